// What was sent, as a workbook with a remark at every cell that is refused: to mend there, and to send again.
import { asc, eq } from "drizzle-orm";
import type { Pool } from "#db/connect.ts";
import { stagedRows } from "#db/schema/index.ts";
import { i18nFor } from "../../i18n/translator.ts";
import type { Person } from "../../identity/person.ts";
import { batchPreview, type ListedBatch } from "./batches.server.ts";
import { beyondLast } from "./file.ts";
import { keptSheet } from "./matching/match-sheet.server.ts";
import { titlesOfTable } from "./matching/unfamiliar.ts";
import type { Table } from "./read-rows.server.ts";
import type { Report } from "./report.ts";
import { outColumn } from "./template-workbook.server.ts";
import { headerOf, templates } from "./templates.ts";
import { problemWords, type Words } from "./words.ts";
import { columnOfCell } from "./workbook/columns.ts";
import type { Remark } from "./workbook/remarks.ts";
import { type OutColumn, type OutSheet, writeWorkbook } from "./workbook/write-workbook.server.ts";

type Problem = Report["problems"][number];
type SentFile = ListedBatch["files"][number];
type SentRow = { line: number; row: Record<string, string> };

/** Null where there is no staged batch with refusals that this person may decide. */
export async function remarkedCopy(db: Pool, asked: { batch: string; person: Person }): Promise<Buffer | null> {
	const preview = await batchPreview(db, asked);
	if (preview?.batch.state !== "staged" || preview.report.problemCount === 0) return null;
	const t: Words = i18nFor(asked.person.locale).getFixedT(asked.person.locale, "imports");
	const rows = await db
		.select()
		.from(stagedRows)
		.where(eq(stagedRows.batchId, asked.batch))
		.orderBy(asc(stagedRows.line));
	const sheets: OutSheet[] = [];
	for (const [at, file] of preview.batch.files.entries()) {
		const own = rows.filter(({ fileName }) => fileName === file.name);
		const problems = preview.report.problems.filter((problem) => problem.file === file.name);
		const words = (problem: Problem) => problemWords(t, problem);
		const table = file.matched && (await keptSheet(db, { ...asked, file: file.name ?? "" }));
		sheets.push(
			table ? ownSheetOf({ file, at, table, problems }, words) : sheetOf({ file, at, rows: own, problems }, words),
		);
	}
	return writeWorkbook(sheets);
}

/** A partner's own sheet comes back as it was: its rows and its columns at their places. */
function ownSheetOf(
	{ file, at, table, problems }: Pick<Sent, "file" | "at" | "problems"> & { table: Table },
	words: (problem: Problem) => string,
): OutSheet {
	const titles = titlesOfTable(table);
	const rows = table.records.flatMap((record, i): [number, string[]][] =>
		i < table.start
			? []
			: [[i + 1, titles.map((title, column) => (i === table.start ? title : (record[column] ?? "")))]],
	);
	const keys = titles.map((title) => columnUnder(file, title));
	const own = problems.map((problem) => ({ ...problem, column: problem.under ?? problem.column }));
	return {
		name: `${at + 1} ${file.template}`,
		columns: titles.map((title): OutColumn => ({ width: Math.min(40, Math.max(12, title.length)), style: "code" })),
		rows: new Map(rows),
		remarks: remarksOf(own, { keys, words }),
	};
}

/** The column of the template a title was matched to; a question's own title stands for itself. */
const columnUnder = ({ matched }: SentFile, title: string): string =>
	Object.entries(matched?.titles ?? {}).find(([, own]) => own === title)?.[0] ?? title;

type Sent = { file: SentFile; at: number; rows: readonly SentRow[]; problems: Report["problems"] };

/** Rows keep their numbers; the columns of a sheet keep their letters. */
function sheetOf({ file, at, rows, problems }: Sent, words: (problem: Problem) => string): OutSheet {
	const keys = keysOf(file, rows);
	// very many rows are more than a call takes arguments
	const first = rows.reduce((least, { line }) => Math.min(least, line), Number.POSITIVE_INFINITY);
	const lines = rows.map(({ line, row }): [number, string[]] => [line, cellsOf(keys, row)]);
	return {
		name: `${at + 1} ${file.template}`,
		columns: keys.map((key) => columnFor(file, key)),
		rows: new Map([[Math.max(1, first - 1), keys], ...lines]),
		remarks: remarksOf(problems, { keys, words }),
	};
}

function keysOf({ letters, template }: SentFile, rows: readonly SentRow[]): string[] {
	if (letters === null) return headerOf(template).filter((key) => rows.some(({ row }) => row[key] !== undefined));
	const keys: string[] = [];
	for (const [key, letter] of Object.entries(letters)) keys[columnOfCell(`${letter}1`)] = key;
	return Array.from(keys, (key) => key ?? "");
}

const cellsOf = (keys: readonly string[], row: SentRow["row"]): string[] => [
	...keys.map((key) => row[key] ?? ""),
	...(row[beyondLast] === undefined ? [] : [row[beyondLast]]),
];

function columnFor({ template }: SentFile, key: string): OutColumn {
	const column = templates[template].columns.find((known) => known.key === key);
	return column ? { ...outColumn(column), style: "code" } : { width: 12, style: "code" };
}

/** What is wrong at one cell is one remark; what is wrong with a row stands at its first cell. */
function remarksOf(
	problems: readonly Problem[],
	{ keys, words }: { keys: readonly string[]; words: (problem: Problem) => string },
): Remark[] {
	const remarks = new Map<string, Remark>();
	for (const problem of problems) {
		const { row, column: key } = problem;
		const column = key === beyondLast ? keys.length : Math.max(0, keys.indexOf(key ?? ""));
		const said = remarks.get(`${row} ${column}`);
		remarks.set(`${row} ${column}`, { row, column, text: [said?.text, words(problem)].filter(Boolean).join("\n") });
	}
	return [...remarks.values()].toSorted((a, b) => a.row - b.row || a.column - b.column);
}
