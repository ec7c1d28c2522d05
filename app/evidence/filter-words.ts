import { type EvidenceFilter, filterKeys } from "./filter.ts";

/** What keys are called in the reader's language. */
export type FilterNames = {
	sectors: Record<string, string>;
	countries: Record<string, string>;
	regions: Record<string, string>;
	sites: Record<string, string>;
	microCredentials: Record<string, string>;
	/** no filter names them, but figures are told of each */
	groups: Record<string, string>;
	periods: Record<string, string>;
	roles: Record<string, string>;
	/** for a filter that lets everything through */
	wholePilot: string;
};

/** "wood, Finland + Spain, workers"; "the whole pilot" for the empty filter. */
export function filterWords(filter: EvidenceFilter, names: FilterNames): string {
	const parts = filterKeys.flatMap((key) => {
		const list: readonly string[] = filter[key] ?? [];
		return list.length > 0 ? [list.map((value) => names[key][value] ?? value).join(" + ")] : [];
	});
	return parts.join(", ") || names.wholePilot;
}

/** What an evidence item is about. Only figures are about the whole pilot when nothing narrows them: of law or a finding
 *  nothing is said then. */
export function aboutWords(
	{ indicator, filter }: { indicator: string | null; filter: EvidenceFilter },
	names: FilterNames,
): string {
	const isNarrow = filterKeys.some((key) => (filter[key] ?? []).length > 0);
	return indicator === null && !isNarrow ? "" : filterWords(filter, names);
}

/** "wood, FI+ES": short enough for a sentence, in codes where codes are known. */
export function filterShort(filter: EvidenceFilter, names: FilterNames): string {
	const codes = { ...names, countries: {} };
	return filterKeys
		.flatMap((key) => {
			const list: readonly string[] = filter[key] ?? [];
			const known: Record<string, string> = codes[key];
			return list.length > 0 ? [list.map((value) => known[value] ?? value).join("+")] : [];
		})
		.join(", ");
}
