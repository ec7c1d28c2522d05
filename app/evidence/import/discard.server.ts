// A staged upload is turned away, by a person or by itself when nobody decided in time: its rows and files go, that it was
// there stays.
import { and, eq, lte } from "drizzle-orm";
import type { Pool, Tx } from "#db/connect.ts";
import { batchUploads, importBatches, stagedRows } from "#db/schema/index.ts";
import type { Clock } from "../../clock.ts";
import { complain } from "../../complain.ts";
import { recordAct } from "../../identity/audit.server.ts";
import type { Person } from "../../identity/person.ts";
import { amongFew } from "../turns.ts";
import { mayDecide } from "./decide.ts";
import type { BatchRow } from "./examine.server.ts";
import { isKey } from "./key.ts";
import { lapsedBefore } from "./lapse.ts";
import { isLeftTo } from "./left-behind.server.ts";
import { onlyCounts, readReport } from "./report.ts";

type Discarding = { batch: string; person: Person; clock: Clock };

export async function discardBatch(db: Pool, { batch: id, person, clock }: Discarding): Promise<boolean> {
	if (!isKey(id)) return false;
	return amongFew(() =>
		db.transaction(async (tx) => {
			const [batch] = await tx.select().from(importBatches).where(eq(importBatches.id, id)).for("update");
			if (batch?.state !== "staged") return false;
			if (!mayDecide(person, batch) && !(await isLeftTo(tx, person, batch))) return false;
			await close(tx, batch, { state: "discarded", at: clock() });
			await recordAct(tx, { person, act: "batch.discard", subject: { kind: "batch", id } });
			return true;
		}),
	);
}

type Closing = { state: "discarded" | "lapsed"; at: Date };

async function close(tx: Tx, { id, report }: BatchRow, { state, at }: Closing): Promise<void> {
	const counts = onlyCounts(readReport(report));
	await tx
		.update(importBatches)
		.set({ state, decidedAt: at, report: counts, answers: null, unread: null })
		.where(eq(importBatches.id, id));
	await tx.delete(stagedRows).where(eq(stagedRows.batchId, id));
	await tx.delete(batchUploads).where(eq(batchUploads.batchId, id));
}

/** Discards what nobody decided about in time, each in a transaction of its own; one that is being decided just now is
 *  passed over. Returns how many there were. */
export async function discardLapsed(db: Pool, clock: Clock): Promise<number> {
	const at = clock();
	const due = and(eq(importBatches.state, "staged"), lte(importBatches.createdAt, lapsedBefore(at)));
	for (let gone = 0; ; gone++) {
		const found = await db.transaction(async (tx) => {
			const [batch] = await tx.select().from(importBatches).where(due).limit(1).for("update", { skipLocked: true });
			if (!batch) return false;
			await close(tx, batch, { state: "lapsed", at });
			await recordAct(tx, { person: null, act: "batch.lapse", subject: { kind: "batch", id: batch.id } });
			return true;
		});
		if (!found) return gone;
	}
}

const lookEvery = 60 * 60_000;

/** Looks every hour, and at once for what lapsed while no server ran. `close` waits for the look under way. */
export function startLapsing(db: Pool, clock: Clock): { close: () => Promise<void> } {
	let looking: Promise<unknown> = Promise.resolve();
	const look = () => {
		looking = looking
			.then(() => discardLapsed(db, clock))
			.catch((error: unknown) => complain("Uploads nobody decided about could not be discarded.", error));
	};
	look();
	const timer = setInterval(look, lookEvery);
	return {
		close: async () => {
			clearInterval(timer);
			await looking;
		},
	};
}
