// A pilot in one workbook, as a Spanish Excel would save it: titles above the headers, days as text and as days, decimal
// commas, accents, and rows below that hold nothing.
import type { Upload } from "#app/evidence/import/file.ts";
import { headerOf } from "#app/evidence/import/templates.ts";
import { letterOf } from "#app/evidence/import/workbook/columns.ts";
import { aWorkbook, type Cell } from "./a-workbook.ts";
import { spanishSheets } from "./spanish-sheets.ts";

/** The row of a sheet its first row of data stands in: a title, a blank row and the header come before. */
const firstData = 4;

const planted: Readonly<Record<string, readonly [row: number, column: string, cell: Cell]>> = {
	Entidades: [2, "org_kind", "fábrica"],
	Centros: [2, "nuts3_code", "Murcia"],
	Microcredenciales: [2, "workload_hours", "doce"],
	Resultados: [2, "esco_uri", "http://example.org/secar"],
	Ediciones: [3, "start_date", "31/02/2025"],
	Participantes: [3, "age_band", 34],
	Evaluaciones: [2, "score", 12],
	Autoevaluaciones: [2, "value_1_5", 6],
	Encuesta: [2, "item_key", "NADA"],
	Empresas: [2, "relevance_1_5", { error: "#N/A" }],
	Certificados: [1, "issued_on", "15/09/2025"],
	Reuniones: [2, "people_count", "tres"],
};

/** Where each mistake stands, as a person finds it: "Entidades C5". */
export const plantedPlaces: readonly string[] = spanishSheets.flatMap(({ name, template }) => {
	const mistake = planted[name];
	if (!mistake) return [];
	const [row, column] = mistake;
	return [`${name} ${letterOf(headerOf(template).indexOf(column))}${firstData + row - 1}`];
});

export const spanishWorkbook = (state: "with mistakes" | "mended"): Upload =>
	aWorkbook(
		"piloto murcia.xlsx",
		spanishSheets.map((sheet) => {
			const header = headerOf(sheet.template);
			const [place, column, cell] = planted[sheet.name] ?? [0, "", null];
			const rows = sheet.rows.map((row, at) =>
				header.map((key) =>
					state === "with mistakes" && place === at + 1 && key === column ? cell : (row[key] ?? null),
				),
			);
			const title: Cell[] = [`${sheet.name} del piloto`, ...header.slice(1).map(() => null)];
			return {
				name: sheet.name,
				rows: [title, [], header, ...rows, header.map(() => null), [null], []],
				merged: `A1:${letterOf(header.length - 1)}1`,
			};
		}),
	);
