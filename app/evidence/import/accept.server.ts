// A person accepts a batch: checked once more under lock, written whole or not at all, and everything that rests on the
// data is told in the same transaction.
import { eq, sql } from "drizzle-orm";
import type { Pool, Tx } from "#db/connect.ts";
import { importBatches, stagedRows, workspaces } from "#db/schema/index.ts";
import type { Clock } from "../../clock.ts";
import { recordAct } from "../../identity/audit.server.ts";
import type { Person } from "../../identity/person.ts";
import { markReadingsDue } from "../readings.server.ts";
import { examine, stagedRowsOf, workspaceOf, type BatchRow, type Examined } from "./examine.server.ts";
import { type AcceptRefusal, mayDecide } from "./decide.ts";
import { isKey } from "./key.ts";
import { withProgress, type Phase } from "./progress.server.ts";
import { onlyCounts, reportOf, total, type Report } from "./report.ts";
import { writeChanges } from "./write-facts.server.ts";

export type Accepted = { ok: true; revision: number; rows: number } | { ok: false; because: AcceptRefusal };
type Accepting = { batch: string; person: Person; clock: Clock };
type Tell = (phase: Phase, done: number, of?: number) => Promise<void>;

export async function acceptBatch(db: Pool, accepting: Accepting): Promise<Accepted> {
	if (!isKey(accepting.batch)) return { ok: false, because: "not-found" };
	const [size] = await db
		.select({ files: importBatches.files })
		.from(importBatches)
		.where(eq(importBatches.id, accepting.batch));
	const rows = size?.files.reduce((sum, file) => sum + file.rows, 0) ?? 0;
	try {
		return await withProgress(accepting.batch, rows, (tell) => db.transaction((tx) => accept(tx, accepting, tell)));
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

	const rows = await stagedRowsOf(tx, id);
	const asked = { rows, files: batch.files, origin: batch.dataOrigin, person };
	const examined = await examine(tx, asked, (done) => tell("checking", done));
	const { revision } = await workspaceOf(tx);
	const report = reportOf(namesOf(batch), examined.checked, revision);
	if (report.problemCount > 0 || report.changeCount === 0) {
		await tx.update(importBatches).set({ report }).where(eq(importBatches.id, id));
		return { ok: false, because: report.problemCount > 0 ? "refused-rows" : "changes-nothing" };
	}
	return bringIn(tx, { batch, person, clock, examined, report }, tell);
}

const namesOf = (batch: BatchRow) => batch.files.map((file) => file.name);

type BringingIn = { batch: BatchRow; person: Person; clock: Clock; examined: Examined; report: Report };

async function bringIn(tx: Tx, { batch, person, clock, examined, report }: BringingIn, tell: Tell): Promise<Accepted> {
	const { checked, facts } = examined;
	await writeChanges(tx, { batch: batch.id, changes: checked.changes, facts }, (done) =>
		tell("writing", done, checked.changes.length),
	);
	const [raised] = await tx
		.update(workspaces)
		.set({ dataRevision: sql`${workspaces.dataRevision} + 1` })
		.returning({ revision: workspaces.dataRevision });
	const revision = raised?.revision ?? 0;
	const counts = total(report);
	const rows = counts.new + counts.changed;
	await tx
		.update(importBatches)
		.set({
			state: "accepted",
			acceptedRows: rows,
			dataRevision: revision,
			decidedAt: clock(),
			report: onlyCounts(report),
		})
		.where(eq(importBatches.id, batch.id));
	await tx.delete(stagedRows).where(eq(stagedRows.batchId, batch.id));
	await markReadingsDue(tx, revision);
	await recordAct(tx, {
		person,
		act: "batch.accept",
		subject: { kind: "batch", id: batch.id },
		detail: { revision, new: counts.new, changed: counts.changed, templates: batch.files.map((file) => file.template) },
	});
	return { ok: true, revision, rows };
}

/** A constraint of the tables refused: somebody changed the same things by another way in between. */
function isConflict(error: unknown): boolean {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return typeof cause === "object" && cause !== null && "code" in cause && String(cause.code).startsWith("23");
}
