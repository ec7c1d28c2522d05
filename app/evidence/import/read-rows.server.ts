// Records to the rows of a template; or why the whole batch is refused.
import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { type Remembered, spelled, stillFits } from "./matching/matching.ts";
import { isTable, matchedRows, placesOf, titlesOfTable } from "./matching/unfamiliar.ts";
import { beyondLast, type FileQuestion, type FileRefusal, type PhoneQuestion, type ReadFile } from "./file.ts";
import { isPersonalColumn, looksLikePhone, personalDataIn } from "./personal-data.ts";
import { columnKey, headerOf, requiredOf, templateOf, templates } from "./templates.ts";
import { letterOf } from "./workbook/columns.ts";

export type FileRead =
	| { is: "read"; file: ReadFile }
	| { is: "refused"; refusal: FileRefusal }
	| { is: "question"; question: FileQuestion };

export type Records = readonly (readonly string[])[];
type Header = { written: string[]; keys: string[]; place: (at: number) => string; lettered: boolean };

export const refuse = (refusal: FileRefusal): FileRead => ({ is: "refused", refusal });

/** What is read: in a workbook columns are named by their letter too. */
export type Table = { file: string; records: Records; start: number; lettered: boolean };

export type Matchings = ReadonlyMap<string, Remembered>;
export type How = { phones: boolean; sha256: string; matchings: Matchings };

export async function readRecords({ file, records, start, lettered }: Table, how: How): Promise<FileRead> {
	const { phones, sha256 } = how;
	const written = titlesOf(records[start] ?? [], lettered ? widest(records.slice(start)) : 0);
	const place = (at: number) => (lettered ? letterOf(at) : String(at + 1));
	const header: Header = { written, keys: written.map(columnKey), place, lettered };

	const personal = await personalDataAmong(file, header, records);
	if (personal) return refuse(personal);
	const template = templateOf(written.filter(Boolean));
	if (!template) return readUnfamiliar({ file, records, start, lettered }, how);
	const misfit = misfitOf(file, header, template, records.slice(start));
	if (misfit) return refuse(misfit);
	const spoken = templates[template].columns.filter(({ kind }) => kind === "text" || kind === "code");
	const plain = new Set(spoken.map(({ key }) => key));
	const phone = phones ? null : await phoneAmong(file, header, records, (at) => plain.has(header.keys[at] ?? ""));
	if (phone) return { is: "question", question: phone };

	const rows = [...cellsOf(header, records, start)];
	if (rows.length === 0) return refuse({ file, is: "no-rows" });
	return { is: "read", file: { name: file, template, sha256, rows, ...lettersOf(header) } };
}

/** A sheet of its own kind: read as it was matched before, or asked about. Before it is kept, nothing in it may tell who a
 *  person is. */
async function readUnfamiliar(found: Table, { phones, sha256, matchings }: How): Promise<FileRead> {
	const table = { ...found, start: firstTitles(found) };
	const { file } = table;
	if (!isTable(table)) return refuse({ file, is: "not-recognised" });
	const personal = await personalDataAbove(table);
	if (personal) return refuse(personal);
	const titles = titlesOfTable(table);
	const phone = phones ? null : await phoneInSheet(table);
	if (phone) return { is: "question", question: phone };

	const known = matchings.get(fingerprintOf(titles));
	if (!known || !stillFits(known.matching, titles)) return { is: "question", question: { is: "sheet", file } };
	const { matching, saidAt, by } = known;
	const rows = [...matchedRows(table, matching)];
	if (rows.length === 0) return refuse({ file, is: "no-rows" });
	const { titles: own, ...letters } = placesOf(table, matching);
	const matched = { titles: own, saidAt, by };
	return { is: "read", file: { name: file, template: matching.template, sha256, rows, matched, ...letters } };
}

/** In a sheet that is no template's any column may hold one. */
export const phoneInSheet = (table: Table): Promise<PhoneQuestion | null> =>
	phoneAmong(table.file, plainHeader(table), table.records, () => true);

/** A title of the whole sheet may stand above the titles of its columns. */
export function firstTitles({ records, start }: Pick<Table, "records" | "start">): number {
	const upper = records.slice(start, start + 10);
	const at = upper.findIndex((record) => record.filter((cell) => cell.trim() !== "").length > 1);
	return start + Math.max(0, at);
}

/** The same whatever the order of its columns. */
export const fingerprintOf = (titles: readonly string[]): string =>
	createHash("sha256")
		.update(JSON.stringify(titles.map(spelled).toSorted()))
		.digest("hex");

const plainHeader = ({ records, start, lettered }: Table) => ({
	written: (records[start] ?? []).map((cell) => cell.trim()),
	place: lettered ? letterOf : (at: number) => String(at + 1),
	lettered,
});

/** Whatever row of the upper ones the titles are: none of them is about a person, and no cell of the sheet. */
export async function personalDataAbove(table: Table): Promise<FileRefusal | null> {
	for (let row = 0; row < table.start; row++) {
		const column = (table.records[row] ?? []).find((cell) => !personalDataIn(cell) && isPersonalColumn(cell));
		if (column) return { file: table.file, is: "personal-column", column };
	}
	return personalDataAmong(table.file, plainHeader(table), table.records);
}

const lettersOf = ({ keys, lettered }: Header): Pick<ReadFile, "letters"> =>
	lettered ? { letters: Object.fromEntries(keys.flatMap((key, at) => (key ? [[key, letterOf(at)]] : []))) } : {};

/** A sheet has no end to the right: what stands under no title is told as a column without one. */
const titlesOf = (record: readonly string[], width: number): string[] =>
	Array.from({ length: Math.max(record.length, width) }, (_, at) => (record[at] ?? "").trim());

const widest = (records: Records): number => records.reduce((width, { length }) => Math.max(width, length), 0);

/** The first row that holds something. */
export const firstRow = (records: Records): number =>
	records.findIndex((record) => record.some((cell) => cell.trim() !== ""));

/** A column about a person, or a cell that tells who one is: in the header, in any row, in any column. */
export async function personalDataAmong(
	file: string,
	header: Pick<Header, "written" | "place" | "lettered">,
	records: Records,
): Promise<FileRefusal | null> {
	const column = header.written.find((title) => !personalDataIn(title) && isPersonalColumn(title));
	if (column) return { file, is: "personal-column", column };
	for (const [i, record] of records.entries()) {
		if (i % 500 === 0) await breathe();
		const at = record.findIndex((cell) => personalDataIn(cell));
		const what = personalDataIn(record[at] ?? "");
		if (what) return { file, is: "personal-cell", column: harmlessTitle(header, at), row: i + 1, what };
	}
	return null;
}

/** The title of a column, or its number where the title is what must not be repeated. */
function harmlessTitle({ written, place, lettered }: Pick<Header, "written" | "place" | "lettered">, at: number) {
	const title = written[at] ?? "";
	if (!title || personalDataIn(title)) return place(at);
	return lettered ? `${place(at)} (${title})` : title;
}

function misfitOf(file: string, header: Header, template: ReadFile["template"], records: Records): FileRefusal | null {
	const keys = header.keys.filter(Boolean);
	const known = headerOf(template);
	const unnamed = header.keys.flatMap((key, i) =>
		!key && records.some((record) => record[i]?.trim()) ? [header.place(i)] : [],
	);
	const misfits = {
		"missing-columns": requiredOf(template).filter((key) => !keys.includes(key)),
		"unknown-columns": [...keys.filter((key) => !known.includes(key)), ...unnamed],
		"repeated-columns": keys.filter((key, i) => keys.indexOf(key) !== i),
	};
	for (const is of ["missing-columns", "unknown-columns", "repeated-columns"] as const)
		if (misfits[is].length > 0) return { file, template, is, columns: [...new Set(misfits[is])].join(", ") };
	return null;
}

async function phoneAmong(
	file: string,
	header: Pick<Header, "written" | "place" | "lettered">,
	records: Records,
	isSpoken: (at: number) => boolean,
): Promise<PhoneQuestion | null> {
	for (const [i, record] of records.entries()) {
		if (i % 500 === 0) await breathe();
		const at = record.findIndex((cell, j) => isSpoken(j) && looksLikePhone(cell));
		if (at >= 0) return { is: "phone", file, row: i + 1, column: harmlessTitle(header, at) };
	}
	return null;
}

/** Rows that hold something, by column. What stands beyond the last column is kept under a name of its own. */
function* cellsOf({ keys }: Header, records: Records, start: number): Iterable<ReadFile["rows"][number]> {
	for (const [i, record] of records.entries()) {
		if (i <= start || record.every((cell) => cell.trim() === "")) continue;
		const cells: Record<string, string> = {};
		for (const [j, key] of keys.entries()) if (key) cells[key] = record[j] ?? "";
		const beyond = record.slice(keys.length).filter((cell) => cell.trim() !== "");
		if (beyond.length > 0) cells[beyondLast] = beyond.join(" ");
		yield { row: i + 1, cells };
	}
}
