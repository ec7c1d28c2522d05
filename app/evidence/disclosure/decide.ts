// Whether the figure of a part of the pilots may be shown: by its own cell, and by what the figures around it would give
// away of the rest.
import { around, coarser, covers, type EvidenceFilter, filterKeys, type Place } from "../filter.ts";
import { type Cell, withheldBecause, type WithheldReason } from "./withhold.ts";

/** What one person says in one micro-credential: `n` answers, `x` of them with the result; or a change in points. */
export type Observed = Place & { person: string; n: number; x: number | null; change?: number };
export type Rules = {
	sensitive: boolean;
	threshold: number;
	/** sites whose host agreed to be shown alone */ agreed: ReadonlySet<string>;
};

/** Why the figure of `filter` is withheld; null when it may be shown. */
export function decide(filter: EvidenceFilter, observed: readonly Observed[], rules: Rules): WithheldReason | null {
	if (isForbidden(filter)) return "site-and-role";
	const own = cellOf(filter, observed, rules);
	return withheldBecause(own, rules) ?? difference(filter, own, observed, rules);
}

/** Personal attributes are split by sector or in the whole pilot only. */
const isForbidden = ({ roles, sites, countries, microCredentials }: EvidenceFilter): boolean =>
	Boolean(roles?.length && (sites?.length || countries?.length || microCredentials?.length));

/** One shown figure minus another is a figure too: what is left must be as safe as what is shown. */
function difference(
	filter: EvidenceFilter,
	own: Cell,
	observed: readonly Observed[],
	rules: Rules,
): WithheldReason | null {
	const shown = (part: EvidenceFilter, cell: Cell) => !isForbidden(part) && !withheldBecause(cell, rules);
	for (const whole of around(filter, observed)) {
		const cell = cellOf(whole, observed, rules);
		if (!shown(whole, cell)) continue;
		const rest = cellFrom(
			observed.filter((o) => covers(whole, o) && !covers(filter, o)),
			rules,
		);
		const onlyThere = cell.people - own.people;
		if (withheldBecause(rest, rules) || (onlyThere > 0 && onlyThere < rules.threshold)) return "difference";
	}
	return oneOfList(filter, observed, rules, shown) ? "difference" : null;
}

/** Wood and food, minus wood: a list gives its one hidden part away when the others may be asked for together. */
function oneOfList(
	filter: EvidenceFilter,
	observed: readonly Observed[],
	rules: Rules,
	shown: (part: EvidenceFilter, cell: Cell) => boolean,
): boolean {
	return filterKeys.some((key) => {
		const list: readonly string[] = filter[key] ?? [];
		return (
			list.length > 1 &&
			list.some((value) => {
				const alone = { ...filter, [key]: [value] };
				const others = { ...filter, [key]: list.filter((other) => other !== value) };
				return withheldBecause(cellOf(alone, observed, rules), rules) && shown(others, cellOf(others, observed, rules));
			})
		);
	});
}

/** The first coarser part, in merging order, that may be shown. */
export function allowedCoarser(
	filter: EvidenceFilter,
	observed: readonly Observed[],
	rules: Rules,
): EvidenceFilter | null {
	return coarser(filter, observed).find((whole) => decide(whole, observed, rules) === null) ?? null;
}

const cellOf = (filter: EvidenceFilter, observed: readonly Observed[], rules: Pick<Rules, "agreed">): Cell =>
	cellFrom(
		observed.filter((o) => covers(filter, o)),
		rules,
	);

function cellFrom(observed: readonly Observed[], { agreed }: Pick<Rules, "agreed">): Cell {
	const counted = observed.filter((o) => o.n > 0);
	const sites = new Set(counted.map((o) => o.site));
	const n = counted.reduce((sum, o) => sum + o.n, 0);
	const hasResult = counted.some((o) => o.x !== null);
	const x = counted.reduce((sum, o) => sum + (o.x ?? 0), 0);
	const changes = new Set(counted.map((o) => o.change));
	return {
		people: peopleIn(counted),
		result: hasResult
			? {
					with: peopleIn(counted.filter((o) => (o.x ?? 0) > 0)),
					without: peopleIn(counted.filter((o) => (o.x ?? 0) < o.n)),
				}
			: null,
		uniform: hasResult ? x === 0 || x === n : changes.size === 1 && !changes.has(undefined),
		sites: sites.size,
		agreed: [...sites].every((site) => agreed.has(site)),
	};
}

/** Distinct persons: who takes two micro-credentials is one. */
export const peopleIn = (observed: readonly { person: string }[]): number =>
	new Set(observed.map((o) => o.person)).size;
