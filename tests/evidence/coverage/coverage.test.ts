import { array, assert, constantFrom, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { cellOf, restsOnPilots, stanceIn, wholeOf } from "#app/evidence/coverage/coverage.ts";
import { kindsOf } from "#app/evidence/coverage/kinds.ts";
import { figure, interview, telling } from "./a-row.ts";

describe("a cell of the matrix", () => {
	test("counts evidence items, by what they do", () => {
		const evidence = [
			figure({ nOf: { countries: { FI: 21 } } }),
			figure({ code: "E-002", stance: "contradicts", nOf: { countries: { FI: 9 } } }),
			figure({ code: "E-003", stance: "context", tellings: [telling({ countries: ["IT"] })] }),
		];
		expect(cellOf(evidence, "countries", "FI")).toMatchObject({ supports: 1, contradicts: 1, context: 0 });
		expect(cellOf(evidence, "countries", "IT")).toMatchObject({ supports: 1, contradicts: 1, context: 1 });
	});

	test("tells the smallest and the largest denominator, and adds nothing up", () => {
		const evidence = [21, 34].map((n, at) => figure({ code: `E-00${at}`, nOf: { countries: { FI: n } } }));
		expect(cellOf(evidence, "countries", "FI").n).toEqual({ least: 21, most: 34 });
	});

	test("tells no denominator of a part where none may be told", () => {
		expect(cellOf([figure({ n: 51 })], "countries", "FI")).toMatchObject({ supports: 1, n: null });
	});

	test("counts a finding whose sources disagree on both sides, each where it was heard", () => {
		const heard = interview([
			telling({ countries: ["FI"], kinds: ["workers"] }),
			telling({ countries: ["BG"], kinds: ["employers"], stance: "contradicts" }),
		]);
		expect(wholeOf([heard])).toMatchObject({ supports: 1, contradicts: 1, sources: 2 });
		expect(cellOf([heard], "countries", "FI")).toMatchObject({ supports: 1, contradicts: 0, sources: 1 });
		expect(cellOf([heard], "kinds", "employers")).toMatchObject({ supports: 0, contradicts: 1, sources: 1 });
	});

	test("holds nothing of a figure that is withheld or whose data is gone", () => {
		const silent = (["withheld", "nothing"] as const).map((says) => figure({ says, tellings: [], n: null }));
		expect(wholeOf(silent)).toEqual({ supports: 0, contradicts: 0, context: 0, sureness: null, n: null, sources: 0 });
	});

	test("is as sure as the surest of what does not contradict", () => {
		const evidence = [
			figure({ sureness: "low" }),
			figure({ code: "E-002", sureness: "moderate" }),
			figure({ code: "E-003", sureness: "high", stance: "contradicts" }),
		];
		expect(wholeOf(evidence).sureness).toBe("moderate");
	});

	test("never holds more items than are cited", () => {
		const stance = constantFrom("supports", "qualifies", "contradicts", "context" as const);
		const country = constantFrom("FI", "IT");
		const item = record({ stance, told: array(record({ stance, country }), { maxLength: 4 }) });
		assert(
			property(array(item, { maxLength: 6 }), (given) => {
				const evidence = given.map(({ stance: cited, told }, at) =>
					interview(
						told.map((one) => telling({ stance: one.stance, countries: [one.country] })),
						{ code: `E-${at}`, stance: cited },
					),
				);
				const whole = wholeOf(evidence);
				for (const key of ["FI", "IT"]) {
					const cell = cellOf(evidence, "countries", key);
					expect(cell.supports).toBeLessThanOrEqual(whole.supports);
					expect(cell.contradicts).toBeLessThanOrEqual(whole.contradicts);
					expect(cell.supports + cell.contradicts + cell.context).toBeLessThanOrEqual(3 * evidence.length);
				}
				expect(whole.supports + whole.contradicts + whole.context).toBeGreaterThanOrEqual(evidence.length);
			}),
		);
	});
});

test("a source against a finding that is cited as contradicting speaks for the recommendation", () => {
	expect(stanceIn("contradicts", "contradicts")).toBe("supports");
	expect(stanceIn("contradicts", "supports")).toBe("contradicts");
	expect(stanceIn("supports", "qualifies")).toBe("qualifies");
	expect(stanceIn("context", "contradicts")).toBe("context");
});

test("a recommendation rests on the pilots when pilot evidence is cited that does not contradict it", () => {
	expect(restsOnPilots([{ stance: "context", isPilot: true }])).toBe(true);
	expect(restsOnPilots([{ stance: "contradicts", isPilot: true }])).toBe(false);
	expect(restsOnPilots([{ stance: "supports", isPilot: false }])).toBe(false);
});

test("kinds of actors are told in a few groups, and what has no group is among the others", () => {
	expect(kindsOf(["employer_association", "trainer", "worker", "mayor", "constructor"])).toEqual([
		"workers",
		"employers",
		"providers",
		"others",
	]);
});
