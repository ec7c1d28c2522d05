import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "../connect.ts";
import { enrolments, importBatches, participants, runs, workspaces } from "../schema/index.ts";
import { keyOf } from "./chance.ts";

export const lateBatchId = keyOf("batch", "demo-late");

/** A second batch, after the first sentences were written: at one site everyone who had started completed after all. It is
 *  what makes citations move. Returns the new data revision. */
export async function seedLateFacts(tx: Tx, now: Date): Promise<number> {
	const batchId = lateBatchId;
	await tx.insert(importBatches).values({
		id: batchId,
		state: "accepted",
		dataOrigin: "synthetic",
		sha256: "demo-late",
		files: [],
		dataRevision: 2,
		decidedAt: now,
	});
	const late = await tx
		.select({ enrolment: enrolments, endsOn: runs.endsOn })
		.from(enrolments)
		.innerJoin(participants, eq(participants.id, enrolments.participantId))
		.innerJoin(runs, eq(runs.id, enrolments.runId))
		.where(
			and(
				isNull(enrolments.completedOn),
				sql`${enrolments.startedOn} is not null`,
				inArray(runs.code, ["DEMO-FI-1-R1", "DEMO-ES-2-R1", "DEMO-IT-4-R1", "DEMO-FI-2-R1"]),
			),
		);
	for (const { enrolment, endsOn } of late) {
		const after = { ...enrolment, completedOn: endsOn, withdrawnOn: null, withdrawalReason: null, batchId };
		await tx.update(enrolments).set(after).where(eq(enrolments.id, enrolment.id));
	}
	await tx.update(workspaces).set({ dataRevision: 2 });
	return 2;
}
