// Figures as evidence draws them for print, with made-up counts.
import type { Figure, Values } from "#app/evidence/figure.ts";
import { picture } from "#app/evidence/pictures/picture.server.ts";

const words = {
	title: "Completion rate, whole pilot",
	description: "wood: 84 % (43/51)",
	nameOf: (key: string) => key,
	valueOf: (values: Values) => (values.withheld ? "withheld" : `${values.numerator ?? ""}/${values.n}`),
	withheld: "withheld",
	whole: "All",
	before: "before",
	after: "after",
	target: "target",
	locale: "en",
};

const share = (numerator: number, n: number): Values => ({
	withheld: null,
	n,
	numerator,
	value: numerator / n,
	low: numerator / n - 0.1,
	high: Math.min(1, numerator / n + 0.1),
	method: "wilson",
	detail: {},
});

const change = (before: number, after: number): Values => ({
	withheld: null,
	n: 24,
	numerator: null,
	value: after - before,
	low: 0.2,
	high: 1.1,
	method: "bca",
	detail: { before, after },
});

/** Dots with whiskers for four sectors, one of them withheld. `seed` makes each picture another one. */
export function dots(seed = 0, width: "wide" | "narrow" = "wide"): string {
	const figure: Figure = {
		indicator: "completion_rate",
		filter: {},
		values: share(84, 104),
		split: {
			by: "sectors",
			rows: [
				{ key: "wood", values: share(21 - (seed % 5), 26) },
				{ key: "food", values: share(24, 29) },
				{ key: "construction", values: share(23, 29) },
				{ key: "furniture", values: { withheld: "too-few" } },
			],
		},
		coarser: null,
		heldSince: null,
		synthetic: true,
	};
	return picture(figure, words, { theme: "print", width }) ?? "";
}

/** Slopes from before to after for two sectors. */
export function slopes(): string {
	const rows = [
		{ key: "wood", values: change(2.4, 3.3) },
		{ key: "food", values: change(2.6, 3.1) },
	];
	const figure: Figure = {
		indicator: "sa_change",
		filter: {},
		values: change(2.5, 3.2),
		split: { by: "sectors", rows },
		coarser: null,
		heldSince: null,
		synthetic: true,
	};
	return picture(figure, words, { theme: "print" }) ?? "";
}
