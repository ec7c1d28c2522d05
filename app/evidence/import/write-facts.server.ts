// The changes of a batch, written in bulk: a thousand rows in one statement.
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import type { Change } from "./check.ts";
import { fieldOf, keptIn } from "./fact-tables.server.ts";
import { factTables, perTable, shapes } from "./fact.ts";
import type { Facts, FactTable, Value, Values } from "./fact.ts";
import { slices } from "./slices.ts";

type Row = Record<string, unknown>;

/** Writes the changes of a batch, parents before children, and the log of what each was before and after. */
export async function writeChanges(
	tx: Tx,
	{ batch, changes, facts }: { batch: string; changes: readonly Change[]; facts: Facts },
	progress: (done: number) => Promise<void>,
): Promise<void> {
	const ids = perTable((table) => new Map([...facts[table]].map(([key, fact]) => [key, fact.id])));
	let done = 0;
	for (const table of factTables) {
		const own = changes.filter((change) => change.table === table);
		for (const { key, id } of own) if (!id) ids[table].set(key, newId());
		for (const some of slices(own, 1000)) {
			await writeSome(tx, table, some, { batch, ids });
			done += some.length;
			await progress(done);
		}
	}
}

type Writing = { batch: string; ids: Record<FactTable, ReadonlyMap<string, string>> };

async function writeSome(tx: Tx, table: FactTable, changes: readonly Change[], writing: Writing): Promise<void> {
	const name = getTableName(keptIn[table]);
	const kept = changes.filter(({ after }) => after);
	const rows = kept.map((change) => asRow(table, change, writing));
	const columns = Object.keys(rows[0] ?? {});
	if (rows.length > 0) await insertOrUpdate(tx, name, columns, rows);
	const gone = changes.flatMap(({ id, after }) => (id && !after ? [id] : []));
	if (gone.length > 0) await tx.execute(sql`delete from ${sql.identifier(name)} where id in ${gone}`);
	await logChanges(tx, name, changes, writing.batch);
}

async function insertOrUpdate(tx: Tx, table: string, columns: readonly string[], rows: readonly Row[]): Promise<void> {
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
function asRow(table: FactTable, { key: own, after }: Change, { batch, ids }: Writing): Row {
	const row: Row = { id: ids[table].get(own) };
	for (const [property, column] of Object.entries(getTableColumns(keptIn[table]))) {
		if (property === "id" || property === "createdAt") continue;
		row[column.name] = property === "batchId" ? batch : cellOf(table, fieldOf(property), after, ids);
	}
	return row;
}

function cellOf(table: FactTable, field: string, after: Values | null, ids: Writing["ids"]): Value {
	const value = after?.[field] ?? null;
	const target = shapes[table].references[field];
	if (!target || typeof value !== "string") return value;
	return ids[target].get(value) ?? null;
}

async function logChanges(tx: Tx, table: string, changes: readonly Change[], batch: string): Promise<void> {
	const rows = changes.map(({ key, before, after }) => ({ key, before, after }));
	await tx.execute(
		sql`insert into batch_rows (batch_id, table_name, key, before, after) select ${batch}, ${table}, key, before, after from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key text, before jsonb, after jsonb)`,
	);
}
