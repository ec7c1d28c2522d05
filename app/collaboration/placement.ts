// Where each piece of an update would lie in a text, found without applying it.
//
// A piece says what it lies beside (`origin`, `rightOrigin`) or in (`parent`), and each of these is a piece of the text or
// of the same update. This follows Yjs in how a piece gets its parent (Item.getMissing) and in which order pieces can be
// taken in. What rests on pieces that are not there is not placed: Yjs would keep it waiting, for everybody and for good.
import * as Y from "yjs";
import type { Piece, Place } from "./text-rules.ts";
import { type Deletes, lastAtOrBefore } from "./update.ts";

type AnyType = Y.XmlElement["parent"] & object;

/** A type as those inside it see it. */
type Home = { place: Place; depth: number };
/** A list of pieces: the children of a type, or the values one attribute had. */
type Spot = { home: Home; key: string | null };
export type Placed = {
	item: Y.Item;
	piece: Piece;
	/** null: in something that was deleted, where Yjs keeps nothing */
	spot: Spot | null;
};
export type Placement = {
	placed: Placed[];
	/** Rests on pieces that are not in the text. */
	lacks: boolean;
	/** Says two things at once, which no editor does. */
	contradicts: boolean;
	/** Would keep everybody's browser busy for long. */
	tangled: boolean;
};

/** An honest page sends what one person wrote in a few sessions. */
const mostClients = 64;
/** Pieces that do not simply follow one another, times the length of the list they go into: Yjs may look at each for each. */
const mostWork = 4_000_000;

/** How far pieces may lie from where they were written, all together: others wrote between. */
const mostSteps = 200_000;

type Entry = { clock: number; spot: Spot | null; inside: Home | null };
type Queue = { structs: Y.AbstractStruct[]; at: number; next: number; entries: Entry[] };
type Tail = { last: Y.ID; right: Y.ID | null; loose: number };

/** Places the pieces of an update that brings nothing the text already holds. */
export function placeUpdate(doc: Y.Doc, structs: readonly Y.AbstractStruct[], deletes: Deletes): Placement {
	return new Placer(doc, structs).place(deletes);
}

class Placer {
	#doc: Y.Doc;
	#queues = new Map<number, Queue>();
	#waiting = new Map<number, number[]>();
	#homes = new Map<AnyType, Home>();
	#newRoots = new Map<string, Home>();
	#spots = new Map<Home, Map<string | null, Spot>>();
	#tails = new Map<Spot, Tail>();
	#placed: Placed[] = [];
	#contradicts = false;
	#steps = 0;

	constructor(doc: Y.Doc, structs: readonly Y.AbstractStruct[]) {
		this.#doc = doc;
		for (const struct of structs) {
			const { client } = struct.id;
			const queue = this.#queues.get(client);
			if (queue) queue.structs.push(struct);
			else this.#queues.set(client, { structs: [struct], at: 0, next: Y.getState(doc.store, client), entries: [] });
		}
	}

	place(deletes: Deletes): Placement {
		if (this.#queues.size > mostClients) return { placed: [], lacks: false, contradicts: true, tangled: false };
		for (let ready = [...this.#queues.keys()]; ready.length > 0;) {
			const client = ready.pop();
			if (client !== undefined && this.#advance(client)) {
				ready = [...ready, ...(this.#waiting.get(client) ?? [])];
				this.#waiting.delete(client);
			}
		}
		const unplaced = [...this.#queues.values()].some(({ structs, at }) => at < structs.length);
		return {
			placed: this.#placed,
			lacks: unplaced || !this.#holds(deletes),
			contradicts: this.#contradicts,
			tangled: this.#steps > mostSteps || [...this.#tails].some(([spot, tail]) => this.#work(spot, tail) > mostWork),
		};
	}

	/** Places what can be placed of one client's pieces; whether any could. */
	#advance(client: number): boolean {
		const queue = this.#queues.get(client);
		if (!queue) return false;
		const before = queue.at;
		for (let struct = queue.structs[queue.at]; struct; struct = queue.structs[queue.at]) {
			if (struct instanceof Y.Skip || struct.id.clock !== queue.next) break;
			const missing = struct instanceof Y.Item ? this.#missing(struct) : null;
			if (missing !== null) {
				this.#waiting.set(missing, [...(this.#waiting.get(missing) ?? []), client]);
				break;
			}
			queue.entries.push(this.#entry(struct));
			queue.next += struct.length;
			queue.at += 1;
		}
		return queue.at > before;
	}

	#progress = (client: number): number => this.#queues.get(client)?.next ?? Y.getState(this.#doc.store, client);

	/** The client whose piece this one still waits for. */
	#missing({ origin, rightOrigin, parent }: Y.Item): number | null {
		for (const id of [origin, rightOrigin, parent instanceof Y.ID ? parent : null])
			if (id && id.clock >= this.#progress(id.client)) return id.client;
		return null;
	}

	#holds(deletes: Deletes): boolean {
		for (const [client, ranges] of deletes.clients)
			for (const { clock, len } of ranges) if (clock + len > this.#progress(client)) return false;
		return true;
	}

	#entry(struct: Y.AbstractStruct): Entry {
		const { clock } = struct.id;
		if (!(struct instanceof Y.Item)) return { clock, spot: null, inside: null };
		const spot = this.#spotOf(struct);
		const pieces = piecesOf(struct, spot);
		for (const piece of pieces) this.#placed.push({ item: struct, piece, spot });
		if (spot) this.#follow(spot, struct);
		const [piece] = pieces;
		return { clock, spot, inside: spot && piece ? insideOf(piece, spot) : null };
	}

	#spotOf(item: Y.Item): Spot | null {
		const beside = [item.origin, item.rightOrigin].flatMap((id) => (id ? [this.#find(id)] : []));
		const [first, second] = beside;
		if (beside.includes(null)) return null;
		if (first && second && (first.spot !== second.spot || !this.#areInOrder(item))) this.#contradicts = true;
		return first ? first.spot : this.#spotInside(item);
	}

	/** Whether what stood to the left of a piece stands before what stood to its right: where it does not, replicas may put the
	 *  piece in different places. Between pieces of the same update it is not looked at. */
	#areInOrder({ origin, rightOrigin }: Y.Item): boolean {
		if (!origin || !rightOrigin || !this.#isHeld(origin) || !this.#isHeld(rightOrigin)) return true;
		const left = Y.getItem(this.#doc.store, origin);
		const right = Y.getItem(this.#doc.store, rightOrigin);
		return left === right ? origin.clock < rightOrigin.clock : this.#comesAfter(right, left);
	}

	#comesAfter(right: Y.Item, left: Y.Item): boolean {
		for (let at = left.right; at; at = at.right) {
			this.#steps += 1;
			if (at === right || this.#steps > mostSteps) return true; // too many steps are refused by themselves
		}
		return false;
	}

	#isHeld = ({ client, clock }: Y.ID): boolean => clock < Y.getState(this.#doc.store, client);

	/** Of a piece that says what it lies in: only the first in a list does. */
	#spotInside({ parent, parentSub }: Y.Item): Spot | null {
		if (typeof parent === "string") return this.#spot(this.#root(parent), parentSub);
		const inside = parent instanceof Y.ID ? this.#find(parent)?.inside : null;
		return inside ? this.#spot(inside, parentSub) : null;
	}

	/** A piece of the update or of the text; null when it was deleted for good. */
	#find(id: Y.ID): { spot: Spot | null; inside: Home | null } | null {
		const entries = this.#queues.get(id.client)?.entries ?? [];
		const first = entries[0];
		if (first && id.clock >= first.clock) {
			const entry = entries[lastAtOrBefore(entries, id.clock)];
			return entry?.spot ? entry : null;
		}
		const item = Y.getItem(this.#doc.store, id);
		if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return null;
		const inside = item.content instanceof Y.ContentType ? this.#homeOf(item.content.type) : null;
		return { spot: this.#spot(this.#homeOf(item.parent), item.parentSub), inside };
	}

	#spot(home: Home, key: string | null): Spot {
		const spots = this.#spots.get(home) ?? new Map<string | null, Spot>();
		this.#spots.set(home, spots);
		const spot = spots.get(key) ?? { home, key };
		spots.set(key, spot);
		return spot;
	}

	#root(name: string): Home {
		const type = this.#doc.share.get(name);
		if (type) return this.#homeOf(type);
		const home = this.#newRoots.get(name) ?? { place: { is: "section", name }, depth: 0 };
		this.#newRoots.set(name, home);
		return home;
	}

	#homeOf(type: AnyType): Home {
		const known = this.#homes.get(type);
		if (known) return known;
		const home = this.#lookAt(type);
		this.#homes.set(type, home);
		return home;
	}

	#lookAt(type: AnyType): Home {
		const { parent } = type;
		if (!parent) return { place: { is: "section", name: Y.findRootTypeKey(type) }, depth: 0 };
		const outer = this.#homeOf(parent);
		return { place: placeIn(type, outer.place), depth: outer.depth + 1 };
	}

	/** Notes whether a piece simply follows the one before it in the same list. */
	#follow(spot: Spot, { id, origin, rightOrigin, length }: Y.Item): void {
		const tail = this.#tails.get(spot);
		const follows = tail && Y.compareIDs(origin, tail.last) && Y.compareIDs(rightOrigin, tail.right);
		this.#tails.set(spot, {
			last: Y.createID(id.client, id.clock + length - 1),
			right: rightOrigin,
			loose: (tail?.loose ?? 0) + (follows ? 0 : 1),
		});
	}

	#work({ home, key }: Spot, { loose }: Tail): number {
		if (loose < 64 || key !== null) return loose * loose;
		let length = loose;
		for (const [type, known] of this.#homes) if (known === home) length += Y.getTypeChildren(type).length;
		return loose * length;
	}
}

/** Of something deleted nothing is left. Values that an attribute had one after another may come in one piece. */
function piecesOf({ content }: Y.Item, spot: Spot | null): Piece[] {
	if (content instanceof Y.ContentDeleted) return [];
	if (spot && spot.key !== null) return attributesIn(content, spot.key);
	if (content instanceof Y.ContentString) return [{ is: "words", words: content.str }];
	if (content instanceof Y.ContentFormat) return [{ is: "mark", key: content.key, value: content.value }];
	return [content instanceof Y.ContentType ? pieceOfType(content.type) : { is: "foreign" }];
}

function attributesIn(content: Y.Item["content"], key: string): Piece[] {
	if (!(content instanceof Y.ContentAny)) return [{ is: "foreign" }];
	return content.arr.map((value: unknown) => ({ is: "attribute", key, value }));
}

function pieceOfType(type: AnyType): Piece {
	if (type.constructor === Y.XmlText) return { is: "run" };
	return type instanceof Y.XmlElement && type.constructor === Y.XmlElement
		? { is: "element", name: type.nodeName }
		: { is: "foreign" };
}

function insideOf(piece: Piece, { home }: Spot): Home | null {
	const depth = home.depth + 1;
	if (piece.is === "element") return { place: { is: "element", name: piece.name }, depth };
	if (piece.is === "run") return { place: { is: "words", block: nameOf(home.place) }, depth };
	return piece.is === "foreign" ? { place: nowhere, depth } : null;
}

function placeIn(type: AnyType, outer: Place): Place {
	const piece = pieceOfType(type);
	if (piece.is === "run") return { is: "words", block: nameOf(outer) };
	return piece.is === "element" ? { is: "element", name: piece.name } : nowhere;
}

/** Inside what no text holds, where nothing fits. */
const nowhere: Place = { is: "element", name: "" };
const nameOf = (place: Place): string =>
	place.is === "words" ? place.block : place.is === "element" ? place.name : "";
