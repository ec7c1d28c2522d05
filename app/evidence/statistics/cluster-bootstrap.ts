import type { Interval } from "./interval.ts";
import { ascending, quantile } from "./quantile.ts";
import { seeded, seedOf } from "./random.ts";
import { remembered } from "./remembered.ts";

const resamples = 2000;

/** Numerator and denominator of one site. */
export type Cluster = { x: number; n: number };

/** 95 % percentile interval of a proportion pooled over sites: whole sites are drawn with replacement, because people at one
 *  site resemble each other. Shares from 0 to 1; null for fewer than two sites. Seeded by the data: the same data gives the
 *  same interval. Davison & Hinkley (1997), Bootstrap Methods and their Application, § 3.8. */
export function clusterBootstrap(clusters: readonly Cluster[]): Interval | null {
	const sites = clusters.filter((cluster) => cluster.n > 0).toSorted((a, b) => a.n - b.n || a.x - b.x);
	return sites.length < 2 ? null : drawn(sites.flatMap(({ x, n }) => [x, n]));
}

const drawn = remembered((flat): Interval => {
	const random = seeded(seedOf(flat));
	const sites = flat.length / 2;
	const shares = Array.from({ length: resamples }, () => {
		let x = 0;
		let n = 0;
		for (let i = 0; i < sites; i++) {
			const site = 2 * Math.floor(random() * sites);
			x += flat[site] ?? 0;
			n += flat[site + 1] ?? 0;
		}
		return x / n;
	}).toSorted(ascending);
	return { low: quantile(shares, 0.025), high: quantile(shares, 0.975) };
});
