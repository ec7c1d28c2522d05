// The log of a text: its rows are the text. Everything else is folded from them.
import { createHash } from "node:crypto";
import { and, asc, desc, eq, gt, inArray, lt, lte, sql } from "drizzle-orm";
import * as Y from "yjs";
import type { Db, Pool, Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { textClients, textSnapshots, texts, textUpdates } from "#db/schema/index.ts";
import { foldHere, leaveOutWaiting } from "./fold.server.ts";
import type { TextKind } from "./text-rules.ts";
import { emptyFold, type Folded } from "./text-state.server.ts";

/** An update that is a fact: its row is written in the transaction it came with. `null` bytes: there was nothing to write. */
export type Committed = { textId: string; seq: number; bytes: Uint8Array | null };

export type LoadedText = { doc: Y.Doc; head: number; epoch: number; schemaVersion: number; rowsAfterSnapshot: number };

/** A text could not be read back. Nobody is served an empty one instead. */
export class BrokenText extends Error {}

const keptSnapshots = 3;
/** Of so many rows one snapshot is kept for good. */
const stretch = 5_000;

/** A new text, seeded once, in the same transaction, before anyone can open it. */
export async function createText(
	tx: Tx,
	{ kind, by, seed }: { kind: TextKind; by: string | null; seed?: (doc: Y.Doc) => void },
): Promise<string> {
	const id = newId();
	await tx.insert(texts).values({ id, kind });
	if (seed) await changeText(tx, { textId: id, personId: by, change: seed });
	return id;
}

/** A text as the log has it: the newest sound snapshot and every row after it. */
export type StoredText = {
	kind: TextKind;
	/** The rules its content was last held against. */
	rulesVersion: number;
	epoch: number;
	schemaVersion: number;
	head: number;
	folded: Folded;
	since: { seq: number; personId: string | null; bytes: Uint8Array }[];
};

/** Reads what is stored. Throws BrokenText when there is no such text or a row is missing. */
export async function readStored(db: Db, textId: string): Promise<StoredText> {
	const [text] = await db.select().from(texts).where(eq(texts.id, textId));
	if (!text) throw new BrokenText(`There is no text ${textId}.`);
	const folded = (await newestSoundSnapshot(db, textId)) ?? emptyFold;
	const { seq, personId, bytes } = textUpdates;
	const since = await db
		.select({ seq, personId, bytes })
		.from(textUpdates)
		.where(and(eq(textUpdates.textId, textId), gt(seq, folded.uptoSeq)))
		.orderBy(asc(seq));
	const head = folded.uptoSeq + since.length;
	if (head < text.head || since.some((row, i) => row.seq !== folded.uptoSeq + i + 1))
		throw new BrokenText(`Text ${textId} misses a row after ${folded.uptoSeq}.`);
	const { kind, rulesVersion, epoch, schemaVersion } = text;
	return { kind, rulesVersion, epoch, schemaVersion, head, folded, since };
}

/** Whose each Yjs client in a text's log is; null: the server's. */
export async function clientOwners(db: Db, textId: string): Promise<Map<number, string | null>> {
	const { clientId, personId } = textClients;
	const rows = await db.select({ clientId, personId }).from(textClients).where(eq(textClients.textId, textId));
	return new Map(rows.map((row) => [row.clientId, row.personId]));
}

/** Makes a Yjs client a person's in this text, or the server's (null). Returns whose it is: another's when they were first. */
export async function claimClient(
	db: Db,
	claim: { textId: string; clientId: number; personId: string | null },
): Promise<string | null> {
	const { textId, clientId, personId } = textClients;
	const [owner] = await db
		.insert(textClients)
		.values(claim)
		.onConflictDoUpdate({ target: [textId, clientId], set: { clientId: sql`excluded.client_id` } })
		.returning({ personId });
	return owner?.personId ?? null;
}

/** The text as its rows say, folded into a Y.Doc. Throws BrokenText when there is none or a row does not read. */
export async function loadText(db: Db, textId: string): Promise<LoadedText> {
	const { epoch, schemaVersion, head, folded, since } = await readStored(db, textId);
	const doc = new Y.Doc();
	try {
		// One transaction for all: a hundred thousand rows fold in half a second, one by one it would take twice as long.
		doc.transact(() => {
			for (const update of [folded.state, ...since.map((row) => row.bytes)]) Y.applyUpdate(doc, update);
		});
	} catch (error) {
		throw new BrokenText(`Text ${textId} does not read: ${String(error)}`);
	}
	leaveOutWaiting(doc);
	return { doc, head, epoch, schemaVersion, rowsAfterSnapshot: since.length };
}

/** The newest sound snapshot that holds nothing after row `upto`. */
export async function newestSoundSnapshot(db: Db, textId: string, upto?: number): Promise<Folded | null> {
	const before = upto === undefined ? undefined : lte(textSnapshots.uptoSeq, upto);
	const kept = await db
		.select()
		.from(textSnapshots)
		.where(and(eq(textSnapshots.textId, textId), before))
		.orderBy(desc(textSnapshots.uptoSeq))
		.limit(keptSnapshots);
	return kept.find(({ state, known, sha256: hash }) => sha256(state, known) === hash) ?? null;
}

/** Changes a text on the server, in the caller's transaction, so that the change and the rows it belongs to land together.
 *  Others wait at the text's row meanwhile. After the commit the caller hands the result to `rooms.send`. */
export async function changeText(
	tx: Tx,
	{ textId, personId, change }: { textId: string; personId: string | null; change: (doc: Y.Doc) => void },
): Promise<Committed> {
	await lockText(tx, textId);
	const { doc, head } = await loadText(tx, textId);
	doc.clientID = await freshClient(tx, textId);
	const before = Y.encodeStateVector(doc);
	let deleted = false;
	doc.once("afterTransaction", (transaction: Y.Transaction) => {
		deleted = transaction.deleteSet.clients.size > 0;
	});
	doc.transact(() => change(doc));
	const bytes = Y.encodeStateAsUpdate(doc, before);
	if (!deleted && same(before, Y.encodeStateVector(doc))) return { textId, seq: head, bytes: null };
	return appendMade(tx, { textId, head, personId, clientId: doc.clientID, bytes });
}

/** Nobody else writes in the text until the transaction ends. Null when there is no such text. */
export async function lockText(tx: Tx, textId: string): Promise<{ head: number; schemaVersion: number } | null> {
	const { head, schemaVersion } = texts;
	const [text] = await tx.select({ head, schemaVersion }).from(texts).where(eq(texts.id, textId)).for("no key update");
	return text ?? null;
}

type Made = { textId: string; head: number; personId: string | null; clientId: number; bytes: Uint8Array };

/** Appends a change that the server made, after the row `head`. The caller has locked the text. */
export async function appendMade(tx: Tx, { textId, head, personId, clientId, bytes }: Made): Promise<Committed> {
	const seq = head + 1;
	await tx.update(texts).set({ head: seq }).where(eq(texts.id, textId));
	await tx.insert(textUpdates).values({ textId, seq, personId, clientIds: [clientId], origin: "server", bytes });
	return { textId, seq, bytes };
}

/** A Yjs client that nobody has written as in this text, and from now on nobody but the server may. */
export async function freshClient(tx: Db, textId: string): Promise<number> {
	for (;;) {
		const clientId = Math.floor(Math.random() * 2 ** 32);
		const [claimed] = await tx
			.insert(textClients)
			.values({ textId, clientId, personId: null })
			.onConflictDoNothing()
			.returning({ clientId: textClients.clientId });
		if (claimed) return clientId;
	}
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

/** An update on its way into the log. */
export type Incoming = { textId: string; personId: string; bytes: Uint8Array; clientIds: readonly number[] };

/** Writes everything in one statement, so in one commit, and numbers it per text without gaps. Returns the new head of each
 *  text that was written: not of a text that is gone and, with `skipHeld`, not of one whose row someone else holds now. */
export async function appendUpdates(
	db: Pool,
	incoming: readonly Incoming[],
	{ skipHeld = false } = {},
): Promise<Map<string, number>> {
	if (incoming.length === 0) return new Map();
	const heads = await db.$client<{ id: string; head: string }[]>`
		with incoming as (
			select *, row_number() over (partition by text_id order by place) as nth, count(*) over (partition by text_id) as n
			from unnest(
				${arrayOf(incoming.map((row) => row.textId))}::uuid[], ${arrayOf(incoming.map((row) => row.personId))}::uuid[],
				${arrayOf(incoming.map((row) => `{${row.clientIds.join(",")}}`))}::text[], ${arrayOf(incoming.map((row) => base64(row.bytes)))}::text[]
			) with ordinality as row (text_id, person_id, client_ids, bytes, place)
		), locked as (
			select id from texts where id in (select text_id from incoming) order by id for no key update ${skipHeld ? db.$client`skip locked` : db.$client``}
		), counted as (
			update texts set head = head + counts.n
			from (select distinct text_id, n from incoming) as counts
			where texts.id = counts.text_id and texts.id in (select id from locked)
			returning texts.id, texts.head, counts.n
		), written as (
			insert into text_updates (text_id, seq, person_id, client_ids, origin, bytes)
			select text_id, counted.head - counted.n + nth, person_id, client_ids::bigint[], 'person', decode(bytes, 'base64')
			from incoming join counted on counted.id = text_id
		)
		select id, head from counted`;
	return new Map(heads.map(({ id, head }) => [id, Number(head)]));
}

/** An array as PostgreSQL writes it. None of the values holds a quote or a backslash. */
const arrayOf = (values: readonly string[]): string => `{${values.map((value) => `"${value}"`).join(",")}}`;
const base64 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
	Buffer.from(buffer, byteOffset, byteLength).toString("base64");

/** The rows of a text after `seq`, oldest first. */
export async function updatesAfter(db: Db, textId: string, seq: number): Promise<{ seq: number; bytes: Uint8Array }[]> {
	return db
		.select({ seq: textUpdates.seq, bytes: textUpdates.bytes })
		.from(textUpdates)
		.where(and(eq(textUpdates.textId, textId), gt(textUpdates.seq, seq)))
		.orderBy(asc(textUpdates.seq));
}

/** Folds the rows into a snapshot, from the rows and never from live memory, and keeps the last few, and the first of every
 *  stretch of rows: from it any later moment is read. */
export async function foldText(db: Db, textId: string, fold = foldHere): Promise<Folded> {
	const { head, folded, since } = await readStored(db, textId);
	if (since.length === 0) return folded;
	const { state, known } = await fold([folded.state, ...since.map((row) => row.bytes)]);
	await db
		.insert(textSnapshots)
		.values({ textId, uptoSeq: head, state, known, sha256: sha256(state, known) })
		.onConflictDoNothing();
	const old = db
		.select({ uptoSeq: textSnapshots.uptoSeq })
		.from(textSnapshots)
		.where(eq(textSnapshots.textId, textId))
		.orderBy(desc(textSnapshots.uptoSeq))
		.offset(keptSnapshots);
	await db.delete(textSnapshots).where(
		and(
			eq(textSnapshots.textId, textId),
			lt(textSnapshots.uptoSeq, head),
			inArray(textSnapshots.uptoSeq, old),
			sql`(${textSnapshots.uptoSeq} < ${stretch} or exists (
				select from text_snapshots as earlier where earlier.text_id = ${textId}
				and earlier.upto_seq < ${textSnapshots.uptoSeq}
				and earlier.upto_seq / ${stretch} = ${textSnapshots.uptoSeq} / ${stretch}))`,
		),
	);
	return { state, uptoSeq: head, known };
}

const sha256 = (state: Uint8Array, known: Uint8Array | null) =>
	createHash("sha256")
		.update(state)
		.update(known ?? "")
		.digest("hex");
