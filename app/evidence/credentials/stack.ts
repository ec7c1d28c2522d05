// What a micro-credential counts towards, as a small picture: a block on a wider one.
import { box, colours, sheet, words } from "../pictures/sheet.ts";

/** `part` stands on `whole`. The title says the same. */
export function stackPicture({ part, whole, title }: { part: string; whole: string; title: string }): string {
	const paint = colours.page;
	const wide = Math.max(120, whole.length * 9 + 40);
	const [width, height] = [wide + 20, 100];
	const narrow = Math.max(70, part.length * 9 + 24);
	const label = { "text-anchor": "middle", "font-weight": 600 };
	return sheet({ width, height, ink: paint.ink }, { title, description: title }, [
		box(10, 52, wide, 38, { fill: paint.paper, stroke: paint.accent, "stroke-width": 1.5, rx: 3 }),
		box(24, 10, narrow, 38, { fill: paint.soft, stroke: paint.accent, "stroke-width": 1.5, rx: 3 }),
		words(part, 24 + narrow / 2, 29, label),
		words(whole, 10 + wide / 2, 71, label),
	]);
}
