// What stands beside a cell's numbers, how many are still under way and how often each value occurs, is told where it may be
// known beside what was told before; a sum tells it only when all of its cells do.
import type { Cell } from "./cell.ts";
import { joined, nobody } from "./cell.ts";
import { mayFollow, ongoingMayFollow, tallyMayFollow } from "./change.ts";
import { contains } from "./cut.ts";
import type { Past } from "./past.ts";
import { givingAway, type Together } from "./together.ts";
import type { Node } from "./tree.ts";
import type { Rules } from "./withhold.ts";

type World = {
	root: Node;
	cellAt: (node: Node) => Cell;
	past: readonly Past[];
	/** what others told of numbers that stand beside these cells */ linked: readonly {
		past: Past;
		toldBy: Beside | "cells";
	}[];
	rules: Rules;
	/** how to find out what a cut gives away, but for what is known */ together: Omit<Together, "past" | "cellAt">;
	mayTellTally: (cell: Cell) => boolean;
};
/** What may be told beside each told node. */
export type ToldBeside = ReadonlyMap<Node, Pick<Cell, "tellsOngoing" | "tellsTally">>;
type Beside = "tellsOngoing" | "tellsTally";

export function tellBeside(told: readonly Node[], world: World): ToldBeside {
	const { root, cellAt, past, linked, rules, mayTellTally } = world;
	const tellsTally = told.every((node) => mayTellTally(cellAt(node)));
	const cells = new Map(told.map((node) => [node, { ...besideItself(cellAt(node), rules), tellsTally }]));
	for (const node of atOrAbove(root, told)) {
		const inside = told.filter((part) => contains(node, part));
		const now = joined(inside.flatMap((part) => cells.get(part) ?? []));
		const before = past.flatMap((then) => then.cells.get(node) ?? []);
		const beside = (what: Beside, mayBeToldOf: (cell: Cell) => boolean) =>
			!now[what] ||
			(before.every((cell) => !cell[what] || mayBeToldOf(cell)) &&
				linked.every((link) => link.toldBy !== what || followsAs(now, link.past, node, rules)));
		const tellsOngoing = beside("tellsOngoing", (cell) => ongoingMayFollow(now, cell, rules));
		const tellsTallyHere = beside("tellsTally", (cell) => tallyMayFollow(now, cell, rules));
		for (const part of inside) {
			const cell = cells.get(part);
			if (!cell || (tellsOngoing && tellsTallyHere)) continue;
			cells.set(part, {
				...cell,
				tellsOngoing: cell.tellsOngoing && tellsOngoing,
				tellsTally: cell.tellsTally && tellsTallyHere,
			});
		}
	}
	for (const what of ["tellsOngoing", "tellsTally"] as const) hush(cells, what, world);
	return cells;
}

/** Tells no more of what would give something away together with everything others told of the same number. */
function hush(cells: Map<Node, Cell>, what: Beside, { past, linked, together }: World): void {
	const others = linked.flatMap((link) => (link.toldBy === what ? [link.past] : []));
	if (others.length === 0) return;
	const giveAway = givingAway({ ...together, past: [...past, ...others], cellAt: (node) => cells.get(node) ?? nobody });
	const told = [...cells.keys()];
	for (;;) {
		const because = giveAway(told);
		// who went up is told of all cells or of none
		const nodes = what === "tellsTally" && because.length > 0 ? told : because;
		const telling = nodes.filter((node) => cells.get(node)?.[what]);
		if (telling.length === 0) return;
		for (const node of telling) cells.set(node, { ...(cells.get(node) ?? nobody), [what]: false });
	}
}

const followsAs = (now: Cell, { cells, view }: Past, node: Node, rules: Rules) =>
	mayFollow(view(now), cells.get(node) ?? nobody, { ...rules, valuesApart: false });

const besideItself = (cell: Cell, rules: Rules): Cell => ({
	...cell,
	tellsOngoing: cell.ongoing === 0 || cell.ongoing >= rules.threshold,
	tellsTally: true,
});

/** From the told nodes up to the root. */
function atOrAbove(node: Node, told: readonly Node[]): Node[] {
	if (told.includes(node) || !told.some((part) => contains(node, part))) return told.includes(node) ? [node] : [];
	return [...(node.parts ?? []).flatMap((part) => atOrAbove(part, told)), node];
}
