// How far long work on a batch has come, for the page that waits. Told from memory: it means nothing after a restart.
import { setImmediate as nextTurn } from "node:timers/promises";

type Phase = "reading" | "checking" | "writing";
export type Tell = (phase: Phase, done: number, of?: number) => Promise<void>;
export type Progress = { phase: Phase; done: number; total: number };

const underWay = new Map<string, Progress>();

export const progressOf = (batch: string): Progress | null => underWay.get(batch) ?? null;

/** Runs `work`, which tells how far it is and lets others have their turn each time it does. */
export async function withProgress<T>(batch: string, total: number, work: (tell: Tell) => Promise<T>): Promise<T> {
	underWay.set(batch, { phase: "reading", done: 0, total });
	try {
		return await work(async (phase, done, of = total) => {
			underWay.set(batch, { phase, done, total: of });
			await nextTurn();
		});
	} finally {
		underWay.delete(batch);
	}
}
