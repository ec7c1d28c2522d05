// The built server as a process of its own, on a database of its own: what a browser meets.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { afterAll } from "vitest";
import type { Pool } from "#db/connect.ts";
import { workspaces } from "#db/schema/index.ts";
import { aDatabase } from "./database.ts";
import { aDemo } from "./demo.ts";
import { freePort } from "./free-port.ts";
import { aGroup } from "./people.ts";

export type TestServer = {
	url: string;
	db: Pool;
	databaseUrl: string;
	/** The first coordinator's link, in an empty workspace. */
	firstLink: string;
	/** What the process said so far, for what must not be in it. */
	said: () => string;
	stop: () => Promise<void>;
};

/** Starts it and waits until it says where it is. Stopped after the file's last test. */
export async function aServer({ demo = false } = {}): Promise<TestServer> {
	const db = await (demo ? aDemo() : aDatabase());
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const secret = randomBytes(32).toString("hex");
	const child = spawn(process.execPath, ["server.js"], {
		stdio: ["ignore", "pipe", "pipe"],
		env: {
			...process.env,
			NODE_ENV: "production",
			PORT: String(port),
			HOST: "127.0.0.1",
			APP_ORIGIN: url,
			DATABASE_URL: db.url,
			SESSION_SECRET: secret,
		},
	});
	let output = "";
	child.stdout.on("data", (part) => (output += String(part)));
	child.stderr.on("data", (part) => (output += String(part)));
	const stop = async () => {
		if (child.exitCode !== null) return;
		child.kill("SIGTERM");
		await once(child, "exit");
	};
	afterAll(stop);
	await new Promise<void>((ready, fail) => {
		child.stdout.on("data", () => output.includes("Accord is at") && ready());
		child.once("exit", (code) => fail(new Error(`The server ended with ${code}:\n${output}`)));
	});
	const firstLink = /This link works once: (\S+)/.exec(output)?.[1] ?? "";
	return { url, db, databaseUrl: db.url, firstLink, said: () => output, stop };
}

/** The same in a workspace that has its name and one group. */
export async function aServerWithAGroup(): Promise<{ server: TestServer; groupId: string }> {
	const server = await aServer();
	await server.db.insert(workspaces).values({ id: 1, name: "Green skills", dataOrigin: "synthetic" });
	return { server, groupId: await aGroup(server.db) };
}
