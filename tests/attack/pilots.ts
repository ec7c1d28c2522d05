// Made-up pilots for the attack: sites, courses and people of all sizes, and what happens to their data over time.
import type { Observation } from "#app/evidence/indicators/observation.ts";
import { type Kind, kinds, observed, type Run, type Site, type Someone } from "./kinds.ts";
import type { Moment } from "./truth.ts";

export type Random = () => number;

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const between = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));
const oneOf = <T>(random: Random, list: readonly T[], otherwise: T): T =>
	list[Math.floor(random() * list.length)] ?? otherwise;

type Counted = Moment & { observations: readonly Observation[] };
export type Pilot = { places: Site[]; momentsOf: (kind: Kind) => Counted[] };

/** A pilot and what its data said at each of several moments. */
export function aPilot(seed: number, { moments = 5 } = {}): Pilot {
	const random = seeded(seed);
	const world = new World(random);
	const taken = Array.from({ length: moments }, (_, i) => {
		if (i > 0) world.happen();
		return {
			day: `2026-01-${String(i + 1).padStart(2, "0")}`,
			people: structuredClone(world.people),
			agreed: new Set(world.agreed),
		};
	});
	const momentsOf = (kind: Kind) =>
		taken.map(({ day, people, agreed }) => ({ day, agreed, observations: people.flatMap(observed[kind]) }));
	const counted = Object.fromEntries(kinds.map((kind) => [kind, momentsOf(kind)]));
	return { places: world.sites, momentsOf: (kind) => counted[kind] ?? [] };
}

class World {
	readonly sites: Site[] = [];
	readonly agreed = new Set<string>();
	people: Someone[] = [];
	#random: Random;
	#next = 0;
	#earlier: Someone[][] = [];

	constructor(random: Random) {
		this.#random = random;
		for (let i = between(random, 4, 11); i > 0; i--) this.#open();
		for (const site of this.sites) this.#join(site, between(random, 1, 24));
	}

	/** Between two moments: people come, leave, do better; sites open; hosts change their mind; a batch is taken back. */
	happen(): void {
		this.#earlier.push(structuredClone(this.people));
		for (let i = between(this.#random, 1, 3); i > 0; i--) oneOf(this.#random, this.#deeds, () => {})();
	}

	#deeds = [
		() => this.#join(this.#someSite(), between(this.#random, 1, 14)),
		() => this.#join(this.#someSite(), between(this.#random, 5, 30)),
		() => this.#leave(this.#someSite(), between(this.#random, 1, 9)),
		() => this.#redo(this.#someSite(), between(this.#random, 1, 12)),
		() => this.#join(this.#open(), between(this.#random, 3, 20)),
		() => this.#changeMind(this.#someSite()),
		() => {
			this.people = structuredClone(oneOf(this.#random, this.#earlier, this.people));
		},
	];

	#someSite(): Site {
		return oneOf(this.#random, this.sites, this.#open());
	}

	#open(): Site {
		const country = oneOf(this.#random, ["BE", "BG", "ES", "FI"], "IT");
		const site = {
			site: `${country}-${this.sites.length + 1}`,
			country,
			nuts: `${country}${between(this.#random, 1, 2)}`,
			sector: oneOf(this.#random, ["construction", "food", "furniture"], "wood"),
		};
		this.sites.push(site);
		if (this.#random() < 0.7) this.agreed.add(site.site);
		return site;
	}

	#join(place: Site, many: number): void {
		const offered = [1, 2].map((no) => `MC-${place.sector}-${no}`);
		for (let i = 0; i < many; i++) {
			const courses = this.#random() < 0.2 ? offered : [oneOf(this.#random, offered, "MC")];
			this.people.push({
				unit: `p${this.#next++}`,
				place,
				role: this.#random() < 0.6 ? "worker" : "student",
				gender: oneOf(this.#random, ["woman", "woman", "woman", "woman", "man", "man", "man", "man", "rest"], "man"),
				runs: courses.map((course) => this.#run(course)),
			});
		}
	}

	#run(microCredential: string): Run {
		const random = this.#random;
		const ended = random() < 0.85;
		const completed = random() < (ended ? 0.8 : 0.2);
		const before = between(random, 1, 4);
		return {
			microCredential,
			period: `2025-H${between(random, 1, 2)}`,
			started: completed || random() < 0.9,
			ended,
			completed,
			passed: completed && random() < 0.9 ? random() < 0.75 : null,
			ratings: Array.from({ length: between(random, 0, 3) }, () => between(random, 1, 5)),
			before,
			after: Math.min(5, before + between(random, -1, 2)),
		};
	}

	#leave(place: Site, many: number): void {
		const gone = new Set(this.#at(place).slice(0, many));
		this.people = this.people.filter((someone) => !gone.has(someone));
	}

	#redo(place: Site, many: number): void {
		for (const someone of this.#at(place).slice(0, many))
			someone.runs = someone.runs.map((run) => this.#run(run.microCredential));
	}

	#changeMind({ site }: Site): void {
		if (!this.agreed.delete(site)) this.agreed.add(site);
	}

	#at = ({ site }: Site) => this.people.filter((someone) => someone.place.site === site);
}
