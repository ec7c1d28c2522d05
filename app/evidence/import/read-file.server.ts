// One uploaded file, from bytes to rows of cells by column: one table of a CSV file, several of a workbook; or why the
// whole batch is refused. Nothing is kept here.
import { createHash } from "node:crypto";
import { recordsOf } from "./csv-records.server.ts";
import { decode, decodeAs, type Encoding, type EncodingPreview } from "./encoding.ts";
import { safeName, type Upload } from "./file.ts";
import { personalDataIn } from "./personal-data.ts";
import {
	type FileRead,
	firstRow,
	firstTitles,
	type How,
	type Matchings,
	readRecords,
	refuse,
	type Table,
} from "./read-rows.server.ts";
import { containerOf } from "./workbook/container.ts";
import { Room } from "./workbook/sheet.server.ts";
import { readWorkbook, tablesOfWorkbook } from "./workbook/read-workbook.server.ts";

export type Answers = {
	encoding: Encoding | null;
	phones: boolean;
	/** Those that are remembered, by the fingerprint of their titles. */
	matchings?: Matchings;
	/** The file itself will be kept: then no sheet of it is passed over unseen. */
	kept?: boolean;
	/** What is left for workbooks, where this is one file of several. */
	room?: Room;
};

const none = { matchings: new Map(), kept: false };

export async function readFile(upload: Upload, answers: Answers): Promise<FileRead[]> {
	const name = safeName(upload.name);
	if (personalDataIn(name)) return [refuse({ file: "", is: "personal-cell", column: "", row: 0, what: "e-mail" })];
	if (upload.tooBig) return [refuse({ file: name, is: "too-big" })];
	const container = containerOf(upload.bytes);
	if (container === "zip") return readWorkbook({ ...upload, name }, { ...none, room: new Room(), ...answers });
	if (container) return [refuse({ file: name, is: container })];
	return [await readCsv({ ...upload, name }, answers)];
}

async function readCsv({ name, bytes }: Upload, answers: Answers): Promise<FileRead> {
	const decoded = decode(bytes, answers.encoding);
	if (decoded.is === "other") return refuse({ file: name, is: decoded.kind });
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	if (decoded.is === "text") return readText(name, decoded.text, { ...none, ...answers, sha256 });
	return (
		(await wrongEitherWay({ name, bytes }, decoded.previews, answers)) ?? {
			is: "question",
			question: { is: "encoding", file: name, previews: decoded.previews },
		}
	);
}

/** A file is kept only where no reading of it tells who a person is; and there is nothing to ask of one that is refused
 *  however it is read. */
async function wrongEitherWay(
	{ name, bytes }: Pick<Upload, "name" | "bytes">,
	previews: readonly EncodingPreview[],
	answers: Answers,
): Promise<FileRead | null> {
	const found: FileRead[] = [];
	for (const { encoding } of previews)
		found.push(await readText(name, decodeAs(bytes, encoding), { ...none, ...answers, sha256: "" }));
	const never = found.find((one) => isPersonal(one) || (one.is === "question" && one.question.is === "phone"));
	if (never) return never;
	return found.every((one) => one.is === "refused") ? (found[0] ?? null) : null;
}

const isPersonal = (one: FileRead) =>
	one.is === "refused" && (one.refusal.is === "personal-column" || one.refusal.is === "personal-cell");

async function readText(name: string, text: string, how: How): Promise<FileRead> {
	const read = await recordsOf(text);
	if (!read.ok) return refuse({ file: name, ...read.because });
	const table = { file: name, records: read.records, start: firstRow(read.records), lettered: false };
	return readRecords(table, how);
}

/** A sheet as it came, where it begins with its titles; null where the file has none of this name. */
export async function tableNamed(upload: Upload, file: string, encoding: Encoding | null): Promise<Table | null> {
	const found =
		containerOf(upload.bytes) === "zip" ? await tablesOfWorkbook(upload) : await tableOfText(upload, encoding);
	const table = found.find((one) => one.file === file);
	return table ? { ...table, start: firstTitles(table) } : null;
}

async function tableOfText({ name, bytes }: Upload, encoding: Encoding | null): Promise<Table[]> {
	const decoded = decode(bytes, encoding);
	const read = decoded.is === "text" ? await recordsOf(decoded.text) : null;
	if (!read?.ok) return [];
	return [{ file: name, records: read.records, start: firstRow(read.records), lettered: false }];
}
