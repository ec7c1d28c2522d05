import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { systemClock as clock } from "#app/clock.ts";
import { personById } from "#app/identity/person.server.ts";
import { placePerson } from "#app/identity/place.server.ts";
import { newId } from "#db/id.ts";
import { auditEvents, countries, organisations } from "#db/schema/index.ts";
import { aDatabase } from "../support/database.ts";
import { anAccount } from "../support/people.ts";

const db = await aDatabase();
const by = await anAccount(db, { name: "Carla", coordinator: true });
await db.insert(countries).values({ code: "BE", names: { en: "Belgium" } });

async function anOrganisation(name: string): Promise<string> {
	const id = newId();
	await db.insert(organisations).values({ id, name, kind: "vet_provider", country: "BE", code: `O-${id}` });
	return id;
}

test("the coordinator changes someone's organisation and roles, and the audit log keeps from what to what", async () => {
	const person = await anAccount(db, { name: "Aino" });
	const organisationId = await anOrganisation("Demo VET centre A");
	const place = { organisationId, roles: ["steward" as const] };
	expect(await placePerson(db, { personId: person.id, place, by, clock })).toEqual({ ok: true });
	expect(await personById(db, person.id)).toMatchObject({
		organisationId,
		stewardOf: [{ organisationId, siteCode: null }],
	});
	const [line] = await db.select().from(auditEvents).where(eq(auditEvents.act, "person.place"));
	expect(line?.detail).toMatchObject({ from: { organisationId: null, roles: [] }, to: place });
});

test("who sends pilot data of one organisation does so for the new one alone once they have moved", async () => {
	const person = await anAccount(db, { name: "Mika" });
	const [first, second] = [await anOrganisation("Demo VET centre B"), await anOrganisation("Demo VET centre C")];
	const placed = (organisationId: string) =>
		placePerson(db, { personId: person.id, place: { organisationId, roles: ["steward"] }, by, clock });
	await placed(first);
	await placed(second);
	expect((await personById(db, person.id))?.stewardOf).toEqual([{ organisationId: second, siteCode: null }]);
});

test("nobody makes themselves pilot data contact; who is it already may change the rest", async () => {
	const organisationId = await anOrganisation("Demo VET centre D");
	const coordinator = await anAccount(db, { name: "Dora", coordinator: true });
	const place = { organisationId, roles: ["coordinator" as const, "steward" as const] };
	const alone = { personId: coordinator.id, place, by: coordinator, clock };
	expect(await placePerson(db, alone)).toEqual({ ok: false, because: "own-steward" });
	expect((await personById(db, coordinator.id))?.stewardOf).toEqual([]);
	expect(await placePerson(db, { ...alone, by })).toEqual({ ok: true });
	expect(await placePerson(db, alone)).toEqual({ ok: true });
	await placePerson(db, { ...alone, place: { organisationId: null, roles: [] } });
});

test("sending pilot data needs an organisation, and somebody always coordinates", async () => {
	const person = await anAccount(db, { name: "Sari" });
	const place = (personId: string, roles: ("steward" | "coordinator")[]) =>
		placePerson(db, { personId, place: { organisationId: null, roles }, by, clock });
	expect(await place(person.id, ["steward"])).toEqual({ ok: false, because: "steward-without-organisation" });
	expect(await place(by.id, [])).toEqual({ ok: false, because: "last-coordinator" });
	expect(await place(person.id, ["coordinator"])).toEqual({ ok: true });
	expect(await place(by.id, [])).toEqual({ ok: true });
});
