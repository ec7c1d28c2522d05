import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { editionAsHtml, withNotice } from "#app/publication/presses/html.ts";
import { anEdition, anEntry, aRecommendation, paragraph } from "../an-edition.ts";
import { hostile, hostileEdition } from "./hostile-edition.ts";

const hash = "0".repeat(64);
const page = (edition = anEdition()) => parseHTML(editionAsHtml(edition, hash)).document;

test("the page of an edition holds everything the edition says", () => {
	const text = page().body.textContent ?? "";
	const said = [
		"Green skills that travel",
		"Final edition 1.0",
		"14 March 2026",
		"Recognise short green courses across borders",
		"84 % (43/51)",
		"Runs that had ended by March.",
		"Ministry of Education (National level)",
		"Finnish National Agency for Education",
		"31 December 2028",
		"wood, Finland and Spain",
		"72–92%",
		"Wilson",
		"019a9d3e-7b10-7c3e-9a56-1d2f3a4b5c6d",
		"European Education and Culture Executive Agency",
		"CC BY 4.0",
		hash,
	];
	expect(said.filter((words) => !text.includes(words))).toEqual([]);
});

test("the page needs no script and carries none", () => {
	const document = page(hostileEdition());
	expect(document.querySelectorAll("script, iframe, object, embed, form").length).toBe(0);
	const handlers = [...document.querySelectorAll("*")].filter((element) =>
		[...element.attributes].some(({ name }) => name.startsWith("on")),
	);
	expect(handlers).toEqual([]);
});

test("hostile words print as themselves", () => {
	const document = page(hostileEdition());
	const text = document.body.textContent ?? "";
	expect(hostile.filter((words) => !text.includes(words))).toEqual([]);
	expect(document.querySelectorAll("main style, main img, label").length).toBe(0);
	expect(document.title).toContain("</script>");
});

test("why an old figure was kept is printed with it, once for each reason", () => {
	const kept = ["The pilots of 2025 are what the ministry asked about.", "Later runs were shorter."];
	const edition = anEdition({ evidence: [anEntry({ kept })] });
	const entry = page(edition).getElementById("evidence-E-014")?.textContent ?? "";
	expect(entry).toContain("Older figure kept, because");
	for (const reason of kept) expect(entry.split(reason)).toHaveLength(2);
	expect(page().body.textContent).not.toContain("Older figure kept, because");
});

test("a law stands in the annex with its title and number, not as a figure", () => {
	const source = { celex: "32022H0627(02)", doi: null, url: null, told: "On micro-credentials: Workload is named." };
	const law = anEntry({ kind: "legal", indicator: null, source, picture: null });
	const entry = page(anEdition({ evidence: [law] })).getElementById("evidence-E-014");
	const names = [...(entry?.querySelectorAll("dt") ?? [])].map((name) => name.textContent);
	expect(names).toContain("Source");
	expect(names).not.toContain("Figure");
	expect(names).not.toContain("Data update");
});

test("a citation leads to its entry in the annex, and says where an older figure was kept", () => {
	const document = page();
	const link = document.querySelector("a.cite");
	expect(link?.textContent?.replaceAll(/\s+/g, " ").trim()).toBe("84 % (43/51) E-014, older figure");
	const target = document.getElementById(link?.getAttribute("href")?.slice(1) ?? "");
	expect(target?.textContent).toContain("Most people who start a wood course");
});

test("every link within the page has its target, and no id stands twice", () => {
	const document = page(hostileEdition());
	const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const lost = [...document.querySelectorAll("a[href^='#']")]
		.map((link) => link.getAttribute("href")?.slice(1) ?? "")
		.filter((id) => !ids.includes(id));
	expect(lost).toEqual([]);
});

test("footnotes are numbered through the whole edition and lead there and back", () => {
	const document = page(
		anEdition({ sections: [{ key: "summary", content: [paragraph("One", { type: "footnote", text: "first" })] }] }),
	);
	expect([...document.querySelectorAll("a[role=doc-noteref]")].map(({ textContent }) => textContent)).toEqual([
		"1",
		"2",
	]);
	expect(document.querySelector("#note-2")?.textContent).toContain("Runs that had ended");
	expect(document.querySelector("#note-2 a")?.getAttribute("href")).toBe("#noteref-2");
});

test("headings go down by one step at a time, with one of the first rank", () => {
	const document = page(hostileEdition());
	const ranks = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({ tagName }) => Number(tagName.slice(1)));
	expect(ranks.filter((rank) => rank === 1)).toEqual([1]);
	expect(ranks.filter((rank, i) => rank > (ranks[i - 1] ?? 0) + 1)).toEqual([]);
});

test("words in another language than the document's say so", () => {
	const finnish = aRecommendation({ title: "Tunnustetaan pienet osaamiskokonaisuudet", language: "fi" });
	const document = page(anEdition({ recommendations: [finnish] }));
	expect(document.documentElement.lang).toBe("en");
	expect(document.querySelector(".recommendation h2 [lang=fi]")?.textContent).toBe(finnish.title);
});

const inLanguage = (language: string) =>
	page(anEdition({ document: { ...anEdition().document, language } })).body.textContent ?? "";

test("the edition's own words follow the document's language", () => {
	expect(inLanguage("fi")).toContain("Näyttöliite");
	expect(inLanguage("fi")).toContain("14. maaliskuuta 2026");
	expect(inLanguage("bg")).toContain("Приложение: доказателства");
});

test("a synthetic edition says SYNTHETIC in its title and on the page, another one nowhere", () => {
	const document = page(anEdition({ synthetic: true }));
	expect(document.title.startsWith("SYNTHETIC · ")).toBe(true);
	expect(document.querySelector("aside.synthetic")?.textContent).toContain("made up");
	expect(editionAsHtml(anEdition(), hash)).not.toContain("SYNTHETIC");
});

test("below ten people the annex gives no percentage", () => {
	const { reading } = anEntry();
	if (!reading) throw new Error("the entry has a reading");
	const few = anEntry({ picture: null, reading: { ...reading, n: 9, numerator: 7, words: "7 of 9" } });
	const annex = page(anEdition({ evidence: [few] })).querySelector("#evidence")?.textContent ?? "";
	expect(annex).toContain("7 / 9");
	expect(annex.replace("95% confidence interval", "")).not.toContain("%");
});

test("a notice is put above the page and nowhere else", () => {
	const told = withNotice(editionAsHtml(hostileEdition(), hash), "A newer edition exists. $&", {
		href: "/x",
		words: "2.0",
	});
	const { document } = parseHTML(told);
	expect(document.querySelectorAll("aside.notice").length).toBe(1);
	expect(document.querySelector("aside.notice")?.textContent).toContain("A newer edition exists. $&");
});

test("the page of a common edition stays below 100 KB without figures", () => {
	const paragraphs = Array.from({ length: 40 }, (_, i) =>
		paragraph(`${"Words that fill a page of a policy document. ".repeat(4)}${i}`),
	);
	const recommendations = Array.from({ length: 8 }, (_, i) =>
		aRecommendation({ code: `R-${10 + i}`, sections: [{ key: "rationale", content: paragraphs.slice(0, 8) }] }),
	);
	const edition = anEdition({
		recommendations,
		sections: [{ key: "summary", content: paragraphs }],
		evidence: [anEntry({ picture: null })],
	});
	expect(new TextEncoder().encode(editionAsHtml(edition, hash)).length).toBeLessThan(100_000);
});

const reply = (...authors: string[]) => ({
	recommendation: "R-03",
	section: null,
	kind: "question" as const,
	quote: null,
	comments: authors.map((author) => ({ author, group: null, at: "2026-03-01T08:00:00.000Z", body: "Say who." })),
	disposition: null,
});

const became = (...authors: string[]) =>
	page(anEdition({ replies: [reply(...authors)] })).querySelector(".became")?.textContent;

test("a comment that was answered but not ended is printed as answered, one without an answer as not answered yet", () => {
	expect(became("Riitta", "Carla")).toBe("Answered");
	expect([became("Riitta"), became("Riitta", "Riitta")]).toEqual(["Not answered yet", "Not answered yet"]);
});

test("the page leads back to the library, in the edition's language", () => {
	const link = page().querySelector(".library a");
	expect([link?.getAttribute("href"), link?.textContent]).toEqual(["/", "← All publications"]);
});
