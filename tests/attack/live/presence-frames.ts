// Presence frames: real ones, and what becomes of them when one thing after another is not as it should be.
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { type Chance } from "./chance.ts";
import { nonsense } from "./nonsense.ts";

/** A real cursor in a text, as an editor tells of it. */
export function realState(doc: Y.Doc, section: string, { below }: Chance): Record<string, unknown> {
	const text = someText(doc, section);
	const at = () => Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, below(text.length + 1)));
	return { user: { name: "Mallory", color: "#555555" }, cursor: { anchor: at(), head: at() } };
}

function someText(doc: Y.Doc, section: string): Y.XmlText | Y.XmlFragment {
	const [first] = doc.getXmlFragment(section).createTreeWalker((type) => type instanceof Y.XmlText);
	return first instanceof Y.XmlText ? first : doc.getXmlFragment(section);
}

export type Entry = { clientId: number; clock: number; said: string };

/** Any entries as one frame's content; `count` when it lies about how many they are. */
export function presenceOf(entries: readonly Entry[], count = entries.length): Uint8Array {
	const to = encoding.createEncoder();
	encoding.writeVarUint(to, count);
	for (const { clientId, clock, said } of entries) {
		encoding.writeVarUint(to, clientId);
		encoding.writeVarUint(to, clock);
		encoding.writeVarString(to, said);
	}
	return encoding.toUint8Array(to);
}

type Path = readonly (string | number)[];

/** Every place in a value: itself, and each part of it. */
function placesIn(value: unknown, path: Path = []): Path[] {
	if (typeof value !== "object" || value === null) return [path];
	return [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

function withAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
	if (key === undefined) return put;
	const whole: object = typeof value === "object" && value !== null ? value : {};
	return { ...whole, [key]: withAt(Reflect.get(whole, key), rest, put) };
}

function withoutAt(value: unknown, path: Path): unknown {
	const key = path.at(-1);
	if (key === undefined) return null;
	const parent = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), value);
	return withAt(
		value,
		path.slice(0, -1),
		Object.fromEntries(Object.entries(Object(parent)).filter(([k]) => k !== key)),
	);
}

type Clients = { own: number; colleagues: readonly number[]; clock: number };
type Content = Uint8Array;

type Say = (state: unknown, clientId?: number) => Content;
type Share = { nth: number; of: number };

/** Endlessly many frames: first each place of a real state with each kind of nonsense, of which this line says its share,
 *  then whatever comes by chance. */
export function* hostilePresence(
	real: Record<string, unknown>,
	{ own, colleagues, clock: first }: Clients,
	at: Chance,
	share: Share = { nth: 0, of: 1 },
): Generator<Content, never> {
	let clock = first;
	const say: Say = (state, clientId = own) =>
		presenceOf([{ clientId, clock: clock++, said: JSON.stringify(state) ?? "null" }]);
	const all = [...nonsenseInPlaces(real), ...oddInPlaces(real, colleagues), ...forgedEntries(real, colleagues)];
	for (const [i, frame] of all.entries()) if (i % share.of === share.nth) yield frame(say);
	for (;;) yield byChance(real, { own, colleagues, clock: clock++ }, at);
}

type Frame = (say: Say) => Content;

const nonsenseInPlaces = (real: unknown): Frame[] =>
	placesIn(real).flatMap((path) => [
		(say: Say) => say(withoutAt(real, path)),
		...nonsense.map((value) => (say: Say) => say(withAt(real, path, value))),
	]);

const oddInPlaces = (real: Record<string, unknown>, colleagues: readonly number[]): Frame[] =>
	placesIn(real["cursor"], ["cursor"]).flatMap((path) =>
		oddPositions(colleagues).map((position) => (say: Say) => say(withAt(real, path, position))),
	);

/** Relative positions that read, and lead nowhere. */
const oddPositions = (colleagues: readonly number[]): unknown[] => [
	{ tname: "statement", assoc: 0 },
	{ tname: "no such section", assoc: 0 },
	{ tname: "", item: null, type: null },
	{ tname: 5 },
	{ type: { client: 1, clock: 1 } },
	{ type: { client: colleagues[0] ?? 1, clock: 2 ** 40 } },
	{ type: { client: -1, clock: -1 }, assoc: -1 },
	{ item: { client: colleagues[0] ?? 1, clock: 0 }, assoc: 1e9 },
	{ item: { client: "x", clock: {} } },
	{ item: { client: 2 ** 60, clock: 1.5 }, type: { client: 0, clock: 0 }, tname: "statement" },
	{ anchor: null, head: null },
	{ anchor: null },
	{ head: null },
];

const entry = (clientId: number, clock: number, said: string) => (): Content => presenceOf([{ clientId, clock, said }]);

/** Other people's ids, gone or moved, with clocks that would never be overtaken. */
function forgedEntries(real: unknown, colleagues: readonly number[]): Frame[] {
	const whole = JSON.stringify(real);
	const ids = [...colleagues, 0, 1, 2 ** 32, 2 ** 53 - 1];
	return [
		...ids.flatMap((clientId) => [(say: Say) => say(null, clientId), (say: Say) => say(real, clientId)]),
		...ids.flatMap((clientId) =>
			[0, 1, 2 ** 31, 2 ** 40, 2 ** 52].flatMap((clock) =>
				["null", whole, "{}"].map((said) => entry(clientId, clock, said)),
			),
		),
		() => presenceOf(colleagues.map((clientId) => ({ clientId, clock: 2 ** 30, said: "null" }))),
		...[0, 2, 15, 16, 17, 1_000, 2 ** 31, 2 ** 50].map((count) => () => presenceOf([], count)),
		...unreadable.map((said) => entry(7, 1, said)),
	];
}

const brackets = (levels: number): string => `{"a":${"[".repeat(levels)}${"]".repeat(levels)}}`;
const unreadable = ["", "{", "[]", "1", '"x"', "nul", `{"a":`, "\0", `{"x":"${"y".repeat(4_080)}"}`, brackets(1_900)];

function byChance(real: Record<string, unknown>, { own, colleagues, clock }: Clients, at: Chance): Content {
	const entries = Array.from({ length: 1 + at.below(3) }, () => {
		let state: unknown = real;
		for (let i = 0; i <= at.below(3); i++) state = withAt(state, at.of(placesIn(state)), at.of(nonsense));
		const clientId = at.below(4) === 0 ? at.of([...colleagues, at.below(2 ** 32)]) : own;
		return { clientId, clock: at.below(5) === 0 ? at.below(2 ** 40) : clock, said: JSON.stringify(state) ?? "null" };
	});
	const whole = presenceOf(entries);
	return at.below(4) === 0 ? scrambled(whole, at) : whole;
}

/** A few bytes are others, or the end is missing. */
function scrambled(bytes: Uint8Array, { below }: Chance): Uint8Array {
	const copy = bytes.slice(0, below(3) === 0 ? below(bytes.length) : bytes.length);
	for (let i = 0; i <= below(4) && copy.length > 0; i++) copy[below(copy.length)] = below(256);
	return copy;
}
