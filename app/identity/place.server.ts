// Where a person stands in the workspace: their organisation and what they may do in the whole of it.
import { and, eq, isNull } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import type { Db, Tx } from "#db/connect.ts";
import { mandates, organisations, persons } from "#db/schema/index.ts";
import { recordAct } from "./audit.server.ts";
import type { Place, PlaceRefusal } from "./place.ts";

type Placing = { personId: string; place: Place; by: { id: string }; clock: Clock };

/** Gives a person this place. Mandates end, they are never deleted; a steward's follows the organisation. */
export async function placePerson(
	db: Db,
	{ personId, place, by, clock }: Placing,
): Promise<{ ok: true } | { ok: false; because: PlaceRefusal }> {
	return db.transaction(async (tx) => {
		// One at a time, so that two coordinators cannot each take the other's place.
		const coordinators = await tx.select().from(mandates).where(held("coordinator")).for("update");
		const [person] = await tx.select().from(persons).where(eq(persons.id, personId)).for("update");
		if (!person) return { ok: false, because: "no-such-person" };
		const leaves = !place.roles.includes("coordinator") && coordinators.every((one) => one.personId === personId);
		if (leaves) return { ok: false, because: "last-coordinator" };
		const refusal = (await organisationRefusal(tx, place)) ?? (await stewardRefusal(tx, { personId, place, by }));
		if (refusal) return { ok: false, because: refusal };

		const before = await placeOf(tx, personId);
		await tx.update(persons).set({ organisationId: place.organisationId }).where(eq(persons.id, personId));
		await endOthers(tx, { personId, place, clock });
		const still = await tx.select().from(mandates).where(own(personId));
		const added = place.roles.filter((role) => still.every((mandate) => mandate.role !== role));
		for (const role of added)
			await tx
				.insert(mandates)
				.values({ personId, role, organisationId: role === "steward" ? place.organisationId : null, since: clock() });
		const detail = { from: before, to: place };
		await recordAct(tx, { person: by, act: "person.place", subject: { kind: "person", id: personId }, detail });
		return { ok: true };
	});
}

const own = (personId: string) => and(eq(mandates.personId, personId), isNull(mandates.until));
const held = (role: Place["roles"][number]) => and(eq(mandates.role, role), isNull(mandates.until));

async function organisationRefusal(tx: Tx, { organisationId, roles }: Place): Promise<PlaceRefusal | null> {
	if (organisationId === null) return roles.includes("steward") ? "steward-without-organisation" : null;
	const found = await tx.select().from(organisations).where(eq(organisations.id, organisationId));
	return found.length > 0 ? null : "no-such-organisation";
}

/** A steward reads rows about people: nobody gives that to themselves. */
async function stewardRefusal(tx: Tx, { personId, place, by }: Omit<Placing, "clock">): Promise<PlaceRefusal | null> {
	if (personId !== by.id || !place.roles.includes("steward")) return null;
	const already = (await tx.select().from(mandates).where(own(personId))).some(
		({ role, organisationId }) => role === "steward" && organisationId === place.organisationId,
	);
	return already ? null : "own-steward";
}

/** Ends the mandates that were taken away, and a steward's of another organisation. */
async function endOthers(tx: Tx, { personId, place, clock }: Omit<Placing, "by">): Promise<void> {
	const until = clock();
	for (const mandate of await tx.select().from(mandates).where(own(personId))) {
		const elsewhere = mandate.role === "steward" && mandate.organisationId !== place.organisationId;
		if (place.roles.includes(mandate.role) && !elsewhere) continue;
		await tx.update(mandates).set({ until }).where(eq(mandates.id, mandate.id));
	}
}

/** A person's place as it is; null when there is no such person. */
export async function placeOf(db: Db, personId: string): Promise<(Place & { name: string }) | null> {
	const [person] = await db.select().from(persons).where(eq(persons.id, personId));
	if (!person) return null;
	const rows = await db.select().from(mandates).where(own(personId));
	const roles = [...new Set(rows.map((mandate) => mandate.role))];
	return { name: person.name, organisationId: person.organisationId, roles };
}
