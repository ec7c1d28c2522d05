// The demo workspace, written once for the whole run: every file that wants one takes a copy.
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { systemClock } from "#app/clock.ts";
import { seedDemo } from "#app/demo.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import { makeAuth } from "#app/identity/auth.server.ts";
import { connect, type Pool } from "#db/connect.ts";
import { databaseUrl, demoOf } from "./cluster.ts";
import { aDatabase } from "./database.ts";

export const demoPassword = "green skills 2026";
/** The address that its published editions name. */
const origin = "http://127.0.0.1:3000";

/** A copy of the demo, gone after the file's last test. */
export async function aDemo(): Promise<Pool & { url: string }> {
	const admin = postgres(inject("adminUrl"), { max: 1, onnotice: () => {} });
	const template = demoOf(inject("template"));
	// who comes while it is being written waits for it
	await admin`select pg_advisory_lock(2)`;
	const [known] = await admin`select 1 from pg_database where datname = ${template}`;
	if (!known) await writeDemo(admin, template);
	await admin.end();
	return aDatabase({ template });
}

async function writeDemo(admin: postgres.Sql, name: string): Promise<void> {
	const unfinished = `${name}_unfinished`;
	await admin.unsafe(`drop database if exists ${unfinished} with (force)`);
	await admin.unsafe(`create database ${unfinished} template ${inject("template")}`);
	const db = connect(databaseUrl(inject("adminUrl"), unfinished), { max: 5 });
	await db.transaction(seedReference);
	const auth = makeAuth({ db, origin, secret: randomBytes(32).toString("hex") });
	await seedDemo({ db, auth, clock: systemClock, origin }, () => demoPassword);
	await db.end();
	await admin.unsafe(`alter database ${unfinished} rename to ${name}`);
}
