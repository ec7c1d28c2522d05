import { expect, test } from "vitest";
import { composeEdition } from "#app/publication/compose.ts";
import { canonicalForm, editionSchema } from "#app/publication/edition.ts";
import type { Gathered } from "#app/publication/gathered.ts";
import {
	aCitation,
	aGathering,
	aPrinter,
	aReading,
	aSection,
	aThread,
	citing,
	gatheredRecommendation,
	text,
} from "./a-gathering.ts";

const publishing = {
	stage: "final" as const,
	number: "1.0",
	at: new Date("2026-03-14T09:30:00Z"),
	origin: "https://accord.example",
	printer: aPrinter,
};
const composed = (gathered: Gathered = aGathering()) => editionSchema.parse(composeEdition(gathered, publishing));

test("what is composed is an edition, the same each time", () => {
	expect(canonicalForm(composed())).toBe(canonicalForm(composed()));
	expect(composed().address).toBe("https://accord.example/publications/green-skills/1.0");
	expect(composed().howToCite).toBe(
		"Carla Neri (2026). Green skills that travel. Edition 1.0. https://accord.example/publications/green-skills/1.0",
	);
});

test("a citation becomes its words and a place in the annex", () => {
	const { recommendations, evidence } = composed();
	expect(recommendations[0]?.sections.find(({ key }) => key === "statement")?.content[0]).toMatchObject({
		content: [
			{ text: "Authorities should recognise, as " },
			{ words: "43/51", annexRef: "E-014" },
			{ text: " complete." },
		],
	});
	expect(evidence).toMatchObject([
		{
			ref: "E-014",
			reading: { n: 51, numerator: 43, dataRevision: 4 },
			citedIn: [{ recommendation: "R-03", section: "statement", stance: "supports" }],
		},
	]);
});

test("a figure in a text is said in the text's language, and in the annex in the document's", () => {
	const spoken = { ...aPrinter, readingWords: (_: unknown, __: unknown, language: string) => `said in ${language}` };
	const finnish = gatheredRecommendation();
	finnish.row.language = "fi";
	const { recommendations, evidence } = composeEdition(aGathering({ recommendations: [finnish] }), {
		...publishing,
		printer: spoken,
	});
	expect(JSON.stringify(recommendations)).toContain("said in fi");
	expect(evidence[0]?.reading?.words).toBe("said in en");
});

test("one item cited with two readings has two entries, and each citation leads to its own", () => {
	const older = aCitation({
		n: 4,
		acknowledged: aReading({ id: "019a9d3e-7b10-7c3e-9a56-000000000099", numerator: 30 }),
	});
	older.citation.keptWithReason = "The report of May gave this one.";
	const both = gatheredRecommendation({
		content: { statement: aSection(citing(aCitation().citation.id), text(" and "), citing(older.citation.id)) },
		cited: [aCitation(), older],
	});
	const { evidence, recommendations } = composed(aGathering({ recommendations: [both] }));
	expect(evidence.map(({ ref, kept }) => [ref, kept])).toEqual([
		["E-014", []],
		["E-014.2", ["The report of May gave this one."]],
	]);
	expect(recommendations[0]?.sections.find(({ key }) => key === "statement")?.content[0]).toMatchObject({
		content: [{ annexRef: "E-014" }, {}, { annexRef: "E-014.2", older: "older figure" }],
	});
});

test("what its lead signed about a strong recommendation is printed with the name; of a conditional one it is not", () => {
	const justification = { reason: "Three hosts ask for it.", by: "Leena Lahti" };
	const signed = (strength: "strong" | "conditional") => {
		const given = gatheredRecommendation({ justification });
		const { recommendations } = composed(
			aGathering({ recommendations: [{ ...given, fields: { ...given.fields, strength } }] }),
		);
		return recommendations[0]?.fields.justification;
	};
	expect(signed("strong")).toBe("Three hosts ask for it. (Leena Lahti)");
	expect(signed("conditional")).toBeUndefined();
});

test("evidence that is no longer cited is not in the annex", () => {
	const uncited = gatheredRecommendation({ content: { statement: aSection(text("Nothing.")) } });
	expect(composed(aGathering({ recommendations: [uncited] })).evidence).toEqual([]);
});

test("a withheld reading enters with its reason and without any figure", () => {
	const withheld = aReading({
		suppressed: true,
		suppressedBecause: "fewer than 5",
		n: null,
		numerator: null,
		value: null,
		low: null,
		high: null,
	});
	const { evidence } = composed(
		aGathering({ recommendations: [gatheredRecommendation({ cited: [aCitation({ acknowledged: withheld })] })] }),
	);
	expect(evidence[0]?.reading).toMatchObject({ withheld: "fewer than 5", n: null, value: null });
});

test("made-up data or a demo document makes the edition synthetic", () => {
	expect(composed().synthetic).toBe(false);
	expect(composed(aGathering({ document: { ...aGathering().document, kind: "demo" } })).synthetic).toBe(true);
	const madeUp = gatheredRecommendation({ cited: [aCitation({ acknowledged: aReading({ synthetic: true }) })] });
	expect(composed(aGathering({ recommendations: [madeUp] })).synthetic).toBe(true);
});

test("every thread enters the register of comments and replies with what became of it", () => {
	const given = gatheredRecommendation({
		threads: [
			aThread({ disposition: { outcome: "not_taken_up", reason: "Out of scope", at: "2026-03-02T00:00:00.000Z" } }),
		],
	});
	expect(composed(aGathering({ recommendations: [given] })).replies).toMatchObject([
		{
			recommendation: "R-03",
			quote: "should recognise",
			disposition: { outcome: "not_taken_up", reason: "Out of scope" },
		},
	]);
});
