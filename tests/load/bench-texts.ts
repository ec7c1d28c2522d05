// The texts a benchmark needs, in the database before anyone comes.
import postgres from "postgres";
import * as Y from "yjs";
import { appendUpdates, createText, foldText } from "#app/collaboration/log.server.ts";
import type { Pool } from "#db/connect.ts";

export type LongText = { id: string; state: Uint8Array; length: number };

const edits = 100_000;
const letters = 300_000;

/** 300 KB with a history of 100,000 edits: words typed and taken out all over the text. Every edit is a row. */
export async function aLongText(db: Pool, personId: string): Promise<LongText> {
	const doc = new Y.Doc();
	const rows: Uint8Array[] = [];
	doc.on("update", (update: Uint8Array) => rows.push(update));
	const text = doc.getText("t");
	let roll = 1;
	const random = (below: number) => {
		roll = (Math.imul(roll, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((roll / 2 ** 32) * below);
	};
	let at = 0;
	for (let i = 0; i < edits; i++) {
		if (i % 20 === 0) at = random(text.length + 1); // the cursor goes elsewhere every twenty edits
		if (i % 10 === 9 && at > 3) text.delete((at -= 3), 3);
		else {
			text.insert(at, "word");
			at += 4;
		}
	}
	const spare = letters - text.length;
	if (spare < 0) text.delete(0, -spare);
	const id = await db.transaction((tx) => createText(tx, { kind: "document", by: null }));
	for (let i = 0; i < rows.length; i += 2_000) {
		const part = rows.slice(i, i + 2_000).map((bytes) => ({ textId: id, personId, bytes, clientIds: [doc.clientID] }));
		await appendUpdates(db, part);
		if (i === rows.length - (rows.length % 2_000) - 2_000) await foldText(db, id); // as the room would have on the way
	}
	return { id, state: Y.encodeStateAsUpdate(doc), length: text.length };
}

/** Ten kilobytes of words. */
export function tenKilobytes(): Uint8Array {
	const doc = new Y.Doc();
	for (let i = 0; i < 100; i++) doc.getText("t").insert(doc.getText("t").length, "0123456789".repeat(10));
	return Y.encodeStateAsUpdate(doc);
}

/** Many texts with the same words, one row each. */
export async function manyTexts(db: Pool, count: number, personId: string, bytes: Uint8Array): Promise<string[]> {
	const texts = await Promise.all(
		Array.from({ length: count }, () => db.transaction((tx) => createText(tx, { kind: "document", by: null }))),
	);
	for (let i = 0; i < texts.length; i += 500)
		await appendUpdates(
			db,
			texts.slice(i, i + 500).map((textId) => ({ textId, personId, bytes, clientIds: [1] })),
		);
	return texts;
}

/** The same for Hocuspocus's database extension. */
export async function storeForHocuspocus(
	url: string,
	texts: readonly { id: string; state: Uint8Array }[],
): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	await sql`create table if not exists hocuspocus (name text primary key, state bytea not null)`;
	for (const { id, state } of texts)
		await sql`insert into hocuspocus ${sql({ name: id, state: Buffer.from(state) })} on conflict do nothing`;
	await sql.end();
}
