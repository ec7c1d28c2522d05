import { beforeEach, expect, test } from "vitest";
import { checklist } from "#app/publication/checklist.ts";
import { gather } from "#app/publication/gather.server.ts";
import { keepVersion } from "#app/recommendations/history.server.ts";
import { paragraph, words, written } from "../recommendations/a-recommendation.ts";
import { aDatabase } from "../support/database.ts";
import { aReadyDocument } from "./a-document.ts";

const db = await aDatabase();
let scene: Awaited<ReturnType<typeof aReadyDocument>>;
beforeEach(async () => {
	scene = await aReadyDocument(db);
	await kept();
});

/** As when everybody has been quiet for a while. */
async function kept(): Promise<void> {
	for (const textId of [scene.textId, scene.recommendation.textId])
		await db.transaction((tx) => keepVersion(tx, { textId, kind: "auto", by: null }));
}
const write = (textId: string, section: string, said: string) =>
	written(db, textId, scene.person.id, section, paragraph(words(said)));
async function stands() {
	const gathered = await gather(db, scene.slug);
	if (!gathered) throw new Error("no document");
	const line = checklist(gathered, "final").find(({ rule }) => rule === "summary");
	return [line?.stands, ...(line?.missing ?? []).map(({ href }) => href)];
}
const stale = () => ["warns", `/recommendations/${scene.recommendation.code}/history`];

test("a summary that was written after what it sums up is not stale", async () => {
	expect(await stands()).toEqual(["met"]);
});

test("a summary is stale when what is asked changes after it was written, whether a version was kept yet or not", async () => {
	await write(scene.recommendation.textId, "statement", "Authorities should pay for short courses.");
	expect(await stands()).toEqual(stale());
	await kept();
	expect(await stands()).toEqual(stale());
});

test("it is no longer when it is written anew", async () => {
	await write(scene.recommendation.textId, "actions", "A law by 2027.");
	await kept();
	expect(await stands()).toEqual(stale());
	await write(scene.textId, "summary", "In short: pay for them, by law.");
	expect(await stands()).toEqual(["met"]);
	await kept();
	expect(await stands()).toEqual(["met"]);
});

test("other words around what is asked, and other sections of the document, make nothing stale", async () => {
	await write(scene.recommendation.textId, "rationale", "It helps many.");
	await write(scene.textId, "method", "We counted.");
	await kept();
	expect(await stands()).toEqual(["met"]);
});

test("nor does what was changed and changed back, or a document without a summary", async () => {
	await write(scene.recommendation.textId, "actions", "Something else.");
	await write(scene.recommendation.textId, "actions", "Said in actions.");
	await kept();
	expect(await stands()).toEqual(["met"]);
	await written(db, scene.textId, scene.person.id, "summary", paragraph());
	await write(scene.recommendation.textId, "actions", "Something else.");
	await kept();
	expect(await stands()).toEqual(["met"]);
});
