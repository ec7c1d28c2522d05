// PostgreSQL from npm, for when there is no DATABASE_URL: real binaries, started by us, data under DATA_DIR/postgres.
//
// The npm package's own class is not used: it stops PostgreSQL while the server still drains, makes a cluster in the
// wrong encoding when LANG is unset, and cannot take up a postmaster that outlived a killed server.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { CannotStart } from "./cannot-start.ts";
import { type Binaries, findPlace, type Owner } from "./embedded-place.ts";

/** A running cluster. `adopted`: it ran already. `url` names a database in it; `stop` ends it (fast shutdown). */
export type Cluster = {
	pid: number;
	/** The folder its data is in. */
	home: string;
	adopted: boolean;
	url: (database: string) => string;
	stop: () => Promise<void>;
};

type Kept = { port: number; password: string };

/** Starts the cluster under `dir`, or takes up the one that still runs there. Makes it on the first call. Somebody else on
 *  its port: it takes another, or throws CannotStart where it must come back on the `samePort`. */
export async function startEmbedded(
	dir: string,
	{ flags = [] as readonly string[], samePort = false } = {},
): Promise<Cluster> {
	const { binaries, home, owner } = await findPlace(dir);
	const data = join(home, "data");
	const kept = await readKept(home);
	const living = kept && (await livingPostmaster(data, kept));
	if (kept && living) return cluster({ pid: living, home, adopted: true }, kept);
	const made = kept ?? (await makeCluster(home, data, binaries, owner));
	await checkVersion(data, binaries);
	const port = await choosePort(made.port, samePort);
	const current = { ...made, port };
	await writeFile(join(home, "cluster.json"), JSON.stringify(current), { mode: 0o600 });
	const child = await startPostmaster(binaries, data, current, owner, flags);
	return cluster({ pid: child.pid ?? 0, home, adopted: false }, current);
}

function cluster(running: Pick<Cluster, "pid" | "home" | "adopted">, { port, password }: Kept): Cluster {
	const { pid } = running;
	return {
		...running,
		url: (database) => `postgres://accord:${password}@127.0.0.1:${port}/${database}`,
		stop: async () => {
			signal(pid, "SIGINT");
			for (let i = 0; i < 200 && isAlive(pid); i++) await pause(50);
			if (isAlive(pid)) signal(pid, "SIGQUIT");
		},
	};
}

async function choosePort(usual: number, samePort: boolean): Promise<number> {
	if (await isFree(usual)) return usual;
	if (samePort) throw new CannotStart(`Somebody else listens on its port ${usual}.`);
	return freePort();
}

async function readKept(home: string): Promise<Kept | null> {
	try {
		const kept: Kept = JSON.parse(await readFile(join(home, "cluster.json"), "utf8"));
		return kept;
	} catch {
		return null;
	}
}

/** The pid of a postmaster that survived a killed server and answers; a stale postmaster.pid is PostgreSQL's own to clear. */
async function livingPostmaster(data: string, { port, password }: Kept): Promise<number | null> {
	const file = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
	const pid = Number(file.split("\n")[0]);
	if (!pid || !isAlive(pid)) return null;
	const sql = postgres(`postgres://accord:${password}@127.0.0.1:${port}/postgres`, {
		max: 1,
		connect_timeout: 5,
		onnotice: () => {},
	});
	try {
		const [row] = await sql<{ dir: string }[]>`select current_setting('data_directory') as dir`;
		return row?.dir === data ? pid : null;
	} catch {
		return null;
	} finally {
		await sql.end({ timeout: 1 });
	}
}

async function makeCluster(home: string, data: string, { initdb }: Binaries, owner: Owner): Promise<Kept> {
	await rm(data, { recursive: true, force: true }); // what an interrupted first start left behind
	await mkdir(data, { mode: 0o700 });
	if ("uid" in owner) {
		await chown(data, owner.uid, owner.gid);
		await chmod(home, 0o711);
	}
	const kept = { port: await freePort(), password: randomBytes(24).toString("base64url") };
	const secret = join(tmpdir(), `accord-${randomBytes(8).toString("hex")}`);
	await writeFile(secret, `${kept.password}\n`, { mode: 0o600 });
	if ("uid" in owner) await chown(secret, owner.uid, owner.gid);
	const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
	const how = ["--auth=scram-sha-256", "--username=accord", `--pwfile=${secret}`, `--pgdata=${data}`];
	try {
		execFileSync(initdb, [...locale, ...how], {
			...owner,
			cwd: data,
			env: quietEnv(),
			stdio: ["ignore", "ignore", "pipe"],
		});
	} catch (error) {
		throw new CannotStart(`PostgreSQL could not make its data folder ${data}: ${lastLine(String(error))}`);
	} finally {
		await rm(secret, { force: true });
	}
	return kept;
}

async function checkVersion(data: string, binaries: Binaries): Promise<void> {
	const kept = (await readFile(join(data, "PG_VERSION"), "utf8")).trim();
	const ours = /\d+/u.exec(
		execFileSync(binaries.postgres, ["--version"], { env: quietEnv(), encoding: "utf8" }).split(")")[1] ?? "",
	)?.[0];
	if (ours && kept !== ours)
		throw new CannotStart(
			`The data in ${data} was written by PostgreSQL ${kept}; this Accord brings PostgreSQL ${ours}. Restore a backup into an empty DATA_DIR, or start the Accord version that wrote it.`,
		);
}

function startPostmaster(
	binaries: Binaries,
	data: string,
	{ port }: Kept,
	owner: Owner,
	flags: readonly string[],
): Promise<ChildProcess> {
	const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", ...flags];
	const child = spawn(binaries.postgres, ["-D", data, "-p", String(port), ...settings.flatMap((s) => ["-c", s])], {
		...owner,
		cwd: data,
		env: quietEnv(),
		detached: true, // Ctrl+C in a terminal must reach the server first, PostgreSQL after it
		stdio: ["ignore", "ignore", "pipe"],
	});
	return new Promise((done, fail) => {
		let said = "";
		child.once("exit", () => fail(new CannotStart(`PostgreSQL did not start: ${lastLine(said)}`)));
		child.stderr?.on("data", (chunk: Buffer) => {
			said = (said + chunk.toString()).slice(-4000);
			if (!said.includes("ready to accept connections")) return;
			child.removeAllListeners("exit");
			child.unref();
			done(child);
		});
	});
}

const quietEnv = (): NodeJS.ProcessEnv => ({
	NODE_ENV: "production",
	PATH: process.env["PATH"] ?? "",
	LC_ALL: "C",
	TZ: "UTC",
});
const lastLine = (text: string) =>
	text
		.trim()
		.split("\n")
		.findLast((line) => /FATAL|error|could not|No space/iu.test(line)) ?? text.trim().slice(-300);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Whether there is a process of this number. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(pid, name);
	} catch {
		// gone already
	}
}

const isFree = (port: number): Promise<boolean> =>
	new Promise((done) => {
		const probe = createServer();
		probe.once("error", () => done(false));
		probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
	});

const freePort = (): Promise<number> =>
	new Promise((done, fail) => {
		const probe = createServer();
		probe.once("error", fail);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() => done(typeof address === "object" && address ? address.port : 0));
		});
	});
