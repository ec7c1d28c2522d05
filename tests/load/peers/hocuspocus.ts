// Hocuspocus as its own documentation starts it; with DATABASE_URL it stores in PostgreSQL through its database extension.
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";
import postgres from "postgres";

const url = process.env["DATABASE_URL"];
const sql = url ? postgres(url, { max: 5, onnotice: () => {} }) : null;
if (sql) await sql`create table if not exists hocuspocus (name text primary key, state bytea not null)`;

const storage = sql && [
	new Database({
		fetch: async ({ documentName }) => {
			const [row] = await sql<{ state: Uint8Array }[]>`select state from hocuspocus where name = ${documentName}`;
			return row?.state ?? null;
		},
		store: async ({ documentName, state }) => {
			await sql`insert into hocuspocus ${sql({ name: documentName, state })}
				on conflict (name) do update set state = excluded.state`;
		},
	}),
];
const server = new Server({
	port: 0,
	address: "127.0.0.1",
	quiet: true,
	stopOnSignals: false,
	extensions: storage ?? [],
});
await server.listen();
console.info(`listening ${server.address.port}`);
