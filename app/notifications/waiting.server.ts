// What waits for a person: worked out from what is there, never stored.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { lapsesAt } from "#app/evidence/import/lapse.ts";
import { cameLater, type WaitsFor, waitsFor } from "#app/evidence/import/waits-for.ts";
import { may, type RecommendationState, type Subject } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Missing } from "#app/recommendations/fields.ts";
import { states } from "#app/recommendations/lifecycle.ts";
import { board } from "#app/recommendations/recommendations.server.ts";
import { subjectOfRecommendation } from "#app/recommendations/subject.server.ts";
import type { Db } from "#db/connect.ts";
import { dispositions, importBatches, recommendations, threads } from "#db/schema/index.ts";

type Asked = Extract<Subject, { kind: "recommendation" }>;

export type Waiting = {
	/** recommendations in which the person answers: figures that changed, comments that are open */
	answers: { code: string; title: string; moved: number; open: number }[];
	/** recommendations the person writes in that still lack something */
	writing: { code: string; title: string; missing: Missing[] }[];
	/** uploads that were checked and wait for a decision */
	batches: { id: string; at: Date; lapsesAt: Date; waitsFor: WaitsFor | null }[];
	/** how many recommendations stand in each state */
	states: { state: RecommendationState; count: number }[];
};

/** What waits for this person, and where the whole stands. */
export async function waitingFor(db: Db, person: Person): Promise<Waiting> {
	const [lines, open, batches] = await Promise.all([board(db), openThreads(db), stagedBatches(db, person)]);
	const answers: Waiting["answers"] = [];
	const writing: Waiting["writing"] = [];
	for (const { code, title, moved: found, missing } of lines) {
		const threadsOpen = open.get(code) ?? 0;
		const lacking = missing.filter((what) => what !== "moved");
		if (found + threadsOpen + lacking.length === 0) continue;
		const subject = await subjectOfRecommendation(db, code);
		if (!subject) continue;
		const asked = askedOf(person, subject, { moved: found, open: threadsOpen });
		if (asked.moved + asked.open > 0) answers.push({ code, title, ...asked });
		// The coordinator may write everywhere, and is asked for nothing by it.
		if (lacking.length > 0 && !person.coordinator && may(person, "write", subject))
			writing.push({ code, title, missing: lacking });
	}
	return { answers, writing, batches, states: statesOf(lines) };
}

/** A figure is answered in the text, which is closed sooner than its comments. */
const askedOf = (person: Person, subject: Asked, { moved, open }: { moved: number; open: number }) => ({
	moved: may(person, "write", subject) ? moved : 0,
	open: may(person, "dispose", subject) ? open : 0,
});

/** In the order of the board. */
function statesOf(lines: readonly { state: string }[]): Waiting["states"] {
	return states
		.map((state) => ({ state, count: lines.filter((line) => line.state === state).length }))
		.filter(({ count }) => count > 0);
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

/** What was refused is asked about until it came in with a later upload; it lapses by itself. */
async function stagedBatches(db: Db, person: Person): Promise<Waiting["batches"]> {
	const sent = await db
		.select({
			id: importBatches.id,
			at: importBatches.createdAt,
			state: importBatches.state,
			files: importBatches.files,
			unread: importBatches.unread,
			report: sql<unknown>`case when ${importBatches.state} = 'staged' then ${importBatches.report} end`,
		})
		.from(importBatches)
		.where(and(inArray(importBatches.state, ["staged", "accepted"]), eq(importBatches.byId, person.id)))
		.orderBy(asc(importBatches.createdAt));
	const accepted = sent.filter(({ state }) => state === "accepted");
	return sent
		.filter(({ state }) => state === "staged")
		.map((batch) => ({ ...batch, waitsFor: waitsFor(batch) }))
		.filter((batch) => batch.waitsFor !== "correction" || !cameLater(batch, accepted))
		.map(({ id, at, waitsFor: what }) => ({ id, at, lapsesAt: lapsesAt(at), waitsFor: what }));
}
