// The built server as people meet it: its own process, real HTTP and sockets, on a database of the test's own.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Pool } from "#db/connect.ts";
import { aDatabase } from "./database.ts";

export type TestServer = { url: string; db: Pool; stop: () => Promise<void> };

/** Starts it on a free port; it stops after the file's last test. */
export async function aServer({ db }: { db?: Pool & { url: string } } = {}): Promise<TestServer> {
	const own = db ?? (await aDatabase());
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const dataDir = await mkdtemp(join(tmpdir(), "accord-server-"));
	const child = spawn(process.execPath, ["server.js"], {
		env: {
			...process.env,
			NODE_ENV: "production",
			VITEST: "",
			PORT: String(port),
			HOST: "127.0.0.1",
			APP_ORIGIN: url,
			DATABASE_URL: own.url,
			DATA_DIR: dataDir,
			SESSION_SECRET: "the secret of a test, which nobody needs to guess",
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	const ended = new Promise<void>((done) => child.once("exit", () => done()));
	const stop = async () => {
		child.kill("SIGTERM");
		await ended;
		await rm(dataDir, { recursive: true, force: true });
	};
	afterAll(stop);
	await listening(child.stdout, child.stderr, ended);
	return { url, db: own, stop };
}

/** Waits for its first word on standard output; when it ends first, says what it said. */
async function listening(out: NodeJS.ReadableStream, err: NodeJS.ReadableStream, ended: Promise<void>): Promise<void> {
	const said: string[] = [];
	err.on("data", (chunk: Buffer) => said.push(chunk.toString()));
	const ready = new Promise<boolean>((done) => {
		out.on("data", (chunk: Buffer) => {
			said.push(chunk.toString());
			if (chunk.toString().includes("Accord is at")) done(true);
		});
	});
	if (!(await Promise.race([ready, ended.then(() => false)])))
		throw new Error(`The server did not start:\n${said.join("")}`);
}

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
	const address = probe.address();
	await new Promise((done) => probe.close(done));
	if (address === null || typeof address === "string") throw new Error("No port is free.");
	return address.port;
}
