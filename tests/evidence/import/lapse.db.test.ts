// Rows of people are kept as long as something needs them, and no longer.
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { batches, batchPreview } from "#app/evidence/import/batches.server.ts";
import { discardLapsed, startLapsing } from "#app/evidence/import/discard.server.ts";
import { withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPilot, aStewardOf, bringIn, clock, participantRow, participants, people, stage } from "./scene.ts";

let db: Pool;
let steward: Person;
const day = 24 * 60 * 60_000;
const later = (days: number) => () => new Date(Date.now() + days * day);

beforeAll(async () => {
	db = await aDatabase();
	({ steward } = await aPilot(db));
});

async function staged(files = people(3)): Promise<string> {
	const kept = await stage(db, steward, files);
	if (!kept.ok) throw new Error(JSON.stringify(kept));
	return kept.batch;
}
const keptOf = async (batch: string) => [
	await db.$count(tables.stagedRows, eq(tables.stagedRows.batchId, batch)),
	await db.$count(tables.batchUploads, eq(tables.batchUploads.batchId, batch)),
];
/** A file whose letters are asked for is kept as it came. */
const inOldLetters = () => ({
	...participants([participantRow(1)]),
	bytes: Buffer.from(
		`${new TextDecoder().decode(participants([participantRow(1)]).bytes)}\n;;;;;k\xf6yh\xe4`,
		"latin1",
	),
});

test("an upload nobody decides about for thirty days is discarded by itself, rows and files; that it was there stays", async () => {
	const batch = await staged();
	const asks = await staged([inOldLetters()]);
	expect([await keptOf(batch), await keptOf(asks)]).toEqual([
		[15, 0],
		[0, 1],
	]);
	const [listed] = (await batches(db, steward)).filter(({ id }) => id === batch);
	expect(listed?.lapsesAt?.getTime()).toBe((listed?.createdAt.getTime() ?? 0) + 30 * day);

	expect(await discardLapsed(db, later(29.9))).toBe(0);
	expect(await discardLapsed(db, later(30))).toBe(2);
	expect(await discardLapsed(db, later(30))).toBe(0);
	expect([await keptOf(batch), await keptOf(asks)]).toEqual([
		[0, 0],
		[0, 0],
	]);
	expect(await batchPreview(db, { batch, person: steward })).toMatchObject({
		batch: { state: "lapsed", lapsesAt: null, files: [{ rows: 3 }, {}, {}, {}] },
		report: { problems: [], shifts: [], files: [{ new: 3 }, {}, {}, {}] },
	});
	const other = await aStewardOf(db, "MILL");
	expect((await batches(db, steward)).some(({ id }) => id === batch)).toBe(true);
	expect((await batches(db, other)).some(({ id }) => id === batch)).toBe(false);
	const acts = await db.select().from(tables.auditEvents).where(eq(tables.auditEvents.act, "batch.lapse"));
	expect(new Set(acts.map(({ subjectId }) => subjectId))).toEqual(new Set([batch, asks]));
	expect(acts).toMatchObject([{ personId: null }, { personId: null }]);
	expect(await acceptBatch(db, { batch, person: steward, clock })).toMatchObject({ because: "already-decided" });
});

test("what lapsed while no server ran goes when the next one starts; what was decided stays as it was", async () => {
	const accepted = await bringIn(db, steward, people(2));
	const batch = await staged();
	const lapsing = startLapsing(db, later(31));
	await lapsing.close();
	const states = new Map((await batches(db, steward)).map(({ id, state }) => [id, state]));
	expect([states.get(batch), states.get(accepted)]).toEqual(["lapsed", "accepted"]);
});

test("one that is being decided just now is passed over", async () => {
	const batch = await staged();
	await db.transaction(async (tx) => {
		await tx.select().from(tables.importBatches).where(eq(tables.importBatches.id, batch)).for("update");
		expect(await discardLapsed(db, later(31))).toBe(0);
	});
	expect(await discardLapsed(db, later(31))).toBe(1);
});

test("when an upload is withdrawn, what it said of people leaves the log too; of one in use nothing can", async () => {
	const first = await bringIn(db, steward, [participants([participantRow(40)])]);
	const second = await bringIn(db, steward, [participants([participantRow(41)])]);
	const logged = (batch: string) => db.$count(tables.batchRows, eq(tables.batchRows.batchId, batch));
	expect(await logged(second)).toBe(3);
	expect(await withdrawBatch(db, { batch: second, person: steward, clock })).toMatchObject({ ok: true });
	expect([await logged(first), await logged(second)]).toEqual([3, 0]);
	expect(await db.execute(sql`select 1 from batch_rows where key like '%fi-9-041%'`)).toEqual([]);
	const gone = db.delete(tables.batchRows).where(eq(tables.batchRows.batchId, first));
	await expect(gone).rejects.toMatchObject({ cause: { message: expect.stringContaining("append-only") } });
	expect(await logged(first)).toBe(3);
});
