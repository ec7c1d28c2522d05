// Readings: what an evidence item said at a data revision. Immutable; when the data moves, a new one is written beside it.
import { and, asc, countDistinct, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import type { Db, Pool, Tx } from "#db/connect.ts";
import { dueReadings, evidenceItems, readings } from "#db/schema/index.ts";
import { lastCounting } from "./disclosure/kept.server.ts";
import { cellsAreNew, renewCells } from "./disclosure/renew.server.ts";
import type { Figure } from "./figure.ts";
import { drawnParts, figureFrom, figureOf, type Grounds, groundsOf } from "./figure.server.ts";
import { type IndicatorKey, isIndicator, isOpen, type PeopleIndicator } from "./indicators/definitions.ts";
import { sourceReading } from "./sources/source-reading.server.ts";
import { heardIn } from "./voices/heard.server.ts";
import { voicesDiffer } from "./voices/voices.ts";

export type Reading = typeof readings.$inferSelect;
type Values = Pick<
	Reading,
	| "n"
	| "numerator"
	| "value"
	| "low"
	| "high"
	| "method"
	| "suppressed"
	| "suppressedBecause"
	| "detail"
	| "parts"
	| "synthetic"
>;

/** What a reading keeps, of an indicator or of anything else that can be cited. */
type Told = Pick<Figure, "values" | "synthetic"> & Partial<Pick<Figure, "split">>;

/** The columns of a reading from a figure. A withheld figure leaves none of its numbers behind. */
function readingOf({ values, split = null, synthetic }: Told): Values {
	if (values.withheld) {
		return {
			n: null,
			numerator: null,
			value: null,
			low: null,
			high: null,
			method: "none",
			suppressed: true,
			suppressedBecause: values.withheld,
			detail: {},
			parts: null,
			synthetic,
		};
	}
	const { withheld: _none, ...given } = values;
	return { ...given, suppressed: false, suppressedBecause: null, parts: { split }, synthetic };
}

const said = ["n", "numerator", "value", "low", "high", "suppressed", "suppressedBecause", "synthetic"] as const;
const differs = (a: Values, b: Values): boolean =>
	said.some((column) => a[column] !== b[column]) ||
	voicesDiffer(a.detail, b.detail) ||
	a.detail["source"] !== b.detail["source"];

type Now = { revision: number; at: Date };
type Taken = { item: string; figure: Told };

/** Writes what items say now: a new reading where an item says something else than last time, otherwise the last one is
 *  confirmed through this revision. Returns the items that moved. */
export async function takeReadings(tx: Db, taken: readonly Taken[], { revision, at }: Now): Promise<string[]> {
	if (taken.length === 0) return [];
	const last = await latestReadings(
		tx,
		taken.map(({ item }) => item),
	);
	const fresh = taken.map(({ item, figure }) => ({ item, values: readingOf(figure), last: last.get(item) }));
	const moved = fresh.filter((one) => !one.last || differs(one.last, one.values));
	const confirmed = fresh.flatMap((one) => (one.last && !moved.includes(one) ? [one.last.id] : []));
	if (confirmed.length > 0)
		await tx
			.update(readings)
			.set({ confirmedThrough: revision })
			.where(and(inArray(readings.id, confirmed), lt(readings.confirmedThrough, revision)));
	const rows = moved.map(({ item, values }) => ({
		...values,
		evidenceItemId: item,
		dataRevision: revision,
		confirmedThrough: revision,
		at,
	}));
	if (rows.length > 0) await tx.insert(readings).values(rows);
	return moved.map(({ item }) => item);
}

/** The newest reading of each item that has one. */
async function latestReadings(db: Db, items: readonly string[]): Promise<Map<string, Reading>> {
	const rows = await db
		.selectDistinctOn([readings.evidenceItemId])
		.from(readings)
		.where(inArray(readings.evidenceItemId, [...items]))
		.orderBy(readings.evidenceItemId, desc(readings.dataRevision), desc(readings.id));
	return new Map(rows.map((row) => [row.evidenceItemId, row]));
}

/** Every reading of an item, newest first. */
export async function readingsOf(db: Db, itemId: string): Promise<Reading[]> {
	return db
		.select()
		.from(readings)
		.where(eq(readings.evidenceItemId, itemId))
		.orderBy(desc(readings.dataRevision), desc(readings.id));
}

/** Kinds of items made from imported data. What others say changes only when somebody corrects it. */
export const fromData = ["indicator", "finding", "position"] as const;
export const isFromData = (kind: string): boolean => fromData.some((known) => known === kind);

/** Says, in the transaction that accepts a batch, that every item made from imported data is due to be read again. */
export async function markReadingsDue(tx: Tx, revision: number): Promise<void> {
	await tx.execute(sql`
		insert into due_readings (id, evidence_item_id, data_revision)
		select gen_random_uuid(), id, ${revision} from evidence_items where kind in ('indicator', 'finding', 'position')`);
}

/** How many items wait to be read again, and whether the cells they rest on are still being counted. */
export async function dueWork(db: Db, clock: Clock): Promise<{ items: number; counting: boolean }> {
	const [row] = await db.select({ items: countDistinct(dueReadings.evidenceItemId) }).from(dueReadings);
	return { items: row?.items ?? 0, counting: !(await cellsAreNew(db, clock)) };
}

const atOnce = 100;

/** Counts the cells anew where something changed, then reads again what is due, some in a transaction, until nothing is.
 *  What a killed server left due is done by the next. `onMoved` hears of the items that say something else now. Returns how
 *  many were read. */
export async function takeDueReadings(
	db: Pool,
	{ clock, onMoved }: { clock: Clock; onMoved: (itemIds: string[]) => Promise<void> },
): Promise<number> {
	await renewCells(db, { clock });
	// another server counts: it reads too, or this one does in its next round
	if (!(await cellsAreNew(db, clock))) return 0;
	const grounds = new Map<PeopleIndicator, Promise<Grounds>>();
	for (let done = 0; ;) {
		const { taken, moved } = await db.transaction((tx) => takeSome(tx, { at: clock(), grounds }));
		if (taken === 0) return done;
		done += taken;
		if (moved.length > 0) await onMoved(moved);
	}
}

type Round = { at: Date; grounds: Map<PeopleIndicator, Promise<Grounds>> };

async function takeSome(tx: Tx, { at, grounds }: Round): Promise<{ taken: number; moved: string[] }> {
	const due = await tx
		.select()
		.from(dueReadings)
		.orderBy(asc(dueReadings.at), asc(dueReadings.id))
		.limit(atOnce)
		.for("update", { skipLocked: true });
	if (due.length === 0) return { taken: 0, moved: [] };
	const items = await tx
		.select()
		.from(evidenceItems)
		.where(
			inArray(
				evidenceItems.id,
				due.map((row) => row.evidenceItemId),
			),
		);
	const figureFor = figures(tx, grounds, at);
	const taken: Taken[] = [];
	for (const item of items) {
		const { id, indicator } = item;
		if (isIndicator(indicator)) taken.push({ item: id, figure: await figureFor(indicator, item) });
		if (item.finding) taken.push({ item: id, figure: await heardIn(tx, item.finding) });
		if (item.meeting) taken.push({ item: id, figure: await sourceReading(tx, item) });
	}
	const counting = await lastCounting(tx);
	const moved = await takeReadings(tx, taken, { revision: counting?.dataRevision ?? 0, at });
	await tx.delete(dueReadings).where(
		inArray(
			dueReadings.id,
			due.map((row) => row.id),
		),
	);
	return { taken: due.length, moved };
}

type Item = typeof evidenceItems.$inferSelect;

/** Many items ask of the same indicator: its cells are fetched once. */
function figures(tx: Tx, grounds: Map<PeopleIndicator, Promise<Grounds>>, at: Date) {
	return async (indicator: IndicatorKey, item: Item): Promise<Figure> => {
		const { filter } = item;
		const { split } = drawnParts(item);
		if (isOpen(indicator)) return figureOf(tx, { indicator, filter, split, today: at.toISOString().slice(0, 10) });
		const known = grounds.get(indicator) ?? groundsOf(tx, indicator);
		grounds.set(indicator, known);
		return figureFrom(await known, filter, { split });
	};
}
