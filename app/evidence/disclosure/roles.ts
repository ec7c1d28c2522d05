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
import { follows, hidesUnsafe, inView, knownFrom, type Past } from "./past.ts";
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
	rules: Rules;
};

type RolePlan = {
	/** groups of sectors whose roles are safe now, and why others are not */ safe: RolesThere[];
	/** what may be told where these cells of all people are told */ told: (nodes: readonly Node[]) => KeptRoles[];
	/** whether a node of all people may be known though the roles told of it before are unsafe now */
	hidesUnsafe: (node: Node, now: Cell) => boolean;
};

export function planRoles({ leaves, root, addresses, earlier, linked, marks, rules }: Given): RolePlan {
	const sectors = [...new Set(addresses.map(sectorOf))];
	const tree = treeOver(sectors);
	if (!tree) return { safe: [], told: () => [], hidesUnsafe: () => true };
	const count = (role: Role) => countNodes(tree, sectors, bySector(leaves, role));
	const cells = { worker: count("worker"), student: count("student") };
	const cellsAt = (node: Node) => roles.map((role) => cells[role].get(node) ?? nobody);
	const isEmpty = (node: Node) => cellsAt(node).every(isNobody);
	const isSafe = (node: Node) => whyNot(cellsAt(node), rules) === null;
	const past = [...earlier, ...linked.filter(({ toldBy }) => toldBy === "cells")].flatMap((plan) =>
		plan.roles.length > 0 ? [pastOf(tree, sectors, plan)] : [],
	);
	const giveAway = rolesGivingAway(past, { leaves, addresses, tree, sectors, cells, marks, rules });
	const now = (role: Role) => ({
		cellAt: (node: Node) => cells[role].get(node) ?? nobody,
		isSafe,
		marks: marks[role],
		// a change of one site alone would tell roles at that site
		agreed: new Set<string>(),
		rules,
	});
	const always = (ask: (role: Role, then: Past) => boolean) =>
		past.every((then) => roles.every((role) => ask(role, then[role])));

	const wholeOf = wholesOf(root, tree, addresses, sectors);
	const named = (node: Node) =>
		sectors.slice(node.from, node.to + 1).map((sector) => decodeURIComponent(sector.slice(0, -1)));
	const safe = finest(tree, { isEmpty, holds: () => true, mayStand: isSafe });
	return {
		safe: safe
			? safe.map((node) => ({ sectors: named(node), because: null }))
			: [{ sectors: named(tree), because: whyNot(cellsAt(tree), rules) ?? "too-few" }],
		told: (nodes) => {
			const judge = {
				isEmpty,
				holds: (node: Node) =>
					nodes.every((told) => !meets(wholeOf(node), told) || contains(wholeOf(node), told)) &&
					always((role, then) => follows(node, then, now(role))),
				mayStand: (node: Node) => isSafe(node) && always((role, then) => hidesUnsafe(node, then, now(role))),
			};
			const found = finestTogether(tree, judge, giveAway);
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
			return !node || past.every((before) => hidesRoles({ node, cell, before, cells, rules }));
		},
	};
}

/** Of groups of sectors, those from which something unsafe follows of a role. */
function rolesGivingAway(
	past: readonly RolesPast[],
	{
		leaves,
		addresses,
		tree,
		sectors,
		cells,
		marks,
		rules,
	}: Pick<Given, "leaves" | "addresses" | "marks" | "rules"> & Apart,
): (told: readonly Node[]) => readonly Node[] {
	const apart = roles.map((role) => bySector(leaves, role));
	const sites = sitesBySector(addresses, sectors);
	const of = (role: Role) =>
		givingAway({
			past: past.map((then) => then[role]),
			sites,
			there: new Set(sectors.flatMap((_, at) => (isNobody(leafIn(cells[role], at)) ? [] : [at]))),
			groups: nodesOver(tree),
			agreed: new Set(),
			cellAt: (node) => cells[role].get(node) ?? nobody,
			marks: marks[role],
			areSafe: (some) =>
				whyNot(
					apart.map((own) => cellOfAll(some.flatMap((sector) => own.get(sectors[sector] ?? "") ?? []))),
					rules,
				) === null,
			isSafe: (cell) => whyNot([cell], rules) === null,
			rules,
		});
	const each = roles.map(of);
	return (told) => each.map((giveAway) => giveAway(told)).find((nodes) => nodes.length > 0) ?? [];
}

const leafIn = (cells: ReadonlyMap<Node, Cell>, at: number): Cell =>
	[...cells].find(([{ from, to }]) => from === at && to === at)?.[1] ?? nobody;

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
function whyNot(cells: readonly Cell[], rules: Rules): WithheldReason | null {
	if (cells.some(({ units }) => units === 0) && cells.some(({ units }) => units > 0)) return "uniform";
	for (const cell of cells) {
		const because = withheldBecause(cell, rules);
		if (because) return because;
		if (cell.units > 0 && cell.sites.length < fewestSites) return "one-site";
	}
	return null;
}

type RolesPast = Record<Role, Past>;
/** the sectors, and each role's cells over them */
type Apart = { tree: Node; sectors: readonly string[]; cells: Record<Role, ReadonlyMap<Node, Cell>> };

type Told = Pick<AnsweredPlan, "marks"> & { roles: readonly KeptRoles[] } & Partial<
		Pick<LinkedPlan, "view" | "number">
	>;

function pastOf(tree: Node, sectors: readonly string[], { roles: kept, marks, view, number }: Told): RolesPast {
	const at = (code: string | undefined) => Math.max(0, sectors.indexOf(`${encodeURIComponent(code ?? "")}/`));
	const of = (role: Role) => {
		const told = new Map(kept.map((one) => [nodeOver(tree, at(one.sectors[0]), at(one.sectors.at(-1))), one[role]]));
		const past = knownFrom(tree, told, marks[role]);
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

type Hiding = { node: Node; cell: Cell; before: RolesPast; cells: Record<Role, ReadonlyMap<Node, Cell>>; rules: Rules };

/** All people less the workers as they were would be the students: told only when that misleads or is no news. */
function hidesRoles({ node, cell, before, cells, rules }: Hiding): boolean {
	const [worker, student] = [before.worker.cells.get(node), before.student.cells.get(node)];
	if (!worker || !student || (isNobody(worker) && isNobody(student))) return true;
	const { view } = before.worker;
	if (!isKnown(view(cell))) return true;
	const parts = roles.flatMap((role) =>
		before[role].told
			.filter((part) => contains(node, part))
			.map((part) => ({ now: cells[role].get(part) ?? nobody, before: before[role].cells.get(part) ?? nobody })),
	);
	if (parts.every(({ now }) => now.units === 0 || whyNot([now], rules) === null)) return true;
	return hidesParts(
		{ now: view(cell), before: joined([worker, student]) },
		parts.map((part) => ({ ...part, now: view(part.now) })),
		rules,
	);
}
