// The door and the schema are of one mind: what the editor writes is admitted, and what is admitted the editor holds without
// changing a letter of it.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { documentSections } from "#app/recommendations/text/sections.ts";
import { Door, expectHeld, writer } from "./a-door.ts";
import { aSection, write } from "./sections.ts";
import { strangeDeeds } from "./strange-deeds.ts";

describe("what the editor writes", () => {
	test("is admitted, whatever of the schema it is made of and whatever stood there before", () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom(...documentSections), aSection), { minLength: 1, maxLength: 6 }),
				(versions) => {
					const door = new Door([
						[1, "ada"],
						[2, "ada"],
					]);
					const [one, two] = [writer(door, 1), writer(door, 2)];
					for (const [i, [section, json]] of versions.entries()) write((i % 2 ? two : one).doc, section, json);
					expect([...one.verdicts, ...two.verdicts].every(({ is }) => is === "admitted")).toBe(true);
					// two people who replaced the same at the same moment: what both wrote stands, and an editor holds it
					expectHeld(door.doc);
				},
			),
			{ numRuns: 100, seed: 20260101 },
		);
	});

	test("is admitted again as one update after a day offline, also when some of it came in before", () => {
		fc.assert(
			fc.property(fc.array(aSection, { minLength: 1, maxLength: 5 }), fc.nat(4), (versions, lost) => {
				const door = new Door([[1, "ada"]]);
				const doc = new Y.Doc();
				doc.clientID = 1;
				const updates: Uint8Array[] = [];
				doc.on("update", (update: Uint8Array) => updates.push(update));
				for (const json of versions) write(doc, "summary", json);
				for (const update of updates.slice(0, lost)) expect(door.send(update).is).toBe("admitted");
				const all = door.send(Y.encodeStateAsUpdate(doc)).is;
				expect(all).toBe("admitted");
				expect(door.doc.getXmlFragment("summary").toJSON()).toBe(doc.getXmlFragment("summary").toJSON());
			}),
			{ numRuns: 80, seed: 20260102 },
		);
	});
});

describe("whatever else is sent", () => {
	test("is refused, or the editor holds it as it is", () => {
		let admitted = 0;
		let refused = 0;
		fc.assert(
			fc.property(aSection, fc.array(strangeDeeds, { minLength: 1, maxLength: 8 }), (json, done) => {
				const door = new Door([[1, "ada"]]);
				write(writer(door, 1).doc, "summary", json);
				for (const [i, deed] of done.entries()) {
					door.admission.own(10 + i, "ada");
					const { doc, verdicts } = writer(door, 10 + i);
					doc.transact(() => deed(doc));
					for (const { is } of verdicts)
						if (is === "admitted") admitted += 1;
						else refused += 1;
				}
				expectHeld(door.doc);
			}),
			{ numRuns: 500, seed: 20260103 },
		);
		// it tried both
		expect(admitted).toBeGreaterThan(150);
		expect(refused).toBeGreaterThan(300);
	});
});
