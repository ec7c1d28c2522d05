// Elements laid in one another by the thousand: a writer of bad faith could end everybody's page and every load with them.
import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import { deepest, depthOf } from "#app/collaboration/depth.ts";
import { loadText, updatesAfter } from "#app/collaboration/log.server.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aRawSocket } from "./a-raw-socket.ts";
import { aClient, aKnownPerson, aText, aTextServer, isSaved, Permissions, until } from "./a-server.ts";

const db = await aDatabase();
const permissions = new Permissions();
const server = await aTextServer(db, permissions, { schemaVersion: 2 });
afterAll(() => server.stop());
const [ada, mallory] = [await aKnownPerson(db, "Ada"), await aKnownPerson(db, "Mallory")];
permissions.signIn(ada, "write");
permissions.signIn(mallory, "write");

type Lair = { doc: Y.Doc; innermost: Y.XmlFragment | Y.XmlElement; updates: Uint8Array[] };

function aLair(): Lair {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on("update", (update: Uint8Array) => updates.push(update));
	return { doc, innermost: doc.getXmlFragment("summary"), updates };
}

/** Digs so many levels more, in one update. */
const dig = (lair: Lair, levels: number) =>
	lair.doc.transact(() => {
		for (let i = 0; i < levels; i++) {
			const element = new Y.XmlElement("blockquote");
			lair.innermost.insert(0, [element]);
			lair.innermost = element;
		}
	});

/** An honest writer adds paragraphs, and they are saved. */
async function writesOn(textId: string, paragraphs: number): Promise<void> {
	const honest = aClient(server, textId, ada, { schemaVersion: 2 });
	await until(() => isSaved(honest));
	const summary = honest.doc.getXmlFragment("summary");
	const before = summary.length;
	for (let i = 0; i < paragraphs; i++) {
		const paragraph = new Y.XmlElement("paragraph");
		paragraph.insert(0, [new Y.XmlText(`Paragraph ${i}.`)]);
		summary.push([paragraph]);
	}
	await until(() => isSaved(honest), 20);
	expect((await loadText(db, textId)).doc.getXmlFragment("summary")).toHaveLength(before + paragraphs);
	honest.close();
}

async function depthInDatabase(textId: string): Promise<number> {
	return depthOf((await loadText(db, textId)).doc);
}

test("thousands of levels in one update are refused, and nothing of them is kept", async () => {
	const textId = await aText(db);
	const bad = await aRawSocket(server, textId, mallory);
	const lair = aLair();
	dig(lair, 20_000);
	for (const bytes of lair.updates) bad.say({ is: "update", bytes });
	await until(() => bad.closed() !== null);
	expect(bad.refusal()).toBe("malformed");
	expect(await updatesAfter(db, textId, 0)).toEqual([]);
});

test("levels dug one by one, over many connections, end where the text is too deep", async () => {
	const textId = await aText(db);
	const lair = aLair();
	let refused = false;
	for (let visit = 0; visit < 8 && !refused; visit++) {
		const from = lair.updates.length;
		for (let i = 0; i < 150; i++) dig(lair, 1);
		const bad = await aRawSocket(server, textId, mallory);
		for (const bytes of lair.updates.slice(from)) bad.say({ is: "update", bytes });
		await until(() => bad.closed() !== null || bad.heard.some((frame) => frame.is === "ack" && frame.count === 150));
		refused = bad.refusal() === "malformed";
		bad.socket.close();
		await until(() => server.rooms.load.texts === 0);
	}
	expect(refused).toBe(true);
	expect(await depthInDatabase(textId)).toBeLessThanOrEqual(deepest);
	await writesOn(textId, 3);
});

test("levels that wait for the outermost are counted while they wait, and when it comes", async () => {
	const textId = await aText(db);
	const lair = aLair();
	for (let i = 0; i < 900; i++) dig(lair, 1);
	const [outermost = new Uint8Array(), ...inner] = lair.updates;
	const bad = await aRawSocket(server, textId, mallory);
	bad.say({ is: "update", bytes: Y.mergeUpdates(inner) });
	await until(() => bad.heard.some((frame) => frame.is === "ack"));
	bad.say({ is: "update", bytes: outermost });
	await until(() => bad.closed() !== null);
	expect(bad.refusal()).toBe("malformed");
	await writesOn(textId, 3);

	const worse = aLair();
	for (let i = 0; i < 300; i++) dig(worse, 1);
	const again = await aRawSocket(server, textId, mallory);
	again.say({ is: "update", bytes: Y.mergeUpdates(worse.updates.slice(1)) });
	await until(() => again.closed() !== null);
	expect(again.refusal()).toBe("malformed");
	expect(await depthInDatabase(textId)).toBe(2);
});

test("a long text of many paragraphs is written without being taken for a deep one", async () => {
	const textId = await aText(db);
	await writesOn(textId, 700);
	expect(await depthInDatabase(textId)).toBe(2);
});
