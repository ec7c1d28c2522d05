// The document of a text while people write in it, so that an update can be asked where it would lie at the cost of its own
// size. It holds what is committed and what was admitted and is on its way. Built when it is first needed; a room in which
// nobody writes has none.
import * as Y from "yjs";
import { type Countable, countables, type TextRules } from "./text-rules.ts";
import type { Deletes } from "./update.ts";

/** How much of each countable thing, and how many letters, a text holds. */
export type Tally = Record<Countable | "letters", number>;

/** Updates of people who type need not be applied one by one. */
const mostWaiting = 256;

export const noTally = (): Tally => ({ citation: 0, mention: 0, footnote: 0, block: 0, cell: 0, letters: 0 });

export class TextDocument {
	readonly live = noTally();
	#doc = new Y.Doc();
	#waiting: Uint8Array[] = [];
	#rules: TextRules;

	constructor(updates: readonly Uint8Array[], rules: TextRules) {
		this.#rules = rules;
		this.#doc.on("afterTransaction", (transaction: Y.Transaction) => this.#count(transaction));
		this.#apply(updates);
	}

	/** The document with everything in it. */
	get doc(): Y.Doc {
		if (this.#waiting.length > 0) this.#apply(this.#waiting.splice(0));
		return this.#doc;
	}

	/** Takes in an admitted update, now or before the document is next looked at. */
	add(bytes: Uint8Array): void {
		this.#waiting.push(bytes);
		if (this.#waiting.length >= mostWaiting) this.#apply(this.#waiting.splice(0));
	}

	destroy(): void {
		this.#doc.destroy();
	}

	#apply(updates: readonly Uint8Array[]): void {
		this.#doc.transact(() => {
			for (const update of updates) Y.applyUpdate(this.#doc, update);
		});
	}

	#count(transaction: Y.Transaction): void {
		for (const [client, after] of transaction.afterState) {
			const before = transaction.beforeState.get(client) ?? 0;
			if (after > before) this.#countNew(client, before);
		}
		Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => tally(this.live, struct, this.#rules, -1));
	}

	#countNew(client: number, from: number): void {
		const structs = this.#doc.store.clients.get(client) ?? [];
		for (let i = structs.length - 1; i >= 0; i--) {
			const struct = structs[i];
			if (!struct || struct.id.clock < from) return;
			tally(this.live, struct, this.#rules, 1);
		}
	}

	/** What these deletions would take out of the text. */
	takenOut(deletes: Deletes): Tally {
		const taken = noTally();
		const seen = new Set<Y.Item>();
		const take = (item: Y.Item): void => {
			if (item.deleted || seen.has(item)) return;
			seen.add(item);
			tally(taken, item, this.#rules, 1);
			if (item.content instanceof Y.ContentType) for (const inner of Y.getTypeChildren(item.content.type)) take(inner);
		};
		for (const [client, ranges] of deletes.clients)
			for (const { clock, len } of ranges)
				for (const item of itemsBetween(this.doc, { client, from: clock, to: clock + len })) take(item);
		return taken;
	}
}

function* itemsBetween({ store }: Y.Doc, { client, from, to }: { client: number; from: number; to: number }) {
	const structs = store.clients.get(client) ?? [];
	if (from >= Y.getState(store, client)) return;
	for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
		const struct = structs[i];
		if (!struct || struct.id.clock >= to) return;
		if (struct instanceof Y.Item) yield struct;
	}
}

function tally(sum: Tally, struct: Y.AbstractStruct, rules: TextRules, by: 1 | -1): void {
	if (!(struct instanceof Y.Item)) return;
	const { content } = struct;
	if (content instanceof Y.ContentString) sum.letters += by * struct.length;
	else if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement) {
		const counted = rules.countedAs(content.type.nodeName);
		if (counted) sum[counted] += by;
	}
}

/** Of what a text would hold more than it may, and more than it does; null: of nothing. */
export function tooMany(live: Tally, brought: Tally, taken: Tally, most: TextRules["most"]): Countable | null {
	const after = (what: Countable) => live[what] + brought[what] - taken[what];
	return countables.find((what) => after(what) > most[what] && after(what) > live[what]) ?? null;
}
