// From observations that may be shown to the values of a figure.
import { peopleIn } from "../disclosure/decide.ts";
import type { FigureDetail, Shown } from "../figure.ts";
import { bcaMean, clusterBootstrap } from "../statistics/bootstrap.ts";
import { wilson } from "../statistics/interval.ts";
import { mean, median } from "../statistics/quantile.ts";

type Count = { site: string; person: string; n: number; x: number; ongoing: number };
type Paired = { site: string; person: string; before: number; after: number };

const nothing: Shown = {
	withheld: null,
	n: 0,
	numerator: null,
	value: null,
	low: null,
	high: null,
	method: "none",
	detail: {},
};
const fewestSitesToPool = 3;

/** A number of people. */
export function countValues(cells: readonly Count[]): Shown {
	const n = peopleIn(cells);
	return { ...nothing, n, value: n, detail: { sites: sitesOf(cells) } };
}

/** x of n. Pooled over three sites or more the interval is the site-cluster bootstrap's, otherwise Wilson's. Who is still
 *  at it is told beside, in persons, unless these are fewer than `threshold`. */
export function proportionValues(observed: readonly Count[], threshold: number): Shown {
	const cells = observed.filter((cell) => cell.n > 0);
	const n = total(cells, (cell) => cell.n);
	const ongoing = peopleIn(observed.filter((cell) => cell.ongoing > 0));
	const detail: FigureDetail = { sites: sitesOf(cells), ...(ongoing >= threshold ? { ongoing } : {}) };
	if (n === 0) return { ...nothing, detail };
	const x = total(cells, (cell) => cell.x);
	const pooled = sitesOf(cells) >= fewestSitesToPool ? clusterBootstrap(bySite(cells)) : null;
	const interval = pooled ?? wilson(x, n);
	return {
		...nothing,
		n,
		numerator: x,
		value: x / n,
		low: interval?.low ?? null,
		high: interval?.high ?? null,
		method: pooled ? "cluster_bootstrap" : "wilson",
		detail,
	};
}

/** Change of the same people from before to after, in scale points. Mean and BCa interval from ten pairs, the median
 *  alone from five to nine. How many went up, stayed or went down is told only when none of these is one or two people. */
export function changeValues(answers: readonly Paired[], asked: "pre" | "retro_pre" | "both"): Shown {
	const pairs = onePerPerson(answers);
	if (pairs.length === 0) return nothing;
	const changes = pairs.map((pair) => rounded(pair.after - pair.before));
	const medianChange = rounded(median(changes));
	const detail: FigureDetail = {
		sites: sitesOf(pairs),
		before: rounded(mean(pairs.map((pair) => pair.before))),
		after: rounded(mean(pairs.map((pair) => pair.after))),
		medianChange,
		asked,
		...directions(changes),
	};
	if (pairs.length < 10) return { ...nothing, n: pairs.length, value: medianChange, detail };
	const interval = bcaMean(changes);
	return {
		...nothing,
		n: pairs.length,
		value: rounded(mean(changes)),
		low: interval && rounded(interval.low),
		high: interval && rounded(interval.high),
		method: "bca",
		detail,
	};
}

/** Who took two micro-credentials is one pair: the mean of both. */
function onePerPerson(answers: readonly Paired[]): Paired[] {
	const persons = new Map<string, Paired[]>();
	for (const answer of answers) persons.set(answer.person, [...(persons.get(answer.person) ?? []), answer]);
	return [...persons].map(([person, own]) => ({
		person,
		site: own[0]?.site ?? "",
		before: mean(own.map((answer) => answer.before)),
		after: mean(own.map((answer) => answer.after)),
	}));
}

function directions(changes: readonly number[]): Pick<FigureDetail, "up" | "same" | "down"> {
	const told = {
		up: changes.filter((change) => change > 0).length,
		same: changes.filter((change) => change === 0).length,
		down: changes.filter((change) => change < 0).length,
	};
	return Object.values(told).some((n) => n === 1 || n === 2 || n === changes.length) ? {} : told;
}

function bySite(cells: readonly Count[]): { x: number; n: number }[] {
	const sites = new Map<string, { x: number; n: number }>();
	for (const { site, x, n } of cells)
		sites.set(site, { x: (sites.get(site)?.x ?? 0) + x, n: (sites.get(site)?.n ?? 0) + n });
	return [...sites.values()];
}

const total = <T>(rows: readonly T[], value: (row: T) => number) => rows.reduce((sum, row) => sum + value(row), 0);
const sitesOf = (rows: readonly { site: string }[]) => new Set(rows.map((row) => row.site)).size;
/** Four decimals: enough for any display, and the same on every machine. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
