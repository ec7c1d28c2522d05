import { Buffer } from "node:buffer";
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { correctEvidence } from "#app/evidence/corrections/corrections.server.ts";
import { canonicalForm, editionSchema } from "#app/publication/edition.ts";
import { editionFile, findEdition, library } from "#app/publication/editions.server.ts";
import { fingerprint } from "#app/publication/fingerprint.server.ts";
import { freezeEdition } from "#app/publication/freeze.server.ts";
import { byNumber, type Stage } from "#app/publication/numbers.ts";
import { verifyEdition } from "#app/publication/verify.server.ts";
import {
	auditEvents,
	citations,
	documents,
	editionFiles,
	editions,
	recommendations,
	versions,
	workspaces,
} from "#db/schema/index.ts";
import { aPerson, aReading, paragraph, words, written } from "../recommendations/a-recommendation.ts";
import { aDatabase } from "../support/database.ts";
import { aReadyDocument, clock, origin, publish } from "./a-document.ts";

const db = await aDatabase();
let scene: Awaited<ReturnType<typeof aReadyDocument>>;
beforeEach(async () => {
	scene = await aReadyDocument(db);
});

const editionsOf = (slug: string) =>
	db
		.select()
		.from(editions)
		.innerJoin(documents, eq(documents.id, editions.documentId))
		.where(eq(documents.slug, slug));

test("publishing freezes what stands now into an edition whose hash anyone can recompute", async () => {
	expect(await publish(db, scene)).toEqual({
		ok: true,
		slug: scene.slug,
		number: "1.0",
		textIds: [scene.textId, scene.recommendation.textId],
	});
	const [row] = await editionsOf(scene.slug);
	const edition = editionSchema.parse(row?.editions.content);
	expect(edition).toMatchObject({
		number: "1.0",
		publishedAt: "2026-03-14T09:30:00.000Z",
		synthetic: true,
		sections: [{ key: "summary" }],
		recommendations: [{ code: scene.recommendation.code, fields: { sectors: [{ key: "wood", name: "wood" }] } }],
		evidence: [{ code: scene.recommendation.item.code, reading: { n: 51, numerator: 43 } }],
		coverage: { gaps: [{ recommendation: scene.recommendation.code }] },
	});
	expect(edition.coverage?.pictures.map(({ table }) => table?.[1]?.[1])).toEqual([
		expect.stringContaining("1 for"),
		expect.stringContaining("1 for"),
		expect.stringContaining("1 for"),
	]);
	expect(row?.editions.canonical).toBe(canonicalForm(edition));
	expect(row?.editions.sha256).toBe(fingerprint(canonicalForm(edition)));
});

test("an edition is kept with every press's file, and the JSON file is what the hash is over", async () => {
	await publish(db, scene);
	const found = await findEdition(db, scene.slug, "1.0");
	if (found.is !== "here") throw new Error("not published");
	const [html, pdf, json] = await Promise.all([
		editionFile(db, found.id, "html"),
		editionFile(db, found.id, "pdf"),
		editionFile(db, found.id, "json"),
	]);
	expect(Buffer.from(html?.content ?? []).toString()).toContain("SYNTHETIC");
	expect(
		Buffer.from(pdf?.content ?? [])
			.subarray(0, 5)
			.toString(),
	).toBe("%PDF-");
	expect(fingerprint(json?.content ?? "")).toBe(found.sha256);
});

test("editions are numbered 0.1, 0.2 for consultation, then 1.0, then 1.1", async () => {
	const numbers = [];
	for (const stage of ["consultation", "consultation", "final", "final"] as const) {
		const frozen = await publish(db, scene, stage);
		numbers.push(frozen.ok && frozen.number);
	}
	expect(numbers).toEqual(["0.1", "0.2", "1.0", "1.1"]);
});

test("of three who publish from the same page at the same moment one does, and the others are told of that edition", async () => {
	await publish(db, scene, "consultation");
	const { slug, person } = scene;
	const press = (stage: Stage) => freezeEdition(db, { slug, stage, after: "0.1", person, clock, origin });
	const frozen = await Promise.all([press("consultation"), press("consultation"), press("final")]);
	const numbers = (await editionsOf(slug)).map((row) => row.editions.number).toSorted(byNumber);
	expect(numbers).toHaveLength(2);
	expect(frozen.filter(({ ok }) => ok)).toMatchObject([{ number: numbers[1] }]);
	const told = { ok: false, because: "another-was-published", newest: numbers[1] };
	expect(frozen.filter(({ ok }) => !ok)).toEqual([told, told]);
});

test("who knows of no edition publishes the first, and no other", async () => {
	const { slug, person } = scene;
	const first = () => freezeEdition(db, { slug, stage: "final", after: null, person, clock, origin });
	expect(await first()).toMatchObject({ ok: true, number: "1.0" });
	expect(await first()).toEqual({ ok: false, because: "another-was-published", newest: "1.0" });
});

test("every text of the document is kept as a published version, and the deed is in the audit log", async () => {
	await publish(db, scene);
	const kept = await db.select({ textId: versions.textId }).from(versions).where(eq(versions.kind, "published"));
	const texts = kept.map(({ textId }) => textId);
	expect(texts).toEqual(expect.arrayContaining([scene.textId, scene.recommendation.textId]));
	const acts = await db.select({ act: auditEvents.act, by: auditEvents.personId }).from(auditEvents);
	expect(acts).toContainEqual({ act: "edition.publish", by: scene.person.id });
});

test("what stands in a final edition is published; an edition for consultation leaves it open", async () => {
	const state = async () => {
		const [row] = await db.select().from(recommendations).where(eq(recommendations.code, scene.recommendation.code));
		return row?.state;
	};
	await publish(db, scene, "consultation");
	expect(await state()).toBe("adopted");
	await publish(db, scene, "final");
	expect(await state()).toBe("published");
});

test("an edition does not change when its text, its fields or the data do", async () => {
	await publish(db, scene);
	const before = await editionsOf(scene.slug);
	await written(db, scene.textId, scene.person.id, "summary", paragraph(words("Otherwise.")));
	await aReading(db, scene.recommendation.item.id, { numerator: 40, n: 52, dataRevision: 2 });
	await db.update(documents).set({ title: "Renamed" }).where(eq(documents.slug, scene.slug));
	const after = await editionsOf(scene.slug);
	expect(after.map((row) => row.editions)).toEqual(before.map((row) => row.editions));
	expect((await library(db)).find(({ slug }) => slug === scene.slug)?.title).toBe("Green skills that travel");
});

const message = async (deed: Promise<unknown>) => {
	const error: unknown = await deed.catch((caught: unknown) => caught);
	return error instanceof Error ? `${error.message} ${String(error.cause)}` : "nothing was refused";
};

test("published rows are immutable: the database refuses to change or remove them", async () => {
	await publish(db, scene);
	const refused = /append-only/;
	expect(await message(db.update(editions).set({ sha256: "0" }))).toMatch(refused);
	expect(await message(db.delete(editions))).toMatch(refused);
	expect(await message(db.update(editionFiles).set({ mediaType: "text/plain" }))).toMatch(refused);
	expect(await message(db.delete(editionFiles))).toMatch(refused);
	expect(await message(db.execute(sql`truncate edition_files, editions cascade`))).toMatch(refused);
});

test("a document that is not ready is not published, and nothing is left of the attempt", async () => {
	const policy = await aReadyDocument(db, { kind: "policy" });
	const frozen = await publish(db, policy);
	expect(frozen).toMatchObject({ ok: false, because: "not-ready" });
	const blocking =
		!frozen.ok && frozen.because === "not-ready" ? frozen.lines.filter(({ stands }) => stands === "blocks") : [];
	expect(blocking.map(({ rule }) => rule)).toEqual(["synthetic"]);
	expect(await editionsOf(policy.slug)).toEqual([]);
	expect(await findEdition(db, policy.slug, null)).toEqual({ is: "unpublished" });
});

test("a citation that moved and was not acknowledged stops a final edition", async () => {
	await aReading(db, scene.recommendation.item.id, { numerator: 40, n: 52, dataRevision: 2 });
	const frozen = await publish(db, scene);
	const blocking =
		!frozen.ok && frozen.because === "not-ready" ? frozen.lines.filter(({ stands }) => stands === "blocks") : [];
	expect(blocking.map(({ rule }) => rule)).toEqual(["moved"]);
	expect((await publish(db, scene, "consultation")).ok).toBe(true);
});

const share = (numerator: number, n: number) => ({
	withheld: null,
	n,
	numerator,
	value: numerator / n,
	low: 0.5,
	high: 0.95,
	method: "wilson",
	detail: {},
});

test("a picture is of the reading that is cited, with what was withheld in it, though newer data says otherwise", async () => {
	const { item, citation } = scene.recommendation;
	const rows = [
		{ key: "wood", values: share(31, 36) },
		{ key: "food", values: { withheld: "too-few" } },
	];
	const parts = { split: { by: "sectors", rows } };
	const cited = await aReading(db, item.id, { numerator: 44, n: 53, dataRevision: 2, parts });
	await db.update(citations).set({ acknowledgedReadingId: cited }).where(eq(citations.id, citation.id));
	await aReading(db, item.id, { numerator: 60, n: 61, dataRevision: 3, parts: { split: null } });
	expect((await publish(db, scene, "consultation")).ok).toBe(true);
	const [row] = await editionsOf(scene.slug);
	const picture = editionSchema.parse(row?.editions.content).evidence[0]?.picture;
	expect(picture?.table?.map(([name, value]) => [name, value])).toEqual([
		["Part", "Value"],
		["wood", "86% (31/36)"],
		["food", "withheld"],
		["All", "83% (44/53)"],
	]);
	for (const svg of [picture?.svg, picture?.narrow]) expect(svg).toContain("31/36");
});

test("a reading from before its parts were kept has no picture once data has moved on", async () => {
	await aReading(db, scene.recommendation.item.id, { numerator: 40, n: 52, dataRevision: 2, parts: { split: null } });
	await publish(db, scene, "consultation");
	const [row] = await editionsOf(scene.slug);
	expect(editionSchema.parse(row?.editions.content).evidence[0]?.picture).toBeNull();
});

test("there is nothing to publish at an address without a document", async () => {
	expect(await publish(db, { slug: "nowhere", person: scene.person })).toEqual({
		ok: false,
		because: "no-such-document",
	});
});

test("the library shows each published document once, with the edition readers are led to", async () => {
	await publish(db, scene, "consultation");
	await publish(db, scene, "final");
	await publish(db, scene, "consultation");
	const shown = (await library(db)).filter(({ slug }) => slug === scene.slug);
	expect(shown).toMatchObject([{ number: "1.0", stage: "final", synthetic: true }]);
	expect(await findEdition(db, scene.slug, "0.1")).toMatchObject({ is: "here", supersededBy: "1.0" });
	expect(await findEdition(db, scene.slug, "9.9")).toEqual({ is: "no-such-edition", current: "1.0" });
	expect(await findEdition(db, "nowhere", null)).toEqual({ is: "never" });
});

test("the settings of the workspace stand in the edition as they were", async () => {
	await publish(db, scene);
	await db.update(workspaces).set({ fundingLine: "Co-funded by the European Union" });
	const [row] = await editionsOf(scene.slug);
	expect(editionSchema.parse(row?.editions.content).funding.line).toBe("Funded by the European Union");
	await db.update(workspaces).set({ fundingLine: "Funded by the European Union" });
});

test("what was published stays as it was when its evidence is corrected", async () => {
	await publish(db, scene);
	const { code, claim } = scene.recommendation.item;
	const person = await aPerson(db);
	await correctEvidence(db, { code, given: { claim: "Everybody completes" }, revision: 1, person, clock });
	const [row] = await editionsOf(scene.slug);
	expect(editionSchema.parse(row?.editions.content).evidence).toMatchObject([{ code, claim }]);
	expect(row?.editions.canonical).toContain(claim);
	const found = await findEdition(db, scene.slug, "1.0");
	expect(found.is === "here" && (await verifyEdition(db, found.id))).toMatchObject({
		intact: true,
		figures: [{ claim }],
	});
});
