// Counts all indicators anew when the data, the day or the smallest group changed, and keeps what may be told of it. What a
// killed server left uncounted is found again by comparing the last counting with the workspace: no queue to lose.
import { isDeepStrictEqual } from "node:util";
import { desc, sql } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import { unnamedWorkspace, workspaceOf } from "#app/identity/workspace.server.ts";
import type { Db, Pool, Tx } from "#db/connect.ts";
import { type AnsweredPlan, answeredCells, countings, heldCounts } from "#db/schema/index.ts";
import { careFor, indicators, type PeopleIndicator, peopleIndicators } from "../indicators/definitions.ts";
import { observe } from "../indicators/observations.server.ts";
import { passedSkills } from "../indicators/green-skills.server.ts";
import { completersByRun } from "../indicators/run-costs.server.ts";
import { sitePlaces } from "../indicators/site-places.server.ts";
import { type Counting, historyOf, lastCounting } from "./kept.server.ts";
import { type History, linkedPlans, linkedWith } from "./linked.ts";
import { planOf } from "./plan.ts";
import type { Rules } from "./withhold.ts";

type Now = Pick<Counting, "dataRevision" | "day" | "smallestCell">;

/** What there is to count now. */
async function now(db: Db, clock: Clock): Promise<Now> {
	const { dataRevision, smallestCell } = (await workspaceOf(db)) ?? { ...unnamedWorkspace, dataRevision: 0 };
	return { dataRevision, smallestCell, day: clock().toISOString().slice(0, 10) };
}

/** A database from before counts were held has none: what they are held for could not be told of it. */
const isCounted = async (db: Db, last: Counting | null, { dataRevision, day, smallestCell }: Now): Promise<boolean> =>
	last?.dataRevision === dataRevision &&
	last.day === day &&
	last.smallestCell === smallestCell &&
	(await db.$count(heldCounts)) > 0;

/** Whether figures rest on what the data says now, today. */
export async function cellsAreNew(db: Db, clock: Clock): Promise<boolean> {
	return isCounted(db, await lastCounting(db), await now(db, clock));
}

/** Counts what is not counted yet, all indicators in one transaction on one view of the data. False when another server is
 *  at it, or nothing changed. */
export async function renewCells(db: Pool, { clock }: { clock: Clock }): Promise<boolean> {
	if (await cellsAreNew(db, clock)) return false;
	return db.transaction((tx) => count(tx, clock), { isolationLevel: "repeatable read" });
}

async function count(tx: Tx, clock: Clock): Promise<boolean> {
	const [lock] = await tx.execute<{ got: boolean }>(
		sql`select pg_try_advisory_xact_lock(hashtext('accord.countings')) as got`,
	);
	const last = await lastCounting(tx);
	const current = await now(tx, clock);
	if (!lock?.got || (await isCounted(tx, last, current))) return false;
	// A second server that began before the first one ended counts to the same number, and is refused.
	const no = (last?.no ?? 0) + 1;
	await tx.insert(countings).values({ no, ...current, at: clock() });
	const rules = await rulesOf(tx, current.smallestCell);
	for (const indicator of peopleIndicators)
		await keep(tx, { no, indicator, day: current.day, rules: rules(indicator) });
	await hold(tx, no, current.smallestCell);
	await markAllDue(tx, current.dataRevision);
	return true;
}

type Keeping = { no: number; indicator: PeopleIndicator; day: string; rules: Rules };

async function keep(tx: Tx, { no, indicator, day, rules }: Keeping): Promise<void> {
	const own = await historyOf(tx, indicator);
	const others = new Map<PeopleIndicator, History>();
	// what was counted in this transaction already is of the same data
	for (const other of linkedWith(indicator)) others.set(other, await historyOf(tx, other, no));
	const linked = linkedPlans(indicator, own, others);
	const plan = planOf(await observe(tx, indicator, { today: day }), own.plans, rules, linked);
	if (isSame(own.plans.at(-1), plan)) return;
	await tx
		.insert(answeredCells)
		.values({ countingNo: no, indicator, indicatorVersion: indicators[indicator].version, plan });
}

/** Of whom open figures tell: with the shares that tell of the same people, and not before those. */
async function hold(tx: Tx, no: number, smallestCell: number): Promise<void> {
	const counts = { completers: await completersByRun(tx), passedSkills: await passedSkills(tx, smallestCell) };
	const [last] = await tx.select().from(heldCounts).orderBy(desc(heldCounts.countingNo)).limit(1);
	if (last && isDeepStrictEqual({ ...last, countingNo: no }, { ...counts, countingNo: no })) return;
	await tx.insert(heldCounts).values({ countingNo: no, ...counts });
}

/** PostgreSQL gives the keys of an object back in its own order. */
const isSame = (a: AnsweredPlan | undefined, b: AnsweredPlan): boolean => a !== undefined && isDeepStrictEqual(a, b);

async function rulesOf(db: Db, threshold: number): Promise<(indicator: PeopleIndicator) => Rules> {
	const agreed = new Set((await sitePlaces(db)).filter((place) => place.agreed).map((place) => place.site));
	return (indicator) => ({ ...careFor(indicator, threshold), agreed });
}

/** New cells, new readings: also of items made while the last batch was not counted yet. */
async function markAllDue(tx: Tx, revision: number): Promise<void> {
	await tx.execute(sql`
		insert into due_readings (id, evidence_item_id, data_revision)
		select gen_random_uuid(), item.id, ${revision} from evidence_items item
		where item.kind = 'indicator' and not exists (select 1 from due_readings due where due.evidence_item_id = item.id)`);
}
