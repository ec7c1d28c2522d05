// An upload becomes a staged batch: read, refused whole where it must be, checked, and kept for a person to decide.
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Pool, Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { type BatchFile, importBatches } from "#db/schema/index.ts";
import type { Person } from "../../identity/person.ts";
import type { Encoding } from "./encoding.ts";
import { dayOrderOf } from "./dates.ts";
import { examineBatch, workspaceOf } from "./examine.server.ts";
import { safeName, type FileQuestion, type FileRefusal, type ReadFile, type Upload } from "./file.ts";
import { pace } from "./pace.ts";
import { stageRows } from "./portions.server.ts";
import { withProgress, type Tell } from "./progress.server.ts";
import { readFile } from "./read-file.server.ts";
import type { FileRead } from "./read-rows.server.ts";
import { mayUpload } from "./scope.ts";
import { templates } from "./templates.ts";

export type Staging = {
	/** Given by the page, so that it can ask how far the work is; null for one that does not ask. */
	batch: string | null;
	uploads: readonly Upload[];
	person: Person;
	/** Asked for; a synthetic workspace takes synthetic data only. */
	origin: "real" | "synthetic";
	answers: { encodings: Readonly<Record<string, Encoding>>; phones: boolean };
};
export type Staged =
	| { ok: true; batch: string }
	| { ok: false; refusals: FileRefusal[]; questions: FileQuestion[]; tooOften: boolean };

const mayStage = pace({ most: 40, span: 10 * 60_000 });

export async function stageBatch(db: Pool, staging: Staging): Promise<Staged> {
	if (!mayStage(staging.person.id, Date.now())) return { ok: false, refusals: [], questions: [], tooOften: true };
	const batch = await freeKey(db, staging.batch);
	try {
		await withProgress(batch, 0, (tell) => db.transaction((tx) => keep(tx, { ...staging, batch }, tell)));
		return { ok: true, batch };
	} catch (error) {
		if (error instanceof TurnedAway) return { ok: false, ...error.why, tooOften: false };
		throw error;
	}
}

type Why = { refusals: FileRefusal[]; questions: FileQuestion[] };

/** Thrown in the transaction, so that nothing at all is kept of a batch that is turned away. */
class TurnedAway extends Error {
	readonly why: Why;
	constructor(why: Why) {
		super("The batch is turned away.");
		this.why = why;
	}
}

/** A form sent twice, or gone back to, becomes two batches. */
async function freeKey(db: Pool, asked: string | null): Promise<string> {
	if (!asked) return newId();
	const taken = await db.select({ id: importBatches.id }).from(importBatches).where(eq(importBatches.id, asked));
	return taken.length > 0 ? newId() : asked;
}

/** Two files of the same name in one batch are told apart. */
function* named(uploads: readonly Upload[]): Iterable<Upload> {
	const seen = new Map<string, number>();
	for (const upload of uploads) {
		const name = safeName(upload.name);
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		yield { ...upload, name: times === 1 ? name : `${name} (${times})` };
	}
}

type Keeping = Staging & { batch: string };

/** Files are read and kept one after the other, then checked from what was kept. */
async function keep(tx: Tx, staging: Keeping, tell: Tell): Promise<void> {
	const workspace = await workspaceOf(tx);
	const origin = workspace.origin === "synthetic" ? "synthetic" : staging.origin;
	const { batch: id, person } = staging;
	const { organisationId } = person;
	await tx
		.insert(importBatches)
		.values({ id, dataOrigin: origin, sha256: "", files: [], byId: person.id, organisationId });
	const files = await keepFiles(tx, staging);
	const rows = files.reduce((sum, file) => sum + file.rows, 0);
	const asked = { batch: id, files, origin, person } as const;
	const report = await examineBatch(tx, asked, { breathe: (done) => tell("checking", done, rows) });
	const rejectedRows = report.files.reduce((sum, file) => sum + file.refused, 0);
	await tx
		.update(importBatches)
		.set({ files, sha256: hashOf(files), report, rejectedRows })
		.where(eq(importBatches.id, id));
}

async function keepFiles(tx: Tx, { batch, uploads, person, answers }: Keeping): Promise<BatchFile[]> {
	const kept: BatchFile[] = [];
	const why: Why = { refusals: [], questions: [] };
	let from = 0;
	for await (const read of readAll(uploads, answers)) {
		if (read.is === "question") why.questions.push(read.question);
		else if (read.is === "refused") why.refusals.push(read.refusal);
		else if (!mayUpload(person, read.file.template))
			why.refusals.push({ file: read.file.name, is: "not-for-you", template: read.file.template });
		else {
			const { name: file, template, rows } = read.file;
			await stageRows(tx, { batch, template, file, from }, rows);
			from += rows.length;
			kept.push(described(read.file));
		}
	}
	if (why.refusals.length > 0 || why.questions.length > 0) throw new TurnedAway(why);
	return kept;
}

/** File after file, so that one of them is held at a time. */
async function* readAll(
	uploads: readonly Upload[],
	{ encodings, phones }: Staging["answers"],
): AsyncIterable<FileRead> {
	for (const upload of named(uploads))
		yield* await readFile(upload, { encoding: encodings[upload.name] ?? null, phones });
}

function described({ name, template, sha256, rows, letters, passedOver }: ReadFile): BatchFile {
	const days = templates[template].columns.filter(({ kind }) => kind === "date").map(({ key }) => key);
	const dayOrder = dayOrderOf(rows.flatMap(({ cells }) => days.map((key) => (cells[key] ?? "").trim())));
	const version = templates[template].version;
	return { name, template, templateVersion: version, sha256, rows: rows.length, dayOrder, letters, passedOver };
}

/** Over the files' hashes, sorted: the same batch in whatever order its files come. */
function hashOf(files: readonly { sha256: string }[]): string {
	const hashes = files.map((file) => file.sha256).toSorted();
	return createHash("sha256").update(hashes.join("\n")).digest("hex");
}
