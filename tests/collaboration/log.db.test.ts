import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
	appendUpdates,
	BrokenText,
	changeText,
	createText,
	foldText,
	loadText,
	updatesAfter,
} from "#app/collaboration/log.server.ts";
import { newId } from "#db/id.ts";
import { persons, textSnapshots, texts, textUpdates } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";

const db = await aDatabase();
const [ada] = await db.insert(persons).values({ name: "Ada", email: "ada@example.org" }).returning();
const adaId = ada?.id ?? "";

const write = (words: string) => (doc: Y.Doc) => doc.getText("t").insert(doc.getText("t").length, words);
const aText = () => db.transaction((tx) => createText(tx, { kind: "document", by: null, seed: write("seed") }));
const wordsOf = async (textId: string) => (await loadText(db, textId)).doc.getText("t").toJSON();
const anUpdate = (words: string) => {
	const doc = new Y.Doc();
	write(words)(doc);
	return { bytes: Y.encodeStateAsUpdate(doc), clientIds: [doc.clientID], personId: adaId };
};

describe("the log of a text", () => {
	test("a text is seeded once, before anyone can open it", async () => {
		expect(await wordsOf(await aText())).toBe("seed");
	});

	test("updates of several texts land in one statement, numbered per text without gaps", async () => {
		const [a, b] = [await aText(), await aText()];
		const heads = await appendUpdates(db, [
			{ textId: a, ...anUpdate("1") },
			{ textId: b, ...anUpdate("2") },
			{ textId: a, ...anUpdate("3") },
		]);
		expect(heads).toEqual(
			new Map([
				[a, 3],
				[b, 2],
			]),
		);
		expect((await updatesAfter(db, a, 0)).map((row) => row.seq)).toEqual([1, 2, 3]);
		const [row] = await db
			.select()
			.from(textUpdates)
			.where(eq(textUpdates.textId, b))
			.orderBy(sql`seq desc`);
		expect(row).toMatchObject({ personId: adaId, origin: "person" });
	});

	test("many writers at once leave no gap and no double number", async () => {
		const three = [await aText(), await aText(), await aText()];
		await Promise.all(
			Array.from({ length: 30 }, (_, i) =>
				appendUpdates(
					db,
					three.map((textId) => ({ textId, ...anUpdate(String(i)) })),
				),
			),
		);
		for (const textId of three)
			expect((await updatesAfter(db, textId, 0)).map((row) => row.seq)).toEqual(
				Array.from({ length: 31 }, (_, i) => i + 1),
			);
	});

	test("a server-made change lands with its row or not at all", async () => {
		const textId = await aText();
		const failing = db.transaction(async (tx) => {
			await changeText(tx, { textId, personId: adaId, change: write(" lost") });
			throw new Error("the deed failed");
		});
		await expect(failing).rejects.toThrow("the deed failed");
		expect(await wordsOf(textId)).toBe("seed");
		const committed = await db.transaction((tx) => changeText(tx, { textId, personId: adaId, change: write(" kept") }));
		expect(committed).toMatchObject({ textId, seq: 2 });
		expect(await wordsOf(textId)).toBe("seed kept");
	});

	test("a change that changes nothing writes no row, and one that only deletes writes one", async () => {
		const textId = await aText();
		expect(await db.transaction((tx) => changeText(tx, { textId, personId: adaId, change: () => {} }))).toMatchObject({
			seq: 1,
			bytes: null,
		});
		await db.transaction((tx) =>
			changeText(tx, { textId, personId: adaId, change: (doc) => doc.getText("t").delete(0, 2) }),
		);
		expect(await wordsOf(textId)).toBe("ed");
	});

	test("a snapshot is used only when its hash fits; otherwise the rows speak", async () => {
		const textId = await aText();
		await foldText(db, textId);
		await db
			.update(textSnapshots)
			.set({ state: new Uint8Array([1, 2, 3]) })
			.where(eq(textSnapshots.textId, textId));
		expect(await wordsOf(textId)).toBe("seed");
	});

	test("only the last few snapshots are kept", async () => {
		const textId = await aText();
		for (let i = 0; i < 6; i++) {
			await appendUpdates(db, [{ textId, ...anUpdate(String(i)) }]);
			await foldText(db, textId);
		}
		expect(await db.select().from(textSnapshots).where(eq(textSnapshots.textId, textId))).toHaveLength(3);
		expect(await wordsOf(textId)).toHaveLength(10);
	});

	test("a text that is not there, or misses a row, is an error and never an empty text", async () => {
		await expect(loadText(db, newId())).rejects.toBeInstanceOf(BrokenText);
		const textId = newId();
		await db.insert(texts).values({ id: textId, kind: "document", head: 2 });
		await db.insert(textUpdates).values({ textId, seq: 2, origin: "server", bytes: anUpdate("x").bytes });
		await expect(loadText(db, textId)).rejects.toBeInstanceOf(BrokenText);
	});
});
