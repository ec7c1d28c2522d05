// What a completer cost. Hosts are firms: a figure rests on at least three of them, is rounded to ten euros, and its
// range is told of the whole pilot only, so that no part gives the cost of the one host it leaves out.
import { type FigureRow, nothing, type Shown, type Split, type Values } from "../figure.ts";
import { median } from "../statistics/quantile.ts";
import { ascending } from "../statistics/quantile.ts";

export type RunCost = {
	host: string;
	sector: string;
	country: string;
	basis: "direct" | "full";
	cost: number;
	completers: number;
};

const fewestHosts = 3;
const places = { sectors: "sector", countries: "country" } as const;
type CostFilter = { sectors?: readonly string[]; countries?: readonly string[] };

/** Median euros per completer over runs that count cost alike: by the basis most of the runs have. */
export function costFigure(
	runs: readonly RunCost[],
	filter: CostFilter,
	split: "sectors" | "countries" | null,
): { values: Values; split: { by: Split; rows: FigureRow[] } | null } {
	const alike = onOneBasis(runs.filter(({ completers }) => completers > 0));
	const values = partOf(alike, filter, !filter.sectors?.length && !filter.countries?.length);
	if (!split) return { values, split: null };
	const parts = [...new Set(alike.map((run) => run[places[split]]))]
		.filter((part) => !filter[split]?.length || filter[split]?.includes(part))
		.toSorted();
	const rows = parts.map((key) => ({ key, values: partOf(alike, { ...filter, [split]: [key] }, false) }));
	return { values, split: { by: split, rows } };
}

function onOneBasis(runs: readonly RunCost[]): RunCost[] {
	const direct = runs.filter(({ basis }) => basis === "direct");
	const full = runs.filter(({ basis }) => basis === "full");
	return direct.length >= full.length ? direct : full;
}

function partOf(runs: readonly RunCost[], filter: CostFilter, isWhole: boolean): Values {
	const inside = runs.filter(
		({ sector, country }) =>
			(!filter.sectors?.length || filter.sectors.includes(sector)) &&
			(!filter.countries?.length || filter.countries.includes(country)),
	);
	if (inside.length === 0) return nothing;
	if (new Set(inside.map(({ host }) => host)).size < fewestHosts) return { withheld: "few-hosts" };
	return costValues(inside, isWhole);
}

function costValues(runs: readonly RunCost[], isWhole: boolean): Shown {
	const each = runs.map(({ cost, completers }) => cost / completers).toSorted(ascending);
	const [lowest = 0, highest = 0] = [each[0], each.at(-1)];
	const range = isWhole ? { lowest: tens(lowest), highest: tens(highest) } : {};
	const basis = runs[0]?.basis ?? "direct";
	return { ...nothing, n: runs.length, value: tens(median(each)), detail: { basis, ...range } };
}

const tens = (euros: number) => Math.round(euros / 10) * 10;
