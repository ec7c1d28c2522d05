// What an indicator may tell of its cells: decided once per counting, for everyone, over all cells together.
//
// THE RULE. All cells are nodes of one tree (tree.ts). Told are the nodes of its finest cut in which every node is safe by
// itself (withhold.ts): an unsafe part is joined for good with its neighbour. Whatever is asked is answered only when it is a
// union of told nodes, and from their cells alone.
//
// WHY NOTHING WITHHELD FOLLOWS FROM IT. Every answer is a function of the told cells. They share no leaf, so what can be had
// from them by adding and subtracting are their sums and differences, and these are again told cells. A part of a told cell
// stands in no sum without the rest of it. Indicators that share a number (those who completed are the numerator of one
// and the denominator of another) cut the same tree: of two cuts one is finer at each place, and crossing them gives the
// finer cells, which are told anyway.
//
// OVER TIME. Say a told cell of now and one of before are both known. Cuts of one tree that are both known make sums that are
// nodes of the tree again: at each place the larger of both cells. So it is enough to look at nodes: each node at or above
// the new cut whose cell of an earlier counting follows from what was told then must be as it was, or have changed by at
// least the smallest group (change.ts). Where a node does not hold, nothing at or below it is told anew; where the root does not
// hold, nothing is: what was told stays, and says of when it is. A part that was told and is unsafe now could be had as the
// new whole less its neighbours as they were: the whole is then told only when all is as it was, or when at least two of its
// parts changed by enough (`hidesParts`). Who knows where data came in knows besides which leaves are as they were, whenever they
// were told: what follows for them from everything told at all times must be safe by itself (together.ts), and for groups that
// anyone may ask for all of linear algebra is asked (solved.ts). And what changed must
// not be of one site alone whose host has not agreed: they would have it as the difference (marks.ts).
//
// STEWARDS know the rows of their own site and take it away from whatever is told. So each question is asked for everyone and for
// each of them (lookers.ts): what is left of a cell, or of a change, without any one site must be safe as well (steward.ts).
//
// SHARED NUMBERS. A number that several indicators tell is known from each of them (linked.ts). All of this is therefore asked
// of what every one of them told of it as well: at one moment they tell the same, and of two moments what is known of a node is
// known from one indicator's cut or another's, for they cut one tree.
//
// ROLES are told for whole sectors joined by the same tree, where every role's cell is safe and of more than one site, and only
// where the cells of all people are told anew: their sum is then no news.
import type { AnsweredPlan, LeafRange } from "#db/schema/cells.ts";
import type { Observation } from "../indicators/observation.ts";
import { type Cell, isNobody, nobody, type SiteCells } from "./cell.ts";
import { cellOfAll, countNodes, leavesOf } from "./count.ts";
import { finest, finestTogether } from "./cut.ts";
import type { LinkedPlan } from "./linked.ts";
import { firstOf, type Looker, lookersAt } from "./lookers.ts";
import { marksOf } from "./marks.ts";
import { follows, hidesUnsafe } from "./past.ts";
import { planRoles } from "./roles.ts";
import { type Node, treeOver } from "./tree.ts";
import { type Rules, withheldBecause } from "./withhold.ts";

const noMarks: AnsweredPlan["marks"] = { all: {}, worker: {}, student: {} };
const nothingTold: AnsweredPlan = {
	leaves: [],
	cells: [],
	roles: [],
	safe: [],
	unsafe: [],
	safeRoles: [],
	marks: noMarks,
};

/** `earlier`: every plan this indicator had, oldest first; `linked`: what others told of numbers it shares with them. */
export function planOf(
	observations: readonly Observation[],
	earlier: readonly AnsweredPlan[],
	rules: Rules,
	linked: readonly LinkedPlan[] = [],
): AnsweredPlan {
	const leaves = leavesOf(observations);
	const addresses = addressesOf([{ leaves: [...leaves.keys()] }, ...earlier, ...linked]);
	const root = treeOver(addresses);
	if (!root || leaves.size === 0) return nothingTold;
	const cells = countNodes(root, addresses, leaves);
	const cellAt = (node: Node) => cells.get(node) ?? nobody;
	const isEmpty = (node: Node) => isNobody(cellAt(node));
	const marks = byRole((role) => marksOf(observations, leaves, role));
	const sites = byRole((role) => sitesOf(observations, role));
	const roles = planRoles({ leaves, root, addresses, earlier, linked, marks, sites, rules });
	const lookers = lookersAt(
		{ root, addresses, leaves, cellAt, sites: sites.all, marks: marks.all, rules },
		earlier,
		linked,
	);
	const judge = {
		isEmpty,
		holds: (node: Node) =>
			lookers.every(({ past, now }) => past.every((then) => follows(node, then, now))) &&
			roles.hidesUnsafe(node, cellAt(node)),
		mayStand: (node: Node) =>
			lookers.every(({ past, now }) => now.isSafe(node) && past.every((then) => hidesUnsafe(node, then, now))),
	};
	const mayStand = (node: Node) => lookers.every(({ now }) => now.isSafe(node));
	const safe = finest(root, { isEmpty, holds: () => true, mayStand }) ?? [];
	const told = finestTogether(root, judge, firstOf(lookers.map(({ giveAway }) => giveAway)));
	const place = rankedPlaces(addresses, leaves);
	const there = addresses.filter((leaf) => leaves.has(leaf));
	return {
		leaves: there,
		uncounted: there.flatMap((leaf, at) => (isUncounted(leaves.get(leaf) ?? [], rules) ? [at] : [])),
		cells: withBeside(told ?? [], cellAt, lookers).map(({ node, cell }) => ({ ...place(node), cell })),
		roles: told ? roles.told(told) : [],
		safe: safe.map(place),
		unsafe: unsafeOf(cells, place, rules),
		safeRoles: roles.safe,
		marks,
		sites,
	};
}

/** What stands beside a cell is told where all may know it. */
function withBeside(told: readonly Node[], cellAt: (node: Node) => Cell, lookers: readonly Looker[]) {
	const each = lookers.map(({ beside }) => beside(told));
	return told.map((node) => {
		const tells = (what: "tellsOngoing" | "tellsTally") => each.every((beside) => beside.get(node)?.[what] !== false);
		const cell = { ...cellAt(node), tellsOngoing: tells("tellsOngoing"), tellsTally: tells("tellsTally") };
		return { node, cell: cell.tellsOngoing ? cell : { ...cell, ongoing: 0 } };
	});
}

const byRole = <T>(of: (role?: Observation["role"]) => T): Record<"all" | "worker" | "student", T> => ({
	all: of(),
	worker: of("worker"),
	student: of("student"),
});

/** Each site's own cell. */
function sitesOf(observations: readonly Observation[], role?: Observation["role"]): SiteCells {
	const own = new Map<string, Observation[]>();
	for (const one of observations) {
		if (role && one.role !== role) continue;
		const known = own.get(one.site);
		if (known) known.push(one);
		else own.set(one.site, [one]);
	}
	return Object.fromEntries([...own].map(([site, all]) => [site, cellOfAll(all)]));
}

/** Nobody is counted there; where values are what is told, nobody says one either. */
const isUncounted = (observations: readonly Observation[], { valuesApart }: Rules): boolean =>
	observations.every(({ n, values = [] }) => n === 0 && !(valuesApart && values.length > 0));

/** Why nodes are not safe by themselves. Where nobody is any more, nodes differ and what they hold does not: told once. */
function unsafeOf(
	cells: ReadonlyMap<Node, Cell>,
	place: (node: Node) => LeafRange,
	rules: Rules,
): AnsweredPlan["unsafe"] {
	const unsafe = new Map<string, AnsweredPlan["unsafe"][number]>();
	for (const [node, cell] of cells) {
		const because = withheldBecause(cell, rules);
		const { from, to } = place(node);
		if (because) unsafe.set(`${from}-${to}`, { from, to, because });
	}
	return [...unsafe.values()];
}

/** All leaves of now and before, in the order of the tree. */
function addressesOf(plans: readonly { leaves: readonly string[] }[]): string[] {
	return [...new Set(plans.flatMap(({ leaves }) => leaves))].toSorted(byCode);
}

/** By the bits of the address, whatever language the machine speaks. */
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Places of a node among the leaves that have somebody in them. */
function rankedPlaces(
	addresses: readonly string[],
	leaves: { has: (leaf: string) => boolean },
): (node: Node) => LeafRange {
	let before = 0;
	const ranks = addresses.map((leaf) => (leaves.has(leaf) ? before++ : before));
	const isThere = (at: number) => leaves.has(addresses[at] ?? "");
	return ({ from, to }) => {
		const first = ranks[from] ?? 0;
		const last = ranks[to] ?? 0;
		return { from: first, to: isThere(to) ? last : last - 1 };
	};
}
