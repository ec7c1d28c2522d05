import { describe, expect, test } from "vitest";
import { type FactTable, factTables, shapes } from "#app/evidence/import/fact.ts";
import { templateKeys } from "#app/evidence/import/template.ts";
import { templates } from "#app/evidence/import/templates.ts";
import { columnMeaning, columnName, kindWords, problemWords, refusalWords } from "#app/evidence/import/words.ts";
import { i18nFor } from "#app/i18n/translator.ts";
import { locales } from "#app/identity/person.ts";

/** What another row can name. A finding and a meeting are described in the row that names them. */
const referredTo = new Set<FactTable>(
	Object.values(shapes)
		.flatMap(({ references }) => Object.values(references))
		.filter((table) => table !== "findings" && table !== "groupMeetings"),
);

describe.each(locales)("in %s", (locale) => {
	const t = i18nFor(locale).getFixedT(locale, "imports");
	const meaning = i18nFor(locale).getFixedT(locale, "importColumns");

	const named = i18nFor(locale).getFixedT(locale, "importNames");

	test.each(templateKeys)("every column of %s is named and explained, and what it holds is said", (template) => {
		for (const column of templates[template].columns) {
			expect(columnMeaning(meaning, column.key, locale)).toMatch(/\.$/u);
			const name = columnName(named, column.key, locale);
			expect(name).toMatch(/^\p{Lu}[^.;]*$/u);
			expect(name).not.toContain("{{");
			expect(kindWords(t, column)).not.toContain("{{");
		}
	});

	test("what is not known anywhere is named by what it is", () => {
		const sentences = factTables
			.filter((table) => referredTo.has(table))
			.map((context) => problemWords(t, { is: "unknown", value: "X", words: { context } }));
		expect(new Set(sentences).size).toBe(sentences.length);
		for (const sentence of sentences) expect(sentence).toMatch(/\(T\d\d\)/u);
	});

	test("a refusal says file, row and column, and never the value", () => {
		const words = refusalWords(t, {
			file: "a.csv",
			is: "personal-cell",
			row: 7,
			column: "org_name",
			what: "henkilötunnus",
		});
		for (const part of ["a.csv", "7", "org_name", "henkilötunnus"]) expect(words).toContain(part);
		expect(words).not.toContain("{{");
	});
});
