// What there is to say of any indicator. The 32 themselves are in definitions.ts.

/** proportion: x of n · ratings: x of n and how the answers are spread · count: how many · codes: how many by reason ·
 *  median: the middle value and the middle half · change: points between two answers of the same people · effect: that
 *  change in standard deviations · gap: difference of two proportions · cost: euros per person · share: x of n where all
 *  are counted and nothing is estimated · completeness: elements that are there · skills · diversity: kinds of actors */
export type Shape =
	| "proportion"
	| "ratings"
	| "count"
	| "codes"
	| "median"
	| "change"
	| "effect"
	| "gap"
	| "cost"
	| "share"
	| "completeness"
	| "skills"
	| "diversity";

export type Unit =
	| "people"
	| "ratings"
	| "points"
	| "deviations"
	| "percentagePoints"
	| "employers"
	| "certificates"
	| "outcomes"
	| "days"
	| "hours"
	| "euros"
	| "sites"
	| "skills"
	| "elements"
	| "kinds"
	| "recommendations";

/** Who is protected: people, employers where they are the unit, nobody where no one is counted. */
export type Plan = "people" | "employers" | "open";

export type Group = "reach" | "results" | "learning" | "reaction" | "effort" | "design" | "deliberation";
export const groups = [
	"reach",
	"results",
	"learning",
	"reaction",
	"effort",
	"design",
	"deliberation",
] as const satisfies readonly Group[];

/** Where the figure stands in the usual models of evaluation (Kirkpatrick's levels, the EQAVET indicators), or what else it is for. */
type Tag =
	| "kirkpatrick1"
	| "kirkpatrick2"
	| "kirkpatrick3"
	| "eqavet3"
	| "eqavet4"
	| "eqavet6"
	| "target"
	| "cost"
	| "design"
	| "deliberation";

export type FilterKey = "sectors" | "countries" | "regions" | "sites" | "microCredentials" | "roles" | "periods";

export type Indicator = {
	number: number;
	version: number;
	group: Group;
	shape: Shape;
	unit: Unit;
	/** Results, ratings and personal attributes: a numerator or complement of one or two persons is withheld too. */
	sensitive: boolean;
	plan: Plan;
	/** By what it may be narrowed and split; nothing means that it is told of the whole pilot only. */
	filters: readonly FilterKey[];
	tags: readonly Tag[];
	method: Method;
	/** Fewest units of which a value is worked out at all, besides the rules that protect people. */
	fewest: number;
	/** Which of its numbers other indicators tell too. */
	numbers?: Numbers;
};

/** The same name, the same people at the same places, whatever the data. endedCompleted: of those whose run has ended · pairs: persons who rated themselves before
 *  and after · improved: those of them whose rating rose */
type SharedNumber = "started" | "ended" | "completed" | "endedCompleted" | "pairs" | "improved";

/** n · x: denominator and numerator · begun: n and those under way, where these are told · settled: x, where nobody is under
 *  way · started: so many marks · up: whose value rose */
export type NumberPart = "n" | "x" | "begun" | "settled" | "started" | "up";
export type Numbers = Partial<Record<NumberPart, SharedNumber>>;

/** How an interval was made. quartiles: no interval of uncertainty but the middle half of the values. */
export type Method = "wilson" | "bca" | "cluster_bootstrap" | "newcombe" | "normal" | "quartiles" | "none";
