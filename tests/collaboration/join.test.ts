// Joining is only a faster way to say the same: whatever people do, the joined update and Yjs's own merge read alike.
import * as fc from "fast-check";
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

type Act = (doc: Y.Doc, at: number, updates: readonly Uint8Array[]) => void;
const place = (doc: Y.Doc, at: number) => Math.min(at, Math.max(0, doc.getText("t").length - 1));
const deed: Record<Deed["does"], Act> = {
	type: (doc, at) => doc.getText("t").insert(place(doc, at), "ä€".slice(0, 1 + (at % 2))),
	"take out": (doc, at) => doc.getText("t").length > 0 && doc.getText("t").delete(place(doc, at), 1),
	"make bold": (doc, at) => doc.getText("t").length > 0 && doc.getText("t").format(place(doc, at), 1, { bold: true }),
	"make a paragraph": (doc) => doc.getXmlFragment("f").push([new Y.XmlElement("paragraph")]),
	"hear the others": (doc, _, updates) => {
		for (const update of updates) Y.applyUpdate(doc, update, "heard");
	},
};

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
		if (doc) deed[does](doc, at, updates);
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
	return [doc.getText("t").toDelta(), doc.getXmlFragment("f").length, [...sv].toSorted(([a], [b]) => a - b), ds];
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
	const letters: Deed[] = Array.from({ length: 20 }, (_, i) => ({ who: i % 2, does: "type", at: 50 }));
	const updates = sent(letters);
	expect(Buffer.from(joinUpdates(updates.map(sound)))).toEqual(Buffer.from(Y.mergeUpdates(updates)));
});
