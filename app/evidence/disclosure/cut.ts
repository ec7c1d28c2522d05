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

export const contains = (whole: Node, part: Node): boolean => whole.from <= part.from && part.to <= whole.to;
export const meets = (a: Node, b: Node): boolean => a.from <= b.to && b.from <= a.to;
