// The text schema: what a live text may hold. The same code runs in the browser, on the server and in every press.
//
// Two rules keep several writers safe. Every node may be empty (`block*`, `listItem*`): when one person deletes the
// last paragraph of an item another is moving, the result must still be valid, because the editor binding deletes for
// everybody what its schema does not allow. And the schema only grows: raise SCHEMA_VERSION with every addition.
import { type Extensions, getSchema } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Superscript } from "@tiptap/extension-superscript";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { Transform } from "@tiptap/pm/transform";
import { Node, type Schema } from "@tiptap/pm/model";
import type * as Y from "yjs";
import { readFragment } from "./fragment.ts";
import { Citation, CommentMark, Footnote, Link, Mention } from "./nodes.ts";
import type { Content, TextNode } from "./sections.ts";

/** A cell may span a few others; a span of millions, written by hand into a text, would hang whoever draws it. */
const span = (key: string) => ({
	default: 1,
	parseHTML: (element: HTMLElement) => bounded(Number(element.getAttribute(key))),
	renderHTML: (attributes: Record<string, unknown>) => ({ [key]: bounded(Number(attributes[key])) }),
	validate: (value: unknown) => {
		if (bounded(Number(value)) !== value) throw new RangeError(`A cell cannot span ${String(value)} others.`);
	},
});
const bounded = (n: number) => (Number.isInteger(n) && n >= 1 && n <= 20 ? n : 1);
const beginning = (n: number) => (Number.isInteger(n) && n >= 0 && n <= 1_000_000 ? n : 1);
const cellAttributes = () => ({
	colspan: span("colspan"),
	rowspan: span("rowspan"),
	// Widths are not ours to set, but the table commands expect the attribute.
	colwidth: {
		default: null,
		rendered: false,
		validate: (value: unknown) => {
			if (value !== null) throw new RangeError("Columns have no widths here.");
		},
	},
});

export const extensions: Extensions = [
	Document.extend({ content: "block*" }),
	Paragraph,
	Text,
	Heading.extend({
		addAttributes: () => ({
			level: {
				default: 3,
				rendered: false,
				validate: (value: unknown) => {
					if (value !== 3 && value !== 4) throw new RangeError("Headings in a section are of level 3 or 4.");
				},
			},
		}),
		// A pasted page has headings of its own; here the largest is 3.
		parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level < 4 ? 3 : 4 } })),
	}).configure({ levels: [3, 4] }),
	BulletList.extend({ content: "listItem*" }),
	OrderedList.extend({
		content: "listItem*",
		addAttributes: () => ({
			start: {
				default: 1,
				parseHTML: (element: HTMLElement) => beginning(Number(element.getAttribute("start") ?? 1)),
				validate: (value: unknown) => {
					if (beginning(Number(value)) !== value) throw new RangeError(`A list cannot begin at ${String(value)}.`);
				},
			},
		}),
	}),
	ListItem.extend({ content: "block*" }),
	Blockquote.extend({ content: "block*" }),
	Table.extend({
		content: "tableRow*",
		renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
	}),
	TableRow,
	TableCell.extend({ content: "block*", addAttributes: cellAttributes }),
	TableHeader.extend({ content: "block*", addAttributes: cellAttributes }),
	HardBreak,
	Citation,
	Footnote,
	Mention,
	Bold,
	Italic,
	Link,
	Superscript,
	CommentMark,
];

export const textSchema: Schema = getSchema(extensions);

/** What the sections of a live text say now. The text itself is not touched, whatever stands in it. */
export function contentOf(doc: Y.Doc, sections: readonly string[]): Content {
	const content: Content = {};
	for (const section of sections)
		content[section] = readFragment(doc.getXmlFragment(section), textSchema).node.toJSON();
	return content;
}

/** Whether this schema can hold everything in the section. A server-made edit to one it cannot hold would delete the rest. */
export function fits(doc: Y.Doc, section: string): boolean {
	return readFragment(doc.getXmlFragment(section), textSchema).misfits === 0;
}

/** A section without the anchors of its threads. Text that was split around an anchor is joined again, so that a
 *  comment never changes what a version says. */
export function withoutAnchors(section: TextNode): TextNode {
	const doc = Node.fromJSON(textSchema, section);
	const plain: TextNode = new Transform(doc).removeMark(0, doc.content.size, textSchema.marks["comment"]).doc.toJSON();
	return plain;
}

/** What all nodes of a kind hold in one attribute, in the order of the text. */
const heldBy = (type: string, attribute: string) =>
	function within(section: TextNode): string[] {
		const own = section.type === type ? [section.attrs?.[attribute]] : [];
		return [...own, ...(section.content ?? []).flatMap(within)].filter((held) => typeof held === "string");
	};

/** The people who are named in a section, and how it names them. */
export const mentionedIn = heldBy("mention", "personId");
export const mentionsIn = heldBy("mention", "label");

/** The ids of the citations that stand in a section. */
export const citationsIn = heldBy("citation", "citationId");
