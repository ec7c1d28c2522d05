import { v5 } from "uuid";

const namespace = "6f1c8a0e-6f0c-4f0e-9d55-2026010100de";

/** The same key for the same thing at every seeding. */
export const keyOf = (kind: string, code: string): string => v5(`${kind}/${code}`, namespace);

/** Chance that always falls the same way (mulberry32). */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** In [0, 1). */
	share(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	happens(probability: number): boolean {
		return this.share() < probability;
	}

	/** Normally distributed (Box–Muller). */
	normal(mean: number, deviation: number): number {
		return mean + deviation * Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
	}

	/** A whole number from 1 to 5 around `value`. */
	rating(value: number): number {
		return Math.min(5, Math.max(1, Math.round(value)));
	}

	oneOf<T>(list: readonly [T, ...T[]]): T {
		return list[Math.floor(this.share() * list.length)] ?? list[0];
	}
}

/** `2026-03-02` and a number of days → the day that many later. */
export const later = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
