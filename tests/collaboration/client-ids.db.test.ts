// Whose letters these are: a Yjs client belongs to one person for as long as the text lives.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { clientOwners, loadText, updatesAfter } from "#app/collaboration/log.server.ts";
import type { Person } from "#app/identity/person.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aRawSocket, anUpdate } from "./a-raw-socket.ts";
import {
	aClient,
	add,
	aKnownPerson,
	aText,
	aTextServer,
	isSaved,
	Permissions,
	type TestServer,
	until,
	words,
} from "./a-server.ts";

const db = await aDatabase();
const permissions = new Permissions();
const [ada, mallory] = [await aKnownPerson(db, "Ada"), await aKnownPerson(db, "Mallory")];
permissions.signIn(ada, "write");
permissions.signIn(mallory, "write");
let server: TestServer = await aTextServer(db, permissions);
const query = "?epoch=1&schema=1";
let textId = "";
beforeEach(async () => {
	textId = await aText(db);
});
afterAll(() => server.stop());

/** Ada writes these words and leaves; returns the client she wrote as. */
async function adaWrote(said: string): Promise<number> {
	const client = aClient(server, textId, ada);
	await until(() => isSaved(client));
	add(said)(client.doc);
	await until(() => isSaved(client));
	client.close();
	return client.doc.clientID;
}

/** What somebody sends who goes on as this client; the refusal, or null when it was acknowledged. */
async function goOnAs(clientId: number, person: Person): Promise<string | null> {
	const { doc } = await loadText(db, textId);
	const before = Y.encodeStateVector(doc);
	doc.clientID = clientId;
	add(" forged")(doc);
	const socket = await aRawSocket(server, textId, person, { query });
	socket.say({ is: "update", bytes: Y.encodeStateAsUpdate(doc, before) });
	await until(() => socket.closed() !== null || socket.heard.some(({ is }) => is === "ack"));
	socket.socket.close();
	return socket.refusal() ?? null;
}

describe("nobody goes on as another person's client", () => {
	test("after the room was empty", async () => {
		const clientId = await adaWrote("mine");
		await until(() => server.rooms.load.texts === 0);
		expect(await goOnAs(clientId, mallory)).toBe("malformed");
		expect(words((await loadText(db, textId)).doc)).toBe("mine");
	});

	test("after the server was started again", async () => {
		const clientId = await adaWrote("mine");
		await server.stop();
		server = await aTextServer(db, permissions);
		expect(await goOnAs(clientId, mallory)).toBe("malformed");
		expect(await goOnAs(clientId, ada)).toBeNull();
	});

	test("at another node, which has not heard of the words yet", async () => {
		const other = await aTextServer(db, permissions);
		const early = await aRawSocket(other, textId, mallory, { query });
		const clientId = await adaWrote("mine");
		early.say({ is: "update", bytes: anUpdate(add("forged"), clientId) });
		await until(() => early.closed() !== null);
		expect(early.refusal()).toBe("malformed");
		await other.stop();
	});

	test("nor as the server's own", async () => {
		await adaWrote("mine");
		const owners = await clientOwners(db, textId);
		expect([...owners.values()]).toEqual([ada.id]);
	});
});

const pieces = (): [Uint8Array, Uint8Array, Uint8Array] => {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on("update", (update: Uint8Array) => updates.push(update));
	for (const said of ["one", "two", "three"]) add(said)(doc);
	const [a = new Uint8Array(), b = a, c = a] = updates;
	return [a, b, c];
};

describe("a gap in somebody's pieces", () => {
	test("is not written down: the page is asked to bring what is missing", async () => {
		const [first, , third] = pieces();
		const socket = await aRawSocket(server, textId, ada, { query });
		socket.say({ is: "update", bytes: first });
		socket.say({ is: "update", bytes: third });
		await until(() => socket.closed() !== null);
		expect(socket.refusal()).toBe("behind");
		expect(await updatesAfter(db, textId, 0)).toHaveLength(1);
	});

	test("throws out nobody honest: who holds all of it brings it at the next try", async () => {
		const [first, second, third] = pieces();
		const socket = await aRawSocket(server, textId, ada, { query });
		socket.say({ is: "update", bytes: third });
		await until(() => socket.closed() !== null);
		const again = await aRawSocket(server, textId, ada, { query });
		again.say({ is: "step2", bytes: Y.mergeUpdates([first, second, third]) });
		await until(() => again.heard.some(({ is }) => is === "ack"));
		expect(words((await loadText(db, textId)).doc)).toBe("onetwothree");
		again.socket.close();
	});

	test("deletes nothing before it is written", async () => {
		const doc = new Y.Doc();
		doc.clientID = 77;
		add("to come")(doc);
		const before = Y.encodeStateVector(doc);
		doc.getText("t").delete(0, 3);
		const bad = await aRawSocket(server, textId, mallory, { query });
		bad.say({ is: "update", bytes: Y.encodeStateAsUpdate(doc, before) });
		await until(() => bad.closed() !== null);
		expect(bad.refusal()).toBe("behind");
	});
});
