// What a text can be filled with until it is full of it.
import * as Y from "yjs";
import { newId } from "#db/id.ts";
import { type Deed, element, paragraphOf, placeNamed } from "./ground.ts";

export type Growth = {
	name: string;
	/** One step towards the bound. */
	more: Deed;
	/** More steps than lead to the bound: nothing was refused by then. */
	steps: number;
};

const push = (doc: Y.Doc, sections: readonly string[], made: readonly Y.XmlElement[]): void =>
	placeNamed(doc, sections, "section").push([...made]);

const many = <T>(howMany: number, make: (nth: number) => T): T[] => Array.from({ length: howMany }, (_, i) => make(i));

/** A paragraph of this many inline nodes. */
const inARow = (howMany: number, make: () => Y.XmlElement) => (): Y.XmlElement =>
	element("paragraph", many(howMany, make));

function withAttributes(name: string, attributes: Record<string, string>): Y.XmlElement {
	const made = element(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	return made;
}

const citation = () => withAttributes("citation", { citationId: newId() });
const mention = () => withAttributes("mention", { personId: newId(), label: "Somebody" });
const footnote = () => withAttributes("footnote", { text: "A note." });
const row = () =>
	element(
		"tableRow",
		many(20, () => element("tableCell", [paragraphOf("")])),
	);

/** One level in the innermost of the last block. */
function deeper(doc: Y.Doc, sections: readonly string[]): void {
	let at = placeNamed(doc, sections, "section");
	for (let last: unknown = at.toArray().at(-1); last instanceof Y.XmlElement && last.nodeName === "blockquote";) {
		at = last;
		last = last.toArray().at(-1);
	}
	at.push([element("blockquote")]);
}

export const growths: readonly Growth[] = [
	{ name: "citations", steps: 14, more: (doc, sections) => push(doc, sections, many(5, inARow(100, citation))) },
	{ name: "mentions", steps: 14, more: (doc, sections) => push(doc, sections, many(5, inARow(100, mention))) },
	{ name: "footnotes", steps: 14, more: (doc, sections) => push(doc, sections, many(5, inARow(100, footnote))) },
	{
		name: "paragraphs",
		steps: 14,
		more: (doc, sections) =>
			push(
				doc,
				sections,
				many(4_000, () => paragraphOf("x")),
			),
	},
	{ name: "cells", steps: 14, more: (doc, sections) => push(doc, sections, [element("table", many(100, row))]) },
	{ name: "levels", steps: 60, more: deeper },
	{
		name: "letters",
		steps: 14,
		more: (doc, sections) =>
			push(
				doc,
				sections,
				many(20, () => paragraphOf("word ".repeat(8_000))),
			),
	},
];
