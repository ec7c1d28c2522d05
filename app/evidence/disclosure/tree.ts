// The one binary tree that all cells are nodes of. It is the tree of all words that could ever be a leaf's address, by their
// bits: whole pilot, sectors, then countries, regions, sites, micro-credentials and half-years, each split by code. Where a
// node lies depends on nothing but its address, so it is the same for every indicator and at every time: a new site or
// micro-credential hangs itself in and moves nothing. Nodes with one side empty are left out.

/** A node over leaves `from` to `to`, the last one included; a leaf has no parts. */
export type Node = { from: number; to: number; parts: readonly [Node, Node] | null };

/** The leaves of a node, or of any range of them. */
export const leavesUnder = ({ from, to }: Pick<Node, "from" | "to">): number[] =>
	Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The tree over sorted, distinct addresses; null when there are none. */
export function treeOver(leaves: readonly string[]): Node | null {
	return leaves.length === 0 ? null : grow(leaves, 0, leaves.length - 1);
}

function grow(leaves: readonly string[], from: number, to: number): Node {
	if (from === to) return { from, to, parts: null };
	const middle = secondHalf(leaves, from, to);
	return { from, to, parts: [grow(leaves, from, middle - 1), grow(leaves, middle, to)] };
}

/** Where the first bit in which the leaves differ turns to 1. */
function secondHalf(leaves: readonly string[], from: number, to: number): number {
	const [first = "", last = ""] = [leaves[from], leaves[to]];
	let at = 0;
	while (first.charCodeAt(at) === last.charCodeAt(at)) at++;
	const bit = 31 - Math.clz32(first.charCodeAt(at) ^ last.charCodeAt(at));
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (((leaves[middle] ?? "").charCodeAt(at) >> bit) & 1) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The smallest node that holds all of `from` to `to`. */
export function nodeOver(node: Node, from: number, to: number): Node {
	const inside = node.parts?.find((part) => part.from <= from && to <= part.to);
	return inside ? nodeOver(inside, from, to) : node;
}
