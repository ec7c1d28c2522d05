// Stewards change, the rows stay with their organisation.
import { beforeAll, expect, test } from "vitest";
import { batches, batchPreview } from "#app/evidence/import/batches.server.ts";
import { withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson, aPilot, bringIn, clock, csv, organisationId, participantRow, participants } from "./scene.ts";

let db: Pool;
let coordinator: Person;
let leaving: Person;
let house: string;
const withdraw = (batch: string, person: Person) => withdrawBatch(db, { batch, person, clock });
const steward = (of: string, siteCode: string | null = null) =>
	aPerson(db, { stewardOf: [{ organisationId: of, siteCode }] });

beforeAll(async () => {
	db = await aDatabase();
	const pilot = await aPilot(db);
	({ coordinator } = pilot);
	house = await organisationId(db, "TRAIN");
	leaving = { ...pilot.steward, organisationId: house };
});

test("what a steward brought who left is taken back by the organisation's stewards of now, and by nobody else", async () => {
	const batch = await bringIn(db, leaving, [participants([participantRow(11)])]);
	const left = { ...leaving, stewardOf: [], observer: true };
	const others = [left, await steward(await organisationId(db, "MILL")), await steward(house, "FI-7"), coordinator];
	for (const person of others) {
		expect(await withdraw(batch, person)).toMatchObject({ ok: false, because: "not-found" });
		expect(await batchPreview(db, { batch, person })).toBeNull();
	}
	const successor = await steward(house);
	expect((await batches(db, successor)).find(({ id }) => id === batch)).toMatchObject({ mayOpen: true });
	expect(await batchPreview(db, { batch, person: successor })).toMatchObject({
		holdsPeople: true,
		report: { shifts: [] },
	});
	expect(await withdraw(batch, successor)).toMatchObject({ ok: true });
	expect(await db.$count(tables.participants)).toBe(0);
});

test("what a steward who left brought that is about no person is taken back by the coordinator", async () => {
	const runs =
		"run_code,site_code,mc_code,mc_version,start_date,end_date,delivery_mode,language,places_offered\nRUN-21,FI-9,MC-DRY,1,2025-09-01,2025-09-30,blended,fi,12\n";
	const batch = await bringIn(db, leaving, [csv("runs.csv", runs)]);
	expect(await withdraw(batch, coordinator)).toMatchObject({ ok: true });
});
