// What may enter a text. An update is read, and where reading is not enough tried, before it may become a row: one bad row
// would break every load, and the page of everyone who is sent it.
import * as Y from "yjs";
import { deepest, depthOf, mostPending, typesPending } from "./depth.ts";
import type { Refusal } from "./protocol.ts";
import type { TextState } from "./text-state.server.ts";
import { type Clocks, largestText, largestUpdate, type ReadUpdate, writersIn } from "./update.ts";

export class Admission {
	#state: TextState;
	/** Accepted and not yet rows. */
	#underway = new Set<Uint8Array>();
	#underwayBytes = 0;
	/** How far each client's pieces were accepted. */
	#accepted: Clocks = new Map();
	/** Whose pieces a client's are, as far as this room has seen. */
	#writers = new Map<number, string>();
	/** No deeper than this can its elements lie in one another; null: not looked yet. */
	#depth: number | null = null;

	constructor(state: TextState) {
		this.#state = state;
	}

	get underway(): number {
		return this.#underway.size;
	}

	/** Why an update may not enter; null: it may. `tried` is called when it had to be tried, which costs the text's size. */
	whyNot(bytes: Uint8Array, read: ReadUpdate | null, personId: string, tried: (cost: number) => void): Refusal | null {
		if (bytes.length > largestUpdate) return "too-large";
		if (!read || !this.#areTheirs(read, personId)) return "malformed";
		if (this.#state.size + this.#underwayBytes + bytes.length > largestText) return "text-full";
		const deep = this.#mayBeTooDeepWith(read);
		if (!deep && !this.#overlaps(read)) return null;
		tried(this.#state.size);
		return this.#applies(bytes) ? null : "malformed";
	}

	/** Nobody goes on with what another person's client wrote: that person's own next words would then be taken for known.
	 *  What was accepted before may be repeated: everybody's client hands on pieces that wait for a missing one. */
	#areTheirs({ spans }: ReadUpdate, personId: string): boolean {
		return spans.every(
			({ clientId, to }) =>
				(this.#writers.get(clientId) ?? personId) === personId || to <= (this.#accepted.get(clientId) ?? 0),
		);
	}

	/** Repeats pieces that were accepted before. Honest clients do so only when a connection broke before the ack. */
	#overlaps({ spans }: ReadUpdate): boolean {
		return spans.some(
			({ clientId, from }) => from < Math.max(this.#state.clockOf(clientId), this.#accepted.get(clientId) ?? 0),
		);
	}

	/** Counts first and looks only when the count alone does not say: a paragraph more is at most two levels more. */
	#mayBeTooDeepWith({ types }: ReadUpdate): boolean {
		if (types === 0) return false;
		if (this.#depth !== null) this.#depth += types;
		return this.#depth === null || this.#depth > deepest;
	}

	#applies(bytes: Uint8Array): boolean {
		const { state, since } = this.#state.lackedBy(new Uint8Array([0]));
		const doc = new Y.Doc();
		try {
			return doc.transact(() => {
				for (const update of [state, ...(since ? [since] : []), ...this.#underway]) Y.applyUpdate(doc, update);
				return this.#takes(doc, bytes);
			});
		} catch {
			return false;
		} finally {
			doc.destroy();
		}
	}

	/** Who writes beside somebody's deep hole is not refused for it: only what makes it too deep is. */
	#takes(doc: Y.Doc, bytes: Uint8Array): boolean {
		const pendingBefore = typesPending(doc);
		Y.applyUpdate(doc, bytes);
		const [depth, pending] = [depthOf(doc), typesPending(doc)];
		this.#depth = depth + pending;
		return depth <= deepest && (pending <= mostPending || pending <= pendingBefore);
	}

	enter(bytes: Uint8Array, read: ReadUpdate, personId: string): void {
		this.#underway.add(bytes);
		this.#underwayBytes += bytes.length;
		this.note(read, personId);
		for (const { clientId, to } of read.spans)
			this.#accepted.set(clientId, Math.max(this.#accepted.get(clientId) ?? 0, to));
	}

	/** A row that came past this door: from another node, or made by the server. */
	alsoHolds(read: ReadUpdate | null): void {
		if (this.#depth !== null && read) this.#depth += read.types;
	}

	/** It is a row now, or will never be one. */
	settle(bytes: Uint8Array): void {
		if (this.#underway.delete(bytes)) this.#underwayBytes -= bytes.length;
	}

	/** Remembers whose clients these are. */
	note(read: ReadUpdate, personId: string): void {
		for (const clientId of writersIn(read)) if (!this.#writers.has(clientId)) this.#writers.set(clientId, personId);
	}
}
