// What follows from everything told of the groups that anyone may ask for, by all of linear algebra: of each group at each time,
// and of what lies between two times of one.
import type { Atom } from "./atoms.ts";
import { type Cell, fewestIn, isNobody, nobody } from "./cell.ts";
import { type Care, type Change, mayBeKnown, mayFollow } from "./change.ts";
import type { Piece } from "./pieces.ts";
import { type Equation, minus, RowSpace, wholeOf } from "./row-space.ts";
import type { Node } from "./tree.ts";

/** A group at the times at which its data were other ones. */
export type Group = readonly ReadonlySet<Atom>[];

type Judge = {
	mayBeKnown: (piece: Piece) => boolean;
	/** whether all that changed may be told of these sites */ mayBeOf: (sites: ReadonlySet<string>) => boolean;
	care: Care;
};

/** What goes with a sum: its numbers, and the nodes of now without which it does not follow. */
type Beside = string | Node;
type Told = Equation<Beside>;
type Version = { atoms: ReadonlySet<Atom>; /** when what was told before is subtracted */ left: Told };
/** What is left when all of now is subtracted, too. */
type Solving = Version & { rest: Told };

export class Solved {
	#columns = new Map<Atom, number>();
	#before = new RowSpace<Beside>();
	#told: readonly Piece[];
	#nobodyIn: ReadonlySet<Atom>;
	#groups: Version[][];

	/** `told`: before; `nobodyIn`: atoms in which nobody is. */
	constructor(told: readonly Piece[], groups: readonly Group[], nobodyIn: ReadonlySet<Atom>) {
		this.#nobodyIn = nobodyIn;
		this.#told = told.map((piece) => this.#inhabited(piece));
		for (const piece of this.#told) this.#before.learn(this.#equationOf(piece));
		this.#groups = groups.map((versions) =>
			versions
				.map((atoms) => this.#inhabitedOf(atoms))
				.filter((atoms) => atoms.size > 0)
				.map((atoms) => ({ atoms, left: this.#before.rest({ sum: this.#sumOf(atoms), beside: new Map() }) })),
		);
	}

	/** Nodes of now from which something follows that must not; none, when nothing does. */
	givingAway(told: readonly Piece[], judge: Judge): readonly Node[] {
		const now = told.map((piece) => this.#inhabited(piece));
		const space = new RowSpace<Beside>();
		for (const piece of now) space.learn(this.#before.rest(this.#equationOf(piece)));
		for (const versions of this.#groups) {
			const solving = versions.map((version): Solving => ({ ...version, rest: space.rest(version.left) }));
			if (solving.every(({ rest, left }) => rest === left)) continue;
			const because = this.#groupIn(solving, now, judge) ?? this.#changeIn(solving, now, judge);
			if (because) return because;
		}
		return [];
	}

	#groupIn(solving: readonly Solving[], now: readonly Piece[], judge: Judge): readonly Node[] | null {
		for (const { atoms, rest, left } of solving) {
			if (left.sum.size === 0 || rest.sum.size > 0 || isMadeOf(now, atoms)) continue;
			const by = nodesIn(rest.beside);
			const cell = this.#cellOf(atoms, rest.beside, now);
			if (by.length > 0 && cell && !judge.mayBeKnown({ atoms, cell, by: new Set(by) })) return by;
		}
		return null;
	}

	/** Two times that leave the same now, and did not before. */
	#changeIn(solving: readonly Solving[], now: readonly Piece[], judge: Judge): readonly Node[] | null {
		for (const [i, late] of solving.entries())
			for (const early of solving.slice(0, i)) {
				if (late.rest === late.left && early.rest === early.left) continue;
				if (!isSame(late.rest, early.rest) || isSame(late.left, early.left)) continue;
				const beside = minus(late.rest.beside, early.rest.beside);
				const by = nodesIn(beside);
				if (by.length > 0 && !this.#mayBeKnown({ late, early, beside }, now, judge)) return by;
			}
		return null;
	}

	#mayBeKnown(
		{ late, early, beside }: { late: Solving; early: Solving; beside: Told["beside"] },
		now: readonly Piece[],
		{ care, mayBeOf }: Judge,
	): boolean {
		const change = this.#changeOf(new Set([...late.atoms, ...early.atoms]), beside, now);
		if (late.rest.sum.size === 0) {
			const [a, b] = [late, early].map(({ atoms, rest }) => this.#cellOf(atoms, rest.beside, now));
			return !a || !b || mayFollow(a, b, care);
		}
		const isNone = change.n === 0 && !change.x && Object.values(change.tally).every((step) => step === 0);
		const changed = [...late.atoms, ...early.atoms].filter((atom) => !late.atoms.has(atom) || !early.atoms.has(atom));
		return isNone || (mayBeKnown(change, care) && mayBeOf(new Set(changed.flatMap(({ sites }) => sites))));
	}

	#inhabited = (piece: Piece): Piece => ({ ...piece, atoms: this.#inhabitedOf(piece.atoms) });
	#inhabitedOf = (atoms: ReadonlySet<Atom>) => new Set([...atoms].filter((atom) => !this.#nobodyIn.has(atom)));

	#sumOf(atoms: ReadonlySet<Atom>): Map<number, number> {
		return new Map([...atoms].map((atom) => [this.#columnOf(atom), 1]));
	}

	#columnOf(atom: Atom): number {
		const known = this.#columns.get(atom) ?? this.#columns.size;
		this.#columns.set(atom, known);
		return known;
	}

	#equationOf({ atoms, cell, by }: Piece): Told {
		const numbers: [Beside, number][] = [
			["n", cell.n],
			["x", cell.x ?? 0],
			...Object.entries(cell.tally).map(([value, times]): [Beside, number] => [`=${value}`, times]),
			...[...by].map((node): [Beside, number] => [node, 1]),
		];
		return { sum: this.#sumOf(atoms), beside: new Map(numbers.filter(([, number]) => number !== 0)) };
	}

	/** Null where what was told contradicts itself: there is no such cell. */
	#cellOf(atoms: ReadonlySet<Atom>, beside: Told["beside"], now: readonly Piece[]): Cell | null {
		const numbers = this.#changeOf(atoms, beside, now);
		const parts = [numbers.n, numbers.x ?? 0, numbers.n - (numbers.x ?? 0), ...Object.values(numbers.tally)];
		if (parts.some((part) => part < 0)) return null;
		const cell = { ...nobody, ...numbers, sites: [...new Set([...atoms].flatMap(({ sites }) => sites))].toSorted() };
		return isNobody(cell) ? nobody : { ...cell, ...fewestIn(numbers) };
	}

	#changeOf(atoms: ReadonlySet<Atom>, beside: Told["beside"], now: readonly Piece[]): Change {
		const near = [...this.#told, ...now].filter((piece) => [...piece.atoms].some((atom) => atoms.has(atom)));
		const numberOf = (name: string) => wholeOf(beside.get(name) ?? 0) * -1;
		const values = [...beside.keys()].flatMap((name) =>
			typeof name === "string" && name.startsWith("=") ? [[name.slice(1), numberOf(name)] as const] : [],
		);
		return {
			n: numberOf("n"),
			x: near.some(({ cell }) => cell.x !== null) ? numberOf("x") : null,
			tally: Object.fromEntries(values),
			most: Math.max(0, ...near.map(({ cell }) => cell.most)),
			mostValues: Math.max(0, ...near.map(({ cell }) => cell.mostValues)),
		};
	}
}

/** Told nodes of now and nothing else: each of them is safe, and so are all together. */
function isMadeOf(now: readonly Piece[], atoms: ReadonlySet<Atom>): boolean {
	const inside = now.filter((piece) => [...piece.atoms].every((atom) => atoms.has(atom)));
	return inside.reduce((sum, piece) => sum + piece.atoms.size, 0) === atoms.size;
}

const nodesIn = (beside: Told["beside"]): Node[] => [...beside.keys()].filter((name) => typeof name !== "string");

const isSame = (a: Told, b: Told): boolean =>
	a.sum.size === b.sum.size && [...a.sum].every(([column, factor]) => b.sum.get(column) === factor);
