// Before and after of the same people, one line for each part, on the whole scale of answers.
import { type Colours, dot, line, sheet, words } from "./sheet.ts";
import type { Width } from "./rows.ts";

export type Slope = { label: string; before: number; after: number; n: number; isWhole?: boolean };
type Frame = {
	paint: Colours;
	width: Width;
	title: string;
	description: string;
	locale: string;
	before: string;
	after: string;
};

const layouts = {
	wide: { width: 640, left: 60, right: 280, height: 320 },
	narrow: { width: 340, left: 34, right: 34, height: 240 },
} as const;
const [top, below] = [18, 40];
/** Lowest and highest answer. */
const [low, high] = [1, 5];

export function slopesPicture(
	slopes: readonly Slope[],
	{ paint, width, locale, before, after, ...named }: Frame,
): string {
	const layout = layouts[width];
	const legend = width === "narrow" ? slopes.length * 22 + 8 : 0;
	const bottom = layout.height - below;
	const [from, to] = [layout.left, layout.width - layout.right];
	const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);
	// One digit more than the change itself is told with, so that the two ends never seem to say another change.
	const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
	const told = (slope: Slope) =>
		`${slope.label} ${number.format(slope.before)} → ${number.format(slope.after)} (n = ${slope.n})`;
	const drawn = [
		...[1, 2, 3, 4, 5].flatMap((value) => [
			line([from, y(value)], [to, y(value)], { stroke: paint.line }),
			words(String(value), from - 12, y(value), { "text-anchor": "end", fill: paint.quiet, "font-size": 13 }),
		]),
		words(before, from, bottom + 20, { "text-anchor": width === "narrow" ? "start" : "middle", fill: paint.quiet }),
		words(after, to, bottom + 20, { "text-anchor": width === "narrow" ? "end" : "middle", fill: paint.quiet }),
		...slopes.flatMap((slope) => sloped(slope, { from, to, y, paint })),
		...(width === "wide"
			? apart(slopes, y, 20).map(({ slope, at }) => words(told(slope), to + 16, at, weightOf(slope)))
			: apart(slopes, y, 13).map(({ slope, at }) =>
					words(String(slopes.indexOf(slope) + 1), to + 10, at, { "font-size": 13 }),
				)),
		...(width === "narrow"
			? slopes.map((slope, i) => words(`${i + 1} ${told(slope)}`, 8, layout.height + i * 22 + 8, weightOf(slope)))
			: []),
	];
	return sheet({ width: layout.width, height: layout.height + legend, ink: paint.ink }, named, drawn);
}

const weightOf = ({ isWhole }: Slope) => (isWhole ? { "font-weight": 600 } : {});

type Room = { from: number; to: number; y: (value: number) => number; paint: Colours };

function sloped({ before, after, isWhole }: Slope, { from, to, y, paint }: Room): string[] {
	const colour = isWhole ? paint.ink : paint.accent;
	return [
		line([from, y(before)], [to, y(after)], { stroke: colour, "stroke-width": isWhole ? 3 : 2 }),
		dot(from, y(before), { r: 4.5, fill: colour }),
		dot(to, y(after), { r: 4.5, fill: colour }),
	];
}

/** Labels moved down until they no longer lie on each other. */
function apart(slopes: readonly Slope[], y: (value: number) => number, gap: number): { slope: Slope; at: number }[] {
	let last = -Infinity;
	return slopes
		.toSorted((a, b) => b.after - a.after)
		.map((slope) => {
			last = Math.max(y(slope.after), last + gap);
			return { slope, at: last };
		});
}
