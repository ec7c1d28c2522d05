// What is asked of an indicator, as an address says it: which part, split by what, and set side by side by what else.
import type { Split } from "../figure.ts";
import { type EvidenceFilter, filterFrom, filterTo } from "../filter.ts";
import { type IndicatorKey, indicators, isIndicator, isOpen, narrowed, narrowsBy } from "./definitions.ts";
import type { FilterKey } from "./indicator.ts";

export type Question = {
	indicator: IndicatorKey;
	filter: EvidenceFilter;
	split: Split | null;
	across: FilterKey | null;
};

/** Every kind of part an indicator can be split by, in the order in which they are offered. */
export function splitsOf(indicator: IndicatorKey): readonly Split[] {
	if (indicator === "actor_diversity") return ["groups"];
	if (indicator === "annex1_completeness") return ["microCredentials"];
	if (indicator === "green_skills_per_sector") return ["sectors"];
	return indicators[indicator].filters;
}

/** What a figure is split by unless something else is asked. */
const firstSplit = (indicator: IndicatorKey): Split | null => splitsOf(indicator)[0] ?? null;

/** People only: for the rest one split says it all. */
const mayBeAcross = (indicator: IndicatorKey, by: FilterKey, split: Split | null) =>
	!isOpen(indicator) && narrowsBy(indicator, by) && by !== split;
export const acrossOf = (indicator: IndicatorKey, split: Split | null): FilterKey[] =>
	(["sectors", "countries", "periods", "roles"] as const).filter((by) => mayBeAcross(indicator, by, split));

/** Reads a question from an address. What it does not know, or what does not apply to the indicator, it leaves out. */
export function questionFrom(parameters: URLSearchParams): Question {
	const named = parameters.get("indicator");
	const indicator = isIndicator(named) ? named : "completion_rate";
	const split = splitsOf(indicator).find((by) => by === parameters.get("split")) ?? firstSplit(indicator);
	const across = acrossOf(indicator, split).find((by) => by === parameters.get("across")) ?? null;
	return { indicator, filter: narrowed(indicator, filterFrom(parameters)), split, across };
}

/** The same question as an address says it. */
export function questionTo({ indicator, filter, split, across }: Question): URLSearchParams {
	const parameters = filterTo(filter);
	parameters.set("indicator", indicator);
	if (split && split !== firstSplit(indicator)) parameters.set("split", split);
	if (across) parameters.set("across", across);
	return parameters;
}
