// Two states of a section side by side, in words. First whole blocks are aligned, then the words inside blocks that
// changed. The work is bounded: past the bound a stretch is shown as taken out and put in, which is never wrong.
import type { TextNode } from "./text/sections.ts";

export type Piece = { is: "same" | "added" | "removed"; words: string };
/** One block of the section: what kind it is, and its words with what happened to them. */
export type ComparedBlock = { is: Piece["is"] | "changed"; block: string; pieces: Piece[] };

type Line = { block: string; words: string };

/** Cells of comparison tables that one call may fill. */
const mostWork = 4_000_000;

/** A citation reads as it did on each side: the text stays, the figure behind it may be another. */
export function compareSections(
	before: TextNode,
	after: TextNode,
	citation: (id: string) => string = () => "[…]",
	citationAfter = citation,
): ComparedBlock[] {
	const work = { left: mostWork };
	const steps = diff(lines(before, citation), lines(after, citationAfter), (l) => `${l.block}\n${l.words}`, work);
	return pairs(steps).map((pair) => compared(pair, work));
}

/** Whether anything differs at all. */
export const differs = (blocks: readonly ComparedBlock[]): boolean => blocks.some((block) => block.is !== "same");

type Step<T> = { is: Piece["is"]; item: T };
type Pair = { before?: Line; after?: Line };

function compared({ before, after }: Pair, work: { left: number }): ComparedBlock {
	if (before && after) {
		const same = before.words === after.words && before.block === after.block;
		return same ? whole("same", after) : { is: "changed", block: after.block, pieces: pieces(before, after, work) };
	}
	return before ? whole("removed", before) : whole("added", after ?? { block: "paragraph", words: "" });
}

const whole = (is: Piece["is"], { block, words }: Line): ComparedBlock => ({ is, block, pieces: [{ is, words }] });

function pieces(before: Line, after: Line, work: { left: number }): Piece[] {
	const steps = diff(tokens(before.words), tokens(after.words), (token) => token, work);
	const joined: Piece[] = [];
	for (const { is, item } of steps) {
		const last = joined.at(-1);
		if (last?.is === is) last.words += item;
		else joined.push({ is, words: item });
	}
	return joined;
}

/** Words, the spaces between them, and punctuation, each by itself. */
const tokens = (words: string): string[] => words.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/** A block taken out beside a block put in is one block that changed. */
function pairs(steps: readonly Step<Line>[]): Pair[] {
	const made: Pair[] = [];
	let waiting: Line[] = [];
	for (const { is, item } of steps) {
		if (is === "removed") waiting.push(item);
		else if (is === "added" && waiting.length > 0) made.push({ before: waiting.shift() ?? item, after: item });
		else if (is === "added") made.push({ after: item });
		else {
			for (const before of waiting) made.push({ before });
			made.push({ before: item, after: item });
			waiting = [];
		}
	}
	return [...made, ...waiting.map((before) => ({ before }))];
}

/** The longest common run of items, as steps from `before` to `after`; what is taken out comes before what is put in. */
export function diff<T>(
	before: readonly T[],
	after: readonly T[],
	keyOf: (item: T) => string,
	work: { left: number } = { left: mostWork },
): Step<T>[] {
	const a = before.map(keyOf);
	const b = after.map(keyOf);
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	const same = (items: readonly T[]): Step<T>[] => items.map((item) => ({ is: "same", item }));
	const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end), keyOf, work);
	return [...same(after.slice(0, start)), ...middle, ...same(after.slice(after.length - end))];
}

function between<T>(before: T[], after: T[], keyOf: (item: T) => string, work: { left: number }): Step<T>[] {
	const cells = before.length * after.length;
	const out = (items: T[]): Step<T>[] => items.map((item) => ({ is: "removed", item }));
	const put = (items: T[]): Step<T>[] => items.map((item) => ({ is: "added", item }));
	if (cells === 0 || cells > work.left) return [...out(before), ...put(after)];
	work.left -= cells;
	return walk(before, after, common(before.map(keyOf), after.map(keyOf)));
}

const [together, takeOut, putIn] = [0, 1, 2];

/** For each pair of places, which step leads to the longest common run of what is left. */
function common(a: readonly string[], b: readonly string[]): Uint8Array[] {
	let below = new Uint32Array(b.length + 1);
	const choices: Uint8Array[] = [];
	for (let i = a.length - 1; i >= 0; i--) {
		const row = new Uint32Array(b.length + 1);
		const chosen = new Uint8Array(b.length);
		for (let j = b.length - 1; j >= 0; j--) {
			const [out, put] = [below[j] ?? 0, row[j + 1] ?? 0];
			chosen[j] = a[i] === b[j] ? together : out >= put ? takeOut : putIn;
			row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(out, put);
		}
		choices[i] = chosen;
		below = row;
	}
	return choices;
}

function walk<T>(before: T[], after: T[], choices: Uint8Array[]): Step<T>[] {
	const steps: Step<T>[] = [];
	let [from, to] = [0, 0];
	const take = (is: Piece["is"], items: T[]) => {
		for (const item of items) steps.push({ is, item });
	};
	while (from < before.length && to < after.length) {
		const choice = choices[from]?.[to];
		if (choice === takeOut) take("removed", before.slice(from, from + 1));
		else take(choice === together ? "same" : "added", after.slice(to, to + 1));
		if (choice !== putIn) from += 1;
		if (choice !== takeOut) to += 1;
	}
	take("removed", before.slice(from));
	take("added", after.slice(to));
	return steps;
}

/** Between the cells of a table's row: one sign by itself, which nobody can type. */
export const cellBorder = "\u001F";

/** A section as its text blocks, in reading order; a row of a table is one block. */
function lines(node: TextNode, citation: (id: string) => string, block = "paragraph"): Line[] {
	const here = node.type === "listItem" ? node.type : block;
	if (node.type === "paragraph") return [{ block: here, words: wordsOf(node, citation) }];
	if (node.type === "heading") return [{ block: "heading", words: wordsOf(node, citation) }];
	if (node.type === "tableRow") return [{ block: "tableRow", words: rowWords(node, citation) }];
	const within = node.type === "blockquote" ? "blockquote" : here;
	return (node.content ?? []).flatMap((child) => lines(child, citation, within));
}

const rowWords = (row: TextNode, citation: (id: string) => string): string =>
	(row.content ?? [])
		.map((cell) =>
			lines(cell, citation)
				.map(({ words }) => words)
				.join(" "),
		)
		.join(cellBorder);

const atoms: Record<string, (node: TextNode, citation: (id: string) => string) => string> = {
	text: (node) => node.text ?? "",
	hardBreak: () => "\n",
	citation: (node, citation) => citation(String(node.attrs?.["citationId"])),
	footnote: (node) => ` (${String(node.attrs?.["text"])})`,
	mention: (node) => `@${String(node.attrs?.["label"])}`,
};

/** The words of a block, citations by the words they are given. */
export const wordsOf = (node: TextNode, citation: (id: string) => string): string =>
	(node.content ?? []).map((child) => atoms[child.type]?.(child, citation) ?? wordsOf(child, citation)).join("");
