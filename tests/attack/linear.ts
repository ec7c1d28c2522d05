// What follows from sums that are known: exactly, by rational elimination, and within bounds, because nobody is less than none.

type Fraction = { over: bigint; under: bigint };

const zero: Fraction = { over: 0n, under: 1n };

function fraction(over: bigint, under: bigint): Fraction {
	const divisor = under < 0n ? -commonDivisor(over, under) : commonDivisor(over, under);
	return { over: over / divisor, under: under / divisor };
}

function commonDivisor(one: bigint, other: bigint): bigint {
	let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
	while (b !== 0n) [a, b] = [b, a % b];
	return a === 0n ? 1n : a;
}

const minus = (a: Fraction, b: Fraction) => fraction(a.over * b.under - b.over * a.under, a.under * b.under);
const times = (a: Fraction, b: Fraction) => fraction(a.over * b.over, a.under * b.under);
const dividedBy = (a: Fraction, b: Fraction) => fraction(a.over * b.under, a.under * b.over);

/** Everything that sums of known sets give by adding and subtracting multiples of them. */
export class RowSpace {
	#rows: { pivot: number; row: Map<number, Fraction> }[] = [];

	/** Takes a set of unknowns in whose sum is known; false when it followed already. */
	learn(set: Iterable<number>): boolean {
		const rest = this.#reduce(set);
		const [first] = [...rest.keys()].toSorted((a, b) => a - b);
		if (first === undefined) return false;
		const lead = rest.get(first) ?? zero;
		for (const [column, value] of rest) rest.set(column, dividedBy(value, lead));
		for (const known of this.#rows) subtract(known.row, rest, known.row.get(first));
		this.#rows.push({ pivot: first, row: rest });
		return true;
	}

	/** Whether the sum over a set follows. */
	holds(set: Iterable<number>): boolean {
		return this.#reduce(set).size === 0;
	}

	/** Whether the sum over one set less that over another follows. */
	holdsDifference(of: Iterable<number>, less: Iterable<number>): boolean {
		const rest = new Map([...of].map((column) => [column, fraction(1n, 1n)]));
		subtract(rest, new Map([...less].map((column) => [column, fraction(1n, 1n)])), fraction(1n, 1n));
		return this.#rest(rest).size === 0;
	}

	#reduce(set: Iterable<number>): Map<number, Fraction> {
		return this.#rest(new Map([...set].map((column) => [column, fraction(1n, 1n)])));
	}

	#rest(rest: Map<number, Fraction>): Map<number, Fraction> {
		for (const known of this.#rows) subtract(rest, known.row, rest.get(known.pivot));
		return rest;
	}
}

function subtract(from: Map<number, Fraction>, row: ReadonlyMap<number, Fraction>, factor: Fraction | undefined): void {
	if (!factor) return;
	for (const [column, value] of row) {
		const left = minus(from.get(column) ?? zero, times(factor, value));
		if (left.over === 0n) from.delete(column);
		else from.set(column, left);
	}
}

export type Known = { set: ReadonlySet<number>; sum: number };

/** The same knowledge in smaller pieces: a set within another one leaves the rest of it. */
export function inPieces(known: readonly Known[]): Known[] {
	const pieces = new Map<string, Known>();
	const keep = (piece: Known) => pieces.set([...piece.set].toSorted((a, b) => a - b).join(), piece);
	known.forEach(keep);
	for (let again = true; again;) {
		again = false;
		const all = [...pieces.entries()].toSorted(([, a], [, b]) => a.set.size - b.set.size);
		for (const [key, large] of all) {
			const small = all.find(
				([other, { set }]) =>
					other !== key && set.size > 0 && set.size < large.set.size && [...set].every((at) => large.set.has(at)),
			)?.[1];
			if (!small) continue;
			pieces.delete(key);
			keep({ set: new Set([...large.set].filter((at) => !small.set.has(at))), sum: large.sum - small.sum });
			again = true;
			break;
		}
	}
	return [...pieces.values()].filter(({ set }) => set.size > 0);
}

/** Least and greatest sum over `target` when no unknown is below zero. */
export function bounds(target: ReadonlySet<number>, known: readonly Known[]): { least: number; greatest: number } {
	const columns = new Set(target);
	let near: Known[] = [];
	for (let size = -1; size !== columns.size;) {
		size = columns.size;
		near = known.filter(({ set }) => [...set].some((at) => columns.has(at)));
		for (const { set } of near) for (const at of set) columns.add(at);
	}
	const order = [...columns];
	const rows = near.map(({ set, sum }) => [...order.map((at) => Number(set.has(at))), sum]);
	const aim = order.map((at) => Number(target.has(at)));
	return {
		least: -greatestOf(
			rows,
			aim.map((value) => -value),
		),
		greatest: greatestOf(rows, aim),
	};
}

const tiny = 1e-7;

/** Greatest `aim · v` with `rows · v = sums`, `v ≥ 0`: the simplex method in two phases, Bland's rule. */
function greatestOf(rows: readonly (readonly number[])[], aim: readonly number[]): number {
	const width = aim.length;
	const table = rows.map((row, i) => [...row.slice(0, width), ...rows.map((_, j) => Number(i === j)), row[width] ?? 0]);
	const basis = rows.map((_, i) => width + i);
	const start = [...aim.map(() => 0), ...rows.map(() => -1)];
	climb(table, basis, start, width + rows.length);
	for (const [i, at] of basis.entries()) {
		if (at < width) continue;
		const into = (table[i] ?? []).findIndex((value, column) => column < width && Math.abs(value) > tiny);
		if (into >= 0) pivot(table, basis, i, into);
	}
	return climb(table, basis, [...aim, ...rows.map(() => 0)], width);
}

/** Moves to the best corner over the first `width` columns; returns the aim there. */
function climb(table: number[][], basis: number[], aim: readonly number[], width: number): number {
	const worth = (of: (row: readonly number[]) => number) =>
		table.reduce((sum, row, i) => sum + (aim[basis[i] ?? 0] ?? 0) * of(row), 0);
	for (;;) {
		const into = Array.from({ length: width }, (_, column) => column).find(
			(column) => !basis.includes(column) && (aim[column] ?? 0) - worth((row) => row[column] ?? 0) > tiny,
		);
		if (into === undefined) return worth(lastOf);
		const out = leaving(table, basis, into);
		if (out === null) return Infinity;
		pivot(table, basis, out, into);
	}
}

const lastOf = (row: readonly number[]) => row.at(-1) ?? 0;

/** The row that bounds the step first; of equal ones the one with the smallest column. */
function leaving(table: readonly number[][], basis: readonly number[], into: number): number | null {
	const rows = table.flatMap((row, i) => {
		const step = row[into] ?? 0;
		return step > tiny ? [{ i, ratio: lastOf(row) / step }] : [];
	});
	const least = Math.min(...rows.map(({ ratio }) => ratio));
	const near = rows.filter(({ ratio }) => ratio < least + tiny);
	return near.toSorted((a, b) => (basis[a.i] ?? 0) - (basis[b.i] ?? 0))[0]?.i ?? null;
}

function pivot(table: number[][], basis: number[], out: number, into: number): void {
	const row = table[out] ?? [];
	const lead = row[into] ?? 1;
	for (const [column, value] of row.entries()) row[column] = value / lead;
	for (const [i, other] of table.entries()) {
		const factor = other[into] ?? 0;
		if (i === out || factor === 0) continue;
		for (const [column, value] of row.entries()) other[column] = (other[column] ?? 0) - factor * value;
	}
	basis[out] = into;
}
