import { expect, test } from "vitest";
import { readingWords } from "#app/evidence/reading-words.ts";
import { voicesIn } from "#app/evidence/voices/voices.ts";

const said = (...pairs: [source: string, stance: "supports" | "qualifies" | "contradicts" | "context"][]) =>
	pairs.map(([source, stance]) => ({ source, stance }));
const reading = (n: number, voices: object) => ({
	n,
	numerator: null,
	value: null,
	low: null,
	high: null,
	suppressed: false,
	suppressedBecause: null,
	detail: { voices },
});

test("a source that says the same twice counts once", () => {
	expect(voicesIn(said(["a", "supports"], ["a", "supports"], ["b", "contradicts"]))).toEqual({
		supports: 1,
		qualifies: 0,
		contradicts: 1,
		context: 0,
	});
});

test("a finding reads as how many sources were heard and what they say", () => {
	const four = reading(4, { supports: 3, qualifies: 0, contradicts: 1, context: 0 });
	expect(readingWords(four, null, "en")).toBe("4 sources: 3 support, 1 contradicts");
	expect(readingWords(four, null, "fi")).toBe("4 lähdettä: 3 tukee, 1 puhuu vastaan");
	expect(readingWords(four, null, "bg")).toBe("4 източника: 3 в подкрепа, 1 против");
});

test("a finding whose upload was withdrawn says that there is no data", () => {
	expect(readingWords(reading(0, { supports: 0, qualifies: 0, contradicts: 0, context: 0 }), null, "en")).toBe(
		"no data",
	);
});
