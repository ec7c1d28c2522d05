import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "../connect.ts";
import { enrolments, importBatches, participants, runs, sites, workspaces } from "../schema/index.ts";
import { keyOf } from "./chance.ts";

export const lateBatchId = keyOf("batch", "demo-late");

/** A second batch, after the first sentences were written: at the sites of the food industry and at one of furniture everyone
 *  who had started completed after all, seven people in all. It is what makes citations move; were they fewer than five without
 *  those of any one site, they would be held back. Returns the new data revision. */
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
		.innerJoin(sites, eq(sites.id, participants.siteId))
		.innerJoin(runs, eq(runs.id, enrolments.runId))
		.where(
			and(
				or(eq(sites.sector, "food"), eq(sites.code, "IT-3")),
				isNull(enrolments.completedOn),
				sql`${enrolments.startedOn} is not null`,
			),
		);
	for (const { enrolment, endsOn } of late) {
		const after = { ...enrolment, completedOn: endsOn, withdrawnOn: null, withdrawalReason: null, batchId };
		await tx.update(enrolments).set(after).where(eq(enrolments.id, enrolment.id));
	}
	await tx.update(workspaces).set({ dataRevision: 2 });
	return 2;
}
