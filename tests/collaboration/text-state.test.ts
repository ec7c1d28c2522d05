import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { foldHere, Folder } from "#app/collaboration/fold.server.ts";
import { emptyFold, TextState } from "#app/collaboration/text-state.server.ts";
import { readUpdate } from "#app/collaboration/update.ts";

/** A document and the updates it was made by. */
function aDoc(): { doc: Y.Doc; updates: Uint8Array[] } {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on("update", (update: Uint8Array) => updates.push(update));
	for (let i = 0; i < 20; i++) doc.getText("t").insert(0, `${i} `);
	doc.getText("t").delete(3, 5);
	return { doc, updates };
}

const rowsOf = (updates: readonly Uint8Array[]) => updates.map((bytes, i) => ({ seq: i + 1, bytes }));
const readOf = (bytes: Uint8Array) =>
	readUpdate(bytes) ?? { spans: [], run: null, deletes: Y.createDeleteSet(), types: 0 };

function joined(state: TextState, vector: Uint8Array = new Uint8Array([0]), doc = new Y.Doc()): string {
	const lacked = state.lackedBy(vector);
	Y.applyUpdate(doc, lacked.state);
	if (lacked.since) Y.applyUpdate(doc, lacked.since);
	return doc.getText("t").toJSON();
}

describe("what a text holds, kept as bytes", () => {
	test("a newcomer gets everything, folded or not", async () => {
		const { doc, updates } = aDoc();
		const state = new TextState(emptyFold, rowsOf(updates));
		expect(joined(state)).toBe(doc.getText("t").toJSON());
		state.refold({ ...(await foldHere(updates.slice(0, 10))), uptoSeq: 10 });
		expect(joined(state)).toBe(doc.getText("t").toJSON());
		state.refold({ ...(await foldHere(updates)), uptoSeq: updates.length });
		expect(state.lackedBy(new Uint8Array([0])).since).toBeNull();
		expect(joined(state)).toBe(doc.getText("t").toJSON());
	});

	test("who comes back gets what they lack", async () => {
		const { doc, updates } = aDoc();
		const early = new Y.Doc();
		for (const update of updates.slice(0, 7)) Y.applyUpdate(early, update);
		const state = new TextState({ ...(await foldHere(updates.slice(0, 15))), uptoSeq: 15 }, rowsOf(updates).slice(15));
		expect(joined(state, Y.encodeStateVector(early), early)).toBe(doc.getText("t").toJSON());
		expect(() => state.lackedBy(new Uint8Array([200, 200]))).toThrow("Unexpected end of array");
	});

	test("it knows what it holds: an update that brings nothing is seen as such, also one that only deletes", async () => {
		const { doc, updates } = aDoc();
		for (const known of [null, (await foldHere(updates)).known]) {
			const state = new TextState({ state: Y.encodeStateAsUpdate(doc), uptoSeq: updates.length, known });
			expect(state.lacks(readOf(Y.encodeStateAsUpdate(doc)))).toBe(false);
			expect(Y.decodeStateVector(state.vector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
			const copy = new Y.Doc();
			Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
			const before = Y.encodeStateVector(copy);
			copy.getText("t").delete(0, 1);
			const deletion = Y.encodeStateAsUpdate(copy, before);
			expect(state.lacks(readOf(deletion))).toBe(true);
			state.append(updates.length + 1, deletion, [readOf(deletion)]);
			expect(state.lacks(readOf(deletion))).toBe(false);
		}
	});
});

describe("folding", () => {
	test("on another thread gives the same as here, and says what does not read", async () => {
		const folder = new Folder();
		const many = Array.from({ length: 40 }, () => aDoc().updates).flat();
		const [here, away] = await Promise.all([foldHere(many), folder.fold(many)]);
		expect(away).toEqual(here);
		await expect(folder.fold([...many, new Uint8Array([9, 9, 9])])).rejects.toThrow(/Unexpected|Integer|undefined/u);
		expect(await folder.fold(many)).toEqual(here);
		await folder.close();
	});
});
