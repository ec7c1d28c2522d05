// Leaves as they were: one atom for as long as the data of a leaf's sites are the same.
import type { Marks } from "./marks.ts";
import { leavesUnder, type Node } from "./tree.ts";

export type Atom = { name: string; leaf: number; sites: readonly string[] };
type SitesOf = (leaf: number) => readonly string[];

/** Each leaf at each of its sites' marks, once. */
export class Atoms {
	#all = new Map<string, Atom>();
	/** asked again and again: found once for each time and leaf */ #found = new Map<Marks, (Atom | null)[]>();
	#sitesOf: SitesOf;
	/** when marks are not known, nothing is known to be as it was */ #unknown = new Map<Marks, string | null>();

	constructor(sitesOf: SitesOf) {
		this.#sitesOf = sitesOf;
	}

	/** Leaves of sites where nobody was are left out. */
	of(node: Node, marks: Marks): Set<Atom> {
		return new Set(leavesUnder(node).flatMap((leaf) => this.at(leaf, marks) ?? []));
	}

	isOf = (atom: Atom, marks: Marks): boolean => this.at(atom.leaf, marks) === atom;

	at(leaf: number, marks: Marks): Atom | null {
		const found = this.#found.get(marks) ?? [];
		this.#found.set(marks, found);
		const atom = found[leaf];
		return atom === undefined ? (found[leaf] = this.#named(leaf, marks)) : atom;
	}

	#named(leaf: number, marks: Marks): Atom | null {
		const sites = this.#sitesOf(leaf);
		const unknown = this.#unknownAt(marks);
		const own = unknown ?? sites.map((site) => marks[site] ?? "").join();
		if (unknown === null && sites.every((site) => !marks[site])) return null;
		const key = `${leaf}@${own}`;
		const atom = this.#all.get(key) ?? { name: key, leaf, sites };
		this.#all.set(key, atom);
		return atom;
	}

	/** A name of its own for a time whose marks are not known; null for any other. Asked of every leaf, found once. */
	#unknownAt(marks: Marks): string | null {
		const known = this.#unknown.get(marks);
		if (known !== undefined) return known;
		const name = Object.keys(marks).length > 0 ? null : `?${this.#unknown.size}`;
		this.#unknown.set(marks, name);
		return name;
	}
}
