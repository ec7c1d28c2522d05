import { expect, test } from "vitest";
import { editionSchema } from "#app/publication/edition.ts";
import { isHarmlessSvg } from "#app/publication/harmless-svg.ts";
import { editionAsHtml } from "#app/publication/presses/html.ts";
import { editionAsPdf } from "#app/publication/presses/pdf.server.ts";
import { dots, slopes } from "../a-figure.ts";
import { anEdition, anEntry } from "../an-edition.ts";
import { readPdf } from "./pdf-reader.ts";

const hash = "a".repeat(64);
const pictured = (svg: string, narrow?: string) => {
	const picture = { title: "Completion", alternative: "All: 84/104", svg, table: null };
	return anEdition({ evidence: [anEntry({ picture: narrow === undefined ? picture : { ...picture, narrow } })] });
};

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

test("a phone gets its own drawing, in the page's colours by day and by night; paper gets the wide one", async () => {
	const page = editionAsHtml(pictured(dots(), dots(0, "narrow")), hash);
	const drawn = page.slice(page.indexOf('class="drawing"'), page.indexOf("<figcaption"));
	expect(drawn.match(/viewBox="0 0 (640|340) /g)).toEqual(['viewBox="0 0 640 ', 'viewBox="0 0 340 ']);
	expect(drawn).toContain('fill="var(--drawn-ink, #1d2420)"');
	expect(drawn).not.toMatch(/="#[0-9a-f]{6}"/);
	expect(page).not.toContain("filter:invert");
	expect(editionAsPdf(pictured(dots(), dots(0, "narrow")), hash)).toEqual(expect.any(Uint8Array));
});

test("a picture of an edition from before has one drawing, which is reached by keyboard where it is wider than the page", () => {
	expect(editionAsHtml(pictured(dots()), hash)).toContain('class="drawing wide" role="img" tabindex="0"');
});

test("slopes from before to after stand in the PDF too", async () => {
	const { text } = await readPdf(editionAsPdf(pictured(slopes()), hash));
	expect(text).toContain("before");
	expect(text).toContain("(n = 24)");
});
