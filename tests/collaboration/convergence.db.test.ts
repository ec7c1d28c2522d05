// Whatever happens to cables and servers, all replicas end equal and nothing that was shown as saved is missing.
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Connection } from "#app/collaboration/connection.client.ts";
import { changeText, loadText, readStored } from "#app/collaboration/log.server.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aClient, aKnownPerson, aText, aTextServer, isSaved, Permissions, type TestServer, until } from "./a-server.ts";

const db = await aDatabase();
const permissions = new Permissions();
const people = await Promise.all(["Ada", "Ben", "Cem", "Dea"].map((name) => aKnownPerson(db, name)));
for (const person of people) permissions.signIn(person, "write");

/** The same sequence for the same seed (mulberry32). */
function dice(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below;
	};
}

type World = {
	server: TestServer;
	clients: Connection[];
	textId: string;
	roll: (below: number) => number;
	marks: number;
};

/** A small edit somewhere: words in, words out, a mark set, a paragraph added or taken away. */
function edit({ roll }: World, doc: Y.Doc): void {
	const text = doc.getText("t");
	const at = Math.floor(roll(text.length + 1));
	const kind = roll(10);
	if (kind < 5) text.insert(at, "abcdefghij".slice(0, 1 + roll(9)));
	else if (kind < 7 && text.length > at) text.delete(at, Math.min(text.length - at, 1 + Math.floor(roll(5))));
	else if (kind < 8 && text.length > at) text.format(at, Math.min(text.length - at, 4), { bold: roll(2) < 1 || null });
	else editParagraphs(doc, roll);
}

function editParagraphs(doc: Y.Doc, roll: (below: number) => number): void {
	const section = doc.getXmlFragment("statement");
	if (section.length > 3 && roll(3) < 1) section.delete(Math.floor(roll(section.length)), 1);
	else {
		const paragraph = new Y.XmlElement("paragraph");
		paragraph.insert(0, [new Y.XmlText("words")]);
		section.insert(Math.floor(roll(section.length + 1)), [paragraph]);
	}
}

const pick = (world: World): Connection => world.clients[Math.floor(world.roll(world.clients.length))] ?? raise();
const raise = (): never => {
	throw new Error("There is no client.");
};
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

const happenings: ((world: World) => Promise<unknown> | void)[] = [
	...Array.from({ length: 12 }, () => (world: World) => edit(world, pick(world).doc)),
	(world) => rest(world.roll(40)),
	(world) => world.server.cutCables(),
	async (world) => {
		const { port } = world.server;
		await world.server.stop();
		for (const { doc } of world.clients) edit(world, doc); // offline
		world.server = await aTextServer(db, permissions, { port });
	},
	async (world) => {
		const change = (doc: Y.Doc) => doc.getText("t").insert(0, `[${world.marks++}]`);
		const committed = await db.transaction((tx) => changeText(tx, { textId: world.textId, personId: null, change }));
		if (world.roll(2) < 1) world.server.rooms.send(committed);
	},
	(world) => {
		const gone = Math.floor(world.roll(world.clients.length));
		if (!isSaved(pickAt(world, gone))) return;
		pickAt(world, gone).close();
		world.clients[gone] = aClient(world.server, world.textId, people[gone] ?? raise());
	},
];
const pickAt = (world: World, at: number): Connection => world.clients[at] ?? raise();

const contentOf = (doc: Y.Doc) => [doc.getText("t").toDelta(), doc.getXmlFragment("statement").toJSON()];

describe("all replicas end equal", () => {
	test.each([1, 2, 3, 5, 8, 10, 13, 21, 34])(
		"after random edits, cut cables, offline work, restarts and server-made edits (seed %i)",
		async (seed) => {
			const textId = await aText(db);
			const server = await aTextServer(db, permissions);
			const clients = people.map((person) => aClient(server, textId, person));
			const world: World = { server, clients, textId, roll: dice(seed), marks: 0 };
			await until(() => clients.every(isSaved));
			for (let step = 0; step < 150; step++) await happenings[Math.floor(world.roll(happenings.length))]?.(world);
			edit(world, pick(world).doc); // so that a room that missed a server-made row hears of it
			await until(() => world.clients.every(isSaved));
			const { doc, head } = await loadText(db, textId);
			const whole = contentOf(doc);
			await until(() =>
				world.clients.every((client) => JSON.stringify(contentOf(client.doc)) === JSON.stringify(whole)),
			);
			for (const client of world.clients) expect(contentOf(client.doc)).toEqual(whole);
			expect((await readStored(db, textId)).head).toBe(head);
			for (const client of world.clients) client.close();
			await world.server.stop();
		},
	);
});

describe("PostgreSQL goes away and comes back", () => {
	test("meanwhile nobody is told saved; afterwards everything is there", async () => {
		const textId = await aText(db);
		const server = await aTextServer(db, permissions);
		const [ada] = people;
		const client = aClient(server, textId, ada ?? raise());
		await until(() => isSaved(client));
		// every connection to the database cut again and again, as a server that restarts would
		const cut = setInterval(
			() =>
				void db.$client`select pg_terminate_backend(pid) from pg_stat_activity
					where datname = current_database() and pid <> pg_backend_pid()`.catch(() => {}),
			20,
		);
		for (let i = 0; i < 100; i++) {
			client.doc.getText("t").insert(0, `${i};`);
			await rest(10);
		}
		clearInterval(cut);
		await until(() => isSaved(client));
		const { doc } = await loadText(db, textId);
		expect(doc.getText("t").toJSON()).toBe(Array.from({ length: 100 }, (_, i) => `${99 - i};`).join(""));
		client.close();
		await server.stop();
	});
});
