// One uploaded file, from bytes to rows of cells by column: one table of a CSV file, several of a workbook; or why the
// whole batch is refused. Nothing is kept here.
import { createHash } from "node:crypto";
import { recordsOf } from "./csv-records.server.ts";
import { decode, decodeAs, type Encoding, type EncodingPreview } from "./encoding.ts";
import { safeName, type Upload } from "./file.ts";
import { personalDataIn } from "./personal-data.ts";
import { type FileRead, firstRow, readRecords, refuse } from "./read-rows.server.ts";
import { containerOf } from "./workbook/container.ts";
import { readWorkbook } from "./workbook/read-workbook.server.ts";

export type Answers = { encoding: Encoding | null; phones: boolean };

export async function readFile(upload: Upload, answers: Answers): Promise<FileRead[]> {
	const name = safeName(upload.name);
	if (personalDataIn(name)) return [refuse({ file: "", is: "personal-cell", column: "", row: 0, what: "e-mail" })];
	if (upload.tooBig) return [refuse({ file: name, is: "too-big" })];
	const container = containerOf(upload.bytes);
	if (container === "zip") return readWorkbook({ ...upload, name }, answers);
	if (container) return [refuse({ file: name, is: container })];
	return [await readCsv({ ...upload, name }, answers)];
}

async function readCsv({ name, bytes }: Upload, answers: Answers): Promise<FileRead> {
	const decoded = decode(bytes, answers.encoding);
	if (decoded.is === "other") return refuse({ file: name, is: decoded.kind });
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	if (decoded.is === "text") return readText(name, decoded.text, { ...answers, sha256 });
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
	{ phones }: Answers,
): Promise<FileRead | null> {
	const found: FileRead[] = [];
	for (const { encoding } of previews)
		found.push(await readText(name, decodeAs(bytes, encoding), { phones, sha256: "" }));
	const never = found.find((one) => isPersonal(one) || (one.is === "question" && one.question.is === "phone"));
	if (never) return never;
	return found.every((one) => one.is === "refused") ? (found[0] ?? null) : null;
}

const isPersonal = (one: FileRead) =>
	one.is === "refused" && (one.refusal.is === "personal-column" || one.refusal.is === "personal-cell");

async function readText(name: string, text: string, how: { phones: boolean; sha256: string }): Promise<FileRead> {
	const read = await recordsOf(text);
	if (!read.ok) return refuse({ file: name, ...read.because });
	const table = { file: name, records: read.records, start: firstRow(read.records), lettered: false };
	return readRecords(table, how);
}
