import { expect, test } from "vitest";
import { checklist, mayPublish, ruleKeys, type Rule } from "#app/publication/checklist.ts";
import type { Gathered, GatheredRecommendation } from "#app/publication/gathered.ts";
import type { Stage } from "#app/publication/numbers.ts";
import {
	aCitation,
	aGathering,
	aReading,
	aSection,
	aThread,
	citing,
	gatheredRecommendation,
	text,
} from "./a-gathering.ts";

const line = (gathered: Gathered, rule: Rule, stage: Stage = "final") =>
	checklist(gathered, stage).find((found) => found.rule === rule);
const withRecommendation = (change: Partial<GatheredRecommendation>) =>
	aGathering({ recommendations: [gatheredRecommendation(change)] });
const fields = (change: Partial<GatheredRecommendation["fields"]>) =>
	withRecommendation({ fields: { ...gatheredRecommendation().fields, ...change } });
const document = (change: Partial<Gathered["document"]>) =>
	aGathering({ document: { ...aGathering().document, ...change } });
const workspace = (change: Partial<Gathered["workspace"]>) =>
	aGathering({ workspace: { ...aGathering().workspace, ...change } });

/** How the rule stands for a final edition and for one for consultation. */
const stands = (gathered: Gathered, rule: Rule) => [
	line(gathered, rule)?.stands,
	line(gathered, rule, "consultation")?.stands,
];
const finalOnly = ["blocks", "warns"];
const always = ["blocks", "blocks"];

test("a document with everything in its place may be published, and every rule is met", () => {
	const lines = checklist(aGathering(), "final");
	expect(lines.map(({ rule }) => rule)).toEqual(ruleKeys);
	expect(lines.filter((found) => found.stands !== "met")).toEqual([]);
	expect(mayPublish(lines)).toBe(true);
});

test("a document asks for something: at least one recommendation", () => {
	expect(stands(aGathering({ recommendations: [] }), "recommendations")).toEqual(finalOnly);
});

const state = (to: GatheredRecommendation["row"]["state"]) =>
	withRecommendation({ row: { ...gatheredRecommendation().row, state: to } });

test("a withdrawn recommendation is not published", () => {
	expect(stands(state("withdrawn"), "withdrawn")).toEqual(always);
	expect(line(state("withdrawn"), "withdrawn")?.missing[0]?.href).toBe("/recommendations/R-03");
});

test("a final edition prints adopted recommendations only; once published they stay so", () => {
	expect(stands(state("in_review"), "adopted")).toEqual(finalOnly);
	expect(stands(state("published"), "adopted")).toEqual(["met", "met"]);
});

test("every recommendation says something in each section, and the empty ones are named", () => {
	const { content } = gatheredRecommendation();
	const without = withRecommendation({ content: { ...content, actions: aSection(), monitoring: aSection(text(" ")) } });
	expect(stands(without, "sections")).toEqual(finalOnly);
	expect(line(without, "sections")?.missing).toMatchObject([{ what: "R-03", sections: ["actions", "monitoring"] }]);
});

test("an empty section of the document itself warns and never blocks", () => {
	const own = { content: { summary: aSection(text("In short.")) }, cited: [], threads: [] };
	expect(stands(aGathering({ own }), "ownSections")).toEqual(["warns", "warns"]);
});

test("what is missing about the document links to the page that holds the field", () => {
	expect(line(document({ licence: null }), "licence")?.missing[0]?.href).toBe("/documents/green-skills/details");
	const nobody = aGathering({ contributors: [] });
	expect(line(nobody, "contributors")?.missing[0]?.href).toBe("/documents/green-skills/details");
});

test("every recommendation: at least one evidence citation, standing in its text", () => {
	expect(stands(withRecommendation({ content: { statement: aSection(text("Nothing cited.")) } }), "evidence")).toEqual(
		finalOnly,
	);
	const missing = line(withRecommendation({ content: {} }), "evidence")?.missing;
	expect(missing).toEqual([{ what: "R-03 Recognise short courses", href: "/recommendations/R-03" }]);
});

test("every recommendation: at least one addressee", () => {
	expect(stands(fields({ addressees: [] }), "addressees")).toEqual(finalOnly);
});

test("every recommendation: at least one responsible actor", () => {
	expect(stands(fields({ responsible: [] }), "responsible")).toEqual(finalOnly);
});

test("every recommendation: at least one monitoring indicator", () => {
	expect(stands(fields({ monitoring: [] }), "monitoring")).toEqual(finalOnly);
});

test("no citation that has moved and is not acknowledged", () => {
	const moved = aCitation({ moved: true, latest: aReading({ numerator: 40 }) });
	expect(stands(withRecommendation({ cited: [moved] }), "moved")).toEqual(finalOnly);
});

test("a citation that moved but no longer stands in the text stops nothing", () => {
	const gone = aCitation({ n: 4, moved: true });
	expect(line(withRecommendation({ cited: [aCitation(), gone] }), "moved")?.stands).toBe("met");
});

test("no open thread of kind objection", () => {
	expect(
		stands(withRecommendation({ threads: [aThread({ kind: "objection", disposition: null })] }), "objections"),
	).toEqual(finalOnly);
	expect(line(withRecommendation({ threads: [aThread({ kind: "objection" })] }), "objections")?.stands).toBe("met");
});

test("every thread with a disposition; before, an open one only warns", () => {
	expect(stands(withRecommendation({ threads: [aThread({ disposition: null })] }), "dispositions")).toEqual(finalOnly);
});

test("a figure that moved leads to where it is answered, a comment to the comments", () => {
	const moved = withRecommendation({
		content: { problem: aSection(citing(aCitation().citation.id)) },
		cited: [aCitation({ moved: true })],
		threads: [aThread({ disposition: null })],
	});
	expect(line(moved, "moved")?.missing[0]?.href).toBe("/recommendations/R-03/movements");
	expect(line(moved, "dispositions")?.missing[0]?.href).toBe("/recommendations/R-03#comments");
});

test("threads and citations of the document's own sections count like those of its recommendations", () => {
	const own = {
		content: { summary: aSection(citing(aCitation().citation.id)) },
		cited: [aCitation({ moved: true })],
		threads: [aThread({ disposition: null })],
	};
	expect(line(aGathering({ own }), "moved")?.missing[0]?.href).toBe("/documents/green-skills");
	expect(line(aGathering({ own }), "dispositions")?.stands).toBe("blocks");
});

test("every citation in the text is one that is known", () => {
	expect(stands(withRecommendation({ cited: [] }), "knownCitations")).toEqual(always);
});

test("a mention in the text would be printed: a final edition waits until it is taken out", () => {
	const mention = { type: "mention", attrs: { personId: aCitation().citation.id, label: "Leena Lahti" } };
	const { content } = gatheredRecommendation();
	const asking = withRecommendation({ content: { ...content, actions: aSection(text("Ask "), mention, mention) } });
	expect(stands(asking, "mentions")).toEqual(finalOnly);
	expect(line(asking, "mentions")?.missing).toEqual([{ what: "R-03 · @Leena Lahti", href: "/recommendations/R-03" }]);
});

test("a recommendation in another language than its document warns and never blocks", () => {
	const finnish = withRecommendation({ row: { ...gatheredRecommendation().row, language: "fi" } });
	expect(stands(finnish, "oneLanguage")).toEqual(["warns", "warns"]);
});

test("signs that the PDF may not be able to print are named where they stand, and never block", () => {
	const { content, row } = gatheredRecommendation();
	const written = { ...content, actions: aSection(text("Ask 中文, 中 and 🧿")) };
	const rare = withRecommendation({ content: written, row: { ...row, title: "ไ, π, Зелени, näyttö → 1 €" } });
	expect(stands(rare, "rareSigns")).toEqual(["warns", "warns"]);
	expect(line(rare, "rareSigns")?.missing).toEqual([{ what: "R-03 · ไ 中 文 🧿", href: "/recommendations/R-03" }]);
});

test("no figure is published that the data withholds by now", () => {
	expect(
		stands(
			withRecommendation({
				cited: [aCitation({ latest: aReading({ suppressed: true, n: null, numerator: null, value: null }) })],
			}),
			"disclosure",
		),
	).toEqual(always);
});

test("synthetic data: refused unless the document's kind is demo", () => {
	expect(stands(workspace({ dataOrigin: "synthetic" }), "synthetic")).toEqual(always);
	expect(
		stands(withRecommendation({ cited: [aCitation({ acknowledged: aReading({ synthetic: true }) })] }), "synthetic"),
	).toEqual(always);
	const demo = {
		...workspace({ dataOrigin: "synthetic" }),
		document: { ...aGathering().document, kind: "demo" as const },
	};
	expect(line(demo, "synthetic")?.stands).toBe("met");
});

test("the document: funding line", () => {
	expect(stands(workspace({ fundingLine: " " }), "fundingLine")).toEqual(always);
});
test("the document: granting authority", () => {
	expect(stands(workspace({ grantingAuthority: null }), "grantingAuthority")).toEqual(finalOnly);
});
test("the document: disclaimer", () => {
	expect(stands(workspace({ disclaimer: null }), "disclaimer")).toEqual(finalOnly);
});
test("the document: contributors", () => {
	expect(stands(aGathering({ contributors: [] }), "contributors")).toEqual(finalOnly);
});
test("the document: licence", () => {
	expect(stands(document({ licence: null }), "licence")).toEqual(finalOnly);
});
test("the document: a language it can be published in", () => {
	expect(stands(document({ language: "xx" }), "language")).toEqual(always);
});

test("a consultation edition needs only funding line, language, disclosure and synthetic checks", () => {
	const bare = {
		...aGathering({ recommendations: [], contributors: [] }),
		document: { ...aGathering().document, licence: null },
	};
	expect(mayPublish(checklist(bare, "consultation"))).toBe(true);
	expect(mayPublish(checklist(bare, "final"))).toBe(false);
});
