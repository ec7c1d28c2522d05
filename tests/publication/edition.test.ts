import { expect, test } from "vitest";
import { canonicalForm, editionSchema, fileName, readingSchema } from "#app/publication/edition.ts";
import { isHarmlessSvg } from "#app/publication/harmless-svg.ts";
import { anEdition, anEntry, aPicture, paragraph } from "./an-edition.ts";

test("an edition survives being written as JSON and read back", () => {
	const edition = anEdition();
	expect(editionSchema.parse(JSON.parse(JSON.stringify(edition)))).toEqual(edition);
});

test("the canonical form is RFC 8785: keys sorted, no space, numbers in their shortest form", () => {
	const form = canonicalForm(anEdition());
	expect(form.startsWith('{"address":"https://accord.example/publications/green-skills/1.0","contributors":[')).toBe(
		true,
	);
	expect(form).toContain('"value":0.8431372549,');
	expect(form).not.toMatch(/[\n\t]/);
});

test("the canonical form does not depend on the order in which keys were written", () => {
	const edition = anEdition();
	const turned = Object.fromEntries(Object.entries(edition).toReversed());
	expect(canonicalForm(editionSchema.parse(turned))).toBe(canonicalForm(edition));
});

test("Finnish and Bulgarian words stand in the canonical form as themselves", () => {
	const form = canonicalForm(anEdition({ workspace: "Pieni osaamiskokonaisuus · микроудостоверение" }));
	expect(form).toContain("Pieni osaamiskokonaisuus · микроудостоверение");
});

test("an edition holds nothing its format does not name", () => {
	expect(editionSchema.safeParse({ ...anEdition(), note: "hidden" }).success).toBe(false);
});

const linkedTo = (href: string) =>
	anEdition({
		sections: [
			{ key: "summary", content: [paragraph({ type: "text", text: "here", marks: [{ type: "link", href }] })] },
		],
	});

const taken = (href: string) => editionSchema.safeParse(linkedTo(href)).success;

test("a link that is not http, https or mailto is no part of an edition", () => {
	expect(["https://example.org/a", "mailto:a@example.org"].filter(taken)).toHaveLength(2);
	const refused = ["javascript:alert(1)", "data:text/html,x", " JaVaScRiPt:alert(1)", "/relative", "vbscript:x"];
	expect(refused.filter(taken)).toEqual([]);
});

test("a picture that could run or load something is no part of an edition", () => {
	expect(isHarmlessSvg(aPicture)).toBe(true);
	expect(isHarmlessSvg(`<svg><style>.a{fill:url(#hatch)}</style></svg>`)).toBe(true);
	const hostile = [
		"<script>alert(1)</script>",
		"<g onload=alert(1)></g>",
		'<g fill="x"onclick="alert(1)"/>',
		'<image href="https://elsewhere.example/x.png"/>',
		'<a href="#x">x</a>',
		"<foreignObject></foreignObject>",
		"<style>@import 'x'</style>",
		"<rect fill=\"url( 'https://elsewhere.example' )\"/>",
		'<animate attributeName="x"/>',
		"<!ENTITY x>",
	];
	expect(hostile.filter((inside) => isHarmlessSvg(`<svg>${inside}</svg>`))).toEqual([]);
});

test("the file name of a synthetic edition says SYNTHETIC", () => {
	expect(fileName(anEdition(), "pdf")).toBe("green-skills-1.0.pdf");
	expect(fileName(anEdition({ synthetic: true, number: "0.1" }), "pdf")).toBe("SYNTHETIC-green-skills-0.1.pdf");
});

test("a withheld reading says why and gives no figure", () => {
	const given = anEntry().reading;
	const stands = (change: object) => readingSchema.safeParse({ ...given, ...change }).success;
	expect(
		stands({ withheld: "fewer than 5 people", n: null, numerator: null, value: null, low: null, high: null }),
	).toBe(true);
	expect(stands({ withheld: "fewer than 5 people" })).toBe(false);
});
