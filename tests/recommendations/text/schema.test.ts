import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { citationsIn, contentOf, fits, textSchema, withoutAnchors } from "#app/recommendations/text/schema.ts";
import { recommendationSections } from "#app/recommendations/text/sections.ts";
import { newId } from "#db/id.ts";

const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const words = (text: string, ...marks: unknown[]) =>
	marks.length ? { type: "text", text, marks } : { type: "text", text };
const comment = (threadId = newId()) => ({ type: "comment", attrs: { threadId } });

function aText(problem: unknown[]): Y.Doc {
	const doc = new Y.Doc();
	prosemirrorJSONToYXmlFragment(textSchema, { type: "doc", content: problem }, doc.getXmlFragment("problem"));
	return doc;
}

/** Past the types: a hostile client is bound by none. */
const setAttribute = (element: Y.XmlElement, key: string, value: string | number | object): void => {
	const loose: { setAttribute(name: string, value: unknown): void } = element;
	loose.setAttribute(key, value);
};

/** An element written straight into the text, as a hostile client can. */
function written(
	doc: Y.Doc,
	name: string,
	attributes: Record<string, string | number | object> = {},
	inside: Y.XmlText[] = [],
): void {
	const element = new Y.XmlElement(name);
	for (const [key, value] of Object.entries(attributes)) setAttribute(element, key, value);
	element.insert(0, inside);
	doc.getXmlFragment("problem").push([element]);
}

test("a text comes back from a live text as it went in", () => {
	const citationId = newId();
	const content = [
		{ type: "heading", attrs: { level: 4 }, content: [words("Why")] },
		paragraph(words("Of all, "), { type: "citation", attrs: { citationId } }, words(" passed", { type: "bold" })),
		{ type: "bulletList", content: [{ type: "listItem", content: [paragraph(words("one"))] }] },
	];
	const { problem } = contentOf(aText(content), ["problem"]);
	expect(problem?.content).toEqual(content);
	expect(problem && citationsIn(problem)).toEqual([citationId]);
});

test("a text without words has every section, empty", () => {
	const content = contentOf(new Y.Doc(), recommendationSections);
	expect(Object.keys(content)).toEqual([...recommendationSections]);
	expect(content["statement"]).toEqual({ type: "doc" });
});

test("every block may be empty, so that two people deleting at once leave a valid text", () => {
	for (const type of Object.values(textSchema.nodes)) {
		if (type.isText || type.isAtom) continue;
		expect(type.createChecked(null, []).childCount).toBe(0);
	}
});

describe("reading a text", () => {
	test("leaves out what the schema cannot hold, says so, and changes nothing", () => {
		const doc = aText([paragraph(words("kept"))]);
		written(doc, "script", { src: "https://bad.example" });
		written(doc, "paragraph", {}, [new Y.XmlText("also kept")]);
		const before = Y.encodeStateAsUpdate(doc);

		const { problem } = contentOf(doc, ["problem"]);

		expect(problem?.content).toEqual([paragraph(words("kept")), paragraph(words("also kept"))]);
		expect(fits(doc, "problem")).toBe(false);
		expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
	});

	test.each([
		["heading", { level: 1 }],
		["heading", { level: "4' onclick='x" }],
		["citation", { citationId: "javascript:alert(1)" }],
		["footnote", { text: { toString: "x" } }],
		["mention", { personId: "<img>", label: "x" }],
	])("refuses a %s with attributes %j", (name, attributes) => {
		const doc = new Y.Doc();
		written(doc, name, attributes);
		expect(contentOf(doc, ["problem"])["problem"]).toEqual({ type: "doc" });
		expect(fits(doc, "problem")).toBe(false);
	});

	test.each([
		["a list", "orderedList", { start: Number.NaN }],
		["a list", "orderedList", { start: -1e308 }],
		["a footnote", "footnote", { text: "a\0b" }],
		["a mention", "mention", { label: "\0" }],
	])("refuses %s that no database keeps (%s %j)", (_, name, attributes) => {
		const doc = new Y.Doc();
		written(doc, name, attributes);
		expect(contentOf(doc, ["problem"])["problem"]).toEqual({ type: "doc" });
		expect(fits(doc, "problem")).toBe(false);
	});

	test("reads words without the signs that no database keeps", () => {
		const doc = new Y.Doc();
		const text = new Y.XmlText("a\0b");
		written(doc, "paragraph", {}, [text, new Y.XmlText("\0")]);
		text.insert(3, "c", { link: { href: "https://a.example/\ud800" } });
		expect(contentOf(doc, ["problem"])["problem"]?.content).toEqual([paragraph(words("abc"))]);
		expect(fits(doc, "problem")).toBe(false);
	});

	test("refuses a cell that spans a million others", () => {
		const doc = new Y.Doc();
		const [table, row] = [new Y.XmlElement("table"), new Y.XmlElement("tableRow")];
		const cell = new Y.XmlElement("tableCell");
		setAttribute(cell, "colspan", 1_000_000);
		row.insert(0, [cell]);
		table.insert(0, [row]);
		doc.getXmlFragment("problem").push([table]);
		expect(contentOf(doc, ["problem"])["problem"]?.content).toEqual([
			{ type: "table", content: [{ type: "tableRow" }] },
		]);
	});

	test("ends in a text nested deeper than anyone writes", () => {
		const doc = new Y.Doc();
		let inner = new Y.XmlElement("blockquote");
		for (let i = 0; i < 500; i++) {
			const outer = new Y.XmlElement("blockquote");
			outer.insert(0, [inner]);
			inner = outer;
		}
		doc.getXmlFragment("problem").push([inner]);
		expect(fits(doc, "problem")).toBe(false);
	});

	test("passes over something that is no text inside a text", () => {
		const doc = new Y.Doc();
		const text = new Y.XmlText("before");
		written(doc, "paragraph", {}, [text]);
		text.insertEmbed(6, { image: "https://bad.example" });
		expect(contentOf(doc, ["problem"])["problem"]?.content).toEqual([paragraph(words("before"))]);
	});
});

test("overlapping threads keep both anchors, and without anchors the words are one again", () => {
	const [first, second] = [comment(), comment()];
	const doc = aText([
		paragraph(words("one "), words("two ", first), words("three", first, second), words(" four", second)),
	]);

	const problem = contentOf(doc, ["problem"])["problem"] ?? { type: "doc" };

	expect(problem.content?.[0]?.content?.[2]?.marks).toEqual([first, second]);
	expect(withoutAnchors(problem)).toEqual({ type: "doc", content: [paragraph(words("one two three four"))] });
});
