// What an update says about itself, read without applying it.
import * as Y from "yjs";

/** Clock after the last piece, by client: what `Y.decodeStateVector` gives. */
export type Clocks = Map<number, number>;
export type Deletes = ReturnType<typeof Y.createDeleteSet>;
/** A run of new pieces of one client: `from` included, `to` not. */
type Span = { clientId: number; from: number; to: number };
export type ReadUpdate = {
	spans: readonly Span[];
	deletes: Deletes;
	/** The pieces of what typing makes: few, of one client, without a gap, and nothing deleted. */
	run: readonly Y.AbstractStruct[] | null;
};

/** With every piece in it, which is more than is to be kept for long. */
export type WholeUpdate = ReadUpdate & { structs: readonly Y.AbstractStruct[] };

/** One update may be this large: a paste from Word and a day offline pass. */
export const largestUpdate = 1024 * 1024;
/** And bring this many pieces: reading and placing them holds up everybody for some 150 ms. */
export const mostPieces = 30_000;
/** A text may hold this much, folded. */
export const largestText = 5 * 1024 * 1024;

/** Yjs reads clocks as numbers; past this they no longer add up. */
const highestClock = 2 ** 40;
const highestClient = 2 ** 53 - 1;

/** Reads every piece of an update; null when it does not read, or says what no Yjs client says. One such row would break
 *  every load. */
export function readUpdate(bytes: Uint8Array): WholeUpdate | null {
	try {
		const { structs, ds } = Y.decodeUpdate(bytes);
		const spans = spansOf(structs);
		if (!spans || !isPlausible(ds)) return null;
		const run = isRun(structs, spans, ds) ? structs : null;
		return { spans, deletes: ds, run, structs };
	} catch {
		return null;
	}
}

/** Kept until they are rows, so they are to be few. */
const mostKept = 8;
const isRun = (structs: readonly Y.AbstractStruct[], spans: readonly Span[], deletes: Deletes): boolean =>
	spans.length === 1 &&
	deletes.clients.size === 0 &&
	structs.length <= mostKept &&
	!structs.some((struct) => struct instanceof Y.Skip);

/** Reads one a person sent: no larger than allowed. */
export const readAllowed = (bytes: Uint8Array): WholeUpdate | null =>
	bytes.length <= largestUpdate ? readUpdate(bytes) : null;

function spansOf(structs: readonly Y.AbstractStruct[]): Span[] | null {
	const spans: Span[] = [];
	const seen = new Map<number, number>();
	let before = -1;
	for (const struct of structs) {
		const { client: clientId, clock: from } = struct.id;
		const to = from + struct.length;
		// a client told of twice would be read in two ways: merging takes both, applying only the second
		const goesOn = clientId === before ? from >= (seen.get(clientId) ?? 0) : !seen.has(clientId);
		if (!goesOn || !isSound(struct)) return null;
		before = clientId;
		seen.set(clientId, to);
		if (!(struct instanceof Y.Skip)) extend(spans, { clientId, from, to });
	}
	return spans;
}

function extend(spans: Span[], { clientId, from, to }: Span): void {
	const last = spans.at(-1);
	if (last?.clientId === clientId && last.to === from) last.to = to;
	else spans.push({ clientId, from, to });
}

const isSound = (struct: Y.AbstractStruct): boolean =>
	struct.length > 0 &&
	struct.id.clock + struct.length <= highestClock &&
	struct.id.client <= highestClient &&
	looksBack(struct);

/** A piece may rest only on earlier pieces of its own client. Yjs checks that for other clients' pieces and trusts it here:
 *  one that rests on itself or on later ones throws in everybody's browser (found by changing bytes at random). */
function looksBack(struct: Y.AbstractStruct): boolean {
	if (!(struct instanceof Y.Item)) return true;
	const { client, clock } = struct.id;
	const restsOn = [struct.origin, struct.rightOrigin, struct.parent instanceof Y.ID ? struct.parent : null];
	return restsOn.every((id) => id === null || id.client !== client || id.clock < clock);
}

function isPlausible(deletes: Deletes): boolean {
	for (const ranges of deletes.clients.values())
		for (const { clock, len } of ranges) if (!(len > 0) || clock + len > highestClock) return false;
	return true;
}

const mergedAtOnce = 32;

/** Many updates as one. `Y.mergeUpdates` sorts all of them for each piece it takes; merged in groups, a thousand cost a
 *  sixth of that. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
	const [only] = updates;
	if (only && updates.length === 1) return only;
	if (updates.length <= mergedAtOnce) return Y.mergeUpdates([...updates]);
	const groups: Uint8Array[] = [];
	for (let i = 0; i < updates.length; i += mergedAtOnce) groups.push(mergeUpdates(updates.slice(i, i + mergedAtOnce)));
	return mergeUpdates(groups);
}

/** The clients whose new pieces an update brings. */
export const writersIn = (update: ReadUpdate): number[] => [...new Set(update.spans.map((span) => span.clientId))];

/** Whether everything in `asked` is in `known`, whose ranges are sorted and merged as `Y.mergeDeleteSets` leaves them. */
export function covers(known: Deletes, asked: Deletes): boolean {
	for (const [clientId, ranges] of asked.clients) {
		const held = known.clients.get(clientId) ?? [];
		for (const { clock, len } of ranges) {
			const at = held[lastAtOrBefore(held, clock)];
			if (!at || clock + len > at.clock + at.len) return false;
		}
	}
	return true;
}

/** Where the last one begins at or before this clock, in a sorted list; -1: none does. */
export function lastAtOrBefore(ranges: readonly { clock: number }[], clock: number): number {
	let [low, high] = [0, ranges.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((ranges[middle]?.clock ?? 0) <= clock) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
