// Taking evidence back: it stays at its address with the reason, and can be cited no more. What is cited is not withdrawn.
import { eq, inArray, sql } from "drizzle-orm";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { evidenceItems, evidenceWithdrawals, persons } from "#db/schema/index.ts";
import { citedIn } from "../cited-in.server.ts";

export const isWithdrawn = sql`exists (select from ${evidenceWithdrawals} where ${evidenceWithdrawals.evidenceItemId} = ${evidenceItems.id})`;
export const isNotWithdrawn = sql`not ${isWithdrawn}`;

export type Withdrawal = { reason: string; by: string; at: Date };

/** Why an item was taken back, by whom and when; null where it was not. */
export async function withdrawalOf(db: Db, itemId: string): Promise<Withdrawal | null> {
	const [row] = await db
		.select({ reason: evidenceWithdrawals.reason, by: persons.name, at: evidenceWithdrawals.at })
		.from(evidenceWithdrawals)
		.innerJoin(persons, eq(persons.id, evidenceWithdrawals.by))
		.where(eq(evidenceWithdrawals.evidenceItemId, itemId));
	return row ?? null;
}

/** Those of the items that were taken back. */
export async function withdrawnAmong(db: Db, itemIds: readonly string[]): Promise<Set<string>> {
	if (itemIds.length === 0) return new Set();
	const rows = await db
		.select({ id: evidenceWithdrawals.evidenceItemId })
		.from(evidenceWithdrawals)
		.where(inArray(evidenceWithdrawals.evidenceItemId, [...itemIds]));
	return new Set(rows.map(({ id }) => id));
}

type WithdrawRefusal = "cited" | "withdrawn-before";
type Withdrawn = { ok: true } | { ok: false; because: WithdrawRefusal | "no-such-item" };

/** Takes an item back for a reason. Whoever cites it meanwhile waits, and is refused. Whether it stands in a text must have
 *  been read from the texts before. */
export async function withdrawEvidence(
	db: Db,
	{ code, reason, person }: { code: string; reason: string; person: Person },
): Promise<Withdrawn> {
	return db.transaction(async (tx) => {
		const [item] = await tx.select().from(evidenceItems).where(eq(evidenceItems.code, code)).for("update");
		if (!item) return { ok: false, because: "no-such-item" };
		if (await withdrawalOf(tx, item.id)) return { ok: false, because: "withdrawn-before" };
		if (await stands(tx, item.id)) return { ok: false, because: "cited" };
		await tx.insert(evidenceWithdrawals).values({ evidenceItemId: item.id, reason, by: person.id });
		const subject = { kind: "evidence", id: item.id } as const;
		await recordAct(tx, { person, act: "evidence.withdraw", subject, detail: { code, reason } });
		return { ok: true };
	});
}

/** In a recommendation that was withdrawn it holds nothing up: nobody writes there. Brought back as a draft, the text names
 *  it among what must be mended before an edition. */
async function stands(db: Db, itemId: string): Promise<boolean> {
	return (await citedIn(db, itemId)).some(({ isLaidAside }) => !isLaidAside);
}
