// Whether the figure of a part of the pilots may be shown: by its own cell, and by what the coarser figures around it
// would give away of the rest.
import { coarser, covers, type EvidenceFilter, type Place } from "../filter.ts";
import { type Cell, withheldBecause, type WithheldReason } from "./withhold.ts";

/** Observations at one site in one role, as far as the rules need to know them. */
export type Observed = Place & { people: number; n: number; x: number | null };
export type Rules = {
	sensitive: boolean;
	threshold: number;
	/** sites whose host agreed to be shown alone */ agreed: ReadonlySet<string>;
};

/** Why the figure of `filter` is withheld; null when it may be shown. */
export function decide(filter: EvidenceFilter, observed: readonly Observed[], rules: Rules): WithheldReason | null {
	if (filter.sites?.length && filter.roles?.length) return "site-and-role";
	const own = withheldBecause(
		cellOf(
			observed.filter((o) => covers(filter, o)),
			rules,
		),
		rules,
	);
	return own ?? difference(filter, observed, rules);
}

/** A coarser figure minus this one is a figure too: the rest must be as safe as what is shown. */
function difference(filter: EvidenceFilter, observed: readonly Observed[], rules: Rules): WithheldReason | null {
	for (const whole of coarser(filter, observed)) {
		const rest = cellOf(
			observed.filter((o) => covers(whole, o) && !covers(filter, o)),
			rules,
		);
		const wholeCell = cellOf(
			observed.filter((o) => covers(whole, o)),
			rules,
		);
		if (rest.people > 0 && withheldBecause(rest, rules) && !withheldBecause(wholeCell, rules)) return "difference";
	}
	return null;
}

/** The first coarser part, in merging order, that may be shown. */
export function allowedCoarser(
	filter: EvidenceFilter,
	observed: readonly Observed[],
	rules: Rules,
): EvidenceFilter | null {
	return coarser(filter, observed).find((whole) => decide(whole, observed, rules) === null) ?? null;
}

function cellOf(observed: readonly Observed[], { agreed }: Pick<Rules, "agreed">): Cell {
	const sites = [...new Set(observed.filter((o) => o.people > 0).map((o) => o.site))];
	const sum = (value: (o: Observed) => number) => observed.reduce((total, o) => total + value(o), 0);
	return {
		people: sum((o) => o.people),
		n: sum((o) => o.n),
		x: observed.every((o) => o.x === null) ? null : sum((o) => o.x ?? 0),
		sites: sites.length,
		agreed: sites.every((site) => agreed.has(site)),
	};
}
