// An upload becomes a staged batch: read, refused whole where it must be, checked, and kept for a person to decide.
import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Pool, Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { importBatches } from "#db/schema/index.ts";
import type { Person } from "../../identity/person.ts";
import type { StagedRow } from "./check.ts";
import type { Encoding } from "./encoding.ts";
import { examine, workspaceOf } from "./examine.server.ts";
import { safeName, type FileQuestion, type FileRefusal, type ReadFile, type Upload } from "./file.ts";
import { pace } from "./pace.ts";
import { withProgress } from "./progress.server.ts";
import { readFile } from "./read-file.server.ts";
import { reportOf } from "./report.ts";
import { mayUpload } from "./scope.ts";
import { slices } from "./slices.ts";
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
	return withProgress(batch, 0, async () => {
		const { files, refusals, questions } = await readFiles(staging);
		if (refusals.length > 0 || questions.length > 0) return { ok: false, refusals, questions, tooOften: false };
		await keep(db, { ...staging, batch }, files);
		return { ok: true, batch };
	});
}

/** A form sent twice, or gone back to, becomes two batches. */
async function freeKey(db: Pool, asked: string | null): Promise<string> {
	if (!asked) return newId();
	const taken = await db.select({ id: importBatches.id }).from(importBatches).where(eq(importBatches.id, asked));
	return taken.length > 0 ? newId() : asked;
}

async function readFiles({ uploads, person, answers }: Staging) {
	const files: ReadFile[] = [];
	const refusals: FileRefusal[] = [];
	const questions: FileQuestion[] = [];
	for (const upload of named(uploads)) {
		const encoding = answers.encodings[upload.name] ?? null;
		const read = await readFile(upload, { encoding, phones: answers.phones });
		if (read.is === "refused") refusals.push(read.refusal);
		else if (read.is === "question") questions.push(read.question);
		else if (mayUpload(person, read.file.template)) files.push(read.file);
		else refusals.push({ file: read.file.name, is: "not-for-you", template: read.file.template });
	}
	return { files, refusals, questions };
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

async function keep(
	db: Pool,
	{ batch, person, origin }: Staging & { batch: string },
	files: readonly ReadFile[],
): Promise<void> {
	const workspace = await workspaceOf(db);
	const effective = workspace.origin === "synthetic" ? "synthetic" : origin;
	const rows = files.flatMap(({ name, template, rows: read }) =>
		read.map(({ row, cells }): StagedRow => ({ template, file: name, row, cells })),
	);
	const kept = files.map(({ name, template, sha256, rows: read }) => {
		return { name, template, templateVersion: templates[template].version, sha256, rows: read.length };
	});
	await withProgress(batch, rows.length, async (tell) => {
		const asked = { rows, files: kept, origin: effective, person } as const;
		const { checked } = await examine(db, asked, (done) => tell("checking", done));
		const names = kept.map((file) => file.name);
		const report = reportOf(names, checked, workspace.revision);
		await db.transaction(async (tx) => {
			await tx.insert(importBatches).values({
				id: batch,
				dataOrigin: effective,
				sha256: hashOf(kept),
				files: kept,
				report,
				rejectedRows: report.files.reduce((sum, file) => sum + file.refused, 0),
				byId: person.id,
				organisationId: person.organisationId,
			});
			await stageRows(tx, batch, rows, (done) => tell("writing", done));
		});
	});
}

/** Over the files' hashes, sorted: the same batch in whatever order its files come. */
function hashOf(files: readonly { sha256: string }[]): string {
	const hashes = files.map((file) => file.sha256).toSorted();
	return createHash("sha256").update(hashes.join("\n")).digest("hex");
}

async function stageRows(
	tx: Tx,
	batch: string,
	rows: readonly StagedRow[],
	tell: (done: number) => Promise<void>,
): Promise<void> {
	let position = 0;
	for (const some of slices(rows, 1000)) {
		const staged = some.map(({ template, file, row, cells }) => {
			return { position: position++, template, file_name: file, line: row, row: cells };
		});
		await tx.execute(
			sql`insert into staged_rows (batch_id, position, template, file_name, line, row) select ${batch}::uuid, position, template, file_name, line, row from jsonb_to_recordset(${JSON.stringify(staged)}::jsonb) as r(position int, template text, file_name text, line int, row jsonb)`,
		);
		await tell(position);
	}
}
