import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { standing } from "#app/evidence/grading/grade.ts";
import { gradeHistory, gradeItem, type Grading, latestGrades } from "#app/evidence/grading/grades.server.ts";
import { justificationOf, justifyStrength } from "#app/recommendations/strength.server.ts";
import { readingsOf } from "#app/evidence/readings.server.ts";
import { auditEvents, evidenceItems, recommendations } from "#db/schema/index.ts";
import { anEvidenceItem, aPerson, aReading, aRecommendation } from "#tests/recommendations/a-recommendation.ts";
import { aDatabase } from "#tests/support/database.ts";

const db = await aDatabase();
const person = await aPerson(db);

const described: Grading = { judgement: { claim: "descriptive", concerns: [] }, lower: null };
const grade = (code: string, grading: Grading = described) =>
	gradeItem(db, { code, grading, claimRevision: 1, person });

describe("grading an evidence item", () => {
	test("adds to its history, with who gave it; the newest counts", async () => {
		const item = await anEvidenceItem(db, { synthetic: false });
		expect(await grade(item.code, { judgement: { claim: "effect", design: "D3" }, lower: null })).toEqual({ ok: true });
		expect(await grade(item.code)).toEqual({ ok: true });
		expect(await gradeHistory(db, item.id)).toMatchObject([
			{ claimType: "descriptive", confidence: "high", design: null, by: person.name },
			{ claimType: "effect", confidence: "low", design: "D3" },
		]);
		expect((await latestGrades(db, [item.id])).get(item.id)?.confidence).toBe("high");
		const acts = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, item.id));
		expect(acts).toMatchObject([{ act: "evidence.grade" }, { act: "evidence.grade" }]);
	});

	test("goes only down from what the rules allow, and only with a reason", async () => {
		const item = await anEvidenceItem(db, { synthetic: false });
		const effect = { claim: "effect", design: "D3" } as const;
		const raised = grade(item.code, { judgement: effect, lower: { to: "high", because: "we know" } });
		expect(await raised).toEqual({ ok: false, because: "not-lower" });
		const same = grade(item.code, { judgement: effect, lower: { to: "low", because: "we know" } });
		expect(await same).toEqual({ ok: false, because: "not-lower" });
		const silent = grade(item.code, { judgement: effect, lower: { to: "very_low", because: "  " } });
		expect(await silent).toEqual({ ok: false, because: "reason-missing" });
		expect(await gradeHistory(db, item.id)).toEqual([]);
		const lower = { to: "very_low", because: "The courses differ." } as const;
		expect(await grade(item.code, { judgement: effect, lower })).toEqual({ ok: true });
		expect(await gradeHistory(db, item.id)).toMatchObject([{ confidence: "very_low", loweredBecause: lower.because }]);
	});

	test("is locked for figures a program made up", async () => {
		const item = await anEvidenceItem(db, { synthetic: false });
		await aReading(db, item.id, { n: 51, numerator: 43, synthetic: true, dataRevision: 9 });
		expect(await grade(item.code)).toEqual({ ok: false, because: "synthetic" });
	});

	test("a reading that rests on fewer people than before pulls the grade down with it", async () => {
		const made = await anEvidenceItem(db, { synthetic: false });
		await grade(made.code);
		await aReading(db, made.id, { n: 20, numerator: 15, synthetic: false, dataRevision: 9 });
		const [item] = await db.select().from(evidenceItems).where(eq(evidenceItems.id, made.id));
		const [reading] = await readingsOf(db, made.id);
		const given = (await latestGrades(db, [made.id])).get(made.id) ?? null;
		if (!item || !reading) throw new Error("nothing to grade");
		expect(standing(given, { item, reading })).toMatchObject({ is: "graded", mark: "moderate", because: ["few"] });
	});

	test("what was graded stays as it was", async () => {
		await expect(db.execute(sql`update grades set confidence = 'high'`)).rejects.toMatchObject({
			cause: { code: "23000" },
		});
		await expect(db.execute(sql`delete from grades`)).rejects.toMatchObject({ cause: { code: "23000" } });
	});
});

test("only the lead of its group signs why a recommendation is strong", async () => {
	const made = await aRecommendation(db);
	const [row] = await db.select().from(recommendations).where(eq(recommendations.code, made.code));
	const ask = { code: made.code, reason: "Two ministries asked for it." };
	for (const other of [made.writer, made.coordinator])
		expect(await justifyStrength(db, { ...ask, person: other })).toEqual({ ok: false, because: "not-its-lead" });
	expect(await justificationOf(db, row?.id ?? "")).toBeNull();
	const lead = await aPerson(db, { name: "Lea", groupId: made.groupId, role: "lead" });
	expect(await justifyStrength(db, { ...ask, person: lead })).toEqual({ ok: true });
	expect(await justificationOf(db, row?.id ?? "")).toMatchObject({ reason: ask.reason, by: "Lea" });
});
