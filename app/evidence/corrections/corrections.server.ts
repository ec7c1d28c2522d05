// Correcting evidence after it was kept. What stood there before stays readable, and what was published stays as it is.
import { desc, eq } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db, Tx } from "#db/connect.ts";
import { evidenceCorrections, evidenceItems, persons } from "#db/schema/index.ts";
import { lastCounting } from "../disclosure/kept.server.ts";
import { type EvidenceItem } from "../items.server.ts";
import { takeReadings } from "../readings.server.ts";
import { sourceReading } from "../sources/source-reading.server.ts";
import { changedBy, type Correction, isAnotherClaim } from "./correctable.ts";
import { withdrawalOf } from "./withdrawals.server.ts";

type CorrectRefusal = "withdrawn" | "changed-meanwhile" | "nothing-new";
type Corrected = { ok: true; id: string } | { ok: false; because: CorrectRefusal | "no-such-item" };
type Correcting = {
	code: string;
	given: Correction;
	/** of the item as the person saw it */
	revision: number;
	person: Person;
	clock: Clock;
};

export async function correctEvidence(
	db: Db,
	{ code, given, revision, person, clock }: Correcting,
): Promise<Corrected> {
	return db.transaction(async (tx) => {
		const [item] = await tx.select().from(evidenceItems).where(eq(evidenceItems.code, code)).for("update");
		if (!item) return { ok: false, because: "no-such-item" };
		if (await withdrawalOf(tx, item.id)) return { ok: false, because: "withdrawn" };
		if (item.revision !== revision) return { ok: false, because: "changed-meanwhile" };
		const { before, after } = changedBy(item, given);
		const columns = Object.keys(before);
		if (columns.length === 0) return { ok: false, because: "nothing-new" };
		const corrected = {
			...after,
			revision: item.revision + 1,
			claimRevision: item.claimRevision + Number(isAnotherClaim(before)),
		};
		await tx.update(evidenceItems).set(corrected).where(eq(evidenceItems.id, item.id));
		await tx.insert(evidenceCorrections).values({ evidenceItemId: item.id, before, by: person.id, at: clock() });
		await readAgain(tx, item.id, clock());
		const subject = { kind: "evidence", id: item.id } as const;
		await recordAct(tx, { person, act: "evidence.correct", subject, detail: { code, columns } });
		return { ok: true, id: item.id };
	});
}

/** A source named otherwise reads otherwise: the sentences that cite it are asked whether they take the new name. */
async function readAgain(tx: Tx, id: string, at: Date): Promise<void> {
	const [item] = await tx.select().from(evidenceItems).where(eq(evidenceItems.id, id));
	if (!item || (item.kind !== "external" && item.kind !== "legal")) return;
	const counting = await lastCounting(tx);
	const taken = [{ item: id, figure: await sourceReading(tx, item) }];
	await takeReadings(tx, taken, { revision: counting?.dataRevision ?? 0, at });
}

/** Every correction of an item, newest first: by whom, when, and what stood there before. */
export async function correctionsOf(
	db: Db,
	itemId: EvidenceItem["id"],
): Promise<{ id: string; before: Record<string, string | number | null>; by: string; at: Date }[]> {
	return db
		.select({
			id: evidenceCorrections.id,
			before: evidenceCorrections.before,
			by: persons.name,
			at: evidenceCorrections.at,
		})
		.from(evidenceCorrections)
		.innerJoin(persons, eq(persons.id, evidenceCorrections.by))
		.where(eq(evidenceCorrections.evidenceItemId, itemId))
		.orderBy(desc(evidenceCorrections.id));
}
