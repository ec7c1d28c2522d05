import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { saveFields } from "#app/recommendations/fields.server.ts";
import { type Fields, noFields } from "#app/recommendations/fields.ts";
import { moveRecommendation } from "#app/recommendations/move.server.ts";
import { board, recommendationByCode } from "#app/recommendations/recommendations.server.ts";
import { auditEvents, fieldRevisions, recommendations } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson, aRecommendation } from "./a-recommendation.ts";

const db = await aDatabase();

const filled: Fields = {
	...noFields,
	addressees: [{ level: "national", body: "Ministry of Education" }],
	responsible: ["VET providers", "Chambers of commerce"],
	sectors: ["wood"],
	countries: ["FI"],
	dueOn: "2030-12-31",
	monitoring: [{ name: "Certificates", baseline: "0", target: "200", source: null, dueOn: "2029-01-01" }],
};

test("a save is kept whole, raises the revision, and every revision stays", async () => {
	const { code, writer } = await aRecommendation(db);

	expect(await saveFields(db, { person: writer, code, revision: 1, fields: filled })).toMatchObject({
		ok: true,
		revision: 2,
	});

	const kept = await recommendationByCode(db, code);
	expect(kept?.fields).toEqual(filled);
	const revisions = await db
		.select()
		.from(fieldRevisions)
		.where(eq(fieldRevisions.recommendationId, kept?.id ?? ""));
	expect(revisions.map((row) => row.revision)).toEqual([1, 2]);
});

test("a stale save changes nothing and gets both versions", async () => {
	const { code, writer, groupId } = await aRecommendation(db);
	const other = await aPerson(db, { name: "Bertta", groupId });
	await saveFields(db, { person: other, code, revision: 1, fields: { ...noFields, sectors: ["food"] } });

	const mine = { ...noFields, sectors: ["wood"] };
	const answer = await saveFields(db, { person: writer, code, revision: 1, fields: mine });

	expect(answer).toMatchObject({ ok: false, because: "stale", revision: 2, by: "Bertta", base: noFields });
	expect(answer).toHaveProperty("theirs.sectors", ["food"]);
	expect((await recommendationByCode(db, code))?.fields.sectors).toEqual(["food"]);
});

test("two saves at the same moment on one revision: one is kept, the other is told", async () => {
	const { code, writer } = await aRecommendation(db);
	const answers = await Promise.all(
		["wood", "food"].map((sector) =>
			saveFields(db, { person: writer, code, revision: 1, fields: { ...noFields, sectors: [sector] } }),
		),
	);
	expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("a save that changes nothing makes no revision", async () => {
	const { code, writer } = await aRecommendation(db);
	expect(await saveFields(db, { person: writer, code, revision: 1, fields: noFields })).toMatchObject({
		ok: true,
		revision: 1,
	});
});

test("nobody saves who may not write, and nobody at all once it is adopted", async () => {
	const { code, coordinator } = await aRecommendation(db);
	const stranger = await aPerson(db);
	const save = (person: typeof stranger) => saveFields(db, { person, code, revision: 1, fields: filled });
	expect(await save(stranger)).toEqual({ ok: false, because: "not-writable" });
	await db.update(recommendations).set({ state: "adopted" }).where(eq(recommendations.code, code));
	expect(await save(coordinator)).toEqual({ ok: false, because: "not-writable" });
});

test("the board says what each recommendation is missing", async () => {
	const { code, writer } = await aRecommendation(db);
	await saveFields(db, { person: writer, code, revision: 1, fields: filled });
	const line = (await board(db)).find((one) => one.code === code);
	expect(line).toMatchObject({ state: "draft", leadGroup: "Employers", missing: ["evidence", "strength"] });
});

test("beginning, saving and moving leave their row in the audit", async () => {
	const { code, writer, coordinator } = await aRecommendation(db);
	await saveFields(db, { person: writer, code, revision: 1, fields: filled });
	await moveRecommendation(db, { person: coordinator, code, from: "draft", to: "in_review" });
	const id = (await recommendationByCode(db, code))?.id ?? "";
	const acts = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, id)).orderBy(auditEvents.id);
	expect(acts.map((row) => row.act)).toEqual(["recommendation.begin", "fields.save", "recommendation.move"]);
});
