// Small cells: what may be told about a group of people without telling about one of them, by the group's own numbers.
import { type Cell, changeIn, isNobody } from "./cell.ts";

export const withheldReasons = [
	"too-few",
	"small-part",
	"uniform",
	"one-site",
	"few-hosts",
	"site-and-role",
	"difference",
	"not-yet",
] as const;
/** too-few: fewer people than the threshold · small-part: one or two persons make, or miss, the result · uniform: all gave the
 *  same answer · one-site: rests on one site whose host has not agreed · few-hosts: costs of fewer than three hosts ·
 *  site-and-role: roles only by sector or in the whole · difference: with the figures around it, it would give a withheld one
 *  away · not-yet: no counting may tell it so far */
export type WithheldReason = (typeof withheldReasons)[number];

export type Rules = {
	sensitive: boolean;
	/** smallest cell, in persons */ threshold: number;
	/** sites whose host agreed to be shown alone */ agreed: ReadonlySet<string>;
	/** how often each value occurs is what is told, not beside it */ valuesApart?: boolean;
};

/** Why a cell is withheld, or null when it may be shown. An empty cell may be shown: it is about nobody. One in which nobody is
 *  counted, but some stand beside (they are under way), is about those: others tell how many people there are in all. */
export function withheldBecause(cell: Cell, { sensitive, threshold, agreed }: Rules): WithheldReason | null {
	if (isNobody(cell)) return null;
	if ((cell.units || unitsBeside(cell)) < threshold) return "too-few";
	if (cell.sites.length === 1 && !cell.sites.every((site) => agreed.has(site))) return "one-site";
	return sensitive ? tellsOfSome(cell) : null;
}

/** Of those who are not in n, at least so many stand beside it. */
function unitsBeside({ ongoing, tally, mostValues }: Cell): number {
	const values = Object.values(tally).reduce((sum, times) => sum + times, 0);
	return Math.max(ongoing, Math.floor(values / Math.max(1, mostValues)));
}

function tellsOfSome(cell: Cell): WithheldReason | null {
	if (isUniform(cell)) return "uniform";
	return cell.x !== null && Math.min(cell.with, cell.without) <= 2 ? "small-part" : null;
}

function isUniform({ x, n, tally }: Cell): boolean {
	if (x !== null) return x === 0 || x === n;
	// 2 to 3 and 3 to 4 are the same change
	return new Set(Object.keys(tally).map((value) => changeIn(value) ?? value)).size === 1;
}
