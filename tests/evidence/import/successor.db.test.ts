// Stewards change, the rows stay with their organisation.
import { eq, ne, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { batches, batchPreview } from "#app/evidence/import/batches.server.ts";
import { discardBatch } from "#app/evidence/import/discard.server.ts";
import { withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson, aPilot, bringIn, clock, csv, organisationId, participantRow, participants, stage } from "./scene.ts";

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

/** Somebody who kept the house's site, sent an upload, and does so no more; `now` what they keep instead. */
async function sentBy(now: Person["stewardOf"], uploads = [participants([participantRow(31)])]): Promise<string> {
	const sender = { ...(await steward(house)), organisationId: house };
	const staged = await stage(db, sender, uploads);
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	await db.update(tables.mandates).set({ until: new Date() }).where(eq(tables.mandates.personId, sender.id));
	for (const scope of now) await db.insert(tables.mandates).values({ personId: sender.id, role: "steward", ...scope });
	return staged.batch;
}
async function seen(batch: string, person: Person) {
	const one = (await batches(db, person)).find(({ id }) => id === batch);
	return one && { mayOpen: one.mayOpen, left: one.leftBehind, told: one.files.map(({ name, rows }) => [name, rows]) };
}
const discard = (batch: string, person: Person) => discardBatch(db, { batch, person, clock });

describe("a staged upload", () => {
	const unseen = { mayOpen: false, told: [[null, null]] };

	test("whose sender left is seen to be there, and discarded, by who keeps its site now; its rows are told to nobody", async () => {
		const batch = await sentBy([]);
		const mill = await organisationId(db, "MILL");
		for (const person of [await steward(mill), await steward(house, "FI-7")]) {
			expect(await seen(batch, person)).toEqual({ ...unseen, left: false });
			expect(await discard(batch, person)).toBe(false);
		}
		for (const person of [await steward(house), await steward(house, "FI-9"), coordinator]) {
			expect(await seen(batch, person)).toEqual({ ...unseen, left: true });
			expect(await batchPreview(db, { batch, person })).toBeNull();
			expect(await acceptBatch(db, { batch, person, clock })).toMatchObject({ because: "not-found" });
		}
		expect(await discard(batch, await steward(house, "FI-9"))).toBe(true);
		expect(await db.$count(tables.stagedRows, eq(tables.stagedRows.batchId, batch))).toBe(0);
	});

	test("whose sender keeps another house now is left too; one by whoever still keeps the site is not", async () => {
		const mill = await organisationId(db, "MILL");
		const moved = await sentBy([{ organisationId: mill, siteCode: null }]);
		const still = await sentBy([{ organisationId: house, siteCode: "FI-9" }]);
		const successor = await steward(house);
		expect([await seen(moved, successor), await seen(still, successor)]).toEqual([
			{ ...unseen, left: true },
			{ ...unseen, left: false },
		]);
		expect([await discard(still, successor), await discard(still, coordinator)]).toEqual([false, false]);
		expect(await discard(moved, coordinator)).toBe(true);
	});

	test("of somebody who always kept what they keep is not looked through, however many rows it has", async () => {
		const staged = await stage(db, { ...(await steward(house)), organisationId: house }, [
			participants([participantRow(34)]),
		]);
		if (!staged.ok) throw new Error(JSON.stringify(staged));
		await db.update(tables.importBatches).set({ state: "discarded" }).where(ne(tables.importBatches.id, staged.batch));
		await db.transaction(async (tx) => {
			await tx.execute(sql`lock table staged_rows in access exclusive mode`);
			expect(await seen(staged.batch, await steward(house))).toEqual({ ...unseen, left: false });
		});
	});

	test("that by mistake names a site of others is not theirs to discard", async () => {
		const mill = await organisationId(db, "MILL");
		const miller = await steward(mill);
		const staged = await stage(db, miller, [participants([participantRow(32)])]);
		if (!staged.ok) throw new Error(JSON.stringify(staged));
		expect(await seen(staged.batch, await steward(house))).toEqual({ ...unseen, left: false });
	});

	test("whose files nobody has read yet is left to the stewards of the whole house it came from", async () => {
		const file = participants([participantRow(33)]);
		const letters = Buffer.from(`${new TextDecoder().decode(file.bytes)}\n;;;;;k\xf6yh\xe4`, "latin1");
		const batch = await sentBy([], [{ ...file, bytes: letters }]);
		expect(await seen(batch, await steward(house, "FI-9"))).toMatchObject({ left: false });
		expect(await discard(batch, await steward(house, "FI-9"))).toBe(false);
		expect(await seen(batch, await steward(house))).toEqual({ mayOpen: false, left: true, told: [] });
		expect(await discard(batch, await steward(house))).toBe(true);
	});
});
