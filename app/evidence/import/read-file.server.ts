// One uploaded file, from bytes to rows of cells by column: one table of a CSV file, several of a workbook; or why the
// whole batch is refused. Nothing is kept here.
import { createHash } from "node:crypto";
import { recordsOf } from "./csv-records.server.ts";
import { decode, type Encoding } from "./encoding.ts";
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
	if (decoded.is === "either")
		return { is: "question", question: { is: "encoding", file: name, previews: decoded.previews } };

	const read = await recordsOf(decoded.text);
	if (!read.ok) return refuse({ file: name, ...read.because });
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	const table = { file: name, records: read.records, start: firstRow(read.records), lettered: false };
	return readRecords(table, { ...answers, sha256 });
}
