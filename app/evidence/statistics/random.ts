/** Random numbers in [0, 1) that are the same for the same seed (mulberry32), so the same data gives the same interval. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A seed made of the data itself (FNV-1a over its numbers). */
export function seedOf(numbers: readonly number[]): number {
	let hash = 2_166_136_261;
	for (const number of numbers) hash = Math.imul(hash ^ Math.round(number * 1000), 16_777_619);
	return hash >>> 0;
}
