// PostgreSQL killed under transactions: what the driver then does, as mended by db/driver-mends.ts.
import { EventEmitter, once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createConnection, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connect, type Db, type Pool } from "#db/connect.ts";
import { type Cluster, startEmbedded } from "#db/embedded.ts";

let dir: string;
let cluster: Cluster;
let db: Pool;

beforeAll(async () => {
	dir = await mkdtemp(join(tmpdir(), "accord-lost-"));
	await chmod(dir, 0o711);
	cluster = await startEmbedded(dir);
	const admin = connect(cluster.url("postgres"), { max: 1 });
	await admin.execute(sql`create table kept (words text not null)`);
	await admin.end();
});

afterAll(async () => {
	await cluster.stop();
	await rm(dir, { recursive: true, force: true });
});

beforeEach(async () => {
	db = connect(cluster.url("postgres"), { max: 1 });
	await db.execute(sql`truncate kept`);
	return () => db.end();
});

const write = (to: Db, words: string) => to.execute(sql`insert into kept values (${words})`);
const kept = async () => (await db.execute(sql`select words from kept`)).map((row) => row["words"]);
const lost = { code: "CONNECTION_CLOSED" };
const errorOf = (work: PromiseLike<unknown>): Promise<unknown> =>
	Promise.resolve(work).then(
		() => null,
		(error: unknown) => error,
	);
const big = "a long row ".repeat(200_000);

/** kill -9, and until this process has seen its connections close. */
async function kill(): Promise<void> {
	process.kill(cluster.pid, "SIGKILL");
	await new Promise((done) => setTimeout(done, 300));
}

/** The killed one's children may hold its memory for a moment. */
async function comesBack(): Promise<void> {
	for (let tries = 0; ; tries++) {
		try {
			cluster = await startEmbedded(dir);
			return;
		} catch (error) {
			if (tries === 40) throw error;
			await new Promise((done) => setTimeout(done, 250));
		}
	}
}

test("what a transaction asks after PostgreSQL was killed is refused, a short row and a long one; the pool comes back", async () => {
	for (const words of ["short", big]) {
		let then: unknown;
		const transaction = db.transaction(async (tx) => {
			await write(tx, "before");
			await kill();
			then = await errorOf(write(tx, words));
			throw then;
		});
		expect(await errorOf(transaction)).toMatchObject(lost);
		await comesBack();
		await expect.poll(() => then).toMatchObject({ cause: lost });
		expect(await kept()).toEqual([]);
	}
});

test("PostgreSQL killed while long rows are on their way keeps none of them, and the pool comes back at once", async () => {
	const transaction = db.transaction(async (tx) => {
		for (;;) await write(tx, big);
	});
	const refused = errorOf(transaction);
	await new Promise((done) => setTimeout(done, 200));
	await kill();
	expect(await refused).toBeInstanceOf(Error);
	await comesBack();
	const before = performance.now();
	expect(await kept()).toEqual([]);
	expect(performance.now() - before).toBeLessThan(5_000);
});

test("a transaction that outlived its connection writes nothing on the connection that came after", async () => {
	let then: unknown;
	const steps = new EventEmitter();
	const begun = once(steps, "begun");
	const transaction = db.transaction(async (tx) => {
		await write(tx, "before");
		steps.emit("begun");
		await once(steps, "go on");
		then = await errorOf(write(tx, "after"));
	});
	const refused = errorOf(transaction);
	await begun;
	await kill();
	await comesBack();
	expect(await kept()).toEqual([]);
	steps.emit("go on");
	expect(await refused).toMatchObject(lost);
	await expect.poll(() => then).toMatchObject({ cause: lost });
	expect(await kept()).toEqual([]);
});

test("the first query on a connection that came back has its own rows and no others", async () => {
	const long = db.execute(sql`select repeat('x', 1000) from generate_series(1, 10000000)`);
	const refused = errorOf(long);
	await new Promise((done) => setTimeout(done, 300));
	await kill();
	expect(await refused).toBeInstanceOf(Error);
	await comesBack();
	expect([...(await db.execute(sql`select 1 as one`))]).toEqual([{ one: 1 }]);
});

test("a statement that had not left when its connection was lost does not spoil the next one", async () => {
	const { hostname, port } = new URL(cluster.url("postgres"));
	let socket = new Socket();
	const dial = () => (socket = createConnection({ host: hostname, port: Number(port) }));
	const client = postgres(cluster.url("postgres"), { max: 1, fetch_types: false, socket: dial } as object);
	await client`select 1`;
	await new Promise((done) => setImmediate(done));
	const unsent = errorOf(client`select 2`.execute());
	await Promise.resolve();
	await Promise.resolve();
	socket.destroy(); // it closes in this turn of the event loop, the statement would leave in the next
	expect(await unsent).toMatchObject(lost);
	const before = performance.now();
	expect([...(await client`select 3 as three`)]).toEqual([{ three: 3 }]);
	expect(performance.now() - before).toBeLessThan(5_000);
	await client.end();
});
