// Presence frames (y-protocols awareness), read strictly by server and browser alike: who someone is and where their cursor
// stands, nothing else. A cursor that is not two relative positions would throw in every editor that draws it.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

type PieceId = { client: number; clock: number };
/** A Yjs relative position as JSON: in an element (`type`) or a section (`tname`), before or after a piece (`item`). */
type Position = { type: PieceId | null; tname: string | null; item: PieceId | null; assoc: 0 | -1 };
type Cursor = { anchor: Position; head: Position };
/** What people see beside a cursor; the server's word. */
export type Shown = { id: string; name: string; color: string };
export type PresenceState = { user: Shown | null; cursor: Cursor | null };
/** One client's state; null: gone. */
export type Presence = { clientId: number; clock: number; state: PresenceState | null };

export type PresenceBounds = {
	/** How many entries a frame may have. */
	mostEntries: number;
	isSection: (name: string) => boolean;
};

const longestState = 4096;
export const longestName = 200;
const highestClock = 2 ** 40;

/** Reads a presence frame, without the entries whose cursor is none; null when it is no presence frame. Never throws. */
export function readPresence(bytes: Uint8Array, { mostEntries, isSection }: PresenceBounds): Presence[] | null {
	try {
		const decoder = decoding.createDecoder(bytes);
		const count = decoding.readVarUint(decoder);
		if (count > mostEntries) return null;
		const entries = Array.from({ length: count }, () => readEntry(decoder, isSection));
		return decoding.hasContent(decoder) ? null : entries.filter((entry) => entry !== null);
	} catch {
		return null;
	}
}

/** Null when its cursor does not fit; throws when it is no entry. */
function readEntry(decoder: decoding.Decoder, isSection: PresenceBounds["isSection"]): Presence | null {
	const clientId = decoding.readVarUint(decoder);
	const clock = decoding.readVarUint(decoder);
	const json = decoding.readVarString(decoder);
	if (clock > highestClock || json.length > longestState) throw new RangeError("no entry");
	const state: unknown = JSON.parse(json);
	if (state === null) return { clientId, clock, state };
	if (!isRecord(state)) throw new TypeError("no state");
	const cursor = readCursor(state["cursor"] ?? null, isSection);
	return cursor === undefined ? null : { clientId, clock, state: { user: readUser(state["user"]), cursor } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Undefined when it is something else. */
function readCursor(value: unknown, isSection: PresenceBounds["isSection"]): Cursor | null | undefined {
	if (value === null) return null;
	if (!isRecord(value)) return undefined;
	const [anchor, head] = [readPosition(value["anchor"], isSection), readPosition(value["head"], isSection)];
	return anchor && head ? { anchor, head } : undefined;
}

function readPosition(value: unknown, isSection: PresenceBounds["isSection"]): Position | null {
	if (!isRecord(value)) return null;
	const [type, item] = [readPieceId(value["type"]), readPieceId(value["item"])];
	const tname = readName(value["tname"], isSection);
	const { assoc = 0 } = value;
	if (type === undefined || item === undefined || tname === undefined || (assoc !== 0 && assoc !== -1)) return null;
	return isSomewhere({ type, tname, item }) ? { type, tname, item, assoc } : null;
}

/** It says where, and not both in an element and in a section. */
const isSomewhere = ({ type, tname, item }: Omit<Position, "assoc">): boolean =>
	type === null ? item !== null || tname !== null : tname === null;

function readName(value: unknown, isSection: PresenceBounds["isSection"]): string | null | undefined {
	if (value === undefined || value === null) return null;
	return typeof value === "string" && isSection(value) ? value : undefined;
}

function readPieceId(value: unknown): PieceId | null | undefined {
	if (value === undefined || value === null) return null;
	if (!isRecord(value)) return undefined;
	const { client, clock } = value;
	return isCount(client) && isCount(clock) && clock <= highestClock ? { client, clock } : undefined;
}

const isCount = (value: unknown): value is number =>
	typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

function readUser(value: unknown): Shown | null {
	if (!isRecord(value)) return null;
	const { id, name, color } = value;
	if (typeof id !== "string" || typeof name !== "string" || typeof color !== "string") return null;
	return id.length <= 64 && name.length <= longestName && /^#[0-9a-f]{6}$/u.test(color) ? { id, name, color } : null;
}

/** One frame for all of them. */
export function writePresence(
	entries: readonly { clientId: number; clock: number; state: object | null }[],
): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, entries.length);
	for (const { clientId, clock, state } of entries) {
		encoding.writeVarUint(encoder, clientId);
		encoding.writeVarUint(encoder, clock);
		encoding.writeVarString(encoder, JSON.stringify(state));
	}
	return encoding.toUint8Array(encoder);
}

/** Dark enough to carry white words, light enough to be seen on a dark page. */
const colours = [
	"#9c4221",
	"#2f6f3e",
	"#1f6f8b",
	"#6b4ba3",
	"#a3365f",
	"#7a6a00",
	"#00706b",
	"#3f5fbf",
	"#8a3fa0",
	"#b0413e",
	"#4a6b1d",
	"#5a5f6b",
];

/** The same person has the same colour everywhere. */
export function colourOf(personId: string): string {
	let sum = 0;
	for (const letter of personId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
	return colours[sum % colours.length] ?? "#5a5f6b";
}
