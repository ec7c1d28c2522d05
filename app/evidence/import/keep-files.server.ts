// The files of a batch, read one after the other into staged rows; and what stands in the way of it.
import { eq } from "drizzle-orm";
import type { Tx } from "#db/connect.ts";
import { type BatchFile, batchUploads } from "#db/schema/index.ts";
import type { Person } from "../../identity/person.ts";
import { dayOrderOf } from "./dates.ts";
import { type Encoding, isEncoding } from "./encoding.ts";
import { type FileRefusal, type PhoneQuestion, type ReadFile, safeName, type Unread, type Upload } from "./file.ts";
import { stageRows } from "./portions.server.ts";
import { readFile } from "./read-file.server.ts";
import { Room } from "./workbook/sheet.server.ts";
import { rememberedFor } from "./matching/remembered.server.ts";
import type { FileRead, Matchings } from "./read-rows.server.ts";
import { mayUpload } from "./scope.ts";
import { templates } from "./templates.ts";

export type FileAnswers = { encodings: Readonly<Record<string, string>>; phones: boolean };
type Keeping = { batch: string; uploads: readonly Upload[]; person: Person; answers: FileAnswers };
type Reading = FileAnswers & { matchings: Matchings; kept: boolean };
type Kept = Unread & { files: BatchFile[]; phones: PhoneQuestion[] };

/** Stages the rows of every file that can be read. */
export async function keepFiles(tx: Tx, { batch, uploads, person, answers }: Keeping): Promise<Kept> {
	const kept: Kept = { files: [], refusals: [], questions: [], phones: [] };
	const matchings = await rememberedFor(tx, person);
	let from = 0;
	for await (const read of readAll(uploads, { ...answers, matchings, kept: false })) {
		const stands = standsInTheWay(read, person);
		if (stands) add(kept, stands);
		if (stands || read.is !== "read") continue;
		const { name: file, template, rows } = read.file;
		await stageRows(tx, { batch, template, file, from }, rows);
		from += rows.length;
		kept.files.push(described(read.file));
	}
	return kept;
}

type InTheWay = Exclude<FileRead, { is: "read" }>;

function standsInTheWay(read: FileRead, person: Person): InTheWay | null {
	if (read.is !== "read") return read;
	const { name: file, template } = read.file;
	if (mayUpload(person, template)) return null;
	return { is: "refused", refusal: { file, is: "not-for-you", template } satisfies FileRefusal };
}

function add(kept: Kept, stands: InTheWay): void {
	if (stands.is === "refused") kept.refusals.push(stands.refusal);
	else if (stands.question.is === "phone") kept.phones.push(stands.question);
	else kept.questions.push(stands.question);
}

/** File after file, so that one of them is held at a time. */
async function* readAll(uploads: readonly Upload[], { encodings, ...how }: Reading): AsyncIterable<FileRead> {
	const room = new Room();
	for (const upload of uploads) {
		const chosen = encodings[upload.name];
		const encoding: Encoding | null = isEncoding(chosen) ? chosen : null;
		yield* await readFile(upload, { ...how, encoding, room });
	}
}

/** Two files of the same name in one batch are told apart. */
export function named(uploads: readonly Upload[]): Upload[] {
	const seen = new Map<string, number>();
	return uploads.map((upload) => {
		const name = safeName(upload.name);
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return { ...upload, name: times === 1 ? name : `${name} (${times})` };
	});
}

function described({ rows, template, ...file }: ReadFile): BatchFile {
	const days = templates[template].columns.filter(({ kind }) => kind === "date").map(({ key }) => key);
	const dayOrder = dayOrderOf(rows.flatMap(({ cells }) => days.map((key) => (cells[key] ?? "").trim())));
	const version = templates[template].version;
	return { ...file, template, templateVersion: version, rows: rows.length, dayOrder };
}

type Personal = { refusals: FileRefusal[]; phones: PhoneQuestion[] };

/** What would tell who a person is in files that are to be kept as they came: every sheet is looked at, hidden ones too. */
export async function personalInKept(uploads: readonly Upload[], answers: FileAnswers): Promise<Personal> {
	const found: Personal = { refusals: [], phones: [] };
	for await (const read of readAll(uploads, { ...answers, matchings: new Map(), kept: true }))
		if (read.is === "refused" && read.refusal.is.startsWith("personal-")) found.refusals.push(read.refusal);
		else if (read.is === "question" && read.question.is === "phone") found.phones.push(read.question);
	return found;
}

/** Keeps the files themselves, so that they need not be sent again once something about them is answered. */
export async function keepUploads(tx: Tx, batch: string, uploads: readonly Upload[]): Promise<void> {
	for (const [position, { name, bytes }] of uploads.entries())
		await tx.insert(batchUploads).values({ batchId: batch, position, name, content: bytes });
}

export async function keptUploads(tx: Tx, batch: string): Promise<Upload[]> {
	const kept = await tx
		.select()
		.from(batchUploads)
		.where(eq(batchUploads.batchId, batch))
		.orderBy(batchUploads.position);
	return kept.map(({ name, content }) => ({ name, bytes: content, tooBig: false }));
}
