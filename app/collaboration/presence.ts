// Presence frames (y-protocols awareness), read and written entry by entry, so that the server decides who is speaking.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** One client's cursor and name; `state` null: gone. */
export type Presence = { clientId: number; clock: number; state: Record<string, unknown> | null };

/** What people see beside a cursor. */
export type Shown = { id: string; name: string; color: string };

const mostEntries = 16;
const longestState = 4096;
const highestClock = 2 ** 40;

/** Reads a presence frame's entries; null when it is not one, or says more than a person's cursor can. */
export function readPresence(bytes: Uint8Array): Presence[] | null {
	try {
		const decoder = decoding.createDecoder(bytes);
		const count = decoding.readVarUint(decoder);
		if (count > mostEntries) return null;
		const entries = Array.from({ length: count }, () => readEntry(decoder));
		return entries.every((entry) => entry !== null) ? entries : null;
	} catch {
		return null;
	}
}

function readEntry(decoder: decoding.Decoder): Presence | null {
	const clientId = decoding.readVarUint(decoder);
	const clock = decoding.readVarUint(decoder);
	const said = decoding.readVarString(decoder);
	if (clock > highestClock || said.length > longestState) return null;
	const state: unknown = JSON.parse(said);
	if (state === null) return { clientId, clock, state };
	return isRecord(state) ? { clientId, clock, state } : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** One frame for all of them. */
export function writePresence(entries: readonly Presence[]): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, entries.length);
	for (const { clientId, clock, state } of entries) {
		encoding.writeVarUint(encoder, clientId);
		encoding.writeVarUint(encoder, clock);
		encoding.writeVarString(encoder, JSON.stringify(state));
	}
	return encoding.toUint8Array(encoder);
}

/** Whatever a client says about who it is, the server overwrites. */
export const stamped = (entry: Presence, user: Shown): Presence => ({
	...entry,
	state: entry.state && { ...entry.state, user },
});

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
