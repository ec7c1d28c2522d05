// Everything the page of coverage shows, and the spreadsheet of the same.
import { translator } from "#app/i18n/translator.ts";
import { may } from "#app/identity/permission.ts";
import type { Locale, Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { writeWorkbook } from "../import/workbook/write-workbook.server.ts";
import { filterNames } from "../names.server.ts";
import { coverageOf } from "./coverage.server.ts";
import { dimensions, restsOnPilots } from "./coverage.ts";
import { coverageSheets } from "./sheets.ts";
import { gapsShown, matrixWords, partName, type Told } from "./words.ts";

async function told(db: Db, locale: Locale): Promise<Told> {
	return { t: translator(locale), locale, names: await filterNames(db, locale) };
}

export async function coveragePage(db: Db, person: Person) {
	const { locale } = person;
	const makeEvidence = may(person, "make-evidence", { kind: "workspace" });
	const [{ rows, parts }, way] = await Promise.all([coverageOf(db, { locale }), told(db, locale)]);
	return {
		isDemo: rows.some(({ evidence }) => evidence.some(({ sureness }) => sureness === "demo")),
		resting: rows.filter(({ evidence }) => restsOnPilots(evidence)).length,
		untold: rows.some(({ evidence }) => evidence.some((item) => item.untold > 0)),
		matrices: dimensions.map((by) => matrixWords(rows, by, parts, way)),
		rows: rows.map((row) => ({
			code: row.code,
			title: row.title,
			gaps: gapsShown(row, parts, way, { makeEvidence, cite: may(person, "write", row.subject) }),
			writing: row.groups.filter(({ writes }) => writes).map(({ name }) => name),
			commented: row.groups.filter(({ commented }) => commented).map(({ name }) => name),
			seated: [...new Set(row.groups.flatMap(({ kinds }) => kinds))].map((kind) => partName("kinds", kind, way)),
		})),
	};
}
export type CoveragePage = Awaited<ReturnType<typeof coveragePage>>;

export async function coverageWorkbook(db: Db, locale: Locale): Promise<Buffer> {
	const [{ rows, parts }, way] = await Promise.all([coverageOf(db, { locale }), told(db, locale)]);
	return writeWorkbook(
		coverageSheets(rows, parts, way).map((sheet) => ({
			name: sheet.name,
			columns: sheet.widths.map((width) => ({ width, style: "plain" as const })),
			rows: new Map(sheet.rows.map((cells, at) => [at + 1, cells])),
			remarks: [],
		})),
	);
}
