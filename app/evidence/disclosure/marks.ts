// Where data changed. Batches are listed for everyone, so it is known of which site one was: what changed of one site alone
// can be told only if that site can.
import type { Observation } from "../indicators/observation.ts";
import { cellOfAll, type Leaves } from "./count.ts";

/** Of each site a word that is another one when its numbers are. It stays on the server, and tells only that. */
export type Marks = Readonly<Record<string, string>>;

/** `leaves`: those of the observations; with `role`, of people of that role alone. */
export function marksOf(observations: readonly Observation[], leaves: Leaves, role?: Observation["role"]): Marks {
	const counts = (one: Observation) => role === undefined || one.role === role;
	// a site whose observations say nothing is there, too
	const words = new Map(observations.filter(counts).map(({ site }): [string, string[]] => [site, []]));
	for (const [leaf, all] of leaves) {
		const own = all.filter(counts);
		if (own[0]) words.get(own[0].site)?.push(wordOf(leaf, own));
	}
	return Object.fromEntries([...words].map(([site, own]) => [site, hashed(own.toSorted().join())]));
}

/** Whether the numbers of exactly one of the sites changed, and that one is not among `agreed`. */
export function changedAlone(
	sites: readonly string[],
	{ before, now, agreed }: { before: Marks; now: Marks; agreed: ReadonlySet<string> },
): boolean {
	const changed = sites.filter((site) => before[site] !== now[site]);
	return changed.length === 1 && changed.every((site) => !agreed.has(site));
}

function wordOf(leaf: string, observations: readonly Observation[]): string {
	const { units, n, x, tally, ...rest } = cellOfAll(observations);
	const values = Object.entries(tally).toSorted(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify([leaf, units, n, x, rest.with, rest.without, values]);
}

/** FNV-1a, twice, in 32 bits each: enough to see that something changed. */
function hashed(word: string): string {
	const pass = (start: number) => {
		let hash = start;
		for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193) >>> 0;
		return hash.toString(36);
	};
	return `${pass(0x811c9dc5)}${pass(0x12345678)}`;
}
