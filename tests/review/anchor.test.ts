import { Transform } from "@tiptap/pm/transform";
import {
	absolutePositionToRelativePosition,
	initProseMirrorDoc,
	prosemirrorJSONToYXmlFragment,
	updateYFragment,
} from "@tiptap/y-tiptap";
import type { Node } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { setAnchor } from "#app/review/anchor.server.ts";
import { contentOf, textSchema, withoutAnchors } from "#app/recommendations/text/schema.ts";

const threadId = "018f2b5e-1111-7000-8000-000000000001";
const other = "018f2b5e-1111-7000-8000-000000000002";

function aText(...paragraphs: string[]): Y.Doc {
	const doc = new Y.Doc();
	const content = paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
	prosemirrorJSONToYXmlFragment(textSchema, { type: "doc", content }, doc.getXmlFragment("statement"));
	return doc;
}

/** The passage a person selects who marks these words. */
function selecting(doc: Y.Doc, words: string) {
	const fragment = doc.getXmlFragment("statement");
	const { doc: node, mapping } = initProseMirrorDoc(fragment, textSchema);
	let at = -1;
	node.descendants((child, position) => {
		const found = child.isText ? (child.text ?? "").indexOf(words) : -1;
		if (found >= 0) at = position + found;
	});
	const place = (position: number): unknown =>
		Y.relativePositionToJSON(absolutePositionToRelativePosition(position, fragment, mapping));
	return { fragment: "statement", from: place(at), to: place(at + words.length), quote: words };
}

function changed(doc: Y.Doc, change: (node: Node) => Node): void {
	const fragment = doc.getXmlFragment("statement");
	const { doc: node, meta } = initProseMirrorDoc(fragment, textSchema);
	updateYFragment(doc, fragment, change(node), meta);
}

const anchoredWords = (doc: Y.Doc, id = threadId): string => {
	const node = initProseMirrorDoc(doc.getXmlFragment("statement"), textSchema).doc;
	let words = "";
	node.descendants((child) => {
		if (child.marks.some((mark) => mark.attrs["threadId"] === id)) words += child.text ?? "";
	});
	return words;
};

const passage = "should recognise";

function anchored(): Y.Doc {
	const doc = aText("Ministries should recognise skills.", "So that people can move.");
	expect(setAnchor(doc, selecting(doc, passage), threadId)).toBe(true);
	return doc;
}

describe("the anchor of a thread", () => {
	test("stands on the words that were selected", () => expect(anchoredWords(anchored())).toBe(passage));

	test("survives splitting the paragraph in the middle of its words", () => {
		const doc = anchored();
		changed(doc, (node) => new Transform(node).split(1 + "Ministries should".length).doc);
		expect(anchoredWords(doc)).toBe(passage);
	});

	test("survives turning the paragraph into a heading", () => {
		const doc = anchored();
		const heading = textSchema.nodes["heading"];
		changed(doc, (node) => (heading ? new Transform(node).setBlockType(1, 2, heading, { level: 3 }).doc : node));
		expect(anchoredWords(doc)).toBe(passage);
	});

	test("survives moving the paragraph", () => {
		const doc = anchored();
		changed(doc, (node) => {
			const size = node.child(0).nodeSize;
			return new Transform(node).delete(0, size).insert(node.content.size - size, node.child(0)).doc;
		});
		expect(anchoredWords(doc)).toBe(passage);
	});

	test("does not grow when someone writes at its ends", () => {
		const doc = anchored();
		changed(
			doc,
			(node) => new Transform(node).insert(1 + "Ministries should recognise".length, textSchema.text(" green")).doc,
		);
		expect(anchoredWords(doc)).toBe(passage);
	});

	test("of two threads on the same words both stay", () => {
		const doc = anchored();
		expect(setAnchor(doc, selecting(doc, passage), other)).toBe(true);
		expect([anchoredWords(doc), anchoredWords(doc, other)]).toEqual([passage, passage]);
	});

	test("is gone with its words, and the rest of the text is as it was", () => {
		const doc = anchored();
		changed(
			doc,
			(node) => new Transform(node).delete(1 + "Ministries ".length, 1 + "Ministries should recognise ".length).doc,
		);
		expect(anchoredWords(doc)).toBe("");
		expect(contentOf(doc, ["statement"])["statement"]).toMatchObject({
			content: [{ content: [{ text: "Ministries skills." }] }, {}],
		});
	});

	test("changes nothing of what a version says", () => {
		const plain = contentOf(aText("Ministries should recognise skills.", "So that people can move."), ["statement"])[
			"statement"
		];
		const marked = contentOf(anchored(), ["statement"])["statement"];
		expect(marked && withoutAnchors(marked)).toEqual(plain);
	});

	test("is refused when the words are no longer the quoted ones, in an unknown section, and for positions that are none", () => {
		const doc = aText("Ministries should recognise skills.");
		const asked = selecting(doc, passage);
		const before = Y.encodeStateVector(doc);
		expect(setAnchor(doc, { ...asked, quote: "must recognise" }, threadId)).toBe(false);
		expect(setAnchor(doc, { ...asked, fragment: "elsewhere" }, threadId)).toBe(false);
		expect(setAnchor(doc, { ...asked, from: { type: "nonsense" } }, threadId)).toBe(false);
		expect(setAnchor(doc, { ...asked, from: asked.to, to: asked.from }, threadId)).toBe(false);
		expect(Y.encodeStateVector(doc)).toEqual(before);
	});
});
