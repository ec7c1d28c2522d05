// Restoring what a text said, as a new change. The change is worked out beside the log, for as long as that takes, and then
// only appended: whoever writes meanwhile waits for no more than a row.
import { and, eq, gt, isNotNull, sql } from "drizzle-orm";
import { appendMade, type Committed, freshClient, lockText } from "#app/collaboration/log.server.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db, Pool, Tx } from "#db/connect.ts";
import { citations, textUpdates, threads } from "#db/schema/index.ts";
import { keepRead, versionOf } from "../history.server.ts";
import { accessToText } from "../subject.server.ts";
import { SCHEMA_VERSION, sectionsOf } from "../text/sections.ts";
import type { ReadText } from "./text-jobs.server.ts";
import { momentOf, restoreText } from "./text-work.server.ts";

export type Restored = { ok: true; committed: Committed } | { ok: false; because: RestoreRefusal };
type RestoreRefusal = "no-such-version" | "newer-schema" | "not-writable";

type Restoring = {
	person: Person;
	textId: string;
	version: string;
};

/** Writes what a version said: its words, and the figures its citations acknowledged. What stood before is kept as a version
 *  first. Threads keep their anchors where the same words stand; what the schema does not hold goes. The caller hands
 *  `committed` to the rooms. */
export async function restore(db: Pool, { person, textId, version: id }: Restoring): Promise<Restored> {
	const version = await versionOf(db, { textId, id });
	if (!version) return { ok: false, because: "no-such-version" };
	const clientId = await freshClient(db, textId);
	for (let tries = 1; tries <= mostTries; tries++) {
		const change = await workOut(db, { textId, target: version.json, clientId });
		if (!change) return { ok: false, because: "newer-schema" };
		const { seq, before: read } = change;
		if (tries === 1) await db.transaction((tx) => keepRead(tx, { textId, kind: "auto", by: person.id, seq, read }));
		const committed = await db
			.transaction(async (tx) => {
				await acknowledgeAsThen(tx, { textId, person, readings: version.readings });
				const subject = { kind: "text" as const, id: textId };
				await recordAct(tx, { person, act: "version.restore", subject, detail: { version: id } });
				return append(tx, { person, change, tries });
			})
			.catch(notOutrun);
		if (committed === "not-writable") return { ok: false, because: committed };
		if (committed) return { ok: true, committed };
	}
	throw new Error(`Text ${textId} was restored by others each time it was to be restored.`);
}

/** A change of a text, worked out on what it said after row `seq`. */
type Change = { textId: string; seq: number; clientId: number; bytes: Uint8Array | null; before: ReadText };

async function workOut(
	db: Db,
	{ textId, target, clientId }: { textId: string; target: string; clientId: number },
): Promise<Change | null> {
	const { kind, schemaVersion, seq, moment: now } = await momentOf(db, textId);
	if (schemaVersion > SCHEMA_VERSION) return null;
	const quoted = await db
		.select({ id: threads.id, fragment: threads.fragment, quote: threads.quote })
		.from(threads)
		.where(eq(threads.textId, textId));
	const sections = sectionsOf[kind];
	const { bytes, before } = await restoreText({ now, target, kind, sections, only: null, quoted, clientId });
	return { textId, seq, clientId, bytes, before };
}

/** Somebody wrote while the change was worked out. */
class Outrun extends Error {}

function notOutrun(error: unknown): null {
	if (error instanceof Outrun) return null;
	throw error;
}

/** A few times it is worked out anew. Then what people wrote meanwhile is merged with it, as what two people write at once
 *  always is. What others restored is not: the same words, restored twice at once, would stand there twice. */
const mergesAfter = 3;
const mostTries = 20;

async function append(
	tx: Tx,
	{ person, change, tries }: { person: Person; change: Change; tries: number },
): Promise<Committed | "not-writable"> {
	const { textId, seq, clientId, bytes } = change;
	const text = await lockText(tx, textId);
	if ((await accessToText(tx, person, textId)) !== "write") return "not-writable";
	const follows = text?.head === seq || (tries >= mergesAfter && !(await wasRestoredAfter(tx, textId, seq)));
	if (!text || !follows) throw new Outrun();
	if (!bytes) return { textId, seq: text.head, bytes };
	return appendMade(tx, { textId, head: text.head, personId: person.id, clientId, bytes });
}

async function wasRestoredAfter(tx: Tx, textId: string, seq: number): Promise<boolean> {
	const forSomebody = and(eq(textUpdates.origin, "server"), isNotNull(textUpdates.personId));
	const [made] = await tx
		.select({ seq: textUpdates.seq })
		.from(textUpdates)
		.where(and(eq(textUpdates.textId, textId), gt(textUpdates.seq, seq), forSomebody))
		.limit(1);
	return made !== undefined;
}

/** Each citation acknowledges again the reading it did then, and a newer one moves it as before. */
async function acknowledgeAsThen(
	tx: Tx,
	{ textId, person, readings }: { textId: string; person: Person; readings: Record<string, string> },
): Promise<void> {
	const then = sql`(${JSON.stringify(readings)}::text::jsonb ->> ${citations.id}::text)::uuid`;
	const others = await tx
		.select({ citation: citations.id, from: citations.acknowledgedReadingId, to: sql<string>`${then}` })
		.from(citations)
		.where(and(eq(citations.textId, textId), sql`${citations.acknowledgedReadingId} <> ${then}`))
		.for("update");
	if (others.length === 0) return;
	const ids = `{${others.map(({ citation }) => citation).join(",")}}`;
	const acknowledged = { acknowledgedReadingId: then, acknowledgedBy: person.id, acknowledgedAt: sql`now()` };
	await tx
		.update(citations)
		.set({ ...acknowledged, keptWithReason: null, keptAgainstId: null })
		.where(sql`${citations.id} = any(${ids}::uuid[])`);
	for (const detail of others)
		await recordAct(tx, { person, act: "citation.acknowledge", subject: { kind: "text", id: textId }, detail });
}
