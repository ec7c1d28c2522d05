import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runAll } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { CannotStart } from "./cannot-start.ts";

/** One number for all nodes: whoever starts second waits here, and finds nothing left to do. */
export const migrationLock = 4_714_233;

/** Brings the database at `url` up to the newest migration. Two nodes that start together run each migration once. */
export async function migrate(url: string): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		const [server] = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`;
		mustBeNewEnough(Number(server?.version));
		await sql`select pg_advisory_lock(${migrationLock})`;
		await mustKnowAll(sql);
		await runAll(drizzle(sql), { migrationsFolder: migrationsFolder() });
	} finally {
		await sql.end({ timeout: 5 }); // the lock ends with its connection
	}
}

/** Throws CannotStart for a server before PostgreSQL 15; `version` as in `server_version_num`: 140011 is 14.11. */
export function mustBeNewEnough(version: number): void {
	const [major, minor] = [Math.floor(version / 10_000), version % 10_000];
	if (major < 15) throw new CannotStart(`Accord needs PostgreSQL 15 or newer; this one is ${major}.${minor}.`);
}

async function mustKnowAll(sql: postgres.Sql): Promise<void> {
	const [found] = await sql<
		{ journal: string | null }[]
	>`select to_regclass('drizzle.__drizzle_migrations') as journal`;
	if (!found?.journal) return;
	const run = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
	const known = new Set(knownMigrations().map(({ hash }) => hash));
	if (run.some(({ hash }) => !known.has(hash)))
		throw new CannotStart(
			"A newer Accord has worked on this database. Start that one, or restore a backup from before into an empty database. Nothing was changed.",
		);
}

/** All migrations of this Accord, oldest first. */
export const knownMigrations = (): MigrationMeta[] => readMigrationFiles({ migrationsFolder: migrationsFolder() });

/** Runs these, and writes them down as drizzle does, inside a transaction of the caller's. */
export async function runMigrations(tx: postgres.TransactionSql, migrations: readonly MigrationMeta[]): Promise<void> {
	await tx`create schema if not exists drizzle`;
	await tx`create table if not exists drizzle.__drizzle_migrations (
		id serial primary key, hash text not null, created_at bigint)`;
	for (const { sql, hash, folderMillis } of migrations) {
		for (const statement of sql) await tx.unsafe(statement);
		await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
	}
}

/** db/migrations, seen from the source and from the build alike. */
function migrationsFolder(): string {
	for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
		const migrations = join(folder, "db", "migrations");
		if (existsSync(join(migrations, "meta", "_journal.json"))) return migrations;
	}
	throw new Error("db/migrations was not found above the running program.");
}
