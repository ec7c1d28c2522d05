// What a stranger, a reader or a writer of bad faith may send: it is refused, nothing is stored, and nobody else notices.
import { afterAll, describe, expect, test } from "vitest";
import { loadText, updatesAfter } from "#app/collaboration/log.server.ts";
import { newId } from "#db/id.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aRawSocket, anUpdate } from "./a-raw-socket.ts";
import {
	aClient,
	add,
	aKnownPerson,
	aPerson,
	aText,
	aTextServer,
	isSaved,
	Permissions,
	until,
	words,
} from "./a-server.ts";

const db = await aDatabase();
const permissions = new Permissions();
/** It does not ask again by itself what people may do: whoever changes it has to say so. */
const server = await aTextServer(db, permissions, { schemaVersion: 2, vigilance: 2 ** 31 - 1 });
afterAll(() => server.stop());
const [ada, mallory] = [await aKnownPerson(db, "Ada"), await aKnownPerson(db, "Mallory")];
permissions.signIn(ada, "write");
permissions.signIn(mallory, "write");
const reader = aPerson("Rita");
permissions.signIn(reader, "read");
const rowsOf = async (textId: string) => (await updatesAfter(db, textId, 0)).length;

/** Someone honest writes before and after; what happens between must not reach them. */
async function undisturbed(between: (textId: string) => Promise<void>): Promise<void> {
	const textId = await aText(db);
	const honest = aClient(server, textId, ada, { schemaVersion: 2 });
	await until(() => isSaved(honest));
	add("before ")(honest.doc);
	await until(() => isSaved(honest));
	const disturbances: string[] = [];
	const stop = honest.onStatus((status) => {
		if (status.is !== "saved") disturbances.push(status.is);
	});
	await between(textId);
	expect(disturbances).toEqual([]);
	stop();
	add("after")(honest.doc);
	await until(() => isSaved(honest));
	expect(words((await loadText(db, textId)).doc)).toBe("before after");
	expect(words(honest.doc)).toBe("before after");
	honest.close();
}

describe("at the door", () => {
	test("a socket asked for by another site's page is turned away", async () => {
		const { failed } = await aRawSocket(server, await aText(db), ada, { origin: "https://elsewhere.example" });
		expect(failed()).toContain("403");
	});

	test("a socket without a living session is refused as signed out", async () => {
		const { refusal, closed } = await aRawSocket(server, await aText(db), aPerson("Ghost"));
		await until(() => closed() === 4000);
		expect(refusal()).toBe("signed-out");
	});

	test("an outsider is refused, and so is whoever names a text that is not theirs to open", async () => {
		const outsider = aPerson("Otto");
		permissions.signIn(outsider, null);
		const { refusal, closed, heard } = await aRawSocket(server, await aText(db), outsider);
		await until(() => closed() === 4000);
		expect(refusal()).toBe("not-allowed");
		expect(heard).toHaveLength(1);
	});

	test("a text that does not exist is an error, never an empty text", async () => {
		const { refusal, heard } = await aRawSocket(server, newId(), ada);
		await until(() => refusal() === "broken");
		expect(heard).toHaveLength(1);
		expect((await aRawSocket(server, "../../etc/passwd", ada)).failed()).toContain("404");
	});

	test.each(["?epoch=1&schema=1", "?epoch=2&schema=2", "?epoch=1", "", "?epoch=1&schema=NaN"])(
		"a page with an older schema or another epoch (%s) gets no text and is told to reload",
		async (query) => {
			const { refusal, heard, closed } = await aRawSocket(server, await aText(db), ada, { query });
			await until(() => closed() === 4000);
			expect(refusal()).toBe("outdated");
			expect(heard.some((frame) => frame.is === "step2")).toBe(false);
		},
	);
});

describe("a reader", () => {
	test("is asked for nothing, and what it sends is dropped without ending its connection", () =>
		undisturbed(async (textId) => {
			const rows = await rowsOf(textId);
			const rita = await aRawSocket(server, textId, reader);
			rita.say({ is: "step1", vector: new Uint8Array([0]) });
			await until(() => rita.heard.some((frame) => frame.is === "step2"));
			rita.say({ is: "update", bytes: anUpdate(add("graffiti")) });
			rita.say({ is: "step2", bytes: anUpdate(add("graffiti")) });
			rita.say({ is: "step1", vector: new Uint8Array([0]) });
			await until(() => rita.heard.filter((frame) => frame.is === "step2").length === 2);
			expect(rita.heard.map((frame) => frame.is)).not.toContain("step1");
			expect(rita.heard.map((frame) => frame.is)).not.toContain("ack");
			expect(rita.closed()).toBeNull();
			expect(await rowsOf(textId)).toBe(rows);
			rita.socket.close();
		}));
});

describe("rights that change while a socket is open", () => {
	test("who is signed out or loses the text is refused as soon as it is asked again", async () => {
		const textId = await aText(db);
		const eve = await aKnownPerson(db, "Eve");
		permissions.signIn(eve, "write");
		const client = aClient(server, textId, eve, { schemaVersion: 2 });
		await until(() => isSaved(client));
		permissions.signOut(eve);
		await server.rooms.recheck(eve.id);
		await until(() => client.status().is === "stuck");
		expect(client.status()).toEqual({ is: "stuck", reason: "signed-out" });
		client.close();
	});

	test("a writer who becomes a reader is told, and nothing more of theirs is stored", async () => {
		const textId = await aText(db);
		const eve = await aKnownPerson(db, "Eve");
		permissions.signIn(eve, "write");
		const client = aClient(server, textId, eve, { schemaVersion: 2 });
		await until(() => isSaved(client));
		const events: string[] = [];
		client.onEvent(() => events.push("reload"));
		permissions.signIn(eve, "read");
		server.rooms.announce(textId);
		await until(() => events.length === 2);
		add("too late")(client.doc);
		await until(() => client.status().is === "stuck");
		expect(client.status()).toEqual({ is: "stuck", reason: "not-allowed" });
		expect(await rowsOf(textId)).toBe(0);
		client.close();
	});
});
