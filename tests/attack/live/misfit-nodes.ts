// Every node in every place, and every attribute with every wrong value, made from the schema itself.
import * as Y from "yjs";
import { textSchema } from "#app/recommendations/text/schema.ts";
import { element, paragraphOf, placeNamed, setAttribute } from "./ground.ts";
import { type Kind, nodeNames, places, say } from "./kind.ts";
import { names, nonsense, stranger } from "./nonsense.ts";

const isLeaf = (name: string) => textSchema.nodes[name]?.isLeaf === true;
const elements = places.filter((place) => place !== "section");
const attributesOf = (name: string) => Object.keys(textSchema.nodes[name]?.spec.attrs ?? {});
const values = [...nonsense, ...stranger];

/** An element as it should be, as far as there is one. */
const proper = (name: string): Y.XmlElement => {
	if (isLeaf(name)) return element(name);
	const type = textSchema.nodes[name];
	if (type?.isTextblock) return element(name, [new Y.XmlText("a word")]);
	return element(name, [paragraphOf("a word")]);
};

export const elementsInPlaces: Kind[] = places.flatMap((place) =>
	[...nodeNames, ...names].flatMap((name) => [
		{
			name: `${say(name)} in ${place}`,
			deed: (doc: Y.Doc, sections: readonly string[]) => placeNamed(doc, sections, place).push([proper(name)]),
		},
		{
			name: `${say(name)} first in ${place}`,
			deed: (doc: Y.Doc, sections: readonly string[]) => placeNamed(doc, sections, place).insert(0, [element(name)]),
		},
	]),
);

const unknownKeys = ["class", "__proto__", "onclick", "", "a\0", "ychange"];
export const attributes: Kind[] = elements.flatMap((name) =>
	attributesOf(name).flatMap((key) => withAttribute(name, key)),
);
/** More than need all be tried each time. */
export const unknownAttributes: Kind[] = elements.flatMap((name) =>
	unknownKeys.flatMap((key) => withAttribute(name, key)),
);

function withAttribute(name: string, key: string): Kind[] {
	return values.flatMap((value) => [
		{
			name: `${name} with ${say(key)} = ${say(value)}`,
			deed: (doc: Y.Doc, sections: readonly string[]) => setAttribute(placeNamed(doc, sections, name), key, value),
		},
		{
			name: `a new ${name} with ${say(key)} = ${say(value)}`,
			deed: (doc: Y.Doc, sections: readonly string[]) => {
				const made = proper(name);
				placeNamed(doc, sections, properPlaceOf(name)).push([made]);
				setAttribute(made, key, value);
			},
		},
	]);
}

function properPlaceOf(name: string): string {
	if (textSchema.nodes[name]?.isInline) return "paragraph";
	return (
		{ listItem: "bulletList", tableRow: "table", tableCell: "tableRow", tableHeader: "tableRow" }[name] ?? "section"
	);
}

const chains: Record<string, readonly string[]> = {
	blockquote: ["blockquote"],
	lists: ["bulletList", "listItem"],
	tables: ["table", "tableRow", "tableCell"],
	mixed: ["blockquote", "orderedList", "listItem", "table", "tableRow", "tableHeader"],
	paragraphs: ["paragraph"],
};

export const depths: Kind[] = Object.entries(chains).flatMap(([what, chain]) =>
	[39, 41, 42, 60, 100, 250, 399, 401, 1_000, 3_000].map((levels) => ({
		name: `${levels} levels of ${what}`,
		deed: (doc: Y.Doc, sections: readonly string[]) => {
			let at: Y.XmlElement | Y.XmlFragment = placeNamed(doc, sections, "section");
			for (let i = 0; i < levels; i++) {
				const inner = new Y.XmlElement(chain[i % chain.length] ?? "blockquote");
				at.push([inner]);
				at = inner;
			}
			at.push([chain.length === 1 && what === "paragraphs" ? new Y.XmlText("bottom") : paragraphOf("bottom")]);
		},
	})),
);
