/** A list in pieces of at most `size`. */
export function* slices<T>(list: readonly T[], size: number): Iterable<T[]> {
	for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
