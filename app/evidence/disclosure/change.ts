// Two cells of the same people at two times are a cell too: of those who came, left or changed. What may be told of it.
import { type Cell, changeIn, isNobody } from "./cell.ts";
import type { Rules } from "./withhold.ts";

export type Care = Pick<Rules, "sensitive" | "threshold" | "valuesApart">;

/** Whether `now` may be told to who knows `before`: n, numerator and complement each as before, or changed by at least as much
 *  as the smallest group can make, and the values behind them too. No unit adds more than `most`, so a change of
 *  `threshold` times as much is of at least `threshold` units. Sensitive: those who came must not all have said the same. To
 *  or from nobody is no change of a cell: the other one is safe by itself. */
export function mayFollow(now: Cell, before: Cell, care: Care): boolean {
	return isNobody(now) || isNobody(before) || mayBeKnown(changeBetween(now, before), care);
}

/** What lies between two cells: how many came, less those who left. */
export type Change = Pick<Cell, "n" | "x" | "tally" | "most" | "mostValues">;

/** The same where neither cell is known, only what lies between them. */
export function mayBeKnown(change: Change, care: Care): boolean {
	if (care.valuesApart && !tallyMayBeKnown(change, care)) return false;
	return (
		stepsOf(change, care).every(({ step, enough }) => step === 0 || Math.abs(step) >= enough) &&
		!(care.sensitive && isOneAnswer(change))
	);
}

function changeBetween(now: Cell, before: Cell): Change {
	const values = [...new Set([...Object.keys(now.tally), ...Object.keys(before.tally)])];
	return {
		n: now.n - before.n,
		x: now.x === null ? null : now.x - (before.x ?? 0),
		tally: Object.fromEntries(values.map((value) => [value, (now.tally[value] ?? 0) - (before.tally[value] ?? 0)])),
		most: Math.max(now.most, before.most),
		mostValues: Math.max(now.mostValues, before.mostValues),
	};
}

type Pair = { now: Cell; before: Cell };
const stepsBetween = ({ now, before }: Pair, care: Care) => stepsOf(changeBetween(now, before), care);

/** Whether a cell that was told in parts may be told as one when a part may not be told any more: all is as it was, or in
 *  each number that moved at least two parts moved by enough, so that who takes the others as unchanged is misled. */
export function hidesParts(whole: Pair, parts: readonly Pair[], care: Care): boolean {
	const inParts = parts.map((part) => stepsBetween(part, care));
	const movedIn = (number: number) =>
		inParts.filter((change) => {
			const { step = 0, enough = 0 } = change[number] ?? {};
			return Math.abs(step) >= enough;
		}).length;
	return stepsBetween(whole, care).every(({ step }, number) => step === 0 || movedIn(number) >= 2);
}

/** Whether the people under way may be told to who knows how many there were. */
export function ongoingMayFollow(now: Cell, before: Cell, { threshold }: Care): boolean {
	const step = Math.abs(now.ongoing - before.ongoing);
	return step === 0 || step >= threshold * Math.max(1, now.most, before.most);
}

/** Whether the tally may be told to who knows the one before. */
export const tallyMayFollow = (now: Cell, before: Cell, care: Care): boolean =>
	tallyMayBeKnown(changeBetween(now, before), care);

function tallyMayBeKnown(change: Change, { sensitive, threshold }: Care): boolean {
	const enough = threshold * Math.max(1, change.mostValues);
	return !sensitive || Object.values(toldAs(change)).every((step) => step === 0 || Math.abs(step) >= enough);
}

/** Whether it may be told how many went up, stayed and went down: nowhere one or two people, and not all of them up or not
 *  up. Who is better is told by another indicator of the same people too: where one cell may not tell it, none does. */
export function directionsMayBeTold({ tally }: Cell): boolean {
	const count = (sign: number) =>
		Object.entries(tally).reduce((sum, [value, times]) => {
			const change = changeIn(value);
			return change !== null && Math.sign(change) === sign ? sum + times : sum;
		}, 0);
	const [up, same, down] = [count(1), count(0), count(-1)];
	if (up + same + down === 0) return true;
	return [up, same + down, same, down].every((part, i) => part >= fewestInPart || (i > 1 && part === 0));
}

const fewestInPart = 3;

/** As tallies are told: of changes only the direction. */
function toldAs({ tally }: Change): Cell["tally"] {
	const told: Record<string, number> = {};
	for (const [value, times] of Object.entries(tally)) {
		const change = changeIn(value);
		const name = change === null ? value : String(Math.sign(change));
		told[name] = (told[name] ?? 0) + times;
	}
	return told;
}

/** By how much n, numerator, complement and answers changed, and how much is made by at least the smallest group. */
function stepsOf(change: Change, { threshold }: Care): { step: number; enough: number }[] {
	const enough = threshold * Math.max(1, change.most);
	const forValues = threshold * Math.max(1, change.mostValues);
	return [
		...numbersIn(change).map((step) => ({ step, enough })),
		{ step: moved(Object.values(change.tally)), enough: forValues },
	];
}

const numbersIn = ({ n, x }: Change): [n: number, x: number, rest: number] => [n, x ?? 0, n - (x ?? 0)];

/** How many answers at least are other ones. */
function moved(values: readonly number[]): number {
	const up = values.reduce((sum, step) => sum + Math.max(0, step), 0);
	const down = values.reduce((sum, step) => sum + Math.max(0, -step), 0);
	return Math.max(up, down);
}

/** All who came, or left, have the same result or gave the same answer. */
function isOneAnswer(change: Change): boolean {
	const [n, x, rest] = numbersIn(change);
	if (change.x !== null) return n !== 0 && (x === 0 || rest === 0);
	return Object.values(change.tally).filter((step) => step !== 0).length === 1;
}
