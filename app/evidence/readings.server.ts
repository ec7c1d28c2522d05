// Readings: what an evidence item said at a data revision. Immutable; when the data moves, a new one is written beside it.
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import type { Db, Pool, Tx } from "#db/connect.ts";
import { dueReadings, evidenceItems, readings, workspaces } from "#db/schema/index.ts";
import type { Figure } from "./figure.ts";
import { figureOf } from "./figure.server.ts";
import { isIndicator } from "./indicators/definitions.ts";

export type Reading = typeof readings.$inferSelect;
type Values = Pick<
	Reading,
	"n" | "numerator" | "value" | "low" | "high" | "method" | "suppressed" | "suppressedBecause" | "detail" | "synthetic"
>;

/** The columns of a reading from a figure. A withheld figure leaves none of its numbers behind. */
function readingOf({ values, synthetic }: Figure): Values {
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
			synthetic,
		};
	}
	const { n, numerator, value, low, high, method, detail } = values;
	return { n, numerator, value, low, high, method, suppressed: false, suppressedBecause: null, detail, synthetic };
}

const said = ["n", "numerator", "value", "low", "high", "suppressed", "suppressedBecause", "synthetic"] as const;
const differs = (a: Values, b: Values): boolean => said.some((column) => a[column] !== b[column]);

/** Writes what an item says now: a new reading when it says something else than the last one, otherwise the last is
 *  confirmed through this revision. Returns whether it moved. */
export async function takeReading(
	tx: Db,
	item: { id: string },
	figure: Figure,
	{ revision, at }: { revision: number; at: Date },
): Promise<boolean> {
	const now = readingOf(figure);
	const last = await latestReading(tx, item.id);
	if (last && !differs(last, now)) {
		await tx
			.update(readings)
			.set({ confirmedThrough: Math.max(revision, last.confirmedThrough) })
			.where(eq(readings.id, last.id));
		return false;
	}
	await tx
		.insert(readings)
		.values({ ...now, evidenceItemId: item.id, dataRevision: revision, confirmedThrough: revision, at });
	return true;
}

/** The newest reading of an item; null before its first. */
async function latestReading(db: Db, itemId: string): Promise<Reading | null> {
	const [row] = await db
		.select()
		.from(readings)
		.where(eq(readings.evidenceItemId, itemId))
		.orderBy(desc(readings.dataRevision), desc(readings.id))
		.limit(1);
	return row ?? null;
}

/** Every reading of an item, newest first. */
export async function readingsOf(db: Db, itemId: string): Promise<Reading[]> {
	return db
		.select()
		.from(readings)
		.where(eq(readings.evidenceItemId, itemId))
		.orderBy(desc(readings.dataRevision), desc(readings.id));
}

/** Says, in the transaction that accepts a batch, that every indicator item is due to be read again. */
export async function markReadingsDue(tx: Tx, revision: number): Promise<void> {
	await tx.execute(sql`
		insert into due_readings (id, evidence_item_id, data_revision)
		select gen_random_uuid(), id, ${revision} from evidence_items where kind = 'indicator'`);
}

const atOnce = 50;

/** Reads again what is due, a handful in a transaction, until nothing is. What a killed server left due is done by the next.
 *  `onMoved` hears of the items that say something else now. Returns how many were read. */
export async function takeDueReadings(
	db: Pool,
	{ clock, onMoved }: { clock: Clock; onMoved: (itemIds: string[]) => Promise<void> },
): Promise<number> {
	for (let done = 0; ;) {
		const { taken, moved } = await db.transaction((tx) => takeSome(tx, clock()));
		if (taken === 0) return done;
		done += taken;
		if (moved.length > 0) await onMoved(moved);
	}
}

async function takeSome(tx: Tx, now: Date): Promise<{ taken: number; moved: string[] }> {
	const due = await tx
		.select()
		.from(dueReadings)
		.orderBy(asc(dueReadings.at))
		.limit(atOnce)
		.for("update", { skipLocked: true });
	if (due.length === 0) return { taken: 0, moved: [] };
	const [workspace] = await tx.select({ revision: workspaces.dataRevision }).from(workspaces);
	const items = await tx
		.select()
		.from(evidenceItems)
		.where(
			and(
				inArray(
					evidenceItems.id,
					due.map((row) => row.evidenceItemId),
				),
				eq(evidenceItems.kind, "indicator"),
			),
		);
	const moved: string[] = [];
	const figures = new Map<string, Promise<Figure>>();
	for (const item of items) {
		if (!isIndicator(item.indicator)) continue;
		const asked = { indicator: item.indicator, filter: item.filter, today: now.toISOString().slice(0, 10) };
		const key = JSON.stringify(asked);
		const figure = figures.get(key) ?? figureOf(tx, asked);
		figures.set(key, figure);
		if (await takeReading(tx, item, await figure, { revision: workspace?.revision ?? 0, at: now })) moved.push(item.id);
	}
	await tx.delete(dueReadings).where(
		inArray(
			dueReadings.id,
			due.map((row) => row.id),
		),
	);
	return { taken: due.length, moved };
}
