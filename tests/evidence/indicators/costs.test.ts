import { describe, expect, test } from "vitest";
import { costFigure, type RunCost } from "#app/evidence/indicators/costs.ts";

const run = (
	host: string,
	sector: string,
	cost: number,
	completers: number,
	basis: "direct" | "full" = "direct",
): RunCost & { completers: number } => ({
	run: host,
	host,
	sector,
	country: "FI",
	basis,
	cost,
	completers,
});

const ofTooFew = () => ({ withheld: "too-few" }) as const;

describe("cost", () => {
	const runs = [
		run("A", "wood", 1000, 10),
		run("B", "wood", 3000, 10),
		run("C", "wood", 1999, 10),
		run("D", "food", 5000, 10),
		run("E", "food", 9000, 10, "full"),
	];

	const completersOf = () => ({
		withheld: null,
		completers: Object.fromEntries(runs.map((one) => [one.run, one.completers])),
		from: "the last counting",
	});

	test("is the median of deliveries that count alike, to ten euros, with the range of the whole", () => {
		// 100, 199.9, 300, 500 → median 249.95 → 250. The one with full costs is not set beside them.
		expect(costFigure(runs, { filter: {}, split: null, completersOf }).whole.values).toMatchObject({
			n: 4,
			value: 250,
			detail: { basis: "direct", lowest: 100, highest: 500 },
		});
	});

	test("is not told of whom the share who completed is not told of", () => {
		const figure = costFigure(runs, { filter: {}, split: null, completersOf: ofTooFew });
		expect(figure.whole).toEqual({ values: { withheld: "too-few" } });
	});

	test("rests on three hosts, and a part has no range", () => {
		const { rows } = costFigure(runs, { filter: {}, split: "sectors", completersOf });
		expect(rows).toMatchObject([
			{ key: "food", values: { withheld: "few-hosts" } },
			{ key: "wood", values: { n: 3, value: 200 } },
		]);
		expect(rows[1]?.values).not.toHaveProperty("detail.lowest");
	});
});
