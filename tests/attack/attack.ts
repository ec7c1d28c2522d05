// One number of one pilot under attack: an indicator's, or one that several indicators tell. The attacker may ask each of them
// every question at every moment, knows which leaves have somebody in them, knows at which sites data changed, and can solve
// equations: whoever told them, they stand in one system.
import { bounds, inPieces, type Known, RowSpace } from "./linear.ts";
import {
	type Care,
	type Cell,
	cellOf,
	changedUnits,
	isUnsafe,
	type Moment,
	type Question,
	Table,
	versionsOf,
} from "./truth.ts";

/** What is told at a moment of a filter, and of which moment it is; null when withheld. */
type Told = { moment: number; n: number; x: number | null } | null;
export type Ask = (question: Question, at: number) => Told;

type Case = {
	name: string;
	moments: readonly Moment[];
	questions: readonly Question[];
	/** one for each indicator that tells the number */ asks: readonly Ask[];
	/** what all these indicators count: where it changed is known */ witnesses?: readonly (readonly Moment[])[];
	/** A numerator, however many they are: what is withheld of it is what changed. Sensitive: not of one or two people. */
	part?: "plain" | "sensitive";
	/** a part of people who are counted themselves: where they are too few, their part is not told either */ isOfFew?: boolean;
	/** what people may be told apart by */ roles?: readonly string[];
	/** the attacker sends the data of this site, and knows them */ steward?: string;
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
		attacker.solveKnowingWhere(at);
		for (let early = 0; early < at; early++) {
			attacker.compare(early, at);
			attacker.compareKnowingWhere(early, at);
		}
	}
	return { tried: attacker.tried, recovered: attacker.recovered };
}

/** A set of columns somebody may want to know of; `told` is empty where no question asks for just that. */
type Target = { what: unknown; columns: readonly number[]; told: readonly (readonly Told[])[]; isRole: boolean };
type Sum = { set: ReadonlySet<number>; n: number; x: number | null };
/** All equations, and how a column is called in them at a moment. */
type System = { space: RowSpace; named: (at: number) => (column: number) => number };
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
	/** cells that are told, by whatever question, and columns in which nobody is told to be */
	#told: Map<string, ReadonlySet<number>>[];
	#nobody: Set<number>[];
	#own: ReadonlySet<number>;
	#system: System | null = null;

	constructor(given: Case) {
		this.#given = given;
		this.#table = new Table(given.moments, given.roles);
		this.#spaces = given.moments.map(() => new RowSpace());
		this.#sums = given.moments.map(() => []);
		this.#told = given.moments.map(() => new Map());
		this.#nobody = given.moments.map(() => new Set());
		const isOwn = (column: number) => this.#table.siteOf(column) === given.steward;
		this.#own = new Set(this.#table.columns.flatMap((_, column) => (isOwn(column) ? [column] : [])));
		this.#targets = [...this.#leaves(), ...this.#roles()];
	}

	/** Those of them in which somebody is whom the attacker does not know. */
	#there = (columns: readonly number[], at: number): Set<number> =>
		new Set([...this.#table.there(columns, at)].filter((column) => !this.#own.has(column)));

	#leaves = (): Target[] =>
		this.#table.leaves().map(({ leaf, columns }) => ({ what: leaf, columns, told: [], isRole: false }));
	#roles = (): Target[] =>
		this.#table.columns.map((what, i) => ({ what, columns: [i], told: [], isRole: this.#table.hasRole(i) }));

	/** Every question at every moment. What is told must be true of the moment it is said to be of. */
	ask(): void {
		const { moments, questions, asks, roles = [] } = this.#given;
		for (const filter of [...questions, ...roles.map((role) => ({ roles: [role] }))]) {
			const columns = this.#table.within(filter);
			const told = asks.map((ask) => moments.map((_, at) => ask(filter, at)));
			const target = { what: filter, columns, told, isRole: false };
			this.#targets.push(target);
			for (const answer of told.flat()) if (answer) this.#learn(filter, columns, answer);
			this.#toldStraight(target);
		}
	}

	/** Told at once, and not to be told: nothing has to be solved for that. */
	#toldStraight(target: Target): void {
		if (this.#given.part || this.#given.steward) return;
		for (const { moment, n, x } of target.told.flat().flatMap((told) => told ?? [])) {
			const cell = cellOf(this.#table.said(target.columns, moment));
			if (isUnsafe(cell, this.#care(moment))) this.#found(`told at ${moment}: ${x}/${n} of`, target);
		}
	}

	#learn(filter: Question, columns: readonly number[], { moment, n, x }: NonNullable<Told>): void {
		const set = this.#table.there(columns, moment);
		const truth = cellOf(this.#table.said(set, moment));
		if (truth.n !== n || (x !== null && truth.x !== x))
			throw new Error(
				`${this.#given.name}: ${JSON.stringify(filter)} is told as ${x}/${n}, and was ${truth.x}/${truth.n}`,
			);
		const own = [...set].filter((column) => this.#own.has(column));
		if (own.length === 0) this.#told[moment]?.set(nameOf(set), set);
		const known = cellOf(this.#table.said(own, moment));
		const left = new Set([...set].filter((column) => !this.#own.has(column)));
		this.#keep(left, moment, { n: n - known.n, x: x === null ? null : x - known.x });
	}

	/** Of those whom the attacker does not know already. */
	#keep(set: ReadonlySet<number>, moment: number, sum: Pick<Sum, "n" | "x">): void {
		if (sum.n === 0) for (const column of set) this.#nobody[moment]?.add(column);
		if (set.size > 0 && this.#spaces[moment]?.learn(set)) this.#sums[moment]?.push({ set, ...sum });
	}

	/** Told as it is, or with others beside it of whom nobody is there. */
	#isTold(set: ReadonlySet<number>, at: number): boolean {
		const nobody = this.#nobody[at] ?? new Set();
		if ([...set].every((column) => nobody.has(column)) || this.#told[at]?.has(nameOf(set))) return true;
		if (nobody.size === 0) return false;
		const bare = (all: Iterable<number>) => nameOf(new Set([...all].filter((column) => !nobody.has(column))));
		return [...(this.#told[at]?.values() ?? [])].some((told) => bare(told) === bare(set));
	}

	/** What is withheld at a moment: exactly, or within fewer than the smallest group. */
	solve(at: number): void {
		const sums = this.#sums[at] ?? [];
		const people = inPieces(sums.map(({ set, n }): Known => ({ set, sum: n })));
		const onePerUnit = this.#given.moments[at]?.observations.every(({ n }) => n <= 1) ?? false;
		for (const target of this.#targets) {
			const set = this.#there(target.columns, at);
			const cell = cellOf(this.#table.said(set, at));
			if (!this.#isSecret(target, { set, cell, at })) continue;
			const isKnown = this.#solveExactly(target, { set, cell, at });
			if (!isKnown && onePerUnit && !this.#given.part && set.size <= mostForBounds) this.#bound(target, set, people);
		}
	}

	#solveExactly(target: Target, { set, cell, at }: { set: ReadonlySet<number>; cell: Cell; at: number }): boolean {
		this.tried++;
		const isKnown = this.#spaces[at]?.holds(set) ?? false;
		if (isKnown) this.#found(`exactly, at ${at}: ${cell.x}/${cell.n} of`, target);
		return isKnown;
	}

	#isSecret(
		target: Target,
		{ set, cell, at }: { set: ReadonlySet<number>; cell: Cell; at: number },
		because: "unsafe" | "refused" = "refused",
	): boolean {
		if (this.#isTold(set, at)) return false;
		const isRefused = !this.#given.steward && target.told.length > 0 && target.told.every((told) => told[at] === null);
		return (
			(because === "refused" && isRefused && this.#given.part !== "plain") ||
			(target.isRole && set.size > 0) ||
			this.#isUnsafe(set, cell, at)
		);
	}

	/** A part of people who are counted themselves rests on as many of them, and of their sites, as there are. */
	#isUnsafe(set: ReadonlySet<number>, cell: Cell, at: number): boolean {
		if (!this.#given.isOfFew || cell.units === 0) return isUnsafe(cell, this.#care(at));
		const { units, sites } = cellOf(this.#table.allThere(set, at));
		return units < this.#given.threshold || isUnsafe({ ...cell, sites }, this.#care(at));
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
			const isToldTwice = target.told.some((told) => [early, late].every((at) => told[at]?.moment === at));
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

	/** Batches are listed: who knows at which sites nothing changed takes their numbers from other moments. All moments and all
	 *  indicators stand in one system: what was said of a site is one unknown for as long as its data are the same. */
	solveKnowingWhere(at: number): void {
		const { space, named } = (this.#system ??= this.#joint());
		for (const target of this.#targets) {
			const set = this.#there(target.columns, at);
			const cell = cellOf(this.#table.said(set, at));
			if (!this.#isSecret(target, { set, cell, at }, "unsafe") || this.#wasAllowed(target, { set, cell, at })) continue;
			this.tried++;
			if (space.holds([...set].map(named(at))))
				this.#found(`knowing where data changed, at ${at}: ${cell.x}/${cell.n} of`, target);
		}
	}

	/** The same people with the same data could be told at another moment, when their host agreed: that is known still. */
	#wasAllowed({ isRole }: Target, { set, cell, at }: { set: ReadonlySet<number>; cell: Cell; at: number }): boolean {
		const { named } = (this.#system ??= this.#joint());
		const isSame = (moment: number) =>
			this.#there([...set], moment).size === set.size &&
			[...set].every((column) => named(moment)(column) === named(at)(column));
		return !isRole && this.#given.moments.some((_, moment) => isSame(moment) && !this.#isUnsafe(set, cell, moment));
	}

	compareKnowingWhere(early: number, late: number): void {
		const { space, named } = (this.#system ??= this.#joint());
		for (const target of this.#targets) {
			const { before, now, a, b, changed } = this.#change(target, early, late);
			if (!differs(a, b) || (!target.isRole && changed >= this.#given.threshold)) continue;
			this.tried++;
			if (space.holdsDifference([...now].map(named(late)), [...before].map(named(early))))
				this.#found(`knowing where data changed, what ${changed} did, ${early} → ${late}, in`, target);
		}
	}

	#joint(): System {
		const { moments, witnesses = [moments] } = this.#given;
		const table = this.#table;
		const versions = versionsOf(witnesses.map((all) => all.map(({ observations }) => observations)));
		const named = (at: number) => (column: number) =>
			column + table.columns.length * (versions[at]?.get(table.siteOf(column)) ?? 0);
		const space = new RowSpace();
		for (const [at, sums] of this.#sums.entries()) for (const { set } of sums) space.learn([...set].map(named(at)));
		return { space, named };
	}

	#change({ columns }: Target, early: number, late: number) {
		const [before, now] = [this.#there(columns, early), this.#there(columns, late)];
		const [first, last] = [this.#table.said(before, early), this.#table.said(now, late)];
		return { before, now, a: cellOf(first), b: cellOf(last), changed: changedUnits(first, last).size };
	}

	#care(at: number): Care {
		const { moments, sensitive, threshold, part, steward } = this.#given;
		const fewest = { plain: 1, sensitive: 3, whole: threshold }[part ?? "whole"];
		return { sensitive, threshold: fewest, agreed: moments[at]?.agreed ?? new Set(), isSteward: steward !== undefined };
	}

	#found(how: string, { what }: Target): void {
		const { name, steward } = this.#given;
		this.recovered.push(`${name}${steward ? `, to the steward of ${steward}` : ""}: ${how} ${JSON.stringify(what)}`);
	}
}

const nameOf = (set: ReadonlySet<number>): string => [...set].toSorted((a, b) => a - b).join();

const differs = (a: Cell, b: Cell): boolean => a.n !== b.n || a.x !== b.x || !isSameTally(a.values, b.values);

const isSameTally = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
	a.size === b.size && [...a].every(([value, times]) => b.get(value) === times);
