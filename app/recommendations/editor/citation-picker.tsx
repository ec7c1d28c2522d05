import { Link } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CitationView } from "./plug.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ChoiceList, combobox, stepped } from "./choice-list.tsx";

export type Citable = {
	code: string;
	claim: string;
	/** `84 % (43/51, wood, FI+ES)`, or why it is withheld */
	words: string;
	/** among the few that fit this recommendation's sectors and countries */
	fits: boolean;
	/** why it cannot be cited now, in a sentence; null when it can */
	notBecause: string | null;
};

const stances = ["supports", "qualifies", "contradicts", "context"] as const;

export type CitationAsks = {
	search: (words: string, signal: AbortSignal) => Promise<readonly Citable[]>;
	/** Makes the row; the node goes into the text only afterwards. A refusal is a sentence. */
	cite: (code: string, stance: CitationView["stance"]) => Promise<{ citation: CitationView } | { refused: string }>;
};

type CitationPickerProps = CitationAsks & { onCited: (citation: CitationView) => void; onClose: () => void };

/** Finds an evidence item by words or code, then asks what it does in the sentence. With the keyboard alone: type, arrows,
 *  Enter, and Enter again on one of the four. */
export function CitationPicker({ search, cite, onCited, onClose }: CitationPickerProps) {
	const { t } = useTranslation("writing");
	const [words, setWords] = useState("");
	const [chosen, setChosen] = useState<Citable | null>(null);
	const found = useSearch(search, words);
	const { refused, ask } = useCiting(cite, onCited);
	const withheld = chosen !== null && chosen.notBecause !== null;
	return (
		<Dialog title={t("cite.title")} open onClose={onClose}>
			<Search words={words} items={found ?? noItems} onWords={setWords} onChoose={(item) => setChosen(item ?? null)} />
			<output className="hint">
				{found === null ? t("cite.searching") : t("cite.found", { count: found.length })}
			</output>
			{refused && <Notice kind="refused">{refused}</Notice>}
			{chosen && withheld && (
				<Notice kind="refused" title={t("cite.withheld", { code: chosen.code })}>
					<p>{chosen.notBecause}</p>
					<Link to={`/evidence/${chosen.code}`}>{t("cite.whatInstead", { code: chosen.code })}</Link>
				</Notice>
			)}
			{chosen && !withheld && (
				<Stances key={chosen.code} item={chosen} onStance={(stance) => void ask(chosen, stance)} />
			)}
			<Button type="button" kind="quiet" onClick={onClose}>
				{t("close")}
			</Button>
		</Dialog>
	);
}

/** What the chosen item does in the sentence: nothing is cited before someone has said so. */
function Stances({ item, onStance }: { item: Citable; onStance: (stance: CitationView["stance"]) => void }) {
	const { t } = useTranslation("writing");
	const group = useRef<HTMLFieldSetElement>(null);
	useEffect(() => group.current?.querySelector("button")?.focus(), []);
	return (
		<fieldset ref={group} className="my-4 border-t border-line pt-3">
			<legend className="font-semibold">{t("cite.stance", { code: item.code })}</legend>
			<p className="mb-3 text-quiet">{item.words}</p>
			<div className="flex flex-wrap gap-3">
				{stances.map((stance) => (
					<Button key={stance} type="button" onClick={() => onStance(stance)}>
						{t(`stance.${stance}`)}
					</Button>
				))}
			</div>
		</fieldset>
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
			{item.notBecause !== null && <span className="found-withheld">{t("cite.notCitable")}</span>}
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
