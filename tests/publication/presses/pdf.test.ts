import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { canonicalForm, type Edition } from "#app/publication/edition.ts";
import { editionAsPdf } from "#app/publication/presses/pdf.server.ts";
import { anEdition, aRecommendation, paragraph } from "../an-edition.ts";
import { hostile, hostileEdition } from "./hostile-edition.ts";
import { readPdf } from "./pdf-reader.ts";

const hash = "a".repeat(64);
const pressed = (edition: Edition = anEdition()) => readPdf(editionAsPdf(edition, hash));
/** Without what line breaking puts in: spaces, soft hyphens, hyphens. */
const bare = (text: string) => text.replaceAll(/[\s\u00ad\u2010-]/g, "");

test("the PDF says that it conforms to PDF/UA-1, is tagged, and has a title and a language", async () => {
	const { xmp, markInfo, info } = await pressed();
	expect(xmp).toMatch(/pdfuaid:part(>|=")1/);
	expect(xmp).toContain("Green skills that travel · Edition 1.0");
	expect(markInfo).toMatchObject({ Marked: true });
	expect(info).toMatchObject({ Language: "en", Title: "Green skills that travel · Edition 1.0" });
});

test("headings, tables with headers, notes, links and figures with their words are tagged", async () => {
	const { roles, alternatives } = await pressed();
	expect([...roles]).toEqual(expect.arrayContaining(["H1", "H2", "Table", "TH", "TD", "Note", "Link", "Figure"]));
	expect(alternatives).toContain("Dot and whisker: wood 84 %, interval 72 to 92 %, 43 of 51.");
});

test("the PDF says all that the edition says", async () => {
	const text = bare((await pressed()).text);
	const said = [
		"Final edition 1.0 · Published 14 March 2026",
		"Recommendation 1 · R-03",
		"Recognise short green courses across borders",
		"84 % (43/51)",
		"Runs that had ended by March.",
		"Ministry of Education (National level)",
		"Credentials recognised",
		"People who completed, of those who started",
		"72–92%",
		"019a9d3e-7b10-7c3e-9a56-1d2f3a4b5c6d",
		"Views and opinions expressed",
		hash,
	];
	expect(said.filter((words) => !text.includes(bare(words)))).toEqual([]);
});

test("hostile words print as themselves and import nothing", async () => {
	const text = bare((await pressed(hostileEdition())).text);
	expect(hostile.filter((words) => !text.includes(bare(words)))).toEqual([]);
});

test("the attached JSON is the edition in its canonical form", async () => {
	const edition = hostileEdition();
	const { attachments } = await pressed(edition);
	expect(attachments).toEqual([{ filename: "green-skills-1.0.json", text: canonicalForm(edition) }]);
});

test("the same edition gives the same bytes", () => {
	const first = editionAsPdf(anEdition(), hash);
	editionAsPdf(hostileEdition(), hash);
	expect(Buffer.from(editionAsPdf(anEdition(), hash)).equals(Buffer.from(first))).toBe(true);
});

test("Finnish and Bulgarian text stands in the PDF as written", async () => {
	const finnish = "Työpaikalla hankittu osaaminen näytetään pienenä osaamiskokonaisuutena.";
	const bulgarian = "Микроудостоверенията за зелени умения се признават през граница.";
	const edition = anEdition({
		document: { ...anEdition().document, language: "bg", title: "Зелени умения" },
		sections: [{ key: "summary", content: [paragraph(bulgarian)] }],
		recommendations: [
			aRecommendation({ language: "fi", sections: [{ key: "statement", content: [paragraph(finnish)] }] }),
		],
	});
	const { text, info } = await pressed(edition);
	expect(info).toMatchObject({ Language: "bg", Title: "Зелени умения · Издание 1.0" });
	expect(bare(text)).toContain(bare(finnish));
	expect(bare(text)).toContain(bare(bulgarian));
	expect(text).toContain("Приложение: доказателства");
});

test("every page of a synthetic edition says SYNTHETIC, its title too", async () => {
	const { pages, info } = await pressed(anEdition({ synthetic: true }));
	expect(pages.length).toBeGreaterThan(4);
	expect(pages.filter((page) => !page.includes("SYNTHETIC"))).toEqual([]);
	expect(info).toMatchObject({ Title: "SYNTHETIC · Green skills that travel · Edition 1.0" });
	expect((await pressed()).text).not.toContain("SYNTHETIC");
});

const cell = (words: string, change = {}) => ({
	header: false,
	colspan: 1,
	rowspan: 1,
	content: [paragraph(words)],
	...change,
});

test("a table with spans, short rows and no header is set without complaint", async () => {
	const rows = [[cell("wide", { colspan: 3 })], [cell("tall", { rowspan: 4 }), cell("b")], [cell("c")], []];
	const { text } = await pressed(
		anEdition({
			sections: [
				{
					key: "method",
					content: [
						{ type: "table", rows },
						{ type: "table", rows: [] },
					],
				},
			],
		}),
	);
	expect(["wide", "tall", "b", "c"].filter((words) => !text.includes(words))).toEqual([]);
});

test("an edition without evidence, recommendations, sections or funding is set too", async () => {
	const funding = { line: null, grantingAuthority: null, grantNumber: null, disclaimer: null };
	const { text } = await pressed(
		anEdition({ sections: [], recommendations: [], evidence: [], contributors: [], funding }),
	);
	expect(text).toContain("No evidence is cited in this edition.");
});

test("signs no font has are printed as U+FFFD, and the attached edition has them as they were written", async () => {
	const written = "中文 ไทย \u0378 👩‍👩‍👧 a\u20dd 🧿 end";
	const titled = { ...anEdition().document, title: `Skills ${written}` };
	const edition = anEdition({ document: titled, recommendations: [aRecommendation({ title: written })] });
	const { text, attachments } = await pressed(edition);
	expect(bare(text)).toContain("Skills\ufffd\ufffd");
	expect(bare(text)).toMatch(/\ufffd.*a\ufffd\ufffdend/u);
	expect(attachments[0]?.text).toBe(canonicalForm(edition));
});

test("an edition of very many signs that no font has is set, and what our fonts have stays", async () => {
	const signs = Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
	const { text } = await pressed(
		anEdition({ sections: [{ key: "summary", content: [paragraph(`Työ ${signs} Зелени`)] }] }),
	);
	expect(bare(text)).toContain("Työ\ufffd");
	expect(bare(text)).toContain("\ufffdЗелени");
});
