// What is counted where no people are: sites, outcomes, descriptions, recommendations, groups of actors.
import { type FigureDetail, type FigureRow, nothing, type Shown, type Split } from "../figure.ts";
import type { EvidenceFilter } from "../filter.ts";
import type { FilterKey } from "./indicator.ts";

/** One thing, with what it belongs to. What it says nothing about, it does not belong to. */
export type Thing = Partial<Record<Split, readonly string[]>> & {
	/** of how much */
	n: number;
	/** how much of it is there */
	x: number;
	/** what is missing of it, or which kinds are in it */
	names?: readonly string[];
};

const keys: readonly FilterKey[] = ["sectors", "countries", "regions", "sites", "microCredentials", "roles", "periods"];

/** Whether a thing belongs to the part of the pilots a filter names. */
function belongs(thing: Thing, filter: Partial<Record<FilterKey, readonly string[]>>): boolean {
	return keys.every((key) => {
		const named = filter[key];
		return !named?.length || (thing[key] ?? []).some((one) => named.includes(one));
	});
}

/** Things added up, by a way of adding, in the whole and for each part of a split. */
export function added(
	things: readonly Thing[],
	{ filter, split, add }: { filter: EvidenceFilter; split: Split | null; add: (things: readonly Thing[]) => Shown },
): { values: Shown; split: { by: Split; rows: FigureRow[] } | null } {
	const inside = things.filter((thing) => belongs(thing, filter));
	if (!split) return { values: add(inside), split: null };
	const asked = split === "groups" ? undefined : filter[split];
	const parts = [...new Set(inside.flatMap((thing) => thing[split] ?? []))]
		.filter((part) => !asked?.length || asked.some((one) => one === part))
		.toSorted();
	const rows = parts.map((key) => ({ key, values: add(inside.filter((thing) => thing[split]?.includes(key))) }));
	return { values: add(inside), split: { by: split, rows } };
}

const sum = (things: readonly Thing[], of: (thing: Thing) => number) =>
	things.reduce((all, thing) => all + of(thing), 0);

/** x of n, everything counted: there is nothing to estimate and no interval. */
export function shareOf(things: readonly Thing[]): Shown {
	const n = sum(things, (thing) => thing.n);
	const numerator = sum(things, (thing) => thing.x);
	return n === 0 ? nothing : { ...nothing, n, numerator, value: numerator / n };
}

/** Elements that are there, with what is missing by name. */
export function completenessOf(things: readonly Thing[]): Shown {
	return { ...shareOf(things), detail: namesIn(things, "missing") };
}

/** How many kinds are represented, in how many groups. */
export function diversityOf(things: readonly Thing[]): Shown {
	const detail = namesIn(things, "kinds");
	return things.length === 0 ? nothing : { ...nothing, n: things.length, value: detail.kinds?.length ?? 0, detail };
}

function namesIn(things: readonly Thing[], as: "missing" | "kinds"): FigureDetail {
	return { [as]: [...new Set(things.flatMap(({ names = [] }) => names))].toSorted() };
}
