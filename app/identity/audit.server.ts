import { and, desc, eq, ilike, lt } from "drizzle-orm";
import type { Db, Tx } from "#db/connect.ts";
import { auditEvents, persons } from "#db/schema/index.ts";

type Act = {
	/** Who did it; null when nobody was signed in. */
	person: { id: string } | null;
	/** `noun.verb`, such as `batch.accept`. */
	act: string;
	subject: { kind: string; id: string };
	detail?: Record<string, unknown>;
};

/** Writes the audit row inside the deed's own transaction: no deed without its row, no row without its deed. */
export async function recordAct(tx: Tx, { person, act, subject, detail = {} }: Act): Promise<void> {
	await tx
		.insert(auditEvents)
		.values({ personId: person?.id ?? null, act, subjectKind: subject.kind, subjectId: subject.id, detail });
}

const atOnce = 100;

export type AuditLine = {
	id: string;
	at: Date;
	who: string | null;
	act: string;
	subjectKind: string;
	detail: Record<string, unknown>;
};

/** Acts that contain `words`, newest first, a hundred at a time; `before` is the id to go on from. */
export async function auditLines(
	db: Db,
	{ words = "", before = null }: { words?: string; before?: string | null },
): Promise<AuditLine[]> {
	const like = `%${words.replace(/[\\%_]/gu, String.raw`\$&`)}%`;
	return db
		.select({
			id: auditEvents.id,
			at: auditEvents.at,
			who: persons.name,
			act: auditEvents.act,
			subjectKind: auditEvents.subjectKind,
			detail: auditEvents.detail,
		})
		.from(auditEvents)
		.leftJoin(persons, eq(persons.id, auditEvents.personId))
		.where(and(words ? ilike(auditEvents.act, like) : undefined, before ? lt(auditEvents.id, before) : undefined))
		.orderBy(desc(auditEvents.id))
		.limit(atOnce);
}
