// From a live text's JSON to an edition's: citations become words, comment anchors go, what we do not know is left out.
import type { TextNode } from "#app/recommendations/text/sections.ts";
import type { Block, Inline, Mark, TableCell } from "./edition-text.ts";
import { withoutNoSigns } from "#app/storable.ts";
import { safeHref } from "./safe-href.ts";

/** What stands where a citation stands; null when nobody knows the citation. */
export type Resolve = (citationId: string) => { words: string; annexRef: string; older?: string } | null;

/** A section's document node as blocks of an edition, its headings in order: 3 first, 4 only below a 3. */
export function resolvedSection(section: TextNode, resolve: Resolve): Block[] {
	return headingsInOrder(blocksOf(section, resolve));
}

const blocksOf = (node: TextNode, resolve: Resolve): Block[] =>
	(node.content ?? []).flatMap((child) => blockOf(child, resolve));

const blocks: Record<string, (node: TextNode, resolve: Resolve) => Block[]> = {
	paragraph: (node, resolve) => said({ type: "paragraph", content: inlinesOf(node, resolve) }),
	heading: (node, resolve) =>
		said({ type: "heading", level: node.attrs?.["level"] === 4 ? 4 : 3, content: inlinesOf(node, resolve) }),
	bulletList: (node, resolve) => [{ type: "bulletList", items: itemsOf(node, resolve) }],
	orderedList: (node, resolve) => [
		{ type: "orderedList", start: count(node.attrs?.["start"], 0, 1_000_000) ?? 1, items: itemsOf(node, resolve) },
	],
	blockquote: (node, resolve) => [{ type: "blockquote", content: blocksOf(node, resolve) }],
	table: (node, resolve) => [{ type: "table", rows: rowsOf(node, resolve) }],
};

/** What is no block of ours gives what is inside it. */
const blockOf = (node: TextNode, resolve: Resolve): Block[] => {
	const made = Object.hasOwn(blocks, node.type) ? blocks[node.type] : undefined;
	return made ? made(node, resolve) : blocksOf(node, resolve);
};

/** A line that says nothing is not printed. */
const said = (block: Extract<Block, { content: Inline[] }>): Block[] => (block.content.length === 0 ? [] : [block]);

const itemsOf = (node: TextNode, resolve: Resolve) => (node.content ?? []).map((item) => blocksOf(item, resolve));

const rowsOf = (node: TextNode, resolve: Resolve): TableCell[][] =>
	(node.content ?? []).map((row) =>
		(row.content ?? []).map((cell) => ({
			header: cell.type === "tableHeader",
			colspan: count(cell.attrs?.["colspan"], 1, 20) ?? 1,
			rowspan: count(cell.attrs?.["rowspan"], 1, 20) ?? 1,
			content: blocksOf(cell, resolve),
		})),
	);

const count = (value: unknown, least: number, most: number): number | null =>
	typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : null;

function inlinesOf(node: TextNode, resolve: Resolve): Inline[] {
	const pieces = (node.content ?? []).flatMap((child) => inlineOf(child, resolve));
	return pieces.reduce<Inline[]>((joined, piece) => {
		const last = joined.at(-1);
		if (piece.type !== "text" || last?.type !== "text" || !sameMarks(last.marks, piece.marks))
			return [...joined, piece];
		return [...joined.slice(0, -1), { ...last, text: last.text + piece.text }];
	}, []);
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]) => JSON.stringify(a) === JSON.stringify(b);

const inlines: Record<string, (node: TextNode, resolve: Resolve) => Inline[]> = {
	text: ({ text, marks }) =>
		text ? [{ type: "text", text: printable(text), marks: (marks ?? []).flatMap(markOf) }] : [],
	hardBreak: () => [{ type: "hardBreak" }],
	mention: ({ attrs }) => [{ type: "mention", label: printable(attrs?.["label"]) }],
	footnote: ({ attrs }) => [{ type: "footnote", text: printable(attrs?.["text"]) }],
	citation: ({ attrs }, resolve) => {
		const id = attrs?.["citationId"];
		const found = typeof id === "string" ? resolve(id) : null;
		return [found ? { type: "citation", ...found } : { type: "text", text: "[?]", marks: [] }];
	},
};

const inlineOf = (node: TextNode, resolve: Resolve): Inline[] => {
	const made = Object.hasOwn(inlines, node.type) ? inlines[node.type] : undefined;
	return made ? made(node, resolve) : (node.content ?? []).flatMap((child) => inlineOf(child, resolve));
};

function markOf({ type, attrs }: NonNullable<TextNode["marks"]>[number]): Mark[] {
	if (type === "bold" || type === "italic" || type === "superscript") return [{ type }];
	if (type !== "link" || typeof attrs?.["href"] !== "string") return [];
	const href = safeHref(attrs["href"]);
	return href === null ? [] : [{ type: "link", href }];
}

/** Words as they can be stored and printed everywhere: no control characters, no halves of characters, nothing that is
 *  no sign at all. */
export function printable(words: unknown): string {
	const text = withoutNoSigns(typeof words === "string" ? words : "");
	return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : "\ufffd"));
}

/** Words, or null where there are none. */
export const orNull = (words: string | null): string | null =>
	words === null || words.trim() === "" ? null : printable(words);

function headingsInOrder(given: Block[]): Block[] {
	let begun = false;
	return given.map((block) => {
		if (block.type !== "heading") return block;
		const level = begun ? block.level : 3;
		begun = true;
		return { ...block, level };
	});
}
