// A figure: what an indicator says of a part of the pilots, after everything that must be withheld has been.
import type { WithheldReason } from "./disclosure/withhold.ts";
import type { EvidenceFilter } from "./filter.ts";
import type { IndicatorKey } from "./indicators/definitions.ts";

type Method = "wilson" | "bca" | "cluster_bootstrap" | "none";

/** What stands in a reading. Shares from 0 to 1, changes in scale points, skills and people as numbers. */
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

export type FigureDetail = {
	/** people in runs that have not ended */
	ongoing?: number;
	/** sites the figure rests on */
	sites?: number;
	/** before/after of the same people, in scale points */
	before?: number;
	after?: number;
	medianChange?: number;
	up?: number;
	same?: number;
	down?: number;
	/** how "before" was asked */
	asked?: "pre" | "retro_pre" | "both";
	/** distinct skills passed by someone */
	demonstrated?: number;
};

export type Values = Shown | Withheld;

export type Split = "sectors" | "countries";
export type FigureRow = { key: string; values: Values };

export type Figure = {
	indicator: IndicatorKey;
	filter: EvidenceFilter;
	values: Values;
	/** The same indicator for each sector or country, decided together with the whole. */
	split: { by: Split; rows: FigureRow[] } | null;
	/** A coarser part that may be shown, when this one is withheld. */
	coarser: EvidenceFilter | null;
	synthetic: boolean;
};

/** Below this many no percentage is given, only "7 of 9". */
export const fewestForPercent = 10;
