// Workers and students apart: a plan of its own, for whole sectors joined by the same tree (see plan.ts).
import type { AnsweredPlan, KeptRoles, RolesThere } from "#db/schema/cells.ts";
import type { Observation } from "../indicators/observation.ts";
import { type Cell, isNobody, joined, nobody } from "./cell.ts";
import { hidesParts } from "./change.ts";
import { cellOfAll, countNodes, type Leaves } from "./count.ts";
import { contains, finest, finestTogether, meets } from "./cut.ts";
import { nodesOver } from "./groups.ts";
import { placesOf, sectorOf } from "./leaf.ts";
import { isKnown, type LinkedPlan } from "./linked.ts";
import { firstOf, once, onlookersOf, sitesBeside } from "./lookers.ts";
import { follows, hidesUnsafe, inView, knownFrom, type Now, type Past } from "./past.ts";
import { givingAway } from "./together.ts";
import { type Node, nodeOver, treeOver } from "./tree.ts";
import { type Rules, withheldBecause, type WithheldReason } from "./withhold.ts";

const roles = ["worker", "student"] as const;
type Role = (typeof roles)[number];

type Given = {
	leaves: Leaves;
	root: Node;
	addresses: readonly string[];
	earlier: readonly AnsweredPlan[];
	linked: readonly LinkedPlan[];
	marks: AnsweredPlan["marks"];
	sites: NonNullable<AnsweredPlan["sites"]>;
	rules: Rules;
};

type RolePlan = {
	/** groups of sectors whose roles are safe now, and why others are not */ safe: RolesThere[];
	/** what may be told where these cells of all people are told */ told: (nodes: readonly Node[]) => KeptRoles[];
	/** whether a node of all people may be known though the roles told of it before are unsafe now */
	hidesUnsafe: (node: Node, now: Cell) => boolean;
};

export function planRoles(given: Given): RolePlan {
	const { root, addresses, leaves, rules } = given;
	const sectors = [...new Set(addresses.map(sectorOf))];
	const tree = treeOver(sectors);
	if (!tree) return { safe: [], told: () => [], hidesUnsafe: () => true };
	const count = (role: Role) => countNodes(tree, sectors, bySector(leaves, role));
	const cells = { worker: count("worker"), student: count("student") };
	const cellsAt = (node: Node) => roles.map((role) => cells[role].get(node) ?? nobody);
	const isEmpty = (node: Node) => cellsAt(node).every(isNobody);
	const lookers = roleLookers(given, { tree, sectors, cells });
	const isSafe = (node: Node) => lookers.every((one) => one.isSafe(node));

	const wholeOf = wholesOf(root, tree, addresses, sectors);
	const named = (node: Node) =>
		sectors.slice(node.from, node.to + 1).map((sector) => decodeURIComponent(sector.slice(0, -1)));
	const safe = finest(tree, { isEmpty, holds: () => true, mayStand: isSafe });
	return {
		safe: safe
			? safe.map((node) => ({ sectors: named(node), because: null }))
			: [{ sectors: named(tree), because: whyNot(cellsAt(tree), rules) ?? "difference" }],
		told: (nodes) => {
			const judge = {
				isEmpty,
				holds: (node: Node) =>
					nodes.every((told) => !meets(wholeOf(node), told) || contains(wholeOf(node), told)) &&
					lookers.every((one) => one.always((then, now) => follows(node, then, now))),
				mayStand: (node: Node) =>
					isSafe(node) && lookers.every((one) => one.always((then, now) => hidesUnsafe(node, then, now))),
			};
			const found = finestTogether(tree, judge, firstOf(lookers.flatMap(({ giveAway }) => giveAway)));
			return (found ?? []).map((node) => {
				const [worker = nobody, student = nobody] = cellsAt(node).map(alone);
				return { sectors: named(node), worker, student };
			});
		},
		hidesUnsafe: (whole, cell) => {
			const node = partOf(
				tree,
				(part) => wholeOf(part) === whole,
				(part) => contains(wholeOf(part), whole),
			);
			return !node || lookers.every((one) => one.hidesRoles(node, cell));
		},
	};
}

type RoleLooker = {
	isSafe: (node: Node) => boolean;
	/** of each role, at each time something was told of it */
	always: (ask: (then: Past, now: Now) => boolean) => boolean;
	giveAway: ((told: readonly Node[]) => readonly Node[])[];
	hidesRoles: (node: Node, whole: Cell) => boolean;
};

/** Everyone and the stewards, as they look at roles. */
function roleLookers({ earlier, linked, leaves, addresses, marks, sites, rules }: Given, apart: Apart): RoleLooker[] {
	const { tree, sectors, cells } = apart;
	const told = [...earlier, ...linked.filter(({ toldBy }) => toldBy === "cells")].flatMap((plan) =>
		plan.roles.length > 0 ? [pastOf(tree, sectors, plan)] : [],
	);
	const sitesAt = sitesBySector(addresses, sectors);
	const saidBy = { worker: bySector(leaves, "worker"), student: bySector(leaves, "student") };
	const there = { worker: inhabited(apart, "worker"), student: inhabited(apart, "student") };
	const each = { worker: onlookersOf(sitesAt, sites.worker), student: onlookersOf(sitesAt, sites.student) };
	return onlookersOf(sitesAt, sites.all).map((one, i): RoleLooker => {
		const leftAt = (role: Role) => (node: Node) => {
			const cell = cells[role].get(node) ?? nobody;
			return each[role][i]?.left(node, cell) ?? cell;
		};
		const past = told.flatMap((then) => {
			const [worker] = one.leftOfPast([then.worker]);
			const [student] = one.leftOfPast([then.student]);
			return worker && student ? [{ worker, student }] : [];
		});
		const isSafe = (node: Node) =>
			whyNot(
				roles.map((role) => leftAt(role)(node)),
				rules,
				one.whyNot,
			) === null;
		const isSafeAlone = (cell: Cell) => whyNot([cell], rules, one.whyNot) === null;
		// a change of one site alone would tell roles at that site
		const agreed = new Set<string>();
		const now = (role: Role): Now => ({ cellAt: leftAt(role), isSafe, marks: marks[role], agreed, rules });
		const said = (some: readonly number[], role: Role) =>
			some.flatMap((sector) => saidBy[role].get(sectors[sector] ?? "") ?? []).filter(({ site }) => site !== one.site);
		const giveAway = (role: Role) =>
			givingAway({
				past: past.map((then) => then[role]),
				sites: sitesBeside(sitesAt, one),
				there: there[role],
				groups: nodesOver(tree),
				agreed,
				cellAt: leftAt(role),
				marks: marks[role],
				areSafe: (some) =>
					whyNot(
						roles.map((own) => cellOfAll(said(some, own))),
						rules,
						one.whyNot,
					) === null,
				isSafe: isSafeAlone,
				rules,
			});
		return {
			isSafe,
			always: (ask) => past.every((then) => roles.every((role) => ask(then[role], now(role)))),
			giveAway: roles.map((role) => once(() => giveAway(role))),
			hidesRoles: (node, whole) =>
				past.every((before) =>
					hidesRoles({ node, cell: one.left(node, whole), before, leftAt, isSafe: isSafeAlone, rules }),
				),
		};
	});
}

/** Places of the sectors in which somebody has the role. */
const inhabited = ({ tree, sectors, cells }: Apart, role: Role): Set<number> =>
	new Set([...sectors.keys()].filter((at) => !isNobody(cells[role].get(nodeOver(tree, at, at)) ?? nobody)));

function sitesBySector(addresses: readonly string[], sectors: readonly string[]): string[][] {
	const places = placesOf(addresses);
	return sectors.map((sector) => [
		...new Set(addresses.flatMap((leaf, i) => (sectorOf(leaf) === sector ? (places[i]?.site ?? []) : []))),
	]);
}

/** Beside a role nothing else is told; that nobody is under way, nobody has to be protected from. */
const alone = (cell: Cell): Cell => ({
	...cell,
	ongoing: 0,
	tellsOngoing: cell.ongoing === 0,
	tellsTally: false,
});

function bySector(leaves: Leaves, role: Role): Leaves {
	const sectors = new Map<string, Observation[]>();
	for (const [leaf, observations] of leaves) {
		const own = sectors.get(sectorOf(leaf)) ?? [];
		sectors.set(sectorOf(leaf), own);
		for (const observation of observations) if (observation.role === role) own.push(observation);
	}
	return sectors;
}

const fewestSites = 2;

/** Why the roles of a part are not told apart; null when they may be. */
function whyNot(cells: readonly Cell[], rules: Rules, why = withheldBecause): WithheldReason | null {
	if (cells.some(({ units }) => units === 0) && cells.some(({ units }) => units > 0)) return "uniform";
	for (const cell of cells) {
		const because = why(cell, rules);
		if (because) return because;
		if (cell.units > 0 && cell.sites.length < fewestSites) return "one-site";
	}
	return null;
}

type RolesPast = Record<Role, Past>;
/** the sectors, and each role's cells over them */
type Apart = { tree: Node; sectors: readonly string[]; cells: Record<Role, ReadonlyMap<Node, Cell>> };

type Told = Pick<AnsweredPlan, "marks"> & { roles: readonly KeptRoles[] } & Partial<
		Pick<LinkedPlan, "view" | "number" | "sites">
	>;

function pastOf(tree: Node, sectors: readonly string[], plan: Told): RolesPast {
	const { roles: kept, marks, view, number } = plan;
	const at = (code: string | undefined) => Math.max(0, sectors.indexOf(`${encodeURIComponent(code ?? "")}/`));
	const of = (role: Role) => {
		const told = new Map(kept.map((one) => [nodeOver(tree, at(one.sectors[0]), at(one.sectors.at(-1))), one[role]]));
		const past = { ...knownFrom(tree, told, marks[role]), sites: plan.sites?.[role] ?? null };
		return view && number ? inView(past, { view, number }) : past;
	};
	return { worker: of("worker"), student: of("student") };
}

/** The node of all people that has the same sectors as a node of roles. */
function wholesOf(root: Node, tree: Node, addresses: readonly string[], sectors: readonly string[]) {
	const first = new Map<string, number>();
	const last = new Map<string, number>();
	for (const [i, address] of addresses.entries()) {
		const sector = sectorOf(address);
		if (!first.has(sector)) first.set(sector, i);
		last.set(sector, i);
	}
	const wholes = new Map<Node, Node>();
	const place = (node: Node) => {
		wholes.set(node, nodeOver(root, first.get(sectors[node.from] ?? "") ?? 0, last.get(sectors[node.to] ?? "") ?? 0));
		for (const part of node.parts ?? []) place(part);
	};
	place(tree);
	return (node: Node): Node => wholes.get(node) ?? root;
}

function partOf(node: Node, isIt: (node: Node) => boolean, mayHold: (node: Node) => boolean): Node | null {
	if (isIt(node)) return node;
	for (const part of node.parts ?? []) if (mayHold(part)) return partOf(part, isIt, mayHold);
	return null;
}

type Hiding = {
	node: Node;
	cell: Cell;
	before: RolesPast;
	/** a role's cell of now */ leftAt: (role: Role) => (node: Node) => Cell;
	isSafe: (cell: Cell) => boolean;
	rules: Rules;
};

/** All people less the workers as they were would be the students: told only when that misleads or is no news. */
function hidesRoles({ node, cell, before, leftAt, isSafe, rules }: Hiding): boolean {
	const [worker, student] = [before.worker.cells.get(node), before.student.cells.get(node)];
	if (!worker || !student || (isNobody(worker) && isNobody(student))) return true;
	const { view } = before.worker;
	if (!isKnown(view(cell))) return true;
	const parts = roles.flatMap((role) =>
		before[role].told
			.filter((part) => contains(node, part))
			.map((part) => ({ now: leftAt(role)(part), before: before[role].cells.get(part) ?? nobody })),
	);
	if (parts.every(({ now }) => now.units === 0 || isSafe(now))) return true;
	return hidesParts(
		{ now: view(cell), before: joined([worker, student]) },
		parts.map((part) => ({ ...part, now: view(part.now) })),
		rules,
	);
}
