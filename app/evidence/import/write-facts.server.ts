// Changes of facts, written in bulk: a thousand rows in one statement.
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import type { Change } from "./change.ts";
import { fieldOf, keptIn } from "./fact-tables.server.ts";
import { factTables, perTable, shapes } from "./fact.ts";
import type { Facts, FactTable, Value, Values } from "./fact.ts";
import { among } from "./keys.server.ts";
import { slices } from "./slices.ts";

type Row = Record<string, unknown>;
export type Ids = Record<FactTable, ReadonlyMap<string, string>>;

export type Writing = {
	/** The batch that answers for a row: for a withdrawal, of each the last one that remains. */
	batchOf: (change: Change) => string;
	changes: readonly Change[];
	facts: Facts;
};

/** Brings the tables to what the changes say: parents before children, and what goes after that, children first.
 *  Gives the keys of all rows, the new ones too. */
export async function writeChanges(
	tx: Tx,
	{ batchOf, changes, facts }: Writing,
	progress: (done: number) => Promise<void>,
): Promise<Ids> {
	const ids = perTable((table) => new Map([...facts[table]].map(([key, fact]) => [key, fact.id])));
	const byTable = perTable((table) => changes.filter((change) => change.table === table));
	let done = 0;
	for (const table of factTables) {
		const kept = byTable[table].filter(({ after }) => after);
		for (const { key, id } of kept) if (!id) ids[table].set(key, newId());
		for (const some of slices(kept, atOnce)) {
			const rows = some.map((change) => asRow(table, change, { batch: batchOf(change), ids }));
			await insertOrUpdate(tx, getTableName(keptIn[table]), rows);
			done += some.length;
			await progress(done);
		}
	}
	for (const table of factTables.toReversed()) await remove(tx, table, byTable[table]);
	return ids;
}

const atOnce = 1000;

async function remove(tx: Tx, table: FactTable, changes: readonly Change[]): Promise<void> {
	const gone = changes.flatMap(({ id, after }) => (id && !after ? [id] : []));
	const name = sql.identifier(getTableName(keptIn[table]));
	for (const some of slices(gone, 5000)) {
		await planAnew(tx);
		await tx.execute(sql`delete from ${name} where id in ${among(some)}`);
	}
}

/** PostgreSQL keeps the plan by which it looks up what a row refers to, and one made for a table of a few pages reads that
 *  table whole. Here tables grow in a transaction, of which its own statistics tell it nothing: what was planned is left. */
const planAnew = (tx: Tx) => tx.execute(sql`discard plans`);

async function insertOrUpdate(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
	await planAnew(tx);
	const columns = Object.keys(rows[0] ?? {});
	const names = sql.join(
		columns.map((column) => sql.identifier(column)),
		sql`, `,
	);
	const set = sql.join(
		columns
			.filter((column) => column !== "id")
			.map((column) => sql`${sql.identifier(column)} = excluded.${sql.identifier(column)}`),
		sql`, `,
	);
	await tx.execute(
		sql`insert into ${sql.identifier(table)} (${names}) select ${names} from jsonb_populate_recordset(null::${sql.identifier(table)}, ${JSON.stringify(rows)}::jsonb) on conflict (id) do update set ${set}`,
	);
}

/** In the table's own column names. Every row of a table names the same columns, in the same order. */
function asRow(table: FactTable, { key: own, after }: Change, { batch, ids }: { batch: string; ids: Ids }): Row {
	const row: Row = { id: ids[table].get(own) };
	for (const [property, column] of Object.entries(getTableColumns(keptIn[table]))) {
		if (property === "id" || property === "createdAt") continue;
		row[column.name] = property === "batchId" ? batch : cellOf(table, fieldOf(property), after, ids);
	}
	return row;
}

function cellOf(table: FactTable, field: string, after: Values | null, ids: Ids): Value {
	const value = after?.[field] ?? null;
	const target = shapes[table].references[field];
	if (!target || typeof value !== "string") return value;
	return ids[target].get(value) ?? null;
}
