// The log of batches, append-only: what each changed and what it said, in the words of the files. It is what withdrawing
// a batch reads. What a withdrawn batch said leaves it: nothing asks for it again.
import { eq, getTableColumns, getTableName, sql } from "drizzle-orm";
import type { Tx } from "#db/connect.ts";
import { batchRows, participants } from "#db/schema/index.ts";
import type { Change, Restated } from "./change.ts";
import { keptIn } from "./fact-tables.server.ts";
import { factTables, type Facts, type FactTable, same } from "./fact.ts";
import { isOfPersons, loadFacts } from "./facts.server.ts";
import { replay } from "./replay.ts";
import { slices } from "./slices.ts";
import type { Without } from "./withdrawal.ts";

type Logging = { batch: string; changes: readonly Change[]; restated: readonly Restated[] };

export async function logBatch(tx: Tx, { batch, changes, restated }: Logging): Promise<void> {
	const unchanged = restated.map((one) => ({ ...one, before: null, after: null }));
	for (const table of factTables)
		for (const all of [changes, unchanged])
			for (const some of slices(
				all.filter((one) => one.table === table),
				1000,
			))
				await logSome(tx, { batch, table, rows: some });
}

type Some = { batch: string; table: FactTable; rows: readonly Pick<Change, "key" | "before" | "after" | "said">[] };

async function logSome(tx: Tx, { batch, table, rows }: Some): Promise<void> {
	const logged = rows.map(({ key, before, after, said }) => ({ key, before, after, said }));
	await tx.execute(
		sql`insert into batch_rows (batch_id, table_name, key, before, after, said) select ${batch}, ${getTableName(keptIn[table])}, key, before, after, said from jsonb_to_recordset(${JSON.stringify(logged)}::jsonb) as r(key text, before jsonb, after jsonb, said jsonb)`,
	);
}

/** Runs what writes facts by another way than a file, and logs under `batch` whatever it changed. It reads all facts
 *  twice, so it is for small workspaces: the demo. */
export async function asBatch<T>(tx: Tx, batch: string, write: () => Promise<T>): Promise<T> {
	const before = await allFacts(tx);
	const written = await write();
	const after = await allFacts(tx);
	await logBatch(tx, { batch, changes: [...differences(before, after)], restated: [] });
	return written;
}

async function allFacts(tx: Tx): Promise<Facts> {
	const people = await tx.select({ code: participants.code }).from(participants);
	return loadFacts(
		tx,
		people.map(({ code }) => code),
	);
}

/** Organisations and groups stand by themselves: they belong to no batch unless a file brought them. */
const ofBatches = factTables.filter((table) => "batchId" in getTableColumns(keptIn[table]));

function* differences(before: Facts, after: Facts): Iterable<Change> {
	for (const table of ofBatches)
		for (const [key, { id, values }] of after[table]) {
			const old = before[table].get(key)?.values ?? null;
			const moved = !old || Object.keys(values).some((field) => !same(values[field], old[field]));
			if (moved) yield { table, key, id, before: old, after: values, said: null };
		}
}

type LogRow = { table_name: string; key: string; batch: string } & Pick<Change, "before" | "after" | "said">;
export type Log = { touched: Without[]; participants: string[] };

/** Every fact a batch speaks of, as the accepted batches besides it leave it; null when the log does not say. */
export async function touchedBy(tx: Tx, batch: string): Promise<Log | null> {
	const keys = await tx.execute<{ table_name: string; key: string }>(
		sql`select distinct table_name, key from batch_rows where batch_id = ${batch}`,
	);
	if (keys.length === 0 || keys.some(({ table_name }) => !tableNamed.has(table_name))) return null;
	const others = await remainingRows(tx, batch);
	const touched = keys.flatMap(({ table_name, key }): Without[] => {
		const table = tableNamed.get(table_name);
		return table ? [{ table, key, replayed: replay(table, others.get(`${table_name} ${key}`) ?? []) }] : [];
	});
	const codes = touched.flatMap(({ table, key }) =>
		isOfPersons(table) ? [(key.split("|")[0] ?? "").toUpperCase()] : [],
	);
	return { touched, participants: [...new Set(codes)] };
}

/** For a batch that is withdrawn; of any other the database refuses it. */
export async function forgetLog(tx: Tx, batch: string): Promise<void> {
	await tx.delete(batchRows).where(eq(batchRows.batchId, batch));
}

const tableNamed = new Map<string, FactTable>(factTables.map((table) => [getTableName(keptIn[table]), table]));

async function remainingRows(tx: Tx, batch: string): Promise<Map<string, LogRow[]>> {
	const rows = await tx.execute<LogRow>(sql`
		select r.table_name, r.key, r.before, r.after, r.said, r.batch_id as batch
		from batch_rows r join import_batches b on b.id = r.batch_id and b.state = 'accepted'
		where r.batch_id <> ${batch} and exists (
			select from batch_rows own where own.batch_id = ${batch} and own.table_name = r.table_name and own.key = r.key)
		order by r.seq`);
	const byFact = new Map<string, LogRow[]>();
	for (const row of rows) {
		const name = `${row.table_name} ${row.key}`;
		byFact.set(name, [...(byFact.get(name) ?? []), row]);
	}
	return byFact;
}
