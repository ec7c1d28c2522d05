// A copy of a text in this browser, under person, text and epoch, so that words written offline survive the tab.
import { clearDocument, IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

const prefix = "accord-text:";
const unsavedKey = "unsaved";

export type OfflineCopy = {
	/** How many changes an earlier page kept here that nobody acknowledged. */
	unsaved: () => Promise<number>;
	noteUnsaved: (changes: number) => void;
	/** Keeps what it holds, and takes in nothing more. */
	freeze: () => void;
	close: () => Promise<void>;
	/** Deletes this copy: the text starts again from the server's. */
	discard: () => Promise<void>;
};

/** Opens the copy and puts what it holds into `doc`; null where the browser has no room for one. Updates from it carry the copy as their origin. */
export async function openOfflineCopy(
	doc: Y.Doc,
	{ personId, textId, epoch }: { personId: string; textId: string; epoch: number },
): Promise<(OfflineCopy & { origin: unknown }) | null> {
	if (typeof indexedDB === "undefined") return null;
	const name = `${prefix}${personId}:${textId}:${epoch}`;
	try {
		const kept = new IndexeddbPersistence(name, doc);
		await withinSeconds(3, kept.whenSynced);
		const storing = stoppable(kept, doc);
		return {
			origin: kept,
			unsaved: async () => Number((await kept.get(unsavedKey)) ?? 0),
			noteUnsaved: (changes) => void kept.set(unsavedKey, changes).catch(() => {}),
			freeze: () => {
				storing.stop();
				void kept.destroy();
			},
			close: () => {
				storing.stop();
				return kept.destroy();
			},
			discard: async () => {
				storing.stop();
				await kept.destroy();
				await clearDocument(name);
			},
		};
	} catch {
		return null; // private windows and full disks: the words then live in the page alone, and the status says offline
	}
}

/** The library stores every update from the moment it hears of it: it is asked through here, so that one can be kept out. */
function stoppable(kept: IndexeddbPersistence, doc: Y.Doc): { stop: () => void } {
	const { _storeUpdate: store } = kept;
	let stopped = false;
	const unlessStopped = (update: Uint8Array, origin: unknown) => {
		if (!stopped) store(update, origin);
	};
	doc.off("update", store);
	doc.on("update", unlessStopped);
	return {
		stop: () => {
			stopped = true;
			doc.off("update", unlessStopped);
		},
	};
}

function withinSeconds(seconds: number, promise: Promise<unknown>): Promise<unknown> {
	return Promise.race([
		promise,
		new Promise((_, fail) => setTimeout(() => fail(new Error("The offline copy did not open.")), seconds * 1000)),
	]);
}

/** Deletes every copy in this browser. Sign-out calls it, after asking about words not saved. */
export async function forgetOfflineCopies(): Promise<void> {
	if (typeof indexedDB === "undefined") return;
	const kept = await indexedDB.databases();
	await Promise.all(kept.flatMap(({ name }) => (name?.startsWith(prefix) ? [clearDocument(name)] : [])));
}
