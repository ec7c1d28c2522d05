// What someone was told and has not seen yet.
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Person } from "#app/identity/person.ts";
import { ownerOfText } from "#app/recommendations/text-owner.server.ts";
import type { Db } from "#db/connect.ts";
import { documents, notifications, persons, recommendations, threads } from "#db/schema/index.ts";
import type { Notice } from "./notice.ts";

const atMost = 50;

/** What this person has not seen yet, newest first. */
export async function noticesFor(db: Db, person: Person): Promise<Notice[]> {
	const by = alias(persons, "by");
	const rows = await db
		.select({
			id: notifications.id,
			kind: notifications.kind,
			at: notifications.at,
			by: by.name,
			quote: threads.quote,
			code: recommendations.code,
			title: recommendations.title,
			document: documents.title,
		})
		.from(notifications)
		.leftJoin(by, eq(by.id, notifications.byId))
		.leftJoin(threads, eq(threads.id, notifications.threadId))
		.leftJoin(recommendations, eq(recommendations.textId, notifications.textId))
		.leftJoin(documents, eq(documents.textId, notifications.textId))
		.where(and(eq(notifications.personId, person.id), isNull(notifications.seenAt)))
		.orderBy(desc(notifications.at), desc(notifications.id))
		.limit(atMost);
	return rows.map(({ code, title, document, at, ...row }) => ({
		...row,
		at: at.toISOString(),
		where: code === null ? (document ?? "") : `${code} ${title ?? ""}`,
	}));
}

/** Marks one as seen by its person and says where it leads; null when it is not theirs. */
export async function openNotice(db: Db, person: Person, id: string): Promise<string | null> {
	const own = and(eq(notifications.id, id), eq(notifications.personId, person.id));
	const [seen] = await db
		.update(notifications)
		.set({ seenAt: sql`coalesce(${notifications.seenAt}, now())` })
		.where(own)
		.returning({ textId: notifications.textId });
	if (!seen) return null;
	return (await ownerOfText(db, seen.textId))?.address ?? null;
}

/** Marks everything this person was told as seen. */
export async function seeAllNotices(db: Db, person: Person): Promise<void> {
	const unseen = and(eq(notifications.personId, person.id), isNull(notifications.seenAt));
	await db
		.update(notifications)
		.set({ seenAt: sql`now()` })
		.where(unseen);
}
