import { eq } from "drizzle-orm";
import type { Tx } from "#db/connect.ts";
import { dueReadings, evidenceItems } from "#db/schema/index.ts";

/** Writes, in the transaction that raised the data revision, that every indicator item is due for a reading. */
export async function markReadingsDue(tx: Tx, revision: number): Promise<void> {
	const items = await tx
		.select({ id: evidenceItems.id })
		.from(evidenceItems)
		.where(eq(evidenceItems.kind, "indicator"));
	if (items.length === 0) return;
	await tx.insert(dueReadings).values(items.map(({ id }) => ({ evidenceItemId: id, dataRevision: revision })));
}
