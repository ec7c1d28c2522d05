// What a steward may take away. Who sends the data of a site knows it by heart and subtracts it from whatever is told: what is
// left is about the other sites, and must be as safe as if it were told to them.
import { type Cell, joined, lessTally, nobody, type SiteCells } from "./cell.ts";
import type { Past } from "./past.ts";
import type { Node } from "./tree.ts";
import { type Rules, withheldBecause, type WithheldReason } from "./withhold.ts";

/** A site, the range its leaves lie in, and whether nobody else's are there. */
export type Own = { site: string; from: number; to: number; isAlone: boolean };

/** Why what is left of a cell must not be known; null when it may. That one or two people of several sites miss the result is
 *  told: whoever is left is not known by the company they keep. Of a single site it is not. */
export function withheldFromSteward(left: Cell, rules: Rules): WithheldReason | null {
	// of those under way nothing is told where they are few
	if (left.n === 0 && Object.keys(left.tally).length === 0) return null;
	const because = withheldBecause(left, rules);
	return because === "small-part" && left.sites.length > 1 ? null : because;
}

/** A cell without a site that is in it with all its people. A unit is of one site. */
export function lessSite(cell: Cell, own: Cell | undefined): Cell {
	if (!own) return cell;
	return {
		...cell,
		sites: cell.sites.filter((site) => !own.sites.includes(site)),
		units: cell.units - own.units,
		n: cell.n - own.n,
		x: cell.x === null ? null : cell.x - (own.x ?? 0),
		ongoing: Math.max(0, cell.ongoing - own.ongoing),
		with: cell.with - own.with,
		without: cell.without - own.without,
		tally: lessTally(cell, own),
	};
}

const isWithin = (node: Node, { from, to, isAlone }: Own) => isAlone && from <= node.from && node.to <= to;
const isAround = (node: Node, { from, to }: Own) => node.from <= from && to <= node.to;

/** Of a node, what is left for the steward of a site: of a part of their own site, nothing. */
export function leftOf(node: Node, cell: Cell, { own, of }: { own: Own; of: Cell | undefined }): Cell {
	if (cell === nobody || isWithin(node, own)) return nobody;
	return isAround(node, own) ? lessSite(cell, of) : cell;
}

/** What is left for them of what was told. Null where it was not kept what their site was then. */
export function leftOfPast(past: Past, own: Own): Past | null {
	const { sites } = past;
	if (!sites) return null;
	const of = sites[own.site];
	return {
		...past,
		told: past.told.filter((node) => !isWithin(node, own)),
		cells: {
			get: (node) => {
				const cell = past.cells.get(node);
				return cell && leftOf(node, cell, { own, of });
			},
		},
	};
}

/** Of several told cells, what is left together. */
export const leftOfCells = (cells: readonly Cell[], site: string, sites: SiteCells): Cell =>
	joined(
		cells.map((cell) => {
			if (!cell.sites.includes(site)) return cell;
			return cell.sites.length === 1 ? nobody : lessSite(cell, sites[site]);
		}),
	);
