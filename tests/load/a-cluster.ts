// A PostgreSQL of its own for a run, as durable as in production, in a folder that goes when the run ends.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { type Cluster, startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { pause } from "./process.ts";

export type LoadCluster = {
	url: string;
	/** kill -9 on the postmaster; its children see that and end. */
	kill: () => void;
	/** Back on the same port with the same data. */
	restart: () => Promise<void>;
	remove: () => Promise<void>;
	pid: () => number;
};

export async function aLoadCluster(): Promise<LoadCluster> {
	const dir = await mkdtemp(join(tmpdir(), "accord-load-"));
	let cluster = await startEmbedded(dir);
	const admin = postgres(cluster.url("postgres"), { max: 1 });
	await admin.unsafe("create database load");
	await admin.end();
	const url = cluster.url("load");
	await migrate(url);
	return {
		url,
		pid: () => cluster.pid,
		kill: () => process.kill(cluster.pid, "SIGKILL"),
		restart: async () => {
			cluster = await startAgain(dir);
			if (cluster.url("load") !== url) throw new Error("PostgreSQL came back on another port.");
		},
		remove: async () => {
			await cluster.stop();
			await rm(dir, { recursive: true, force: true });
		},
	};
}

/** The killed one's children may hold its memory for a moment. */
async function startAgain(dir: string): Promise<Cluster> {
	for (let tries = 0; ; tries++) {
		try {
			return await startEmbedded(dir);
		} catch (error) {
			if (tries === 40) throw error;
			await pause(250);
		}
	}
}
