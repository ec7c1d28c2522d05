import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowedCoarser, decide, type Observed, peopleIn, type Rules } from "#app/evidence/disclosure/decide.ts";
import { around, covers, type EvidenceFilter } from "#app/evidence/filter.ts";

const agreed = new Set(["A", "B", "C", "D"]);
const rules: Rules = { sensitive: true, threshold: 5, agreed };
const count: Rules = { ...rules, sensitive: false };

let next = 0;
/** So many persons at a site; the first `x` of them with the result. */
function people(many: number, x: number | null, place: Partial<Observed> = {}): Observed[] {
	return Array.from({ length: many }, (_, i) => ({
		site: "A",
		country: "FI",
		sector: "wood",
		role: "worker" as const,
		microCredential: "MC1",
		person: `p${next++}`,
		n: 1,
		x: x === null ? null : Number(i < x),
		...place,
	}));
}

describe("small cells", () => {
	test("fewer than five persons are withheld, five are not", () => {
		expect(decide({}, people(4, null), count)).toBe("too-few");
		expect(decide({}, people(5, null), count)).toBeNull();
	});

	test("who takes two micro-credentials is one person", () => {
		const four = people(4, null);
		expect(decide({}, [...four, ...four.map((o) => ({ ...o, microCredential: "MC2" }))], count)).toBe("too-few");
	});

	test("one or two with a sensitive result, or without it, are withheld; of a count they are not", () => {
		expect(decide({}, people(20, 2), rules)).toBe("small-part");
		expect(decide({}, people(20, 18), rules)).toBe("small-part");
		expect(decide({}, people(20, 3), rules)).toBeNull();
		expect(decide({}, people(20, 2), count)).toBeNull();
	});

	test("the same answer of all is withheld when it is sensitive, a change in points too", () => {
		expect(decide({}, people(20, 20), rules)).toBe("uniform");
		expect(decide({}, people(20, 0), rules)).toBe("uniform");
		expect(decide({}, people(20, null, { change: 1 }), rules)).toBe("uniform");
		expect(decide({}, [...people(10, null, { change: 1 }), ...people(10, null, { change: 2 })], rules)).toBeNull();
	});

	test("what rests on one site needs its host's agreement", () => {
		expect(decide({}, people(20, 10, { site: "Z" }), rules)).toBe("one-site");
		expect(decide({}, people(20, 10), rules)).toBeNull();
	});

	test("roles are told apart by sector or in the whole pilot only", () => {
		const all = [...people(20, 10), ...people(20, 10, { role: "student" })];
		expect(decide({ roles: ["worker"], sectors: ["wood"] }, all, rules)).toBeNull();
		for (const place of [{ sites: ["A"] }, { countries: ["FI"] }, { microCredentials: ["MC1"] }])
			expect(decide({ roles: ["worker"], ...place }, all, rules)).toBe("site-and-role");
	});
});

describe("subtraction", () => {
	const rest = people(4, null, { microCredential: "MC2" });

	test("all minus one micro-credential gives no small rest away, and the whole is offered instead", () => {
		const all = [...people(20, null), ...rest];
		expect(decide({ microCredentials: ["MC1"] }, all, count)).toBe("difference");
		expect(allowedCoarser({ microCredentials: ["MC1"] }, all, count)).toEqual({});
	});

	test("who is in both parts does not hide the few who are in one", () => {
		const both = people(20, null);
		const all = [...both, ...both.slice(0, 10).map((o) => ({ ...o, microCredential: "MC2" })), ...rest];
		expect(decide({ microCredentials: ["MC1"] }, all, count)).toBe("difference");
	});

	test("a list does not give its one small part away", () => {
		const all = [
			...people(20, null),
			...people(20, null, { sector: "stone", site: "C" }),
			...people(4, null, { sector: "food", site: "B" }),
		];
		expect(decide({ sectors: ["food", "stone", "wood"] }, all, count)).toBe("difference");
	});

	test("whatever the data, a shown figure and a shown one around it never differ by one to four persons", () => {
		const one = fc.record({
			site: fc.constantFrom("A", "B", "C", "D"),
			role: fc.constantFrom("worker" as const, "student" as const),
			microCredential: fc.constantFrom("MC1", "MC2", "MC3"),
			person: fc.integer({ min: 0, max: 60 }).map(String),
		});
		const country = { A: "FI", B: "FI", C: "ES", D: "ES" };
		const sector = { A: "wood", B: "food", C: "wood", D: "food" };
		const filters: fc.Arbitrary<EvidenceFilter> = fc.record(
			{
				sectors: fc.constantFrom(["wood"], ["food"]),
				countries: fc.constantFrom(["FI"], ["ES"]),
				sites: fc.constantFrom(["A"], ["B"], ["C"], ["D"]),
				microCredentials: fc.constantFrom(["MC1"], ["MC2"], ["MC3"]),
				roles: fc.constantFrom(["worker" as const], ["student" as const]),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.array(one, { minLength: 10, maxLength: 120 }), filters, (rows, filter) => {
				const all = rows.map((row) => ({
					...row,
					country: country[row.site],
					sector: sector[row.site],
					n: 1,
					x: null,
				}));
				if (decide(filter, all, count) !== null) return;
				const own = peopleIn(all.filter((o) => covers(filter, o)));
				for (const whole of around(filter, all)) {
					if (decide(whole, all, count) !== null) continue;
					const apart = peopleIn(all.filter((o) => covers(whole, o))) - own;
					expect(apart === 0 || apart >= 5).toBe(true);
				}
			}),
			{ seed: 13, numRuns: 2_000 },
		);
	});
});
