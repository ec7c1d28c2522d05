import { count, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { batchPreview, batches } from "#app/evidence/import/batches.server.ts";
import { discardBatch } from "#app/evidence/import/discard.server.ts";
import type { Upload } from "#app/evidence/import/file.ts";
import { total } from "#app/evidence/import/report.ts";
import { stageBatch } from "#app/evidence/import/stage.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson, aWorkspace, csv, definitions, participantRow, participants, people } from "./scene.ts";

let db: Pool;
let coordinator: Person;
let steward: Person;
const clock = () => new Date("2026-01-15T12:00:00Z");

beforeAll(async () => {
	db = await aDatabase();
	await aWorkspace(db);
	coordinator = await aPerson(db, { coordinator: true });
	await bring(coordinator, definitions());
	steward = await aPerson(db, { stewardOf: [{ organisationId: await organisationId("TRAIN"), siteCode: null }] });
	await bring(steward, people(6));
});

async function organisationId(code: string): Promise<string> {
	const [row] = await db.select().from(tables.organisations).where(eq(tables.organisations.code, code));
	return row?.id ?? "";
}

async function stage(person: Person, uploads: Upload[]): Promise<string> {
	const staged = await tryStage(person, uploads);
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	return staged.batch;
}

const tryStage = (person: Person, uploads: Upload[], batch = newId()) =>
	stageBatch(db, { batch, uploads, person, origin: "real", answers: { encodings: {}, phones: false } });

async function bring(person: Person, uploads: Upload[]) {
	const batch = await stage(person, uploads);
	const accepted = await acceptBatch(db, { batch, person, clock });
	if (!accepted.ok)
		throw new Error(JSON.stringify([accepted, (await batchPreview(db, { batch, person }))?.report.problems]));
	return batch;
}

async function report(person: Person, batch: string) {
	const preview = await batchPreview(db, { batch, person });
	if (!preview) throw new Error("no preview");
	return preview.report;
}

const revision = async () => (await db.select().from(tables.workspaces))[0]?.dataRevision ?? 0;
const rowsIn = async (table: "enrolments" | "import_batches" | "staged_rows" | "batch_rows" | "audit_events") => {
	const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`);
	return row?.n ?? 0;
};

test("eight files of definitions and four of people come in as two batches, and the tables hold what they said", async () => {
	const [run] = await db.select().from(tables.runs).where(eq(tables.runs.code, "RUN-9"));
	expect(run).toMatchObject({ startsOn: "2025-09-01", plannedHours: 12.5, costEur: 1500, costBasis: "direct" });
	const [consent] = await db.select().from(tables.consents);
	expect(consent).toMatchObject({ purposes: ["research", "certificate"], givenOn: "2025-08-15", withdrawnOn: null });
	expect(await db.select({ n: count() }).from(tables.assessments)).toEqual([{ n: 6 }]);
	expect(await db.select({ n: count() }).from(tables.selfAssessments)).toEqual([{ n: 12 }]);
	const answers = await db.select().from(tables.surveyAnswers);
	expect(answers.filter((answer) => answer.notApplicable)).toHaveLength(1);
	expect(answers[0]?.answeredOn).toBe("2025-09-30");
	const skills = await db.select().from(tables.outcomeSkills);
	expect(skills.map((skill) => skill.greencompCode)).toEqual(expect.arrayContaining([null, "4.3"]));
});

test("the same batch twice changes nothing and says so", async () => {
	const before = await revision();
	const log = await rowsIn("batch_rows");
	const batch = await stage(steward, people(6).toReversed());
	const preview = await batchPreview(db, { batch, person: steward });
	expect(total(await report(steward, batch))).toEqual({ new: 0, changed: 0, unchanged: 30, refused: 0 });
	expect(preview?.sameAs).not.toBeNull();
	expect(await acceptBatch(db, { batch, person: steward, clock })).toEqual({ ok: false, because: "changes-nothing" });
	expect(await revision()).toBe(before);
	expect(await rowsIn("batch_rows")).toBe(log);
});

test("a changed row is counted, shown before and after, and kept with both", async () => {
	const rows = [participantRow(1, { status: "withdrawn", day: "12.9.2025", reason: "work" }), participantRow(7)];
	const batch = await stage(steward, [participants(rows)]);
	const shown = await report(steward, batch);
	expect(total(shown)).toEqual({ new: 1, changed: 1, unchanged: 0, refused: 0 });
	expect(shown.shifts).toContainEqual(
		expect.objectContaining({ table: "enrolments", field: "withdrawnOn", before: "", after: "2025-09-12" }),
	);
	const before = await revision();
	expect(await acceptBatch(db, { batch, person: steward, clock })).toMatchObject({
		ok: true,
		revision: before + 1,
		rows: 2,
	});
	const [logged] = await db
		.select()
		.from(tables.batchRows)
		.where(sql`batch_id = ${batch} and key = 'fi-9-001|run-9'`);
	expect(logged?.before).toMatchObject({ completedOn: "2025-09-30" });
	expect(logged?.after).toMatchObject({ completedOn: null, withdrawnOn: "2025-09-12" });
	expect(await rowsIn("staged_rows")).toBe(30); // of the batch that changes nothing, still waiting
});

test("nothing is half imported: one refused row keeps the whole batch out", async () => {
	const batch = await stage(steward, [participants([participantRow(8), participantRow(9, { run: "RUN-77" })])]);
	const shown = await report(steward, batch);
	expect(shown.problems).toEqual([
		{
			file: "participants.csv",
			row: 3,
			column: "run_code",
			value: "RUN-77",
			is: "unknown",
			words: { context: "runs" },
		},
	]);
	const before = await rowsIn("enrolments");
	expect(await acceptBatch(db, { batch, person: steward, clock })).toEqual({ ok: false, because: "refused-rows" });
	expect(await rowsIn("enrolments")).toBe(before);
});

test("a file with an e-mail address or a column apellido is refused and nothing at all is kept", async () => {
	const before = [await rowsIn("import_batches"), await rowsIn("staged_rows"), await rowsIn("audit_events")];
	const hostile = csv("a.csv", "participant_code,run_code,apellido\nFI-9-001,RUN-9,Rossi\n");
	const mail = csv("runs.csv", "run_code,site_code\nRUN-8,maria.rossi@example.org\n");
	const refused = await tryStage(steward, [...people(2), hostile, mail]);
	expect(refused).toEqual({
		ok: false,
		questions: [],
		because: "files",
		refusals: [
			{ file: "a.csv", is: "personal-column", column: "apellido" },
			{ file: "runs.csv", is: "personal-cell", column: "site_code", row: 2, what: "e-mail" },
		],
	});
	expect([await rowsIn("import_batches"), await rowsIn("staged_rows"), await rowsIn("audit_events")]).toEqual(before);
	expect(JSON.stringify(refused)).not.toContain("rossi@");
});

test("rows of persons are brought by the steward of their site only: the coordinator may not, nor another steward", async () => {
	expect(await tryStage(coordinator, people(1))).toMatchObject({
		ok: false,
		refusals: [{ is: "not-for-you" }, {}, {}, {}],
	});
	const other = await aPerson(db, { stewardOf: [{ organisationId: await organisationId("MILL"), siteCode: null }] });
	const batch = await stage(other, people(1));
	const shown = await report(other, batch);
	expect(new Set(shown.problems.map((problem) => problem.is))).toEqual(new Set(["unknown"]));
	expect(await acceptBatch(db, { batch, person: other, clock })).toEqual({ ok: false, because: "refused-rows" });
});

test("a staged batch of persons is nobody's but its steward's: not the coordinator's, not in names or counts", async () => {
	const batch = await stage(steward, [participants([participantRow(8)])]);
	expect(await batchPreview(db, { batch, person: coordinator })).toBeNull();
	expect(await acceptBatch(db, { batch, person: coordinator, clock })).toEqual({ ok: false, because: "not-found" });
	const listed = (await batches(db, coordinator)).find((row) => row.id === batch);
	expect(listed).toMatchObject({ mayOpen: false, files: [{ name: null, rows: null }] });
	expect(await discardBatch(db, { batch, person: coordinator, clock })).toBe(false);
});

test("a steward may not take over what belongs to another organisation", async () => {
	const other = await aPerson(db, { stewardOf: [{ organisationId: await organisationId("MILL"), siteCode: null }] });
	const sites =
		"site_code,site_name,host_org_code,country_code,nuts3_code,sector_key\nFI-9,Mine now,MILL,FI,FI196,wood\n";
	const batch = await stage(other, [csv("sites.csv", sites)]);
	expect((await report(other, batch)).problems).toMatchObject([{ is: "not-yours", column: "site_code" }]);
});

test("discarding takes the rows away and keeps that the batch was there", async () => {
	const batch = await stage(steward, [participants([participantRow(8)])]);
	expect(await discardBatch(db, { batch, person: steward, clock })).toBe(true);
	expect(await acceptBatch(db, { batch, person: steward, clock })).toEqual({ ok: false, because: "already-decided" });
	expect(await db.select().from(tables.stagedRows).where(eq(tables.stagedRows.batchId, batch))).toEqual([]);
});

test("a form sent three times at once becomes one batch with the form's own key, and sent once more later another one", async () => {
	const asked = newId();
	const send = () => tryStage(steward, people(6), asked);
	const sent = [...(await Promise.all([send(), send(), send()])), await send()];
	const keys = sent.flatMap((staged) => (staged.ok ? [staged.batch] : []));
	expect(keys.slice(0, 3)).toEqual([asked, asked, asked]);
	expect(new Set(keys).size).toBe(2);
	for (const batch of new Set(keys)) {
		expect(total(await report(steward, batch))).toMatchObject({ refused: 0 });
		await discardBatch(db, { batch, person: steward, clock });
	}
});

test("two people accepting at the same time: one batch after the other, and one batch only once", async () => {
	const one = await stage(steward, [participants([participantRow(20), participantRow(22)])]);
	const two = await stage(steward, [participants([participantRow(20), participantRow(21)])]);
	const before = await revision();
	const decided = await Promise.all([one, one, two].map((batch) => acceptBatch(db, { batch, person: steward, clock })));
	expect(decided.filter((accepted) => accepted.ok)).toHaveLength(2);
	expect(decided).toContainEqual({ ok: false, because: "already-decided" });
	expect(await revision()).toBe(before + 2);
});

test("a skill that its outcome's file no longer names is taken from the outcome", async () => {
	const text =
		"mc_code,mc_version,lo_no,lo_text_en,esco_uri,local_skill_code,greencomp_code\nMC-DRY,1,2,Dries with less heat,,,\n";
	const batch = await stage(coordinator, [csv("outcomes.csv", text)]);
	expect(total(await report(coordinator, batch))).toMatchObject({ changed: 1 });
	await acceptBatch(db, { batch, person: coordinator, clock });
	expect(await db.select().from(tables.outcomeSkills)).toHaveLength(1);
	await bring(coordinator, [definitions()[6] ?? csv("", "")]);
	expect(await db.select().from(tables.outcomeSkills)).toHaveLength(2);
});
