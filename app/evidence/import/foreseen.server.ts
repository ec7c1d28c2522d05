// What is worth knowing before a staged batch is used.
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { type MayMove, mayMove } from "../may-move.server.ts";
import { type Crowded, crowdedRuns } from "../places/crowded.server.ts";
import type { Preview } from "./batches.server.ts";

export type Foreseen = { moving: MayMove[]; crowded: Crowded[] };

/** Nothing of a batch that was decided: what became of it is told instead. */
export async function foreseenBy(db: Db, { batch, report }: Preview, person: Person): Promise<Foreseen> {
	if (batch.state !== "staged") return { moving: [], crowded: [] };
	const [moving, crowded] = await Promise.all([
		mayMove(db, report.touched ?? []),
		crowdedRuns(db, person, report.starts),
	]);
	return { moving, crowded };
}
