// Exact linear algebra: everything that follows from known sums by adding and subtracting multiples of them.
//
// Numbers are those of the field of a prime, so that no fraction has to be kept and nothing is rounded. What follows over the
// rational numbers follows there, too, unless a denominator is a multiple of the prime, which the 0s and 1s of nested groups do
// not make.

/** The greatest one below 2^26: products of two numbers below it are exact. */
const prime = 67_108_859;

/** A sum over columns, each as often as said, and what goes with it: numbers by names of the caller's, which are added and
 *  subtracted in the same way. */
export type Equation<Name> = {
	sum: ReadonlyMap<number, number>;
	beside: ReadonlyMap<Name, number>;
};

/** Known sums. */
export class RowSpace<Name> {
	/** by a column that stands in no other row */ #rows = new Map<number, Equation<Name>>();

	/** Takes a sum in. */
	learn(equation: Equation<Name>): void {
		const rest = this.rest(equation);
		const [pivot, lead] = rest.sum.entries().next().value ?? [];
		if (pivot === undefined || lead === undefined) return;
		const row = less({ sum: new Map(), beside: new Map() }, rest, prime - inverse(lead));
		for (const [at, known] of this.#rows) {
			const factor = known.sum.get(pivot);
			if (factor) this.#rows.set(at, less(known, row, factor));
		}
		this.#rows.set(pivot, row);
	}

	/** What is left of a sum when everything known is subtracted: no columns, when it follows. Two sums that leave the same differ
	 *  by what follows. */
	rest(equation: Equation<Name>): Equation<Name> {
		let rest = equation;
		for (const [column, factor] of equation.sum) {
			const row = this.#rows.get(column);
			if (row) rest = less(rest, row, factor);
		}
		return rest;
	}
}

function less<Name>(from: Equation<Name>, row: Equation<Name>, factor: number): Equation<Name> {
	return { sum: minus(from.sum, row.sum, factor), beside: minus(from.beside, row.beside, factor) };
}

export function minus<Key>(
	from: ReadonlyMap<Key, number>,
	row: ReadonlyMap<Key, number>,
	factor = 1,
): Map<Key, number> {
	const left = new Map(from);
	for (const [key, value] of row) {
		const number = within((left.get(key) ?? 0) - ((factor * value) % prime));
		if (number === 0) left.delete(key);
		else left.set(key, number);
	}
	return left;
}

/** A whole number as the field has it. */
const within = (number: number): number => ((number % prime) + prime) % prime;

/** The whole number nearest to 0 that it stands for. */
export const wholeOf = (number: number): number => (number > prime / 2 ? number - prime : number);

/** By Fermat: a to the power of prime − 2. */
function inverse(a: number): number {
	let result = 1;
	for (let [base, power] = [a, prime - 2]; power > 0; power = Math.floor(power / 2)) {
		if (power % 2 === 1) result = (result * base) % prime;
		base = (base * base) % prime;
	}
	return result;
}
