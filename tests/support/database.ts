import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { connect, type Pool } from "#db/connect.ts";
import { databaseUrl } from "./cluster.ts";

/** A database of its own, gone after the file's last test: migrated and empty, or a copy of another one. */
export async function aDatabase({ max = 5, template = inject("template") } = {}): Promise<Pool & { url: string }> {
	const adminUrl = inject("adminUrl");
	const name = `accord_test_${randomBytes(6).toString("hex")}`;
	const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
	await copyTemplate(admin, name, template);
	const url = databaseUrl(adminUrl, name);
	const db = connect(url, { max });
	afterAll(async () => {
		await db.end();
		await admin.unsafe(`drop database if exists ${name} with (force)`);
		await admin.end();
	});
	return Object.assign(db, { url });
}

/** Two copies at once of one template refuse each other: the second waits its turn. */
async function copyTemplate(admin: postgres.Sql, name: string, template: string): Promise<void> {
	await admin`select pg_advisory_lock(1)`;
	await admin.unsafe(`create database ${name} template ${template}`);
	await admin`select pg_advisory_unlock(1)`;
}
