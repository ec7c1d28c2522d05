// A person accepts a batch: checked once more under lock, written whole or not at all, and everything that rests on the
// data is told in the same transaction.
import { eq, sql } from "drizzle-orm";
import type { Pool, Tx } from "#db/connect.ts";
import { batchUploads, importBatches, stagedRows, workspaces } from "#db/schema/index.ts";
import type { Clock } from "../../clock.ts";
import { recordAct } from "../../identity/audit.server.ts";
import type { Person } from "../../identity/person.ts";
import { markReadingsDue } from "../readings.server.ts";
import { inTurn } from "../turns.ts";
import { examineBatch, type BatchRow, type Examined } from "./examine.server.ts";
import { type AcceptRefusal, holdsPeople, mayDecide } from "./decide.ts";
import { isKey } from "./key.ts";
import { logBatch } from "./log.server.ts";
import { type Tell, withProgress } from "./progress.server.ts";
import { onlyCounts, total, type Report } from "./report.ts";
import { writeChanges, type Ids } from "./write-facts.server.ts";

export type Accepted = { ok: true; revision: number; rows: number } | { ok: false; because: AcceptRefusal };
type Accepting = { batch: string; person: Person; clock: Clock };

export async function acceptBatch(db: Pool, accepting: Accepting): Promise<Accepted> {
	if (!isKey(accepting.batch)) return { ok: false, because: "not-found" };
	const [size] = await db
		.select({ files: importBatches.files })
		.from(importBatches)
		.where(eq(importBatches.id, accepting.batch));
	const rows = size?.files.reduce((sum, file) => sum + file.rows, 0) ?? 0;
	try {
		return await withProgress({ batch: accepting.batch, by: accepting.person, total: rows }, (tell) =>
			inTurn(() => db.transaction((tx) => accept(tx, accepting, tell))),
		);
	} catch (error) {
		if (isConflict(error)) return { ok: false, because: "data-moved" };
		throw error;
	}
}

async function accept(tx: Tx, { batch: id, person, clock }: Accepting, tell: Tell): Promise<Accepted> {
	// One batch at a time: whoever comes second is checked against what the first one brought.
	await tx.select({ id: workspaces.id }).from(workspaces).for("update");
	const [batch] = await tx.select().from(importBatches).where(eq(importBatches.id, id)).for("update");
	if (!batch || !mayDecide(person, batch)) return { ok: false, because: "not-found" };
	if (batch.state !== "staged") return { ok: false, because: "already-decided" };
	if (batch.unread) return { ok: false, because: "not-read" };

	const examined = await bringInAll(tx, { batch, person }, (done) => tell("writing", done));
	if (!examined.used) {
		const { report } = examined;
		await tx.update(importBatches).set({ report }).where(eq(importBatches.id, id));
		return { ok: false, because: report.problemCount > 0 ? "refused-rows" : "changes-nothing" };
	}
	return settle(tx, { batch, person, clock, report: examined.report });
}

type Using = { batch: BatchRow; person: Person };
class NotToBeUsed extends Error {
	readonly report: Report;
	constructor(report: Report) {
		super("The batch is not to be used.");
		this.report = report;
	}
}

/** Checks once more and writes, portion by portion; when anything is wrong, or nothing would change, all of it is undone. */
async function bringInAll(
	tx: Tx,
	{ batch, person }: Using,
	breathe: (done: number) => Promise<void>,
): Promise<{ used: boolean; report: Report }> {
	const asked = { batch: batch.id, files: batch.files, origin: batch.dataOrigin, person };
	try {
		const report = await tx.transaction(async (inner) => {
			const found = await examineBatch(inner, asked, {
				breathe,
				bringIn: (one) => writeExamined(inner, batch.id, one),
			});
			if (found.problemCount > 0 || found.changeCount === 0) throw new NotToBeUsed(found);
			return found;
		});
		return { used: true, report };
	} catch (error) {
		if (error instanceof NotToBeUsed) return { used: false, report: error.report };
		throw error;
	}
}

/** Writes what was found right, and the log of it. */
export async function writeExamined(tx: Tx, batch: string, { checked, facts }: Examined): Promise<Ids> {
	const ids = await writeChanges(tx, { batchOf: () => batch, changes: checked.changes, facts }, async () => {});
	await logBatch(tx, { batch, ...checked });
	return ids;
}

type Settling = { batch: Pick<BatchRow, "id" | "files">; person: Person; clock: Clock; report: Report };

/** Everything that rests on the data is told, in the transaction that changed it. */
export async function settle(tx: Tx, { batch, person, clock, report }: Settling): Promise<Accepted> {
	const revision = await raiseRevision(tx);
	const counts = total(report);
	const rows = counts.new + counts.changed;
	await tx
		.update(importBatches)
		.set({
			state: "accepted",
			acceptedRows: rows,
			dataRevision: revision,
			decidedAt: clock(),
			answers: null,
			report: onlyCounts(report),
		})
		.where(eq(importBatches.id, batch.id));
	await tx.delete(stagedRows).where(eq(stagedRows.batchId, batch.id));
	await tx.delete(batchUploads).where(eq(batchUploads.batchId, batch.id));
	await markReadingsDue(tx, revision);
	// How many rows of persons came is told to their stewards only, and what is recorded is read by others.
	const said = holdsPeople(batch) ? {} : { new: counts.new, changed: counts.changed };
	await recordAct(tx, {
		person,
		act: "batch.accept",
		subject: { kind: "batch", id: batch.id },
		detail: { revision, ...said, templates: batch.files.map((file) => file.template) },
	});
	return { ok: true, revision, rows };
}

export async function raiseRevision(tx: Tx): Promise<number> {
	const [raised] = await tx
		.update(workspaces)
		.set({ dataRevision: sql`${workspaces.dataRevision} + 1` })
		.returning({ revision: workspaces.dataRevision });
	return raised?.revision ?? 0;
}

/** A constraint of the tables refused: somebody changed the same things by another way in between. */
export function isConflict(error: unknown): boolean {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return typeof cause === "object" && cause !== null && "code" in cause && String(cause.code).startsWith("23");
}
