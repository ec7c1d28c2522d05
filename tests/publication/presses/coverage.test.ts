// The coverage of an edition's recommendations: frozen with it, drawn, and readable without seeing it.
import { expect, test } from "vitest";
import { coveragePicture } from "#app/evidence/coverage/picture.ts";
import { gapsOf } from "#app/evidence/coverage/gaps.ts";
import { gapWords } from "#app/evidence/coverage/words.ts";
import { documentTranslator } from "#app/publication/document-translator.ts";
import { canonicalForm, type Edition, editionSchema } from "#app/publication/edition.ts";
import { isHarmlessSvg } from "#app/publication/harmless-svg.ts";
import { editionAsHtml } from "#app/publication/presses/html.ts";
import { editionAsPdf } from "#app/publication/presses/pdf.server.ts";
import { figure, interview, parts, row, telling, told } from "../../evidence/coverage/a-row.ts";
import { anEdition } from "../an-edition.ts";
import { readPdf } from "./pdf-reader.ts";

const hash = "a".repeat(64);
const rows = [
	row([figure({ tellings: [telling({ countries: ["ES", "IT"] })] })], { code: "R-03" }),
	row([interview([telling(), telling({ stance: "contradicts", kinds: ["employers"] })])], { code: "R-05" }),
	row([], { code: "R-06" }),
];
const coverage: NonNullable<Edition["coverage"]> = {
	pictures: (["sectors", "countries", "kinds"] as const).map((by) => coveragePicture(rows, by, parts, told("en"))),
	gaps: rows.map((one) => ({
		recommendation: one.code,
		words: gapsOf(one, parts).map((gap) => gapWords(gap, told("en"))),
	})),
};
const edition = anEdition({ coverage });

test("is part of the edition's value, and an edition from before it keeps its form", () => {
	expect(canonicalForm(editionSchema.parse(edition))).toContain("It rests on Spain and Italy only");
	expect(canonicalForm(editionSchema.parse(anEdition()))).not.toContain("coverage");
});

test("draws shapes and numbers and loads nothing, whatever a part is called", () => {
	const hostile = { ...told("en"), names: { sectors: { food: "<script>" }, countries: {} } };
	const pictures = [...coverage.pictures, coveragePicture(rows, "sectors", parts, hostile)];
	for (const { svg } of pictures) expect(isHarmlessSvg(svg)).toBe(true);
	expect(pictures[0]?.svg).toMatch(/<circle[^>]*>.*<path/u);
});

test("stands in the HTML as a picture with words, as a table, and as gaps in sentences", () => {
	const page = editionAsHtml(edition, hash);
	expect(page).toContain('href="#coverage"');
	expect(page).toContain("Evidence each recommendation cites, by country. Each row is a recommendation");
	expect(page).toContain("It rests on Spain and Italy only; nothing from Belgium, Bulgaria, or Finland.");
	expect(page).toMatch(/<th scope="row">R-05<\/th>/u);
	expect(editionAsHtml(anEdition(), hash)).not.toContain('id="coverage"');
});

test("speaks the language of the document, in those too that the interface does not speak", () => {
	const said = (["it", "es", "bg"] as const).map((language) => {
		const inLanguage = { ...told("en"), ...documentTranslator(language) };
		const { title, alternative, table } = coveragePicture(rows, "kinds", parts, inLanguage);
		const gaps = rows.flatMap((one) => gapsOf(one, parts).map((gap) => gapWords(gap, inLanguage)));
		return { title, all: [title, alternative, ...table.slice(1).flat(), ...gaps].join(" ") };
	});
	expect(said.map(({ title }) => title)).toEqual([
		"Evidenze citate da ogni raccomandazione, per tipo di attore",
		"Evidencia que cita cada recomendación, por tipo de actor",
		"Доказателства, цитирани от всяка препоръка, по вид участници",
	]);
	for (const { all } of said)
		expect(all).not.toMatch(/\b(?:evidence|rests|nothing|for|against|none|sureness)\b|[a-z]:[a-z]/u);
});

test("stands in the PDF tagged for PDF/UA-1, with words for who does not see the picture", async () => {
	const { xmp, alternatives, text } = await readPdf(editionAsPdf(edition, hash));
	expect(xmp).toMatch(/pdfuaid:part(>|=")1/u);
	for (const { alternative } of coverage.pictures) expect(alternatives).toContain(alternative);
	expect(text.replaceAll(/[\s\u00ad\u2010-]/g, "")).toContain("Itcitesnoevidencethatsaysanything.");
});
