// What can be had of sites while their data stay the same. Batches are listed, so it is known where nothing came in: what was
// told of such sites at any time, alone, in parts or together with others, is subtracted from one another until nothing
// contains anything else. What is left are the pieces that somebody knows.
import type { Atom } from "./atoms.ts";
import { type Cell, lessCell } from "./cell.ts";
import type { Node } from "./tree.ts";

export type Piece = {
	atoms: ReadonlySet<Atom>;
	cell: Cell;
	/** nodes without which it does not follow; none, when it is known already */ by: ReadonlySet<Node>;
};

export class Pieces {
	#holding = new Map<Atom, Set<Piece>>();

	constructor(known: Iterable<Piece> = []) {
		for (const piece of known) this.#keep(piece);
	}

	all = (): Piece[] => [...new Set([...this.#holding.values()].flatMap((pieces) => [...pieces]))];

	/** Pieces that are just these atoms together; null when there are none such. */
	making(atoms: ReadonlySet<Atom>): Piece[] | null {
		const left = new Set(atoms);
		const found: Piece[] = [];
		for (const atom of atoms) {
			if (!left.has(atom)) continue;
			const piece = [...(this.#holding.get(atom) ?? [])].find((one) => isAllOf(one.atoms, left));
			if (!piece) return null;
			found.push(piece);
			for (const own of piece.atoms) left.delete(own);
		}
		return found;
	}

	learn(piece: Piece): void {
		const due = [piece];
		for (let next = due.pop(); next; next = due.pop()) {
			const rest = this.#withoutKnown(next);
			for (const larger of this.#larger(rest)) {
				this.#drop(larger);
				due.push(less(larger, rest));
			}
			this.#keep(rest);
		}
	}

	#withoutKnown(piece: Piece): Piece {
		let rest = piece;
		for (const atom of piece.atoms)
			for (const known of this.#holding.get(atom) ?? []) if (isWithin(known, rest)) rest = less(rest, known);
		return rest;
	}

	#larger(piece: Piece): Piece[] {
		const [first] = piece.atoms;
		const near = first ? (this.#holding.get(first) ?? []) : [];
		return [...near].filter((other) => isWithin(piece, other));
	}

	#keep(piece: Piece): void {
		for (const atom of piece.atoms) {
			const own = this.#holding.get(atom);
			if (own) own.add(piece);
			else this.#holding.set(atom, new Set([piece]));
		}
	}

	#drop(piece: Piece): void {
		for (const atom of piece.atoms) this.#holding.get(atom)?.delete(piece);
	}
}

const isWithin = ({ atoms }: Piece, whole: Piece): boolean => isAllOf(atoms, whole.atoms);
const isAllOf = (atoms: ReadonlySet<Atom>, whole: ReadonlySet<Atom>): boolean =>
	atoms.size <= whole.size && [...atoms].every((atom) => whole.has(atom));

function less(whole: Piece, part: Piece): Piece {
	const atoms = new Set([...whole.atoms].filter((atom) => !part.atoms.has(atom)));
	const there = new Set([...atoms].flatMap(({ sites }) => sites));
	const sites = whole.cell.sites.filter((site) => there.has(site));
	return { atoms, cell: lessCell(whole.cell, part.cell, sites), by: new Set([...whole.by, ...part.by]) };
}
