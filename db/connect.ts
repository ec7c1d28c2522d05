import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { PgDatabase, PgTransaction } from "drizzle-orm/pg-core";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import postgres from "postgres";
import * as schema from "./schema/index.ts";

type Schema = typeof schema;

/** Where SQL goes: the pool, or a transaction of it. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Schema>;
/** Only inside a transaction: for deeds whose rows must land together. */
export type Tx = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;
/** The pool as `connect` gives it: a Db, the postgres.js client under it, and a way to end it. */
export type Pool = Db & { $client: postgres.Sql; end: () => Promise<void> };

/** Opens the one pool of this process. `max` connections; nothing is sent before the first query. */
export function connect(url: string, { max = 10 } = {}): Pool {
	const client = postgres(url, {
		max,
		onnotice: () => {},
		connection: { application_name: "accord" },
		// its own query at every connect; when the connection is lost in that moment, nobody catches its error
		fetch_types: false,
		// the default waits up to 20 s when the database was away for a minute
		backoff: (tries) => Math.min(0.05 * 2 ** tries, 1),
	});
	const db = drizzle(client, { schema });
	return Object.assign(db, { end: () => client.end({ timeout: 5 }) });
}
