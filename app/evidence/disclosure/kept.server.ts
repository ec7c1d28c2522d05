// The cells that were kept, read for figures and readings.
import { isDeepStrictEqual } from "node:util";
import { and, asc, desc, eq, lt } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { type AnsweredPlan, answeredCells, countings, importBatches } from "#db/schema/index.ts";
import { indicators, type PeopleIndicator } from "../indicators/definitions.ts";
import type { History } from "./linked.ts";

/** What an indicator told at a counting, and of when that was: of which day, after which data update. */
export type KeptPlan = {
	plan: AnsweredPlan;
	day: string;
	revision: number;
	counting: number;
	/** whether it rests on rows that were withdrawn since */ overtaken: boolean;
};

function rowsOf(db: Db, indicator: PeopleIndicator, before?: number) {
	return db
		.select({
			plan: answeredCells.plan,
			day: countings.day,
			at: countings.at,
			revision: countings.dataRevision,
			no: countings.no,
		})
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
}

/** What new plans are held against; `before`: only countings before this one. */
export async function historyOf(db: Db, indicator: PeopleIndicator, before?: number): Promise<History> {
	const rows = await rowsOf(db, indicator, before);
	return { plans: rows.map((row) => row.plan), countings: rows.map((row) => row.no) };
}

/** What figures are made of: everything an indicator told so far, oldest first. */
export async function keptPlans(db: Db, indicator: PeopleIndicator): Promise<KeptPlan[]> {
	const rows = await rowsOf(db, indicator);
	const overtaken = overtakenAmong(rows, await withdrawals(db));
	return rows.map(({ plan, day, revision, no }, i) => ({
		plan,
		day,
		revision,
		counting: no,
		overtaken: overtaken[i] ?? false,
	}));
}

/** The day of a figure that is made of this plan, if what came since cannot be told. */
export const dayHeld = (kept: readonly KeptPlan[], from: KeptPlan): string | null =>
	from === kept.at(-1) ? null : from.day;

/** When a part was counted, if that was not when its whole was. */
export function otherTime(part: KeptPlan | undefined, whole: KeptPlan | undefined) {
	if (!part || !whole || part === whole) return {};
	return part.day === whole.day ? { day: part.day, revision: part.revision } : { day: part.day };
}

type Withdrawal = { revision: number; at: Date };

async function withdrawals(db: Db): Promise<Withdrawal[]> {
	const { dataRevision, withdrawnAt, state } = importBatches;
	const rows = await db.select({ dataRevision, withdrawnAt }).from(importBatches).where(eq(state, "withdrawn"));
	return rows.flatMap((row) =>
		row.dataRevision !== null && row.withdrawnAt ? [{ revision: row.dataRevision, at: row.withdrawnAt }] : [],
	);
}

type Told = { plan: AnsweredPlan; revision: number; at: Date };

/** Plans that told of a batch before it was withdrawn, where the withdrawal changed anything of what the indicator counts. */
export function overtakenAmong(plans: readonly Told[], gone: readonly Withdrawal[]): boolean[] {
	const overtaken = plans.map(() => false);
	for (const { revision, at } of gone) {
		const after = plans.findIndex((plan) => plan.at > at);
		const [before, then] = [plans[after - 1], plans[after]];
		if (!before || !then || isDeepStrictEqual(before.plan.marks.all, then.plan.marks.all)) continue;
		for (const [i, plan] of plans.entries()) if (i < after && plan.revision >= revision) overtaken[i] = true;
	}
	return overtaken;
}

export type Counting = typeof countings.$inferSelect;

/** The last count; null before the first. */
export async function lastCounting(db: Db): Promise<Counting | null> {
	const [row] = await db.select().from(countings).orderBy(desc(countings.no)).limit(1);
	return row ?? null;
}
