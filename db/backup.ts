// Backing up: every table as it stood at one moment, and the sequences, into one file. People go on working meanwhile.
import postgres from "postgres";
import { jsonFrame, rowFrames, type Frame, writeBackup } from "./backup-file.ts";
import { CannotStart } from "./cannot-start.ts";
import { migrationLock } from "./migrate.ts";

export type Head = { madeAt: string; migrations: string[] };
export type Table = { name: string; columns: string[] };
export type Sequence = { name: string; last: string; called: boolean };

/** Writes the database at `url` to the file `path`. Returns what it holds: tables, and bytes on the disk. */
export async function backUp(url: string, path: string, madeAt: Date): Promise<{ tables: number; bytes: number }> {
	const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: "accord backup" } });
	try {
		// No migration changes the tables while they are read.
		await sql`select pg_advisory_lock_shared(${migrationLock})`;
		return await sql.begin("isolation level repeatable read read only", async (tx) => {
			const head = { madeAt: madeAt.toISOString(), migrations: await migrationsIn(tx) } satisfies Head;
			const tables = await tablesIn(tx);
			return { tables: tables.length, bytes: await writeBackup(path, framesOf(tx, head, tables)) };
		});
	} finally {
		await sql.end({ timeout: 5 });
	}
}

async function* framesOf(tx: postgres.TransactionSql, head: Head, tables: readonly Table[]): AsyncGenerator<Frame> {
	yield jsonFrame("H", head);
	for (const table of tables) {
		yield jsonFrame("T", table);
		yield* rowFrames(rowsOf(tx, table));
	}
	yield jsonFrame("S", await sequencesIn(tx));
}

async function* rowsOf(tx: postgres.TransactionSql, { name, columns }: Table): AsyncGenerator<Buffer> {
	const rows = await tx`copy ${tx(name)} (${tx(columns)}) to stdout`.readable();
	yield* rows;
	// The driver leaves its socket paused when the last rows and their end came in one piece; this wakes it.
	rows._read(0); // oxlint-disable-line no-underscore-dangle
}

/** The migrations this database had, oldest first. */
async function migrationsIn(tx: postgres.TransactionSql): Promise<string[]> {
	const [found] = await tx<{ journal: string | null }[]>`select to_regclass('drizzle.__drizzle_migrations') as journal`;
	if (!found?.journal) throw new CannotStart("There is nothing to back up: Accord never ran on this database.");
	const rows = await tx<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by created_at`;
	return rows.map(({ hash }) => hash);
}

const tablesIn = (tx: postgres.TransactionSql): Promise<Table[]> => tx<Table[]>`
	select c.relname as name, json_agg(a.attname order by a.attnum) as columns
	from pg_class c join pg_attribute a on a.attrelid = c.oid
	where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
		and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
	group by c.relname order by c.relname`;

/** A sequence is outside every snapshot: read last, it is never behind the rows. */
const sequencesIn = (tx: postgres.TransactionSql): Promise<Sequence[]> => tx<Sequence[]>`
	select sequencename as name, coalesce(last_value, start_value)::text as last, last_value is not null as called
	from pg_sequences where schemaname = 'public' order by sequencename`;
