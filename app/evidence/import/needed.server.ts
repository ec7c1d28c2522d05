// Who else in the database refers to rows that would go. The database itself says which tables can.
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { Tx } from "#db/connect.ts";
import type { Change } from "./change.ts";
import { keptIn } from "./fact-tables.server.ts";
import { factTables, type FactTable } from "./fact.ts";
import { among } from "./keys.server.ts";
import { templateOfTable, told, type Needed } from "./withdrawal.ts";

const mostNamed = 5;

/** Rows that are not themselves part of the withdrawal and refer to what would go; some of them, enough to be named. */
export async function stillNeeded(tx: Tx, changes: readonly Change[]): Promise<Needed[]> {
	const needed: Needed[] = [];
	for (const table of factTables) {
		const going = changes.filter((change) => change.table === table && !change.after && change.id);
		if (going.length === 0) continue;
		for (const reference of await referencesTo(tx, table))
			needed.push(...(await needing(tx, { table, going, changes, reference })));
		if (table === "localSkills") needed.push(...(await ratedSkills(tx, going, changes)));
		if (once(needed).length >= mostNamed) break;
	}
	return once(needed).slice(0, mostNamed);
}

/** What reads the same is said once. */
const once = (needed: readonly Needed[]): Needed[] => [
	...new Map(needed.map((one) => [JSON.stringify([one.of, one.key, one.template, one.upload?.id]), one])).values(),
];

type Reference = { child: string; field: string };

async function referencesTo(tx: Tx, table: FactTable): Promise<Reference[]> {
	return tx.execute<Reference>(sql`
		select c.conrelid::regclass::text as child, a.attname as field
		from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'f' and c.confrelid = ${getTableName(keptIn[table])}::regclass
		order by 1, 2`);
}

type Asked = { table: FactTable; going: readonly Change[]; changes: readonly Change[]; reference: Reference };

async function needing(tx: Tx, { table: of, going, changes, reference: { child, field } }: Asked): Promise<Needed[]> {
	const from = factTables.find((table) => getTableName(keptIn[table]) === child) ?? null;
	const spared = changes.flatMap(({ table, id }) => (table === from && id ? [id] : []));
	const ids = going.map(({ id }) => id);
	const [place, by] = [sql.identifier(child), sql.identifier(field)];
	const batchId = from && hasBatch(from) ? sql`batch_id` : sql`null::uuid`;
	const rows = await tx.execute<{ parent: string; batch: string | null }>(sql`
		select distinct ${by} as parent, ${batchId} as batch from ${place}
		where ${by} in ${among(ids)} ${from ? sql`and id not in ${among(spared)}` : sql``} limit ${mostNamed}`);
	const keys = new Map(going.map(({ id, key }) => [id, key]));
	return Promise.all(
		rows.map(async ({ parent, batch }) => ({
			...told(of, keys.get(parent) ?? ""),
			template: from && templateOfTable[from],
			upload: await uploadOf(tx, batch),
		})),
	);
}

/** Organisations and groups do not say which batch brought them. */
const hasBatch = (table: FactTable) => "batchId" in getTableColumns(keptIn[table]);

async function uploadOf(tx: Tx, batch: string | null): Promise<Needed["upload"]> {
	if (!batch) return null;
	const [row] = await tx.execute<{ id: string; at: string }>(
		sql`select id, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from import_batches where id = ${batch}`,
	);
	return row ?? null;
}

/** A self-assessment names a local skill by its code. */
async function ratedSkills(tx: Tx, going: readonly Change[], changes: readonly Change[]): Promise<Needed[]> {
	const codes = going.map(({ key }) => key);
	const spared = changes.flatMap(({ table, id }) => (table === "selfAssessments" && id ? [id] : []));
	const rows = await tx.execute<{ skill: string; batch: string }>(
		sql`select distinct lower(skill) as skill, batch_id as batch from self_assessments where lower(skill) in ${among(codes, "text")} and id not in ${among(spared)} limit ${mostNamed}`,
	);
	return Promise.all(
		rows.map(async ({ skill, batch }) => ({
			...told("localSkills", skill),
			template: templateOfTable.selfAssessments,
			upload: await uploadOf(tx, batch),
		})),
	);
}
