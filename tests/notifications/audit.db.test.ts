// The audit tells whoever reads it no more of an upload than the list of uploads does.
import { expect, test } from "vitest";
import { batches } from "#app/evidence/import/batches.server.ts";
import { withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import { auditPage } from "#app/notifications/audit.server.ts";
import * as tables from "#db/schema/index.ts";
import { aPilot, bringIn, clock, csv, people } from "#tests/evidence/import/scene.ts";
import { aDatabase } from "#tests/support/database.ts";

test("how many rows of persons came, and what the files are called, the audit does not tell; of other rows it does", async () => {
	const db = await aDatabase();
	const { coordinator, steward } = await aPilot(db);
	const runs =
		"run_code,site_code,mc_code,mc_version,start_date,end_date,delivery_mode,language,places_offered\nRUN-21,FI-9,MC-DRY,1,2025-09-01,2025-09-30,blended,fi,12\n";
	const ofRuns = await bringIn(db, steward, [csv("our-runs.csv", runs)]);
	const ofPeople = await bringIn(db, steward, people(7));
	await withdrawBatch(db, { batch: ofPeople, person: steward, clock });
	// as it was recorded before
	const subject = { subjectKind: "batch", subjectId: ofPeople, personId: steward.id };
	const templates = ["T05_participants_enrolments"];
	await db.insert(tables.auditEvents).values([
		{ ...subject, act: "batch.accept", detail: { revision: 3, new: 77, changed: 0, templates } },
		{ ...subject, act: "batch.withdraw", detail: { revision: 4, facts: 777 } },
	]);

	const sought = { acts: null, personId: null, day: null, before: null };
	const { days } = await auditPage(db, sought, { locale: "en", timeZone: "UTC" });
	const told = days.flatMap(({ acts }) => acts).filter(({ raw }) => raw.includes(ofPeople) || raw.includes(ofRuns));
	expect(told.map(({ act, aside, thing }) => [act, thing?.name, aside])).toEqual([
		["batch.withdraw", "T05, T06, T07, T08", ""],
		["batch.accept", "T05, T06, T07, T08", ""],
		["batch.withdraw", "T05, T06, T07, T08", ""],
		["batch.accept", "T05, T06, T07, T08", ""],
		["batch.accept", "T04", "1 new rows, 0 changed"],
	]);
	const raw = told.filter(({ thing }) => thing?.name !== "T04").map((one) => one.raw);
	expect(raw.join()).not.toMatch(/"new"|"changed"|"facts"|\.csv/u);
	const listed = (await batches(db, coordinator)).find(({ id }) => id === ofPeople);
	expect(listed?.files.every(({ name, rows }) => name === null && rows === null)).toBe(true);
});
