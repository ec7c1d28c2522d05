// Rows with a name, a mark on one common scale, and the value in words: where there is room beside each other, on a phone
// below each other.
import { placeOn, type Scale } from "./scale.ts";
import { box, type Colours, dot, inLines, line, sheet, words } from "./sheet.ts";

/** bar: from zero · dot: with its interval · range: first to third quartile and the median */
export type Mark =
	| { kind: "bar"; value: number; part?: number }
	| { kind: "dot"; value: number; low: number | null; high: number | null }
	| { kind: "range"; value: number; low: number; high: number };
/** A row without a mark says in words why. */
export type Row = {
	label: string;
	words: string;
	mark: Mark | null;
	isWhole?: boolean;
	/** counted at another time than the whole: its mark is hollow */ isOfAnotherTime?: boolean;
};

export type Width = "wide" | "narrow";
/** promised of each part, or of the whole */
export type Reach = "parts" | "whole";
type Target = { value: number; words: string; of: Reach };
type Drawing = {
	rows: readonly Row[];
	scale: Scale;
	/** a line to reach, with its name, beside the rows it was promised of */ target?: Target | null;
	/** a line that parts two sides */ zero?: boolean;
};
type Frame = { paint: Colours; width: Width; title: string; description: string };

/** On a phone the scale reaches both edges: its ends stay on the sheet. */
const anchorOf = (i: number, of: number) => (i === 0 ? "start" : i === of - 1 ? "end" : "middle");

type Place = { row: Row; line: number; top: number; at: number };
const layouts = {
	wide: { width: 640, left: 176, right: 168, step: 40, at: 20 },
	narrow: { width: 340, left: 8, right: 12, step: 72, at: 56 },
} as const;
const top = 26;
/** room above the whole for the name of its target */
const named = 24;

export function rowsPicture({ rows, scale, target, zero }: Drawing, { paint, width, ...about }: Frame): string {
	const layout = layouts[width];
	const inner = layout.width - layout.left - layout.right;
	const x = placeOn(scale, layout.left, inner);
	const places = rows.map((row, i): Place => {
		const above = top + i * layout.step;
		const own = above + (row.isWhole && target?.of === "whole" ? named : 0);
		return { row, line: above, top: own, at: own + layout.at };
	});
	const bottom = (places.at(-1)?.top ?? top) + layout.step;
	const drawn = [
		...scale.ticks.flatMap((tick, i) => [
			line([x(tick), top], [x(tick), bottom], { stroke: paint.line }),
			words(scale.tick(tick), x(tick), bottom + 14, {
				"text-anchor": width === "wide" ? "middle" : anchorOf(i, scale.ticks.length),
				fill: paint.quiet,
				"font-size": 13,
			}),
		]),
		...(zero ? [line([x(0), top], [x(0), bottom], { stroke: paint.quiet })] : []),
		...places.flatMap((place) => [
			...(width === "wide" ? besideEachOther(place, paint) : belowEachOther(place, paint)),
			...marked(place, x, paint),
		]),
		...(target
			? targetLine(target, { x: x(target.value), ...reachOf(target, places, bottom), paint, width: layout.width })
			: []),
	];
	return sheet({ width: layout.width, height: bottom + 28, ink: paint.ink }, about, drawn);
}

function besideEachOther({ row, line: border, top: above, at }: Place, paint: Colours): string[] {
	const { left, right, width, step } = layouts.wide;
	const label = inLines(row.label, 20);
	const weight = row.isWhole ? { "font-weight": 600 } : {};
	return [
		...(row.isWhole ? [line([0, border], [width, border], { stroke: paint.quiet })] : []),
		...label.map((text, i) =>
			words(text, left - 14, above + step / 2 + (i - (label.length - 1) / 2) * 16, { "text-anchor": "end", ...weight }),
		),
		words(row.words, row.mark ? width - right + 14 : left + 8, at, row.mark ? weight : { fill: paint.quiet }),
	];
}

function belowEachOther({ row, line: border, top: above }: Place, paint: Colours): string[] {
	const { left, width } = layouts.narrow;
	const weight = row.isWhole ? { "font-weight": 600 } : {};
	const [label = "", more] = inLines(row.label, 40);
	return [
		...(row.isWhole ? [line([0, border], [width, border], { stroke: paint.quiet })] : []),
		words(more === undefined ? label : `${label} …`, left, above + 14, weight),
		words(row.words, left, above + 33, { fill: row.mark ? paint.ink : paint.quiet }),
	];
}

function marked({ row, at }: Place, x: (value: number) => number, inks: Colours): string[] {
	const { mark } = row;
	if (!mark) return [];
	const paint = row.isOfAnotherTime ? { ...inks, accent: inks.quiet } : inks;
	if (mark.kind === "dot" && row.isOfAnotherTime)
		return [...dotted(mark, at, x, paint), hollow(x(mark.value), at, paint)];
	if (mark.kind === "dot") return dotted(mark, at, x, paint);
	if (mark.kind === "range") return ranged(mark, at, x, paint);
	const whole = box(x(0), at - 8, x(mark.value) - x(0), 16, {
		fill: mark.part === undefined ? paint.accent : paint.soft,
		stroke: paint.accent,
	});
	return mark.part === undefined
		? [whole]
		: [whole, box(x(0), at - 8, x(mark.part) - x(0), 16, { fill: paint.accent })];
}

function dotted(
	{ value, low, high }: Extract<Mark, { kind: "dot" }>,
	at: number,
	x: (value: number) => number,
	paint: Colours,
) {
	const point = dot(x(value), at, { r: 5.5, fill: paint.accent });
	if (low === null || high === null) return [point];
	return [line([x(low), at], [x(high), at], { stroke: paint.accent, "stroke-width": 2.5 }), point];
}

const hollow = (x: number, at: number, paint: Colours) => dot(x, at, { r: 3, fill: paint.paper });

function ranged(
	{ value, low, high }: Extract<Mark, { kind: "range" }>,
	at: number,
	x: (value: number) => number,
	paint: Colours,
) {
	return [
		box(x(low), at - 7, Math.max(2, x(high) - x(low)), 14, { fill: paint.soft, stroke: paint.accent }),
		line([x(value), at - 10], [x(value), at + 10], { stroke: paint.accent, "stroke-width": 3 }),
	];
}

/** From where to where a target's line goes: only along the rows it was promised of. */
function reachOf({ of }: Target, places: readonly Place[], bottom: number): { from: number; to: number } {
	const whole = places.find(({ row }) => row.isWhole);
	if (of === "whole") return { from: whole?.top ?? top, to: bottom };
	return { from: top, to: whole?.line ?? bottom };
}

function targetLine(
	target: { words: string },
	{ x, from, to, paint, width }: { x: number; from: number; to: number; paint: Colours; width: number },
): string[] {
	const anchor = x > width * 0.8 ? "end" : x < width * 0.2 ? "start" : "middle";
	return [
		line([x, from - 4], [x, to], { stroke: paint.quiet, "stroke-dasharray": "4 3" }),
		words(target.words, x, from - 12, { "text-anchor": anchor, fill: paint.quiet, "font-size": 13 }),
	];
}
