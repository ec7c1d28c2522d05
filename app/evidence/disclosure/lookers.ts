// Who looks at what is told: everyone, and the steward of each site, who takes that site away. Each of them must learn nothing
// that is not safe, so each question of the rules is asked for all of them.
import type { AnsweredPlan } from "#db/schema/cells.ts";
import { tellBeside, type ToldBeside } from "./beside.ts";
import type { Cell, SiteCells } from "./cell.ts";
import { directionsMayBeTold } from "./change.ts";
import { cellOfAll, type Leaves } from "./count.ts";
import { groupsOver } from "./groups.ts";
import { placesOf } from "./leaf.ts";
import type { LinkedPlan } from "./linked.ts";
import type { Marks } from "./marks.ts";
import { linkedOver, type Now, type Past, pastOver } from "./past.ts";
import { leftOf, leftOfPast, type Own, withheldFromSteward } from "./steward.ts";
import { givingAway } from "./together.ts";
import type { Node } from "./tree.ts";
import { type Rules, withheldBecause, type WithheldReason } from "./withhold.ts";

export type Onlooker = {
	/** the site they know; null: none */ site: string | null;
	/** of a cell of now, what is not known to them already */ left: (node: Node, cell: Cell) => Cell;
	leftOfPast: (past: readonly Past[]) => Past[];
	whyNot: (cell: Cell, rules: Rules) => WithheldReason | null;
};

const everyone: Onlooker = {
	site: null,
	left: (_, cell) => cell,
	leftOfPast: (past) => [...past],
	whyNot: withheldBecause,
};

type SitesAt = readonly (readonly string[])[];

/** `sitesAt`: the sites of each leaf; `sites`: each site's own cell of now. Where there is one site, who knows it knows all. */
export function onlookersOf(sitesAt: SitesAt, sites: SiteCells): Onlooker[] {
	const owns = new Map<string, Own>();
	for (const [leaf, here] of sitesAt.entries())
		for (const site of here) {
			const { from = leaf, isAlone = true } = owns.get(site) ?? {};
			owns.set(site, { site, from, to: leaf, isAlone: isAlone && here.length === 1 });
		}
	if (owns.size < 2) return [everyone];
	const stewards = [...owns.values()].map((own): Onlooker => ({
		site: own.site,
		left: (node, cell) => leftOf(node, cell, { own, of: sites[own.site] }),
		leftOfPast: (past) => past.flatMap((then) => leftOfPast(then, own) ?? []),
		whyNot: withheldFromSteward,
	}));
	return [everyone, ...stewards];
}

/** The sites of each leaf that an onlooker does not know. */
export const sitesBeside = (sitesAt: SitesAt, { site }: Onlooker): SitesAt =>
	sitesAt.map((sites) => sites.filter((one) => one !== site));

type Counted = {
	root: Node;
	addresses: readonly string[];
	leaves: Leaves;
	cellAt: (node: Node) => Cell;
	sites: SiteCells;
	marks: Marks;
	rules: Rules;
};

export type Looker = {
	past: readonly Past[];
	now: Now;
	giveAway: (told: readonly Node[]) => readonly Node[];
	beside: (told: readonly Node[]) => ToldBeside;
};

/** Everyone and the stewards with what they know: of an indicator's own plans, and of what others told of its numbers. */
export function lookersAt(counted: Counted, earlier: readonly AnsweredPlan[], linked: readonly LinkedPlan[]): Looker[] {
	const { root, addresses, leaves, sites, marks, rules } = counted;
	const sitesAt = placesOf(addresses).map(({ site }) => [site]);
	const own = pastOver(root, addresses, earlier);
	const others = linkedOver(root, addresses, linked);
	const groups = groupsOver(root, addresses);
	const there = new Set(addresses.flatMap((leaf, at) => (leaves.has(leaf) ? [at] : [])));
	return onlookersOf(sitesAt, sites).map((one) => {
		const cellAt = (node: Node) => one.left(node, counted.cellAt(node));
		const then = one.leftOfPast(own);
		const linkedThen = others.flatMap(({ past, toldBy }) =>
			one.leftOfPast([past]).map((left) => ({ past: left, toldBy })),
		);
		const past = [...then, ...linkedThen.flatMap((other) => (other.toldBy === "cells" ? [other.past] : []))];
		const together = {
			sites: sitesBeside(sitesAt, one),
			there,
			groups,
			agreed: rules.agreed,
			marks,
			areSafe: (some: readonly number[]) => one.whyNot(cellOfAll(saidIn(counted, some, one)), rules) === null,
			// a host who agrees has not agreed to what was before
			isSafe: (cell: Cell) => one.whyNot(cell, { ...rules, agreed: new Set() }) === null,
			rules,
		};
		const isSafe = (node: Node) => one.whyNot(cellAt(node), rules) === null;
		const mayTellTally = (cell: Cell) => (one.site !== null && cell.sites.length > 1) || directionsMayBeTold(cell);
		return {
			past,
			now: { cellAt, isSafe, rules, marks, agreed: rules.agreed },
			giveAway: once(() => givingAway({ ...together, past, cellAt })),
			beside: (told) =>
				tellBeside(told, { root, cellAt, past: then, linked: linkedThen, rules, together, mayTellTally }),
		};
	});
}

const saidIn = ({ leaves, addresses }: Counted, some: readonly number[], { site: known }: Onlooker) =>
	some.flatMap((leaf) => leaves.get(addresses[leaf] ?? "") ?? []).filter(({ site }) => site !== known);

/** What is costly to make ready is made ready when it is first asked. */
export function once<Given, Got>(make: () => (given: Given) => Got): (given: Given) => Got {
	let made: ((given: Given) => Got) | null = null;
	return (given) => (made ??= make())(given);
}

type Way = (told: readonly Node[]) => readonly Node[];

/** What one of them finds; none, when none does. Who found something is asked first the next time: often there is more. */
export function firstOf(ways: readonly Way[]): Way {
	let order = [...ways];
	return (told) => {
		for (const way of order) {
			const found = way(told);
			if (found.length === 0) continue;
			order = [way, ...order.filter((other) => other !== way)];
			return found;
		}
		return [];
	};
}
