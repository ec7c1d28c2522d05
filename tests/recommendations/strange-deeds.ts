// Changes to a text that no editor makes, each well-formed for Yjs.
import * as fc from "fast-check";
import * as Y from "yjs";
import { textSchema } from "#app/recommendations/text/schema.ts";
import { documentSections } from "#app/recommendations/text/sections.ts";
import { id } from "./sections.ts";

const names = fc.oneof(
	fc.constantFrom(...Object.keys(textSchema.nodes), "div", "script", "constructor", "__proto__", ""),
	fc.string({ maxLength: 6 }),
);
const keys = fc.oneof(
	fc.constantFrom(
		"level",
		"start",
		"colspan",
		"rowspan",
		"colwidth",
		"citationId",
		"personId",
		"label",
		"text",
		"href",
		"ychange",
		"__proto__",
		"toString",
	),
	fc.string({ maxLength: 5 }),
);
const markKeys = fc.oneof(
	fc.constantFrom(
		...Object.keys(textSchema.marks),
		"comment--AAAAAAAA",
		"bold--AAAAAAAA",
		"underline",
		"constructor",
		"ychange",
	),
	fc.string({ maxLength: 5 }),
);
const values = fc.oneof(
	fc.constantFrom<unknown>(
		null,
		true,
		3,
		3.5,
		99,
		-1,
		Number.MAX_SAFE_INTEGER,
		"3",
		"",
		id,
		"javascript:alert(1)",
		{},
		[],
		{ href: 5 },
		{ href: null },
		{ href: "https://example.org" },
		{ threadId: id },
		{ threadId: null },
		{ threadId: "x" },
		{ level: 3 },
		"\u0000",
		"\ud800",
	),
	fc.jsonValue({ maxDepth: 1 }),
);

/** What our own code could not say, since its types do not let it. */
const call = (target: object, method: string, ...args: unknown[]): void =>
	Reflect.get(target, method).apply(target, args);
const set = (element: Y.XmlElement, key: string, value: unknown): void => call(element, "setAttribute", key, value);
const put = (parent: Y.XmlFragment, made: unknown): void => call(parent, "insert", 0, [made]);

export type Deed = (doc: Y.Doc) => void;
const types = (doc: Y.Doc): (Y.XmlFragment | Y.XmlElement | Y.XmlText)[] =>
	documentSections.flatMap((name) => [doc.getXmlFragment(name), ...within(doc.getXmlFragment(name))]);
const within = (type: Y.XmlFragment): (Y.XmlElement | Y.XmlText)[] =>
	type
		.toArray()
		.flatMap((child: unknown) =>
			child instanceof Y.XmlElement ? [child, ...within(child)] : child instanceof Y.XmlText ? [child] : [],
		);
const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

export const strangeDeeds: fc.Arbitrary<Deed> = fc.oneof(
	fc.tuple(fc.nat(50), names, fc.nat(9), fc.boolean()).map(([n, name, place, words]): Deed => (doc) => {
		const parent = at(
			types(doc).filter((type) => type instanceof Y.XmlFragment),
			n,
		);
		const element = new Y.XmlElement(name);
		if (words) element.insert(0, [new Y.XmlText("words")]);
		if (parent instanceof Y.XmlFragment) parent.insert(place % (parent.length + 1), [element]);
	}),
	fc.tuple(fc.nat(50), fc.constantFrom("text", "hook", "ytext", "map", "array")).map(([n, kind]): Deed => (doc) => {
		const parent = at(
			types(doc).filter((type) => type instanceof Y.XmlFragment),
			n,
		);
		const made = {
			text: () => new Y.XmlText("top"),
			hook: () => new Y.XmlHook("h"),
			ytext: () => new Y.Text("t"),
			map: () => new Y.Map([["k", "v"]]),
			array: () => Y.Array.from(["a"]),
		}[kind]();
		if (parent instanceof Y.XmlFragment) put(parent, made);
	}),
	fc.tuple(fc.nat(50), keys, values).map(([n, key, value]): Deed => (doc) => {
		const element = at(
			types(doc).filter((type) => type instanceof Y.XmlElement),
			n,
		);
		if (element instanceof Y.XmlElement) set(element, key, value);
	}),
	fc.tuple(fc.nat(50), markKeys, values, fc.nat(9)).map(([n, key, value, from]): Deed => (doc) => {
		const text = at(
			types(doc).filter((type) => type instanceof Y.XmlText),
			n,
		);
		if (text instanceof Y.XmlText) text.format(from % (text.length + 1), 2, { [key]: value });
	}),
	fc
		.tuple(fc.nat(50), fc.constantFrom<unknown>("plain", "nul\u0000", { image: "x" }, new Y.Doc(), new Uint8Array([1])))
		.map(([n, what]): Deed => (doc) => {
			const text = at(
				types(doc).filter((type) => type instanceof Y.XmlText),
				n,
			);
			if (!(text instanceof Y.XmlText)) return;
			if (typeof what === "string") text.insert(0, what);
			else text.insertEmbed(0, what instanceof Y.Doc ? new Y.XmlElement("citation") : Object(what));
		}),
	fc.tuple(fc.nat(50), keys, values).map(([n, key, value]): Deed => (doc) => {
		const text = at(
			types(doc).filter((type) => type instanceof Y.XmlText),
			n,
		);
		if (text instanceof Y.XmlText) text.setAttribute(key, value);
	}),
	fc.tuple(fc.constantFrom("t", "problem", "", "summary2"), fc.string()).map(
		([root, said]): Deed =>
			(doc) =>
				doc.getText(root).insert(0, said || "x"),
	),
	fc.nat(50).map((n): Deed => (doc) => {
		const element = at(
			types(doc).filter((type) => type instanceof Y.XmlElement),
			n,
		);
		const { parent } = element ?? {};
		if (parent instanceof Y.XmlFragment) parent.delete(0, Math.min(1, parent.length));
	}),
);
