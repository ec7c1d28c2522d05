import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Correction, formOf } from "#app/evidence/corrections/correctable.ts";
import { correctEvidence, correctionsOf } from "#app/evidence/corrections/corrections.server.ts";
import { withdrawalOf, withdrawEvidence } from "#app/evidence/corrections/withdrawals.server.ts";
import { standing } from "#app/evidence/grading/grade.ts";
import { gradeItem, latestGrades } from "#app/evidence/grading/grades.server.ts";
import { evidenceItem, evidenceList } from "#app/evidence/items.server.ts";
import { listedEvidence } from "#app/evidence/listed.server.ts";
import { readingsOf } from "#app/evidence/readings.server.ts";
import { keepSource } from "#app/evidence/sources/sources.server.ts";
import type { Person } from "#app/identity/person.ts";
import { citable, citationsOf } from "#app/recommendations/citation-views.server.ts";
import { citationRowsOf, cite } from "#app/recommendations/citations.server.ts";
import { readCitingTexts } from "#app/recommendations/citing-texts.server.ts";
import { auditEvents, evidenceItems, recommendations } from "#db/schema/index.ts";
import {
	anEvidenceItem,
	aPerson,
	aRecommendation,
	citing,
	paragraph,
	words,
	written,
} from "#tests/recommendations/a-recommendation.ts";
import { aDatabase } from "#tests/support/database.ts";
import { someoneWaitsForALock } from "#tests/support/locks.ts";

const db = await aDatabase();
const clock = () => new Date("2026-03-14T09:30:00Z");
let person: Person;
beforeEach(async () => {
	person = await aPerson(db, { name: "Aino" });
});

const found = async (code: string) => {
	const item = await evidenceItem(db, code);
	if (!item) throw new Error(`${code} is not there`);
	return item;
};
const correct = (code: string, given: Correction, revision = 1) =>
	correctEvidence(db, { code, given, revision, person, clock });
const withdraw = (code: string) => withdrawEvidence(db, { code, reason: "It was kept twice.", person });
const aSource = async () => {
	const source = {
		form: "literature",
		claim: "Firms ask for green skills.",
		says: "Half of them do.",
		title: "Skills in firms",
		authors: null,
		publisher: "Cedefop",
		year: 2032,
		doi: "10.2801/671358",
	} as const;
	const kept = await keepSource(db, { source, person, clock });
	if (!kept.ok) throw new Error(kept.because);
	return found(kept.code);
};
/** Somebody cites an item in the problem of a new recommendation. */
async function cited(code: string) {
	const recommendation = await aRecommendation(db);
	const { textId, writer } = recommendation;
	const ask = { person: writer, textId, fragment: "problem", evidenceCode: code, stance: "supports" } as const;
	const made = await cite(db, ask);
	if (!made.ok) throw new Error(made.because);
	await written(db, textId, writer.id, "problem", paragraph(words("As "), citing(made.id)));
	return { ...recommendation, citationId: made.id };
}

const standingOf = async (code: string) => {
	const item = await found(code);
	const [reading] = await readingsOf(db, item.id);
	if (!reading) throw new Error("no reading");
	return standing((await latestGrades(db, [item.id])).get(item.id) ?? null, { item, reading });
};

describe("a correction", () => {
	test("changes the words, and says who changed them and what stood there before", async () => {
		const { code, id, claim } = await anEvidenceItem(db);
		expect(await correct(code, { claim: "Most of those who start complete" })).toEqual({ ok: true, id });
		expect(await found(code)).toMatchObject({ claim: "Most of those who start complete", revision: 2 });
		expect(await correctionsOf(db, id)).toMatchObject([{ before: { claim }, by: "Aino", at: clock() }]);
		const acts = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
		expect(acts).toMatchObject([{ act: "evidence.correct", detail: { code, columns: ["claim"] } }]);
	});

	test("is refused where somebody else corrected it meanwhile, and where nothing differs", async () => {
		const { code, claim } = await anEvidenceItem(db);
		await correct(code, { claim: "Another" });
		expect(await correct(code, { claim: "Mine" })).toEqual({ ok: false, because: "changed-meanwhile" });
		expect(await correct(code, { claim: "Another" }, 2)).toEqual({ ok: false, because: "nothing-new" });
		expect(await correct(code, { claim }, 2)).toMatchObject({ ok: true });
		expect(await correct("E-nowhere", { claim })).toEqual({ ok: false, because: "no-such-item" });
	});

	test("two at the same moment: one is kept, the other is told", async () => {
		const { code } = await anEvidenceItem(db);
		const both = await Promise.all([correct(code, { claim: "Mine" }), correct(code, { claim: "Yours" })]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test("of a source reads otherwise from then on, and whoever cites it is asked", async () => {
		const source = await aSource();
		const { textId } = await cited(source.code);
		await correct(source.code, { year: 2023, title: "Skills in green firms" });
		expect((await readingsOf(db, source.id)).map(({ detail }) => detail["source"])).toEqual([
			"Cedefop, 2023",
			"Cedefop, 2032",
		]);
		expect(await citationRowsOf(db, textId)).toMatchObject([{ moved: true }]);
		expect(await citationsOf(db, textId, "en")).toMatchObject([
			{ words: "Cedefop, 2032", movedTo: "Cedefop, 2023", upload: null },
		]);
	});

	test("never touches what is counted, or of whom", async () => {
		const { code } = await anEvidenceItem(db);
		const { indicator, filter } = await found(code);
		const given = { claim: "Another", indicator: "pass_rate_final", filter: {} };
		await correct(code, given);
		expect(await found(code)).toMatchObject({ indicator, filter, claim: "Another" });
	});

	test("is asked for what its kind has", async () => {
		expect(formOf(await found((await anEvidenceItem(db)).code))).toBe("claim");
		expect(formOf(await aSource())).toBe("literature");
	});

	test("what stood there before is never changed", async () => {
		const { code } = await anEvidenceItem(db);
		await correct(code, { claim: "Another" });
		const refused = { cause: { code: "23000" } };
		await expect(db.execute(sql`update evidence_corrections set before = '{}'`)).rejects.toMatchObject(refused);
		await expect(db.execute(sql`delete from evidence_corrections`)).rejects.toMatchObject(refused);
	});
});

describe("a grade given before the claim was corrected", () => {
	const grading = { judgement: { claim: "descriptive", concerns: [] }, lower: null } as const;
	const grade = (code: string, claimRevision = 1) => gradeItem(db, { code, grading, claimRevision, person });

	test("stands in the list of evidence, beside what a source is called", async () => {
		const { code } = await aSource();
		const listed = async () =>
			(await listedEvidence(db, { locale: "en", zone: "UTC" })).find((item) => item.code === code);
		expect(await listed()).toMatchObject({ figure: "Cedefop, 2032", of: "Skills in firms", sure: "ungraded" });
		await grade(code);
		expect(await listed()).toMatchObject({ sure: "high" });
	});

	test("is of the earlier claim, until it is graded again", async () => {
		const { code } = await anEvidenceItem(db, { synthetic: false });
		await grade(code);
		expect(await standingOf(code)).toMatchObject({ is: "graded", mark: "high" });
		await correct(code, { claim: "Courses make people stay" });
		expect(await standingOf(code)).toEqual({ is: "earlier", claim: "descriptive", mark: "high" });
		expect(await grade(code)).toEqual({ ok: false, because: "corrected" });
		expect(await grade(code, 2)).toEqual({ ok: true });
		expect(await standingOf(code)).toMatchObject({ is: "graded" });
	});

	test("stands where only the name of the source was corrected", async () => {
		const { code } = await aSource();
		await grade(code);
		await correct(code, { publisher: "CEDEFOP", year: 2023, authors: "Rossi, B." });
		expect(await standingOf(code)).toMatchObject({ is: "graded" });
		await correct(code, { doi: "10.2801/1" }, 2);
		expect(await standingOf(code)).toMatchObject({ is: "earlier" });
	});
});

describe("evidence that is withdrawn", () => {
	test("stays at its address with the reason, and is neither listed nor cited any more", async () => {
		const { code, id } = await anEvidenceItem(db, { claim: "Kept twice" });
		const { textId, writer } = await aRecommendation(db);
		expect(await withdraw(code)).toEqual({ ok: true });
		expect(await withdrawalOf(db, id)).toMatchObject({ reason: "It was kept twice.", by: "Aino" });
		expect(await evidenceItem(db, code)).not.toBeNull();
		expect((await evidenceList(db, { locale: "en" })).map((item) => item.code)).not.toContain(code);
		expect((await evidenceList(db, { withdrawn: true, locale: "en" })).map((item) => item.code)).toContain(code);
		expect(await citable(db, { textId, words: "Kept twice", locale: "en" })).toEqual([]);
		const ask = { person: writer, textId, fragment: "problem", evidenceCode: code, stance: "supports" } as const;
		expect(await cite(db, ask)).toEqual({ ok: false, because: "withdrawn" });
		expect(await correct(code, { claim: "Another" })).toEqual({ ok: false, because: "withdrawn" });
		expect(await withdraw(code)).toEqual({ ok: false, because: "withdrawn-before" });
		const acts = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
		expect(acts).toMatchObject([{ act: "evidence.withdraw", detail: { code, reason: "It was kept twice." } }]);
	});

	test("is refused while a text cites it, read from the text as it is now", async () => {
		const { code, id } = await anEvidenceItem(db);
		const { textId, writer } = await cited(code);
		await readCitingTexts(db, [id]);
		expect(await withdraw(code)).toEqual({ ok: false, because: "cited" });
		await written(db, textId, writer.id, "problem", paragraph(words("No more.")));
		await readCitingTexts(db, [id]);
		expect(await withdraw(code)).toEqual({ ok: true });
	});

	test("is not held up by a recommendation that was itself withdrawn, where nobody could take it out", async () => {
		const { code, id } = await anEvidenceItem(db);
		const { textId } = await cited(code);
		await readCitingTexts(db, [id]);
		expect(await withdraw(code)).toEqual({ ok: false, because: "cited" });
		await db.update(recommendations).set({ state: "withdrawn" }).where(eq(recommendations.textId, textId));
		expect(await withdraw(code)).toEqual({ ok: true });
	});

	test("one who cites it at the same moment is refused, or it is not withdrawn", async () => {
		const { code, id } = await anEvidenceItem(db);
		const { textId, writer } = await aRecommendation(db);
		const ask = { person: writer, textId, fragment: "problem", evidenceCode: code, stance: "supports" } as const;
		const held = db.transaction(async (tx) => {
			await tx.select().from(evidenceItems).where(eq(evidenceItems.id, id)).for("update");
			const asking = cite(db, ask);
			await someoneWaitsForALock(db);
			await tx.execute(sql`insert into evidence_withdrawals values (${id}, 'twice', ${person.id})`);
			return { asking };
		});
		const { asking } = await held;
		expect(await asking).toEqual({ ok: false, because: "withdrawn" });
	});
});
