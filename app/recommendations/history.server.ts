// Versions of a text: kept, listed and read. What was once a version stays one; restoring is in history/restore.server.ts.
import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import { notify } from "#app/identity/notify.server.ts";
import type { Db, Tx } from "#db/connect.ts";
import { citations, persons, textUpdates, versions } from "#db/schema/index.ts";
import type { ReadText } from "./history/text-jobs.server.ts";
import { momentOf, readTextAt } from "./history/text-work.server.ts";
import { citationsIn } from "./text/schema.ts";
import { type Content, sectionsOf } from "./text/sections.ts";

type VersionKind = "auto" | "named" | "review" | "published";

type Keeping = { textId: string; kind: VersionKind; name?: string; by: string | null };

/** Keeps what the text says now, and which reading each of its citations acknowledges. An automatic version that would
 *  say the same as the last one, figures included, is not kept: null. Who is named in the text is told so. */
export async function keepVersion(tx: Tx, keeping: Keeping): Promise<{ id: string; contentSha256: string } | null> {
	const { kind, seq, moment } = await momentOf(tx, keeping.textId);
	const read = await readTextAt({ moment, sections: sectionsOf[kind] });
	return keepRead(tx, { ...keeping, seq, read });
}

/** The same for a text that was read already, as it was after row `seq`. */
export async function keepRead(
	tx: Tx,
	{ textId, kind, name, by, seq, read }: Keeping & { seq: number; read: ReadText },
): Promise<{ id: string; contentSha256: string } | null> {
	const standing = await markStanding(tx, textId, read.citations);
	const { json, sha256: contentSha256 } = read;
	const readings = Object.fromEntries(standing.map((row) => [row.id, row.acknowledgedReadingId]));
	const last = await lastVersion(tx, textId);
	if (kind === "auto" && saysNothingNew({ read, readings }, last)) return null;
	const contributors = await contributorsSince(tx, textId, last?.seq ?? 0);
	const content = sql`${json}::text::jsonb`;
	const [kept] = await tx
		.insert(versions)
		.values({ textId, seq, kind, name: name ?? null, content, contentSha256, contributors, readings, byId: by })
		.returning({ id: versions.id });
	const [only = null] = contributors.length === 1 ? contributors : []; // by whom is known when one person alone wrote
	await notify(tx, { people: read.mentions, kind: "mention", textId, threadId: null, by: only });
	return kept ? { id: kept.id, contentSha256 } : null;
}

async function lastVersion(db: Db, textId: string) {
	const { seq, contentSha256, readings } = versions;
	const [last] = await db
		.select({ seq, contentSha256, readings })
		.from(versions)
		.where(eq(versions.textId, textId))
		.orderBy(desc(versions.id))
		.limit(1);
	return last;
}

type Said = { read: ReadText; readings: Record<string, string> };
const saysNothingNew = ({ read, readings }: Said, last: Awaited<ReturnType<typeof lastVersion>>): boolean =>
	last ? last.contentSha256 === read.sha256 && isDeepStrictEqual(last.readings, readings) : read.isBlank;

async function contributorsSince(db: Db, textId: string, seq: number): Promise<string[]> {
	const rows = await db
		.selectDistinct({ id: textUpdates.personId })
		.from(textUpdates)
		.where(and(eq(textUpdates.textId, textId), gt(textUpdates.seq, seq), isNotNull(textUpdates.personId)));
	return rows.flatMap((row) => row.id ?? []).toSorted();
}

/** Which citations stand in a text is read from the text, never typed twice. Returns those that stand. */
export async function deriveStanding(db: Db, textId: string, content: Content) {
	return markStanding(db, textId, [...new Set(Object.values(content).flatMap(citationsIn))]);
}

async function markStanding(db: Db, textId: string, found: readonly string[]) {
	const stands = sql`${citations.id} = any(${`{${found.join(",")}}`}::uuid[])`;
	const changed = and(eq(citations.textId, textId), sql`${citations.standing} <> (${stands})`);
	await db
		.update(citations)
		.set({ standing: sql`${stands}` })
		.where(changed);
	return db
		.select()
		.from(citations)
		.where(and(eq(citations.textId, textId), eq(citations.standing, true)));
}

/** Every version, newest first, with the names of who wrote since the one before, and whether it shows other figures. */
export async function versionsOf(db: Db, textId: string) {
	const rows = await db
		.select({
			id: versions.id,
			seq: versions.seq,
			kind: versions.kind,
			name: versions.name,
			at: versions.at,
			contributors: versions.contributors,
			contentSha256: versions.contentSha256,
			readings: versions.readings,
			by: persons.name,
		})
		.from(versions)
		.leftJoin(persons, eq(persons.id, versions.byId))
		.where(eq(versions.textId, textId))
		.orderBy(desc(versions.id));
	const ids = [...new Set(rows.flatMap((row) => row.contributors))];
	const people = ids.length > 0 ? await db.select().from(persons).where(inArray(persons.id, ids)) : [];
	const names = new Map(people.map((person) => [person.id, person.name]));
	return rows.map(({ readings, ...row }, i) => ({
		...row,
		contributors: row.contributors.flatMap((id) => names.get(id) ?? []),
		hasOtherFigures: showsOther(readings, rows[i + 1]?.readings ?? {}),
	}));
}

/** A citation that is in both acknowledges another reading. */
const showsOther = (now: Record<string, string>, before: Record<string, string>): boolean =>
	Object.entries(now).some(([citation, reading]) => (before[citation] ?? reading) !== reading);

/** One version of this text; null when it has none with that id. Its content comes as JSON in a string. */
export async function versionOf(db: Db, { textId, id }: { textId: string; id: string }) {
	const { seq, at, readings, contentSha256 } = versions;
	const json = sql<string>`${versions.content}::text`;
	const [version] = await db
		.select({ seq, at, readings, contentSha256, json })
		.from(versions)
		.where(and(eq(versions.textId, textId), eq(versions.id, id)));
	return version ?? null;
}
