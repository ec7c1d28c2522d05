// A partner's own sheet: its titles, what stands under them, and the rows of a template it becomes by a matching.
import { letterOf } from "../workbook/columns.ts";
import { type Matching, spelled, spreadOf } from "./matching.ts";

type Records = readonly (readonly string[])[];

export type SheetColumn = {
	/** Each is different, so that it can be spoken of. */
	title: string;
	/** The letter of its column, where it is a sheet of a workbook. */
	letter: string | null;
	/** What stands under it, each once, the most frequent first; no more than `mostWords`. */
	words: string[];
};
export type Sheet = { file: string; rows: number; columns: SheetColumn[] };

const mostWords = 40;
const mostRead = 5000;

/** Columns without a title are called by their place; a second one of the same title by its number too. */
function titlesIn(record: readonly string[], width: number): string[] {
	const seen = new Map<string, number>();
	return Array.from({ length: Math.max(record.length, width) }, (_, at) => {
		const title = (record[at] ?? "").replace(/\s+/gu, " ").trim() || letterOf(at);
		const times = (seen.get(title) ?? 0) + 1;
		seen.set(title, times);
		return times === 1 ? title : `${title} (${times})`;
	});
}

type Table = { file: string; records: Records; start: number; lettered: boolean };

export const titlesOfTable = ({ records, start }: Table): string[] =>
	titlesIn(
		records[start] ?? [],
		records.slice(start).reduce((width, { length }) => Math.max(width, length), 0),
	);

const isFilled = (record: readonly string[]) => record.some((cell) => cell.trim() !== "");

export function sheetOf(table: Table): Sheet {
	const below = table.records.slice(table.start + 1).filter(isFilled);
	const columns = titlesOfTable(table).map((title, at) => ({
		title,
		letter: table.lettered ? letterOf(at) : null,
		words: wordsIn(below.slice(0, mostRead).map((record) => (record[at] ?? "").trim())),
	}));
	return { file: table.file, rows: below.length, columns };
}

function wordsIn(cells: readonly string[]): string[] {
	const counts = new Map<string, { word: string; times: number }>();
	for (const word of cells.filter(Boolean)) {
		const key = spelled(word);
		counts.set(key, { word: counts.get(key)?.word ?? word, times: (counts.get(key)?.times ?? 0) + 1 });
	}
	const most = [...counts.values()].toSorted((a, b) => b.times - a.times);
	return most.slice(0, mostWords).map(({ word }) => word);
}

/** Two titles and a row below make a table; less is a note, and no template's. */
export const isTable = ({ records, start }: Table): boolean =>
	(records[start] ?? []).filter((cell) => cell.trim() !== "").length > 1 && records.slice(start + 1).some(isFilled);

/** Where a row of many questions keeps the title its answer stood under. Not a column of any template. */
export const askedUnder = "?";

type Row = { row: number; cells: Record<string, string> };

/** The rows of the template, each with the number of the row it comes from. */
export function* matchedRows(table: Table, matching: Matching): Iterable<Row> {
	const titles = titlesOfTable(table);
	for (const [i, record] of table.records.entries()) {
		if (i <= table.start || !isFilled(record)) continue;
		const cell = (title: string) => record[titles.indexOf(title)] ?? "";
		const cells = sameForAll(matching, cell);
		const asked = Object.keys(matching.questions).length > 0;
		if (!asked) yield { row: i + 1, cells };
		else for (const answer of answersIn(matching, cell)) yield { row: i + 1, cells: { ...cells, ...answer } };
	}
}

type CellUnder = (title: string) => string;

function sameForAll({ columns, words }: Matching, cell: CellUnder): Record<string, string> {
	return Object.fromEntries(
		Object.entries(columns).map(([key, from]) => [
			key,
			"fixed" in from ? from.fixed : meant(words[key], cell(from.title)),
		]),
	);
}

/** A question without an answer is no row. */
function* answersIn({ template, questions, words }: Matching, cell: CellUnder): Iterable<Record<string, string>> {
	const spread = spreadOf(template);
	if (!spread) return;
	for (const [title, { code, of, as }] of Object.entries(questions)) {
		const written = cell(title);
		if (written.trim() === "") continue;
		const key = as === "text" && spread.text ? spread.text : spread.value;
		const questionnaire = spread.of && of ? { [spread.of]: of } : {};
		yield { ...questionnaire, [spread.question]: code, [key]: meant(words[key], written), [askedUnder]: title };
	}
}

const meant = (words: Readonly<Record<string, string>> | undefined, written: string): string =>
	(words && Object.hasOwn(words, spelled(written)) ? words[spelled(written)] : undefined) ?? written;

/** Where each column of the template stands in the sheet: its title, and its letter where it has one. */
export function placesOf(table: Table, { columns, questions }: Matching) {
	const titles = titlesOfTable(table);
	const from = Object.entries(columns).flatMap(([key, one]) => ("title" in one ? [[key, one.title] as const] : []));
	const letter = (title: string) => letterOf(titles.indexOf(title));
	const asked = Object.keys(questions).map((title) => [title, letter(title)] as const);
	const letters = [...from.map(([key, title]) => [key, letter(title)] as const), ...asked];
	return {
		titles: Object.fromEntries(from),
		...(table.lettered ? { letters: Object.fromEntries(letters) } : {}),
	};
}
