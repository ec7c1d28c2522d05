// How the demo's texts are written down: blocks of words, and between the words citations and footnotes.
import type { TextNode } from "#app/recommendations/text/sections.ts";

/** The number of a line in the demo's list of evidence. */
type Cited = { cites: number };
type Inline = string | Cited | { note: string };
export type Block =
	| { is: "paragraph"; words: Inline[] }
	| { is: "bulletList" | "orderedList"; items: Inline[][] }
	| { is: "table"; rows: string[][] };

export const cite = (cites: number): Inline => ({ cites });
export const note = (words: string): Inline => ({ note: words });
export const p = (...words: Inline[]): Block => ({ is: "paragraph", words });
export const list = (...items: (string | Inline[])[]): Block => ({ is: "bulletList", items: items.map(inlines) });
export const steps = (...items: (string | Inline[])[]): Block => ({ is: "orderedList", items: items.map(inlines) });
/** The first row holds the headings. */
export const table = (...rows: string[][]): Block => ({ is: "table", rows });

const inlines = (item: string | Inline[]): Inline[] => (typeof item === "string" ? [item] : item);
const isCited = (inline: Inline): inline is Cited => typeof inline !== "string" && "cites" in inline;

/** What a section cites, in the order of its words. */
export const citedIn = (blocks: readonly Block[]): number[] =>
	blocks.flatMap((block) => {
		if (block.is === "table") return [];
		const words = block.is === "paragraph" ? block.words : block.items.flat();
		return words.filter(isCited).map(({ cites }) => cites);
	});

/** A section as the editor would have written it; `idOf` gives the citation made for a line of evidence. */
export function sectionOf(blocks: readonly Block[], idOf: (cites: number) => string | null): TextNode {
	const paragraph = (words: Inline[]): TextNode => ({ type: "paragraph", content: words.flatMap(inline) });
	const inline = (given: Inline): TextNode[] => {
		if (typeof given === "string") return given === "" ? [] : [{ type: "text", text: given }];
		return isCited(given)
			? [{ type: "citation", attrs: { citationId: idOf(given.cites) } }]
			: [{ type: "footnote", attrs: { text: given.note } }];
	};
	const row = (cells: string[], type: string): TextNode => ({
		type: "tableRow",
		content: cells.map((cell) => ({ type, content: [paragraph([cell])] })),
	});
	const content = (blocks.length > 0 ? blocks : [p()]).map((block): TextNode => {
		if (block.is === "paragraph") return paragraph(block.words);
		if (block.is === "table")
			return {
				type: "table",
				content: block.rows.map((cells, i) => row(cells, i === 0 ? "tableHeader" : "tableCell")),
			};
		return {
			type: block.is,
			content: block.items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
		};
	});
	return { type: "doc", content };
}
