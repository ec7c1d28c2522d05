// Groups that anyone may ask for, as the leaves they are made of: each node of the tree, and what one condition holds, or two.
import { type Place, placesOf } from "./leaf.ts";
import { leavesUnder, type Node } from "./tree.ts";

type Group = readonly number[];

export function groupsOver(root: Node, addresses: readonly string[]): Group[] {
	const single = conditionsOf(placesOf(addresses));
	const both = single.flatMap((one, i) =>
		single.slice(0, i).flatMap((other) => (one.key === other.key ? [] : [one.leaves.filter((at) => other.has(at))])),
	);
	return distinct([...nodesOver(root), ...single.map(({ leaves }) => leaves), ...both]);
}

/** A node and all nodes in it. */
export const nodesOver = (node: Node): Group[] => [leavesUnder(node), ...(node.parts ?? []).flatMap(nodesOver)];

const codesBy: Record<keyof Place, (place: Place) => readonly string[]> = {
	sector: ({ sector }) => [sector],
	country: ({ country }) => [country],
	nuts: ({ nuts }) => [nuts],
	site: ({ site }) => [site],
	microCredentials: ({ microCredentials }) => microCredentials,
	periods: ({ periods }) => periods,
};

function conditionsOf(places: readonly Place[]) {
	return Object.entries(codesBy).flatMap(([key, codesOf]) => {
		const leaves = new Map<string, number[]>();
		for (const [at, place] of places.entries())
			for (const code of codesOf(place)) {
				const own = leaves.get(code);
				if (own) own.push(at);
				else leaves.set(code, [at]);
			}
		return [...leaves.values()].map((own) => {
			const all = new Set(own);
			return { key, leaves: own, has: (at: number) => all.has(at) };
		});
	});
}

const distinct = (groups: readonly Group[]): Group[] => [
	...new Map(groups.filter((group) => group.length > 0).map((group) => [group.join(), group])).values(),
];
