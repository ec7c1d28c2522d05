import { expect, test } from "vitest";
import { editionSchema } from "#app/publication/edition.ts";
import { isHarmlessSvg } from "#app/publication/harmless-svg.ts";
import { editionAsHtml } from "#app/publication/presses/html.ts";
import { editionAsPdf } from "#app/publication/presses/pdf.server.ts";
import { dots, slopes } from "../a-figure.ts";
import { anEdition, anEntry } from "../an-edition.ts";
import { readPdf } from "./pdf-reader.ts";

const hash = "a".repeat(64);
const pictured = (svg: string) =>
	anEdition({
		evidence: [anEntry({ picture: { title: "Completion", alternative: "All: 84/104", svg, table: null } })],
	});

test("pictures as evidence draws them only draw", () => {
	expect([dots(), slopes()].filter((svg) => !isHarmlessSvg(svg))).toEqual([]);
	expect(editionSchema.safeParse(pictured(dots())).success).toBe(true);
});

test("a picture stands in both presses with its words, and what is withheld in it as a word", async () => {
	expect(editionAsHtml(pictured(dots()), hash)).toContain('aria-label="All: 84/104"');
	const { text, alternatives } = await readPdf(editionAsPdf(pictured(dots()), hash));
	expect(alternatives).toContain("All: 84/104");
	expect(text).toContain("withheld");
	expect(text).toContain("construction");
});

test("slopes from before to after stand in the PDF too", async () => {
	const { text } = await readPdf(editionAsPdf(pictured(slopes()), hash));
	expect(text).toContain("before");
	expect(text).toContain("(n = 24)");
});
