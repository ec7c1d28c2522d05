import { describe, expect, test } from "vitest";
import { indicatorKeys } from "#app/evidence/indicators/definitions.ts";
import { intervalWords, type ReadingFigures, readingWords } from "#app/evidence/reading-words.ts";

const reading = (more: Partial<ReadingFigures>): ReadingFigures => ({
	n: 51,
	numerator: 43,
	value: 43 / 51,
	low: 0.72,
	high: 0.92,
	suppressed: false,
	suppressedBecause: null,
	...more,
});
const said = (indicator: string, more: Partial<ReadingFigures>, locale = "en") =>
	readingWords(reading(more), indicator, locale);

describe("a reading in a sentence", () => {
	test("never gives a percentage of fewer than ten", () => {
		expect(said("completion_rate", {})).toBe("84% (43/51)");
		expect(said("completion_rate", { n: 9, numerator: 7, value: 7 / 9 })).toBe("7 of 9");
		expect(said("evidence_coverage", { n: 9, numerator: 7, value: 7 / 9 })).toBe("7 of 9");
		expect(said("sites_active", { n: 13, numerator: 12, value: 12 / 13 })).toBe("12 of 13 sites");
	});

	test.each([
		["certificates_issued", { n: 104, value: 84, numerator: 84 }, "84 micro-credentials awarded"],
		["withdrawal_reasons", { n: 16, value: 16 }, "16 people left"],
		["issue_lag", { n: 64, value: 14.5 }, "14.5 days (median of 64)"],
		["hours_ratio", { n: 64, value: 0.95 }, "95% of the planned hours (median of 64)"],
		["sa_change", { n: 64, value: 0.91 }, "+0.9 points (64 pairs)"],
		["sa_dz", { n: 64, value: 0.853 }, "+0.85 standard deviations (64 pairs)"],
		["gender_gap_completion", { n: 104, value: 0.04 }, "women +4 percentage points against men (104 people)"],
		["cost_per_completer", { n: 9, value: 230 }, "about €230 for each who completed (9 course runs)"],
		["annex1_completeness", { n: 108, numerator: 105, value: 105 / 108 }, "105 of 108 elements"],
		["actor_diversity", { n: 5, value: 6 }, "6 kinds of actors (in 5 groups)"],
	] as const)("of %s says what it counts and of how many", (indicator, more, words) => {
		expect(said(indicator, more)).toBe(words);
	});

	test("has words in every language of a document, and its number in them", () => {
		for (const locale of ["en", "fi", "it", "es", "bg"])
			for (const indicator of indicatorKeys) {
				const words = said(indicator, { n: 64, numerator: 48, value: 12 }, locale);
				expect(words, `${indicator} in ${locale}`).toMatch(/12|48|64/u);
				expect(words, `${indicator} in ${locale}`).not.toContain("undefined");
			}
		expect(said("sa_dz", { n: 64, value: 0.85 }, "fi")).toBe("+0,85 keskihajontaa (64 paria)");
		expect(said("issue_lag", { n: 64, value: 14 }, "bg")).toBe("14 дни (медиана, n = 64)");
	});

	test("says so when there are too few to work it out, and when it is withheld", () => {
		expect(said("sa_dz", { n: 14, value: null })).toBe("too few to say (n = 14)");
		expect(said("completion_rate", { suppressed: true, n: null })).toBe("withheld");
		expect(said("completion_rate", { n: 0, value: null })).toBe("no data");
	});
});

const interval = (indicator: string, more: Partial<ReadingFigures>) => intervalWords(reading(more), indicator, "en");

describe("an interval in words", () => {
	test("is in the unit of its value", () => {
		expect(interval("completion_rate", {})).toBe("95% confidence interval 72% to 92%");
		expect(interval("sa_change", { low: 0.7, high: 1.1 })).toBe("95% confidence interval +0.7 to +1.1");
		expect(interval("gender_gap_completion", { low: -0.04, high: 0.12 })).toBe("95% confidence interval -4 to +12");
	});

	test("of a median is the middle half and is not called an interval", () => {
		expect(interval("issue_lag", { low: 13, high: 20 })).toBe("middle half from 13 to 20");
	});

	test("is not given for fewer than ten, nor where everything is counted", () => {
		expect(interval("completion_rate", { n: 9 })).toBeNull();
		expect(interval("evidence_coverage", {})).toBeNull();
	});
});
