// What a cut gives away together with everything told before, to who knows where data came in.
import { type Cell, isNobody, joined, nobody } from "./cell.ts";
import { mayFollow } from "./change.ts";
import { isKnown, type View } from "./linked.ts";
import { type Group, Solved } from "./solved.ts";
import type { Marks } from "./marks.ts";
import type { Past } from "./past.ts";
import { type Atom, Atoms } from "./atoms.ts";
import { type Piece, Pieces } from "./pieces.ts";
import type { Node } from "./tree.ts";
import type { Rules } from "./withhold.ts";

export type Together = {
	past: readonly Past[];
	/** of each leaf */ sites: readonly (readonly string[])[];
	cellAt: (node: Node) => Cell;
	marks: Marks;
	/** leaves in which somebody is now */ there: ReadonlySet<number>;
	/** the leaves of each group that anyone may ask for */ groups: readonly (readonly number[])[];
	/** sites of which a change may be told alone */ agreed: ReadonlySet<string>;
	/** whether leaves of now may be known together */ areSafe: (leaves: readonly number[]) => boolean;
	/** whether people of other times may */ isSafe: (cell: Cell) => boolean;
	rules: Rules;
};

/** Of a cut, the nodes from which something follows that is not safe; none, when nothing does. */
export function givingAway(world: Together): (told: readonly Node[]) => readonly Node[] {
	const { past, cellAt, marks, areSafe, isSafe, agreed, rules } = world;
	if (past.length === 0) return () => [];
	const atoms = new Atoms((leaf) => world.sites[leaf] ?? []);
	const spaces = spacesOf(world, atoms);
	const isNow = ({ atoms: own }: Piece) => [...own].every((atom) => atoms.isOf(atom, marks));
	const mayBeKnown = (piece: Piece) =>
		isNow(piece) ? areSafe([...piece.atoms].map(({ leaf }) => leaf)) : piece.cell.n === 0 || isSafe(piece.cell);
	const mayBeOf = (sites: ReadonlySet<string>) => sites.size > 1 || [...sites].every((site) => agreed.has(site));
	const changes = new Changes(atoms, [...past.map((then) => then.marks), marks], rules);
	return (told) => {
		for (const space of spaces) {
			const now = told.flatMap((node) => asPiece(space.view(cellAt(node)), atoms.of(node, marks), [node]));
			for (const pieces of waysToSubtract(space, now)) {
				const all = pieces.all();
				const unsafe =
					all.find((piece) => piece.by.size > 0 && !mayBeKnown(piece)) ?? changes.tellingOfFew(pieces, all);
				if (unsafe) return [...unsafe.by];
			}
			const because = space.solved.givingAway(now, { mayBeKnown, mayBeOf, care: rules });
			if (because.length > 0) return because;
		}
		return [];
	};
}

/** A number of one's own, all at once or a shared one, and what was told of it, oldest first. */
type Space = { view: View; told: readonly Piece[]; inPieces: readonly Piece[]; solved: Solved };

function spacesOf(world: Together, atoms: Atoms): Space[] {
	const { past } = world;
	const groups = groupsOf(world, atoms);
	const numbers = new Map([{ number: null, view: (cell: Cell) => cell }, ...past].map((one) => [one.number, one.view]));
	return [...numbers].map(([number, view]) => {
		const own = past.filter((then) => then.number === null || then.number === number);
		const told = own.flatMap((then) =>
			then.told.flatMap((node) => {
				const cell = then.cells.get(node) ?? nobody;
				return asPiece(then.number === null ? view(cell) : cell, atoms.of(node, then.marks), []);
			}),
		);
		const pieces = new Pieces();
		for (const piece of told) pieces.learn(piece);
		return { view, told, inPieces: pieces.all(), solved: new Solved(told, groups, nobodyIn(own, world, atoms)) };
	});
}

/** Each group at all times, once for each that its data were other ones. */
function groupsOf({ groups, past, marks }: Together, atoms: Atoms): Group[] {
	const times = [...past.map((then) => then.marks), marks];
	return groups.map((leaves) => {
		const versions = times.map((time) => new Set(leaves.flatMap((leaf) => atoms.at(leaf, time) ?? [])));
		return [...new Map(versions.map((own) => [[...own].map(({ name }) => name).join(), own])).values()];
	});
}

/** Leaves are known to be empty where no cell is of somebody in them. */
function nobodyIn(past: readonly Past[], { marks, there, sites }: Together, atoms: Atoms): Set<Atom> {
	const empty = new Set<Atom>();
	for (const then of [...past, { marks, there }])
		for (const leaf of sites.keys()) {
			const atom = then.there?.has(leaf) === false ? atoms.at(leaf, then.marks) : null;
			if (atom) empty.add(atom);
		}
	return empty;
}

const asPiece = (cell: Cell, atoms: ReadonlySet<Atom>, by: readonly Node[]): Piece[] =>
	isKnown(cell) && !isNobody(cell) ? [{ atoms, cell, by: new Set(by) }] : [];

/** Sets that overlap leave other pieces when they are subtracted in another order: what is known first, and what is new. */
function waysToSubtract({ told, inPieces }: Space, now: readonly Piece[]): Pieces[] {
	const knownFirst = new Pieces(inPieces);
	for (const piece of now) knownFirst.learn(piece);
	const before = new Set(told.map(nameOf));
	const newFirst = new Pieces();
	for (const piece of now) newFirst.learn(before.has(nameOf(piece)) ? { ...piece, by: new Set() } : piece);
	for (const piece of told.toReversed()) newFirst.learn(piece);
	return [knownFirst, newFirst];
}

const nameOf = ({ atoms }: Piece): string => [...atoms].map(({ name }) => name).join();

/** The same leaves at two times: what is known of both may tell as little of few as two readings of a cell may. */
class Changes {
	#atoms: Atoms;
	#times: Marks[];
	#rules: Rules;

	constructor(atoms: Atoms, times: readonly Marks[], rules: Rules) {
		this.#atoms = atoms;
		this.#times = [...new Map(times.map((marks) => [JSON.stringify(marks), marks])).values()];
		this.#rules = rules;
	}

	tellingOfFew(pieces: Pieces, all: readonly Piece[]): Piece | null {
		const touched = new Set(all.flatMap(({ by, atoms }) => (by.size > 0 ? [...atoms].map(({ leaf }) => leaf) : [])));
		for (const piece of all) {
			if (![...piece.atoms].some(({ leaf }) => touched.has(leaf))) continue;
			for (const marks of this.#times) {
				const other = this.#sameLeaves(piece, marks, pieces);
				if (!other || mayFollow(piece.cell, other.cell, this.#rules)) continue;
				const by = new Set([...piece.by, ...other.by]);
				if (by.size > 0) return { ...piece, by };
			}
		}
		return null;
	}

	/** The piece's leaves at another time, if that is known of them all. */
	#sameLeaves({ atoms }: Piece, marks: Marks, pieces: Pieces): Pick<Piece, "cell" | "by"> | null {
		const then = new Set([...atoms].flatMap(({ leaf }) => this.#atoms.at(leaf, marks) ?? []));
		if ([...then].every((atom) => atoms.has(atom))) return null;
		const parts = pieces.making(then);
		return parts && { cell: joined(parts.map(({ cell }) => cell)), by: new Set(parts.flatMap(({ by }) => [...by])) };
	}
}
