// Updates written piece by piece, as no Yjs document would make them.
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** What a piece holds. */
export type Content = ConstructorParameters<typeof Y.Item>[7];
export type Id = { client: number; clock: number };
export type Piece =
	| {
			origin?: Id | null;
			rightOrigin?: Id | null;
			/** the name of a root, the id of an element's piece, or none: then its neighbours say */
			parent?: string | Id | null;
			key?: string | null;
			content: Content;
	  }
	| { collected: number }
	| { skipped: number };
export type Deleted = { client: number; clock: number; length: number };

const id = ({ client, clock }: Id): Y.ID => Y.createID(client, clock);
const idOrNone = (one: Id | null | undefined): Y.ID | null => (one ? id(one) : null);

type Run = { client: number; clock: number; pieces: readonly Piece[] };

/** Runs of pieces and what is deleted, as one update. */
export function written(runs: readonly Run[], deletes: readonly Deleted[] = []): Uint8Array {
	const to = new Y.UpdateEncoderV1();
	encoding.writeVarUint(to.restEncoder, runs.length);
	for (const { client, clock: from, pieces } of runs) {
		encoding.writeVarUint(to.restEncoder, pieces.length);
		to.writeClient(client);
		encoding.writeVarUint(to.restEncoder, from);
		let clock = from;
		for (const piece of pieces) clock += writePiece(to, { client, clock }, piece);
	}
	encoding.writeVarUint(to.restEncoder, deletes.length);
	for (const { client, clock, length } of deletes) {
		encoding.writeVarUint(to.restEncoder, client);
		encoding.writeVarUint(to.restEncoder, 1);
		encoding.writeVarUint(to.restEncoder, clock);
		encoding.writeVarUint(to.restEncoder, length);
	}
	return to.toUint8Array();
}

function writePiece(to: Y.UpdateEncoderV1, at: Id, piece: Piece): number {
	if ("collected" in piece) {
		new Y.GC(id(at), piece.collected).write(to, 0);
		return piece.collected;
	}
	if ("skipped" in piece) {
		new Y.Skip(id(at), piece.skipped).write(to, 0);
		return piece.skipped;
	}
	const { origin, rightOrigin, parent = null, key = null, content } = piece;
	const place = typeof parent === "string" ? parent : idOrNone(parent); // a root is written by its name
	const item: Y.Item = Reflect.construct(Y.Item, [
		id(at),
		null,
		idOrNone(origin),
		null,
		idOrNone(rightOrigin),
		place,
		key,
		content,
	]);
	item.write(to, 0);
	return content.getLength();
}

export const letters = (words: string): Content => new Y.ContentString(words);
export const typed = (type: ConstructorParameters<typeof Y.ContentType>[0]): Content => new Y.ContentType(type);
export const formatting = (key: string, value: object): Content => new Y.ContentFormat(key, value);
