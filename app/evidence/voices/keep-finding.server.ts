import { and, eq } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { evidenceItems, findings } from "#db/schema/index.ts";
import { isNotWithdrawn } from "../corrections/withdrawals.server.ts";
import { lastCounting } from "../disclosure/kept.server.ts";
import { takeReadings } from "../readings.server.ts";
import { heardIn } from "./heard.server.ts";

/** Keeps a finding as an evidence item, once: whoever asks again is given the item there is, unless it was withdrawn. Null when there is no such finding. */
export async function keepFinding(
	db: Db,
	{ code, person, clock }: { code: string; person: Person; clock: Clock },
): Promise<{ code: string } | null> {
	return db.transaction(async (tx) => {
		const [finding] = await tx.select().from(findings).where(eq(findings.code, code)).for("update");
		if (!finding) return null;
		const kept = await itemOf(tx, code);
		if (kept) return kept;
		const [made] = await tx
			.insert(evidenceItems)
			.values({ kind: "finding", finding: code, claim: finding.statement, madeBy: person.id })
			.returning();
		if (!made) throw new Error("The finding was not kept.");
		const counting = await lastCounting(tx);
		await takeReadings(tx, [{ item: made.id, figure: await heardIn(tx, code) }], {
			revision: counting?.dataRevision ?? 0,
			at: clock(),
		});
		await recordAct(tx, {
			person,
			act: "evidence.keep",
			subject: { kind: "evidence", id: made.id },
			detail: { code: made.code, finding: code },
		});
		return { code: made.code };
	});
}

async function itemOf(db: Db, finding: string): Promise<{ code: string } | null> {
	const [item] = await db
		.select()
		.from(evidenceItems)
		.where(and(eq(evidenceItems.finding, finding), isNotWithdrawn));
	return item ? { code: item.code } : null;
}
