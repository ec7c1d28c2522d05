// The rich text of an edition: what a section says once its citations are resolved and its comment anchors gone.
// It is a format of its own, not the editor's: an edition must read the same when the editor has moved on.
import { z } from "zod";
import { safeHref } from "./safe-href.ts";

export type Mark = { type: "bold" } | { type: "italic" } | { type: "superscript" } | { type: "link"; href: string };

export type Inline =
	| { type: "text"; text: string; marks: Mark[] }
	| { type: "hardBreak" }
	| { type: "mention"; label: string }
	/** `annexRef` is the `ref` of an entry of the evidence annex; `older` says, where it is so, that a newer figure differs. */
	| { type: "citation"; words: string; annexRef: string; older?: string | undefined }
	| { type: "footnote"; text: string };

export type TableCell = { header: boolean; colspan: number; rowspan: number; content: Block[] };

export type Block =
	| { type: "paragraph"; content: Inline[] }
	| { type: "heading"; level: 3 | 4; content: Inline[] }
	| { type: "bulletList"; items: Block[][] }
	| { type: "orderedList"; start: number; items: Block[][] }
	| { type: "blockquote"; content: Block[] }
	| { type: "table"; rows: TableCell[][] };

const mark: z.ZodType<Mark> = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("bold") }),
	z.strictObject({ type: z.literal("italic") }),
	z.strictObject({ type: z.literal("superscript") }),
	z.strictObject({
		type: z.literal("link"),
		href: z.string().refine((href) => safeHref(href) !== null, "only http, https and mailto links are printed"),
	}),
]);

const inline: z.ZodType<Inline> = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("text"), text: z.string(), marks: z.array(mark) }),
	z.strictObject({ type: z.literal("hardBreak") }),
	z.strictObject({ type: z.literal("mention"), label: z.string() }),
	z.strictObject({
		type: z.literal("citation"),
		words: z.string().min(1),
		annexRef: z.string().min(1),
		older: z.string().min(1).optional(),
	}),
	z.strictObject({ type: z.literal("footnote"), text: z.string() }),
]);

const tableCell: z.ZodType<TableCell> = z.strictObject({
	header: z.boolean(),
	colspan: z.int().min(1).max(100),
	rowspan: z.int().min(1).max(1000),
	content: z.lazy(() => z.array(block)),
});

export const block: z.ZodType<Block> = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("paragraph"), content: z.array(inline) }),
	z.strictObject({
		type: z.literal("heading"),
		level: z.union([z.literal(3), z.literal(4)]),
		content: z.array(inline),
	}),
	z.strictObject({ type: z.literal("bulletList"), items: z.array(z.lazy(() => z.array(block))) }),
	z.strictObject({
		type: z.literal("orderedList"),
		start: z.int().min(0),
		items: z.array(z.lazy(() => z.array(block))),
	}),
	z.strictObject({ type: z.literal("blockquote"), content: z.lazy(() => z.array(block)) }),
	z.strictObject({ type: z.literal("table"), rows: z.array(z.array(tableCell)) }),
]);

/** Every inline piece of some blocks, in reading order. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
	for (const piece of blocks) {
		if (piece.type === "paragraph" || piece.type === "heading") yield* piece.content;
		else if (piece.type === "blockquote") yield* inlinesOf(piece.content);
		else if (piece.type === "table") for (const cell of piece.rows.flat()) yield* inlinesOf(cell.content);
		else for (const item of piece.items) yield* inlinesOf(item);
	}
}
