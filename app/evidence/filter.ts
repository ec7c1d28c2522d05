// Which part of the pilots a figure is about. An absent list means all.
import type { EvidenceFilter } from "#db/schema/evidence.ts";

export type { EvidenceFilter };

export const filterKeys = [
	"sectors",
	"countries",
	"sites",
	"microCredentials",
	"roles",
] as const satisfies readonly (keyof EvidenceFilter)[];

/** Where an observation comes from. */
export type Place = {
	site: string;
	country: string;
	sector: string;
	role: "worker" | "student";
	microCredential: string;
};

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

const within = (list: readonly string[] | undefined, value: string) => !list?.length || list.includes(value);

/** Whether a place is within the filter. */
export function covers(filter: EvidenceFilter, place: Place): boolean {
	return (
		within(filter.sectors, place.sector) &&
		within(filter.countries, place.country) &&
		within(filter.sites, place.site) &&
		within(filter.roles, place.role) &&
		within(filter.microCredentials, place.microCredential)
	);
}

/** Whether a site is within the filter's places, whoever takes part there in whatever. */
export function holdsSite(filter: EvidenceFilter, site: Pick<Place, "site" | "country" | "sector">): boolean {
	return covers({ ...filter, roles: [], microCredentials: [] }, { ...site, role: "worker", microCredential: "" });
}

/** Every part around this one: with any of its conditions left out, a site's also widened to its country. Each may be
 *  asked for as well, and what is asked for can be subtracted. */
export function around(filter: EvidenceFilter, places: readonly Place[]): EvidenceFilter[] {
	const own = filterKeys.filter((key) => filter[key]?.length);
	let found: EvidenceFilter[] = [filter];
	for (const key of own)
		found = found.flatMap((part) => [
			part,
			without(part, key),
			...(key === "sites" ? [atCountries(part, places)] : []),
		]);
	return found.filter((part) => part !== filter);
}

/** Coarser parts that hold this one, in the order in which cells are merged: all roles, then site → country → sector → whole pilot. */
export function coarser(filter: EvidenceFilter, places: readonly Place[]): EvidenceFilter[] {
	const found: EvidenceFilter[] = [];
	let current = filter;
	for (const key of mergingOrder) {
		if (!current[key]?.length) continue;
		current = key === "sites" ? atCountries(current, places) : without(current, key);
		found.push(current);
	}
	return found;
}

const mergingOrder = ["roles", "sites", "countries", "sectors", "microCredentials"] as const;

/** The countries of the chosen sites instead of the sites. */
function atCountries(filter: EvidenceFilter, places: readonly Place[]): EvidenceFilter {
	const chosen = places.filter((place) => filter.sites?.includes(place.site)).map((place) => place.country);
	return { ...without(filter, "sites"), countries: [...new Set([...chosen, ...(filter.countries ?? [])])].toSorted() };
}

function without(filter: EvidenceFilter, key: keyof EvidenceFilter): EvidenceFilter {
	const { [key]: _dropped, ...rest } = filter;
	return rest;
}
