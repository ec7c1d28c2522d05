// What a text holds, kept as bytes: a folded state and the updates since. An open room needs no Y.Doc: whoever joins gets
// these bytes, and folding is the log's work.
import * as Y from "yjs";
import { type Clocks, covers, type Deletes, mergeUpdates, readUpdate, type ReadUpdate } from "./update.ts";

export type Folded = {
	state: Uint8Array;
	/** The last row that is in it. */
	uptoSeq: number;
	/** `Y.encodeSnapshot` of it, when whoever folded it knows. */
	known: Uint8Array | null;
};

const isEmpty = (vector: Uint8Array) => vector.length <= 1;
const nothing = new Uint8Array([0, 0]);
const mostAnswersKept = 64;

export class TextState {
	#folded: Folded;
	#since: { seq: number; bytes: Uint8Array }[] = [];
	#sinceBytes = 0;
	/** Worked out when a writer comes, since only their joining needs it. */
	#known: { clocks: Clocks; deletes: Deletes } | null = null;
	/** Deletions that came after `#known` was worked out, merged into it when next asked. */
	#newDeletes: Deletes[] = [];
	/** After a restart everybody comes back with nearly the same vector. */
	#answers = new Map<string, Uint8Array>();

	constructor(folded: Folded, since: readonly { seq: number; bytes: Uint8Array }[] = []) {
		this.#folded = folded;
		for (const { seq, bytes } of since) this.append(seq, bytes, null);
	}

	get size(): number {
		return this.#folded.state.length + this.#sinceBytes;
	}

	/** How much stands outside the fold. */
	get unfoldedBytes(): number {
		return this.#sinceBytes;
	}

	get uptoSeq(): number {
		return this.#folded.uptoSeq;
	}

	/** A committed update; `seq` is the last row in it. */
	append(seq: number, bytes: Uint8Array, read: readonly ReadUpdate[] | null): void {
		this.#since.push({ seq, bytes });
		this.#sinceBytes += bytes.length;
		if (!this.#known) return;
		for (const update of read ?? [readUpdate(bytes)]) if (update) this.#learn(update, this.#known.clocks);
	}

	#learn({ spans, deletes }: ReadUpdate, clocks: Clocks): void {
		for (const { clientId, from, to } of spans) {
			const clock = clocks.get(clientId) ?? 0;
			if (from <= clock && to > clock) clocks.set(clientId, to);
		}
		if (deletes.clients.size > 0) this.#newDeletes.push(deletes);
	}

	/** A newer fold of the same rows: what it holds is no longer kept beside it. */
	refold(folded: Folded): void {
		if (folded.uptoSeq <= this.#folded.uptoSeq) return;
		this.#folded = folded;
		this.#since = this.#since.filter(({ seq }) => seq > folded.uptoSeq);
		this.#sinceBytes = this.#since.reduce((sum, { bytes }) => sum + bytes.length, 0);
		this.#answers.clear();
	}

	/** What someone with this state vector lacks: the folded part, then what came since (when anything did). Throws when it
	 *  is no state vector. */
	lackedBy(vector: Uint8Array): { state: Uint8Array; since: Uint8Array | null } {
		Y.decodeStateVector(vector); // throws when it is not one
		return { state: isEmpty(vector) ? this.#folded.state : this.#answer(vector), since: this.#mergeSince() };
	}

	/** What came since, as one; the next newcomer's merge starts from there. */
	#mergeSince(): Uint8Array | null {
		const last = this.#since.at(-1);
		if (!last || this.#since.length === 1) return last?.bytes ?? null;
		const bytes = mergeUpdates(this.#since.map((update) => update.bytes));
		this.#since = [{ seq: last.seq, bytes }];
		this.#sinceBytes = bytes.length;
		return bytes;
	}

	#answer(vector: Uint8Array): Uint8Array {
		const key = Buffer.from(vector).toString("base64");
		const kept = this.#answers.get(key);
		if (kept) return kept;
		const answer = this.#folded.state.length > 2 ? Y.diffUpdate(this.#folded.state, vector) : nothing;
		if (this.#answers.size < mostAnswersKept) this.#answers.set(key, answer);
		return answer;
	}

	/** The state vector of everything held. */
	vector(): Uint8Array {
		return Y.encodeStateVector(this.#whatIsKnown().clocks);
	}

	/** How far a client's pieces are held. */
	clockOf(clientId: number): number {
		return this.#whatIsKnown().clocks.get(clientId) ?? 0;
	}

	/** Whether an update brings anything that is not held. */
	lacks({ spans, deletes }: ReadUpdate): boolean {
		const known = this.#whatIsKnown();
		if (spans.some(({ clientId, to }) => (known.clocks.get(clientId) ?? 0) < to)) return true;
		return !covers(known.deletes, deletes);
	}

	#whatIsKnown(): { clocks: Clocks; deletes: Deletes } {
		if (!this.#known) {
			this.#known = knownOf(this.#folded);
			for (const { bytes } of this.#since) {
				const update = readUpdate(bytes);
				if (update) this.#learn(update, this.#known.clocks);
			}
		}
		if (this.#newDeletes.length > 0) {
			this.#known.deletes = Y.mergeDeleteSets([this.#known.deletes, ...this.#newDeletes]);
			this.#newDeletes = [];
		}
		return this.#known;
	}
}

function knownOf({ state, known }: Folded): { clocks: Clocks; deletes: Deletes } {
	if (known) {
		const { sv, ds } = Y.decodeSnapshot(known);
		return { clocks: sv, deletes: ds };
	}
	return {
		clocks: Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state)),
		deletes: Y.mergeDeleteSets([Y.decodeUpdate(state).ds]),
	};
}

/** Nothing, as an update. */
export const emptyFold: Folded = { state: nothing, uptoSeq: 0, known: null };
