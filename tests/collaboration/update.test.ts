import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { covers, mergeUpdates, readUpdate, writersIn } from "#app/collaboration/update.ts";

/** Edits of three people who see each other's, each as one update. */
function aStory(rolls: readonly number[]): { updates: Uint8Array[]; doc: Y.Doc } {
	const docs = [1, 2, 3].map((clientId) => Object.assign(new Y.Doc(), { clientID: clientId }));
	const updates: Uint8Array[] = [];
	for (const doc of docs)
		doc.on("update", (update: Uint8Array, origin: unknown) => {
			if (origin === "other") return;
			updates.push(update);
			for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, "other");
		});
	for (const roll of rolls) {
		const text = (docs[roll % 3] ?? new Y.Doc()).getText("t");
		const at = roll % (text.length + 1);
		if (roll % 5 === 0 && at < text.length) text.delete(at, 1);
		else if (roll % 7 === 0 && at < text.length) text.format(at, 1, { bold: true });
		else text.insert(at, "word");
	}
	return { updates, doc: docs[0] ?? new Y.Doc() };
}
const stories = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 120 }).map(aStory);
const applied = (updates: readonly Uint8Array[]): Y.Doc => {
	const doc = new Y.Doc();
	for (const update of updates) Y.applyUpdate(doc, update);
	return doc;
};

describe("updates", () => {
	test("every update Yjs makes is read, with its writer", () => {
		fc.assert(
			fc.property(stories, ({ updates }) => {
				for (const update of updates) {
					const read = readUpdate(update);
					expect(read).not.toBeNull();
					expect(read && writersIn(read).every((id) => [1, 2, 3].includes(id))).toBe(true);
				}
			}),
			{ numRuns: 30 },
		);
	});

	test("merged, they say the same as one by one, however many there are", () => {
		fc.assert(
			fc.property(stories, ({ updates, doc }) => {
				expect(
					applied([mergeUpdates(updates)])
						.getText("t")
						.toDelta(),
				).toEqual(doc.getText("t").toDelta());
			}),
			{ numRuns: 30 },
		);
	});

	test("what is accepted never breaks the text it is applied to", () => {
		const { updates, doc } = aStory(Array.from({ length: 60 }, (_, i) => i * 37));
		const state = Y.encodeStateAsUpdate(doc);
		const bent = fc.record({
			which: fc.nat({ max: updates.length - 1 }),
			changes: fc.array(fc.tuple(fc.nat({ max: 500 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
		});
		fc.assert(
			fc.property(bent, ({ which, changes }) => {
				const bytes = new Uint8Array(updates[which] ?? []);
				for (const [at, value] of changes) bytes[at % bytes.length] = value;
				if (!readUpdate(bytes)) return;
				expect(() => {
					const target = applied([state, bytes]);
					applied([Y.encodeStateAsUpdate(target)]);
				}).not.toThrow();
			}),
			{ numRuns: 3_000, seed: 20_260_101 },
		);
	});

	test("a set of deletions covers exactly what it holds", () => {
		fc.assert(
			fc.property(stories, stories, (one, other) => {
				const [known, asked] = [one, other].map(({ doc }) => Y.snapshot(doc).ds);
				if (!known || !asked) return;
				expect(covers(known, asked)).toBe(Y.equalDeleteSets(known, Y.mergeDeleteSets([known, asked])));
				expect(covers(known, known)).toBe(true);
			}),
			{ numRuns: 50 },
		);
	});
});
