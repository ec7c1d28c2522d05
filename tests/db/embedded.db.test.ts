import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimAlone } from "#db/alone.ts";
import { type Cluster, startEmbedded } from "#db/embedded.ts";

let dir: string;
let cluster: Cluster;

beforeAll(async () => {
	dir = await mkdtemp(join(tmpdir(), "accord-embedded-"));
	await chmod(dir, 0o711);
	cluster = await startEmbedded(join(dir, "postgres"));
});

afterAll(async () => {
	await cluster.stop();
	await rm(dir, { recursive: true, force: true });
});

async function ask(sql: string): Promise<unknown> {
	const client = postgres(cluster.url("postgres"), { max: 1, onnotice: () => {} });
	const [row] = await client.unsafe(sql);
	await client.end();
	return row;
}

const again = () => startEmbedded(join(dir, "postgres"));

async function gone(pid: number): Promise<void> {
	for (;;) {
		try {
			process.kill(pid, 0);
		} catch {
			return;
		}
		await new Promise((done) => setTimeout(done, 50));
	}
}

test("whatever language the machine speaks, text is UTF-8 and sorts the same way everywhere", async () => {
	expect(await ask("select current_setting('server_encoding') as encoding")).toEqual({ encoding: "UTF8" });
	expect(
		await ask("select datlocprovider as provider, datlocale as locale from pg_database where datname = 'template1'"),
	).toEqual({ provider: "b", locale: "C.UTF-8" });
});

test("a PostgreSQL that outlived its server is taken up as it runs", async () => {
	await ask("create table outlived (x int)");
	const second = await again();
	expect(second).toMatchObject({ pid: cluster.pid, adopted: true });
});

test("after PostgreSQL was killed, the pid file it left does not hinder the next start, and nothing is lost", async () => {
	await ask("insert into outlived values (42) returning x");
	process.kill(cluster.pid, "SIGKILL");
	await gone(cluster.pid);
	cluster = await again();
	expect(cluster.adopted).toBe(false);
	expect(await ask("select x from outlived")).toEqual({ x: 42 });
});

test("when somebody else took its port meanwhile, it takes another", async () => {
	const port = Number(new URL(cluster.url("postgres")).port);
	await cluster.stop();
	const somebody = await new Promise<Server>((done) => {
		const server = createServer().listen(port, "127.0.0.1", () => done(server));
	});
	cluster = await again();
	somebody.close();
	expect(Number(new URL(cluster.url("postgres")).port)).not.toBe(port);
	expect(await ask("select x from outlived")).toEqual({ x: 42 });
});

test("one server at a time serves from it, and a second is told where the first is", async () => {
	const first = await claimAlone(cluster.url("postgres"), "http://127.0.0.1:3000");
	expect(await claimAlone(cluster.url("postgres"), "http://127.0.0.1:3001")).toEqual({
		ok: false,
		holder: "http://127.0.0.1:3000",
	});
	if (first.ok) await first.release();
	const next = await claimAlone(cluster.url("postgres"), "http://127.0.0.1:3001");
	expect(next.ok).toBe(true);
	if (next.ok) await next.release();
});

test("data written by an older PostgreSQL is left alone, with a sentence that says what to do", async () => {
	await cluster.stop();
	const version = join(dir, "postgres", "data", "PG_VERSION");
	const ours = await readFile(version, "utf8");
	await writeFile(version, "14\n");
	await expect(again()).rejects.toThrow(/written by PostgreSQL 14; .* Restore a backup into an empty DATA_DIR/u);
	await writeFile(version, ours);
	cluster = await again();
	expect(await ask("select x from outlived")).toEqual({ x: 42 });
});

test("a folder that cannot be made is said in a sentence", async () => {
	const file = join(dir, "a-file");
	await writeFile(file, "");
	await expect(startEmbedded(join(file, "postgres"))).rejects.toThrow(/cannot be made .+ Name another by DATA_DIR\./u);
});

test.runIf(process.getuid?.() === 0)(
	"as root, a folder closed to PostgreSQL's own user does not hinder it: its files are kept where it may go",
	async () => {
		const closed = await mkdtemp(join(tmpdir(), "accord-closed-"));
		const first = await startEmbedded(join(closed, "postgres"));
		const found = await startEmbedded(join(closed, "postgres"));
		expect(found).toMatchObject({ pid: first.pid, adopted: true });
		await first.stop();
		expect(first.home).toMatch(/^\/var\/lib\/accord\/data-/u);
		await rm(first.home, { recursive: true });
		await rm(closed, { recursive: true });
	},
);
