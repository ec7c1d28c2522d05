// What is known of people together: everything a figure may be made from. Cells that may be shown are such counts.
import type { Observation } from "./observation.ts";

export type Counts = {
	/** The sites they rest on, sorted: several where neighbours had to be joined. */
	sites: readonly string[];
	units: number;
	n: number;
	x: number | null;
	ongoing: number;
	/** How often each value was said. */
	tally: Readonly<Record<string, number>>;
};

/** Observations counted together. */
export function countsOf(observations: readonly Observation[]): Counts {
	const tally: Record<string, number> = {};
	for (const { values = [] } of observations) for (const value of values) tally[value] = (tally[value] ?? 0) + 1;
	const counted = observations.filter(({ n }) => n > 0);
	return {
		sites: [...new Set(counted.map(({ site }) => site))].toSorted(),
		units: new Set(counted.map(({ unit }) => unit)).size,
		n: counted.reduce((sum, { n }) => sum + n, 0),
		x: counted.some(({ x }) => x !== null) ? counted.reduce((sum, { x }) => sum + (x ?? 0), 0) : null,
		ongoing: observations.reduce((sum, { ongoing = 0 }) => sum + ongoing, 0),
		tally,
	};
}

/** Counts added up into one. */
export function joined(cells: readonly Counts[]): Counts {
	const tally: Record<string, number> = {};
	for (const cell of cells)
		for (const [value, count] of Object.entries(cell.tally)) tally[value] = (tally[value] ?? 0) + count;
	return {
		sites: sitesOf(cells),
		units: total(cells, (cell) => cell.units),
		n: total(cells, (cell) => cell.n),
		x: cells.every((cell) => cell.x === null) ? null : total(cells, (cell) => cell.x ?? 0),
		ongoing: total(cells, (cell) => cell.ongoing),
		tally,
	};
}

export const sitesOf = (cells: readonly Counts[]): string[] =>
	[...new Set(cells.filter((cell) => cell.n > 0).flatMap((cell) => cell.sites))].toSorted();

export const total = (cells: readonly Counts[], count: (cell: Counts) => number): number =>
	cells.reduce((sum, cell) => sum + count(cell), 0);

/** How often a mark such as "started" was set. */
export const marked = ({ tally }: Counts, mark: string): number => tally[mark] ?? 0;

/** Cells that share a site are one cluster: what is drawn with replacement is never less than a site. */
export function clustersOf(cells: readonly Counts[]): { x: number; n: number }[] {
	let clusters: { sites: ReadonlySet<string>; x: number; n: number }[] = [];
	for (const cell of cells.filter(({ n }) => n > 0)) {
		const near = clusters.filter(({ sites }) => cell.sites.some((site) => sites.has(site)));
		clusters = clusters.filter((cluster) => !near.includes(cluster));
		clusters.push({
			sites: new Set([...cell.sites, ...near.flatMap(({ sites }) => [...sites])]),
			x: near.reduce((sum, { x }) => sum + x, cell.x ?? 0),
			n: near.reduce((sum, { n }) => sum + n, cell.n),
		});
	}
	return clusters.map(({ x, n }) => ({ x, n }));
}
