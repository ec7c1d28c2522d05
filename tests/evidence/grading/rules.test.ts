import { describe, expect, test } from "vitest";
import { forcesConditional, type Standing } from "#app/evidence/grading/grade.ts";
import { allowed, type Component, type Concern, type Design, isLower, lowerOf } from "#app/evidence/grading/rules.ts";
import { concernsTold, presumedClaim } from "#app/evidence/grading/told.ts";

describe("effect claims are held no surer than their design allows", () => {
	test.each<[Design, string]>([
		["D0", "very_low"],
		["D1", "very_low"],
		["D2", "very_low"],
		["D3", "low"],
		["D4", "moderate"],
		["D5", "high"],
	])("%s: at most %s", (design, mark) => {
		expect(allowed({ claim: "effect", design }, [])).toEqual({ mark, because: [design] });
	});
});

describe("descriptive claims start high, one step down for each concern", () => {
	test.each<[Concern[], Concern[], string]>([
		[[], [], "high"],
		[["few"], [], "moderate"],
		[["few", "self_report"], [], "low"],
		[["few", "self_report"], ["missing"], "very_low"],
		[["few", "self_report", "one_place", "response"], ["missing"], "very_low"],
	])("the reading tells %j, the person %j: %s", (told, named, mark) => {
		expect(allowed({ claim: "descriptive", concerns: named }, told).mark).toBe(mark);
	});

	test("a concern the person names too is counted once, and one the reading tells cannot be left out", () => {
		expect(allowed({ claim: "descriptive", concerns: ["few"] }, ["few"])).toEqual({
			mark: "moderate",
			because: ["few"],
		});
		expect(allowed({ claim: "descriptive", concerns: [] }, ["few"]).mark).toBe("moderate");
	});
});

describe("qualitative claims go one step down for each serious doubt of the four", () => {
	test.each<[Component[], string]>([
		[[], "high"],
		[["methods"], "moderate"],
		[["methods", "adequacy"], "low"],
		[["methods", "coherence", "adequacy", "relevance"], "very_low"],
	])("%j: %s", (serious, mark) => {
		expect(allowed({ claim: "qualitative", serious }, ["few"]).mark).toBe(mark);
	});
});

test("legal claims are documented or undocumented, and neither is lower than the other", () => {
	expect(allowed({ claim: "legal", documented: true }, ["few"]).mark).toBe("documented");
	expect(allowed({ claim: "legal", documented: false }, []).mark).toBe("undocumented");
	expect(isLower("undocumented", "documented")).toBe(false);
});

test("only downward: a mark is lower when it stands further down, and never when it is the same", () => {
	expect(isLower("low", "moderate")).toBe(true);
	expect(isLower("moderate", "moderate")).toBe(false);
	expect(isLower("high", "moderate")).toBe(false);
	expect(lowerOf("high", "low")).toBe("low");
});

const item = (indicator: string, filter = {}) => ({ kind: "indicator", indicator, filter });
const reading = (n: number | null, detail = {}) => ({ n, suppressed: n === null, detail });

describe("what a reading tells by itself", () => {
	test.each<[string, Concern[], ReturnType<typeof item>, ReturnType<typeof reading>]>([
		["nothing against 30 people of several places", [], item("completion_rate"), reading(30)],
		["fewer than 30", ["few"], item("completion_rate"), reading(29)],
		["a withheld figure counts as few", ["few"], item("completion_rate"), reading(null)],
		["one country", ["one_place"], item("completion_rate", { countries: ["FI"] }), reading(40)],
		["two countries are no single place", [], item("completion_rate", { countries: ["FI", "ES"] }), reading(40)],
		["one site", ["one_place"], item("completion_rate", { sites: ["FI-1"] }), reading(40)],
		["what people say of themselves", ["self_report"], item("sa_change"), reading(64)],
		[
			"69 of 100 answered",
			["response", "self_report"],
			item("satisfaction_top2"),
			reading(69, { response: { x: 69, n: 100 } }),
		],
		["70 of 100 answered", ["self_report"], item("satisfaction_top2"), reading(70, { response: { x: 70, n: 100 } })],
		["where all things are counted there is no sample", [], item("esco_coverage"), reading(12)],
	])("%s", (_, told, about, said) => {
		expect(concernsTold(about, said)).toEqual(told);
	});
});

test("before and after is taken as an effect claim until somebody says otherwise", () => {
	expect(presumedClaim({ kind: "indicator", indicator: "sa_change" })).toBe("effect");
	expect(presumedClaim({ kind: "indicator", indicator: "completion_rate" })).toBe("descriptive");
	expect(presumedClaim({ kind: "finding", indicator: null })).toBe("qualitative");
	expect(presumedClaim({ kind: "legal", indicator: null })).toBe("legal");
});

const graded = (mark: "high" | "moderate" | "low" | "very_low" | "documented"): Standing => ({
	is: "graded",
	claim: "effect",
	mark,
	because: [],
	loweredBecause: null,
});

describe("the strength of a recommendation", () => {
	test("low or very low best evidence forces conditional", () => {
		expect(forcesConditional([graded("low"), graded("very_low")])).toBe(true);
	});
	test("one better piece is enough, and the law counts as one", () => {
		expect(forcesConditional([graded("low"), graded("moderate")])).toBe(false);
		expect(forcesConditional([graded("low"), graded("documented")])).toBe(false);
	});
	test("what is not graded, or made up, says nothing", () => {
		expect(forcesConditional([{ is: "ungraded", claim: "effect" }, { is: "demo" }])).toBe(false);
	});
});
