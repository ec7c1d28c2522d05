// What people do with versions, and what happens by itself: each in one transaction with its audit row.
import { and, between, desc, eq, sql } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import { complain } from "#app/complain.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db, Pool } from "#db/connect.ts";
import { recommendations, textUpdates, texts, versions } from "#db/schema/index.ts";
import { keepVersion } from "./history.server.ts";

const textOf = async (db: Db, code: string) => {
	const [row] = await db.select().from(recommendations).where(eq(recommendations.code, code));
	if (!row) throw new Error(`There is no recommendation ${code}.`);
	return row;
};

/** Keeps what the text says now under a name. */
export async function keepNamedVersion(
	db: Db,
	{ person, code, name }: { person: Person; code: string; name: string },
): Promise<void> {
	await db.transaction(async (tx) => {
		const { id, textId } = await textOf(tx, code);
		const kept = await keepVersion(tx, { textId, kind: "named", name, by: person.id });
		const detail = { code, name, version: kept?.id };
		await recordAct(tx, { person, act: "version.keep", subject: { kind: "recommendation", id }, detail });
	});
}

/** Quiet means: nobody wrote for this long. */
const quietFor = 5 * 60_000;
/** What has been quiet for longer was looked at while it became so, or by the server that started since. */
const lookedAtFor = 24 * 60 * 60_000;
const lookEvery = 60_000;

/** Keeps a version of every text that changed since its last one and has been quiet since. Run it now and then: what a
 *  stopped server left is found by the next. Returns how many were kept. */
export async function keepQuietVersions(db: Pool, clock: Clock): Promise<number> {
	const now = clock().getTime();
	const quiet = between(textUpdates.at, new Date(now - lookedAtFor), new Date(now - quietFor));
	const newest = db
		.selectDistinctOn([versions.textId], { textId: versions.textId, seq: versions.seq })
		.from(versions)
		.orderBy(versions.textId, desc(versions.id))
		.as("newest");
	const due = await db
		.select({ id: texts.id })
		.from(texts)
		.innerJoin(textUpdates, and(eq(textUpdates.textId, texts.id), eq(textUpdates.seq, texts.head)))
		.leftJoin(newest, eq(newest.textId, texts.id))
		.where(and(quiet, sql`${texts.head} > coalesce(${newest.seq}, 0)`));
	let kept = 0;
	for (const { id } of due) if (await keepAutoVersion(db, id).catch(notKept)) kept++;
	return kept;
}

/** One text that cannot be kept does not keep the others from it. */
function notKept(error: unknown): boolean {
	complain("A version could not be kept; it is tried again when the text is quiet.", error);
	return false;
}

/** A version by itself: after quiet, or when the last writer left. */
async function keepAutoVersion(db: Pool, textId: string): Promise<boolean> {
	return (await db.transaction((tx) => keepVersion(tx, { textId, kind: "auto", by: null }))) !== null;
}

/** Looks every minute for texts that became quiet, and at once at one that `left` says the last writer has left.
 *  `close` waits for what is under way. */
export function startVersions(
	db: Pool,
	clock: Clock,
): { left: (textId: string) => Promise<void>; close: () => Promise<void> } {
	let looking: Promise<unknown> = Promise.resolve();
	const then = (look: () => Promise<unknown>) => {
		looking = looking.then(look).catch(notKept);
		return looking;
	};
	const timer = setInterval(() => void then(() => keepQuietVersions(db, clock)), lookEvery);
	return {
		left: async (textId) => {
			await then(() => keepAutoVersion(db, textId));
		},
		close: async () => {
			clearInterval(timer);
			await looking;
		},
	};
}
