// Joining is only a faster way to say the same: whatever people do, the joined update and Yjs's own merge read alike.
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { joinUpdates } from "#app/collaboration/join.server.ts";
import { readAllowed } from "#app/collaboration/update.ts";

type Deed = {
	who: number;
	does: "type" | "take out" | "make bold" | "make a paragraph" | "hear the others";
	at: number;
};

const deeds = fc.array(
	fc.record({
		who: fc.nat(3),
		does: fc.constantFrom(
			"type",
			"type",
			"type",
			"take out",
			"make bold",
			"make a paragraph",
			"hear the others",
		) satisfies fc.Arbitrary<Deed["does"]>,
		at: fc.nat(50),
	}),
	{ minLength: 2, maxLength: 40 },
);

/** What four people sent, in the order in which the server took it. */
function sent(done: readonly Deed[]): Uint8Array[] {
	const updates: Uint8Array[] = [];
	const people = [70, 7_000, 700_000, 4_000_000_000].map((clientId) => {
		const doc = new Y.Doc();
		doc.clientID = clientId;
		doc.on("update", (update: Uint8Array, origin: unknown) => {
			if (origin !== "heard") updates.push(update);
		});
		return doc;
	});
	for (const { who, does, at } of done) {
		const doc = people[who];
		if (!doc) continue;
		const text = doc.getText("t");
		const place = Math.min(at, text.length);
		if (does === "type") text.insert(place, "ä€".slice(0, 1 + (at % 2)));
		if (does === "take out" && place < text.length) text.delete(place, 1);
		if (does === "make bold" && place < text.length) text.format(place, 1, { bold: true });
		if (does === "make a paragraph") doc.getXmlFragment("f").push([new Y.XmlElement("paragraph")]);
		if (does === "hear the others") for (const update of updates) Y.applyUpdate(doc, update, "heard");
	}
	return updates;
}

const sound = (bytes: Uint8Array) => {
	const read = readAllowed(bytes);
	if (!read) throw new Error("A client of ours says this.");
	return { bytes, read };
};

function docOf(...updates: Uint8Array[]): unknown {
	const doc = new Y.Doc();
	for (const update of updates) Y.applyUpdate(doc, update);
	const { sv, ds } = Y.snapshot(doc);
	return [doc.getText("t").toDelta(), doc.getXmlFragment("f").toString(), [...sv].toSorted(([a], [b]) => a - b), ds];
}

test("updates joined read as they do one by one", () => {
	fc.assert(
		fc.property(deeds, (done) => {
			const updates = sent(done);
			fc.pre(updates.length > 1);
			const joined = joinUpdates(updates.map(sound));
			expect(readAllowed(joined)).not.toBeNull();
			expect(docOf(joined)).toEqual(docOf(...updates));
		}),
		{ numRuns: 60, seed: 3 },
	);
});

test("parts of a batch join as well as the whole, also when an update came twice", () => {
	fc.assert(
		fc.property(deeds, fc.nat(80), (done, cut) => {
			const updates = sent(done);
			fc.pre(updates.length > 2);
			const at = 1 + (cut % (updates.length - 1));
			const parts = [updates.slice(0, at), updates.slice(at - 1)].map((part) => joinUpdates(part.map(sound)));
			expect(docOf(...parts)).toEqual(docOf(...updates));
			expect(docOf(joinUpdates([...updates, ...updates].map(sound)))).toEqual(docOf(...updates));
		}),
		{ numRuns: 40, seed: 4 },
	);
});

test("letters typed by two people come out as Yjs itself would write them", () => {
	const letters: Deed[] = Array.from({ length: 20 }, (_, i) => ({ who: i % 2, does: "type", at: i * 2 }));
	const updates = sent(letters);
	expect(Buffer.from(joinUpdates(updates.map(sound)))).toEqual(Buffer.from(Y.mergeUpdates(updates)));
});
