// The finest cut of the tree that may be told.
import type { Node } from "./tree.ts";

type Judge = {
	/** nobody is there: nothing to tell, nothing to protect */ isEmpty: (node: Node) => boolean;
	/** may be told in parts */ maySplit?: (node: Node) => boolean;
	/** may be known, be it as a sum of its parts */ holds: (node: Node) => boolean;
	/** may be told as one */ mayStand: (node: Node) => boolean;
};

/** The nodes of the finest cut at or below `node`; null when nothing there may be told. */
export function finest(node: Node, judge: Judge): Node[] | null {
	if (judge.isEmpty(node)) return [];
	if (!judge.holds(node)) return null;
	const parts = judge.maySplit?.(node) === false ? null : node.parts;
	const [left, right] = parts?.map((part) => finest(part, judge)) ?? [];
	if (left && right) return [...left, ...right];
	return judge.mayStand(node) ? [node] : null;
}

/** The finest cut from which nothing follows that must not: nodes that give something away, beside what was told before, are
 *  joined for good with their neighbours, the smallest first. */
export function finestTogether(
	root: Node,
	judge: Judge,
	giveAway: (told: readonly Node[]) => readonly Node[],
): Node[] | null {
	const whole = new Set<Node>();
	for (;;) {
		const told = finest(root, { ...judge, maySplit: (node) => !whole.has(node) });
		const nodes = told ? giveAway(told) : [];
		if (nodes.length === 0) return told;
		const [smallest] = nodes.flatMap((node) => parentOf(node, root) ?? []).toSorted((a, b) => sizeOf(a) - sizeOf(b));
		if (!smallest) return null;
		whole.add(smallest);
	}
}

const sizeOf = ({ from, to }: Node) => to - from;

function parentOf(node: Node, within: Node): Node | null {
	if (!within.parts || within === node) return null;
	if (within.parts.includes(node)) return within;
	const part = within.parts.find((one) => contains(one, node));
	return part ? parentOf(node, part) : null;
}

export const contains = (whole: Node, part: Node): boolean => whole.from <= part.from && part.to <= whole.to;
export const meets = (a: Node, b: Node): boolean => a.from <= b.to && b.from <= a.to;
