import { type Cluster, isAlive, startEmbedded } from "./embedded.ts";

export type Kept = { stop: () => Promise<void> };

/** Looks after `first`, the cluster under `dir`, while a server serves from it: found dead (killed, out of memory), it is
 *  started again on the same port, which the pools of this process go on asking, and `onReturn` is called. `say` hears, once
 *  for each time it died, why it could not be started yet; it is tried at every look. */
export function keepRunning(
	first: Cluster,
	dir: string,
	{ onReturn, say }: { onReturn: () => Promise<void>; say: (what: string) => void },
	{ everyMs = 500 } = {},
): Kept {
	let cluster = first;
	let returning: Promise<void> | null = null;
	let said = false;

	async function bringBack(): Promise<void> {
		try {
			cluster = await startEmbedded(dir, { samePort: true });
			said = false;
			await onReturn();
			say("PostgreSQL had ended; it was started again.");
		} catch (error) {
			// the dead one's children may hold its memory for a moment
			if (!said)
				say(`PostgreSQL ended and is being started again: ${error instanceof Error ? error.message : String(error)}`);
			said = true;
		}
	}

	const look = setInterval(() => {
		if (returning || isAlive(cluster.pid)) return;
		returning = bringBack().finally(() => (returning = null));
	}, everyMs);
	look.unref();
	return {
		stop: async () => {
			clearInterval(look);
			await returning;
			await cluster.stop();
		},
	};
}
