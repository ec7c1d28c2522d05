import { expect, test } from "vitest";
import * as Y from "yjs";
import { keepReadyForLetters, readyForLetters } from "#app/recommendations/text/first-letters.ts";

const hand = Symbol("someone's hand");
const section = (doc: Y.Doc) => doc.getXmlFragment("problem");
const pieces = (doc: Y.Doc): string => section(doc).toJSON();

function aWriter(): Y.Doc {
	const doc = new Y.Doc();
	keepReadyForLetters(doc, hand);
	return doc;
}

test("a new block, and one whose words were all taken out, hold a piece of text for the next letter", () => {
	const doc = aWriter();
	doc.transact(() => section(doc).push([new Y.XmlElement("paragraph")]), hand);
	expect(section(doc).get(0)).toMatchObject({ length: 1 });
	const block = section(doc).get(0);
	doc.transact(() => block instanceof Y.XmlElement && block.delete(0, 1), hand);
	expect(block).toMatchObject({ length: 1 });
});

test("first letters typed at the same moment go into one piece", () => {
	const [one, other] = [aWriter(), aWriter()];
	one.transact(() => section(one).push([new Y.XmlElement("heading")]), hand);
	Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
	for (const [doc, letters] of [[one, "ab"] as const, [other, "AB"] as const]) {
		const block = section(doc).get(0);
		const piece = block instanceof Y.XmlElement ? block.get(0) : null;
		if (piece instanceof Y.XmlText) doc.transact(() => piece.insert(0, letters), hand);
	}
	Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
	expect(pieces(other)).toMatch(/^<heading>(abAB|ABab)<\/heading>$/u);
});

test("what others made is left as it is, and so is what cannot hold words", () => {
	const [doc, other] = [aWriter(), new Y.Doc()];
	section(other).push([new Y.XmlElement("paragraph")]);
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
	doc.transact(() => section(doc).push([new Y.XmlElement("table")]), hand);
	expect(section(doc).toArray()).toMatchObject([{ length: 0 }, { length: 0 }]);
	readyForLetters(section(doc));
	expect(section(doc).toArray()).toMatchObject([{ length: 1 }, { length: 0 }]);
});

test("a block made and undone leaves nothing behind", () => {
	const doc = aWriter();
	const undo = new Y.UndoManager(section(doc), { trackedOrigins: new Set([hand]) });
	doc.transact(() => section(doc).push([new Y.XmlElement("paragraph")]), hand);
	undo.undo();
	expect(pieces(doc)).toBe("");
});
