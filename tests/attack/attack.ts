// One indicator of one pilot under attack. The attacker may ask every question at every moment, knows which leaves have
// somebody in them, knows at which sites data changed, and can solve equations.
import type { EvidenceFilter } from "#app/evidence/filter.ts";
import { bounds, inPieces, type Known, RowSpace } from "./linear.ts";
import { type Care, type Cell, cellOf, changedUnits, isUnsafe, type Moment, Table } from "./truth.ts";

/** What is told at a moment of a filter, and of which moment it is; null when withheld. */
type Told = { moment: number; n: number; x: number | null } | null;
export type Ask = (filter: EvidenceFilter, at: number) => Told;

type Case = {
	name: string;
	moments: readonly Moment[];
	questions: readonly EvidenceFilter[];
	ask: Ask;
	sensitive: boolean;
	threshold: number;
};

export type Outcome = { tried: number; recovered: string[] };

/** Asks everything, then tries every cell at every moment and every change between two of them. */
export function attack(given: Case): Outcome {
	const attacker = new Attacker(given);
	attacker.ask();
	for (const at of given.moments.keys()) {
		attacker.solve(at);
		for (let early = 0; early < at; early++) {
			attacker.compare(early, at);
			attacker.compareKnowingWhere(early, at);
		}
	}
	return { tried: attacker.tried, recovered: attacker.recovered };
}

/** A set of columns somebody may want to know of; `told` is empty where no question asks for just that. */
type Target = { what: unknown; columns: readonly number[]; told: readonly Told[]; isRole: boolean };
type Sum = { set: ReadonlySet<number>; n: number; x: number | null };
const mostForBounds = 6;
const nearly = 1e-6;

class Attacker {
	tried = 0;
	readonly recovered: string[] = [];
	#given: Case;
	#table: Table;
	#targets: Target[];
	#spaces: RowSpace[];
	#sums: Sum[][];
	/** cells that are told, by whatever question */
	#told: Set<string>[];

	constructor(given: Case) {
		this.#given = given;
		this.#table = new Table(given.moments);
		this.#spaces = given.moments.map(() => new RowSpace());
		this.#sums = given.moments.map(() => []);
		this.#told = given.moments.map(() => new Set());
		this.#targets = [...this.#leaves(), ...this.#roles()];
	}

	#leaves = (): Target[] =>
		this.#table.leaves().map(({ leaf, columns }) => ({ what: leaf, columns, told: [], isRole: false }));
	#roles = (): Target[] =>
		this.#table.columns.map((what, i) => ({ what, columns: [i], told: [], isRole: this.#table.hasRole(i) }));

	/** Every question at every moment. What is told must be true of the moment it is said to be of. */
	ask(): void {
		const { moments, questions, ask } = this.#given;
		for (const filter of questions) {
			const columns = this.#table.within(filter);
			const told = moments.map((_, at) => ask(filter, at));
			this.#targets.push({ what: filter, columns, told, isRole: false });
			for (const answer of told) if (answer) this.#learn(filter, columns, answer);
		}
	}

	#learn(filter: EvidenceFilter, columns: readonly number[], { moment, n, x }: NonNullable<Told>): void {
		const set = this.#table.there(columns, moment);
		const truth = cellOf(this.#table.said(set, moment));
		if (truth.n !== n || (x !== null && truth.x !== x))
			throw new Error(
				`${this.#given.name}: ${JSON.stringify(filter)} is told as ${x}/${n}, and was ${truth.x}/${truth.n}`,
			);
		this.#told[moment]?.add(nameOf(set));
		if (set.size > 0 && this.#spaces[moment]?.learn(set)) this.#sums[moment]?.push({ set, n, x });
	}

	/** What is withheld at a moment: exactly, or within fewer than the smallest group. */
	solve(at: number): void {
		const sums = this.#sums[at] ?? [];
		const people = inPieces(sums.map(({ set, n }): Known => ({ set, sum: n })));
		const onePerUnit = this.#given.moments[at]?.observations.every(({ n }) => n <= 1) ?? false;
		for (const target of this.#targets) {
			const set = this.#table.there(target.columns, at);
			const cell = cellOf(this.#table.said(set, at));
			if (!this.#isSecret(target, { set, cell, at })) continue;
			const isKnown = this.#solveExactly(target, { set, cell, at });
			if (!isKnown && onePerUnit && set.size <= mostForBounds) this.#bound(target, set, people);
		}
	}

	#solveExactly(target: Target, { set, cell, at }: { set: ReadonlySet<number>; cell: Cell; at: number }): boolean {
		this.tried++;
		const isKnown = this.#spaces[at]?.holds(set) ?? false;
		if (isKnown) this.#found(`exactly, at ${at}: ${cell.x}/${cell.n} of`, target);
		return isKnown;
	}

	#isSecret(target: Target, { set, cell, at }: { set: ReadonlySet<number>; cell: Cell; at: number }): boolean {
		if (set.size === 0 || this.#told[at]?.has(nameOf(set))) return false;
		const isRefused = target.told.length > 0 && target.told[at] === null;
		return isRefused || target.isRole || isUnsafe(cell, this.#care(at));
	}

	#bound(target: Target, set: ReadonlySet<number>, people: readonly Known[]): void {
		this.tried++;
		const { least, greatest } = bounds(set, people);
		if (greatest - least < this.#given.threshold - nearly) this.#found(`within ${least} to ${greatest} of`, target);
	}

	/** Two moments: readings of one cell, and what follows from the sums of both. */
	compare(early: number, late: number): void {
		for (const target of this.#targets) {
			const change = this.#change(target, early, late);
			if (!differs(change.a, change.b)) continue;
			this.tried++;
			const isToldTwice = [early, late].every((at) => target.told[at]?.moment === at);
			if (isToldTwice && this.#tellsOfFew(change.a, change.b))
				this.#found(`both readings, ${early} → ${late}, of`, target);
			if (change.changed < this.#given.threshold && this.#follow(change, early, late))
				this.#found(`what ${change.changed} did, ${early} → ${late}, in`, target);
		}
	}

	#follow({ before, now }: { before: Set<number>; now: Set<number> }, early: number, late: number): boolean {
		return Boolean(this.#spaces[early]?.holds(before) && this.#spaces[late]?.holds(now));
	}

	#tellsOfFew(a: Cell, b: Cell): boolean {
		const steps = [b.n - a.n, ...(a.hasResult ? [b.x - a.x, b.n - b.x - a.n + a.x] : [])];
		return a.n > 0 && b.n > 0 && steps.some((step) => step !== 0 && Math.abs(step) < this.#given.threshold);
	}

	/** Batches are listed: who knows at which sites nothing changed takes their numbers from before. */
	compareKnowingWhere(early: number, late: number): void {
		const { space, lateOf } = this.#joint(early, late);
		for (const target of this.#targets) {
			const { before, now, a, b, changed } = this.#change(target, early, late);
			if (!differs(a, b)) continue;
			this.tried += 2;
			const nowLate = [...now].map(lateOf);
			if (now.size > 0 && (target.isRole || isUnsafe(b, this.#care(late))) && space.holds(nowLate))
				this.#found(`knowing where data changed, ${early} → ${late}: ${b.x}/${b.n} of`, target);
			if ((target.isRole || changed < this.#given.threshold) && space.holdsDifference(nowLate, before))
				this.#found(`knowing where data changed, what ${changed} did, ${early} → ${late}, in`, target);
		}
	}

	#joint(early: number, late: number): { space: RowSpace; lateOf: (column: number) => number } {
		const table = this.#table;
		const isSame = table.unchanged(early, late);
		const lateOf = (column: number) => (isSame(column) ? column : column + table.columns.length);
		const space = new RowSpace();
		for (const { set } of this.#sums[early] ?? []) space.learn(set);
		for (const { set } of this.#sums[late] ?? []) space.learn([...set].map(lateOf));
		return { space, lateOf };
	}

	#change({ columns }: Target, early: number, late: number) {
		const [before, now] = [this.#table.there(columns, early), this.#table.there(columns, late)];
		const [first, last] = [this.#table.said(before, early), this.#table.said(now, late)];
		return { before, now, a: cellOf(first), b: cellOf(last), changed: changedUnits(first, last).size };
	}

	#care(at: number): Care {
		const { moments, sensitive, threshold } = this.#given;
		return { sensitive, threshold, agreed: moments[at]?.agreed ?? new Set() };
	}

	#found(how: string, { what }: Target): void {
		this.recovered.push(`${this.#given.name}: ${how} ${JSON.stringify(what)}`);
	}
}

const nameOf = (set: ReadonlySet<number>): string => [...set].toSorted((a, b) => a - b).join();

const differs = (a: Cell, b: Cell): boolean => a.n !== b.n || a.x !== b.x || !isSameTally(a.values, b.values);

const isSameTally = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
	a.size === b.size && [...a].every(([value, times]) => b.get(value) === times);
