// Observations counted into the cells of every node of the tree. Units are counted once in each node, however many leaves
// they are in.
import type { Observation } from "../indicators/observation.ts";
import { type Cell, together } from "./cell.ts";
import { leafOf } from "./leaf.ts";
import type { Node } from "./tree.ts";

export type Leaves = ReadonlyMap<string, readonly Observation[]>;

/** Observations by leaf; those that say nothing are in none. */
export function leavesOf(observations: readonly Observation[]): Leaves {
	const leaves = new Map<string, Observation[]>();
	for (const observation of observations) {
		if (observation.n === 0 && !observation.ongoing && !observation.values?.length) continue;
		const leaf = leafOf(observation);
		const own = leaves.get(leaf);
		if (own) own.push(observation);
		else leaves.set(leaf, [observation]);
	}
	return leaves;
}

/** The cell of each node of the tree over `addresses`, counted whole. */
export function countNodes(root: Node, addresses: readonly string[], leaves: Leaves): Map<Node, Cell> {
	const cells = new Map<Node, Cell>();
	const count = (node: Node): Count => {
		const [left, right] = node.parts ?? [];
		const own =
			left && right ? merged(count(left), count(right)) : countLeaf(leaves.get(addresses[node.from] ?? "") ?? []);
		cells.set(node, cellOf(own));
		return own;
	};
	count(root);
	return cells;
}

/** The cell of observations by themselves. */
export const cellOfAll = (observations: readonly Observation[]): Cell => cellOf(countLeaf(observations));

type Count = {
	/** how much each unit adds to n, and how many values */ weights: Map<string, { n: number; values: number }>;
	with: Set<string>;
	without: Set<string>;
	/** of those who are in n, and of all */ sites: Set<string>;
	allSites: Set<string>;
	/** those of them who are in n */ units: number;
	n: number;
	x: number | null;
	ongoing: number;
	most: number;
	mostValues: number;
	tally: Record<string, number>;
};

function countLeaf(observations: readonly Observation[]): Count {
	const count: Count = {
		weights: new Map(),
		with: new Set(),
		without: new Set(),
		sites: new Set(),
		allSites: new Set(),
		units: 0,
		n: 0,
		x: null,
		ongoing: 0,
		most: 0,
		mostValues: 0,
		tally: {},
	};
	for (const observation of observations) add(count, observation);
	return count;
}

function add(count: Count, { unit, site, n, x, ongoing = 0, values = [] }: Observation): void {
	count.ongoing += ongoing;
	count.allSites.add(site);
	for (const value of values) count.tally[value] = (count.tally[value] ?? 0) + 1;
	weigh(count, unit, { n, values: values.length });
	if (n === 0) return;
	count.sites.add(site);
	count.n += n;
	if (x === null) return;
	count.x = (count.x ?? 0) + x;
	if (x > 0) count.with.add(unit);
	if (x < n) count.without.add(unit);
}

function weigh(count: Count, unit: string, { n, values }: { n: number; values: number }): void {
	const known = count.weights.get(unit);
	const own = { n: (known?.n ?? 0) + n, values: (known?.values ?? 0) + values };
	count.weights.set(unit, own);
	if (n > 0 && own.n === n) count.units++;
	count.most = Math.max(count.most, own.n);
	count.mostValues = Math.max(count.mostValues, own.values);
}

/** Both as one. The larger one takes the smaller one in, so that many leaves cost little. */
function merged(a: Count, b: Count): Count {
	const [large, small] = a.weights.size >= b.weights.size ? [a, b] : [b, a];
	large.most = Math.max(large.most, small.most);
	large.mostValues = Math.max(large.mostValues, small.mostValues);
	for (const [unit, weight] of small.weights) weigh(large, unit, weight);
	for (const kind of ["with", "without", "sites", "allSites"] as const)
		for (const one of small[kind]) large[kind].add(one);
	large.n += small.n;
	large.x = large.x === null && small.x === null ? null : (large.x ?? 0) + (small.x ?? 0);
	large.ongoing += small.ongoing;
	large.tally = together(large.tally, small.tally);
	return large;
}

/** Where nobody is in n, the cell is about those beside it. */
const cellOf = ({ units, sites, allSites, n, x, ongoing, most, mostValues, tally, ...parts }: Count): Cell => ({
	sites: [...(n > 0 ? sites : allSites)].toSorted(),
	units,
	n,
	x,
	ongoing,
	with: parts.with.size,
	without: parts.without.size,
	most,
	mostValues,
	tally: { ...tally },
	tellsOngoing: true,
	tellsTally: true,
});
