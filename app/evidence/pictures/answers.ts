// How often each answer from 1 to 5 was given: one bar, parted where 4 and 5 begin, every part with its count.
import type { Answer } from "../figure.ts";
import type { Width } from "./rows.ts";
import { box, type Colours, line, sheet, words } from "./sheet.ts";

type Frame = { paint: Colours; width: Width; title: string; description: string };

const widths = { wide: 640, narrow: 340 };
const [barTop, barHeight] = [34, 40];

/** Told by place, number and shade: low answers outlined, high ones filled. */
export function answersPicture(answers: readonly Answer[], { paint, width, ...named }: Frame): string {
	const all = answers.reduce((sum, { count }) => sum + count, 0);
	const room = widths[width] - 4;
	let from = 2;
	const parts = answers.map((answer) => {
		const start = from;
		from += (answer.count / all) * room;
		return { answer, start, size: from - start };
	});
	const high = parts.find(({ answer }) => answer.from >= 4)?.start ?? from;
	const drawn = [
		...parts.flatMap(({ answer, start, size }) => {
			if (answer.count === 0) return [];
			const isHigh = answer.from >= 4;
			const middle = start + size / 2;
			return [
				box(start, barTop, size, barHeight, {
					fill: isHigh ? paint.accent : paint.soft,
					stroke: paint.paper,
					"stroke-width": 2,
				}),
				words(answerName(answer), middle, barTop - 14, { "text-anchor": "middle", fill: paint.quiet, "font-size": 13 }),
				words(String(answer.count), middle, barTop + barHeight / 2, {
					"text-anchor": "middle",
					fill: isHigh ? paint.paper : paint.ink,
					"font-weight": 600,
				}),
			];
		}),
		line([high, barTop - 6], [high, barTop + barHeight + 8], { stroke: paint.ink, "stroke-width": 2 }),
		words(`n = ${all}`, 2, barTop + barHeight + 20, { fill: paint.quiet, "font-size": 13 }),
	];
	return sheet({ width: widths[width], height: barTop + barHeight + 34, ink: paint.ink }, named, drawn);
}

/** "4", or "1–3" where neighbours are told together. */
export const answerName = ({ from, to }: Answer): string => (from === to ? String(from) : `${from}–${to}`);
