// The ground a backup is restored onto: nobody's but Accord's, nobody at work on it, cleared, and without the rules that
// hold between rows until all rows are there.
import type postgres from "postgres";
import { CannotStart } from "./cannot-start.ts";

/** Throws a sentence when restoring would take something away that nobody said may go. */
export async function mustBeFree(tx: postgres.TransactionSql, { replace }: { replace: boolean }): Promise<void> {
	const [found] = await tx<{ tables: number; journal: string | null; others: number }[]>`
		select (select count(*)::int from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r') as tables,
			to_regclass('drizzle.__drizzle_migrations') as journal,
			(select count(*)::int from pg_stat_activity
				where datname = current_database() and application_name = 'accord') as others`;
	if (!found || found.tables === 0) return;
	if (!found.journal)
		throw new CannotStart(
			"This database holds tables that are not Accord's. Name one of its own. Nothing was changed.",
		);
	if (found.others > 0)
		throw new CannotStart("Accord is running on this database. Stop it, then restore. Nothing was changed.");
	if (!replace && (await isInhabited(tx)))
		throw new CannotStart(
			"There is a workspace in this database already. To put the backup in its place, for good, add --replace. Nothing was changed.",
		);
}

async function isInhabited(tx: postgres.TransactionSql): Promise<boolean> {
	const [table] = await tx<{ persons: string | null }[]>`select to_regclass('public.persons') as persons`;
	return Boolean(table?.persons) && (await tx`select 1 from persons limit 1`).length > 0;
}

/** Drops all that is Accord's. Row rules such as "never removed" do not speak here: the tables themselves go. */
export async function clear(tx: postgres.TransactionSql): Promise<void> {
	const own = tx`not exists (select 1 from pg_depend d where d.objid = o.oid and d.deptype = 'e')`;
	const drops = await tx<{ drop: string }[]>`
		select format('drop table %s cascade', o.oid::regclass) as drop from pg_class o
			where o.relnamespace = 'public'::regnamespace and o.relkind in ('r', 'p') and ${own}
		union all select format('drop sequence if exists %s', o.oid::regclass) from pg_class o
			where o.relnamespace = 'public'::regnamespace and o.relkind = 'S' and ${own}
		union all select format('drop routine %s cascade', o.oid::regprocedure) from pg_proc o
			where o.pronamespace = 'public'::regnamespace and ${own}
		union all select format('drop type %s cascade', o.oid::regtype) from pg_type o
			where o.typnamespace = 'public'::regnamespace and o.typtype in ('e', 'd') and ${own}`;
	await tx.unsafe([...drops.map(({ drop }) => drop), "drop schema if exists drizzle cascade"].join(";\n"));
}

type Reference = { table: string; name: string; rule: string };

/** Empties every table (a migration may have put rows there), lets `load` fill them in any order, then puts foreign keys
 *  and triggers back. Every reference is checked as its key comes back. */
export async function withoutRules(tx: postgres.TransactionSql, load: () => Promise<void>): Promise<void> {
	const tables = await tx<{ name: string }[]>`
		select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
	const references = await tx<Reference[]>`
		select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as rule
		from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;
	const each = (statements: string[]) => tx.unsafe(statements.join(";\n"));
	await each(references.map(({ table, name }) => `alter table ${table} drop constraint ${name}`));
	await each(tables.map(({ name }) => `alter table ${name} disable trigger user`));
	await tx.unsafe(`truncate ${tables.map(({ name }) => name).join(", ")}`);
	await load();
	await each(tables.map(({ name }) => `alter table ${name} enable trigger user`));
	await each(references.map(({ table, name, rule }) => `alter table ${table} add constraint ${name} ${rule}`));
}
