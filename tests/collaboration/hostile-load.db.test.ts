// Floods, and readers that do not read.
import { afterAll, describe, expect, test } from "vitest";
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
