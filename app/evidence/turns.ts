// Who would wait in the database waits here: there each waiting one holds a connection, and when all are held no page is
// answered. The lock in the database stays what counts, also between several servers.

/** Lets at most `most` pieces of work go on at once; the others follow in the order they came. */
export function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
	const waiting: (() => void)[] = [];
	let free = most;
	return async (work) => {
		if (free > 0) free -= 1;
		else await new Promise<void>((go) => waiting.push(go));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free += 1;
		}
	};
}

/** What changes the pilots' data or must find it still: one after the other, as the workspace's lock has it. */
export const inTurn = turns(1);

/** Work on uploads, which may be long and may wait for one that is being used. */
export const amongFew = turns(3);
