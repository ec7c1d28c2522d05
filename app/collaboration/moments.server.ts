// What the log of a text holds up to one of its rows, as bytes that can be handed to another thread at once: thousands of
// rows come in one piece, since reading them one by one would be felt by everybody on the event loop.
import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { texts } from "#db/schema/index.ts";
import { BrokenText, newestSoundSnapshot } from "./log.server.ts";
import type { TextKind } from "./text-rules.ts";
import { emptyFold } from "./text-state.server.ts";

/** Updates one behind the other; `lengths` says where each ends. */
export type RowBlock = { bytes: Uint8Array; lengths: number[] };
/** A text at a moment: a folded state and the rows after it. */
export type Moment = { state: Uint8Array; rows: RowBlock };
export type MomentOfText = {
	kind: TextKind;
	epoch: number;
	schemaVersion: number;
	/** the last row in it */
	seq: number;
	moment: Moment;
};
/** Folds rows into a state, on another thread when there are many. */
export type FoldMoment = (moment: Moment) => Promise<Uint8Array>;

/** So much of a log is held in memory at once; what is longer is folded piece by piece. */
const mostAtOnce = 16 * 1024 * 1024;
/** Rows of which the size is asked together. */
const stretch = 50;

export function* updatesIn({ bytes, lengths }: RowBlock): Generator<Uint8Array> {
	let from = 0;
	for (const length of lengths) yield bytes.subarray(from, (from += length));
}

/** Reads a text as it was after row `upto`, or as it is. Throws BrokenText when there is no such text or a row is missing. */
export async function readMoment(
	db: Db,
	textId: string,
	{ upto, fold }: { upto?: number; fold: FoldMoment },
): Promise<MomentOfText> {
	const [text] = await db.select().from(texts).where(eq(texts.id, textId));
	if (!text) throw new BrokenText(`There is no text ${textId}.`);
	const { kind, epoch, schemaVersion, head } = text;
	const seq = Math.min(upto ?? head, head);
	const { state, uptoSeq } = (await newestSoundSnapshot(db, textId, seq)) ?? emptyFold;
	const stretches = await stretchesOf(db, { textId, after: uptoSeq, upto: seq });
	let moment: Moment = { state, rows: { bytes: new Uint8Array(), lengths: [] } };
	for (const [i, within] of stretches.entries()) {
		if (i > 0) moment = { ...moment, state: await fold(moment) };
		moment = { ...moment, rows: await rowsIn(db, { textId, ...within }) };
	}
	return { kind, epoch, schemaVersion, seq, moment };
}

type Stretch = { after: number; upto: number };

/** The rows in stretches of a size that is held in memory with ease. */
async function stretchesOf(db: Db, { textId, after, upto }: Stretch & { textId: string }): Promise<Stretch[]> {
	if (after >= upto) return [];
	const sizes = await db.execute<{ last: string; size: string }>(sql`
		select max(seq) as last, sum(octet_length(bytes)) as size from text_updates
		where text_id = ${textId} and seq > ${after} and seq <= ${upto}
		group by seq / ${stretch} order by 1`);
	const stretches: Stretch[] = [];
	let held = Number.POSITIVE_INFINITY;
	for (const { last, size } of sizes) {
		const open = stretches.at(-1);
		held += Number(size);
		if (open && held <= mostAtOnce) open.upto = Number(last);
		else {
			stretches.push({ after: open?.upto ?? after, upto: Number(last) });
			held = Number(size);
		}
	}
	return stretches;
}

/** The rows after one and up to another, in one piece. */
async function rowsIn(db: Db, { textId, after, upto }: Stretch & { textId: string }): Promise<RowBlock> {
	const [block] = await db.execute<{ bytes: Uint8Array | null; lengths: string | null }>(sql`
		select string_agg(bytes, ''::bytea order by seq) as bytes, string_agg(octet_length(bytes)::text, ',' order by seq) as lengths
		from text_updates where text_id = ${textId} and seq > ${after} and seq <= ${upto}`);
	const lengths = (block?.lengths ?? "").split(",").filter(Boolean).map(Number);
	if (lengths.length !== upto - after) throw new BrokenText(`Text ${textId} misses a row after ${after}.`);
	return { bytes: new Uint8Array(block?.bytes ?? []), lengths };
}
