import { describe, expect, test } from "vitest";
import type { Counts } from "#app/evidence/indicators/counts.ts";
import type { PeopleIndicator } from "#app/evidence/indicators/definitions.ts";
import { valuesOf } from "#app/evidence/indicators/values.ts";
import type { Shown, Values } from "#app/evidence/figure.ts";

const cell = (site: string, n: number, x: number | null, more: Partial<Counts> = {}): Counts => ({
	sites: [site],
	units: n,
	n,
	x,
	ongoing: 0,
	tally: {},
	...more,
});
const shown = (values: Values): Shown => {
	if (values.withheld) throw new Error(`withheld: ${values.withheld}`);
	return values;
};
const of = (indicator: PeopleIndicator, cells: Counts[]) => shown(valuesOf(indicator, cells, { threshold: 5 }));
const whole = (indicator: PeopleIndicator, cells: Counts[]) =>
	shown(valuesOf(indicator, cells, { threshold: 5, isWhole: true }));
const percents = ({ low, high }: Shown) => [low, high].map((end) => Math.round((end ?? 0) * 100));

const answered = (site: string, tally: Record<string, number>) => {
	const n = Object.values(tally).reduce((sum, count) => sum + count, 0);
	return cell(site, n, (tally["4"] ?? 0) + (tally["5"] ?? 0), { tally });
};

const pairs = (changes: Record<string, number>) => {
	const n = Object.values(changes).reduce((sum, count) => sum + count, 0);
	return cell("A", n, null, { tally: changes });
};

const gap = (women: [number, number], men: [number, number], rest: [number, number] = [0, 0]) =>
	valuesOf(
		"gender_gap_completion",
		[
			cell("A", women[1] + men[1] + rest[1], women[0] + men[0] + rest[0], {
				tally: {
					"woman completed": women[0],
					"woman left": women[1] - women[0],
					"man completed": men[0],
					"man left": men[1] - men[0],
					"rest completed": rest[0],
					"rest left": rest[1] - rest[0],
				},
			}),
		],
		{ threshold: 5 },
	);

describe("a share", () => {
	test("of one site has Wilson's interval: 6 of 8 is 41 to 93 %", () => {
		const values = of("completion_rate", [cell("A", 8, 6)]);
		expect(values).toMatchObject({ n: 8, numerator: 6, value: 0.75, method: "wilson" });
		expect(percents(values)).toEqual([41, 93]);
	});

	test("pooled over sites that differ has the site-cluster bootstrap's, which is wider than Wilson's", () => {
		const values = of("completion_rate", [cell("A", 10, 9), cell("B", 11, 3), cell("C", 9, 8), cell("D", 8, 2)]);
		expect(values).toMatchObject({ n: 38, numerator: 22, method: "cluster_bootstrap", detail: { clusters: 4 } });
		// Wilson of 22 of 38 is 42 to 72 %.
		const [low = 100, high = 0] = percents(values);
		expect(low).toBeLessThan(42);
		expect(high).toBeGreaterThan(72);
	});

	test("of 24 out of 24 at three sites is not certain: Wilson's 86 to 100 % stands, and it is said why", () => {
		const values = of("completion_rate", [cell("A", 8, 8), cell("B", 8, 8), cell("C", 8, 8)]);
		expect(values).toMatchObject({ method: "wilson", detail: { alike: true } });
		expect(percents(values)).toEqual([86, 100]);
	});

	test("of sites that all have the same share has a width", () => {
		const values = of("completion_rate", [cell("A", 10, 5), cell("B", 10, 5), cell("C", 10, 5)]);
		expect(values.method).toBe("wilson");
		expect(percents(values)).toEqual([33, 67]);
	});

	test("cells that share a site are drawn together: two clusters are too few to draw", () => {
		const values = of("completion_rate", [cell("A", 9, 2), cell("A", 9, 8), cell("B", 9, 4)]);
		expect(values.method).toBe("wilson");
	});

	test("of several answers by one person is no more certain than so many persons", () => {
		// 40 outcomes of 10 persons, 30 achieved: Wilson of 7.5 of 10, not of 30 of 40.
		const values = of("outcome_achieved", [cell("A", 40, 30, { units: 10 })]);
		expect(values).toMatchObject({ n: 40, numerator: 30, detail: { persons: 10 } });
		expect(percents(values)).toEqual([44, 92]);
	});

	test("tells who is still at it unless a cell has too few of them", () => {
		expect(of("completion_rate", [cell("A", 8, 6, { ongoing: 6 })]).detail.ongoing).toBe(6);
		const one = [cell("A", 8, 6, { ongoing: 6 }), cell("B", 8, 6, { ongoing: 1 })];
		expect(of("completion_rate", one).detail.ongoing).toBeUndefined();
	});

	test("a pass rate has beside it what was attained of all who started", () => {
		const values = of("pass_rate_final", [cell("A", 20, 16, { tally: { started: 26, attained: 16 } })]);
		expect(values).toMatchObject({ n: 20, numerator: 16, detail: { attained: { x: 16, n: 26 } } });
	});

	test("nobody has no value", () => {
		expect(of("completion_rate", [])).toMatchObject({ n: 0, value: null, method: "none" });
	});
});

describe("answers from 1 to 5", () => {
	test("are told one by one where no one or two people gave one", () => {
		const values = whole("satisfaction_top2", [answered("A", { "2": 3, "3": 4, "4": 9, "5": 8 })]);
		expect(values.detail.answers?.map(({ from, to, count }) => [from, to, count])).toEqual([
			[1, 1, 0],
			[2, 2, 3],
			[3, 3, 4],
			[4, 4, 9],
			[5, 5, 8],
		]);
	});

	test("are told with their neighbour where one or two people gave one, and never across 3 and 4", () => {
		const values = whole("satisfaction_top2", [answered("A", { "1": 1, "3": 4, "4": 9, "5": 2 })]);
		expect(values.detail.answers?.map(({ from, to, count }) => [from, to, count])).toEqual([
			[1, 3, 5],
			[4, 5, 11],
		]);
	});

	test("are told of the whole pilot only, so that no part can be subtracted from it", () => {
		const [one, other] = [answered("A", { "3": 4, "4": 9, "5": 1 }), answered("B", { "3": 4, "4": 6, "5": 5 })];
		expect(whole("satisfaction_top2", [one, other]).detail.answers?.at(-1)).toEqual({ from: 5, to: 5, count: 6 });
		expect(of("satisfaction_top2", [other]).detail.answers).toBeUndefined();
	});
});

describe("before and after", () => {
	test("of ten pairs or more is the mean with its BCa interval", () => {
		// 4 × +1, 4 × +2, 4 × 0: mean 1, median 1.
		const values = of("sa_change", [pairs({ "2>3 pre": 4, "2>4 pre": 4, "3>3 pre": 4 })]);
		expect(values).toMatchObject({
			n: 12,
			value: 1,
			method: "bca",
			detail: { medianChange: 1, up: 8, same: 4, down: 0 },
		});
		expect(values.detail).toMatchObject({ before: 2.3333, after: 3.3333, asked: "pre" });
		expect(values.low).toBeGreaterThan(0.3);
		expect(values.low).toBeLessThan(1);
		expect(values.high).toBeLessThan(1.7);
	});

	test("of five to nine pairs is the median alone", () => {
		expect(of("sa_change", [pairs({ "2>3 pre": 4, "2>5 retro_pre": 3 })])).toMatchObject({
			n: 7,
			value: 1,
			low: null,
			method: "none",
			detail: { asked: "both" },
		});
	});

	test("one or two people who went down are not told", () => {
		expect(of("sa_change", [pairs({ "2>3 pre": 9, "3>3 pre": 4, "4>3 pre": 1 })]).detail.down).toBeUndefined();
	});

	test("more than two thousand pairs have the normal interval, and it is called so", () => {
		const values = of("sa_change", [pairs({ "2>3 pre": 1500, "2>4 pre": 1500 })]);
		// mean 1.5, standard deviation 0.5, error 0.5/√3000 = 0.00913.
		expect(values).toMatchObject({ method: "normal", value: 1.5, low: 1.4821, high: 1.5179 });
	});

	test("in standard deviations needs twenty pairs", () => {
		expect(of("sa_dz", [pairs({ "2>3 pre": 10, "2>4 pre": 9 })])).toMatchObject({ n: 19, value: null });
		// 10 × 1 and 10 × 2: mean 1.5, standard deviation 0.51299: 2.924.
		expect(of("sa_dz", [pairs({ "2>3 pre": 10, "2>4 pre": 10 })])).toMatchObject({
			n: 20,
			value: 2.924,
			method: "bca",
		});
	});
});

describe("counts and middles", () => {
	test("certificates are told of those who started", () => {
		expect(of("certificates_issued", [cell("A", 12, 8)])).toMatchObject({ value: 8, detail: { started: 12 } });
	});

	test("reasons of fewer than five are told together, and a rest of one or two takes another with it", () => {
		const of16 = cell("A", 16, null, { tally: { work: 6, family: 5, time: 3, other: 2 } });
		expect(of("withdrawal_reasons", [of16]).detail.reasons).toEqual([
			{ reason: "work", count: 6 },
			{ reason: "family", count: 5 },
			{ reason: "rest", count: 5 },
		]);
		const of13 = cell("A", 13, null, { tally: { work: 6, family: 5, time: 2 } });
		expect(of("withdrawal_reasons", [of13]).detail.reasons).toEqual([
			{ reason: "work", count: 6 },
			{ reason: "rest", count: 7 },
		]);
	});

	test("days are told by median and quartiles (R: quantile(c(10, 12, 14, 20, 30)) is 12, 14, 20)", () => {
		const values = of("issue_lag", [cell("A", 5, null, { tally: { "10": 1, "12": 1, "14": 1, "20": 1, "30": 1 } })]);
		expect(values).toMatchObject({ n: 5, value: 14, low: 12, high: 20, method: "quartiles" });
	});
});

describe("women and men", () => {
	test("are told apart by Newcombe's interval: 56 of 70 less 48 of 80 is 5 to 33 points", () => {
		const values = shown(gap([56, 70], [48, 80]));
		expect(values).toMatchObject({
			n: 150,
			method: "newcombe",
			detail: { women: { x: 56, n: 70 }, men: { x: 48, n: 80 } },
		});
		expect(values.value).toBeCloseTo(0.2, 6);
		expect(percents(values)).toEqual([5, 33]);
	});

	test("are withheld when the result of one side hangs on one or two people", () => {
		expect(gap([36, 38], [57, 66])).toEqual({ withheld: "small-part" });
	});

	test("are withheld when they leave few who are neither, or whose result hangs on one or two: these are all less the two", () => {
		for (const rest of [
			[1, 1],
			[2, 4],
			[9, 10],
		] as const)
			expect(gap([56, 70], [48, 80], [...rest])).toEqual({ withheld: "difference" });
		expect(gap([56, 70], [48, 80], [5, 9])).toMatchObject({ n: 150, detail: { women: { x: 56, n: 70 } } });
	});

	test("are not compared below ten on one side", () => {
		expect(gap([5, 9], [30, 40])).toMatchObject({ n: 49, value: null });
	});
});
