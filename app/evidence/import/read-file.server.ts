// One uploaded file, from bytes to rows of cells by column; or why the whole batch is refused. Nothing is kept here.
import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { delimiterOf, type Delimiter } from "./csv.ts";
import { decode, type Encoding } from "./encoding.ts";
import { beyondLast, safeName, type FileQuestion, type FileRefusal, type ReadFile, type Upload } from "./file.ts";
import { isPersonalColumn, looksLikePhone, personalDataIn } from "./personal-data.ts";
import { columnKey, headerOf, isKnownColumn, requiredOf, templateOf, templates } from "./templates.ts";

export type Answers = { encoding: Encoding | null; phones: boolean };
export type FileRead =
	| { is: "read"; file: ReadFile }
	| { is: "refused"; refusal: FileRefusal }
	| { is: "question"; question: FileQuestion };

type Records = string[][];
type Header = { written: string[]; keys: string[] };

export async function readFile(upload: Upload, answers: Answers): Promise<FileRead> {
	const name = safeName(upload.name);
	if (personalDataIn(name)) return refuse({ file: "", is: "personal-cell", column: "", row: 0, what: "e-mail" });
	if (upload.tooBig) return refuse({ file: name, is: "too-big" });
	const decoded = decode(upload.bytes, answers.encoding);
	if (decoded.is === "other") return refuse({ file: name, is: decoded.kind });
	if (decoded.is === "either")
		return { is: "question", question: { is: "encoding", file: name, previews: decoded.previews } };

	const records = await recordsOf(decoded.text);
	if (!records.ok) return refuse({ file: name, ...records.because });
	return readRecords(name, records.records, { ...answers, sha256: sha256(upload.bytes) });
}

const refuse = (refusal: FileRefusal): FileRead => ({ is: "refused", refusal });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

type Parsed =
	| { ok: true; records: Records }
	| { ok: false; because: { is: "unreadable" | "too-many" } | { is: "quote"; row: number } };

/** More is no template's, whatever it is; and how long the parser may work before others have their turn, in ms. */
const most = { columns: 300, rows: 300_000, line: 200_000 };
const longestTurn = 15;
class TooMany extends Error {}

/** Parsed in pieces, with room for other work between them. */
async function recordsOf(text: string): Promise<Parsed> {
	if (longestLine(text) > most.line) return { ok: false, because: { is: "too-many" } };
	const delimiter: Delimiter = delimiterOf(text, isKnownColumn);
	const parser = parse({ delimiter, relax_column_count: true, max_record_size: most.line, skip_empty_lines: false });
	const records: Records = [];
	parser.on("readable", () => {
		for (let record: unknown = parser.read(); record !== null; record = parser.read()) {
			if (isRecord(record)) records.push(record);
			if (records.length > most.rows || (records.at(-1)?.length ?? 0) > most.columns) parser.destroy(new TooMany());
		}
	});
	const ended = new Promise<Parsed>((resolve) => {
		parser.once("end", () => resolve({ ok: true, records }));
		parser.once("error", (error) => resolve({ ok: false, because: whyNot(error, records.length + 1) }));
	});
	let since = performance.now();
	for (let at = 0; at < text.length && !parser.destroyed; at += 4096) {
		parser.write(text.slice(at, at + 4096));
		if (performance.now() - since < longestTurn) continue;
		await breathe();
		since = performance.now();
	}
	parser.end();
	return ended;
}

const isRecord = (record: unknown): record is string[] => Array.isArray(record);

function whyNot(error: Error, row: number) {
	if (error instanceof TooMany) return { is: "too-many" } as const;
	return error instanceof CsvError && error.code.includes("QUOTE")
		? ({ is: "quote", row } as const)
		: ({ is: "unreadable" } as const);
}

/** The length of the longest line, however lines end. */
function longestLine(text: string): number {
	let [longest, from] = [0, 0];
	for (let at = 0; at <= text.length; at++) {
		const sign = text.charCodeAt(at); // NaN at the end
		if (sign !== 10 && sign !== 13 && at < text.length) continue;
		longest = Math.max(longest, at - from);
		from = at + 1;
	}
	return longest;
}

async function readRecords(
	file: string,
	records: Records,
	{ phones, sha256: hash }: Answers & { sha256: string },
): Promise<FileRead> {
	const start = records.findIndex((record) => record.some((cell) => cell.trim() !== ""));
	const written = (records[start] ?? []).map((cell) => cell.trim());
	const header: Header = { written, keys: written.map(columnKey) };

	const personal = await personalDataAmong(file, header, records);
	if (personal) return refuse(personal);
	const template = templateOf(written.filter(Boolean));
	if (!template) return refuse({ file, is: "not-recognised" });
	const misfit = misfitOf(file, header, template, records);
	if (misfit) return refuse(misfit);
	const phone = phones ? null : await phoneAmong(file, header, template, records);
	if (phone) return { is: "question", question: phone };

	const rows = [...cellsOf(header, records, start)];
	if (rows.length === 0) return refuse({ file, is: "no-rows" });
	return { is: "read", file: { name: file, template, sha256: hash, rows } };
}

/** A column about a person, or a cell that tells who one is: in the header, in any row, in any column. */
async function personalDataAmong(file: string, { written }: Header, records: Records): Promise<FileRefusal | null> {
	const column = written.find((title) => !personalDataIn(title) && isPersonalColumn(title));
	if (column) return { file, is: "personal-column", column };
	for (const [i, record] of records.entries()) {
		if (i % 500 === 0) await breathe();
		const at = record.findIndex((cell) => personalDataIn(cell));
		const what = personalDataIn(record[at] ?? "");
		if (what) return { file, is: "personal-cell", column: harmlessTitle(written, at), row: i + 1, what };
	}
	return null;
}

/** The title of a column, or its number where the title is what must not be repeated. */
function harmlessTitle(written: readonly string[], at: number): string {
	const title = written[at] ?? "";
	return title && !personalDataIn(title) ? title : String(at + 1);
}

function misfitOf(file: string, header: Header, template: ReadFile["template"], records: Records): FileRefusal | null {
	const keys = header.keys.filter(Boolean);
	const known = headerOf(template);
	const unnamed = header.keys.flatMap((key, i) =>
		!key && records.some((record) => record[i]?.trim()) ? [String(i + 1)] : [],
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
	header: Header,
	template: ReadFile["template"],
	records: Records,
): Promise<FileQuestion | null> {
	const spoken = templates[template].columns.filter(({ kind }) => kind === "text" || kind === "code");
	const plain = new Set(spoken.map(({ key }) => key));
	for (const [i, record] of records.entries()) {
		if (i % 500 === 0) await breathe();
		const at = record.findIndex((cell, j) => plain.has(header.keys[j] ?? "") && looksLikePhone(cell));
		if (at >= 0) return { is: "phone", file, row: i + 1, column: header.keys[at] ?? "" };
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
