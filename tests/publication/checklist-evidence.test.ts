// What the checklist asks of the evidence behind a document, and of how sure it is held to be.
import { expect, test } from "vitest";
import { checklist, type Rule } from "#app/publication/checklist.ts";
import type { Cited, Gathered, GatheredRecommendation } from "#app/publication/gathered.ts";
import type { Stage } from "#app/publication/numbers.ts";
import { aCitation, aGathering, aReading, aSection, citing, gatheredRecommendation } from "./a-gathering.ts";

const line = (gathered: Gathered, rule: Rule, stage: Stage = "final") =>
	checklist(gathered, stage).find((found) => found.rule === rule);
const withRecommendation = (change: Partial<GatheredRecommendation>) =>
	aGathering({ recommendations: [gatheredRecommendation(change)] });

/** How the rule stands for a final edition and for one for consultation. */
const stands = (gathered: Gathered, rule: Rule) => [
	line(gathered, rule)?.stands,
	line(gathered, rule, "consultation")?.stands,
];
const finalOnly = ["blocks", "warns"];
const always = ["blocks", "blocks"];

const graded = (change: Partial<NonNullable<Cited["grade"]>> = {}): NonNullable<Cited["grade"]> => ({
	id: "019a9d3e-7b10-7c3e-9a56-000000000060",
	evidenceItemId: "019a9d3e-7b10-7c3e-9a56-000000000002",
	readingId: "019a9d3e-7b10-7c3e-9a56-000000000001",
	claimRevision: 1,
	claimType: "effect",
	design: "D3",
	concerns: [],
	confidence: "low",
	loweredBecause: null,
	gradedBy: "019a9d3e-7b10-7c3e-9a56-000000000061",
	at: new Date("2026-03-01T08:00:00Z"),
	...change,
});
const anEffect = (change: Partial<Cited> = {}) =>
	aCitation({ item: { ...aCitation().item, indicator: "sa_change" }, ...change });

test("every effect claim that is cited has a grade", () => {
	expect(stands(withRecommendation({ cited: [anEffect()] }), "grades")).toEqual(finalOnly);
	expect(line(withRecommendation({ cited: [anEffect()] }), "grades")?.missing).toMatchObject([
		{ href: "/evidence/E-014" },
	]);
	expect(line(withRecommendation({ cited: [anEffect({ grade: graded() })] }), "grades")?.stands).toBe("met");
});

test("what somebody said is no effect claim needs no grade for it, and made-up figures are never graded", () => {
	const described = graded({ claimType: "descriptive", design: null, confidence: "high" });
	expect(line(withRecommendation({ cited: [anEffect({ grade: described })] }), "grades")?.stands).toBe("met");
	const madeUp = anEffect({ acknowledged: aReading({ synthetic: true }) });
	expect(line(withRecommendation({ cited: [madeUp] }), "grades")?.stands).toBe("met");
});

test("a strong recommendation on low evidence becomes conditional or is justified by its lead", () => {
	const { fields: given } = gatheredRecommendation();
	const weak = { cited: [anEffect({ grade: graded() })], fields: { ...given, strength: "strong" as const } };
	expect(stands(withRecommendation(weak), "strength")).toEqual(finalOnly);
	expect(
		line(
			withRecommendation({ ...weak, justification: { reason: "Three hosts ask for it.", by: "Leena Lahti" } }),
			"strength",
		)?.stands,
	).toBe("met");
	const conditional = { ...weak, fields: { ...given, strength: "conditional" as const } };
	expect(line(withRecommendation(conditional), "strength")?.stands).toBe("met");
});

test("evidence that contradicts does not carry a strong recommendation", () => {
	const { fields: given } = gatheredRecommendation();
	const against = aCitation({ n: 4, grade: graded({ claimType: "descriptive", design: null, confidence: "high" }) });
	const contradicting = { ...against, citation: { ...against.citation, stance: "contradicts" as const } };
	const given2 = {
		fields: { ...given, strength: "strong" as const },
		cited: [anEffect({ grade: graded() }), contradicting],
		content: { statement: aSection(citing(against.citation.id), citing(aCitation().citation.id)) },
	};
	expect(line(withRecommendation(given2), "strength")?.stands).toBe("blocks");
});

test("strength looks at the evidence that carries the main claim, however sure the rest is", () => {
	const { fields: given } = gatheredRecommendation();
	const weak = anEffect({ grade: graded() });
	const described = graded({ claimType: "descriptive", design: null, confidence: "high" });
	const other = aCitation({ n: 4, grade: described });
	const sure = { ...other, item: { ...other.item, id: "another" } };
	const both = {
		fields: { ...given, strength: "strong" as const },
		cited: [weak, sure],
		content: { statement: aSection(citing(weak.citation.id), citing(sure.citation.id)) },
	};
	expect(line(withRecommendation(both), "strength")?.stands).toBe("met");
	expect(line(withRecommendation({ ...both, main: [weak.item.id] }), "strength")?.stands).toBe("blocks");
	expect(line(withRecommendation({ ...both, main: [sure.item.id] }), "strength")?.stands).toBe("met");
});

test("a strong recommendation on several pieces of evidence is asked which of them carries its main claim", () => {
	const { fields: given } = gatheredRecommendation();
	const [one, other] = [anEffect({ grade: graded() }), aCitation({ n: 4 })];
	const both = {
		fields: { ...given, strength: "strong" as const },
		cited: [one, other],
		content: { statement: aSection(citing(one.citation.id), citing(other.citation.id)) },
	};
	expect(line(withRecommendation(both), "mainClaim")?.stands).toBe("warns");
	expect(line(withRecommendation({ ...both, main: [one.item.id] }), "mainClaim")?.stands).toBe("met");
	const conditional = { ...both, fields: { ...given, strength: "conditional" as const } };
	expect(line(withRecommendation(conditional), "mainClaim")?.stands).toBe("met");
});

test("a claim that was corrected after it was graded is graded again", () => {
	const corrected = aCitation({
		item: { ...aCitation().item, claimRevision: 2 },
		grade: graded({ claimType: "descriptive", design: null, confidence: "high" }),
	});
	expect(stands(withRecommendation({ cited: [corrected] }), "grades")).toEqual(finalOnly);
	const again = { ...corrected, grade: graded({ claimRevision: 2 }) };
	expect(stands(withRecommendation({ cited: [again] }), "grades")).toEqual(["met", "met"]);
});

test("no evidence that is cited was withdrawn", () => {
	expect(stands(withRecommendation({ cited: [aCitation({ withdrawn: true })] }), "withdrawnEvidence")).toEqual(always);
});
