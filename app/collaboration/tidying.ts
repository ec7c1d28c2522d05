// After formatting comes in from others, Yjs takes out the marks of a text that no longer mark anything. That is no change of
// what the text says, and every browser does it by itself.
import * as Y from "yjs";

/** Calls back with every update of a document; `tidies`: it only took out such marks. */
export function onChange(
	doc: Y.Doc,
	changed: (update: Uint8Array, by: { origin: unknown; tidies: boolean }) => void,
): void {
	const tidying = new WeakSet<Y.Transaction>();
	doc.on("afterTransaction", (transaction: Y.Transaction) => {
		if (isTidying(transaction)) tidying.add(transaction);
	});
	doc.on("update", (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) =>
		changed(update, { origin, tidies: tidying.has(transaction) }),
	);
}

/** To be asked in \`afterTransaction\`, while what was taken out is still known. */
function isTidying(transaction: Y.Transaction): boolean {
	const { origin, beforeState, afterState, deleteSet } = transaction;
	if (origin !== null || deleteSet.clients.size === 0) return false;
	for (const [client, clock] of afterState) if ((beforeState.get(client) ?? 0) !== clock) return false;
	let marksAlone = true;
	Y.iterateDeletedStructs(transaction, deleteSet, (struct) => {
		marksAlone &&= struct instanceof Y.Item && struct.content instanceof Y.ContentFormat;
	});
	return marksAlone;
}
