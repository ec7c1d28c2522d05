// The program as one starts it on a fresh machine: no settings but a port and a folder for its data.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "#tests/support/free-port.ts";

/** How the server ends when starting it again would be in vain. */
const cannotStart = 78;

let dataDir: string;
let port: number;
const programs: ChildProcess[] = [];

beforeAll(async () => {
	dataDir = await aFolder();
	port = await freePort();
});

afterAll(async () => {
	for (const child of programs) await end(child, "SIGTERM");
	await rm(dataDir, { recursive: true, force: true });
});

/** A folder that PostgreSQL's own user may enter, when we are root. */
async function aFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "accord-start-"));
	await chmod(folder, 0o711);
	return folder;
}

type Program = { child: ChildProcess; said: () => string };

function run(settings: Record<string, string> = {}, script = "server.js"): Program {
	const { DATABASE_URL: _none, ...env } = process.env;
	const child = spawn(process.execPath, [script], {
		env: { ...env, NODE_ENV: "production", VITEST: "", PORT: String(port), DATA_DIR: dataDir, ...settings },
		stdio: ["ignore", "pipe", "pipe"],
	});
	programs.push(child);
	let output = "";
	child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
	return { child, said: () => output };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
	if (child.exitCode === null && child.signalCode === null) {
		const ended = once(child, "exit");
		child.kill(signal);
		await ended;
	}
	return child.exitCode;
}

/** Runs a program that is expected to refuse: how it ended, and all it said. */
async function refusal(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
	const { child, said } = run(settings);
	await once(child, "close");
	return { code: child.exitCode, said: said() };
}

async function answering(program: Program): Promise<void> {
	for (;;) {
		if (program.child.exitCode !== null) throw new Error(`It ended:\n${program.said()}`);
		const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
		if (answer?.status === 200) return;
		await new Promise((done) => setTimeout(done, 50));
	}
}

let program: Program;

test("the first start seeds the demo and says where it is and who may sign in, one for each role", async () => {
	program = run();
	await answering(program);
	expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()).toEqual({ status: "ok" });
	await expect.poll(program.said).toContain(`Accord is at http://127.0.0.1:${port}`);
	for (const role of ["coordinator", "lead", "writer", "second writer", "reviewer", "pilot data contact", "observer"])
		expect(program.said()).toMatch(new RegExp(`^  ${role} +\\S+@demo\\.example +green skills 2026$`, "mu"));
});

test("the public library shows the demo's edition, and says that it is synthetic", async () => {
	const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
	expect(page).toMatch(/\/publications\/[a-z0-9-]+/u);
	expect(page.toLowerCase()).toContain("synthetic");
});

test("a second start beside the first says where the first is and leaves it alone", async () => {
	const { code, said } = await refusal({ PORT: String(await freePort()) });
	expect(code).toBe(cannotStart);
	expect(said).toMatch(/^Accord already runs on the data in .+, at http:\/\/127\.0\.0\.1:\d+\. .+\n$/u);
	expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
});

test("a port in use is said in a sentence, before a demo is seeded in vain", async () => {
	const other = await aFolder();
	const { code, said } = await refusal({ DATA_DIR: other });
	expect(code).toBe(cannotStart);
	expect(said).toMatch(new RegExp(`^Port ${port} is in use\\..+\\n$`, "u"));
	await rm(other, { recursive: true });
});

test("when PostgreSQL alone is killed, the server starts it again and answers", async () => {
	const [pid] = (await readFile(join(dataDir, "postgres/data/postmaster.pid"), "utf8")).split("\n");
	process.kill(Number(pid), "SIGKILL");
	await expect.poll(program.said).toContain("PostgreSQL had ended; it was started again.");
	await answering(program);
	expect((await fetch(`http://127.0.0.1:${port}/documents`, { redirect: "manual" })).status).toBe(302);
	expect((await refusal({ PORT: String(await freePort()) })).said).toContain("Accord already runs");
});

test("wrong settings are said in a sentence each, and nothing is started", async () => {
	const { code, said } = await refusal({ PORT: "eighty", APP_ORIGIN: "accord.example.org" });
	expect(code).toBe(cannotStart);
	expect(said.trim().split("\n")).toHaveLength(2);
});

test("a database that does not answer is said in a sentence", async () => {
	const nowhere = `postgres://nobody:nothing@127.0.0.1:${await freePort()}/accord`;
	const { code, said } = await refusal({ DATABASE_URL: nowhere, SESSION_SECRET: "x".repeat(40) });
	expect(code).toBe(cannotStart);
	expect(said).toMatch(/^The database does not answer as it should: .+\n$/u);
});

test("after kill -9 it takes up what is there, and answers before it has worked for 5 seconds", async () => {
	await end(program.child, "SIGKILL");
	program = run();
	await answering(program);
	expect(await secondsWorked(program.child)).toBeLessThan(5);
	expect(program.said()).not.toContain("Seeding");
});

/** The time of a processor it has had so far, however busy the machine is. Where Linux does not tell: none. */
async function secondsWorked({ pid }: ChildProcess): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
	const [user = 0, system = 0] = stat.split(") ").at(-1)?.split(" ").slice(11, 13).map(Number) ?? [];
	return (user + system) / 100;
}

/** The server that `npm start` keeps running. */
async function serverUnder({ child }: Program): Promise<number> {
	const { stdout } = await promisify(execFile)("pgrep", ["-P", String(child.pid), "-f", "server.js"]);
	return Number(stdout.trim());
}

const killPostgres = async (): Promise<void> => {
	const [pid] = (await readFile(join(dataDir, "postgres/data/postmaster.pid"), "utf8")).split("\n");
	process.kill(Number(pid), "SIGKILL");
};

/** Asks for an upgrade and is gone before the answer. */
async function askAndReset(path: string, origin: string): Promise<void> {
	const socket = connect(port, "127.0.0.1");
	await once(socket, "connect");
	socket.on("error", () => {});
	socket.write(
		`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
		() => socket.resetAndDestroy(),
	);
	await once(socket, "close");
}

describe("npm start keeps the server running", () => {
	let kept: Program;
	beforeAll(async () => {
		await end(program.child, "SIGTERM");
		kept = run({}, "scripts/start.js");
		await answering(kept);
	});
	afterAll(async () => {
		await end(kept.child, "SIGTERM");
		program = run();
		await answering(program);
	});
	const startedAgain = () => kept.said().split("It is started again").length - 1;

	test("whoever asks for a socket and resets at once ends nothing", async () => {
		const text = "/collaboration/0190f0f0-0000-7000-8000-000000000001";
		for (let i = 0; i < 60; i++)
			await askAndReset(
				[text, "/", "/collaboration/no"][i % 3] ?? text,
				["https://elsewhere.example", `http://127.0.0.1:${port}`][i % 2] ?? "",
			);
		await answering(kept);
		expect(startedAgain()).toBe(0);
	});

	test("the server killed: started again, and the log says why", async () => {
		process.kill(await serverUnder(kept), "SIGKILL");
		await expect
			.poll(kept.said, { timeout: 20_000 })
			.toContain("Accord ended without being asked to (SIGKILL). It is started again in 0.5 s.");
		await answering(kept);
	});

	test("server and PostgreSQL killed at once: both are there again", async () => {
		const before = startedAgain();
		await killPostgres();
		process.kill(await serverUnder(kept), "SIGKILL");
		await expect.poll(startedAgain, { timeout: 20_000 }).toBeGreaterThan(before);
		await answering(kept);
		expect((await fetch(`http://127.0.0.1:${port}/publications/feed.xml`)).status).toBe(200);
	});

	test("wrong settings are said once, and it does not try again", async () => {
		const { child, said } = run({ PORT: "eighty" }, "scripts/start.js");
		await once(child, "close");
		expect(child.exitCode).toBe(1);
		expect(said().trim().split("\n")).toHaveLength(1);
	});
});

/** Runs one of the commands beside the server, to its end. */
async function command(name: string, args: string[], settings: Record<string, string>): Promise<string> {
	const { DATABASE_URL: _none, ...env } = process.env;
	const child = spawn(process.execPath, [`scripts/${name}.js`, ...args], {
		env: { ...env, VITEST: "", ...settings },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let output = "";
	child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
	await once(child, "close");
	return output;
}

const library = async (at: number | string) => (await fetch(`http://127.0.0.1:${at}/publications/feed.xml`)).text();

test("a backup made while it runs is the same workspace in another folder", async () => {
	const other = await aFolder();
	const file = join(other, "demo.backup");
	expect(await command("backup", [file], { DATA_DIR: dataDir })).toMatch(/^Backed up \d+ tables to .+\n$/mu);
	expect(await command("restore", [file], { DATA_DIR: dataDir })).toMatch(/^Accord already runs on the data in/mu);
	expect(await command("restore", [file], { DATA_DIR: other })).toMatch(/^Restored the workspace as it was on/mu);
	expect(await command("restore", [file], { DATA_DIR: other })).toMatch(/add --replace\. Nothing was changed\.\n$/mu);

	const restored = { PORT: String(await freePort()), DATA_DIR: other };
	const { child, said } = run(restored);
	await expect.poll(said).toContain("Accord is at");
	expect(said()).not.toContain("Seeding");
	expect((await library(restored.PORT)).replaceAll(restored.PORT, String(port))).toBe(await library(port));
	await end(child, "SIGTERM");
	await rm(other, { recursive: true });
});

test("SIGTERM ends it cleanly, PostgreSQL with it", async () => {
	expect(await end(program.child, "SIGTERM")).toBe(0);
	const next = run();
	await answering({ child: next.child, said: next.said });
	expect(await end(next.child, "SIGINT")).toBe(0);
	expect(next.said()).not.toMatch(/error|panic/iu);
});
