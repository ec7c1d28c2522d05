// Numbers that several indicators tell: who completed is the numerator of one and counted whole by another. What one of them
// told of such a number is known beside what another tells of it, then and later.
import type { AnsweredPlan, KeptCell, KeptRoles } from "#db/schema/cells.ts";
import { indicators, type PeopleIndicator, peopleIndicators } from "../indicators/definitions.ts";
import type { Indicator, NumberPart, Numbers } from "../indicators/indicator.ts";
import { type Cell, changeIn, joined, nobody } from "./cell.ts";

/** A cell with nothing but a shared number, as its n or, beside a shared n, as its numerator. */
export type View = (cell: Cell) => Cell;

/** What another indicator told, as far as it is of numbers of one's own, and how one's own are to be seen beside it. */
export type LinkedPlan = {
	leaves: readonly string[];
	cells: readonly KeptCell[];
	roles: readonly KeptRoles[];
	/** one's own marks of when it was told */ marks: AnsweredPlan["marks"];
	/** what stewards knew of their sites */ sites?: AnsweredPlan["sites"];
	view: View;
	/** which of one's own numbers it is */ number: string;
	/** what of one's own tells the number: its cells themselves, or what stands beside them */
	toldBy: "cells" | "tellsOngoing" | "tellsTally";
};

/** Plans of an indicator and the countings they were made at, oldest first. */
export type History = { plans: readonly AnsweredPlan[]; countings: readonly number[] };

const numbersOf = (key: PeopleIndicator): Numbers => {
	const { numbers = {} }: Indicator = indicators[key];
	return numbers;
};

/** Other indicators that tell a number which `indicator` tells too. */
export function linkedWith(indicator: PeopleIndicator): PeopleIndicator[] {
	return peopleIndicators.filter((other) => other !== indicator && linksBetween(indicator, other).length > 0);
}

/** Everything others told of the numbers of an indicator. */
export function linkedPlans(
	indicator: PeopleIndicator,
	own: History,
	others: ReadonlyMap<PeopleIndicator, History>,
): LinkedPlan[] {
	return [...others].flatMap(([other, { plans, countings }]) =>
		linksBetween(indicator, other).flatMap((link) =>
			plans.flatMap((plan, i) =>
				plan.cells.length > 0 ? [linkedPlan(asTold(plan, other), link, marksAt(own, countings[i] ?? 0))] : [],
			),
		),
	);
}

type Told = Pick<AnsweredPlan, "leaves" | "cells" | "roles" | "sites">;

/** Of an indicator that is told of the whole only, its cells are known together. */
function asTold({ leaves, cells, roles, sites }: AnsweredPlan, indicator: PeopleIndicator): Told {
	if (indicators[indicator].filters.length > 0) return { leaves, cells, roles, ...(sites ? { sites } : {}) };
	return {
		leaves,
		cells: [{ from: 0, to: leaves.length - 1, cell: joined(cells.map(({ cell }) => cell)) }],
		roles: [],
		...(sites ? { sites } : {}),
	};
}

function linkedPlan({ leaves, cells, roles, sites }: Told, link: Link, marks: AnsweredPlan["marks"]): LinkedPlan {
	const then = viewOf(link.theirs);
	return {
		leaves,
		cells: cells.map(({ from, to, cell }) => ({ from, to, cell: then(cell) })),
		roles: roles.map(({ sectors, worker, student }) => ({ sectors, worker: then(worker), student: then(student) })),
		marks,
		...(sites ? { sites: seen(sites, then) } : {}),
		view: viewOf(link.own),
		number: link.own.join(),
		toldBy: besideParts[link.own.at(-1) ?? "n"] ?? "cells",
	};
}

function seen(sites: NonNullable<AnsweredPlan["sites"]>, view: View): NonNullable<AnsweredPlan["sites"]> {
	const each = (cells: Readonly<Record<string, Cell>>) =>
		Object.fromEntries(Object.entries(cells).map(([site, cell]) => [site, view(cell)]));
	return { all: each(sites.all), worker: each(sites.worker), student: each(sites.student) };
}

function marksAt({ plans, countings }: History, counting: number): AnsweredPlan["marks"] {
	const at = countings.findLastIndex((no) => no <= counting);
	// each time its own: what is not known of two times is not known to be the same
	return plans[at]?.marks ?? { all: {}, worker: {}, student: {} };
}

/** One number, or n and a part of it. */
type Parts = readonly [NumberPart] | readonly ["n", NumberPart];
type Link = { own: Parts; theirs: Parts };

/** The numbers two indicators share. n and a part of it are looked at together, for then the rest is shared as well. */
function linksBetween(one: PeopleIndicator, other: PeopleIndicator): Link[] {
	const same = partsOf(numbersOf(one)).flatMap(([part, name]) =>
		partsOf(numbersOf(other)).flatMap(([their, theirName]) => (name === theirName ? [{ part, their }] : [])),
	);
	const isWhole = same.some(({ part, their }) => part === "n" && their === "n");
	return same.map(({ part, their }): Link => {
		const isPart = isWhole && part !== "n" && their !== "n";
		return isPart ? { own: ["n", part], theirs: ["n", their] } : { own: [part], theirs: [their] };
	});
}

const partsOf = (numbers: Numbers) =>
	numberParts.flatMap((part) => (numbers[part] ? [[part, numbers[part]] as const] : []));

/** Those that are no part of a cell's own numbers, and what says whether they are told. */
const besideParts: Partial<Record<NumberPart, "tellsOngoing" | "tellsTally">> = {
	begun: "tellsOngoing",
	started: "tellsTally",
	up: "tellsTally",
};

/** null: not told, or not the number that is shared. */
const valueOf: Record<NumberPart, (cell: Cell) => number | null> = {
	n: ({ n }) => n,
	x: ({ x }) => x ?? 0,
	begun: ({ n, ongoing, tellsOngoing }) => (tellsOngoing ? n + ongoing : null),
	settled: ({ x, ongoing, tellsOngoing }) => (tellsOngoing && ongoing === 0 ? (x ?? 0) : null),
	started: ({ tally, tellsTally }) => (tellsTally ? (tally["started"] ?? 0) : null),
	up: ({ tally, tellsTally }) => (tellsTally ? risen(tally) : null),
};
const numberParts = ["n", "x", "begun", "settled", "started", "up"] as const satisfies readonly NumberPart[];

const risen = (tally: Cell["tally"]) =>
	Object.entries(tally).reduce((sum, [value, times]) => sum + ((changeIn(value) ?? 0) > 0 ? times : 0), 0);

/** Where it is not known of a part, it is not known of the whole either. */
const unknown: Cell = { ...nobody, ongoing: 1, tellsOngoing: false };
export const isKnown = ({ tellsOngoing }: Cell): boolean => tellsOngoing;

function viewOf([first, second]: Parts): View {
	return (cell) => {
		const n = valueOf[first](cell);
		const x = second ? valueOf[second](cell) : null;
		if (n === null || (second && x === null)) return unknown;
		const { sites, units } = cell;
		return { ...nobody, sites, units, n, x, most: mostIn(cell, second ?? first) };
	};
}

/** The most that one unit adds. */
const mostIn = ({ most, mostValues }: Cell, part: NumberPart) =>
	besideParts[part] === "tellsTally" ? Math.max(most, mostValues) : most;
