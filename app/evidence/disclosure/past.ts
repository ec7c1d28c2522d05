// What is known of the nodes of a tree from what was told before, of an indicator's own numbers and of those it shares.
import type { AnsweredPlan } from "#db/schema/cells.ts";
import { type Cell, isNobody, joined, nobody, type SiteCells, union } from "./cell.ts";
import { hidesParts, mayFollow } from "./change.ts";
import { contains } from "./cut.ts";
import { isKnown, type LinkedPlan, type View } from "./linked.ts";
import { changedAlone, type Marks } from "./marks.ts";
import { type Node, nodeOver } from "./tree.ts";
import type { Rules } from "./withhold.ts";

export type Past = {
	/** the nodes told then */ told: readonly Node[];
	/** cells that follow from them; of a node that is only a part of a told one, nothing does */
	cells: { get: (node: Node) => Cell | undefined };
	marks: Marks;
	/** a cell of now as far as it is comparable */
	view: View;
	/** which of one's own numbers it is; null: all of them */ number: string | null;
	/** leaves in which somebody was; null: not known */ there: ReadonlySet<number> | null;
	/** what stewards knew of their sites; null: not kept */ sites: SiteCells | null;
};

/** What each earlier plan that told something tells of the nodes of the tree over `addresses`. */
export function pastOver(root: Node, addresses: readonly string[], earlier: readonly AnsweredPlan[]): Past[] {
	const places = new Map(addresses.map((leaf, i) => [leaf, i]));
	return earlier.flatMap((plan) =>
		plan.cells.length === 0
			? []
			: [
					{
						...knownFrom(root, toldIn(plan, root, places), plan.marks.all),
						there: thereIn(plan, places),
						sites: plan.sites?.all ?? null,
					},
				],
	);
}

/** The same of what other indicators told of shared numbers. */
export function linkedOver(
	root: Node,
	addresses: readonly string[],
	linked: readonly LinkedPlan[],
): { past: Past; toldBy: LinkedPlan["toldBy"] }[] {
	const places = new Map(addresses.map((leaf, i) => [leaf, i]));
	return linked.map((plan) => {
		const past = inView(knownFrom(root, toldIn(plan, root, places), plan.marks.all), plan);
		return {
			past: { ...past, there: thereIn(plan, places), sites: plan.sites?.all ?? null },
			toldBy: plan.toldBy,
		};
	});
}

const thereIn = ({ leaves }: Pick<LinkedPlan, "leaves">, places: ReadonlyMap<string, number>) =>
	new Set(leaves.map((leaf) => places.get(leaf) ?? 0));

/** Seen as one's own numbers are beside it; of what is not known, nothing. */
export const inView = (past: Past, { view, number }: Pick<LinkedPlan, "view" | "number">): Past => ({
	...past,
	view,
	number,
	cells: {
		get: (node) => {
			const cell = past.cells.get(node);
			return cell && (isKnown(cell) ? cell : nobody);
		},
	},
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
	return { told: [...told.keys()], cells, marks, view: itself, number: null, there: null, sites: null };
}

export type Now = {
	cellAt: (node: Node) => Cell;
	isSafe: (node: Node) => boolean;
	marks: Marks;
	/** sites of which a change may be told alone */ agreed: ReadonlySet<string>;
	rules: Rules;
};

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
