import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { batches } from "#app/evidence/import/batches.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPilot, bringIn, people, stage, voices } from "./scene.ts";

let db: Pool;
let coordinator: Person;
let steward: Person;

beforeAll(async () => {
	db = await aDatabase();
	({ coordinator, steward } = await aPilot(db));
	await bringIn(db, steward, [...people(3), ...voices()]);
});

test("employers, interviews, findings, certificates, meetings and totals come in and the tables hold what they said", async () => {
	const [totals] = await db.select().from(tables.runTotals);
	expect(totals).toMatchObject({
		enrolled: 20,
		started: 18,
		passed: 14,
		satisfied: 10,
		satisfactionAnswers: 12,
		relevant: null,
	});
	expect(await db.select().from(tables.employerFeedback)).toMatchObject([
		{ relevance: 4, transfer: null, barrier: "=time" },
	]);
	expect(await db.select().from(tables.meetingActors)).toHaveLength(2);
	expect(await db.select().from(tables.findings)).toHaveLength(1);
	expect(await db.select().from(tables.excerpts)).toHaveLength(2);
	const certificates = await db.select().from(tables.certificates);
	expect(
		certificates.map(({ status, format }) => [status, format]).toSorted(([a = ""], [b = ""]) => a.localeCompare(b)),
	).toEqual([
		["issued", "ELM3_EDC"],
		["revoked", "PDF"],
	]);
});

const totalsOf = (run: string) => sql`insert into run_totals (id, run_id, counted_on, enrolled, started, batch_id)
	select gen_random_uuid(), r.id, '2025-11-01', 1, 1, r.batch_id from runs r where r.code = ${run}`;

test("the tables themselves refuse totals and rows of persons of one run, from either side", async () => {
	const why = { cause: expect.objectContaining({ message: expect.stringContaining("never both") }) };
	await expect(db.execute(totalsOf("RUN-9"))).rejects.toMatchObject(why);
	const enrolment = sql`insert into enrolments (id, participant_id, run_id, enrolled_on, batch_id)
		select gen_random_uuid(), p.id, r.id, '2025-10-01', r.batch_id from runs r, participants p where r.code = 'RUN-10' limit 1`;
	await expect(db.execute(enrolment)).rejects.toMatchObject(why);
});

test("answers of single firms, certificates and totals of a run are brought by the steward of their site only", async () => {
	const [employers, , , certificates, , , totals] = voices();
	for (const upload of [employers, certificates, totals])
		expect(await stage(db, coordinator, upload ? [upload] : [])).toMatchObject({
			ok: false,
			refusals: [{ is: "not-for-you" }],
		});
	const [listed] = await batches(db, coordinator);
	expect(listed).toMatchObject({ mayOpen: false });
	expect(listed?.files.filter(({ rows }) => rows === null)).toHaveLength(7);
});
