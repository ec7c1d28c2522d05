import { readFile } from "node:fs/promises";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { databaseUrl } from "#tests/support/cluster.ts";

test("two nodes that start together run each migration once", async () => {
	const admin = postgres(inject("adminUrl"), { max: 1, onnotice: () => {} });
	const name = `accord_two_nodes_${process.pid}`;
	await admin.unsafe(`create database ${name}`);
	const url = databaseUrl(inject("adminUrl"), name);
	await Promise.all([migrate(url), migrate(url), migrate(url)]);

	const sql = postgres(url, { max: 1 });
	const run = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
	const journal: { entries: unknown[] } = JSON.parse(await readFile("db/migrations/meta/_journal.json", "utf8"));
	expect(run).toHaveLength(journal.entries.length);
	expect(new Set(run.map(({ hash }) => hash)).size).toBe(run.length);
	await sql.end();
	await admin.unsafe(`drop database ${name} with (force)`);
	await admin.end();
});
