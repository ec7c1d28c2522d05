import type { Interval } from "./interval.ts";
import { normalQuantile, normalShare } from "./normal.ts";
import { ascending, quantile } from "./quantile.ts";
import { seeded, seedOf } from "./random.ts";
import { remembered } from "./remembered.ts";
import { type Moments, momentsOf, type Statistic, type Tally } from "./tally.ts";

const resamples = 2000;

/** Bias-corrected and accelerated bootstrap interval of a statistic, in its unit; 95 % unless said otherwise.
 *  Efron, B. (1987), JASA 82, 171–185; Efron & Tibshirani (1993), An Introduction to the Bootstrap, § 14.3.
 *  Seeded by the data: the same values give the same interval. */
export function bca(tally: Tally, statistic: Statistic, coverage = 0.95): Interval {
	const whole = statistic(momentsOf(tally));
	if (tally.length < 2) return { low: whole, high: whole };
	const drawn = draws(tally.flat())
		.map(statistic)
		.filter((value) => Number.isFinite(value))
		.toSorted(ascending);
	const below = drawn.filter((value) => value < whole).length + drawn.filter((value) => value === whole).length / 2;
	const bias = normalQuantile(below / drawn.length);
	const acceleration = accelerationOf(tally, statistic);
	const level = (p: number) => {
		const shifted = bias + normalQuantile(p);
		return normalShare(bias + shifted / (1 - acceleration * shifted));
	};
	const outside = (1 - coverage) / 2;
	return { low: quantile(drawn, level(outside)), high: quantile(drawn, level(1 - outside)) };
}

/** The moments of every resample; the same resamples serve every statistic of the same values. */
const draws = remembered((flat) => {
	const values: number[] = [];
	for (let i = 0; i < flat.length; i += 2) {
		const [value = 0, count = 0] = flat.slice(i, i + 2);
		for (let j = 0; j < count; j++) values.push(value);
	}
	const random = seeded(seedOf(values));
	return Array.from({ length: resamples }, () => resampled(values, random));
}, 100);

function resampled(values: readonly number[], random: () => number): Moments {
	const n = values.length;
	let sum = 0;
	let squares = 0;
	for (let i = 0; i < n; i++) {
		const value = values[Math.floor(random() * n)] ?? 0;
		sum += value;
		squares += value * value;
	}
	return { n, sum, squares };
}

/** From the jackknife: a sixth of the skewness of the leave-one-out statistics. */
export function accelerationOf(tally: Tally, statistic: Statistic): number {
	const { n, sum, squares } = momentsOf(tally);
	const left = tally.map(([value, count]) => ({
		count,
		at: statistic({ n: n - 1, sum: sum - value, squares: squares - value * value }),
	}));
	const middle = left.reduce((total, { at, count }) => total + at * count, 0) / n;
	const power = (p: number) => left.reduce((total, { at, count }) => total + count * (middle - at) ** p, 0);
	return power(2) === 0 ? 0 : power(3) / (6 * power(2) ** 1.5);
}
