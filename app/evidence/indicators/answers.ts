import { type Counts, joined } from "./counts.ts";
import type { Answer } from "../figure.ts";

/** A part of one or two people is not told. */
export const fewestTold = 3;

const scale = [1, 2, 3, 4, 5] as const;
/** Ratings of 4 and 5 are what is counted: they are never told together with lower ones. */
const halves = [
	[1, 2, 3],
	[4, 5],
] as const;

/** How often each answer was given in the whole pilot; of its parts only what is 4 or 5. Neighbours are told together where
 *  one or two people gave one of them. */
export function answersOf(cells: readonly Counts[]): Answer[] {
	const whole = joined(cells);
	if (whole.n === 0) return [];
	const closed = new Set(joinsOf(whole));
	const answers: Answer[] = [];
	for (const value of scale) {
		const count = whole.tally[String(value)] ?? 0;
		const last = answers.at(-1);
		if (last && closed.has(last.to)) answers.splice(-1, 1, { from: last.from, to: value, count: last.count + count });
		else answers.push({ from: value, to: value, count });
	}
	return answers;
}

/** After which answers one has to go on without a stop. */
function joinsOf({ tally }: Counts): number[] {
	return halves.flatMap((half) => {
		let parts: Answer[] = half.map((value) => ({ from: value, to: value, count: tally[String(value)] ?? 0 }));
		for (let small = smallIn(parts); small >= 0 && parts.length > 1; small = smallIn(parts)) {
			const at = Math.min(small, parts.length - 2);
			const [one, two] = parts.slice(at, at + 2);
			if (one && two) parts = parts.toSpliced(at, 2, { from: one.from, to: two.to, count: one.count + two.count });
		}
		return parts.flatMap(({ from, to }) => scale.filter((value) => value >= from && value < to));
	});
}

const smallIn = (parts: readonly Answer[]) => parts.findIndex(({ count }) => count > 0 && count < fewestTold);
