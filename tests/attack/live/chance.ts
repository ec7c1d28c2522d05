// The same attack each time it is run.

export type Chance = {
	/** from 0, and below this */
	below: (n: number) => number;
	of: <T>(all: readonly T[]) => T;
};

/** mulberry32 */
export function chance(seed: number): Chance {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (n: number) => Math.floor(next() * n);
	return {
		below,
		of: (all) => {
			const [first] = all;
			if (first === undefined) throw new Error("There is nothing to choose from.");
			return all[below(all.length)] ?? first;
		},
	};
}
