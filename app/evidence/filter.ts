// Which part of the pilots a figure is about. An absent list means all.
import type { EvidenceFilter } from "#db/schema/evidence.ts";

export type { EvidenceFilter };

export const filterKeys = [
	"sectors",
	"countries",
	"regions",
	"sites",
	"microCredentials",
	"periods",
	"roles",
] as const satisfies readonly (keyof EvidenceFilter)[];

/** Reads a filter from an address (`?sectors=wood&sectors=food`); what it does not know it leaves out. Lists are sorted. */
export function filterFrom(parameters: URLSearchParams): EvidenceFilter {
	const filter: EvidenceFilter = {};
	for (const key of filterKeys) {
		const values = [...new Set(parameters.getAll(key).filter(Boolean))].toSorted();
		if (values.length === 0) continue;
		if (key === "roles") filter.roles = values.filter((role) => role === "worker" || role === "student");
		else filter[key] = values;
	}
	return filter;
}

/** The first code of a filter that nothing here is called by; null when all are known. */
export function unknownIn(
	filter: EvidenceFilter,
	known: Record<(typeof filterKeys)[number], Record<string, string>>,
): string | null {
	for (const key of filterKeys) for (const code of filter[key] ?? []) if (!Object.hasOwn(known[key], code)) return code;
	return null;
}

/** The same filter as an address says it. */
export function filterTo(filter: EvidenceFilter): URLSearchParams {
	const parameters = new URLSearchParams();
	for (const key of filterKeys) for (const value of filter[key] ?? []) parameters.append(key, value);
	return parameters;
}

/** Where a site is. */
export type SitePlace = { site: string; country: string; nuts: string; sector: string };

const within = (list: readonly string[] | undefined, value: string) => !list?.length || list.includes(value);

/** Whether a site is within the filter's places, whoever takes part there in whatever. */
export function holdsSite(filter: EvidenceFilter, { site, country, nuts, sector }: SitePlace): boolean {
	return (
		within(filter.sectors, sector) &&
		within(filter.countries, country) &&
		within(filter.regions, nuts) &&
		within(filter.sites, site)
	);
}

/** Coarser parts that hold this one, in the order in which cells are merged: roles, periods and micro-credentials of a site,
 *  then site → region → country → sector → whole pilot. */
export function coarser(filter: EvidenceFilter, places: readonly SitePlace[]): EvidenceFilter[] {
	const found: EvidenceFilter[] = [];
	let current = filter;
	for (const key of mergingOrder) {
		if (!current[key]?.length) continue;
		current = key === "sites" || key === "regions" ? atCountries(current, places) : without(current, key);
		found.push(current);
	}
	return found;
}

const mergingOrder = ["roles", "periods", "microCredentials", "sites", "regions", "countries", "sectors"] as const;

/** The sectors and countries of the chosen sites instead of the sites. */
function atCountries(filter: EvidenceFilter, places: readonly SitePlace[]): EvidenceFilter {
	const chosen = places.filter((place) => holdsSite(filter, place));
	const rest = without(without(filter, "sites"), "regions");
	const of = (key: "sector" | "country") => [...new Set(chosen.map((place) => place[key]))].toSorted();
	return { ...rest, sectors: of("sector"), countries: of("country") };
}

function without(filter: EvidenceFilter, key: keyof EvidenceFilter): EvidenceFilter {
	const { [key]: _dropped, ...rest } = filter;
	return rest;
}
