// The program under attack: `node scripts/start.js` as people start it, on a fresh folder with the demo, and how often it
// ended without being asked.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPlace } from "#db/embedded-place.ts";
import { pause } from "#tests/load/process.ts";
import { freePort } from "#tests/support/free-port.ts";
import { listenerOf } from "./listener.ts";

const ourTree = fileURLToPath(new URL("../../../", import.meta.url));
/** A first start installs, builds, and seeds the demo. */
const startsWithin = 300_000;
const announcement = /Accord is at http/gu;

type Setting = {
	/** The tree it is started from: ours, or a variant of it. */
	tree?: string;
	dataDir: string;
	port: number;
	env?: Record<string, string>;
};

/** A folder that PostgreSQL's own user may enter, when we are root. */
export async function aFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "accord-attack-"));
	await chmod(folder, 0o711);
	return folder;
}

export class Accord {
	readonly port: number;
	readonly dataDir: string;
	/** Each time it ended, or began anew, without being asked. */
	readonly ends: string[] = [];
	#tree: string;
	#env: Record<string, string>;
	#child: ChildProcess | null = null;
	#said = "";
	#startsAskedFor = 0;
	#startsSeen = 0;
	#stopping = false;

	private constructor({ tree = ourTree, dataDir, port, env = {} }: Setting) {
		this.#tree = tree;
		this.dataDir = dataDir;
		this.port = port;
		this.#env = env;
	}

	static async start(setting: Partial<Setting> = {}): Promise<Accord> {
		const accord = new Accord({
			...setting,
			dataDir: setting.dataDir ?? (await aFolder()),
			port: setting.port ?? (await freePort()),
		});
		await accord.#begin();
		return accord;
	}

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** Everything it said so far. */
	get said(): string {
		return this.#said;
	}

	/** The process that listens: what `npm start` runs may be its parent. */
	serverPid = (): number | null => listenerOf(this.port);

	async databaseUrl(): Promise<string> {
		const { home } = await findPlace(join(this.dataDir, "postgres"));
		const { port, password }: { port: number; password: string } = JSON.parse(
			await readFile(join(home, "cluster.json"), "utf8"),
		);
		return `postgres://accord:${password}@127.0.0.1:${port}/accord`;
	}

	async #begin(): Promise<void> {
		this.#startsAskedFor += 1;
		const { DATABASE_URL: _none, ...env } = process.env;
		const child = spawn(process.execPath, ["scripts/start.js"], {
			cwd: this.#tree,
			env: { ...env, PORT: String(this.port), DATA_DIR: this.dataDir, DEMO: "on", ...this.#env },
			stdio: ["ignore", "pipe", "pipe"],
		});
		this.#child = child;
		child.stdout.on("data", (chunk: Buffer) => this.#hear(chunk.toString()));
		child.stderr.on("data", (chunk: Buffer) => this.#hear(chunk.toString()));
		child.once("exit", (code, signal) => {
			if (this.#child !== child) return;
			this.#child = null;
			if (!this.#stopping) this.ends.push(`npm start ended (${signal ?? code}): ${lastLines(this.#said)}`);
		});
		await this.#untilAnswering();
	}

	#hear(words: string): void {
		this.#said = (this.#said + words).slice(-200_000);
		for (const _ of words.matchAll(announcement)) {
			this.#startsSeen += 1;
			if (this.#startsSeen <= this.#startsAskedFor) continue;
			this.#startsAskedFor = this.#startsSeen;
			this.ends.push(`the server was started again: ${lastLines(this.#said)}`);
		}
	}

	async #untilAnswering(): Promise<void> {
		for (const end = Date.now() + startsWithin; Date.now() < end; await pause(50)) {
			if (!this.#child) throw new Error(`It did not start:\n${this.#said}`);
			if (this.#startsSeen < this.#startsAskedFor) continue;
			const answer = await fetch(`${this.origin}/healthz`).catch(() => null);
			if (answer?.status === 200) return;
		}
		throw new Error(`It did not answer:\n${this.#said}`);
	}

	/** Whether it answers now; when it ended, it is started again, which counts. */
	async revive(): Promise<void> {
		try {
			await this.#untilAnswering();
		} catch (error) {
			if (this.#child) throw error;
			await this.#begin();
		}
	}

	/** kill -9 on the server itself, and back. */
	async killServer(): Promise<void> {
		const pid = this.serverPid();
		if (!pid) throw new Error("Nobody listens.");
		if (pid === this.#child?.pid) return this.#restart("SIGKILL");
		this.#startsAskedFor += 1; // whoever watches it starts it again
		process.kill(pid, "SIGKILL");
		await this.#untilAnswering();
	}

	/** Stopped as people stop it, and started again. */
	restart = (): Promise<void> => this.#restart("SIGTERM");

	async #restart(signal: NodeJS.Signals): Promise<void> {
		await this.#end(signal);
		await this.#begin();
	}

	async #end(signal: NodeJS.Signals): Promise<void> {
		const child = this.#child;
		if (!child) return;
		this.#stopping = true;
		const gone = once(child, "exit");
		child.kill(signal);
		await gone;
		this.#child = null;
		this.#stopping = false;
	}

	/** The end of the run: nothing of it stays, unless its folder is `kept`. */
	async stop({ kept = false } = {}): Promise<void> {
		await this.#end("SIGTERM");
		if (kept) return;
		const { home } = await findPlace(join(this.dataDir, "postgres"));
		await rm(home, { recursive: true, force: true });
		await rm(this.dataDir, { recursive: true, force: true });
	}
}

/** What was said last, without the ways through the program. */
const lastLines = (said: string): string =>
	said
		.trim()
		.split("\n")
		.filter((line) => line.trim() !== "" && !/^ +at /u.test(line))
		.slice(-8)
		.join(" / ");
