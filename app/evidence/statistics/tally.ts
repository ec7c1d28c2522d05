// Values with how often each occurs: as much as a mean, a median or a bootstrap needs, and nothing of who said what.
import { ascending } from "./quantile.ts";

/** Distinct values in ascending order, each with its count (≥ 1). */
export type Tally = readonly (readonly [value: number, count: number])[];

/** n, sum and sum of squares: what means and standard deviations are made of. */
export type Moments = { n: number; sum: number; squares: number };
export type Statistic = (moments: Moments) => number;

export const meanOf: Statistic = ({ n, sum }) => sum / n;
/** With n − 1 below. */
export const deviationOf: Statistic = ({ n, sum, squares }) =>
	Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1));
/** d_z of paired changes: their mean in standard deviations of the change (Lakens 2013, Frontiers in Psychology 4:863). */
export const effectSizeOf: Statistic = (moments) => meanOf(moments) / deviationOf(moments);

export const tallied = (values: readonly number[]): Tally => talliedFrom(values.map((value) => [value, 1]));

/** Counts of values that may come more than once, added up. */
export function talliedFrom(counted: readonly (readonly [value: number, count: number])[]): Tally {
	const counts = new Map<number, number>();
	for (const [value, count] of counted) counts.set(value, (counts.get(value) ?? 0) + count);
	return [...counts].toSorted(([a], [b]) => ascending(a, b));
}

export const momentsOf = (tally: Tally): Moments =>
	tally.reduce(
		({ n, sum, squares }, [value, count]) => ({
			n: n + count,
			sum: sum + value * count,
			squares: squares + value * value * count,
		}),
		{ n: 0, sum: 0, squares: 0 },
	);

/** The p-quantile of counted values, interpolated linearly (Hyndman & Fan 1996, type 7; the default of R and NumPy). */
export function talliedQuantile(tally: Tally, p: number): number {
	const place = (momentsOf(tally).n - 1) * p;
	const below = nth(tally, Math.floor(place));
	const above = nth(tally, Math.ceil(place));
	return below + (above - below) * (place - Math.floor(place));
}

function nth(tally: Tally, index: number): number {
	let passed = 0;
	for (const [value, count] of tally) {
		passed += count;
		if (index < passed) return value;
	}
	return Number.NaN;
}
