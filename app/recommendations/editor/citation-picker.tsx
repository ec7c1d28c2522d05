import { useEffect, useState } from "react";
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CitationView } from "./plug.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Select } from "#app/ui/field.tsx";

export type Citable = {
	code: string;
	claim: string;
	/** `84 % (43/51, wood, FI+ES)`, or why it is withheld */
	words: string;
	/** among the few that fit this recommendation's sectors and countries */
	fits: boolean;
};

export const stances = ["supports", "qualifies", "contradicts", "context"] as const;

export type CitationAsks = {
	search: (words: string, signal: AbortSignal) => Promise<readonly Citable[]>;
	/** Makes the row; the node goes into the text only afterwards. A refusal is a sentence. */
	cite: (code: string, stance: CitationView["stance"]) => Promise<{ citation: CitationView } | { refused: string }>;
};

type CitationPickerProps = CitationAsks & { onCited: (citation: CitationView) => void; onClose: () => void };

/** Finds an evidence item by words or code, with the keyboard alone: type, arrows, Enter. */
export function CitationPicker({ search, cite, onCited, onClose }: CitationPickerProps) {
	const { t } = useTranslation("writing");
	const [words, setWords] = useState("");
	const [stance, setStance] = useState<CitationView["stance"]>("supports");
	const found = useSearch(search, words);
	const { refused, ask } = useCiting(cite, onCited);
	const items = found ?? [];
	return (
		<Dialog title={t("cite.title")} open onClose={onClose}>
			<Autocomplete inputValue={words} onInputChange={setWords}>
				<SearchField className="search-field">
					<Label>{t("cite.search")}</Label>
					<Input />
				</SearchField>
				<output className="hint">
					{found === null ? t("cite.searching") : t("cite.found", { count: items.length })}
				</output>
				<ListBox
					aria-label={t("cite.items")}
					className="found"
					items={items}
					onAction={(code) =>
						void ask(
							items.find((item) => item.code === code),
							stance,
						)
					}
				>
					{(item) => <FoundItem item={item} />}
				</ListBox>
			</Autocomplete>
			{refused && (
				<p role="alert" className="hint-refused">
					{refused}
				</p>
			)}
			<Select
				label={t("cite.stance")}
				value={stance}
				onChange={(event) => setStance(stances.find((one) => one === event.target.value) ?? "supports")}
				options={stances.map((one) => ({ value: one, label: t(`stance.${one}`) }))}
			/>
			<Button type="button" kind="quiet" onClick={onClose}>
				{t("close")}
			</Button>
		</Dialog>
	);
}

function FoundItem({ item }: { item: Citable }) {
	const { t } = useTranslation("writing");
	return (
		<ListBoxItem id={item.code} textValue={`${item.code} ${item.claim}`} className="found-item">
			<span className="found-code">{item.code}</span> <span className="found-claim">{item.claim}</span>
			<span className="found-words">{item.words}</span>
			{item.fits && <span className="found-fits">{t("cite.fits")}</span>}
		</ListBoxItem>
	);
}

function useCiting(cite: CitationAsks["cite"], onCited: (citation: CitationView) => void) {
	const { t } = useTranslation("writing");
	const [refused, setRefused] = useState("");
	const [busy, setBusy] = useState(false);
	const ask = async (item: Citable | undefined, stance: CitationView["stance"]) => {
		if (!item || busy) return;
		setBusy(true);
		const answer = await cite(item.code, stance).catch(() => ({ refused: t("cite.unreachable") }));
		setBusy(false);
		if ("refused" in answer) setRefused(answer.refused);
		else onCited(answer.citation);
	};
	return { refused, ask };
}

/** What was found, null while looking. Typing waits a moment before it asks. */
function useSearch(search: CitationAsks["search"], words: string): readonly Citable[] | null {
	const [found, setFound] = useState<readonly Citable[] | null>(null);
	useEffect(() => {
		const asked = new AbortController();
		const timer = setTimeout(
			() => {
				search(words, asked.signal).then(setFound, () => asked.signal.aborted || setFound([]));
			},
			words === "" ? 0 : 150,
		);
		return () => {
			clearTimeout(timer);
			asked.abort();
		};
	}, [search, words]);
	return found;
}
