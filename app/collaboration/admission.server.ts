// What may enter a text. An update is read, and each of its pieces asked whether the text's rules have a place for it, before
// it may become a row: one bad row would break every load, and what the schema lacks the next editor deletes for everybody.
import * as Y from "yjs";
import { placeUpdate, type Placed } from "./placement.ts";
import type { Refusal } from "./protocol.ts";
import { noTally, type Tally, TextDocument, tooMany } from "./text-document.server.ts";
import type { Countable, Place, TextKind, TextRules } from "./text-rules.ts";
import type { TextState } from "./text-state.server.ts";
import {
	type Clocks,
	type Deletes,
	largestText,
	largestUpdate,
	mostPieces,
	readUpdate,
	type ReadUpdate,
	type WholeUpdate,
	writersIn,
} from "./update.ts";

/** `letters`: where those clients' last letters lie, whose next letters then need no looking up. */
type Admitted = { bytes: Uint8Array; read: ReadUpdate; letters: ReadonlyMap<number, Place> };

/** `claim`: nobody has written as these clients before. `behind`: it rests on what this room has not heard of. */
export type Verdict =
	| ({ is: "admitted" } & Admitted)
	| { is: "refused"; code: Refusal }
	| { is: "claim"; clientIds: number[] }
	| { is: "behind" };

const refused = (code: Refusal): Verdict => ({ is: "refused", code });
const tooManyOf = {
	citation: "too-many-citations",
	mention: "too-many-mentions",
	footnote: "too-many-footnotes",
	block: "too-many-blocks",
	cell: "too-many-cells",
} satisfies Record<Countable, Refusal>;

/** One person may begin to write so often in a room. */
const mostClaims = 500;
/** A full text still takes what makes it shorter, until the next fold takes away what was deleted. */
const roomToShorten = 1024 * 1024;
/** Cells and levels of a document that nobody wrote in for so long are not kept, in ms. */
const idleAfter = 60_000;

export class Admission {
	#state: TextState;
	#rules: TextRules;
	#kind: TextKind;
	#document: TextDocument | null = null;
	#usedAt = 0;
	/** Admitted and not yet rows. */
	#underway = new Set<Uint8Array>();
	#underwayBytes = 0;
	/** How far each client's pieces were admitted. */
	#admitted: Clocks = new Map();
	/** Whose pieces a client's are, in the whole log; null: the server's. */
	#owners: Map<number, string | null>;
	/** How often each person began to write as a new client since the room opened. */
	#claims = new Map<string, number>();
	/** Clients whose last piece was letters. */
	#typing = new Map<number, { next: number; place: Place }>();

	constructor(state: TextState, text: { rules: TextRules; kind: TextKind; owners: Map<number, string | null> }) {
		this.#state = state;
		this.#rules = text.rules;
		this.#kind = text.kind;
		this.#owners = text.owners;
	}

	get underway(): number {
		return this.#underway.size;
	}

	/** Who may write as this client: a person's id, null for the server alone; undefined: nobody wrote as it yet. */
	ownerOf(clientId: number): string | null | undefined {
		return this.#owners.get(clientId);
	}

	/** Nobody wrote as this client before, in the whole log: from now on it is theirs. */
	own(clientId: number, personId: string | null): void {
		this.#owners.set(clientId, personId);
	}

	/** Judges an update of a person. It costs the update's size, and the text's once when nobody wrote for a while. */
	judge(bytes: Uint8Array, read: WholeUpdate | null, personId: string): Verdict {
		if (bytes.length > largestUpdate) return refused("too-large");
		if (!read) return refused("malformed");
		if (read.structs.length > mostPieces) return refused("too-large");
		const { spans } = read;
		const place = this.#goesOnTyping(read, personId);
		if (place && !this.#isFull(bytes.length))
			return {
				is: "admitted",
				bytes,
				read: kept(read),
				letters: new Map(spans.map(({ clientId }) => [clientId, place])),
			};
		if (spans.every(({ clientId, from }) => from >= this.#clockOf(clientId)))
			return this.#judgeNew(bytes, read, personId);
		const rest = Y.diffUpdate(
			bytes,
			Y.encodeStateVector(new Map(spans.map((s) => [s.clientId, this.#clockOf(s.clientId)]))),
		);
		const readRest = readUpdate(rest);
		return readRest ? this.#judgeNew(rest, readRest, personId) : refused("malformed");
	}

	/** One that brings no piece the text holds. */
	#judgeNew(bytes: Uint8Array, { structs, ...read }: WholeUpdate, personId: string): Verdict {
		const writers = writersIn(read);
		const { doc } = this.#documentNow();
		const placement = placeUpdate(doc, structs, read.deletes);
		if (placement.contradicts) return refused("malformed");
		if (placement.lacks) return { is: "behind" };
		// What others' clients wrote and is not in the text was never committed, or is not theirs.
		if (writers.some((clientId) => this.#owners.has(clientId) && this.#owners.get(clientId) !== personId))
			return refused("malformed");
		const unclaimed = writers.filter((clientId) => !this.#owners.has(clientId));
		if (unclaimed.length > 0)
			return this.#asksTooOften(personId) ? refused("too-fast") : { is: "claim", clientIds: unclaimed };
		if (placement.tangled) return refused("too-large");
		const misfit = this.#misfit(placement.placed, read);
		if (misfit) return refused(misfit);
		const full = this.#whyFull(placement.placed, read, bytes.length);
		return full ? refused(full) : { is: "admitted", bytes, read, letters: lettersIn(placement.placed) };
	}

	/** Where letters go on right behind one's own last letters: what typing makes, and what a crowd sends most. */
	#goesOnTyping({ spans, run }: ReadUpdate, personId: string): Place | null {
		const [span] = spans;
		if (!span || !run || this.#owners.get(span.clientId) !== personId) return null;
		const { clientId, from } = span;
		const typing = this.#typing.get(clientId);
		if (typing?.next !== from || this.#clockOf(clientId) !== from) return null;
		const { place } = typing;
		return run.every((piece) => this.#isNextLetters(piece, place)) ? place : null;
	}

	#isNextLetters(piece: Y.AbstractStruct, place: Place): boolean {
		if (!(piece instanceof Y.Item && piece.content instanceof Y.ContentString)) return false;
		const { id, origin, rightOrigin, content } = piece;
		const follows = origin?.client === id.client && origin.clock === id.clock - 1;
		const stands = !rightOrigin || rightOrigin.clock < this.#clockOf(rightOrigin.client);
		return follows && stands && this.#rules.fits({ is: "words", words: content.str }, place, this.#kind);
	}

	#misfit(placed: readonly Placed[], { deletes }: ReadUpdate): Refusal | null {
		for (const { piece, spot } of placed) {
			if (!spot) continue;
			if (!this.#rules.fits(piece, spot.home.place, this.#kind)) return "malformed";
			const isType = piece.is === "element" || piece.is === "run";
			if (isType && spot.home.depth >= this.#rules.deepest) return "too-deep";
		}
		return this.#lacksAttributes(placed, deletes) ? "malformed" : null;
	}

	/** Whether it brings an element without what it is nothing without. One it deletes itself has let go of it, and of one in
	 *  what another deleted meanwhile nothing is kept. */
	#lacksAttributes(placed: readonly Placed[], deletes: Deletes): boolean {
		const lacking = new Map<string, Set<string>>();
		for (const { item, piece, spot } of placed) {
			if (piece.is === "element" && spot && !isIn(deletes, item.id))
				lacking.set(keyOf(item.id), new Set(this.#rules.required(piece.name)));
			if (spot && spot.key !== null && item.parent instanceof Y.ID) lacking.get(keyOf(item.parent))?.delete(spot.key);
		}
		return [...lacking.values()].some((keys) => keys.size > 0);
	}

	/** An honest page is one client, and comes with a few more after days offline. */
	#asksTooOften(personId: string): boolean {
		const asked = (this.#claims.get(personId) ?? 0) + 1;
		this.#claims.set(personId, asked);
		return asked > mostClaims;
	}

	#isFull(bytes: number): boolean {
		return this.#state.size + this.#underwayBytes + bytes > largestText;
	}

	/** Why the text has no room for it; null: it has, or it makes the text shorter. */
	#whyFull(placed: readonly Placed[], read: ReadUpdate, bytes: number): Refusal | null {
		const brought = broughtBy(placed, this.#rules);
		const { live } = this.#documentNow();
		const full = this.#isFull(bytes);
		if (!full && !tooMany(live, brought, noTally(), this.#rules.most)) return null;
		const taken = this.#documentNow().takenOut(read.deletes);
		const many = tooMany(live, brought, taken, this.#rules.most);
		if (many) return tooManyOf[many];
		const shorter = brought.letters < taken.letters && !this.#isFull(bytes - roomToShorten);
		return full && !shorter ? "text-full" : null;
	}

	/** How far a client's pieces are in the text, or on their way. */
	#clockOf(clientId: number): number {
		return Math.max(this.#state.clockOf(clientId), this.#admitted.get(clientId) ?? 0);
	}

	#documentNow(): TextDocument {
		this.#usedAt = performance.now();
		if (!this.#document) {
			const { state, since } = this.#state.lackedBy(new Uint8Array([0]));
			this.#document = new TextDocument([state, ...(since ? [since] : []), ...this.#underway], this.#rules);
		}
		return this.#document;
	}

	/** It was admitted and is on its way into the log. */
	enter({ bytes, read, letters }: Admitted): void {
		this.#underway.add(bytes);
		this.#underwayBytes += bytes.length;
		this.#document?.add(bytes);
		for (const { clientId, to } of read.spans) {
			this.#admitted.set(clientId, to);
			const place = letters.get(clientId);
			if (place) this.#typing.set(clientId, { next: to, place });
			else this.#typing.delete(clientId);
		}
	}

	/** A row that came past this door: from another node, or made by the server. */
	alsoHolds(bytes: Uint8Array): void {
		this.#document?.add(bytes);
	}

	/** It is a row now. */
	settle(bytes: Uint8Array): void {
		if (this.#underway.delete(bytes)) this.#underwayBytes -= bytes.length;
	}

	/** It will never be a row: what was worked out with it is worked out anew. */
	lose(bytes: Uint8Array): void {
		this.settle(bytes);
		this.#admitted.clear();
		this.#typing.clear();
		this.#forget();
	}

	/** Lets go of the document when nobody wrote for a while. */
	rest(): void {
		if (performance.now() - this.#usedAt > idleAfter && this.#underway.size === 0) this.#forget();
	}

	#forget(): void {
		this.#document?.destroy();
		this.#document = null;
	}
}

/** The clients whose last piece is letters that stand. */
function lettersIn(placed: readonly Placed[]): Map<number, Place> {
	const letters = new Map<number, Place>();
	for (const { item, piece, spot } of placed)
		if (piece.is === "words" && spot) letters.set(item.id.client, spot.home.place);
		else letters.delete(item.id.client);
	return letters;
}

const kept = ({ spans, deletes, run }: WholeUpdate): ReadUpdate => ({ spans, deletes, run });

const keyOf = ({ client, clock }: Y.ID): string => `${client}.${clock}`;

function isIn({ clients }: Deletes, { client, clock }: Y.ID): boolean {
	return (clients.get(client) ?? []).some((range) => clock >= range.clock && clock < range.clock + range.len);
}

function broughtBy(placed: readonly Placed[], rules: TextRules): Tally {
	const brought = noTally();
	for (const { piece, spot } of placed) {
		if (!spot) continue;
		if (piece.is === "words") brought.letters += piece.words.length;
		const counted = piece.is === "element" ? rules.countedAs(piece.name) : null;
		if (counted) brought[counted] += 1;
	}
	return brought;
}
