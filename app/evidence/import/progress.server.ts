// How far long work on a batch has come, for the page that waits. Told from memory: it means nothing after a restart.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Person } from "../../identity/person.ts";

type Phase = "reading" | "checking" | "writing";
export type Tell = (phase: Phase, done: number, of?: number) => Promise<void>;
export type Progress = { phase: Phase; done: number; total: number };

type Work = { batch: string; by: Person; total: number };

/** By who does it and on what: a batch's key may be sent by anybody. */
const underWay = new Map<string, Progress>();
const nameOf = (batch: string, by: { id: string }): string => `${by.id} ${batch}`;

/** Told to whoever does it. */
export const progressOf = (batch: string, person: Person): Progress | null =>
	underWay.get(nameOf(batch, person)) ?? null;

/** Runs `work`, which tells how far it is and lets others have their turn each time it does. */
export async function withProgress<T>({ batch, by, total }: Work, work: (tell: Tell) => Promise<T>): Promise<T> {
	const name = nameOf(batch, by);
	underWay.set(name, { phase: "reading", done: 0, total });
	try {
		return await work(async (phase, done, of = total) => {
			underWay.set(name, { phase, done, total: of });
			await nextTurn();
		});
	} finally {
		underWay.delete(name);
	}
}
