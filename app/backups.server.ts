// Backup and restore of the workspace the settings name, wherever its database is. Each ends in a sentence.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { claimAlone } from "#db/alone.ts";
import { backUp } from "#db/backup.ts";
import { CannotStart } from "#db/cannot-start.ts";
import { type Cluster, startEmbedded } from "#db/embedded.ts";
import { restore } from "#db/restore.ts";
import { isWhole, openDatabase } from "./database.server.ts";
import type { Settings } from "./env.server.ts";

/** Writes everything the database holds to `path`, while Accord runs or not. */
export async function backUpWorkspace({ databaseUrl, dataDir }: Settings, path: string, now: Date): Promise<string> {
	if (databaseUrl) return said(path, await backUp(databaseUrl, path, now));
	if (!existsSync(join(dataDir, "postgres")))
		throw new CannotStart(`There is nothing to back up: no workspace is kept in ${dataDir}.`);
	const cluster = await startEmbedded(join(dataDir, "postgres"));
	try {
		return said(path, await backUp(cluster.url("accord"), path, now));
	} finally {
		await leave(cluster);
	}
}

const said = (path: string, { tables, bytes }: { tables: number; bytes: number }): string =>
	`Backed up ${tables} tables to ${path} (${(bytes / 1_000_000).toFixed(1)} MB). It holds accounts and pilot data: keep it as you keep those.`;

/** Stops what was started for the backup only, unless somebody serves from it by now. */
async function leave(cluster: Cluster): Promise<void> {
	if (cluster.adopted) return;
	const claim = await claimAlone(cluster.url("postgres"), "a backup");
	if (!claim.ok) return;
	await claim.release();
	await cluster.stop();
}

/** Fills the database from the backup at `path`; `replace` lets what is in it go. Accord must not be running on it. */
export async function restoreWorkspace(
	settings: Settings,
	path: string,
	{ replace }: { replace: boolean },
): Promise<string> {
	const { url, close } = await openDatabase(settings);
	try {
		const { madeAt } = await restore(url, path, { replace });
		if (!settings.databaseUrl) await isWhole(settings.dataDir);
		return `Restored the workspace as it was on ${madeAt.toISOString().slice(0, 16).replace("T", " at ")} UTC, from ${path}.`;
	} finally {
		await close();
	}
}
