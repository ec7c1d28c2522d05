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
export type Place = { site: string; country: string; sector: string; role: "worker" | "student" };

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

/** The same filter as an address says it. */
export function filterTo(filter: EvidenceFilter): URLSearchParams {
	const parameters = new URLSearchParams();
	for (const key of filterKeys) for (const value of filter[key] ?? []) parameters.append(key, value);
	return parameters;
}

/** Whether a place is within the filter. Micro-credentials are narrowed when the data is counted. */
export function covers(filter: EvidenceFilter, place: Place): boolean {
	const within = (list: readonly string[] | undefined, value: string) => !list?.length || list.includes(value);
	return (
		within(filter.sectors, place.sector) &&
		within(filter.countries, place.country) &&
		within(filter.sites, place.site) &&
		within(filter.roles, place.role)
	);
}

/** Coarser parts that hold this one, in the order in which cells are merged: all roles, then site → country → sector → whole pilot. */
export function coarser(filter: EvidenceFilter, places: readonly Place[]): EvidenceFilter[] {
	const found: EvidenceFilter[] = [];
	let current = filter;
	const step = (next: EvidenceFilter) => {
		current = next;
		found.push(next);
	};
	if (filter.roles?.length) step(without(current, "roles"));
	if (filter.sites?.length) {
		const countries = places.filter((place) => filter.sites?.includes(place.site)).map((place) => place.country);
		step({
			...without(current, "sites"),
			countries: [...new Set([...countries, ...(filter.countries ?? [])])].toSorted(),
		});
	}
	if (current.countries?.length) step(without(current, "countries"));
	if (current.sectors?.length) step(without(current, "sectors"));
	if (current.microCredentials?.length) step(without(current, "microCredentials"));
	return found;
}

function without(filter: EvidenceFilter, key: keyof EvidenceFilter): EvidenceFilter {
	const { [key]: _dropped, ...rest } = filter;
	return rest;
}
