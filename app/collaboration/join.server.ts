// Many updates as one for those who are sent them. What people type is nearly always a run of new pieces right after the
// same client's last one, with nothing deleted. Such pieces were read when they came in, so they need only be written
// behind one another: `Y.mergeUpdates` would read and sort them all again, which was a quarter of the server's work when
// a crowd writes.
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { mergeUpdates, type ReadUpdate } from "./update.ts";

type Sound = { bytes: Uint8Array; read: ReadUpdate };

/** Pieces of one client that follow each other without a gap. */
type Run = { clientId: number; from: number; to: number; pieces: Y.AbstractStruct[] };

/** Updates as one; the order among them does not matter, as everywhere in Yjs. */
export function joinUpdates(updates: readonly Sound[]): Uint8Array {
	const [only] = updates;
	if (only && updates.length === 1) return only.bytes;
	const runs = new Map<number, Run>();
	const others = updates.flatMap((update) => (lengthen(runs, update.read) ? [] : [update.bytes]));
	return mergeUpdates(runs.size === 0 ? others : [written([...runs.values()]), ...others]);
}

/** Puts an update's pieces behind its client's run; false when they are not the next ones. */
function lengthen(runs: Map<number, Run>, { spans, run: pieces }: ReadUpdate): boolean {
	const [span] = spans;
	if (!span || !pieces) return false;
	const run = runs.get(span.clientId);
	if (!run) {
		runs.set(span.clientId, { ...span, pieces: [...pieces] });
		return true;
	}
	if (run.to !== span.from) return false;
	run.to = span.to;
	run.pieces.push(...pieces);
	return true;
}

function written(runs: readonly Run[]): Uint8Array {
	const to = new Y.UpdateEncoderV1();
	encoding.writeVarUint(to.restEncoder, runs.length);
	// as Yjs writes them: the highest client first
	for (const { clientId, from, pieces } of runs.toSorted((a, b) => b.clientId - a.clientId)) {
		encoding.writeVarUint(to.restEncoder, pieces.length);
		to.writeClient(clientId);
		encoding.writeVarUint(to.restEncoder, from);
		for (const piece of pieces) piece.write(to, 0, 0);
	}
	encoding.writeVarUint(to.restEncoder, 0); // nothing is deleted
	return to.toUint8Array();
}
