// Counts that are told only with cells of the same people: an open figure that moved with each single person would tell of one.
import { unnamedWorkspace, workspaceOf } from "#app/identity/workspace.server.ts";
import type { Db } from "#db/connect.ts";
import { heldCounts } from "#db/schema/index.ts";
import type { EvidenceFilter } from "../filter.ts";
import { careFor, type PeopleIndicator } from "../indicators/definitions.ts";
import { answer } from "./answer.ts";
import { type KeptPlan, keptPlans } from "./kept.server.ts";
import type { WithheldReason } from "./withhold.ts";

type Counts = Omit<typeof heldCounts.$inferSelect, "countingNo">;
/** Counts of the counting that an indicator answers a part from, and its plan; or why it does not. */
export type Held = { withheld: null; counts: Counts; from: KeptPlan } | { withheld: WithheldReason };

/** `followed`: the indicator that tells of the same people. */
export async function heldWith(
	db: Db,
	followed: PeopleIndicator,
): Promise<{ kept: readonly KeptPlan[]; of: (part: EvidenceFilter) => Held }> {
	const [kept, all, workspace] = await Promise.all([
		keptPlans(db, followed),
		db.select().from(heldCounts).orderBy(heldCounts.countingNo),
		workspaceOf(db),
	]);
	const care = careFor(followed, (workspace ?? unnamedWorkspace).smallestCell);
	const of = (part: EvidenceFilter): Held => {
		const told = answer(part, kept, care);
		if (told.withheld !== null) return { withheld: told.withheld };
		// figures from before counts were held take the first that were
		const counts = all.findLast((row) => row.countingNo <= told.from.counting) ?? all[0];
		return counts ? { withheld: null, counts, from: told.from } : { withheld: "not-yet" };
	};
	return { kept, of };
}
