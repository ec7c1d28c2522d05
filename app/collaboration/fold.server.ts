// Folding many updates into one state, on this thread when that is a matter of milliseconds, on another when it is not.
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import * as Y from "yjs";

/** The folded state, and `Y.encodeSnapshot` of it. */
export type FoldResult = { state: Uint8Array; known: Uint8Array };
export type Fold = (updates: Uint8Array[]) => Promise<FoldResult>;

/** More than this and the others in the process would notice. */
const smallEnough = { updates: 600, bytes: 48 * 1024 };

/** Leaves out the pieces that wait for ones that never came: nobody sees them, and whoever is given them hands them on. */
export const leaveOutWaiting = (doc: Y.Doc): unknown =>
	Object.assign(doc.store, { pendingStructs: null, pendingDs: null });

/** Through a Y.Doc in one transaction. Throws when an update does not read. */
export const foldHere: Fold = async (updates) => {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	leaveOutWaiting(doc);
	return { state: Y.encodeStateAsUpdate(doc), known: Y.encodeSnapshot(Y.snapshot(doc)) };
};

/** The same words as `foldHere`, for a thread that shares no modules with the build. */
const program = `
const { parentPort, workerData } = require("node:worker_threads");
const Y = require(workerData.yjs);
parentPort.on("message", ({ id, updates }) => {
	try {
		const doc = new Y.Doc();
		doc.transact(() => { for (const update of updates) Y.applyUpdate(doc, update); });
		Object.assign(doc.store, { pendingStructs: null, pendingDs: null });
		parentPort.postMessage({ id, state: Y.encodeStateAsUpdate(doc), known: Y.encodeSnapshot(Y.snapshot(doc)) });
	} catch (error) {
		parentPort.postMessage({ id, error: String(error) });
	}
});`;

type Answer = { id: number } & (FoldResult | { error: string });

/** A thread that folds, begun with the first large fold. It does not keep the process alive. */
export class Folder {
	#worker: Worker | null = null;
	#asked = new Map<number, { done: (result: FoldResult) => void; fail: (error: Error) => void }>();
	#count = 0;

	readonly fold: Fold = (updates) => {
		const bytes = updates.reduce((sum, update) => sum + update.length, 0);
		if (updates.length <= smallEnough.updates && bytes <= smallEnough.bytes) return foldHere(updates);
		return this.#foldAway(updates);
	};

	async close(): Promise<void> {
		await this.#worker?.terminate();
	}

	#foldAway(updates: Uint8Array[]): Promise<FoldResult> {
		this.#worker ??= this.#start();
		const worker = this.#worker;
		const id = this.#count++;
		return new Promise((done, fail) => {
			this.#asked.set(id, { done, fail });
			worker.postMessage({ id, updates }, []);
		});
	}

	#start(): Worker {
		const yjs = createRequire(import.meta.url).resolve("yjs");
		const worker = new Worker(program, { eval: true, workerData: { yjs } });
		worker.unref();
		worker.on("message", (answer: Answer) => {
			const asked = this.#asked.get(answer.id);
			this.#asked.delete(answer.id);
			if ("error" in answer) asked?.fail(new Error(answer.error));
			else asked?.done({ state: answer.state, known: answer.known });
		});
		const ended = (why: unknown) => {
			this.#worker = null;
			for (const { fail } of this.#asked.values()) fail(new Error(`The folding thread ended: ${String(why)}`));
			this.#asked.clear();
		};
		worker.on("error", ended);
		worker.on("exit", ended);
		return worker;
	}
}
