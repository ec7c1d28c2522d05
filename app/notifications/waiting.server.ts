// What waits for a person: worked out from what is there, never stored.
import { and, asc, eq, sql } from "drizzle-orm";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import { board } from "#app/recommendations/recommendations.server.ts";
import { subjectOfRecommendation } from "#app/recommendations/subject.server.ts";
import type { Db } from "#db/connect.ts";
import { dispositions, importBatches, recommendations, threads } from "#db/schema/index.ts";

export type Waiting = {
	/** recommendations the person writes in, with figures that moved and threads that are open */
	writing: { code: string; title: string; moved: number; open: number }[];
	/** uploads that were checked and wait for a decision */
	batches: { id: string; at: Date; rows: number }[];
	/** how many recommendations stand in each state */
	states: { state: string; count: number }[];
};

/** What waits for this person, and where the whole stands. */
export async function waitingFor(db: Db, person: Person): Promise<Waiting> {
	const [lines, open, batches] = await Promise.all([board(db), openThreads(db), stagedBatches(db, person)]);
	const writing: Waiting["writing"] = [];
	for (const { code, title, moved } of lines) {
		const threadsOpen = open.get(code) ?? 0;
		if (moved + threadsOpen === 0) continue;
		const subject = await subjectOfRecommendation(db, code);
		if (subject && may(person, "dispose", subject)) writing.push({ code, title, moved, open: threadsOpen });
	}
	const states = [...new Set(lines.map((line) => line.state))].map((state) => ({
		state,
		count: lines.filter((line) => line.state === state).length,
	}));
	return { writing, batches, states };
}

async function openThreads(db: Db): Promise<Map<string, number>> {
	const ended = db
		.select({ id: dispositions.threadId })
		.from(dispositions)
		.where(sql`${dispositions.reopenedBy} is null`);
	const rows = await db
		.select({ code: recommendations.code, open: sql<number>`count(*)::int` })
		.from(threads)
		.innerJoin(recommendations, eq(recommendations.textId, threads.textId))
		.where(sql`${threads.id} not in ${ended}`)
		.groupBy(recommendations.code);
	return new Map(rows.map(({ code, open }) => [code, open]));
}

async function stagedBatches(db: Db, person: Person): Promise<Waiting["batches"]> {
	return db
		.select({ id: importBatches.id, at: importBatches.createdAt, rows: importBatches.acceptedRows })
		.from(importBatches)
		.where(and(eq(importBatches.state, "staged"), eq(importBatches.byId, person.id)))
		.orderBy(asc(importBatches.createdAt));
}
