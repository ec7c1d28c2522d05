// A workbook to the rows of its templates, a sheet each: looked into before it is unpacked, never run, never calculated.
import { createHash } from "node:crypto";
import { most } from "../csv-records.server.ts";
import type { FileRefusal, NoWorkbook, Upload } from "../file.ts";
import { isTable, titlesOfTable } from "../matching/unfamiliar.ts";
import { personalDataIn } from "../personal-data.ts";
import {
	type FileRead,
	fingerprintOf,
	firstRow,
	firstTitles,
	type How,
	personalDataAbove,
	phoneInSheet,
	personalDataAmong,
	readRecords,
	type Records,
	refuse,
	type Table,
} from "../read-rows.server.ts";
import { isKnownColumn, templateOf } from "../templates.ts";
import { unfold } from "../unfold.ts";
import { ArchiveError, type ArchiveFault, openArchive, type Archive } from "./archive.server.ts";
import { letterOf } from "./columns.ts";
import { whyNoWorkbook } from "./container.ts";
import { sheetsOf } from "./parts.server.ts";
import { recordsOfSheet, Room, SheetTooBig } from "./sheet.server.ts";
import { XmlError } from "./xml.server.ts";

type Sheet = { title: string; hidden: boolean; records: Records };

export async function readWorkbook({ name, bytes }: Upload, how: Omit<Whole, "sha256">): Promise<FileRead[]> {
	try {
		const archive = openArchive(bytes);
		const why = whyNoWorkbook(archive.names, name);
		if (why) return [refuse({ file: name, is: why })];
		const sha256 = createHash("sha256").update(bytes).digest("hex");
		return await readSheets(name, await unpacked(archive, how.room), { ...how, sha256 });
	} catch (error) {
		return [refuse({ file: name, is: faultOf(error) })];
	}
}

const faults: Record<ArchiveFault, NoWorkbook> = { broken: "broken-workbook", encrypted: "locked", "too-much": "bomb" };

function faultOf(error: unknown): NoWorkbook | "too-many" {
	if (error instanceof ArchiveError) return faults[error.fault];
	if (error instanceof XmlError) return "broken-workbook";
	if (error instanceof SheetTooBig) return "too-many";
	throw error;
}

async function unpacked(archive: Archive, room: Room): Promise<Sheet[]> {
	const { sheets, book } = await sheetsOf(archive);
	const read: Sheet[] = [];
	for (const { name: title, part, hidden } of sheets) {
		if (room.isFull) throw new SheetTooBig();
		const bytes = await archive.part(part);
		if (!bytes) throw new XmlError("A sheet is missing.");
		const records = await recordsOfSheet(bytes, book, most, room);
		read.push({ title, hidden, records: unfold(records, firstRow(records)) });
	}
	return read;
}

/** Sheets that are of no template are passed over and named, unless the workbook holds nothing else, or they were matched
 *  before. Nothing in any of them may tell who a person is. */
async function readSheets(name: string, sheets: readonly Sheet[], how: Whole): Promise<FileRead[]> {
	const titled = sheets.find(({ title }) => personalDataIn(title));
	if (titled) return [refuse({ file: name, is: "personal-cell", column: "", row: 0, what: "e-mail" })];
	const tables = sheets.map((sheet) => ({ ...sheet, table: tableOf(name, sheet) }));
	const read: FileRead[] = [];
	for (const sheet of tables.filter((one) => isTemplate(one)))
		read.push(await readRecords(sheet.table, { ...how, sha256: hashOf(how.sha256, sheet.title) }));
	const passedOver: string[] = [];
	const others = tables.filter((one) => !isTemplate(one));
	const alone = read.length === 0 && !others.some((one) => isKnown(one, how));
	for (const sheet of others) {
		const one = await readOther(sheet, how, alone);
		if (one) read.push(one);
		else if (sheet.table.start >= 0) passedOver.push(sheet.title);
	}
	const filled = read.filter((one) => !isEmpty(one));
	if (filled.length === 0) return [read[0] ?? refuse({ file: name, is: "not-recognised" })];
	return filled.map((one, at) => (at === 0 ? alsoSaying(one, passedOver) : one));
}

/** What a sheet that is of no template gives; null where it is passed over. */
async function readOther(sheet: Sheet & { table: Table }, how: Whole, alone: boolean): Promise<FileRead | null> {
	const { title, table } = sheet;
	const titled = { ...table, start: firstTitles(table) };
	const personal = await (how.kept ? personalDataAbove(titled) : personalInPassing(table));
	if (personal) return refuse(personal);
	const phone = how.kept && !how.phones ? await phoneInSheet(titled) : null;
	if (phone) return { is: "question", question: phone };
	if (sheet.hidden || !isTable(titled)) return null;
	if (!alone && !isKnown(sheet, how)) return null;
	return readRecords(table, { ...how, sha256: hashOf(how.sha256, title) });
}

/** It was matched before. */
const isKnown = ({ hidden, table }: Sheet & { table: Table }, { matchings }: Whole): boolean =>
	!hidden && matchings.has(fingerprintOf(titlesOfTable({ ...table, start: firstTitles(table) })));

type Whole = How & { kept: boolean; room: Room };

const tableOf = (name: string, { title, records }: Sheet): Table => ({
	file: `${name} › ${title}`,
	records,
	start: headerRow(records),
	lettered: true,
});

/** Every sheet as it came. */
export async function tablesOfWorkbook({ name, bytes }: Upload): Promise<Table[]> {
	const sheets = await unpacked(openArchive(bytes), new Room());
	return sheets.map((sheet) => tableOf(name, sheet));
}

const isEmpty = (one: FileRead): boolean => one.is === "refused" && one.refusal.is === "no-rows";

const alsoSaying = (one: FileRead, passedOver: string[]): FileRead =>
	one.is === "read" ? { ...one, file: { ...one.file, passedOver } } : one;

const isTemplate = ({ hidden, records, table }: Sheet & { table: Table }): boolean =>
	!hidden && isMeantAsData(records[table.start] ?? []);

const personalInPassing = ({ file, records }: Table): Promise<FileRefusal | null> =>
	personalDataAmong(file, { written: [], place: letterOf, lettered: true }, records);

const hashOf = (workbook: string, title: string) => createHash("sha256").update(`${workbook}\n${title}`).digest("hex");

/** People put a title or a group of columns above the header: it is the first of the upper rows that is one. */
function headerRow(records: Records): number {
	const first = firstRow(records);
	if (first < 0) return first;
	const upper = records.slice(first, first + 10);
	const at = upper.findIndex((record) => templateOf(record.map((cell) => cell.trim()).filter(Boolean)) !== null);
	const meant = at >= 0 ? at : upper.findIndex(isMeantAsData);
	return first + Math.max(0, meant);
}

/** A spoiled header is to be mended, not passed over in silence: two titles of a template are enough. */
function isMeantAsData(record: readonly string[]): boolean {
	const written = record.map((cell) => cell.trim()).filter(Boolean);
	return templateOf(written) !== null || written.filter(isKnownColumn).length > 1;
}
