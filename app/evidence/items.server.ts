// Evidence items: what can be cited. Each has a code people say, and the readings it gave over time.
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Locale, Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { citations, evidenceItems, evidenceKind, persons, readings } from "#db/schema/index.ts";
import { isNotWithdrawn, isWithdrawn } from "./corrections/withdrawals.server.ts";
import { lastCounting } from "./disclosure/kept.server.ts";
import type { EvidenceFilter } from "./filter.ts";
import { drawnParts, figureOf } from "./figure.server.ts";
import { type IndicatorKey, indicators } from "./indicators/definitions.ts";
import type { Question } from "./indicators/question.ts";
import { type Reading, takeReadings } from "./readings.server.ts";
import { itemsFound } from "./search.server.ts";

export type EvidenceItem = typeof evidenceItems.$inferSelect;

type Keeping = {
	indicator: IndicatorKey;
	filter: EvidenceFilter;
	split?: Question["split"];
	across?: Question["across"];
	claim: string;
	person: Person;
	clock: Clock;
};

/** Keeps a figure as an evidence item with its first reading, withheld or not, and gives it its code. */
export async function keepEvidence(
	db: Db,
	{ indicator, filter, split = null, across = null, claim, person, clock }: Keeping,
): Promise<{ code: string }> {
	return db.transaction(async (tx) => {
		const at = clock();
		const [item] = await tx
			.insert(evidenceItems)
			.values({
				kind: "indicator",
				indicator,
				indicatorVersion: indicators[indicator].version,
				filter,
				split,
				across,
				claim,
				madeBy: person.id,
			})
			.returning();
		if (!item) throw new Error("The evidence item was not written.");
		const figure = await figureOf(tx, {
			indicator,
			filter,
			...drawnParts(item),
			today: at.toISOString().slice(0, 10),
		});
		const counting = await lastCounting(tx);
		await takeReadings(tx, [{ item: item.id, figure }], { revision: counting?.dataRevision ?? 0, at });
		await recordAct(tx, {
			person,
			act: "evidence.keep",
			subject: { kind: "evidence", id: item.id },
			detail: { code: item.code, indicator },
		});
		return { code: item.code };
	});
}

/** An item by its code, with who made it; null when there is none. */
export async function evidenceItem(db: Db, code: string): Promise<(EvidenceItem & { maker: string | null }) | null> {
	const [row] = await db
		.select({ item: evidenceItems, maker: persons.name })
		.from(evidenceItems)
		.leftJoin(persons, eq(persons.id, evidenceItems.madeBy))
		.where(eq(evidenceItems.code, code));
	return row ? { ...row.item, maker: row.maker } : null;
}

export type ListedItem = EvidenceItem & { reading: Reading | null; cited: number };

export type EvidenceKind = EvidenceItem["kind"];

/** Every kind of item, in the order they are chosen from. */
export const evidenceKinds: readonly EvidenceKind[] = evidenceKind.enumValues;

/** `withdrawn`: those that were taken back, and no others. */
export type Sought = { words?: string; kind?: EvidenceKind | undefined; withdrawn?: boolean; locale: Locale };

/** Items that fit the words (all without any), of one kind or of all, newest first, each with its newest reading and how often it is cited. */
export async function evidenceList(
	db: Db,
	{ words = "", kind, withdrawn = false, locale }: Sought,
): Promise<ListedItem[]> {
	const fitting = await itemsFound(db, words, locale);
	const latest = db
		.selectDistinctOn([readings.evidenceItemId])
		.from(readings)
		.orderBy(readings.evidenceItemId, desc(readings.dataRevision), desc(readings.id))
		.as("latest");
	const rows = await db
		.select({
			item: evidenceItems,
			readingId: latest.id,
			cited: sql<number>`(select count(*)::int from ${citations} where ${citations.evidenceItemId} = ${evidenceItems.id} and ${citations.standing})`,
		})
		.from(evidenceItems)
		.leftJoin(latest, eq(latest.evidenceItemId, evidenceItems.id))
		.where(
			and(
				fitting ? inArray(evidenceItems.id, fitting) : undefined,
				kind ? eq(evidenceItems.kind, kind) : undefined,
				withdrawn ? isWithdrawn : isNotWithdrawn,
			),
		)
		.orderBy(desc(evidenceItems.createdAt), asc(evidenceItems.code))
		.limit(500);
	const found = new Map(
		(
			await readingsById(
				db,
				rows.flatMap((row) => (row.readingId ? [row.readingId] : [])),
			)
		).map((reading) => [reading.id, reading]),
	);
	return rows.map(({ item, readingId, cited }) => ({ ...item, cited, reading: found.get(readingId ?? "") ?? null }));
}

const readingsById = async (db: Db, ids: string[]): Promise<Reading[]> =>
	ids.length > 0
		? db
				.select()
				.from(readings)
				.where(sql`${readings.id} in ${ids}`)
		: [];
