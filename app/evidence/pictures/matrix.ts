// What is there and what is missing: filled squares and empty ones, named along both sides.
import type { Width } from "./rows.ts";
import { box, type Colours, inLines, line, sheet, words } from "./sheet.ts";

export type Line = { label: string; words: string; there: readonly boolean[] };
type Frame = { paint: Colours; width: Width; title: string; description: string };

const layouts = {
	wide: { width: 640, left: 190, right: 70, step: 34 },
	narrow: { width: 340, left: 8, right: 52, step: 56 },
} as const;

/** Columns are numbered, and their names stand below: they are too long to stand above. */
export function matrixPicture(
	{ columns, lines }: { columns: readonly string[]; lines: readonly Line[] },
	{ paint, width, ...named }: Frame,
): string {
	const { left, right, step, width: across } = layouts[width];
	const each = (across - left - right) / columns.length;
	const size = Math.min(20, each - 6);
	const [top, x] = [28, (i: number) => left + each * (i + 0.5)];
	const bottom = top + lines.length * step;
	const drawn = [
		...columns.map((_, i) =>
			words(String(i + 1), x(i), 12, { "text-anchor": "middle", fill: paint.quiet, "font-size": 13 }),
		),
		...lines.flatMap(({ label, words: told, there }, row) => {
			const from = top + row * step;
			const at = width === "wide" ? from + step / 2 : from + 40;
			const name = inLines(label, width === "wide" ? 24 : 42);
			return [
				line([0, from], [across, from], { stroke: paint.line }),
				...(width === "wide"
					? name.map((text, i) => words(text, 0, at + (i - (name.length - 1) / 2) * 15, { "font-size": 14 }))
					: [words(name[0] ?? "", 0, from + 14, { "font-size": 14 })]),
				...there.map((is, i) =>
					box(
						x(i) - size / 2,
						at - size / 2,
						size,
						size,
						is ? { fill: paint.accent } : { fill: "none", stroke: paint.quiet },
					),
				),
				words(told, across - right + 8, at, {}),
			];
		}),
		...columns.map((name, i) =>
			words(`${i + 1} ${name}`, 0, bottom + 22 + i * 20, { fill: paint.quiet, "font-size": 14 }),
		),
	];
	return sheet({ width: across, height: bottom + 22 + columns.length * 20, ink: paint.ink }, named, drawn);
}
