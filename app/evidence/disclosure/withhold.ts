// Small cells: what may be told about a group of people without telling about one of them. Statistical disclosure control
// as agreed for this workspace; enforced on the server before any figure leaves it.

export const withheldReasons = ["too-few", "small-part", "uniform", "one-site", "site-and-role", "difference"] as const;
/** too-few: fewer people than the threshold · small-part: one or two persons make, or miss, the result · uniform: all gave the
 *  same answer · one-site: rests on one site whose host has not agreed · site-and-role: roles only by sector or in the whole ·
 *  difference: the rest of a shown figure would give away a withheld one */
export type WithheldReason = (typeof withheldReasons)[number];

export type Cell = {
	/** Persons the cell is about. */
	people: number;
	/** Persons with the result and persons without it, where there is one. Who has both counts in both. */
	result: { with: number; without: number } | null;
	/** All gave the same answer, where one is asked for. */
	uniform: boolean;
	sites: number;
	/** The host of a cell's only site agreed to it being shown. */
	agreed: boolean;
};

type Care = { sensitive: boolean; /** smallest cell, in persons */ threshold: number };

/** Why a cell is withheld, or null when it may be shown. An empty cell may be shown: it is about nobody. */
export function withheldBecause(cell: Cell, { sensitive, threshold }: Care): WithheldReason | null {
	if (cell.people === 0) return null;
	if (cell.people < threshold) return "too-few";
	if (cell.sites === 1 && !cell.agreed) return "one-site";
	if (!sensitive) return null;
	if (cell.uniform) return "uniform";
	return cell.result && Math.min(cell.result.with, cell.result.without) <= 2 ? "small-part" : null;
}

/** The rows of a table that also shows their total: when a single row is withheld, subtraction would give it away, so the
 *  smallest shown row is withheld too (complementary suppression). Empty rows give nothing away. */
export function protectTable<Row extends { people: number; withheld: WithheldReason | null }>(
	rows: readonly Row[],
): Row[] {
	const withheld = rows.filter((row) => row.withheld);
	if (withheld.length !== 1) return [...rows];
	const shown = rows.filter((row) => !row.withheld && row.people > 0);
	const smallest = shown.toSorted((a, b) => a.people - b.people)[0];
	return rows.map((row) => (row === smallest ? { ...row, withheld: "difference" } : row));
}
