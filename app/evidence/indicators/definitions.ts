// The 32 indicators, one row each: what is counted, in what unit, how careful one has to be with it, and how its interval
// is made. A formula that changes gets a new version: readings made by the old one stay what they were. Numbers that several
// indicators tell have a name: what one told of them is known beside what another tells.
import type { FilterKey, Indicator, Plan } from "./indicator.ts";

const all = ["sectors", "countries", "regions", "sites", "microCredentials", "roles", "periods"] as const;
const courses = ["sectors", "countries", "regions", "sites", "microCredentials", "periods"] as const;
const places = ["sectors", "countries", "regions", "sites"] as const;
const designs = ["sectors", "countries", "sites", "microCredentials"] as const;
const descriptions = ["sectors", "microCredentials"] as const;
const areas = ["sectors", "countries"] as const;
const wholeOnly = [] as const;

const open = { sensitive: false, plan: "open", method: "none", fewest: 1 } as const;
const people = { plan: "people", filters: all, fewest: 1 } as const;
const share = { ...people, shape: "proportion", unit: "people", method: "wilson" } as const;
const spread = { ...people, sensitive: false, shape: "median", method: "quartiles" } as const;
const self = { ...people, sensitive: true, group: "learning", tags: ["kirkpatrick2"] } as const;
const rated = { ...share, sensitive: true, group: "reaction", shape: "ratings", unit: "ratings" } as const;
const employers = { ...rated, unit: "employers", plan: "employers", filters: courses } as const;

// prettier-ignore
export const indicators = {
	sites_active: { ...open, number: 1, version: 1, group: "reach", shape: "share", unit: "sites", filters: places, tags: ["target"] },
	participants: { ...people, number: 2, version: 1, group: "reach", shape: "count", unit: "people", sensitive: false, tags: ["eqavet3", "target"], method: "none" },
	role_mix: { ...share, number: 3, version: 1, group: "reach", sensitive: true, filters: ["sectors"], tags: ["eqavet3"] },
	start_rate: { ...share, number: 4, version: 1, group: "reach", sensitive: false, tags: ["eqavet3"], numbers: { x: "started" } },
	completion_rate: { ...share, number: 5, version: 1, group: "results", sensitive: false, tags: ["eqavet4"], numbers: { n: "ended", x: "endedCompleted", begun: "started", settled: "completed" } },
	withdrawal_reasons: { ...people, number: 6, version: 1, group: "results", shape: "codes", unit: "people", sensitive: true, filters: wholeOnly, tags: ["eqavet4"], method: "none" },
	assessed_rate: { ...share, number: 7, version: 1, group: "results", sensitive: false, tags: ["eqavet4"], numbers: { n: "completed" } },
	pass_rate_final: { ...share, number: 8, version: 1, group: "results", sensitive: true, tags: ["eqavet4", "kirkpatrick2"], numbers: { started: "ended" } },
	pass_rate_first: { ...share, number: 9, version: 1, group: "results", sensitive: true, tags: ["eqavet4", "kirkpatrick2"] },
	outcome_achieved: { ...share, number: 10, version: 1, group: "results", unit: "outcomes", sensitive: true, tags: ["kirkpatrick2"], method: "cluster_bootstrap" },
	certificates_issued: { ...people, number: 11, version: 1, group: "results", shape: "count", unit: "certificates", sensitive: true, tags: ["eqavet4"], method: "none", numbers: { n: "started" } },
	issue_lag: { ...spread, number: 12, version: 1, group: "results", unit: "days", tags: ["eqavet4"] },
	sa_change: { ...self, number: 13, version: 2, shape: "change", unit: "points", method: "bca", numbers: { n: "pairs", up: "improved" } },
	sa_improved: { ...share, ...self, number: 14, version: 1, numbers: { n: "pairs", x: "improved" } },
	sa_dz: { ...self, number: 15, version: 1, shape: "effect", unit: "deviations", method: "bca", fewest: 20, numbers: { n: "pairs" } },
	pair_rate: { ...share, number: 16, version: 1, group: "learning", sensitive: false, tags: ["kirkpatrick2"], numbers: { n: "completed" } },
	satisfaction_top2: { ...rated, number: 17, version: 1, tags: ["kirkpatrick1"] },
	relevance_top2: { ...rated, number: 18, version: 1, tags: ["kirkpatrick1"] },
	employer_relevance_top2: { ...employers, number: 19, version: 1, tags: ["eqavet6"] },
	employer_repeat: { ...employers, number: 20, version: 1, shape: "proportion", tags: ["eqavet6"] },
	transfer_self: { ...share, number: 21, version: 1, group: "reaction", sensitive: true, filters: courses, tags: ["kirkpatrick3", "eqavet6"] },
	follow_up_response: { ...share, number: 22, version: 1, group: "reaction", sensitive: false, tags: ["kirkpatrick3"], numbers: { n: "completed" } },
	time_to_complete: { ...spread, number: 23, version: 1, group: "effort", unit: "days", tags: ["cost"], numbers: { n: "completed" } },
	hours_ratio: { ...spread, number: 24, version: 1, group: "effort", unit: "hours", tags: ["cost"] },
	cost_per_completer: { ...open, number: 25, version: 1, group: "effort", shape: "cost", unit: "euros", filters: areas, tags: ["cost"], fewest: 3 },
	annex1_completeness: { ...open, number: 26, version: 1, group: "design", shape: "completeness", unit: "elements", filters: descriptions, tags: ["design"] },
	esco_coverage: { ...open, number: 27, version: 1, group: "design", shape: "share", unit: "outcomes", filters: descriptions, tags: ["design"] },
	green_skills_per_sector: { ...open, number: 28, version: 1, group: "design", shape: "skills", unit: "skills", filters: designs, tags: ["target", "design"] },
	actor_diversity: { ...open, number: 29, version: 1, group: "deliberation", shape: "diversity", unit: "kinds", filters: areas, tags: ["deliberation"] },
	evidence_coverage: { ...open, number: 30, version: 1, group: "deliberation", shape: "share", unit: "recommendations", filters: areas, tags: ["deliberation"] },
	contested: { ...open, number: 31, version: 1, group: "deliberation", shape: "share", unit: "recommendations", filters: areas, tags: ["deliberation"] },
	gender_gap_completion: { ...people, number: 32, version: 2, group: "results", shape: "gap", unit: "percentagePoints", sensitive: true, filters: wholeOnly, tags: ["eqavet4"], method: "newcombe", fewest: 10, numbers: { n: "ended", x: "endedCompleted" } },
} as const satisfies Record<string, Indicator>;

export type IndicatorKey = keyof typeof indicators;

type Planned<P extends Plan> = {
	[Key in IndicatorKey]: (typeof indicators)[Key]["plan"] extends P ? Key : never;
}[IndicatorKey];
/** Indicators about people or employers, who are protected. */
export type PeopleIndicator = Planned<"people" | "employers">;
/** Indicators about things nobody has to be protected from being counted in. */
export type OpenIndicator = Planned<"open">;

const isKey = (key: string): key is IndicatorKey => Object.hasOwn(indicators, key);

/** In the order of their numbers. */
export const indicatorKeys: readonly IndicatorKey[] = Object.keys(indicators)
	.filter(isKey)
	.toSorted((a, b) => indicators[a].number - indicators[b].number);

export const isIndicator = (key: unknown): key is IndicatorKey => typeof key === "string" && isKey(key);
export const isOpen = (key: IndicatorKey): key is OpenIndicator => indicators[key].plan === "open";

/** How careful to be with an indicator's cells, and with what is told of them one after the other. */
export function careFor(key: PeopleIndicator, threshold: number) {
	const { shape, sensitive } = indicators[key];
	return { sensitive, threshold, valuesApart: shape === "codes" || shape === "gap" };
}

/** Indicators of units that are protected: their cells are counted and kept. */
export const peopleIndicators: readonly PeopleIndicator[] = indicatorKeys.filter((key) => !isOpen(key));

/** Whether a filter may name parts of this kind for an indicator, and a table may be split by them. */
export const narrowsBy = (key: IndicatorKey, by: FilterKey): boolean =>
	indicators[key].filters.some((filter) => filter === by);

/** A filter without what does not apply to the indicator. */
export function narrowed<Filter extends Partial<Record<FilterKey, readonly string[]>>>(
	key: IndicatorKey,
	filter: Filter,
): Filter {
	const kept = { ...filter };
	for (const by of all) if (!narrowsBy(key, by)) delete kept[by];
	return kept;
}
