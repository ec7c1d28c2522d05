// The indicators, one line each: what is counted, in what unit, and how careful one has to be with it.
// A formula that changes gets a new version: readings made by the old one stay what they were.

/** proportion: x of n · change: points between two answers of the same people · count: people · skills: distinct skills */
type Shape = "proportion" | "change" | "count" | "skills";

export type Indicator = {
	version: number;
	shape: Shape;
	unit: "people" | "ratings" | "points" | "skills";
	/** Results, ratings and personal attributes: a numerator or complement of one or two persons is withheld too. */
	sensitive: boolean;
	/** Where the figure stands in the usual models of evaluation. */
	tag: "Kirkpatrick 1" | "Kirkpatrick 2" | "EQAVET 3" | "EQAVET 4" | "project target";
};

export const indicators = {
	participants: { version: 1, shape: "count", unit: "people", sensitive: false, tag: "EQAVET 3" },
	completion_rate: { version: 1, shape: "proportion", unit: "people", sensitive: false, tag: "EQAVET 4" },
	pass_rate_final: { version: 1, shape: "proportion", unit: "people", sensitive: true, tag: "Kirkpatrick 2" },
	sa_change: { version: 1, shape: "change", unit: "points", sensitive: true, tag: "Kirkpatrick 2" },
	satisfaction_top2: { version: 1, shape: "proportion", unit: "ratings", sensitive: true, tag: "Kirkpatrick 1" },
	green_skills_per_sector: { version: 1, shape: "skills", unit: "skills", sensitive: false, tag: "project target" },
} as const satisfies Record<string, Indicator>;

export type IndicatorKey = keyof typeof indicators;

export const indicatorKeys = [
	"participants",
	"completion_rate",
	"pass_rate_final",
	"sa_change",
	"satisfaction_top2",
	"green_skills_per_sector",
] as const satisfies readonly IndicatorKey[];

export const isIndicator = (key: unknown): key is IndicatorKey => indicatorKeys.some((known) => known === key);
