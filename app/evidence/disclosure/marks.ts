// Where data changed. Batches are listed for everyone, so it is known of which site one was: what changed of one site alone
// can be told only if that site can.
import type { Observation } from "../indicators/observation.ts";
import { cellOfAll, leavesOf } from "./count.ts";

/** Of each site a word that is another one when its numbers are. It stays on the server, and tells only that. */
export type Marks = Readonly<Record<string, string>>;

export function marksOf(observations: readonly Observation[]): Marks {
	const sites = new Map<string, Observation[]>();
	for (const one of observations) {
		const own = sites.get(one.site);
		if (own) own.push(one);
		else sites.set(one.site, [one]);
	}
	return Object.fromEntries([...sites].map(([site, own]) => [site, markOf(own)]));
}

/** Whether the numbers of exactly one of the sites changed, and that one is not among `agreed`. */
export function changedAlone(
	sites: readonly string[],
	{ before, now, agreed }: { before: Marks; now: Marks; agreed: ReadonlySet<string> },
): boolean {
	const changed = sites.filter((site) => before[site] !== now[site]);
	return changed.length === 1 && changed.every((site) => !agreed.has(site));
}

function markOf(observations: readonly Observation[]): string {
	const words = [...leavesOf(observations)].map(([leaf, own]) => {
		const { units, n, x, tally, ...rest } = cellOfAll(own);
		const values = Object.entries(tally).toSorted(([a], [b]) => (a < b ? -1 : 1));
		return JSON.stringify([leaf, units, n, x, rest.with, rest.without, values]);
	});
	return hashed(words.toSorted().join());
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
