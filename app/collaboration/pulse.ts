/** Nothing acknowledged for this long: the server is asked whether it is there. Not answered either: it is not. */
const probeAfter = 4_000;
const deadAfter = 5_000;
/** A first connection that takes longer than this is no connection. */
const opensWithin = 5_000;

/** When a line last heard something, was answered, and asked. */
export class Pulse {
	/** Until a first connection has stood or failed, or taken too long. */
	#opening = true;
	#openedAt = Date.now();
	#progressAt = Date.now();
	#probedAt = 0;
	#heardAt = 0;

	heard(): void {
		this.#heardAt = Date.now();
	}

	progressed(): void {
		this.#progressAt = Date.now();
	}

	probed(): void {
		this.#probedAt = Date.now();
	}

	/** The first connection stands or has failed. */
	opened(): void {
		this.#opening = false;
	}

	get isOpening(): boolean {
		return this.#opening && Date.now() - this.#openedAt <= opensWithin;
	}

	/** ms since something was acknowledged */
	get silentFor(): number {
		return Date.now() - this.#progressAt;
	}

	get isDead(): boolean {
		return this.#probedAt > this.#heardAt && Date.now() - this.#probedAt > deadAfter;
	}

	get wantsProbe(): boolean {
		return Date.now() - Math.max(this.#progressAt, this.#probedAt) > probeAfter;
	}
}
