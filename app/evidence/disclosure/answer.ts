// What a filter is answered with: told cells that make it up exactly, of the newest plan in which there are such, or the rule
// that withholds it.
import type { AnsweredPlan } from "#db/schema/cells.ts";
import type { EvidenceFilter } from "../filter.ts";
import { type Cell, joined, type SiteCells } from "./cell.ts";
import { type Care, mayFollow } from "./change.ts";
import { covers, placesOf } from "./leaf.ts";
import { madeOf } from "./made-of.ts";
import { leftOfCells } from "./steward.ts";
import { leavesUnder, nodeOver, treeOver } from "./tree.ts";
import { type WithheldReason, withheldReasons } from "./withhold.ts";

/** A plan, and whether it rests on rows that were withdrawn since. */
type Kept = { plan: AnsweredPlan; overtaken?: boolean };
/** Cells, and the plan they are from; or why there is no answer. */
type Answer<K extends Kept> = { withheld: null; cells: readonly Cell[]; from: K } | { withheld: WithheldReason };

/** `kept`: all plans of an indicator, oldest first. */
export function answer<K extends Kept>(asked: EvidenceFilter, kept: readonly K[], care: Care): Answer<K> {
	const filter = ofEveryone(asked);
	const newest = kept.at(-1);
	if (!newest) return { withheld: "not-yet" };
	const withheld = filter.roles?.length ? whyNoRoles(filter, newest.plan) : whyNot(filter, newest.plan);
	if (withheld) return { withheld };
	if (leavesIn(filter, newest.plan).length === 0) return { withheld: null, cells: [], from: newest };
	return lastThatFollows(filter, kept, care) ?? { withheld: "not-yet" };
}

/** Workers and students together are everyone: nobody is told apart. */
function ofEveryone({ roles, ...rest }: EvidenceFilter): EvidenceFilter {
	const isApart = roles?.length && !(roles.includes("worker") && roles.includes("student"));
	return isApart ? { ...rest, roles } : rest;
}

/** Each exact answer must be as the ones before, or differ from them by enough: the filter's cell is a cell too. */
function lastThatFollows<K extends Kept>(filter: EvidenceFilter, kept: readonly K[], care: Care): Answer<K> | null {
	const known: (Told & { from: K })[] = [];
	for (const from of kept) {
		const told = toldIn(filter, from.plan);
		if (told.cells.length > 0 && known.every((before) => followsTold(told, before, care)))
			known.push({ ...told, from });
	}
	// what was told is known: to say again what was said before a mistake gives nothing away
	const last = known.findLast(({ from }) => !from.overtaken) ?? known.at(-1);
	return last ? { withheld: null, cells: inHarmony(last.cells), from: last.from } : null;
}

type Told = { cells: readonly Cell[]; /** what stewards knew of their sites */ sites: SiteCells | null };

function toldIn(filter: EvidenceFilter, plan: AnsweredPlan): Told {
	const [role] = filter.roles ?? [];
	const cells = role ? toldRoles(filter, plan) : toldCells(filter, plan);
	return { cells: cells ?? [], sites: plan.sites?.[role ?? "all"] ?? null };
}

/** To everyone, and to the steward of each site, who takes it away. */
function followsTold(now: Told, before: Told, care: Care): boolean {
	if (!mayFollow(joined(now.cells), joined(before.cells), care)) return false;
	const { sites } = now;
	const { sites: earlier } = before;
	if (!sites || !earlier) return true;
	const there = new Set([...now.cells, ...before.cells].flatMap((cell) => cell.sites));
	return [...there].every((site) =>
		mayFollow(leftOfCells(now.cells, site, sites), leftOfCells(before.cells, site, earlier), care),
	);
}

/** What not every cell tells, none does. */
function inHarmony(cells: readonly Cell[]): readonly Cell[] {
	const tellsOngoing = cells.every((cell) => cell.tellsOngoing);
	const tellsTally = cells.every((cell) => cell.tellsTally);
	return cells.map((cell) => ({ ...cell, ongoing: tellsOngoing ? cell.ongoing : 0, tellsOngoing, tellsTally }));
}

const leavesIn = (filter: EvidenceFilter, { leaves }: AnsweredPlan): number[] =>
	placesOf(leaves).flatMap((place, at) => (covers(filter, place) ? [at] : []));

function toldCells(filter: EvidenceFilter, plan: AnsweredPlan): Cell[] | null {
	const made = madeOf(plan.cells, leavesIn(filter, plan), plan.uncounted);
	return made && made.ranges.map(({ cell }) => (made.isExact ? cell : withNobodyBeside(cell)));
}

/** Some who stand beside it are not of what is asked, or the other way round: nothing is said of them. */
const withNobodyBeside = (cell: Cell): Cell => ({ ...cell, ongoing: 0, tellsOngoing: false, tellsTally: false });

function toldRoles({ roles = [], ...rest }: EvidenceFilter, plan: AnsweredPlan): Cell[] | null {
	const groups = groupsIn(rest, plan, plan.roles);
	return groups && [...new Set(roles)].flatMap((role) => groups.map((group) => group[role]));
}

/** The groups of sectors that make up exactly the sectors of a filter that have somebody in them. */
function groupsIn<G extends { sectors: string[] }>(
	filter: EvidenceFilter,
	plan: AnsweredPlan,
	groups: readonly G[],
): G[] | null {
	const there = new Set(leavesIn(filter, plan).flatMap((at) => placesOf(plan.leaves)[at]?.sector ?? []));
	const found = groups.filter(({ sectors }) => sectors.some((sector) => there.has(sector)));
	const all = found.flatMap(({ sectors }) => sectors);
	return all.every((sector) => there.has(sector)) && all.length === there.size ? found : null;
}

/** Personal attributes are told apart by sector or in the whole pilot only. */
function whyNoRoles({ roles: _roles, sectors, ...finer }: EvidenceFilter, plan: AnsweredPlan): WithheldReason | null {
	if (Object.values(finer).some((list) => list.length > 0)) return "site-and-role";
	const filter = sectors ? { sectors } : {};
	const groups = groupsIn(filter, plan, plan.safeRoles);
	if (groups?.every(({ because }) => because === null)) return null;
	return reasonFrom(plan.safeRoles.find(({ because }) => because)?.because) ?? "difference";
}

/** Why a filter is no union of the cells that the rules of one moment allow: the rule that its own part breaks or, when
 *  only a neighbour breaks one, that the two would give each other away. */
function whyNot(filter: EvidenceFilter, plan: AnsweredPlan): WithheldReason | null {
	const within = leavesIn(filter, plan);
	if (madeOf(plan.safe, within, plan.uncounted)) return null;
	const root = treeOver(plan.leaves);
	const isIn = new Set(within);
	const torn = plan.safe.find(({ from, to }) => {
		const count = within.filter((at) => from <= at && at <= to).length;
		return count > 0 && count < to - from + 1;
	});
	const own = torn ? within.filter((at) => torn.from <= at && at <= torn.to) : within;
	if (!root || own.length === 0) return "difference";
	const node = nodeOver(root, own[0] ?? 0, own.at(-1) ?? 0);
	const isWhole = leavesUnder(node).every((at) => isIn.has(at));
	const broken = isWhole && plan.unsafe.find(({ from, to }) => from === node.from && to === node.to);
	return (broken && reasonFrom(broken.because)) || "difference";
}

const reasonFrom = (because: string | null | undefined): WithheldReason | null =>
	withheldReasons.find((known) => known === because) ?? null;
