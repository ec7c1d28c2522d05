// Every type of Yjs where a text has none: maps, arrays, hooks, texts, other documents, plain values; and roots that are no
// sections.
import * as Y from "yjs";
import { embed, paragraphOf, placeNamed, put, setAttribute, wordsIn } from "./ground.ts";
import { type Kind, places, say } from "./kind.ts";
import { nonsense } from "./nonsense.ts";

const types: [string, () => unknown][] = [
	["a map", () => new Y.Map([["a", 1]])],
	["an array", () => Y.Array.from([1, 2])],
	["a text", () => new Y.Text("words")],
	["an XML text", () => new Y.XmlText("words")],
	["an empty XML text", () => new Y.XmlText()],
	["a hook", () => new Y.XmlHook("hook")],
	["a fragment", () => new Y.XmlFragment()],
	["a document", () => new Y.Doc({ guid: "inner" })],
	["a map of types", () => new Y.Map([["a", new Y.XmlElement("paragraph")]])],
];

/** Types of Yjs where a text has none. `push` writes anything into anything: an array's own method knows no schema. */
export const foreignTypes: Kind[] = types.flatMap(([what, make]) => [
	...places.map((place) => ({
		name: `${what} in ${place}`,
		deed: (doc: Y.Doc, sections: readonly string[]) => put(placeNamed(doc, sections, place), make()),
	})),
	{
		name: `${what} embedded in words`,
		deed: (doc, sections) => embed(wordsIn(doc, sections), 0, make()),
	},
	{
		name: `${what} as an attribute`,
		deed: (doc, sections) => setAttribute(placeNamed(doc, sections, "paragraph"), "x", make()),
	},
	{
		name: `${what} as an attribute that the schema has`,
		deed: (doc, sections) => setAttribute(placeNamed(doc, sections, "heading"), "level", make()),
	},
	{
		name: `${what} as an attribute of words`,
		deed: (doc, sections) => setAttribute(wordsIn(doc, sections), "x", make()),
	},
]);

const plain: unknown[] = ["words", 5, true, null, { a: 1 }, [1], new Uint8Array([1, 2])];

export const plainValues: Kind[] = [
	...places.flatMap((place) =>
		plain.map((value) => ({
			name: `${say(value)} in ${place}`,
			deed: (doc: Y.Doc, sections: readonly string[]) => put(placeNamed(doc, sections, place), value),
		})),
	),
	...[...plain, ...nonsense.filter((value) => typeof value === "object" && value !== null)].map((value) => ({
		name: `${say(value)} embedded in words`,
		deed: (doc: Y.Doc, sections: readonly string[]) => embed(wordsIn(doc, sections), 1, value),
	})),
	...["x", "", "__proto__", "length", "a\0"].flatMap((key) =>
		nonsense.flatMap((value) => [
			{
				name: `words with the attribute ${say(key)} = ${say(value)}`,
				deed: (doc: Y.Doc, sections: readonly string[]) => setAttribute(wordsIn(doc, sections), key, value),
			},
			{
				name: `a section with the attribute ${say(key)} = ${say(value)}`,
				deed: (doc: Y.Doc, [section = ""]: readonly string[]) => setAttribute(doc.getXmlFragment(section), key, value),
			},
		]),
	),
];

const rootNames = ["hello", "", "__proto__", "Statement", "statement ", "t", "prosemirror", "a\0", "r".repeat(3_000)];
const sectionsOfOthers = ["summary", "problem", "statement", "conclusions"];

export const roots: Kind[] = [...rootNames, ...sectionsOfOthers].flatMap(
	(name) =>
		[
			{
				name: `root ${say(name)}: a text`,
				deed: (doc) => rootless(doc, name, () => doc.getText(name).insert(0, "words")),
			},
			{ name: `root ${say(name)}: a map`, deed: (doc) => rootless(doc, name, () => doc.getMap(name).set("a", 1)) },
			{ name: `root ${say(name)}: an array`, deed: (doc) => rootless(doc, name, () => doc.getArray(name).push(["a"])) },
			{
				name: `root ${say(name)}: a paragraph`,
				deed: (doc: Y.Doc, sections: readonly string[]) =>
					sections.includes(name) || doc.getXmlFragment(name).push([paragraphOf("words")]),
			},
			{ name: `root ${say(name)}: deep`, deed: (doc) => rootless(doc, name, () => nest(doc.getArray(name), 50)) },
		] satisfies Kind[],
);

/** A root is of the kind it was first asked for as, so the copy forgets what this one was. */
function rootless(doc: Y.Doc, name: string, deed: () => void): void {
	const before = doc.share.get(name);
	doc.share.delete(name);
	deed();
	const made = doc.share.get(name);
	if (before && made) doc.share.set(name, made);
}

function nest(array: Y.Array<unknown>, levels: number): void {
	let at = array;
	for (let i = 0; i < levels; i++) {
		const inner = new Y.Array<unknown>();
		at.push([inner]);
		at = inner;
	}
}
