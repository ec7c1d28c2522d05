import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { backUp } from "#db/backup.ts";
import { newId } from "#db/id.ts";
import { knownMigrations, migrate, runMigrations } from "#db/migrate.ts";
import { restore } from "#db/restore.ts";
import { databaseUrl } from "#tests/support/cluster.ts";
import { aDemo } from "#tests/support/demo.ts";

const madeAt = new Date("2026-03-01T08:30:00Z");
const workspace = await aDemo();
let folder: string;
let file: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "accord-backup-"));
	file = join(folder, "whole.backup");
	await backUp(workspace.url, file, madeAt);
});

afterAll(() => rm(folder, { recursive: true }));

/** A database nobody ever used, not even migrated. */
async function anEmptyDatabase(): Promise<{ url: string; sql: postgres.Sql }> {
	const admin = postgres(inject("adminUrl"), { max: 1, onnotice: () => {} });
	const name = `accord_restored_${newId().slice(-12)}`;
	await admin.unsafe(`create database ${name}`);
	const url = databaseUrl(inject("adminUrl"), name);
	const sql = postgres(url, { max: 2, onnotice: () => {} });
	afterAll(async () => {
		await sql.end();
		await admin.unsafe(`drop database ${name} with (force)`);
		await admin.end();
	});
	return { url, sql };
}

/** A database that holds what was backed up. */
async function aFullDatabase(): Promise<{ url: string; sql: postgres.Sql }> {
	const { url } = await aDemo();
	const sql = postgres(url, { max: 2, onnotice: () => {} });
	afterAll(() => sql.end());
	return { url, sql };
}

/** All that a database holds and obeys, as plain values: rows by table, sequences, rules, migrations. */
async function everythingIn(url: string): Promise<unknown> {
	const sql = postgres(url, { max: 1 });
	const tables = await sql<{ name: string }[]>`
		select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
	const rows: Record<string, unknown> = {};
	for (const { name } of tables)
		[rows[name]] = await sql`
			select count(*)::int, md5(string_agg(t::text, E'\n' order by t::text)) as content from ${sql(name)} t`;
	const found = {
		rows,
		sequences: await sql`select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1`,
		rules: await sql`select conrelid::regclass::text as on, conname, pg_get_constraintdef(oid) as rule
			from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
		triggers: await sql`select tgrelid::regclass::text as on, tgname, tgenabled
			from pg_trigger where not tgisinternal order by 1, 2`,
		migrations: await sql`select hash, created_at from drizzle.__drizzle_migrations order by id`,
	};
	await sql.end();
	return JSON.parse(JSON.stringify(found));
}

test("what is restored into an empty database is what was backed up: rows, sequences, rules and migrations", async () => {
	const { url, sql } = await anEmptyDatabase();
	expect(await restore(url, file, { replace: false })).toEqual({ madeAt });
	const restored = await everythingIn(url);
	expect(restored).toEqual(await everythingIn(workspace.url));
	expect(restored).toMatchObject({ rows: { participants: { count: expect.any(Number) } } });
	await expect(sql`delete from audit_events`).rejects.toMatchObject({ code: "23000" });
	await migrate(url);
});

test("a backup is for its owner's eyes, and never written over another file", async () => {
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	const before = await readFile(file);
	await expect(backUp(workspace.url, file, madeAt)).rejects.toThrow(/There is a file .+ already\. It was left/u);
	expect(await readFile(file)).toEqual(before);
});

test("what people write during a backup is in it whole or not at all", async () => {
	const { url, sql } = await anEmptyDatabase();
	await restore(url, file, { replace: false });
	const enough = new AbortController();
	let written = 0;
	const writing = (async () => {
		for (; !enough.signal.aborted; written++) {
			const id = newId();
			await sql.begin(async (tx) => {
				await tx`insert into texts (id, kind) values (${id}, 'document')`;
				await tx`insert into versions (id, text_id, seq, kind, content, content_sha256, contributors)
					values (${newId()}, ${id}, 0, 'auto', '{}', '0', '{}')`;
			});
		}
	})();
	const during = join(folder, "during.backup");
	await expect.poll(() => written).toBeGreaterThan(5);
	await backUp(url, during, madeAt);
	enough.abort();
	await writing;
	await restore(url, during, { replace: true });
	const [alone] = await sql`
		select count(*)::int as texts from texts t where kind = 'document'
			and not exists (select 1 from versions v where v.text_id = t.id)
			and not exists (select 1 from documents d where d.text_id = t.id)`;
	expect(alone).toEqual({ texts: 0 });
});

test("a backup from before the last migration is brought up to this Accord", async () => {
	const old = await anEmptyDatabase();
	const known = knownMigrations();
	await old.sql.begin((tx) => runMigrations(tx, known.slice(0, -1)));
	await old.sql`insert into texts (id, kind) values (${newId()}, 'document')`;
	const before = join(folder, "before.backup");
	await backUp(old.url, before, madeAt);

	const { url, sql } = await anEmptyDatabase();
	await restore(url, before, { replace: false });
	expect(await sql`select hash from drizzle.__drizzle_migrations order by id`).toEqual(
		known.map(({ hash }) => ({ hash })),
	);
	expect(await sql`select count(*)::int from texts`).toEqual([{ count: 1 }]);
});

describe("a file that is not a whole backup is refused with a sentence, and the database stays as it is", () => {
	test.each([
		["cut short", (bytes: Buffer) => bytes.subarray(0, -1000), /cut short or altered/u],
		["longer", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("x")]), /cut short or altered/u],
		["altered in the middle", flipped, /cut short or altered/u],
		["of a later format", (bytes: Buffer) => replaced(bytes, "accord-backup 1", "accord-backup 2"), /newer Accord/u],
		["of another program", () => Buffer.from("PGDMP"), /not a backup of Accord/u],
		["empty", () => Buffer.alloc(0), /not a backup of Accord/u],
	])("%s", async (name, change, sentence) => {
		const { url, sql } = await anEmptyDatabase();
		const path = await broken(name, change);
		await expect(restore(url, path, { replace: true })).rejects.toThrow(sentence);
		expect(await sql`select 1 from pg_class where relnamespace = 'public'::regnamespace`).toEqual([]);
	});

	test("not there", async () => {
		await expect(restore(workspace.url, join(folder, "none"), { replace: true })).rejects.toThrow(/There is no file/u);
	});
});

async function broken(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, change(await readFile(file)));
	return path;
}

function flipped(bytes: Buffer): Buffer {
	const middle = bytes.length >> 1;
	bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
	return bytes;
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
	bytes.write(to, bytes.indexOf(from), "latin1");
	return bytes;
}

describe("a database that holds something", () => {
	test("is not overwritten without the word that says so", async () => {
		const { url, sql } = await aFullDatabase();
		await sql`update persons set name = 'Somebody else'`;
		const before = await everythingIn(url);
		await expect(restore(url, file, { replace: false })).rejects.toThrow(/add --replace\. Nothing was changed\./u);
		expect(await everythingIn(url)).toEqual(before);
		await restore(url, file, { replace: true });
		expect(await everythingIn(url)).toEqual(await everythingIn(workspace.url));
	});

	test("of another program is left alone, whatever is said", async () => {
		const { url, sql } = await anEmptyDatabase();
		await sql`create table theirs (x int)`;
		await expect(restore(url, file, { replace: true })).rejects.toThrow(/tables that are not Accord's/u);
		expect(await sql`select * from theirs`).toEqual([]);
	});

	test("is left alone while Accord runs on it", async () => {
		await workspace.execute("select 1");
		await expect(restore(workspace.url, file, { replace: true })).rejects.toThrow(
			/Accord is running on this database/u,
		);
	});

	test("stays as it was when the rows do not hold together", async () => {
		const torn = await aFullDatabase();
		const [key] = await torn.sql<{ name: string }[]>`
			select conname as name from pg_constraint where conrelid = 'accounts'::regclass and contype = 'f'`;
		await torn.sql.unsafe(`alter table accounts drop constraint ${key?.name}`);
		await torn.sql`update accounts set person_id = ${newId()}`;
		const path = join(folder, "torn.backup");
		await backUp(torn.url, path, madeAt);

		const { url } = await aFullDatabase();
		await expect(restore(url, path, { replace: true })).rejects.toMatchObject({ code: "23503" });
		expect(await everythingIn(url)).toEqual(await everythingIn(workspace.url));
	});

	test("stays as it was when a row is refused on the way", async () => {
		const twice = await aFullDatabase();
		await twice.sql`alter table texts drop constraint texts_pkey cascade`;
		await twice.sql`insert into texts select * from texts`;
		const path = join(folder, "twice.backup");
		await backUp(twice.url, path, madeAt);

		const { url } = await aFullDatabase();
		await expect(restore(url, path, { replace: true })).rejects.toThrow(/duplicate key|transaction is aborted/u);
		expect(await everythingIn(url)).toEqual(await everythingIn(workspace.url));
	});
});

test("a database of a newer Accord is not touched by this one", async () => {
	const { url, sql } = await aFullDatabase();
	await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('tomorrow', 4102444800000)`;
	await expect(migrate(url)).rejects.toThrow(/A newer Accord has worked on this database/u);
	const path = join(folder, "newer.backup");
	await backUp(url, path, madeAt);
	await expect(restore(url, path, { replace: true })).rejects.toThrow(/made by a newer Accord/u);
});

test("where Accord never ran there is nothing to back up", async () => {
	const { url } = await anEmptyDatabase();
	await expect(backUp(url, join(folder, "nothing"), madeAt)).rejects.toThrow(/nothing to back up/u);
	await expect(stat(join(folder, "nothing"))).rejects.toThrow(/ENOENT/u);
});
