// Templates to fill as one workbook: a sheet each, and before them a sheet that explains every column in the reader's words.
import { i18nFor } from "../../i18n/translator.ts";
import type { Locale } from "../../identity/person.ts";
import { exampleOf } from "./example.ts";
import type { Column, Kind, TemplateKey } from "./template.ts";
import { headerOf, shortKey, templates } from "./templates.ts";
import { columnMeaning, kindWords, templateName, type Words } from "./words.ts";
import { type ColumnStyle, type OutColumn, type OutSheet, writeWorkbook } from "./workbook/write-workbook.server.ts";

export const templateWorkbook = (chosen: readonly TemplateKey[], locale: Locale): Buffer =>
	writeWorkbook([readMe(chosen, locale), ...chosen.map(sheetOf)]);

/** No title of a template's column stands side by side here, so that the sheet is passed over when it comes back. */
function readMe(chosen: readonly TemplateKey[], locale: Locale): OutSheet {
	const t: Words = i18nFor(locale).getFixedT(locale, "imports");
	const meaning = i18nFor(locale).getFixedT(locale, "importColumns");
	const titles = ["sheet", "column", "needed", "means", "holds", "example"] as const;
	const lines = chosen.flatMap((template) =>
		templates[template].columns.map((column) => [
			`${shortKey(template)} ${t(`templates.names.${template}`)}`,
			column.key,
			column.required ? t("templates.yes") : t("templates.no"),
			columnMeaning(meaning, column.key, locale),
			holds(t, column),
			exampleOf(column),
		]),
	);
	const rows = [titles.map((title) => t(`templates.${title}`)), ...lines, [], [t("templates.readMeRules")]];
	return {
		name: t("templates.readMe"),
		columns: [24, 26, 14, 60, 44, 30].map((width): OutColumn => ({ width, style: "plain" })),
		rows: new Map(rows.map((row, at) => [at + 1, row])),
		remarks: [],
	};
}

const holds = (t: Words, column: Column): string =>
	column.reference
		? `${kindWords(t, column)}, ${t("templates.described", { template: templateName(t, column.reference) })}`
		: kindWords(t, column);

function sheetOf(template: TemplateKey): OutSheet {
	const { columns } = templates[template];
	return { name: template, columns: columns.map(outColumn), rows: new Map([[1, headerOf(template)]]), remarks: [] };
}

const styles: Partial<Record<Kind, ColumnStyle>> = { text: "plain", date: "day", number: "plain" };

export function outColumn({ key, kind, allowed }: Column): OutColumn {
	const list = kind === "yes-no" ? ["yes", "no"] : (allowed ?? []);
	return { width: Math.max(12, key.length + 3), style: styles[kind] ?? "code", list };
}
