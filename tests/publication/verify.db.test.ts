import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { findEdition } from "#app/publication/editions.server.ts";
import { verifyEdition } from "#app/publication/verify.server.ts";
import { newId } from "#db/id.ts";
import { editions, readings } from "#db/schema/index.ts";
import { aReading } from "../recommendations/a-recommendation.ts";
import { aDatabase } from "../support/database.ts";
import { aReadyDocument, publish } from "./a-document.ts";

const db = await aDatabase();
let scene: Awaited<ReturnType<typeof aReadyDocument>>;
let id: string;
beforeEach(async () => {
	scene = await aReadyDocument(db);
	await publish(db, scene);
	const found = await findEdition(db, scene.slug, null);
	if (found.is !== "here") throw new Error("not published");
	id = found.id;
});
const today = async () => (await verifyEdition(db, id))?.figures.map((figure) => figure.today);

/** What only somebody with the run of the database could do. */
async function tamper(change: ReturnType<typeof sql>) {
	await db.transaction(async (tx) => {
		await tx.execute(sql`set local session_replication_role = replica`);
		await tx.execute(change);
	});
}

test("an edition that nobody touched is intact, and the data still gives its figures", async () => {
	const verified = await verifyEdition(db, id);
	expect(verified).toMatchObject({ intact: true, brokenFiles: [] });
	expect(verified?.ofText).toBe(verified?.published);
	expect(verified?.ofContent).toBe(verified?.published);
	expect(await today()).toEqual([{ is: "same" }]);
});

test("a figure that the data gives otherwise today is shown with what it gives", async () => {
	await aReading(db, scene.recommendation.item.id, { numerator: 40, n: 52, dataRevision: 2 });
	expect(await today()).toMatchObject([{ is: "now", words: expect.stringContaining("40/52") }]);
	expect((await verifyEdition(db, id))?.intact).toBe(true);
});

test("a figure that came back to what was published is the same again", async () => {
	await aReading(db, scene.recommendation.item.id, { numerator: 40, n: 52, dataRevision: 2 });
	await db.insert(readings).values({
		id: newId(),
		evidenceItemId: scene.recommendation.item.id,
		dataRevision: 3,
		confirmedThrough: 3,
		numerator: 43,
		n: 51,
		value: 43 / 51,
		low: 0.7,
		high: 0.9,
		method: "wilson",
		synthetic: true,
	});
	expect(await today()).toEqual([{ is: "same" }]);
});

test("a figure that is withheld today says so and nothing else", async () => {
	await db.insert(readings).values({
		evidenceItemId: scene.recommendation.item.id,
		dataRevision: 2,
		confirmedThrough: 2,
		method: "none",
		suppressed: true,
		suppressedBecause: "fewer than 5",
		synthetic: true,
	});
	expect(await today()).toEqual([{ is: "withheld" }]);
});

test("a figure whose evidence is gone is shown as gone", async () => {
	await tamper(sql`update evidence_items set code = 'E-gone' where id = ${scene.recommendation.item.id}`);
	expect(await today()).toEqual([{ is: "gone" }]);
});

test("a tampered value is found", async () => {
	await tamper(sql`update editions set content = jsonb_set(content, '{document,title}', '"Other"') where id = ${id}`);
	const verified = await verifyEdition(db, id);
	expect(verified?.intact).toBe(false);
	expect(verified?.ofText).toBe(verified?.published);
	expect(verified?.ofContent).not.toBe(verified?.published);
});

test("a tampered canonical text is found", async () => {
	await tamper(sql`update editions set canonical = replace(canonical, '43', '44') where id = ${id}`);
	const verified = await verifyEdition(db, id);
	expect(verified?.intact).toBe(false);
	expect(verified?.ofText).not.toBe(verified?.published);
});

test("a tampered file is found and named", async () => {
	await tamper(
		sql`update edition_files set content = content || '\\x20'::bytea where edition_id = ${id} and format = 'pdf'`,
	);
	expect(await verifyEdition(db, id)).toMatchObject({ intact: false, brokenFiles: ["pdf"] });
});

test("a value that is no edition any more is found, and its figures are still read from the canonical text", async () => {
	await tamper(sql`update editions set content = '{}'::jsonb where id = ${id}`);
	const verified = await verifyEdition(db, id);
	expect(verified).toMatchObject({ intact: false, ofContent: null });
	expect(verified?.figures.length).toBe(1);
	expect(await db.select({ id: editions.id }).from(editions).where(eq(editions.id, id))).toHaveLength(1);
});
