// Anchors of threads in a section that was written anew: each is set again where the quoted words stand.
import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { textSchema } from "./schema.ts";

type About = { id: string; quote: string };
type Place = { from: number; to: number };

/** How far around a quote the words are compared, to tell one of its places from another. */
const reach = 60;

/** The section as `written`, with an anchor for every thread whose words stand in it. A thread that is anchored there keeps
 *  its place; of several places the one is taken whose surroundings are most like those it has `now`; without any now, a
 *  single one. */
export function anchoredAgain(written: Node, { now, about }: { now: Node; about: readonly About[] }): Node {
	const mark = textSchema.marks["comment"];
	const anchored = new Transform(written);
	for (const { id, quote } of about) {
		if (!mark || placeOf(written, id)) continue;
		const place = likeliest(placesOf(written, quote), { written, now, was: placeOf(now, id) });
		if (place) anchored.addMark(place.from, place.to, mark.create({ threadId: id }));
	}
	return anchored.doc;
}

/** Where a thread is anchored in a section; null when it is not. */
function placeOf(section: Node, threadId: string): Place | null {
	let place: Place | null = null;
	section.descendants((node, at) => {
		if (!node.isInline || !node.marks.some((mark) => mark.attrs["threadId"] === threadId)) return;
		place = { from: place?.from ?? at, to: at + node.nodeSize };
	});
	return place;
}

type Sides = { written: Node; now: Node; was: Place | null };

function likeliest(places: Place[], { written, now, was }: Sides): Place | null {
	if (!was) return places.length === 1 ? (places[0] ?? null) : null;
	const likeness = (place: Place) =>
		sameEnd(before(written, place), before(now, was)) + sameBeginning(after(written, place), after(now, was));
	return places.toSorted((a, b) => likeness(b) - likeness(a))[0] ?? null;
}

const before = (section: Node, { from }: Place) => words(section, Math.max(0, from - reach), from);
const after = (section: Node, { to }: Place) => words(section, to, Math.min(section.content.size, to + reach));

/** How many signs two texts have in common from their beginning. */
function sameBeginning(a: string, b: string): number {
	let same = 0;
	while (same < a.length && a[same] === b[same]) same++;
	return same;
}

/** The same, back from their end. */
function sameEnd(a: string, b: string): number {
	let same = 0;
	while (same < a.length && a.at(-1 - same) === b.at(-1 - same)) same++;
	return same;
}

const words = (section: Node, from: number, to: number) => section.textBetween(from, to, "\n", "\ufffc");

/** Every place where a section says the quote, written as `quoteOf` writes it. */
function placesOf(section: Node, quote: string): Place[] {
	const { said, at } = told(section);
	const places: Place[] = [];
	for (let i = said.indexOf(quote); i >= 0; i = said.indexOf(quote, i + 1)) {
		const [from, last] = [at[i], at[i + quote.length - 1]];
		if (from !== undefined && last !== undefined) places.push({ from, to: last + 1 });
	}
	return places;
}

/** The words of a section with the place of each sign, paragraphs parted by a line break. */
function told(section: Node): { said: string; at: number[] } {
	let said = "";
	const at: number[] = [];
	section.descendants((node, place) => {
		if (node.isTextblock && said !== "") {
			said += "\n";
			at.push(place);
		}
		const own = node.isText ? (node.text ?? "") : node.isInline ? "\ufffc" : "";
		for (let i = 0; i < own.length; i++) at.push(place + i);
		said += own;
	});
	return { said, at };
}
