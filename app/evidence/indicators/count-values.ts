// Counts, reasons, middle values, and the difference between women and men.
import type { Counts } from "./counts.ts";
import { nothing, type Shown, type Values } from "../figure.ts";
import { newcombe } from "../statistics/interval.ts";
import { momentsOf, talliedFrom, talliedQuantile } from "../statistics/tally.ts";
import { fewestTold } from "./answers.ts";
import { joined, marked } from "./counts.ts";

/** How many; of those who started, where not all of them are counted. */
export function countValues(cells: readonly Counts[]): Shown {
	const { n, x, sites } = joined(cells);
	const detail = { sites: sites.length };
	if (x === null) return { ...nothing, n, value: n, detail };
	return { ...nothing, n, numerator: x, value: x, detail: { ...detail, started: n } };
}

/** Reasons with how often they were given. Those of fewer people than the threshold are told together. */
export function codeValues(cells: readonly Counts[], threshold: number): Shown {
	const { n, tally, sites } = joined(cells);
	const all = Object.entries(tally)
		.map(([reason, count]) => ({ reason, count }))
		.toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
	let named = all.filter(({ count }) => count >= threshold);
	const rest = () => n - named.reduce((sum, { count }) => sum + count, 0);
	if (rest() > 0 && rest() < threshold) named = named.slice(0, -1);
	const others = rest() > 0 ? [{ reason: "rest", count: rest() }] : [];
	const reasons = named.length > 0 ? [...named, ...others] : [];
	return { ...nothing, n, value: n, detail: { sites: sites.length, reasons } };
}

/** Median, and the quartiles as its low and high. */
export function medianValues(cells: readonly Counts[]): Shown {
	const { tally, sites } = joined(cells);
	const values = talliedFrom(Object.entries(tally).map(([value, count]): [number, number] => [Number(value), count]));
	const { n } = momentsOf(values);
	if (n === 0) return nothing;
	const [low = 0, value = 0, high = 0] = [0.25, 0.5, 0.75].map((p) => rounded(talliedQuantile(values, p)));
	return { ...nothing, n, value, low, high, method: "quartiles", detail: { sites: sites.length } };
}

/** Completion of women less that of men, from −1 to 1. Only when neither side's result hangs on one or two people, and
 *  worked out only from ten on each side. Who is neither, or did not say, follows from the number of all: only when these
 *  are nobody, or enough and with no result of one or two people either. */
export function gapValues(
	cells: readonly Counts[],
	{ threshold, fewest }: Record<"threshold" | "fewest", number>,
): Values {
	const whole = joined(cells);
	const of = (gender: string) => {
		const x = marked(whole, `${gender} completed`);
		return { x, n: x + marked(whole, `${gender} left`) };
	};
	const [women, men, rest] = [of("woman"), of("man"), of("rest")];
	if (women.n + men.n === 0) return nothing;
	const isSmall = ({ x, n }: typeof rest) => Math.min(x, n - x) < fewestTold;
	if (isSmall(women) || isSmall(men)) return { withheld: "small-part" };
	if (rest.n > 0 && (rest.n < threshold || isSmall(rest))) return { withheld: "difference" };
	const n = women.n + men.n;
	const gap = newcombe(women, men);
	if (!gap || Math.min(women.n, men.n) < fewest) return { ...nothing, n };
	const { difference, low, high } = gap;
	return { ...nothing, n, value: difference, low, high, method: "newcombe", detail: { women, men } };
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
