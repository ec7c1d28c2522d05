// Reading files is the longest work an upload asks for: of one person's files, one upload is read at a time.
const last = new Map<string, Promise<unknown>>();

/** Whether files of this person are being read, or wait for that. */
export const readsFilesOf = (person: string): boolean => last.has(person);

/** Does it when what the person asked for before is done. */
export function inOwnTurn<T>(person: string, work: () => Promise<T>): Promise<T> {
	const mine = (last.get(person) ?? Promise.resolve()).then(work);
	const settled = mine
		.catch(() => {})
		.finally(() => {
			if (last.get(person) === settled) last.delete(person);
		});
	last.set(person, settled);
	return mine;
}
