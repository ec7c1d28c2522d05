// Which figures say something else since a data update, as who brought the data sees it.
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { evidenceItems, readings } from "#db/schema/index.ts";
import type { Db } from "#db/connect.ts";
import { isNotWithdrawn } from "./corrections/withdrawals.server.ts";
import { fromData } from "./readings.server.ts";
import { readingWords } from "./reading-words.ts";

export type MovedFigure = { code: string; claim: string; before: string; now: string };

/** Evidence items whose figure moved with a data revision, by code, with both figures in words. An item kept since then moved
 *  nothing. */
export async function movedFigures(db: Db, revision: number, locale: string): Promise<MovedFigure[]> {
	const fresh = await db
		.selectDistinctOn([evidenceItems.code], { item: evidenceItems, reading: readings })
		.from(readings)
		.innerJoin(evidenceItems, eq(evidenceItems.id, readings.evidenceItemId))
		.where(and(eq(readings.dataRevision, revision), inArray(evidenceItems.kind, [...fromData]), isNotWithdrawn))
		.orderBy(evidenceItems.code, desc(readings.id));
	if (fresh.length === 0) return [];
	const items = fresh.map(({ item }) => item.id);
	const earlier = await db
		.selectDistinctOn([readings.evidenceItemId])
		.from(readings)
		.where(and(inArray(readings.evidenceItemId, items), lt(readings.dataRevision, revision)))
		.orderBy(readings.evidenceItemId, desc(readings.dataRevision), desc(readings.id));
	const before = new Map(earlier.map((reading) => [reading.evidenceItemId, reading]));
	return fresh.flatMap(({ item, reading }) => {
		const last = before.get(item.id);
		if (!last) return [];
		const inWords = (told: typeof reading) => readingWords(told, item.indicator, locale);
		return [{ code: item.code, claim: item.claim, before: inWords(last), now: inWords(reading) }];
	});
}
