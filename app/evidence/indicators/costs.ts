// What a completer cost. Hosts are firms: a figure rests on at least three of them, is rounded to ten euros, and its
// range is told of the whole pilot only, so that no part gives the cost of the one host it leaves out.
import type { WithheldReason } from "../disclosure/withhold.ts";
import { nothing, type Shown, type Values } from "../figure.ts";
import type { EvidenceFilter } from "../filter.ts";
import { ascending, median } from "../statistics/quantile.ts";

export type RunCost = {
	run: string;
	host: string;
	sector: string;
	country: string;
	basis: "direct" | "full";
	cost: number;
};

/** How many completed each run, and what that is from, as far as it may be told of a part. */
type Completers<From> =
	| { withheld: null; completers: Readonly<Record<string, number>>; from: From }
	| { withheld: WithheldReason };

type Asked<From> = {
	filter: EvidenceFilter;
	split: "sectors" | "countries" | null;
	completersOf: (part: EvidenceFilter) => Completers<From>;
};
type Told<From> = { values: Values; from?: From };

const fewestHosts = 3;
const places = { sectors: "sector", countries: "country" } as const;

/** Median euros per completer over runs that count cost alike: by the basis most of the runs have. */
export function costFigure<From>(
	runs: readonly RunCost[],
	{ filter, split, completersOf }: Asked<From>,
): { whole: Told<From>; rows: ({ key: string } & Told<From>)[] } {
	const alike = onOneBasis(runs);
	const whole = partOf(alike, filter, completersOf);
	if (!split) return { whole, rows: [] };
	const parts = [...new Set(alike.map((run) => run[places[split]]))]
		.filter((part) => !filter[split]?.length || filter[split]?.includes(part))
		.toSorted();
	const rows = parts.map((key) => ({ key, ...partOf(alike, { ...filter, [split]: [key] }, completersOf) }));
	return { whole, rows: rows.filter(({ values }) => values !== nothing) };
}

function onOneBasis(runs: readonly RunCost[]): RunCost[] {
	const direct = runs.filter(({ basis }) => basis === "direct");
	const full = runs.filter(({ basis }) => basis === "full");
	return direct.length >= full.length ? direct : full;
}

function partOf<From>(
	runs: readonly RunCost[],
	filter: EvidenceFilter,
	completersOf: Asked<From>["completersOf"],
): Told<From> {
	const inside = runs.filter(
		({ sector, country }) =>
			(!filter.sectors?.length || filter.sectors.includes(sector)) &&
			(!filter.countries?.length || filter.countries.includes(country)),
	);
	if (inside.length === 0) return { values: nothing };
	if (hostsOf(inside) < fewestHosts) return { values: { withheld: "few-hosts" } };
	const told = completersOf(filter);
	if (told.withheld !== null) return { values: told };
	const each = inside
		.map((run) => ({ ...run, completers: told.completers[run.run] ?? 0 }))
		.filter(({ completers }) => completers > 0);
	if (each.length === 0) return { values: nothing, from: told.from };
	if (hostsOf(each) < fewestHosts) return { values: { withheld: "few-hosts" } };
	return { values: costValues(each, isWhole(filter)), from: told.from };
}

const hostsOf = (runs: readonly RunCost[]): number => new Set(runs.map(({ host }) => host)).size;
const isWhole = ({ sectors, countries }: EvidenceFilter) => !sectors?.length && !countries?.length;

function costValues(runs: readonly (RunCost & { completers: number })[], whole: boolean): Shown {
	const each = runs.map(({ cost, completers }) => cost / completers).toSorted(ascending);
	const [lowest = 0, highest = 0] = [each[0], each.at(-1)];
	const range = whole ? { lowest: tens(lowest), highest: tens(highest) } : {};
	const basis = runs[0]?.basis ?? "direct";
	return { ...nothing, n: runs.length, value: tens(median(each)), detail: { basis, ...range } };
}

const tens = (euros: number) => Math.round(euros / 10) * 10;
