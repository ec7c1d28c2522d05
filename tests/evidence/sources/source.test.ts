import { describe, expect, test } from "vitest";
import { addressOf, celexIn, doiIn, shortly, webAddressIn } from "#app/evidence/sources/source.ts";

describe("a CELEX number", () => {
	test.each([
		["32022H0627(02)", "32022H0627(02)"],
		["32016R0679", "32016R0679"],
		[" 32022h0627(02) ", "32022H0627(02)"],
		["02016R0679-20160504", "02016R0679-20160504"],
		["32016R0679R(02)", "32016R0679R(02)"],
		["62014CJ0362", "62014CJ0362"],
	])("%s is one", (text, number) => {
		expect(celexIn(text)).toBe(number);
	});
	test.each(["", "2022/C 243/02", "32022H", "99999999", "32022H0627(2)", "32022H0627<script>"])(
		"%s is none",
		(text) => {
			expect(celexIn(text)).toBeNull();
		},
	);
});

describe("a DOI", () => {
	test.each(["10.2801/671358", "https://doi.org/10.2801/671358", "doi: 10.2801/671358"])("%s is read", (text) => {
		expect(doiIn(text)).toBe("10.2801/671358");
	});
	test.each(["", "11.2801/671358", "10.28/1", "10.2801/", "10.2801/a b"])("%s is none", (text) => {
		expect(doiIn(text)).toBeNull();
	});
	test("of more than 500 characters is none", () => {
		expect(doiIn(`10.2801/${"1".repeat(492)}`)).not.toBeNull();
		expect(doiIn(`10.2801/${"1".repeat(493)}`)).toBeNull();
	});
});

test("only addresses of the web are taken, and none that carries a password", () => {
	expect(webAddressIn("https://www.cedefop.europa.eu/en")).toBe("https://www.cedefop.europa.eu/en");
	expect(webAddressIn("europa.eu/europass")).toBe("https://europa.eu/europass");
	for (const text of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "cedefop", "https://a:b@c.eu"])
		expect(webAddressIn(text)).toBeNull();
});

test("an address has at most 2,000 characters, also as it is kept", () => {
	expect(webAddressIn(`https://europa.eu/${"a".repeat(1_982)}`)).not.toBeNull();
	expect(webAddressIn(`https://europa.eu/${"a".repeat(1_983)}`)).toBeNull();
	expect(webAddressIn(`https://europa.eu/${"ä".repeat(1_000)}`)).toBeNull();
});

test("law is read on EUR-Lex in the reader's language, literature by its DOI, a page at its address, a meeting nowhere", () => {
	const none = { celex: null, doi: null, url: null };
	expect(addressOf({ ...none, celex: "32022H0627(02)" }, "fi")).toEqual({
		at: "eurLex",
		href: "https://eur-lex.europa.eu/legal-content/FI/TXT/?uri=CELEX:32022H0627(02)",
	});
	expect(addressOf({ ...none, doi: "10.2801/67?1" }, "en")).toEqual({
		at: "doi",
		href: "https://doi.org/10.2801/67%3F1",
	});
	expect(addressOf({ ...none, url: "https://a.eu/" }, "en")).toEqual({ at: "web", href: "https://a.eu/" });
	expect(addressOf(none, "en")).toBeNull();
});

test("a sentence names a source by who published it and when", () => {
	expect(shortly("Cedefop", 2023)).toBe("Cedefop, 2023");
	expect(shortly("Cedefop", null)).toBe("Cedefop");
});
