// Cells: what people say together. They add up; only `units`, `with` and `without` of a sum may count somebody twice who is
// in two leaves of one site, which is why rules are asked of cells that were counted whole.
import type { Cell } from "#db/schema/cells.ts";

export type { Cell };
/** Each site's own cell. */
export type SiteCells = Readonly<Record<string, Cell>>;

export const nobody: Cell = {
	sites: [],
	units: 0,
	n: 0,
	x: null,
	ongoing: 0,
	with: 0,
	without: 0,
	most: 0,
	mostValues: 0,
	tally: {},
	tellsOngoing: true,
	tellsTally: true,
};

/** All cells as one. They must have no leaf in common. */
export function joined(cells: readonly Cell[]): Cell {
	if (cells.length === 1 && cells[0]) return cells[0];
	const sum = (of: (cell: Cell) => number) => cells.reduce((all, cell) => all + of(cell), 0);
	return {
		sites: [...new Set(cells.flatMap((cell) => cell.sites))].toSorted(),
		units: sum((cell) => cell.units),
		n: sum((cell) => cell.n),
		x: cells.some((cell) => cell.x !== null) ? sum((cell) => cell.x ?? 0) : null,
		ongoing: sum((cell) => cell.ongoing),
		with: sum((cell) => cell.with),
		without: sum((cell) => cell.without),
		most: mostOfOne(cells, (cell) => cell.most),
		mostValues: mostOfOne(cells, (cell) => cell.mostValues),
		tally: cells.reduce((all, cell) => together(all, cell.tally), {}),
		tellsOngoing: cells.every((cell) => cell.tellsOngoing),
		tellsTally: cells.every((cell) => cell.tellsTally),
	};
}

/** What a cell says without a part of it, of no more units than there are at least. `sites`: those of what is left. */
export function lessCell(whole: Cell, part: Cell, sites: readonly string[]): Cell {
	const n = whole.n - part.n;
	const x = whole.x === null ? null : whole.x - (part.x ?? 0);
	return { ...whole, sites, n, x, tally: lessTally(whole, part), ...fewestIn({ n, x, most: whole.most }) };
}

/** How often each value is left of a whole without a part of it. */
export function lessTally(whole: Cell, part: Cell): Cell["tally"] {
	const left = Object.entries(whole.tally).map(([value, times]) => [value, times - (part.tally[value] ?? 0)] as const);
	return Object.fromEntries(left.filter(([, times]) => times > 0));
}

/** How many units there are at least, and with and without the result, where only their answers are known. */
export function fewestIn({ n, x, most }: Pick<Cell, "n" | "x" | "most">): Pick<Cell, "units" | "with" | "without"> {
	const fewest = (answers: number) => Math.min(answers, Math.max(1, Math.floor(answers / Math.max(1, most))));
	return { units: fewest(n), with: fewest(x ?? 0), without: fewest(n - (x ?? 0)) };
}

/** A unit is of one site: only cells that share one can hold the same unit. */
function mostOfOne(cells: readonly Cell[], most: (cell: Cell) => number): number {
	const sites = new Map<string, number>();
	for (const cell of cells) for (const site of cell.sites) sites.set(site, (sites.get(site) ?? 0) + most(cell));
	return Math.max(0, ...sites.values());
}

/** "2>3 pre" → 1, in ten-thousandths of a point; null where a value is no change. */
export function changeIn(value: string): number | null {
	const [before = NaN, after = NaN] = (value.split(" ")[0] ?? "").split(">").map(Number);
	return Number.isNaN(after - before) ? null : Math.round((after - before) * 10_000);
}

/** Nobody is in it, and nothing said. */
export const isNobody = ({ n, ongoing, tally }: Cell): boolean =>
	n === 0 && ongoing === 0 && Object.keys(tally).length === 0;

export const union = (a: readonly string[], b: readonly string[]): readonly string[] =>
	b.every((code) => a.includes(code)) ? a : [...new Set([...a, ...b])].toSorted();

export function together(a: Cell["tally"], b: Cell["tally"]): Record<string, number> {
	const sum: Record<string, number> = { ...a };
	for (const [value, times] of Object.entries(b)) sum[value] = (sum[value] ?? 0) + times;
	return sum;
}
