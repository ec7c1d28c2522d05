/** How many ms to wait before the first new attempt, and at most between two. */
export type Patience = { first: number; longest: number };

/** Waits that double, with jitter, so that a restarted server is not met by everyone at once. */
export class Backoff {
	#attempts = 0;
	#patience: Patience;

	constructor(patience: Patience) {
		this.#patience = patience;
	}

	next(): number {
		const { first, longest } = this.#patience;
		return Math.min(longest, first * 2 ** this.#attempts++) * (0.5 + Math.random() / 2);
	}

	/** The other side said it is busy: no quick attempts. */
	slowDown(): void {
		this.#attempts = Math.max(this.#attempts, 4);
	}

	reset(): void {
		this.#attempts = 0;
	}
}
