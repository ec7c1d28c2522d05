// What told ranges of leaves make up exactly what is asked.
import type { AnsweredPlan, LeafRange } from "#db/schema/cells.ts";
import { leavesUnder } from "./tree.ts";

/** `isExact`: of all who are there; if not, some who only stand beside are of others, or others' are of these. */
export type Made<R> = { ranges: R[]; isExact: boolean };

/** The ranges that `within` is made of. Leaves of whom nobody is counted may lie in a neighbour's range, or a neighbour's in
 *  these: those who are counted are the same. Null when there are no such ranges. */
export function madeOf<R extends LeafRange>(
	ranges: readonly R[],
	within: readonly number[],
	uncounted: AnsweredPlan["uncounted"] = [],
): Made<R> | null {
	const exact = unionOf(ranges, within);
	if (exact) return { ranges: exact, isExact: true };
	if (uncounted.length === 0) return null;
	const isBeside = new Set(uncounted);
	const counted = unionOf(
		ranges,
		within.filter((at) => !isBeside.has(at)),
		isBeside,
	);
	return counted && counted.length > 0 ? { ranges: counted, isExact: false } : null;
}

/** Ranges whose leaves, less those left out, are just the ones asked for. */
function unionOf<R extends LeafRange>(
	ranges: readonly R[],
	asked: readonly number[],
	without: ReadonlySet<number> = new Set(),
): R[] | null {
	const isAsked = new Set(asked);
	const found = ranges
		.map((range) => ({ range, leaves: leavesUnder(range).filter((at) => !without.has(at)) }))
		.filter(({ leaves }) => leaves.some((at) => isAsked.has(at)));
	const all = found.flatMap(({ leaves }) => leaves);
	return all.length === isAsked.size && all.every((at) => isAsked.has(at)) ? found.map(({ range }) => range) : null;
}
