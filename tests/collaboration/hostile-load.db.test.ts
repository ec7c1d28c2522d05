// Presence that poses as another, floods, and readers that do not read.
import { afterAll, describe, expect, test } from "vitest";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { updatesAfter } from "#app/collaboration/log.server.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aRawSocket } from "./a-raw-socket.ts";
import { aClient, add, aKnownPerson, aPerson, aText, aTextServer, isSaved, Permissions, until } from "./a-server.ts";

const db = await aDatabase();
const permissions = new Permissions();
const pace = { framesPerSecond: 200, bytesPerSecond: 40e6, burst: 1, mostBuffered: 256 * 1024 };
const server = await aTextServer(db, permissions, { schemaVersion: 2, pace });
afterAll(() => server.stop());
const [ada, mallory] = [await aKnownPerson(db, "Ada"), await aKnownPerson(db, "Mallory")];
permissions.signIn(ada, "write");
permissions.signIn(mallory, "write");
const reader = aPerson("Rita");
permissions.signIn(reader, "read");
const rowsOf = async (textId: string) => (await updatesAfter(db, textId, 0)).length;

/** What a client says of its cursor: the last of these states. */
const presence = (clientId: number, ...states: Record<string, unknown>[]) => {
	const doc = new Y.Doc();
	doc.clientID = clientId;
	const awareness = new Awareness(doc);
	for (const state of states) awareness.setLocalState(state);
	const bytes = encodeAwarenessUpdate(awareness, [clientId]);
	awareness.destroy();
	return bytes;
};
const stateOf = (client: ReturnType<typeof aClient>, clientId: number) => client.awareness.getStates().get(clientId);

describe("presence", () => {
	test("is stamped with who the connection belongs to, whatever it says; nobody moves another's cursor", async () => {
		const textId = await aText(db);
		const honest = aClient(server, textId, ada, { schemaVersion: 2 });
		const watcher = aClient(server, textId, ada, { schemaVersion: 2 });
		await until(() => isSaved(honest) && isSaved(watcher));
		honest.awareness.setLocalState({ cursor: 1 });
		await until(() => stateOf(watcher, honest.doc.clientID)?.["cursor"] === 1);
		const bad = await aRawSocket(server, textId, mallory);
		bad.say({ is: "awareness", bytes: presence(honest.doc.clientID, { cursor: 666 }) });
		const user = { id: ada.id, name: "Ada", color: "url(evil)" };
		bad.say({ is: "awareness", bytes: presence(77, { user, cursor: 2 }) });
		await until(() => stateOf(watcher, 77) !== undefined);
		expect(stateOf(watcher, 77)).toMatchObject({ cursor: 2, user: { id: mallory.id, name: "Mallory" } });
		expect(JSON.stringify(stateOf(watcher, 77))).not.toContain("evil");
		expect(stateOf(watcher, honest.doc.clientID)).toMatchObject({ cursor: 1, user: { id: ada.id } });
		bad.socket.close();
		await until(() => stateOf(watcher, 77) === undefined);
		honest.close();
		watcher.close();
	});

	test("one connection speaks for a few cursors at most", async () => {
		const textId = await aText(db);
		const watcher = aClient(server, textId, ada, { schemaVersion: 2 });
		await until(() => isSaved(watcher));
		const bad = await aRawSocket(server, textId, mallory);
		for (let i = 100; i < 120; i++) bad.say({ is: "awareness", bytes: presence(i, { cursor: i }) });
		bad.say({ is: "awareness", bytes: presence(100, { cursor: 100 }, { cursor: 999 }) }); // said last, told last
		await until(() => stateOf(watcher, 100)?.["cursor"] === 999);
		expect([...watcher.awareness.getStates().keys()].filter((id) => id >= 100 && id < 120)).toEqual([
			100, 101, 102, 103,
		]);
		bad.socket.close();
		watcher.close();
	});
});

describe("too much, too slow", () => {
	test("who does not take what is sent is dropped, and the others are not held up", async () => {
		const textId = await aText(db);
		await until(() => server.rooms.load.members === 0);
		const honest = aClient(server, textId, ada, { schemaVersion: 2 });
		const slow = await aRawSocket(server, textId, reader);
		await until(() => isSaved(honest) && server.rooms.load.members === 2);
		slow.socket.pause();
		for (let i = 0; server.rooms.load.members === 2 && i < 200; i++) {
			honest.doc.transact(() => {
				honest.doc.getText("t").delete(0, honest.doc.getText("t").length);
				add("x".repeat(300_000))(honest.doc);
			});
			await until(() => isSaved(honest));
		}
		expect(server.rooms.load.members).toBe(1);
		expect(isSaved(honest)).toBe(true);
		slow.socket.terminate();
		honest.close();
	});

	test("a flood is slowed down to its own pace, and nobody queues behind it", async () => {
		const textId = await aText(db);
		const bad = await aRawSocket(server, textId, mallory);
		const quick = aClient(server, await aText(db), ada, { schemaVersion: 2 });
		await until(() => isSaved(quick));
		const doc = new Y.Doc();
		doc.on("update", (bytes: Uint8Array) => bad.say({ is: "update", bytes }));
		for (let i = 0; i < 8_000; i++) add("x")(doc);
		add("quick")(quick.doc);
		await until(() => isSaved(quick));
		expect(await rowsOf(textId)).toBeLessThan(8_000);
		bad.socket.terminate();
		quick.close();
	});
});
