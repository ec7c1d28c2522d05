// Restoring: the tables as the backup's own Accord made them, its rows, then whatever this Accord has migrated since. All
// in one transaction: what goes wrong on the way leaves the database as it was.
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import postgres from "postgres";
import type { Head, Sequence, Table } from "./backup.ts";
import { checkBackup, type Frame, readFrames } from "./backup-file.ts";
import { CannotStart } from "./cannot-start.ts";
import { knownMigrations, migrationLock, mustBeNewEnough, runMigrations } from "./migrate.ts";
import { clear, mustBeFree, withoutRules } from "./restore-ground.ts";

/** Fills the database at `url` from the file `path`. It must be empty, unless `replace` says that what it holds may go.
 *  Returns when the backup was made. */
export async function restore(url: string, path: string, { replace }: { replace: boolean }): Promise<{ madeAt: Date }> {
	await checkBackup(path);
	const head = await headOf(path);
	const known = knownMigrations();
	if (head.migrations.some((hash, i) => known[i]?.hash !== hash))
		throw new CannotStart(`${path} was made by a newer Accord. Restore it with that one. Nothing was changed.`);
	const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: "accord restore" } });
	try {
		await sql.begin(async (tx) => {
			const [server] = await tx<{ version: string }[]>`select current_setting('server_version_num') as version`;
			mustBeNewEnough(Number(server?.version));
			await tx`select pg_advisory_xact_lock(${migrationLock})`;
			await mustBeFree(tx, { replace });
			await clear(tx);
			await runMigrations(tx, known.slice(0, head.migrations.length));
			await withoutRules(tx, () => load(tx, readFrames(path)));
			await runMigrations(tx, known.slice(head.migrations.length));
		});
		return { madeAt: new Date(head.madeAt) };
	} finally {
		await sql.end({ timeout: 5 });
	}
}

async function headOf(path: string): Promise<Head> {
	for await (const { bytes } of readFrames(path)) {
		const head: Head = JSON.parse(bytes.toString());
		return head;
	}
	throw new Error("A backup begins with its head.");
}

async function load(tx: postgres.TransactionSql, frames: AsyncIterable<Frame>): Promise<void> {
	let rows: Writable | null = null;
	for await (const frame of frames) {
		if (frame.kind === "R") {
			await put(rows, frame.bytes);
			continue;
		}
		await ended(tx, rows);
		rows = frame.kind === "T" ? await rowsInto(tx, JSON.parse(frame.bytes.toString())) : null;
		if (frame.kind === "S") await setSequences(tx, JSON.parse(frame.bytes.toString()));
	}
}

async function rowsInto(tx: postgres.TransactionSql, { name, columns }: Table): Promise<Writable> {
	const rows = await tx`copy ${tx(name)} (${tx(columns)}) from stdin`.writable();
	rows.on("error", () => {}); // told by the next query, which the transaction refuses
	return rows;
}

async function put(rows: Writable | null, bytes: Buffer): Promise<void> {
	if (!rows) throw new Error("Rows come after their table.");
	await new Promise<void>((done, fail) => void rows.write(bytes, (error) => (error ? fail(error) : done())));
}

/** The driver does not end the stream of a refused COPY; the query after it is answered either way. */
async function ended(tx: postgres.TransactionSql, rows: Writable | null): Promise<void> {
	if (!rows) return;
	rows.end();
	await Promise.race([finished(rows), tx`select 1`]);
}

async function setSequences(tx: postgres.TransactionSql, sequences: readonly Sequence[]): Promise<void> {
	for (const { name, last, called } of sequences)
		await tx`select setval(format('public.%I', ${name}::text)::regclass, ${last}::bigint, ${called})`;
}
