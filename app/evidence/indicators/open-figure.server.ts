// Figures of what nobody has to be protected in: designs, groups, recommendations; and what runs cost, which follows what is told of people.
import { unnamedWorkspace, workspaceOf } from "#app/identity/workspace.server.ts";
import type { Db } from "#db/connect.ts";
import type { Figure, Shown, Split } from "../figure.ts";
import type { EvidenceFilter } from "../filter.ts";
import { narrowsBy, type OpenIndicator } from "./definitions.ts";
import { greenSkills } from "./green-skills.server.ts";
import { costsTold } from "./run-costs.server.ts";
import { added, completenessOf, diversityOf, shareOf, type Thing } from "./thing.ts";
import { things } from "./things.server.ts";

type Asked = { indicator: OpenIndicator; filter: EvidenceFilter; split: Split | null; today: string };
type Told = Pick<Figure, "values" | "split"> & Partial<Pick<Figure, "heldSince">>;

/** The figure of an indicator that is not about people, in the whole of a filter and for each part of a split. */
export async function openFigure(db: Db, asked: Asked): Promise<Told> {
	const { indicator, filter } = asked;
	if (indicator === "green_skills_per_sector") return greenSkills(db, filter);
	const split = splitOf(asked);
	if (indicator === "cost_per_completer")
		return costsTold(db, filter, split === "sectors" || split === "countries" ? split : null);
	const found = await things[indicator](db, asked);
	const { siteTarget } = (await workspaceOf(db)) ?? unnamedWorkspace;
	const told = added(found, { filter, split, add: adding[indicator] });
	return indicator === "sites_active" && isWhole(filter)
		? { ...told, values: toTarget(told.values, siteTarget) }
		: told;
}

const adding: Record<keyof typeof things, (found: readonly Thing[]) => Shown> = {
	sites_active: shareOf,
	annex1_completeness: completenessOf,
	esco_coverage: shareOf,
	actor_diversity: diversityOf,
	evidence_coverage: shareOf,
	contested: shareOf,
};

function splitOf({ indicator, split }: Asked): Split | null {
	if (split === null) return null;
	if (indicator === "actor_diversity") return "groups";
	if (indicator === "annex1_completeness") return "microCredentials";
	return split !== "groups" && narrowsBy(indicator, split) ? split : "sectors";
}

const isWhole = (filter: EvidenceFilter) => Object.values(filter).every((list) => list.length === 0);

/** "12 of 13 sites": of those that were promised, whether they are registered yet or not. */
const toTarget = (values: Shown, target: number): Shown => ({
	...values,
	n: target,
	numerator: values.numerator ?? 0,
	value: (values.numerator ?? 0) / target,
});
