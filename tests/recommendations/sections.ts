// Sections made by chance, of everything the schema has.
import { Node } from "@tiptap/pm/model";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as fc from "fast-check";
import type * as Y from "yjs";
import { textSchema } from "#app/recommendations/text/schema.ts";

export const id = "0190f0f0-0000-7000-8000-000000000001";

const inline = fc.oneof(
	fc.record({
		type: fc.constant("text"),
		text: fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
		marks: fc.subarray([
			{ type: "bold" },
			{ type: "italic" },
			{ type: "superscript" },
			{ type: "link", attrs: { href: "https://example.org/a" } },
			{ type: "comment", attrs: { threadId: id } },
			{ type: "comment", attrs: { threadId: id.replace("1", "2") } },
		]),
	}),
	fc.constant({ type: "hardBreak" }),
	fc.constant({ type: "citation", attrs: { citationId: id } }),
	fc.constant({ type: "mention", attrs: { personId: id, label: "Ada" } }),
	fc.constant({ type: "footnote", attrs: { text: "A note." } }),
);
const { block } = fc.letrec<{ block: object }>((tie) => {
	const blocks = fc.array(tie("block"), { maxLength: 3 });
	const items = fc.array(fc.record({ type: fc.constant("listItem"), content: blocks }), { maxLength: 3 });
	const cell = fc.record({
		type: fc.constantFrom("tableCell", "tableHeader"),
		attrs: fc.record({ colspan: fc.constantFrom(1, 2), rowspan: fc.constant(1), colwidth: fc.constant(null) }),
		content: blocks,
	});
	const rows = fc.array(fc.record({ type: fc.constant("tableRow"), content: fc.array(cell, { maxLength: 3 }) }), {
		maxLength: 3,
	});
	return {
		block: fc.oneof(
			{ maxDepth: 4 },
			fc.record({ type: fc.constant("paragraph"), content: fc.array(inline, { maxLength: 5 }) }),
			fc.record({
				type: fc.constant("heading"),
				attrs: fc.record({ level: fc.constantFrom(3, 4) }),
				content: fc.array(inline, { maxLength: 3 }),
			}),
			fc.record({ type: fc.constant("bulletList"), content: items }),
			fc.record({
				type: fc.constant("orderedList"),
				attrs: fc.record({ start: fc.constantFrom(1, 7) }),
				content: items,
			}),
			fc.record({ type: fc.constant("blockquote"), content: blocks }),
			fc.record({ type: fc.constant("table"), content: rows }),
		),
	};
});
export const aSection = fc.record({ type: fc.constant("doc"), content: fc.array(block, { maxLength: 4 }) });

/** Writes a section as the editor does: what differs from what stands there. */
export function write(doc: Y.Doc, section: string, json: unknown): void {
	const node = Node.fromJSON(textSchema, json);
	doc.transact(() =>
		updateYFragment(doc, doc.getXmlFragment(section), node, { mapping: new Map(), isOMark: new Map() }),
	);
}
