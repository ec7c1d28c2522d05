// An upload becomes a staged batch: read, refused whole where it must be, checked, and kept for a person to decide. Where
// only a person can say how a file is to be read, the files are kept as they came until that is said.
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Pool, Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { type BatchFile, importBatches, stagedRows } from "#db/schema/index.ts";
import type { Person } from "../../identity/person.ts";
import { amongFew } from "../turns.ts";
import type { Encoding } from "./encoding.ts";
import { mayDecide } from "./decide.ts";
import { type BatchRow, examineBatch, workspaceOf } from "./examine.server.ts";
import type { FileRefusal, PhoneQuestion, Unread, Upload } from "./file.ts";
import { type FileAnswers, keepFiles, keepUploads, keptUploads, named, personalInKept } from "./keep-files.server.ts";
import { isKey } from "./key.ts";
import { inOwnTurn, readsFilesOf } from "./own-turn.ts";
import { pace } from "./pace.ts";
import { withProgress, type Tell } from "./progress.server.ts";

export type Staging = {
	/** Given by the page, so that it can ask how far the work is; null for one that does not ask. */
	batch: string | null;
	uploads: readonly Upload[];
	person: Person;
	/** Asked for; a synthetic workspace takes synthetic data only. */
	origin: "real" | "synthetic";
	answers: FileAnswers;
};
type Why = { refusals: FileRefusal[]; questions: PhoneQuestion[] };
export type Staged = { ok: true; batch: string } | ({ ok: false; because: "files" | "too-often" | "under-way" } & Why);

const mayStage = pace({ most: 40, span: 10 * 60_000 });

/** What each person is sending just now. */
const sending = new Map<string, { staging: Staging; staged: Promise<Staged> }>();

/** The same form sent once more while it is worked on gets the answer of the first; anything else has to wait. */
export async function stageBatch(db: Pool, staging: Staging): Promise<Staged> {
	const { person } = staging;
	const own = sending.get(person.id);
	if (own && isSame(own.staging, staging)) return own.staged;
	if (readsFilesOf(person.id)) return notNow("under-way");
	if (!mayStage(person.id, Date.now())) return notNow("too-often");
	const staged = stage(db, staging);
	sending.set(person.id, { staging, staged });
	return staged.finally(() => sending.delete(person.id));
}

const isSame = (one: Staging, other: Staging): boolean =>
	one.batch !== null &&
	one.batch === other.batch &&
	one.uploads.length === other.uploads.length &&
	one.uploads.every(({ name, bytes }, at) => {
		const again = other.uploads[at];
		return again?.name === name && Buffer.compare(again.bytes, bytes) === 0;
	});

async function stage(db: Pool, staging: Staging): Promise<Staged> {
	const { person } = staging;
	const uploads = named(staging.uploads);
	const asked = staging.batch ?? newId();
	try {
		const batch = await reading(db, { batch: asked, by: person }, (tx, tell) =>
			keep(tx, { ...staging, uploads, batch: asked }, tell),
		);
		return { ok: true, batch };
	} catch (error) {
		if (error instanceof TurnedAway) return { ok: false, because: "files", ...error.why };
		throw error;
	}
}

const notNow = (because: "too-often" | "under-way"): Staged => ({ ok: false, because, refusals: [], questions: [] });

/** Work in which files are read: in the person's own turn, and among few others'. */
export function reading<T>(
	db: Pool,
	{ batch, by }: { batch: string; by: Person },
	work: (tx: Tx, tell: Tell) => Promise<T>,
): Promise<T> {
	return inOwnTurn(by.id, () =>
		withProgress({ batch, by, total: 0 }, (tell) => amongFew(() => db.transaction((tx) => work(tx, tell)))),
	);
}

/** Thrown in the transaction, so that nothing at all is kept of a batch that is turned away. */
class TurnedAway extends Error {
	readonly why: Why;
	constructor(why: Why) {
		super("The batch is turned away.");
		this.why = why;
	}
}

type Keeping = Staging & { batch: string };

/** Files are read and kept one after the other, then checked from what was kept. Returns the batch's key. */
async function keep(tx: Tx, staging: Keeping, tell: Tell): Promise<string> {
	const workspace = await workspaceOf(tx);
	const origin = workspace.origin === "synthetic" ? "synthetic" : staging.origin;
	const { person, uploads, answers } = staging;
	const id = await begin(tx, { id: staging.batch, origin, person });
	const { files, refusals, questions, phones } = await keepFiles(tx, { ...staging, batch: id });
	if (refusals.length > 0 || phones.length > 0) throw new TurnedAway({ refusals, questions: phones });
	if (questions.length > 0 || files.some(({ matched }) => matched)) {
		const personal = await personalInKept(uploads, answers);
		if (personal.refusals.length > 0 || personal.phones.length > 0)
			throw new TurnedAway({ refusals: personal.refusals, questions: personal.phones });
		await keepUploads(tx, id, uploads);
		await tx
			.update(importBatches)
			.set({ answers: asKept(answers) })
			.where(eq(importBatches.id, id));
	}
	const read = { id, files, origin, person, unread: { refusals, questions } };
	await (questions.length > 0 ? waitForAnswers(tx, read) : checkStaged(tx, read, tell));
	return id;
}

type Beginning = { id: string; origin: BatchRow["dataOrigin"]; person: Person };

/** A form gone back to and sent again becomes another batch: that one has a key of its own. */
async function begin(tx: Tx, { id, origin, person }: Beginning): Promise<string> {
	const { organisationId } = person;
	const [begun] = await tx
		.insert(importBatches)
		.values({ id, dataOrigin: origin, sha256: "", files: [], byId: person.id, organisationId })
		.onConflictDoNothing()
		.returning({ id: importBatches.id });
	return begun?.id ?? begin(tx, { id: newId(), origin, person });
}

const asKept = ({ encodings, phones }: FileAnswers) => ({ encodings: { ...encodings }, phones });

type Read = { id: string; files: BatchFile[]; origin: BatchRow["dataOrigin"]; person: Person };

async function checkStaged(tx: Tx, { id, files, origin, person }: Read, tell: Tell): Promise<void> {
	const rows = files.reduce((sum, file) => sum + file.rows, 0);
	const asked = { batch: id, files, origin, person } as const;
	const report = await examineBatch(tx, asked, { breathe: (done) => tell("checking", done, rows) });
	const rejectedRows = report.files.reduce((sum, file) => sum + file.refused, 0);
	await tx
		.update(importBatches)
		.set({ files, sha256: hashOf(files), report, rejectedRows, unread: null })
		.where(eq(importBatches.id, id));
}

/** Over the files' hashes, sorted: the same batch in whatever order its files come. */
function hashOf(files: readonly { sha256: string }[]): string {
	const hashes = files.map((file) => file.sha256).toSorted();
	return createHash("sha256").update(hashes.join("\n")).digest("hex");
}

type Answering = { batch: string; person: Person; encodings: Readonly<Record<string, Encoding>> };

/** The person said how files are written; the files that were kept are read again. False where there is nothing to say. */
export async function answerEncodings(db: Pool, { batch: id, person, encodings }: Answering): Promise<boolean> {
	if (!isKey(id)) return false;
	return reading(db, { batch: id, by: person }, async (tx, tell) => {
		const [batch] = await tx.select().from(importBatches).where(eq(importBatches.id, id)).for("update");
		if (!batch?.answers || batch.state !== "staged" || !mayDecide(person, batch)) return false;
		const answers = { ...batch.answers, encodings: { ...batch.answers.encodings, ...encodings } };
		await readAgain(tx, { ...batch, answers }, { person, tell });
		return true;
	});
}

export async function readAgain(
	tx: Tx,
	batch: BatchRow,
	{ person, tell }: { person: Person; tell: Tell },
): Promise<void> {
	const { id, dataOrigin: origin } = batch;
	const answers = batch.answers ?? { encodings: {}, phones: false };
	const uploads = await keptUploads(tx, id);
	await tx.delete(stagedRows).where(eq(stagedRows.batchId, id));
	const { files, refusals, questions } = await keepFiles(tx, { batch: id, uploads, person, answers });
	await tx.update(importBatches).set({ answers }).where(eq(importBatches.id, id));
	const read = { id, files, origin, person, unread: { refusals, questions } };
	const stands = refusals.length > 0 || questions.length > 0;
	await (stands ? waitForAnswers(tx, read) : checkStaged(tx, read, tell));
}

/** Nothing is staged of a batch some file of which is not read. */
async function waitForAnswers(tx: Tx, { id, unread }: { id: string; unread: Unread }): Promise<void> {
	await tx.delete(stagedRows).where(eq(stagedRows.batchId, id));
	await tx.update(importBatches).set({ unread, files: [], report: {} }).where(eq(importBatches.id, id));
}
