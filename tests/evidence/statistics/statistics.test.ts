import { assert, integer, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { accelerationOf, bca } from "#app/evidence/statistics/bca.ts";
import { clusterBootstrap } from "#app/evidence/statistics/cluster-bootstrap.ts";
import { newcombe, normalInterval, wilson } from "#app/evidence/statistics/interval.ts";
import { normalQuantile, normalShare } from "#app/evidence/statistics/normal.ts";
import { median, quantile } from "#app/evidence/statistics/quantile.ts";
import {
	deviationOf,
	effectSizeOf,
	meanOf,
	momentsOf,
	type Statistic,
	tallied,
	talliedQuantile,
} from "#app/evidence/statistics/tally.ts";

describe("Wilson interval", () => {
	test.each([
		[6, 8, 41, 93],
		[8, 8, 68, 100],
		[21, 26, 62, 91],
		[84, 104, 72, 87],
		[3, 3, 44, 100],
	])("%i of %i is %i to %i per cent", (x, n, low, high) => {
		const interval = wilson(x, n);
		expect(Math.round((interval?.low ?? 0) * 100)).toBe(low);
		expect(Math.round((interval?.high ?? 0) * 100)).toBe(high);
	});

	test("agrees with R: prop.test(15, 50, correct = FALSE) gives 0.1910 to 0.4375", () => {
		expect(wilson(15, 50)?.low).toBeCloseTo(0.191, 3);
		expect(wilson(15, 50)?.high).toBeCloseTo(0.4375, 3);
	});

	test("always holds the share and never leaves 0 to 1", () => {
		assert(
			property(integer({ min: 1, max: 5000 }), nat(5000), (n, k) => {
				const x = Math.min(k, n);
				const { low, high } = wilson(x, n) ?? { low: 1, high: 0 };
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThanOrEqual(x / n + 1e-12);
				expect(high).toBeGreaterThanOrEqual(x / n - 1e-12);
			}),
		);
	});

	test("says nothing about nobody", () => expect(wilson(0, 0)).toBeNull());
});

describe("Newcombe interval of a difference", () => {
	// Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10, all eight examples.
	test.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[0, 10, 0, 10, -0.2775, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
		[10, 10, 0, 10, 0.6075, 1],
	])("%i/%i less %i/%i is %d to %d … %d", (x, n, y, m, low, high) => {
		const gap = newcombe({ x, n }, { x: y, n: m });
		expect(gap?.difference).toBeCloseTo(x / n - y / m, 12);
		expect(gap?.low).toBeCloseTo(low, 3);
		expect(gap?.high).toBeCloseTo(high, 3);
	});

	test("turned round is the same with the other sign", () => {
		const [one, other] = [newcombe({ x: 30, n: 38 }, { x: 57, n: 66 }), newcombe({ x: 57, n: 66 }, { x: 30, n: 38 })];
		expect(one?.low).toBeCloseTo(-(other?.high ?? 0), 12);
		expect(one?.high).toBeCloseTo(-(other?.low ?? 0), 12);
	});

	test("says nothing when one side is empty", () => {
		expect(newcombe({ x: 0, n: 0 }, { x: 1, n: 2 })).toBeNull();
	});
});

describe("cluster bootstrap", () => {
	const sites = [
		{ x: 9, n: 10 },
		{ x: 6, n: 11 },
		{ x: 8, n: 9 },
		{ x: 4, n: 8 },
		{ x: 9, n: 9 },
		{ x: 3, n: 7 },
	];

	test("the same data gives the same interval, in whatever order the sites come", () => {
		expect(clusterBootstrap(sites)).toEqual(clusterBootstrap(sites.toReversed()));
	});

	// All 6⁶ ways to draw six sites, counted out in Python (collections.Counter): the exact 2.5 % and 97.5 % points.
	test("agrees with every possible drawing, counted out", () => {
		const interval = clusterBootstrap(sites);
		expect(Math.abs((interval?.low ?? 0) - 0.5532)).toBeLessThan(0.02);
		expect(Math.abs((interval?.high ?? 0) - 0.8889)).toBeLessThan(0.02);
	});

	test("is wider than Wilson where sites differ", () => {
		const [x, n] = [39, 54];
		const cluster = clusterBootstrap(sites);
		const plain = wilson(x, n);
		expect((cluster?.high ?? 0) - (cluster?.low ?? 0)).toBeGreaterThan((plain?.high ?? 0) - (plain?.low ?? 0));
	});

	test("one site gives no interval", () => expect(clusterBootstrap([{ x: 5, n: 10 }])).toBeNull());
});

const variance: Statistic = ({ n, sum, squares }) => squares / n - (sum / n) ** 2;

describe("BCa interval", () => {
	// Efron & Tibshirani (1993), An Introduction to the Bootstrap, table 2.1: survival of the control mice, in days.
	const control = [52, 104, 146, 10, 50, 31, 40, 27, 46];
	// The same book, table 14.1: spatial test data, A.
	const spatial = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41];

	test("of 90 % for the variance of the spatial data is the book's 115.8 to 259.6, its acceleration 0.061 (§ 14.3)", () => {
		const { low, high } = bca(tallied(spatial), variance, 0.9);
		expect(variance(momentsOf(tallied(spatial)))).toBeCloseTo(171.5, 1);
		expect(accelerationOf(tallied(spatial), variance)).toBeCloseTo(0.061, 3);
		// The book's 2000 resamples are others than ours: both ends lie within the noise of such a number.
		expect(Math.abs(low - 115.8)).toBeLessThan(5);
		expect(Math.abs(high - 259.6)).toBeLessThan(8);
	});

	test("of 95 % for it agrees with 100 000 resamples drawn in Python (random.choices): 105.7 to 279.0", () => {
		const { low, high } = bca(tallied(spatial), variance);
		expect(Math.abs(low - 105.7)).toBeLessThan(5);
		expect(Math.abs(high - 279)).toBeLessThan(10);
	});

	test("of the mean of the control mice agrees with all 9⁹ resamples, counted out in Python: 36.1 to 91.9", () => {
		const { low, high } = bca(tallied(control), meanOf);
		expect(accelerationOf(tallied(control), meanOf)).toBeCloseTo(0.06633, 5);
		expect(Math.abs(low - 36.11)).toBeLessThan(1.5);
		expect(Math.abs(high - 91.89)).toBeLessThan(3);
	});

	test("is the same for the same values in any order", () => {
		expect(bca(tallied(control), meanOf)).toEqual(bca(tallied(control.toReversed()), meanOf));
	});

	test("of values that are all alike is that value", () => {
		expect(bca(tallied(Array.from({ length: 12 }, () => 2)), meanOf)).toEqual({ low: 2, high: 2 });
	});

	test("of many values comes close to the normal interval", () => {
		const many = Array.from({ length: 2000 }, (_, i) => (i * 7) % 11);
		const moments = momentsOf(tallied(many));
		const { low, high } = bca(tallied(many), meanOf);
		const normal = normalInterval(meanOf(moments), deviationOf(moments) / Math.sqrt(moments.n));
		expect(low).toBeCloseTo(normal.low, 1);
		expect(high).toBeCloseTo(normal.high, 1);
	});
});

describe("tallies", () => {
	test("d_z is the mean change in standard deviations: 1, 2, 3, 4 has 2.5 over 1.2910 (R: mean(x) / sd(x))", () => {
		expect(effectSizeOf(momentsOf(tallied([1, 2, 3, 4])))).toBeCloseTo(1.9365, 4);
	});

	test("a quantile of counted values is that of the values written out", () => {
		assert(
			property(integer({ min: 1, max: 60 }), integer({ min: 1, max: 9 }), (n, step) => {
				const values = Array.from({ length: n }, (_, i) => (i * step) % 7);
				for (const p of [0, 0.25, 0.5, 0.75, 1])
					expect(talliedQuantile(tallied(values), p)).toBeCloseTo(
						quantile(
							values.toSorted((a, b) => a - b),
							p,
						),
						12,
					);
			}),
		);
	});
});

describe("quantiles", () => {
	test("agree with R: quantile(c(1, 2, 4, 8, 16), c(.25, .5, .75)) is 2, 4, 8", () => {
		expect([0.25, 0.5, 0.75].map((p) => quantile([1, 2, 4, 8, 16], p))).toEqual([2, 4, 8]);
		expect(median([4, 1, 3, 2])).toBe(2.5);
	});

	test("of the normal distribution agree with tables", () => {
		expect(normalShare(1.96)).toBeCloseTo(0.975, 4);
		expect(normalQuantile(0.975)).toBeCloseTo(1.96, 3);
		expect(normalQuantile(0.5)).toBeCloseTo(0, 5);
	});
});
