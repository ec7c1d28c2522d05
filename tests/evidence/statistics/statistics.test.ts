import { assert, integer, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { bcaMean, clusterBootstrap, normalQuantile, normalShare } from "#app/evidence/statistics/bootstrap.ts";
import { wilson } from "#app/evidence/statistics/interval.ts";
import { median, quantile } from "#app/evidence/statistics/quantile.ts";

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

	test("is wider than Wilson where sites differ", () => {
		const [x, n] = [39, 54];
		const cluster = clusterBootstrap(sites);
		const plain = wilson(x, n);
		expect((cluster?.high ?? 0) - (cluster?.low ?? 0)).toBeGreaterThan((plain?.high ?? 0) - (plain?.low ?? 0));
	});

	test("sites that all agree leave no width, and one site gives no interval", () => {
		const same = clusterBootstrap([
			{ x: 5, n: 10 },
			{ x: 5, n: 10 },
			{ x: 5, n: 10 },
		]);
		expect(same).toEqual({ low: 0.5, high: 0.5 });
		expect(clusterBootstrap([{ x: 5, n: 10 }])).toBeNull();
	});
});

describe("BCa interval of a mean", () => {
	// Efron & Tibshirani (1993), An Introduction to the Bootstrap, table 2.1, the mouse data's control group.
	const control = [52, 104, 146, 10, 50, 31, 40, 27, 46, 30];

	test("lies where a skewed sample says: above the symmetric interval, around 56.2", () => {
		const interval = bcaMean(control);
		expect(interval?.low).toBeGreaterThan(34);
		expect(interval?.low).toBeLessThan(41);
		expect(interval?.high).toBeGreaterThan(82);
		expect(interval?.high).toBeLessThan(99);
	});

	test("is the same for the same values in any order, and absent below ten", () => {
		expect(bcaMean(control)).toEqual(bcaMean(control.toReversed()));
		expect(bcaMean(control.slice(1))).toBeNull();
	});

	test("of values that are all alike is that value", () => {
		expect(bcaMean(Array.from({ length: 12 }, () => 2))).toEqual({ low: 2, high: 2 });
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
