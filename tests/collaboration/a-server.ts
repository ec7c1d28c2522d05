// A real HTTP server with live texts on it, and clients that reach it over real sockets.
import http from "node:http";
import type { Socket } from "node:net";
import { inject } from "vitest";
import { WebSocket } from "ws";
import type * as Y from "yjs";
import { connect, type Connection } from "#app/collaboration/connection.client.ts";
import { createText } from "#app/collaboration/log.server.ts";
import type { Access, Pace } from "#app/collaboration/member.server.ts";
import { Rooms, type RoomsOptions } from "#app/collaboration/rooms.server.ts";
import { attachCollaboration } from "#app/collaboration/socket.server.ts";
import { dialWith, type SocketLike } from "#app/collaboration/wire.client.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { persons } from "#db/schema/index.ts";
import { anyRules } from "#tests/support/any-rules.ts";

const origin = "http://accord.test";

export const aPerson = (name: string): Person => ({
	id: newId(),
	name,
	email: `${name.toLowerCase()}.${newId()}@example.org`,
	locale: "en",
	organisationId: null,
	coordinator: false,
	observer: false,
	stewardOf: [],
	groups: [],
});

/** Someone the server knows: their cookie is their id. */
export async function aKnownPerson(db: Pool, name: string): Promise<Person> {
	const person = aPerson(name);
	await db.insert(persons).values({ id: person.id, name: person.name, email: person.email });
	return person;
}

export const aText = (db: Pool): Promise<string> =>
	db.transaction((tx) => createText(tx, { kind: "document", by: null }));

/** Who is signed in, and what they may do: tests change it while sockets are open. */
export class Permissions {
	#people = new Map<string, Person>();
	#access = new Map<string, Access>();

	signIn(person: Person, access: Access | null): void {
		this.#people.set(person.id, person);
		if (access) this.#access.set(person.id, access);
		else this.#access.delete(person.id);
	}

	signOut(person: Person): void {
		this.#people.delete(person.id);
	}

	readonly sessionFor = async (headers: Headers) => {
		const person = this.#people.get(headers.get("cookie")?.replace("person=", "") ?? "");
		return person ? { person } : null;
	};

	readonly accessTo = async (person: Person): Promise<Access | null> => this.#access.get(person.id) ?? null;
}

export type TestServer = {
	rooms: Rooms;
	port: number;
	url: string;
	/** As a stop by SIGTERM does. */
	stop: () => Promise<void>;
	/** All sockets cut, without a word. */
	cutCables: () => void;
};

/** Starts the server; on `port` when it must come back where it was. */
export async function aTextServer(
	db: Pool,
	permissions: Permissions,
	{
		port = 0,
		pace,
		schemaVersion,
		...options
	}: Partial<RoomsOptions> & { port?: number; pace?: Pace; schemaVersion?: number } = {},
): Promise<TestServer> {
	const server = http.createServer((_, response) => response.end());
	const rooms = new Rooms(db, { clock: () => new Date(), linger: 20, rules: anyRules, ...options });
	attachCollaboration(server, {
		db,
		rooms,
		origin,
		sessionFor: permissions.sessionFor,
		accessTo: permissions.accessTo,
		...(pace && { pace }),
		...(schemaVersion && { schemaVersion }),
	});
	const sockets = new Set<Socket>();
	server.on("connection", (socket) => {
		sockets.add(socket);
		socket.on("close", () => sockets.delete(socket));
	});
	await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
	const address = server.address();
	const taken = typeof address === "object" && address ? address.port : 0;
	const cutCables = () => {
		for (const socket of sockets) socket.destroy();
	};
	return {
		rooms,
		port: taken,
		url: `ws://127.0.0.1:${taken}`,
		cutCables,
		stop: async () => {
			await rooms.close();
			const closed = new Promise((done) => server.close(done));
			cutCables();
			await closed;
		},
	};
}

/** A socket as a browser on our page would open it. */
export const aSocket = (url: string, person: Person, from = origin): WebSocket =>
	new WebSocket(url, { origin: from, headers: { cookie: `person=${person.id}` } });

/** The product's own client, in Node. */
export function aClient(
	server: { url: string },
	textId: string,
	person: Person,
	{ readOnly = false, schemaVersion = 1, epoch = 1 } = {},
): Connection {
	return connect(textId, {
		personId: person.id,
		epoch,
		schemaVersion,
		readOnly,
		server: server.url,
		dial: dialWith((url): SocketLike => aSocket(url, person)),
		patience: { first: 10, longest: 200 },
	});
}

/** Waits until it holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
	for (const end = Date.now() + inject("longestWait"); ;) {
		if (await holds()) return;
		if (Date.now() > end) throw new Error(`It never came to hold: ${holds.toString()}`);
		await new Promise((done) => setTimeout(done, 5));
	}
}

export const isSaved = (client: Connection): boolean => client.status().is === "saved";

/** The words of the text tests write in. */
export const words = (doc: Y.Doc): string => doc.getText("t").toJSON();
export const add = (more: string) => (doc: Y.Doc) => doc.getText("t").insert(doc.getText("t").length, more);
