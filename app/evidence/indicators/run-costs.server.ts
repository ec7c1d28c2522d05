// What runs cost, of those who completed when the share who completed was last told: a cost that moved with each single
// person would say how many there are in a run.
import { sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { heldWith } from "../disclosure/held.server.ts";
import { dayHeld, otherTime } from "../disclosure/kept.server.ts";
import type { Figure } from "../figure.ts";
import type { EvidenceFilter } from "../filter.ts";
import { costFigure, type RunCost } from "./costs.ts";

export async function costsTold(
	db: Db,
	filter: EvidenceFilter,
	split: "sectors" | "countries" | null,
): Promise<Pick<Figure, "values" | "split" | "heldSince">> {
	const [runs, held] = await Promise.all([runCosts(db), heldWith(db, "completion_rate")]);
	const completersOf = (part: EvidenceFilter) => {
		const told = held.of(part);
		return told.withheld === null ? { ...told, completers: told.counts.completers } : told;
	};
	const { whole, rows } = costFigure(runs, { filter, split, completersOf });
	return {
		values: whole.values,
		heldSince: whole.from ? dayHeld(held.kept, whole.from) : null,
		split: split && {
			by: split,
			rows: rows.map(({ key, values, from }) => ({ key, values, ...otherTime(from, whole.from) })),
		},
	};
}

async function runCosts(db: Db): Promise<RunCost[]> {
	return [
		...(await db.execute<RunCost>(sql`
		select r.id::text as run, s.host_id::text as host, s.sector, s.country, r.cost_basis as basis, r.cost_eur::float8 as cost
		from runs r join sites s on s.id = r.site_id
		where r.cost_eur is not null and r.cost_basis <> 'unknown' order by r.code`)),
	];
}

/** How many completed each run, without those who withdrew their consent. */
export async function completersByRun(db: Db): Promise<Record<string, number>> {
	const rows = await db.execute<{ run: string; completers: number }>(sql`
		select e.run_id::text as run, count(*)::int as completers
		from enrolments e left join consents c using (participant_id)
		where e.completed_on is not null and c.withdrawn_on is null group by e.run_id`);
	return Object.fromEntries(rows.map(({ run, completers }) => [run, completers]));
}
