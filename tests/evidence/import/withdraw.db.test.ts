import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { seedDemo } from "#app/demo.server.ts";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import { exportRows } from "#app/evidence/import/export.ts";
import { loadFacts } from "#app/evidence/import/facts.server.ts";
import { templateKeys } from "#app/evidence/import/template.ts";
import { consequencesOf, withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import { byReason } from "#app/evidence/import/withdrawal.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import { makeAuth } from "#app/identity/auth.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { demoBatchId } from "#db/demo/fact-lists.ts";
import { lateBatchId } from "#db/demo/late.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import {
	aPerson,
	aPilot,
	bringIn,
	clock,
	csv,
	definitions,
	participantRow,
	participants,
	people,
	voices,
} from "./scene.ts";

/** Everything that stands, as the files would say it, and the batch that answers for each row. */
async function everything(db: Pool): Promise<string> {
	const codes = (await db.select({ code: tables.participants.code }).from(tables.participants)).map(({ code }) => code);
	const facts = await loadFacts(db, codes);
	const files = templateKeys.map((template) => [template, ...exportRows(template, facts)]);
	const batches = await db.execute(sql`
		select 'enrolments', batch_id, count(*) from enrolments group by 2 union all
		select 'runs', batch_id, count(*) from runs group by 2 union all
		select 'sites', batch_id, count(*) from sites group by 2 order by 1, 2`);
	return JSON.stringify([files, batches]);
}

const revision = async (db: Pool) => (await db.select().from(tables.workspaces))[0]?.dataRevision ?? 0;

const hours = (text: string) => participantRow(3).replace("12,5", text);

describe("in a workspace of its own", () => {
	let db: Pool;
	let coordinator: Person;
	let steward: Person;
	let first: string;
	const withdraw = (batch: string, person = steward) => withdrawBatch(db, { batch, person, clock });

	beforeAll(async () => {
		db = await aDatabase();
		({ coordinator, steward } = await aPilot(db));
		first = await bringIn(db, steward, people(6));
	});

	test("after a batch is withdrawn everything is byte for byte as it was, with one data revision more and the readings due", async () => {
		await db.insert(tables.evidenceItems).values({
			kind: "indicator",
			indicator: "completion_rate",
			indicatorVersion: 1,
			claim: "Most people who start complete.",
		});
		const before = await everything(db);
		const changed = [participantRow(1, { status: "withdrawn", day: "12.9.2025", reason: "work" }), participantRow(7)];
		const batch = await bringIn(db, steward, [participants(changed), ...voices()]);
		expect(await everything(db)).not.toBe(before);
		const standing = await revision(db);
		await db.delete(tables.dueReadings);

		expect(await withdraw(batch)).toEqual({ ok: true, revision: standing + 1 });
		expect(await everything(db)).toBe(before);
		expect(await db.select().from(tables.dueReadings)).toMatchObject([{ dataRevision: standing + 1 }]);
		const [row] = await db.select().from(tables.importBatches).where(eq(tables.importBatches.id, batch));
		expect(row).toMatchObject({ state: "withdrawn", withdrawnAt: clock() });
		const acts = await db.select().from(tables.auditEvents).where(eq(tables.auditEvents.act, "batch.withdraw"));
		expect(acts).toMatchObject([{ subjectId: batch, personId: steward.id }]);
		// its page tells which figures moved with the taking back, not those that moved when it came
		expect(await batchPreview(db, { batch, person: steward })).toMatchObject({ revision: standing + 1 });
	});

	test("what would follow is told in rows before anything is done", async () => {
		const changed = [participantRow(2, { status: "withdrawn", day: "12.9.2025", reason: "time" }), participantRow(8)];
		const batch = await bringIn(db, steward, [participants(changed)]);
		const standing = await everything(db);
		expect(await consequencesOf(db, { batch, person: steward })).toMatchObject({
			ok: true,
			consequences: { rows: [{ template: "T05_participants_enrolments", gone: 1, back: 1 }], moving: [] },
		});
		expect(await everything(db)).toBe(standing);
		await withdraw(batch);
	});

	test("what the batches that remain said counts, also when they said the same", async () => {
		const before = await everything(db);
		const one = await bringIn(db, steward, [participants([hours("20")])]);
		// the second upload says again that it is 20, and moves another row
		const two = await bringIn(db, steward, [participants([hours("20"), participantRow(4).replace("12,5", "11")])]);
		await withdraw(one);
		const [enrolment] = await db.execute<{ hours: string; batch: string }>(sql`
			select e.hours_logged as hours, e.batch_id as batch from enrolments e join participants p on p.id = e.participant_id where p.code = 'FI-9-003'`);
		expect(enrolment).toMatchObject({ hours: "20", batch: two });
		await withdraw(two);
		expect(await everything(db)).toBe(before);
	});

	test("a batch whose rows others rest on is not withdrawn, and what rests on it is named", async () => {
		const runs = csv(
			"runs.csv",
			"run_code,site_code,mc_code,mc_version,start_date,end_date,delivery_mode,language,places_offered\nRUN-20,FI-9,MC-DRY,1,2025-09-01,2025-09-30,blended,fi,12\n",
		);
		const run = await bringIn(db, coordinator, [runs]);
		const enrolled = await bringIn(db, steward, [participants([participantRow(9, { run: "RUN-20" })])]);
		const before = await everything(db);
		const standing = await revision(db);
		expect(await withdraw(run, coordinator)).toMatchObject({
			ok: false,
			because: "still-needed",
			needed: [{ key: "run-20", template: "T05_participants_enrolments", upload: { id: enrolled } }],
		});
		expect([await everything(db), await revision(db)]).toEqual([before, standing]);
		expect(await withdraw(enrolled)).toMatchObject({ ok: true });
		expect(await withdraw(run, coordinator)).toMatchObject({ ok: true });
	});

	test("a batch is withdrawn once, by who brought it, and within their scope", async () => {
		const batch = await bringIn(db, steward, [participants([participantRow(10)])]);
		expect(await withdraw(batch, coordinator)).toMatchObject({ ok: false, because: "not-found" });
		const moved = { ...steward, stewardOf: [{ organisationId: coordinator.id, siteCode: null }] };
		expect(await withdraw(batch, moved)).toMatchObject({ ok: false, because: "not-yours" });
		const twice = await Promise.all([withdraw(batch), withdraw(batch)]);
		expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
		expect(twice).toContainEqual({ ok: false, because: "not-accepted", needed: [] });
	});

	test("an outcome gets back the skills a withdrawn batch took from it", async () => {
		const before = await everything(db);
		const text =
			"mc_code,mc_version,lo_no,lo_text_en,esco_uri,local_skill_code,greencomp_code\nMC-DRY,1,2,Dries with less heat,,,\n";
		const batch = await bringIn(db, coordinator, [csv("outcomes.csv", text)]);
		await withdraw(batch, coordinator);
		expect(await everything(db)).toBe(before);
	});

	test("all of it can be taken back, the last batch first", async () => {
		expect(await withdraw(first)).toMatchObject({ ok: true });
		expect(await db.select().from(tables.participants)).toEqual([]);
		const [defined] = await db.select().from(tables.importBatches).where(eq(tables.importBatches.dataRevision, 1));
		// a steward's organisation is needed
		await db.delete(tables.mandates);
		expect(await withdraw(defined?.id ?? "", coordinator)).toMatchObject({ ok: true });
		expect(await db.select().from(tables.organisations)).toEqual([]);
		await bringIn(db, coordinator, definitions());
	});
});

describe("in the demo", () => {
	let db: Pool;
	let coordinator: Person;

	beforeAll(async () => {
		db = await aDatabase();
		await db.transaction(seedReference);
		const origin = "http://localhost";
		const auth = makeAuth({ db, origin, secret: "a secret that only this test knows, of a good length" });
		await seedDemo({ db, auth, clock, origin }, () => "green skills 2026");
		coordinator = await aPerson(db, { coordinator: true });
	});

	test("the demo's own batches are withdrawn like others: the first one only after the second", async () => {
		const withdraw = (batch: string) => withdrawBatch(db, { batch, person: coordinator, clock });
		const refused = await withdraw(demoBatchId);
		expect(refused).toMatchObject({ ok: false, because: "still-needed" });
		// the coordinator is told which upload stands in the way, not which participants
		expect(JSON.stringify(refused)).not.toMatch(/[A-Z]{2}-\d-\d{3}/iu);
		expect(JSON.stringify(refused)).toContain(lateBatchId);
		const completed = () => db.$count(tables.enrolments, sql`completed_on is not null`);
		const late = await completed();
		expect(await withdraw(lateBatchId)).toMatchObject({ ok: true });
		expect(await completed()).toBeLessThan(late);
		expect(await withdraw(demoBatchId)).toMatchObject({ ok: true });
		for (const table of [tables.participants, tables.sites, tables.groupMeetings, tables.excerpts])
			expect(await db.$count(table)).toBe(0);
		expect(await db.$count(tables.organisations)).toBeGreaterThan(0);
	});
});

test("what stands in the way of a withdrawal is told once, with every upload it comes from", () => {
	const reason = { of: "T04_pilot_runs", key: "run-1", template: "T05_participants_enrolments" } as const;
	const [one, two] = ["2026-01-15T12:00:00Z", "2026-01-15T12:00:30Z"].map((at, n) => ({ id: `upload ${n}`, at }));
	const from = (upload = one) => ({ ...reason, upload: upload ?? null });
	const told = byReason([from(one), from(two), from(one), { ...reason, key: null, upload: null }]);
	expect(told).toEqual([
		{ ...reason, uploads: [one, two] },
		{ ...reason, key: null, uploads: [] },
	]);
});
