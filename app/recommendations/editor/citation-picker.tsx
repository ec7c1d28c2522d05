import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CitationView } from "./plug.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ChoiceList, combobox, stepped } from "./choice-list.tsx";

export type Citable = {
	code: string;
	claim: string;
	/** `84 % (43/51, wood, FI+ES)`, or why it is withheld */
	words: string;
	/** among the few that fit this recommendation's sectors and countries */
	fits: boolean;
};

const stances = ["supports", "qualifies", "contradicts", "context"] as const;

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
	const choose = (item: Citable | undefined) => void ask(item, stance);
	return (
		<Dialog title={t("cite.title")} open onClose={onClose}>
			<Search words={words} items={found ?? noItems} onWords={setWords} onChoose={choose} />
			<output className="hint">
				{found === null ? t("cite.searching") : t("cite.found", { count: found.length })}
			</output>
			{refused && <Notice kind="refused">{refused}</Notice>}
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

const noItems: readonly Citable[] = [];

type SearchProps = {
	words: string;
	items: readonly Citable[];
	onWords: (words: string) => void;
	onChoose: (item: Citable | undefined) => void;
};

function Search({ words, items, onWords, onChoose }: SearchProps) {
	const { t } = useTranslation("writing");
	const [pointed, setPointed] = useState({ words: "", at: 0 });
	const at = pointed.words === words ? Math.min(pointed.at, Math.max(0, items.length - 1)) : 0;
	const id = useId();
	const onKeyDown = (event: KeyboardEvent) => {
		const next = stepped(at, items.length, event.key);
		if (event.key === "Enter") onChoose(items[at]);
		if (next !== null) setPointed({ words, at: next });
		if (next !== null || event.key === "Enter") event.preventDefault();
	};
	return (
		<>
			<TextField
				label={t("cite.search")}
				value={words}
				{...combobox(id, at, items.length > 0)}
				onChange={(event) => onWords(event.target.value)}
				onKeyDown={onKeyDown}
			/>
			<ChoiceList id={id} label={t("cite.items")} items={items} keyOf={codeOf} at={at} onChoose={onChoose}>
				{(item) => <FoundItem item={item} />}
			</ChoiceList>
		</>
	);
}

const codeOf = (item: Citable): string => item.code;

function FoundItem({ item }: { item: Citable }) {
	const { t } = useTranslation("writing");
	return (
		<div>
			<span className="found-code">{item.code}</span> <span>{item.claim}</span>
			<span className="found-words">{item.words}</span>
			{item.fits && <span className="found-fits">{t("cite.fits")}</span>}
		</div>
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
