// How deep the elements of a text lie in one another. Yjs deletes an element together with all that lies in it by calling
// itself, level by level: some thousands of levels and one deletion end every browser and every load with a full stack.
import * as Y from "yjs";
import { isType } from "./update.ts";

/** What a text may hold. Readers look at 40 levels of blocks, and nobody writes as many; a stack is full at some 4,000. */
export const deepest = 400;
/** How many elements may wait for a piece that has not come: it may turn out that each lies in the other. */
export const mostPending = 1_000;

/** The levels of a text; 0 for one without elements. */
export function depthOf(doc: Y.Doc): number {
	const parents = parentsIn(doc);
	const depths = new Map<object, number>();
	let found = 0;
	for (const type of parents.keys()) {
		const way: object[] = [];
		let at: object | undefined = type;
		for (; at && !depths.has(at); at = parents.get(at)) way.push(at);
		let depth = at ? (depths.get(at) ?? 0) : -1; // a root is at 0
		for (const passed of way.toReversed()) depths.set(passed, ++depth);
		found = Math.max(found, depth);
	}
	return found;
}

/** Which element each lies in; a root lies in none. */
function parentsIn(doc: Y.Doc): Map<object, object> {
	const parents = new Map<object, object>();
	for (const structs of doc.store.clients.values())
		for (const piece of structs)
			if (piece instanceof Y.Item && piece.content instanceof Y.ContentType && piece.parent)
				parents.set(piece.content.type, piece.parent);
	return parents;
}

/** The elements that wait for a missing piece. */
export function typesPending({ store }: Y.Doc): number {
	if (!store.pendingStructs) return 0;
	return Y.decodeUpdateV2(store.pendingStructs.update).structs.filter(isType).length;
}
