// What is known of the nodes of a tree from what was told before, of an indicator's own numbers and of those it shares.
import type { AnsweredPlan } from "#db/schema/cells.ts";
import { type Cell, isNobody, joined, lessCells, nobody, union } from "./cell.ts";
import { hidesParts, mayFollow } from "./change.ts";
import { contains } from "./cut.ts";
import { isKnown, type LinkedPlan, type View } from "./linked.ts";
import { changedAlone, type Marks } from "./marks.ts";
import { type Node, nodeOver } from "./tree.ts";
import type { Rules } from "./withhold.ts";

export type Past = {
	/** the nodes told then */ told: readonly Node[];
	/** cells that follow from them; of a node that is only a part of a told one, nothing does */
	cells: ReadonlyMap<Node, Cell>;
	marks: Marks;
	/** a cell of now as far as it is comparable */
	view: View;
};

/** What each earlier plan that told something tells of the nodes of the tree over `addresses`. */
export function pastOver(root: Node, addresses: readonly string[], earlier: readonly AnsweredPlan[]): Past[] {
	const places = new Map(addresses.map((leaf, i) => [leaf, i]));
	return earlier.flatMap((plan) =>
		plan.cells.length === 0 ? [] : [knownFrom(root, toldIn(plan, root, places), plan.marks.all)],
	);
}

/** The same of what other indicators told of shared numbers. */
export function linkedOver(
	root: Node,
	addresses: readonly string[],
	linked: readonly LinkedPlan[],
): { past: Past; toldBy: LinkedPlan["toldBy"] }[] {
	const places = new Map(addresses.map((leaf, i) => [leaf, i]));
	return linked.map((plan) => ({
		past: inView(knownFrom(root, toldIn(plan, root, places), plan.marks.all), plan.view),
		toldBy: plan.toldBy,
	}));
}

/** Seen as one's own numbers are beside it; of what is not known, nothing. */
export const inView = (past: Past, view: View): Past => ({
	...past,
	view,
	cells: new Map([...past.cells].map(([node, cell]) => [node, isKnown(cell) ? cell : nobody])),
});

function toldIn(
	{ leaves, cells }: Pick<LinkedPlan, "leaves" | "cells">,
	root: Node,
	places: ReadonlyMap<string, number>,
): Map<Node, Cell> {
	const placeOf = (at: number) => places.get(leaves[at] ?? "") ?? 0;
	return new Map(cells.map(({ from, to, cell }) => [nodeOver(root, placeOf(from), placeOf(to)), cell]));
}

const itself: View = (cell) => cell;

/** Cells of all nodes at or above the told ones. Where nobody was, the node is known to be empty. */
export function knownFrom(root: Node, told: ReadonlyMap<Node, Cell>, marks: Marks): Past {
	const cells = new Map<Node, Cell>();
	const know = (node: Node): Cell => {
		const own = told.get(node);
		const known = own ?? (node.parts ? joined(node.parts.map(know).filter((cell) => cell !== nobody)) : nobody);
		const cell = isNobody(known) ? nobody : known;
		cells.set(node, cell);
		return cell;
	};
	know(root);
	return { told: [...told.keys()], cells, marks, view: itself };
}

export type Now = {
	cellAt: (node: Node) => Cell;
	isSafe: (node: Node) => boolean;
	marks: Marks;
	/** sites of which a change may be told alone */ agreed: ReadonlySet<string>;
	rules: Rules;
	/** whether nodes may be known together, if not one by one */ areSafe: (nodes: readonly Node[]) => boolean;
	/** nodes that were told and are as they were */ known: ReadonlySet<Node>;
};

/** Told nodes at whose sites nothing changed: who knows where data came in knows them still. */
export function knownStill(past: readonly Past[], now: Pick<Now, "cellAt" | "marks">): Set<Node> {
	return new Set(
		past.flatMap((then) =>
			then.told.filter((node) => {
				const sites = union(now.cellAt(node).sites, then.cells.get(node)?.sites ?? []);
				return sites.length > 0 && sites.every((site) => then.marks[site] === now.marks[site]);
			}),
		),
	);
}

/** Whether a node may be told as one beside those of its parts that are known still: what is left of it is known then, too. */
export function leavesSafeRest(node: Node, { known, areSafe }: Pick<Now, "known" | "areSafe">): boolean {
	const rest = restOf(node, known);
	return rest.length === 0 || rest[0] === node || areSafe(rest);
}

/** Told nodes that may not be told in parts: what is as it was in them, taken from what was told of them then, would leave
 *  what the others said then, and that is not safe. */
export function inseparable(
	past: readonly Past[],
	{ cellAt, marks }: Pick<Now, "cellAt" | "marks">,
	isSafe: (cell: Cell) => boolean,
): Set<Node> {
	const isSame = (then: Past, sites: readonly string[]) => sites.every((site) => then.marks[site] === marks[site]);
	const unchanged = (then: Past, node: Node): readonly Node[] => {
		if (isNobody(cellAt(node)) || isSame(then, cellAt(node).sites)) return [node];
		return node.parts?.flatMap((part) => unchanged(then, part)) ?? [];
	};
	return new Set(
		past.flatMap((then) =>
			then.told.filter((node) => {
				const before = then.cells.get(node);
				if (!before || !node.parts || isSame(then, before.sites)) return false;
				const still = unchanged(then, node).map((part) => then.view(cellAt(part)));
				return still.some(({ n }) => n > 0) && still.every(isKnown) && !isSafe(lessCells(before, still));
			}),
		),
	);
}

function restOf(node: Node, known: ReadonlySet<Node>): readonly Node[] {
	if (known.has(node)) return [];
	if (!node.parts) return [node];
	const [left, right] = node.parts.map((part) => restOf(part, known));
	const isWhole = left?.[0] === node.parts[0] && right?.[0] === node.parts[1];
	return isWhole ? [node] : [...(left ?? []), ...(right ?? [])];
}

/** Whether a node's cell of now may be known beside that of then. */
export function follows(node: Node, then: Past, { cellAt, marks, agreed, rules }: Now): boolean {
	const [before, cell] = [then.cells.get(node), then.view(cellAt(node))];
	if (!before || !isKnown(cell)) return true;
	const sites = union(cell.sites, before.sites);
	return mayFollow(cell, before, rules) && !changedAlone(sites, { before: then.marks, now: marks, agreed });
}

/** Whether a node may be told as one though parts of it that were told then are unsafe now. */
export function hidesUnsafe(node: Node, then: Past, { cellAt, isSafe, rules }: Now): boolean {
	const [before, cell] = [then.cells.get(node), then.view(cellAt(node))];
	const parts = then.told.filter((part) => part !== node && contains(node, part));
	if (!before || !isKnown(cell) || parts.every(isSafe)) return true;
	return hidesParts(
		{ now: cell, before },
		parts.map((part) => ({ now: then.view(cellAt(part)), before: then.cells.get(part) ?? nobody })),
		rules,
	);
}
