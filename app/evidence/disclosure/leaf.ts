// A leaf: what happened at one site in the same micro-credentials and half-years. Its address is one word whose parts go
// from coarse to fine, so that sorted leaves stand beside the ones they are joined with.
import type { EvidenceFilter } from "../filter.ts";
import type { Observation } from "../indicators/observation.ts";

export type Place = Pick<Observation, "sector" | "country" | "nuts" | "site" | "microCredentials" | "periods">;

/** "wood/FI/FI196/FI-1/MC-1+MC-2/2025-H1/". Only ASCII, and no leaf begins with another one. */
export function leafOf({ sector, country, nuts, site, microCredentials, periods }: Place): string {
	return [[sector], [country], [nuts], [site], microCredentials, periods].map((codes) => `${joined(codes)}/`).join("");
}

const joined = (codes: readonly string[]) => codes.map(encodeURIComponent).join("+");

/** A leaf's parts; lists where it has several of one. */
function placeOf(leaf: string): Place {
	const parts = leaf.split("/").map((part) => part.split("+").filter(Boolean).map(decodeURIComponent));
	const one = (at: number) => parts[at]?.[0] ?? "";
	const several = (at: number) => parts[at] ?? [];
	return {
		sector: one(0),
		country: one(1),
		nuts: one(2),
		site: one(3),
		microCredentials: several(4),
		periods: several(5),
	};
}

const read = new WeakMap<readonly string[], Place[]>();

/** Each leaf's parts. Leaves that were kept are asked about again and again: they are read once. */
export function placesOf(leaves: readonly string[]): Place[] {
	const known = read.get(leaves) ?? leaves.map(placeOf);
	read.set(leaves, known);
	return known;
}

export const sectorOf = (leaf: string): string => leaf.slice(0, leaf.indexOf("/") + 1);

const within = (list: readonly string[] | undefined, values: readonly string[]) =>
	!list?.length || values.some((value) => list.includes(value));

/** Whether a leaf is within the filter, whatever people's roles. Who took several micro-credentials is in each of them. */
export function covers(
	filter: EvidenceFilter,
	{ sector, country, nuts, site, microCredentials, periods }: Place,
): boolean {
	return (
		within(filter.sectors, [sector]) &&
		within(filter.countries, [country]) &&
		within(filter.regions, [nuts]) &&
		within(filter.sites, [site]) &&
		within(filter.microCredentials, microCredentials) &&
		within(filter.periods, periods)
	);
}
