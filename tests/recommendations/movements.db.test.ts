import { and, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { answerAll, citationRowsOf, type Seen } from "#app/recommendations/citations.server.ts";
import { waitingFor } from "#app/notifications/waiting.server.ts";
import { movementsOf } from "#app/recommendations/movements.server.ts";
import { board } from "#app/recommendations/recommendations.server.ts";
import type { Person } from "#app/identity/person.ts";
import { auditEvents, readings, recommendations } from "#db/schema/index.ts";
import { newId } from "#db/id.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aCitation, aPerson, aReading, aRecommendation, citing, paragraph, written } from "./a-recommendation.ts";

const db = await aDatabase();
let scene: Awaited<ReturnType<typeof threeThatMoved>>;
beforeEach(async () => {
	scene = await threeThatMoved();
});

/** Three citations that stand in one text, and whose figures have moved. */
async function threeThatMoved() {
	const recommendation = await aRecommendation(db);
	const { textId, writer: person } = recommendation;
	const seen: (Seen & { itemId: string })[] = [];
	for (const claim of ["First", "Second", "Third"]) {
		const { item, citationId } = await aCitation(db, { textId, person, claim });
		const readingId = await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
		seen.push({ citationId, readingId, itemId: item.id });
	}
	await written(db, textId, person.id, "problem", paragraph(...seen.map(({ citationId }) => citing(citationId))));
	return { ...recommendation, seen };
}

type Taking = { person: Person; textId: string; chosen: readonly Seen[] };
const takeAll = ({ chosen, ...asked }: Taking) =>
	answerAll(db, { ...asked, answers: chosen.map((seen) => ({ ...seen, keep: null })) });
const taken = async () => (await citationRowsOf(db, scene.textId)).map(({ moved }) => !moved);
const said = async () => {
	const audited = and(eq(auditEvents.act, "citation.acknowledge"), eq(auditEvents.subjectId, scene.textId));
	return (await db.select().from(auditEvents).where(audited)).length;
};

test("the list holds what waits, with both figures, their numbers and their places on one scale", async () => {
	const found = await movementsOf(db, { person: scene.writer, code: scene.code });
	expect(found?.moved).toHaveLength(3);
	expect(found?.moved[0]).toMatchObject({
		claim: "First",
		now: "something",
		acknowledged: { words: "84% (43/51)", n: 51 },
		latest: { words: "79% (45/57)", n: 57 },
		beside: { old: { value: 43 / 51 }, now: { value: 45 / 57, low: 0.7, high: 0.9 } },
	});
});

test("who writes here answers while the text is open; adopted, nobody is asked, and withdrawn, nothing waits", async () => {
	const { writer, coordinator, code } = scene;
	const asked = async (person: Person) =>
		(await waitingFor(db, person)).answers.find((line) => line.code === code)?.moved ?? 0;
	const become = (state: "adopted" | "withdrawn") =>
		db.update(recommendations).set({ state }).where(eq(recommendations.code, code));
	expect(await movementsOf(db, { person: writer, code })).toMatchObject({ isOpen: true, mayWrite: true });
	expect(await asked(writer)).toBe(3);
	await become("adopted");
	expect(await asked(coordinator)).toBe(0);
	expect(await movementsOf(db, { person: coordinator, code })).toMatchObject({ isOpen: false, mayWrite: false });
	await become("withdrawn");
	expect((await board(db)).find((line) => line.code === code)).toMatchObject({ moved: 0 });
});

test("several are taken at once, each with its own row in the audit; what was not chosen still waits", async () => {
	const { writer: person, textId, seen } = scene;
	expect(await takeAll({ person, textId, chosen: seen.slice(0, 2) })).toEqual({ ok: true });
	expect(await taken()).toEqual([true, true, false]);
	expect(await said()).toBe(2);
});

test("some are taken and others kept for a reason in one go; a reason that is missing keeps all of them waiting", async () => {
	const { writer: person, textId, seen } = scene;
	const answers = (reason: string) => seen.map((one, at) => ({ ...one, keep: at === 2 ? reason : null }));
	const silent = await answerAll(db, { person, textId, answers: answers(" ") });
	expect(silent).toEqual({ ok: false, because: "reason-missing" });
	expect(await taken()).toEqual([false, false, false]);
	expect(await answerAll(db, { person, textId, answers: answers("The autumn run is not over.") })).toEqual({
		ok: true,
	});
	const rows = await citationRowsOf(db, textId);
	expect(rows.map(({ moved, kept }) => [moved, kept])).toEqual([
		[false, null],
		[false, null],
		[false, "The autumn run is not over."],
	]);
	expect(await said()).toBe(2);
});

test("when one of the chosen moved again meanwhile, none is taken", async () => {
	const { writer: person, textId, seen } = scene;
	await aReading(db, seen[2]?.itemId ?? "", { numerator: 50, n: 60, dataRevision: 3 });
	expect(await takeAll({ person, textId, chosen: seen })).toEqual({ ok: false, because: "moved-again" });
	expect(await taken()).toEqual([false, false, false]);
	expect(await said()).toBe(0);
});

test("two people who answer the same at once do not wait for each other for ever, and only one answers", async () => {
	const { writer: person, textId, seen } = scene;
	const answers = await Promise.all([
		takeAll({ person, textId, chosen: seen }),
		takeAll({ person, textId, chosen: seen.toReversed() }),
	]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await said()).toBe(3);
});

test("nothing chosen, a citation of another text, and a reader are refused, and nothing changes", async () => {
	const { writer: person, textId, seen } = scene;
	expect(await takeAll({ person, textId, chosen: [] })).toEqual({ ok: false, because: "nothing-chosen" });
	const stray = { citationId: newId(), readingId: newId() };
	const withStray = await takeAll({ person, textId, chosen: [...seen, stray] });
	expect(withStray).toEqual({ ok: false, because: "no-such-citation" });
	const reader = await aPerson(db);
	const refused = await takeAll({ person: reader, textId, chosen: seen });
	expect(refused).toEqual({ ok: false, because: "not-writable" });
	expect(await movementsOf(db, { person: reader, code: scene.code })).toMatchObject({ mayWrite: false });
	expect(await taken()).toEqual([false, false, false]);
});

test("a figure that is withheld by now, and one whose data is gone, say so and have no picture", async () => {
	const [first, second] = scene.seen;
	const later = { dataRevision: 3, confirmedThrough: 3, method: "none" as const, synthetic: true };
	await db.insert(readings).values([
		{ ...later, evidenceItemId: first?.itemId ?? "", suppressed: true, suppressedBecause: "too-few" },
		{ ...later, evidenceItemId: second?.itemId ?? "", n: 0 },
	]);
	const found = await movementsOf(db, { person: scene.writer, code: scene.code });
	const shown = found?.moved.map(({ now, beside, latest }) => ({ now, beside: beside !== null, n: latest.n }));
	expect(shown).toEqual([
		{ now: "withheld", beside: false, n: null },
		{ now: "nothing", beside: false, n: 0 },
		{ now: "something", beside: true, n: 57 },
	]);
});

test("nothing is told of a recommendation there is not", async () => {
	const [row] = await db.select({ one: sql`1` }).from(recommendations);
	expect(row).toBeDefined();
	expect(await movementsOf(db, { person: scene.writer, code: "R-999999" })).toBeNull();
});
