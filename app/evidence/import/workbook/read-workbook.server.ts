// A workbook to the rows of its templates, a sheet each: looked into before it is unpacked, never run, never calculated.
import { createHash } from "node:crypto";
import { most } from "../csv-records.server.ts";
import type { FileRefusal, NoWorkbook, Upload } from "../file.ts";
import { personalDataIn } from "../personal-data.ts";
import {
	type FileRead,
	firstRow,
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
import { recordsOfSheet, SheetTooBig } from "./sheet.server.ts";
import { XmlError } from "./xml.server.ts";

type Sheet = { title: string; hidden: boolean; records: Records };

export async function readWorkbook({ name, bytes }: Upload, { phones }: { phones: boolean }): Promise<FileRead[]> {
	try {
		const archive = openArchive(bytes);
		const why = whyNoWorkbook(archive.names, name);
		if (why) return [refuse({ file: name, is: why })];
		const sha256 = createHash("sha256").update(bytes).digest("hex");
		return await readSheets(name, await unpacked(archive), { phones, sha256 });
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

async function unpacked(archive: Archive): Promise<Sheet[]> {
	const { sheets, book } = await sheetsOf(archive);
	const read: Sheet[] = [];
	for (const { name: title, part, hidden } of sheets) {
		const bytes = await archive.part(part);
		if (!bytes) throw new XmlError("A sheet is missing.");
		const records = await recordsOfSheet(bytes, book, most);
		read.push({ title, hidden, records: unfold(records, firstRow(records)) });
	}
	return read;
}

/** Sheets that are of no template are passed over and named; but nothing in them may tell who a person is either. */
async function readSheets(
	name: string,
	sheets: readonly Sheet[],
	how: { phones: boolean; sha256: string },
): Promise<FileRead[]> {
	const read: FileRead[] = [];
	const passedOver: string[] = [];
	let empty: FileRead | null = null;
	for (const sheet of sheets) {
		const file = `${name} › ${sheet.title}`;
		if (personalDataIn(sheet.title))
			return [refuse({ file: name, is: "personal-cell", column: "", row: 0, what: "e-mail" })];
		const start = headerRow(sheet.records);
		const table: Table = { file, records: sheet.records, start, lettered: true };
		if (isNoTemplate(sheet, start)) {
			const personal = await personalInPassing(table);
			if (personal) return [refuse(personal)];
			if (start >= 0) passedOver.push(sheet.title);
			continue;
		}
		const one = await readRecords(table, { ...how, sha256: hashOf(how.sha256, sheet.title) });
		if (isEmpty(one)) empty = one;
		else read.push(one);
	}
	if (read.length === 0) return [empty ?? refuse({ file: name, is: "not-recognised" })];
	return read.map((one, at) => (at === 0 ? alsoSaying(one, passedOver) : one));
}

const isEmpty = (one: FileRead): boolean => one.is === "refused" && one.refusal.is === "no-rows";

const alsoSaying = (one: FileRead, passedOver: string[]): FileRead =>
	one.is === "read" ? { ...one, file: { ...one.file, passedOver } } : one;

const isNoTemplate = ({ hidden, records }: Sheet, start: number): boolean =>
	hidden || !isMeantAsData(records[start] ?? []);

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
