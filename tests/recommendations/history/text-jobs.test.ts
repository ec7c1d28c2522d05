import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { textJobs } from "#app/recommendations/history/text-jobs.server.ts";
import { isHeld } from "#app/recommendations/text/held.ts";
import { contentOf, textSchema } from "#app/recommendations/text/schema.ts";
import { type Content, documentSections } from "#app/recommendations/text/sections.ts";
import { paragraph, words } from "../a-recommendation.ts";
import { strangeDeeds } from "../strange-deeds.ts";

const none = { bytes: new Uint8Array(), lengths: [] };
const momentOf = (doc: Y.Doc) => ({ state: Y.encodeStateAsUpdate(doc), rows: none });

const list = { type: "bulletList", content: [{ type: "listItem", content: [paragraph(words("one"))] }] };
const aDocument = (): Y.Doc => {
	const doc = new Y.Doc();
	for (const name of documentSections)
		prosemirrorJSONToYXmlFragment(
			textSchema,
			{ type: "doc", content: [paragraph(words(`What ${name} says.`)), list] },
			doc.getXmlFragment(name),
		);
	return doc;
};

const restored = (now: Y.Doc, then: Content): Y.Doc => {
	const { bytes } = textJobs.restore({
		now: momentOf(now),
		target: JSON.stringify(then),
		kind: "document",
		sections: documentSections,
		only: null,
		quoted: [],
		clientId: 7,
	});
	if (bytes) Y.applyUpdate(now, bytes);
	return now;
};

test("whatever came into a text before the door asked everything: restored, it says what the version said, all of it held", () => {
	const then = contentOf(aDocument(), documentSections);
	fc.assert(
		fc.property(fc.array(strangeDeeds, { minLength: 1, maxLength: 12 }), (deeds) => {
			const now = aDocument();
			for (const deed of deeds) deed(now);
			const doc = restored(now, then);
			expect(contentOf(doc, documentSections)).toEqual(then);
			for (const name of documentSections)
				for (const child of doc.getXmlFragment(name).toArray())
					expect(isHeld(child, { place: { is: "section", name }, kind: "document", depth: 1 })).toBe(true);
		}),
		{ numRuns: 300 },
	);
});
