// A figure: what an indicator says of a part of the pilots, after everything that must be withheld has been.
import type { WithheldReason } from "./disclosure/withhold.ts";
import type { EvidenceFilter } from "./filter.ts";
import type { IndicatorKey } from "./indicators/definitions.ts";
import type { FilterKey, Method } from "./indicators/indicator.ts";
import type { Voices } from "./voices/voices.ts";

/** What stands in a reading. Shares and differences of shares from 0 to 1, changes in scale points, the rest in the
 *  indicator's unit. */
export type Shown = {
	withheld: null;
	n: number;
	numerator: number | null;
	value: number | null;
	low: number | null;
	high: number | null;
	method: Method;
	detail: FigureDetail;
};
/** A withheld figure says why, and nothing else. */
type Withheld = { withheld: WithheldReason };

type Part = { x: number; n: number };

export type FigureDetail = {
	/** people in runs that have not ended */
	ongoing?: number;
	/** sites the figure rests on */
	sites?: number;
	/** groups of sites that were drawn for the interval, where neighbouring sites had to be joined */
	clusters?: number;
	/** The sites differ so little that pooling them would give an interval too narrow: Wilson's stands instead. */
	alike?: boolean;
	/** More answers than persons: the interval counts persons. */
	persons?: number;
	/** before/after of the same people, in scale points */
	before?: number;
	after?: number;
	medianChange?: number;
	up?: number;
	same?: number;
	down?: number;
	/** how "before" was asked */
	asked?: "pre" | "retro_pre" | "both";
	/** the whole way: passed of all who started, in runs that have ended */
	attained?: Part;
	/** how many answered of those who were asked */
	response?: Part;
	/** of all who started */
	started?: number;
	/** How often each answer was given, from 1 to 5; neighbours are told together where one or two people gave one. */
	answers?: readonly Answer[];
	reasons?: readonly { reason: string; count: number }[];
	women?: Part;
	men?: Part;
	/** distinct skills passed by someone */
	demonstrated?: number;
	/** elements of a description that are not there */
	missing?: readonly string[];
	/** kinds of actors that are represented */
	kinds?: readonly string[];
	/** cost: lowest and highest run, and what was counted as cost */
	lowest?: number;
	highest?: number;
	basis?: "direct" | "full" | "unknown";
	/** a finding: how many sources take each stance */
	voices?: Voices;
	/** a source from outside, as a sentence names it */
	source?: string;
};

/** An answer from 1 to 5, or several neighbouring ones together. */
export type Answer = { from: number; to: number; count: number };

export type Values = Shown | Withheld;

export type Split = FilterKey | "groups";
export type FigureRow = {
	key: string;
	values: Values;
	/** `YYYY-MM-DD`: of which day the part is, where the whole was counted at another time and the two do not add up */
	day?: string | undefined;
	/** after which data update it was counted, where the whole is of the same day */
	revision?: number | undefined;
};
/** Stands beside the value of a part that was counted at another time than the whole, and before the sentence that says so. */
export const otherTimeMark = "*";
export const withTimeMark = (words: string, { day }: Pick<FigureRow, "day">): string =>
	day === undefined ? words : `${words} ${otherTimeMark}`;

type Rows = { by: Split; rows: FigureRow[] };

export type Figure = {
	indicator: IndicatorKey;
	filter: EvidenceFilter;
	values: Values;
	/** The same indicator for each part, decided together with the whole. */
	split: Rows | null;
	/** The same again for each part of another kind: small multiples. */
	across?: { by: Split; panels: { key: string; values: Values; split: Rows | null }[] } | null;
	/** A coarser part that may be shown, when this one is withheld. */
	coarser: EvidenceFilter | null;
	/** `YYYY-MM-DD`: the figure is of that day, because what came since is of too few people to be told exactly */
	heldSince: string | null;
	synthetic: boolean;
};

/** Nobody and nothing: where every figure begins. */
export const nothing: Shown = {
	withheld: null,
	n: 0,
	numerator: null,
	value: null,
	low: null,
	high: null,
	method: "none",
	detail: {},
};

/** Below this many no percentage is given, only "7 of 9". */
export const fewestForPercent = 10;
