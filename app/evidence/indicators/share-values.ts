// x of n: with an interval that knows of sites and of persons, and how the answers behind it are spread.
import type { Counts } from "./counts.ts";
import { type FigureDetail, nothing, type Shown } from "../figure.ts";
import { clusterBootstrap } from "../statistics/cluster-bootstrap.ts";
import { type Interval, wilson } from "../statistics/interval.ts";
import { answersOf, fewestTold } from "./answers.ts";
import { clustersOf, joined, marked, total } from "./counts.ts";

const fewestClusters = 3;

/** Pooled over three sites or more the interval is the site-cluster bootstrap's, otherwise Wilson's. Beside it, where safe:
 *  who is still at it, who attained it of all who started, who answered of all who were asked. */
export function shareValues(cells: readonly Counts[], threshold: number): Shown {
	const { n, x, units, sites } = joined(cells);
	const beside = { sites: sites.length, ...besideOf(cells, threshold) };
	if (n === 0) return { ...nothing, detail: beside };
	const numerator = x ?? 0;
	const { interval, method, detail } = intervalOf(cells, { x: numerator, n, units });
	return {
		...nothing,
		n,
		numerator,
		value: numerator / n,
		low: interval?.low ?? null,
		high: interval?.high ?? null,
		method,
		detail: { ...beside, ...detail },
	};
}

/** A share of ratings, and in the whole pilot how many gave which. */
export function ratingValues(
	cells: readonly Counts[],
	{ threshold, isWhole }: { threshold: number; isWhole: boolean },
): Shown {
	const values = shareValues(cells, threshold);
	const answers = isWhole ? answersOf(cells) : [];
	return answers.length > 1 ? { ...values, detail: { ...values.detail, answers } } : values;
}

type Told = { interval: Interval | null; method: Shown["method"]; detail: FigureDetail };

/** People at one site resemble each other, so pooling sites can only lose certainty. Where few or equal sites make the
 *  bootstrap's interval narrower than Wilson's (24 of 24 would have no width at all), Wilson's is given, and said so. */
function intervalOf(cells: readonly Counts[], whole: { x: number; n: number; units: number }): Told {
	const plain = wilsonOfPersons(whole);
	const detail = whole.units < whole.n ? { persons: whole.units } : {};
	const clusters = clustersOf(cells);
	const pooled = clusters.length >= fewestClusters ? clusterBootstrap(clusters) : null;
	if (!pooled) return { interval: plain, method: "wilson", detail };
	if (plain && width(pooled) < width(plain))
		return { interval: plain, method: "wilson", detail: { ...detail, alike: true } };
	return { interval: pooled, method: "cluster_bootstrap", detail: { clusters: clusters.length } };
}

/** Where persons count more than once, their answers hang together: the interval is as wide as for so many persons. */
const wilsonOfPersons = ({ x, n, units }: { x: number; n: number; units: number }) =>
	wilson((x / n) * Math.min(units, n), Math.min(units, n));

const width = ({ low, high }: Interval) => high - low;

/** Only what no cell would give away of one or two people. */
function besideOf(cells: readonly Counts[], threshold: number): FigureDetail {
	const ongoing = total(cells, (cell) => cell.ongoing);
	const attained = partOf(cells, "attained", "started");
	const response = partOf(cells, "answered", "asked");
	return {
		...(ongoing > 0 && cells.every((cell) => cell.ongoing === 0 || cell.ongoing >= threshold) ? { ongoing } : {}),
		...(attained ? { attained } : {}),
		...(response ? { response } : {}),
	};
}

function partOf(cells: readonly Counts[], result: string, of: string): { x: number; n: number } | null {
	const whole = joined(cells);
	const n = marked(whole, of);
	const isSafe = cells.every((cell) => {
		const [x, all] = [marked(cell, result), marked(cell, of)];
		return all === 0 || Math.min(x, all - x) >= fewestTold || x === all;
	});
	return n > 0 && isSafe ? { x: marked(whole, result), n } : null;
}
