import { and, asc, desc, eq, inArray, isNotNull, lt, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/connect.ts";
import { auditEvents, persons } from "#db/schema/index.ts";
import type { Act, SubjectKind } from "./acts.ts";

type Deed = {
	/** Who did it; null when nobody was signed in. */
	person: { id: string } | null;
	act: Act;
	subject: { kind: SubjectKind; id: string };
	detail?: Record<string, unknown>;
};

/** Writes the audit row inside the deed's own transaction: no deed without its row, no row without its deed. */
export async function recordAct(tx: Tx, { person, act, subject, detail = {} }: Deed): Promise<void> {
	await tx
		.insert(auditEvents)
		.values({ personId: person?.id ?? null, act, subjectKind: subject.kind, subjectId: subject.id, detail });
}

export type AuditLine = {
	id: string;
	at: Date;
	who: string | null;
	act: string;
	subjectKind: string;
	subjectId: string;
	detail: Record<string, unknown>;
};

/** `day` is a day in the zone asked with (`2026-03-14`); `before` the id to go on from. */
export type Sought = {
	/** null: every kind */
	acts: readonly Act[] | null;
	personId: string | null;
	/** everybody but this person */
	notBy?: string;
	day: string | null;
	before: string | null;
};

const atOnce = 50;

/** What was done, newest first, fifty at a time; `more` when there is something older. */
export async function auditLines(
	db: Db,
	{ acts, personId, notBy, day, before }: Sought,
	timeZone: string,
): Promise<{ lines: AuditLine[]; more: boolean }> {
	const lines = await db
		.select({
			id: auditEvents.id,
			at: auditEvents.at,
			who: persons.name,
			act: auditEvents.act,
			subjectKind: auditEvents.subjectKind,
			subjectId: auditEvents.subjectId,
			detail: auditEvents.detail,
		})
		.from(auditEvents)
		.leftJoin(persons, eq(persons.id, auditEvents.personId))
		.where(
			and(
				acts ? inArray(auditEvents.act, [...acts]) : undefined,
				personId ? eq(auditEvents.personId, personId) : undefined,
				notBy ? ne(auditEvents.personId, notBy) : undefined,
				day ? sql`(${auditEvents.at} at time zone ${timeZone})::date = ${day}::date` : undefined,
				before ? lt(auditEvents.id, before) : undefined,
			),
		)
		.orderBy(desc(auditEvents.id))
		.limit(atOnce + 1);
	return { lines: lines.slice(0, atOnce), more: lines.length > atOnce };
}

/** Everybody who did something, by name. */
export async function doers(db: Db): Promise<{ id: string; name: string }[]> {
	return db
		.selectDistinct({ id: persons.id, name: persons.name })
		.from(auditEvents)
		.innerJoin(persons, eq(persons.id, auditEvents.personId))
		.where(isNotNull(auditEvents.personId))
		.orderBy(asc(persons.name));
}
