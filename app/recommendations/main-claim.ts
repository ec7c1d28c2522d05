/** The evidence strength looks at: what carries the main claim, and all that supports where none of it is marked. */
export function carriers<T extends { main: boolean }>(supporting: readonly T[]): readonly T[] {
	const marked = supporting.filter(({ main }) => main);
	return marked.length > 0 ? marked : supporting;
}
