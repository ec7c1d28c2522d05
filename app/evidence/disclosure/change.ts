// Two cells of the same people at two times are a cell too: of those who came, left or changed. What may be told of it.
import { type Cell, changeIn, isNobody } from "./cell.ts";
import type { Rules } from "./withhold.ts";

export type Care = Pick<Rules, "sensitive" | "threshold" | "valuesApart">;

/** Whether `now` may be told to who knows `before`: n, numerator and complement each as before, or changed by at least as much
 *  as the smallest group can make, and the values behind them too. No unit adds more than `most`, so a change of
 *  `threshold` times as much is of at least `threshold` units. Sensitive: those who came must not all have said the same. To
 *  or from nobody is no change of a cell: the other one is safe by itself. */
export function mayFollow(now: Cell, before: Cell, care: Care): boolean {
	if (isNobody(now) || isNobody(before)) return true;
	if (care.valuesApart && !tallyMayFollow(now, before, care)) return false;
	const change = changeOf({ now, before }, care);
	return (
		change.every(({ step, enough }) => step === 0 || Math.abs(step) >= enough) &&
		!(care.sensitive && isOneAnswer(now, before))
	);
}

type Pair = { now: Cell; before: Cell };

/** Whether a cell that was told in parts may be told as one when a part may not be told any more: all is as it was, or in
 *  each number that moved at least two parts moved by enough, so that who takes the others as unchanged is misled. */
export function hidesParts(whole: Pair, parts: readonly Pair[], care: Care): boolean {
	const inParts = parts.map((part) => changeOf(part, care));
	const movedIn = (number: number) =>
		inParts.filter((change) => {
			const { step = 0, enough = 0 } = change[number] ?? {};
			return Math.abs(step) >= enough;
		}).length;
	return changeOf(whole, care).every(({ step }, number) => step === 0 || movedIn(number) >= 2);
}

/** Whether the people under way may be told to who knows how many there were. */
export function ongoingMayFollow(now: Cell, before: Cell, { threshold }: Care): boolean {
	const step = Math.abs(now.ongoing - before.ongoing);
	return step === 0 || step >= threshold * Math.max(1, now.most, before.most);
}

/** Whether the tally may be told to who knows the one before. */
export function tallyMayFollow(now: Cell, before: Cell, { sensitive, threshold }: Care): boolean {
	const enough = threshold * Math.max(1, now.mostValues, before.mostValues);
	if (!sensitive) return true;
	const parts = [toldAs(now), toldAs(before)] as const;
	return changedValues(...parts).every((step) => step === 0 || Math.abs(step) >= enough);
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
function toldAs({ tally }: Cell): Pick<Cell, "tally"> {
	const told: Record<string, number> = {};
	for (const [value, times] of Object.entries(tally)) {
		const change = changeIn(value);
		const name = change === null ? value : String(Math.sign(change));
		told[name] = (told[name] ?? 0) + times;
	}
	return { tally: told };
}

/** By how much n, numerator, complement and answers changed, and how much is made by at least the smallest group. */
function changeOf({ now, before }: Pair, { threshold }: Care): { step: number; enough: number }[] {
	const enough = threshold * Math.max(1, now.most, before.most);
	const forValues = threshold * Math.max(1, now.mostValues, before.mostValues);
	return [
		...stepsOf(now, before).map((step) => ({ step, enough })),
		{ step: moved(changedValues(now, before)), enough: forValues },
	];
}

const stepsOf = (now: Cell, before: Cell): [n: number, x: number, rest: number] => [
	now.n - before.n,
	(now.x ?? 0) - (before.x ?? 0),
	now.n - (now.x ?? 0) - (before.n - (before.x ?? 0)),
];

const changedValues = ({ tally: now }: Pick<Cell, "tally">, { tally: before }: Pick<Cell, "tally">): number[] =>
	[...new Set([...Object.keys(now), ...Object.keys(before)])].map((value) => (now[value] ?? 0) - (before[value] ?? 0));

/** How many answers at least are other ones. */
function moved(values: readonly number[]): number {
	const up = values.reduce((sum, step) => sum + Math.max(0, step), 0);
	const down = values.reduce((sum, step) => sum + Math.max(0, -step), 0);
	return Math.max(up, down);
}

/** All who came, or left, have the same result or gave the same answer. */
function isOneAnswer(now: Cell, before: Cell): boolean {
	const [n, x, rest] = stepsOf(now, before);
	if (now.x !== null) return n !== 0 && (x === 0 || rest === 0);
	return changedValues(now, before).filter((step) => step !== 0).length === 1;
}
