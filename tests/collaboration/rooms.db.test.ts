import { EventEmitter, once } from "node:events";
import { afterAll, describe, expect, test } from "vitest";
import { changeText, loadText, updatesAfter } from "#app/collaboration/log.server.ts";
import { textSnapshots } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aClient, add, aKnownPerson, aText, aTextServer, isSaved, Permissions, until, words } from "./a-server.ts";

const db = await aDatabase();
const permissions = new Permissions();
const server = await aTextServer(db, permissions);
const ada = await aKnownPerson(db, "Ada");
const ben = await aKnownPerson(db, "Ben");
permissions.signIn(ada, "write");
permissions.signIn(ben, "write");
afterAll(() => server.stop());

describe("several people in one text", () => {
	test("what one writes, the other sees, and it is a row of its writer", async () => {
		const textId = await aText(db);
		const [a, b] = [aClient(server, textId, ada), aClient(server, textId, ben)];
		await until(() => isSaved(a) && isSaved(b));
		add("hello")(a.doc);
		expect(a.status().is).toBe("saving");
		await until(() => isSaved(a) && words(b.doc) === "hello");
		expect(words((await loadText(db, textId)).doc)).toBe("hello");
		a.close();
		b.close();
	});

	test("who make the same words bold at the same moment both go on writing, also when Yjs tidies up after them", async () => {
		const textId = await aText(db);
		const [a, b] = [aClient(server, textId, ada), aClient(server, textId, ben)];
		await until(() => isSaved(a) && isSaved(b));
		add("the same words")(a.doc);
		await until(() => isSaved(a) && words(b.doc) === "the same words");
		for (let i = 0; i < 10; i++)
			for (const { doc } of [a, b]) {
				doc.getText("t").format(4, 4, { bold: true });
				doc.getText("t").format(2, 9, { bold: i % 2 === 0 ? null : true });
				doc.getText("t").insert(6, "x", { italic: true });
			}
		await until(() => isSaved(a) && isSaved(b) && words(a.doc) === words(b.doc));
		add(" and more")(a.doc);
		add(" and more")(b.doc);
		await until(() => isSaved(a) && isSaved(b) && words(a.doc) === words(b.doc));
		expect(b.doc.getText("t").toDelta()).toEqual(a.doc.getText("t").toDelta());
		expect((await loadText(db, textId)).doc.getText("t").toDelta()).toEqual(a.doc.getText("t").toDelta());
		a.close();
		b.close();
	});

	test("a server-made edit reaches an open text in order, also when `send` comes late or never", async () => {
		const textId = await aText(db);
		const [a, b] = [aClient(server, textId, ada), aClient(server, textId, ben)];
		await until(() => isSaved(a) && isSaved(b));
		const silent = () => db.transaction((tx) => changeText(tx, { textId, personId: null, change: add("s") }));
		await silent();
		add("a")(a.doc);
		await until(() => isSaved(a) && words(b.doc).length === 2 && words(a.doc).length === 2);
		const late = await silent();
		add("b")(a.doc);
		await until(() => words(b.doc).length === 4);
		server.rooms.send(late);
		server.rooms.send(await silent());
		await until(() => words(b.doc).length === 5);
		await until(() => words(a.doc) === words(b.doc));
		expect(words((await loadText(db, textId)).doc)).toBe(words(a.doc));
		a.close();
		b.close();
	});

	test("a text whose row is held by a longer transaction holds up no other text", async () => {
		const [held, free] = [await aText(db), await aText(db)];
		const [a, b] = [aClient(server, held, ada), aClient(server, free, ada)];
		await until(() => isSaved(a) && isSaved(b));
		const gate = new AbortController();
		const steps = new EventEmitter();
		const holding = once(steps, "holding");
		const transaction = db.transaction(async (tx) => {
			await changeText(tx, { textId: held, personId: null, change: add("server ") });
			steps.emit("holding");
			await once(gate.signal, "abort");
		});
		await holding;
		add("mine")(a.doc);
		add("free")(b.doc);
		await until(() => isSaved(b));
		expect(a.status().is).toBe("saving");
		gate.abort();
		await transaction;
		await until(() => isSaved(a) && words(a.doc).includes("server "));
		a.close();
		b.close();
	});

	test("an empty room is folded and forgotten, and opens again as it was", async () => {
		const textId = await aText(db);
		const a = aClient(server, textId, ada);
		await until(() => isSaved(a));
		add("kept")(a.doc);
		await until(() => isSaved(a));
		a.close();
		await until(() => server.rooms.load.texts === 0);
		expect((await db.select().from(textSnapshots)).some((s) => s.textId === textId)).toBe(true);
		const again = aClient(server, textId, ben);
		await again.arrived;
		expect(words(again.doc)).toBe("kept");
		again.close();
	});

	test("a step 2 that brings nothing is acknowledged without a row", async () => {
		const textId = await aText(db);
		const a = aClient(server, textId, ada);
		await until(() => isSaved(a));
		add("abc")(a.doc);
		a.doc.getText("t").delete(0, 1);
		await until(() => isSaved(a));
		const { length } = await updatesAfter(db, textId, 0);
		const b = aClient(server, textId, ben);
		await until(() => isSaved(b));
		server.cutCables();
		await until(() => !isSaved(a) && !isSaved(b));
		await until(() => isSaved(a) && isSaved(b));
		expect(await updatesAfter(db, textId, 0)).toHaveLength(length);
		a.close();
		b.close();
	});

	test("a text of many rows is folded on the way, and newcomers get it whole", async () => {
		const textId = await aText(db);
		const a = aClient(server, textId, ada);
		await until(() => isSaved(a));
		for (let i = 0; i < 1200; i++) {
			add(`${i} `)(a.doc);
			if (i % 10 === 0) await new Promise((done) => setImmediate(done));
			if (i % 100 === 0) await until(() => isSaved(a));
		}
		await until(() => isSaved(a));
		const b = aClient(server, textId, ben);
		await b.arrived;
		await until(() => words(b.doc) === words(a.doc));
		expect(words(b.doc)).toMatch(/ 1199 $/u);
		a.close();
		b.close();
	});
});
