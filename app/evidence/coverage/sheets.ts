// The matrix as sheets of a workbook: one for each way of looking, what is missing, and every item behind it.
import { harmless } from "../import/csv.ts";
import type { CoverageRow } from "./coverage.ts";
import { cellLine, cellsOf, columnsOf, gapWords, partName, type Told } from "./words.ts";
import { dimensions } from "./coverage.ts";
import { gapsOf, type Parts } from "./gaps.ts";

export type Sheet = { name: string; widths: readonly number[]; rows: string[][] };

/** Nothing in a cell is run by a spreadsheet, also when the sheet is saved as CSV later. */
export function coverageSheets(rows: readonly CoverageRow[], parts: Parts, told: Told): Sheet[] {
	const { t } = told;
	const matrices = dimensions.map((by): Sheet => {
		const columns = columnsOf(by, parts);
		const head = [t("coverage:export.code"), t("coverage:recommendation"), t("coverage:all")];
		return {
			name: t(`coverage:by.${by}`),
			widths: [9, 48, 26, ...columns.map(() => 26)],
			rows: [
				[...head, ...columns.map((key) => partName(by, key, told))],
				...rows.map(({ code, title, evidence }) => [
					code,
					title,
					...cellsOf(evidence, by, columns).map((cell) => cellLine(cell, told)),
				]),
			],
		};
	});
	return [...matrices, gaps(rows, parts, told), items(rows, told)].map((sheet) => ({
		...sheet,
		rows: sheet.rows.map((cells) => cells.map(harmless)),
	}));
}

function gaps(rows: readonly CoverageRow[], parts: Parts, told: Told): Sheet {
	const { t } = told;
	return {
		name: t("coverage:export.gaps"),
		widths: [9, 48, 90],
		rows: [
			[t("coverage:export.code"), t("coverage:recommendation"), t("coverage:export.gap")],
			...rows.flatMap((row) => gapsOf(row, parts).map((gap) => [row.code, row.title, gapWords(gap, told)])),
		],
	};
}

const itemColumns = ["code", "item", "claim", "figure", "stance", "sureness", "sectors", "countries", "kinds"] as const;

function items(rows: readonly CoverageRow[], told: Told): Sheet {
	const { t } = told;
	return {
		name: t("coverage:export.evidence"),
		widths: [9, 12, 48, 30, 24, 22, 30, 30, 40],
		rows: [
			itemColumns.map((column) => t(`coverage:export.${column}`)),
			...rows.flatMap(({ code, evidence }) =>
				evidence.map((item) => [
					code,
					item.code,
					item.claim,
					item.words,
					t(`voices:stance.${item.stance}`),
					t(`coverage:sure.${item.sureness}`),
					...dimensions.map((by) => {
						const keys = [...new Set(item.tellings.flatMap((telling): readonly string[] => telling[by]))];
						return keys.map((key) => partName(by, key, told)).join(", ");
					}),
				]),
			),
		],
	};
}
