import type { Interval } from "./interval.ts";
import { ascending, mean, quantile } from "./quantile.ts";
import { seeded, seedOf } from "./random.ts";

const resamples = 2000;

/** Numerator and denominator of one site. */
export type Cluster = { x: number; n: number };

/** 95 % percentile interval of a proportion pooled over sites: whole sites are drawn with replacement, because people at one
 *  site resemble each other. Shares from 0 to 1. Seeded by the data: the same data gives the same interval.
 *  Davison & Hinkley (1997), Bootstrap Methods and their Application, § 3.8. */
export function clusterBootstrap(clusters: readonly Cluster[]): Interval | null {
	const sites = clusters.filter((cluster) => cluster.n > 0).toSorted((a, b) => a.n - b.n || a.x - b.x);
	if (sites.length < 2) return null;
	const random = seeded(seedOf(sites.flatMap(({ x, n }) => [x, n])));
	const shares = Array.from({ length: resamples }, () => {
		let x = 0;
		let n = 0;
		for (let i = 0; i < sites.length; i++) {
			const site = sites[Math.floor(random() * sites.length)];
			x += site?.x ?? 0;
			n += site?.n ?? 0;
		}
		return x / n;
	}).toSorted(ascending);
	return { low: quantile(shares, 0.025), high: quantile(shares, 0.975) };
}

/** 95 % bias-corrected and accelerated interval of a mean, in the unit of the values; null below 10 values.
 *  Efron, B. (1987), JASA 82, 171–185. Seeded by the data. */
export function bcaMean(values: readonly number[]): Interval | null {
	if (values.length < 10) return null;
	const sorted = values.toSorted(ascending);
	const centre = mean(sorted);
	const random = seeded(seedOf(sorted));
	const means = Array.from({ length: resamples }, () => {
		let sum = 0;
		for (let i = 0; i < sorted.length; i++) sum += sorted[Math.floor(random() * sorted.length)] ?? 0;
		return sum / sorted.length;
	}).toSorted(ascending);
	const [first = centre] = sorted;
	if (sorted.at(-1) === first) return { low: first, high: first };
	const below = means.filter((m) => m < centre).length + means.filter((m) => m === centre).length / 2;
	const bias = normalQuantile(below / resamples);
	const acceleration = accelerationOf(sorted, centre);
	const level = (p: number) => {
		const shifted = bias + normalQuantile(p);
		return normalShare(bias + shifted / (1 - acceleration * shifted));
	};
	return { low: quantile(means, level(0.025)), high: quantile(means, level(0.975)) };
}

/** From the jackknife: a third of the skewness of the leave-one-out means. */
function accelerationOf(values: readonly number[], centre: number): number {
	const leftOut = values.map((value) => (centre * values.length - value) / (values.length - 1));
	const middle = mean(leftOut);
	const cubes = leftOut.reduce((sum, value) => sum + (middle - value) ** 3, 0);
	const squares = leftOut.reduce((sum, value) => sum + (middle - value) ** 2, 0);
	return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/** Share of the standard normal distribution below z (Abramowitz & Stegun 7.1.26, error < 1.5e-7). */
export function normalShare(z: number): number {
	const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
	const tail =
		t *
		(0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
		Math.exp((-z * z) / 2);
	return z < 0 ? tail / 2 : 1 - tail / 2;
}

/** The z below which a share p of the standard normal distribution lies, by bisection of `normalShare`. */
export function normalQuantile(p: number): number {
	let [low, high] = [-8, 8];
	for (let i = 0; i < 60; i++) {
		const middle = (low + high) / 2;
		if (normalShare(middle) < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
