// The attacker's own view of the data, written anew: none of it is the product's. A column is what can be told apart at all.
import type { EvidenceFilter } from "#app/evidence/filter.ts";
import type { Observation } from "#app/evidence/indicators/observation.ts";

export type Moment = { day: string; observations: readonly Observation[]; agreed: ReadonlySet<string> };

type Place = Pick<Observation, "sector" | "country" | "nuts" | "site" | "microCredentials" | "periods">;

/** All columns of all moments, and what each moment has in them. */
export class Table {
	readonly columns: readonly string[];
	#places: Observation[];
	#leafOf: string[];
	#rows: Observation[][][];
	#leavesThere: Set<string>[];

	constructor(moments: readonly Moment[]) {
		const samples = new Map<string, Observation>();
		for (const said of moments.flatMap(({ observations }) => observations))
			for (const role of rolesOf(said)) samples.set(columnOf({ ...said, role }), { ...said, role });
		this.columns = [...samples.keys()].toSorted((a, b) => (a < b ? -1 : 1));
		this.#places = this.columns.flatMap((column) => samples.get(column) ?? []);
		this.#leafOf = this.#places.map(leafOf);
		const at = new Map(this.columns.map((column, i) => [column, i]));
		this.#rows = moments.map(({ observations }) => {
			const row = this.columns.map((): Observation[] => []);
			for (const one of observations) if (one.n > 0) row[at.get(columnOf(one)) ?? 0]?.push(one);
			return row;
		});
		this.#leavesThere = this.#rows.map((row) => new Set(this.#leafOf.filter((_leaf, i) => (row[i] ?? []).length > 0)));
	}

	within = (filter: EvidenceFilter): number[] =>
		this.#places.flatMap((place, i) => (isWithin(filter, place) && hasRole(filter, place) ? [i] : []));

	/** A leaf is known to have somebody in it; in which role is not. */
	there = (columns: readonly number[], at: number): Set<number> =>
		new Set(columns.filter((column) => this.#leavesThere[at]?.has(this.#leafOf[column] ?? "")));

	said = (columns: Iterable<number>, at: number): Observation[] =>
		[...columns].flatMap((column) => this.#rows[at]?.[column] ?? []);

	hasRole = (column: number): boolean => this.#places[column]?.role !== null;

	leaves(): { leaf: string; columns: number[] }[] {
		return [...new Set(this.#leafOf)].map((leaf) => ({
			leaf,
			columns: this.#leafOf.flatMap((own, i) => (own === leaf ? [i] : [])),
		}));
	}

	/** Whether a column is of a site at which nothing changed between two moments. */
	unchanged(early: number, late: number): (column: number) => boolean {
		const changed = new Set(
			this.columns.flatMap((_, i) =>
				changedUnits(this.said([i], early), this.said([i], late)).size > 0 ? [this.#places[i]?.site] : [],
			),
		);
		return (column) => !changed.has(this.#places[column]?.site);
	}
}

/** Both, also where nobody has one of them: that is not known. */
const rolesOf = ({ role }: Observation): Observation["role"][] => (role === null ? [null] : ["student", "worker"]);

const leafOf = ({ sector, country, nuts, site, microCredentials, periods }: Place): string =>
	JSON.stringify([sector, country, nuts, site, microCredentials, periods]);
const columnOf = (one: Observation): string => JSON.stringify([leafOf(one), one.role]);

const one = (list: readonly string[] | undefined, value: string) => !list?.length || list.includes(value);
const some = (list: readonly string[] | undefined, values: readonly string[]) =>
	!list?.length || values.some((value) => list.includes(value));

const isWithin = (filter: EvidenceFilter, place: Place): boolean =>
	one(filter.sectors, place.sector) &&
	one(filter.countries, place.country) &&
	one(filter.regions, place.nuts) &&
	one(filter.sites, place.site) &&
	some(filter.microCredentials, place.microCredentials) &&
	some(filter.periods, place.periods);
const hasRole = (filter: EvidenceFilter, { role }: Observation): boolean => one(filter.roles, role ?? "");

export type Cell = {
	units: number;
	n: number;
	x: number;
	hasResult: boolean;
	with: number;
	without: number;
	sites: ReadonlySet<string>;
	values: ReadonlyMap<string, number>;
};

export function cellOf(observations: readonly Observation[]): Cell {
	const units = (of: (one: Observation) => boolean) => new Set(observations.filter(of).map(({ unit }) => unit)).size;
	const sum = (of: (one: Observation) => number) => observations.reduce((all, said) => all + of(said), 0);
	const values = new Map<string, number>();
	for (const value of observations.flatMap((said) => said.values ?? []))
		values.set(value, (values.get(value) ?? 0) + 1);
	return {
		units: units(() => true),
		n: sum(({ n }) => n),
		x: sum(({ x }) => x ?? 0),
		hasResult: observations.some(({ x }) => x !== null),
		with: units(({ x }) => (x ?? 0) > 0),
		without: units(({ x, n }) => x !== null && x < n),
		sites: new Set(observations.map(({ site }) => site)),
		values,
	};
}

export type Care = { sensitive: boolean; threshold: number; agreed: ReadonlySet<string> };

/** Whether a cell is what the rules of one moment forbid to tell. */
export function isUnsafe({ units, sites, ...cell }: Cell, { sensitive, threshold, agreed }: Care): boolean {
	if (units === 0) return false;
	if (units < threshold || (sites.size === 1 && ![...sites].every((site) => agreed.has(site)))) return true;
	if (!sensitive) return false;
	return cell.hasResult ? Math.min(cell.with, cell.without) < 3 : cell.values.size === 1;
}

/** Units who say something else now than before. */
export function changedUnits(before: readonly Observation[], now: readonly Observation[]): Set<string> {
	const [then, here] = [wordsOf(before), wordsOf(now)];
	return new Set([...then.keys(), ...here.keys()].filter((unit) => then.get(unit) !== here.get(unit)));
}

function wordsOf(observations: readonly Observation[]): Map<string, string> {
	const units = new Map<string, string>();
	for (const { unit, n, x, values } of observations)
		units.set(unit, `${units.get(unit) ?? ""}|${JSON.stringify([n, x, values ?? []])}`);
	return units;
}
