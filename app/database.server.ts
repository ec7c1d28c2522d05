// Where the data is: the server DATABASE_URL names, or the embedded one under DATA_DIR, which one process serves alone.
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { claimAlone } from "#db/alone.ts";
import { CannotStart } from "#db/cannot-start.ts";
import { connect } from "#db/connect.ts";
import { type Cluster, startEmbedded } from "#db/embedded.ts";
import { keepRunning } from "#db/keep-running.ts";
import type { Settings } from "./env.server.ts";

export type Opened = { url: string; close: () => Promise<void> };

/** The database to serve from. Embedded, it is refused while another process serves it. */
export async function openDatabase({ databaseUrl, dataDir, origin }: Settings): Promise<Opened> {
	if (databaseUrl) return { url: databaseUrl, close: async () => {} };
	const home = join(dataDir, "postgres");
	const cluster = await startEmbedded(home);
	const claim = () => claimData(cluster.url("postgres"), dataDir, origin);
	let release = await claim();
	await makeDatabase(cluster, { anew: existsSync(halfSeeded(dataDir)) });
	const onReturn = async () => {
		await release();
		release = await claim();
	};
	const kept = keepRunning(cluster, home, { onReturn, say: console.error });
	return {
		url: cluster.url("accord"),
		close: async () => {
			await release();
			await kept.stop();
		},
	};
}

/** Claims the data for this process and gives the way to let it go. */
async function claimData(url: string, dataDir: string, origin: string): Promise<() => Promise<void>> {
	const claim = await claimAlone(url, origin);
	if (claim.ok) return claim.release;
	throw new CannotStart(
		`Accord already runs on the data in ${dataDir}, at ${claim.holder}. Stop it first, or start this one on data of its own: PORT=3001 DATA_DIR=.accord-2 npm start`,
	);
}

async function makeDatabase(cluster: Cluster, { anew }: { anew: boolean }): Promise<void> {
	const admin = connect(cluster.url("postgres"), { max: 1 });
	if (anew) await admin.execute(sql`drop database if exists accord with (force)`);
	const found = await admin.execute(sql`select 1 from pg_database where datname = 'accord'`);
	if (found.length === 0) await admin.execute(sql`create database accord`);
	await admin.end();
}

/** Stands while the demo is being seeded: found at a start, the seeding was cut short, and the database is made anew. */
const halfSeeded = (dataDir: string) => join(dataDir, "demo-is-being-seeded");

/** Says that what is in the database now is whole: it came from a backup. */
export const isWhole = (dataDir: string): Promise<void> => rm(halfSeeded(dataDir), { force: true });

/** Seeds whole or, after a crash, all over again at the next start. */
export async function seedingWhole(dataDir: string, seed: () => Promise<void>): Promise<void> {
	await writeFile(halfSeeded(dataDir), "");
	await seed();
	await rm(halfSeeded(dataDir));
}
