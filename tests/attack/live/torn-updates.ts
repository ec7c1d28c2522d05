// Well-formed updates whose pieces do not fit the text they are for: clocks that overlap or leave gaps, neighbours in other
// places, parents that are none, deletions of what is yet to come. Those of a gap come in two: what waits, and what it waited
// for.
import * as Y from "yjs";
import { type Container, type Ground, placeNamed, wordsIn } from "./ground.ts";
import { type Content, type Deleted, formatting, type Id, letters, type Piece, typed, written } from "./pieces.ts";

/** One after another, for the same text. */
export type Torn = { name: string; updates: Uint8Array[] };
/** What the attacker writes next begins at `from` on a clock of its own. */
type Own = { client: number; from: number };

export function tornUpdates({ doc, sections, client }: Ground): Torn[] {
	const from = Y.getState(doc.store, client);
	const own = (nth: number): Id => ({ client, clock: from + nth });
	const paragraph = placeNamed(doc, sections, "paragraph");
	const [quote, cell] = [placeNamed(doc, sections, "blockquote"), placeNamed(doc, sections, "tableCell")];
	const words = wordsIn(doc, sections);
	const letter = lettersOf(words) ?? idOf(words);
	const future: Id = { client: client - 1, clock: 1_000_000 };
	const [section = ""] = sections;
	const one = (name: string, pieces: readonly Piece[], deletes: readonly Deleted[] = [], clock = from): Torn => ({
		name,
		updates: [written([{ client, clock, pieces }], deletes)],
	});
	const parents: [string, string | Id][] = [
		["a root", "nowhere"],
		["the section", section],
		["a paragraph", idOf(paragraph)],
		["words", idOf(words)],
		["a letter", letter],
		["a quote", idOf(quote)],
		["the future", future],
		["itself", own(0)],
		["its own next piece", own(1)],
		["a client nobody has seen", { client: 7, clock: 0 }],
	];
	const contents: [string, () => Content][] = [
		["letters", () => letters("torn")],
		["a paragraph", () => typed(new Y.XmlElement("paragraph"))],
		["words", () => typed(new Y.XmlText())],
		["an unknown element", () => typed(new Y.XmlElement("x"))],
		["a mark", () => formatting("bold", {})],
		["an unclosed unknown mark", () => formatting("x", { a: 1 })],
		["an embed", () => new Y.ContentEmbed({ a: 1 })],
		["any", () => new Y.ContentAny([1, "x", { a: [] }])],
		["JSON", () => new Y.ContentJSON(["x", { a: 1 }])],
		["bytes", () => new Y.ContentBinary(new Uint8Array([1, 2]))],
		["a document", () => new Y.ContentDoc(new Y.Doc())],
		["something deleted", () => new Y.ContentDeleted(5)],
		["a hook", () => typed(new Y.XmlHook("x"))],
		["a fragment", () => typed(new Y.XmlFragment())],
		["a map", () => typed(new Y.Map())],
	];
	const keys = [null, "level", "text", "x", ""];
	const placed = parents.flatMap(([where, parent]) =>
		contents.flatMap(([what, content]) =>
			keys.map((key) =>
				one(`${what} in ${where}${key === null ? "" : ` as ${key}`}`, [{ parent, key, content: content() }]),
			),
		),
	);
	const neighbours: [string, Id | null, Id | null][] = [
		["left in one element, right in another", idOf(paragraph), idOf(cell)],
		["left behind right", idOf(quote), idOf(paragraph)],
		["left a letter, right a paragraph", letter, idOf(paragraph)],
		["left in the future", future, null],
		["right in the future", null, future],
		["left itself", own(0), null],
		["right itself", null, own(0)],
		["both the same", letter, letter],
		["inside a letter's piece", { client: letter.client, clock: letter.clock + 1 }, null],
	];
	const beside = neighbours.flatMap(([where, origin, rightOrigin]) =>
		contents.map(([what, content]) => one(`${what} with ${where}`, [{ origin, rightOrigin, content: content() }])),
	);
	return [
		...placed,
		...beside,
		...clocks({ client, from }, { section, letter, one }),
		...inTwo({ client, from }, { section, contents, letter }),
	];
}

type One = (name: string, pieces: readonly Piece[], deletes?: readonly Deleted[], clock?: number) => Torn;

function clocks({ client, from }: Own, { section, letter, one }: { section: string; letter: Id; one: One }): Torn[] {
	const p = (words: string): Piece => ({ parent: section, content: typed(new Y.XmlElement(words)) });
	const farAway = { client: client - 2, clock: 5, length: 100 };
	return [
		one("collected pieces", [{ collected: 10 }]),
		one("collected pieces and a paragraph behind", [{ collected: 3 }, p("paragraph")]),
		one("a paragraph in what was collected", [
			{ collected: 1 },
			{ parent: { client, clock: from }, content: letters("x") },
		]),
		one("skipped pieces", [{ skipped: 10 }, p("paragraph")]),
		one("only skipped pieces", [{ skipped: 10 }]),
		one("a clock at the end of numbers", [p("paragraph")], [], 2 ** 40 - 2),
		one("a clock past the end of numbers", [p("paragraph")], [], 2 ** 41),
		one("a deletion of the future", [], [{ client: client - 3, clock: 0, length: 2 ** 30 }]),
		one("a deletion of somebody's future", [], [{ client: letter.client, clock: 2 ** 20, length: 2 ** 20 }]),
		one("a paragraph and its own deletion", [p("paragraph")], [{ client, clock: from, length: 1 }]),
		one(
			"a paragraph and its own future's deletion",
			[p("paragraph")],
			[{ client, clock: from + 1, length: 1_000_000 }],
		),
		one("a deletion of nothing", [], [{ ...farAway, length: 0 }]),
		one(
			"many deletions",
			[],
			Array.from({ length: 2_000 }, (_, i) => ({ ...farAway, client: client - 10 - i })),
		),
		{
			name: "a client told of twice",
			updates: [
				written([
					{ client, clock: from, pieces: [p("paragraph")] },
					{ client, clock: from, pieces: [p("blockquote")] },
				]),
			],
		},
		{
			name: "the same clocks with other content",
			updates: [
				written([{ client, clock: from, pieces: [p("paragraph")] }]),
				written([{ client, clock: from, pieces: [p("blockquote")] }]),
				written([{ client, clock: from, pieces: [p("paragraph"), p("x")] }]),
			],
		},
		{
			name: "a colleague's clocks with other content",
			updates: [written([{ client: letter.client, clock: letter.clock, pieces: [p("blockquote")] }])],
		},
	];
}

type Two = { section: string; contents: readonly [string, () => Content][]; letter: Id };

/** First what waits for a missing piece, then the missing piece, which is only a paragraph. */
function inTwo({ client, from }: Own, { section, contents, letter }: Two): Torn[] {
	const missing = written([
		{ client, clock: from, pieces: [{ parent: section, content: typed(new Y.XmlElement("paragraph")) }] },
	]);
	const waiting = (piece: Piece) => written([{ client, clock: from + 1, pieces: [piece] }]);
	return contents.flatMap(([what, content]) => [
		{
			name: `${what} that waits for its parent`,
			updates: [waiting({ parent: { client, clock: from }, content: content() }), missing],
		},
		{
			name: `${what} that waits for its left`,
			updates: [waiting({ origin: { client, clock: from }, content: content() }), missing],
		},
		{
			name: `${what} that waits, under a letter`,
			updates: [waiting({ parent: letter, content: content() }), missing],
		},
	]);
}

/** The piece that an element is. */
function idOf(container: Container | Y.XmlText): Id {
	return Y.createRelativePositionFromTypeIndex(container, 0).type ?? { client: 0, clock: 0 };
}

/** A letter of these words. */
function lettersOf(words: Y.XmlText): Id | null {
	return Y.createRelativePositionFromTypeIndex(words, 1).item ?? null;
}
