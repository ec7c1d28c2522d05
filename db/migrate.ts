import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { CannotStart } from "./cannot-start.ts";

/** One number for all nodes: whoever starts second waits here, and finds nothing left to do. */
const migrationLock = 4_714_233;

/** Brings the database at `url` up to the newest migration. Two nodes that start together run each migration once. */
export async function migrate(url: string): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		const [server] = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`;
		mustBeNewEnough(Number(server?.version));
		await sql`select pg_advisory_lock(${migrationLock})`;
		await runMigrations(drizzle(sql), { migrationsFolder: migrationsFolder() });
	} finally {
		await sql.end({ timeout: 5 }); // the lock ends with its connection
	}
}

/** Throws CannotStart for a server before PostgreSQL 15; `version` as in `server_version_num`: 140011 is 14.11. */
export function mustBeNewEnough(version: number): void {
	const [major, minor] = [Math.floor(version / 10_000), version % 10_000];
	if (major < 15) throw new CannotStart(`Accord needs PostgreSQL 15 or newer; this one is ${major}.${minor}.`);
}

/** db/migrations, seen from the source and from the build alike. */
function migrationsFolder(): string {
	for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
		const migrations = join(folder, "db", "migrations");
		if (existsSync(join(migrations, "meta", "_journal.json"))) return migrations;
	}
	throw new Error("db/migrations was not found above the running program.");
}
