// What an update says about itself, read without applying it.
import * as Y from "yjs";

/** Clock after the last piece, by client: what `Y.decodeStateVector` gives. */
export type Clocks = Map<number, number>;
export type Deletes = ReturnType<typeof Y.createDeleteSet>;
/** A run of new pieces of one client: `from` included, `to` not. */
type Span = { clientId: number; from: number; to: number };
export type ReadUpdate = { spans: readonly Span[]; deletes: Deletes };

/** One update may be this large: a paste from Word and a day offline pass. */
export const largestUpdate = 1024 * 1024;
/** A text may hold this much, folded. */
export const largestText = 5 * 1024 * 1024;

/** Yjs reads clocks as numbers; past this they no longer add up. */
const highestClock = 2 ** 40;
const highestClient = 2 ** 53 - 1;

/** Reads every piece of an update; null when it does not read, or says what no Yjs client says. One such row would break
 *  every load. */
export function readUpdate(bytes: Uint8Array): ReadUpdate | null {
	try {
		const { structs, ds } = Y.decodeUpdate(bytes);
		const spans = spansOf(structs);
		return spans && isPlausible(ds) ? { spans, deletes: ds } : null;
	} catch {
		return null;
	}
}

function spansOf(structs: ReturnType<typeof Y.decodeUpdate>["structs"]): Span[] | null {
	const spans: Span[] = [];
	for (const struct of structs) {
		if (struct instanceof Y.Skip) continue;
		const { client: clientId, clock: from } = struct.id;
		const to = from + struct.length;
		if (!(struct.length > 0) || to > highestClock || clientId > highestClient) return null;
		const last = spans.at(-1);
		if (last?.clientId === clientId && last.to === from) last.to = to;
		else spans.push({ clientId, from, to });
	}
	return spans;
}

function isPlausible(deletes: Deletes): boolean {
	for (const ranges of deletes.clients.values())
		for (const { clock, len } of ranges) if (!(len > 0) || clock + len > highestClock) return false;
	return true;
}

/** The clients whose new pieces an update brings. */
export const writersIn = (update: ReadUpdate): number[] => [...new Set(update.spans.map((span) => span.clientId))];
