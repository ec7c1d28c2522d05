// The cells that were kept, read for figures and readings.
import { and, asc, desc, eq, lt } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { type AnsweredPlan, answeredCells, countings } from "#db/schema/index.ts";
import { indicators, type PeopleIndicator } from "../indicators/definitions.ts";

/** Everything an indicator told so far, oldest first, and when: on which day, after which data update. */
export type Kept = { plans: AnsweredPlan[]; days: string[]; revisions: number[]; countings: number[] };

/** `before`: only countings before this one. */
export async function keptCells(db: Db, indicator: PeopleIndicator, before?: number): Promise<Kept> {
	const rows = await db
		.select({ plan: answeredCells.plan, day: countings.day, revision: countings.dataRevision, no: countings.no })
		.from(answeredCells)
		.innerJoin(countings, eq(countings.no, answeredCells.countingNo))
		.where(
			and(
				eq(answeredCells.indicator, indicator),
				eq(answeredCells.indicatorVersion, indicators[indicator].version),
				before === undefined ? undefined : lt(answeredCells.countingNo, before),
			),
		)
		.orderBy(asc(answeredCells.countingNo));
	return {
		plans: rows.map((row) => row.plan),
		days: rows.map((row) => row.day),
		revisions: rows.map((row) => row.revision),
		countings: rows.map((row) => row.no),
	};
}

export type Counting = typeof countings.$inferSelect;

/** The last count; null before the first. */
export async function lastCounting(db: Db): Promise<Counting | null> {
	const [row] = await db.select().from(countings).orderBy(desc(countings.no)).limit(1);
	return row ?? null;
}
