// The attacker's own view of the data, written anew: none of it is the product's. A column is what can be told apart at all.
import type { EvidenceFilter } from "#app/evidence/filter.ts";
import type { Observation } from "#app/evidence/indicators/observation.ts";

/** What somebody says; `role` is whatever is told apart of people, gender too. */
export type Said = Omit<Observation, "role"> & {
	role: string | null;
	/** known to be there, be it with nothing */ isThere?: boolean;
};
export type Moment = { day: string; observations: readonly Said[]; agreed: ReadonlySet<string> };
/** What is asked: as a page is, or of other attributes than roles. */
export type Question = Omit<EvidenceFilter, "roles"> & { roles?: readonly string[] };

type Place = Pick<Said, "sector" | "country" | "nuts" | "site" | "microCredentials" | "periods">;

/** All columns of all moments, and what each moment has in them. */
export class Table {
	readonly columns: readonly string[];
	#places: Said[];
	#leafOf: string[];
	#rows: Said[][][];
	#leavesThere: Set<string>[];

	constructor(moments: readonly Moment[], roles: readonly string[] = ["student", "worker"]) {
		// all of them, also where nobody has one: that is not known
		const rolesOf = ({ role }: Said) => (role === null ? [null] : roles);
		const samples = new Map<string, Said>();
		for (const said of moments.flatMap(({ observations }) => observations))
			for (const role of rolesOf(said)) samples.set(columnOf({ ...said, role }), { ...said, role });
		this.columns = [...samples.keys()].toSorted((a, b) => (a < b ? -1 : 1));
		this.#places = this.columns.flatMap((column) => samples.get(column) ?? []);
		this.#leafOf = this.#places.map(leafOf);
		const at = new Map(this.columns.map((column, i) => [column, i]));
		this.#rows = moments.map(({ observations }) => {
			const row = this.columns.map((): Said[] => []);
			for (const one of observations) if (one.n > 0 || one.isThere) row[at.get(columnOf(one)) ?? 0]?.push(one);
			return row;
		});
		this.#leavesThere = this.#rows.map((row) => new Set(this.#leafOf.filter((_leaf, i) => (row[i] ?? []).length > 0)));
	}

	within = (filter: Question): number[] =>
		this.#places.flatMap((place, i) => (isWithin(filter, place) && hasRole(filter, place) ? [i] : []));

	/** A leaf is known to have somebody in it; in which role is not. */
	there = (columns: readonly number[], at: number): Set<number> =>
		new Set(columns.filter((column) => this.#leavesThere[at]?.has(this.#leafOf[column] ?? "")));

	said = (columns: Iterable<number>, at: number): Said[] =>
		[...columns].flatMap((column) => (this.#rows[at]?.[column] ?? []).filter(({ n }) => n > 0));

	/** all who are there, be it with nothing */
	allThere = (columns: Iterable<number>, at: number): Said[] =>
		[...columns].flatMap((column) => this.#rows[at]?.[column] ?? []);

	hasRole = (column: number): boolean => this.#places[column]?.role !== null;

	leaves(): { leaf: string; columns: number[] }[] {
		return [...new Set(this.#leafOf)].map((leaf) => ({
			leaf,
			columns: this.#leafOf.flatMap((own, i) => (own === leaf ? [i] : [])),
		}));
	}

	siteOf = (column: number): string => this.#places[column]?.site ?? "";
}

/** Of each moment and site, the first moment at which all that is counted there was the same. */
export function versionsOf(witnesses: readonly (readonly (readonly Said[])[])[]): Map<string, number>[] {
	const first = new Map<string, number>();
	return (witnesses[0] ?? []).map((_, at) => {
		const words = new Map<string, string>();
		for (const all of witnesses)
			for (const [site, said] of wordsAt(all[at] ?? [])) words.set(site, `${words.get(site) ?? ""};${said}`);
		return new Map(
			[...words].map(([site, said]) => {
				const name = `${site} ${said}`;
				if (!first.has(name)) first.set(name, at);
				return [site, first.get(name) ?? at];
			}),
		);
	});
}

function wordsAt(observations: readonly Said[]): Map<string, string> {
	const sites = new Map<string, string[]>();
	for (const one of observations) {
		const words = sites.get(one.site) ?? [];
		sites.set(one.site, words);
		if (one.n > 0) words.push(JSON.stringify([columnOf(one), one.unit, one.n, one.x, one.values ?? []]));
	}
	return new Map([...sites].map(([site, words]) => [site, words.toSorted().join()]));
}

const leafOf = ({ sector, country, nuts, site, microCredentials, periods }: Place): string =>
	JSON.stringify([sector, country, nuts, site, microCredentials, periods]);
const columnOf = (one: Said): string => JSON.stringify([leafOf(one), one.role]);

const one = (list: readonly string[] | undefined, value: string) => !list?.length || list.includes(value);
const some = (list: readonly string[] | undefined, values: readonly string[]) =>
	!list?.length || values.some((value) => list.includes(value));

const isWithin = (filter: Question, place: Place): boolean =>
	one(filter.sectors, place.sector) &&
	one(filter.countries, place.country) &&
	one(filter.regions, place.nuts) &&
	one(filter.sites, place.site) &&
	some(filter.microCredentials, place.microCredentials) &&
	some(filter.periods, place.periods);
const hasRole = (filter: Question, { role }: Said): boolean => one(filter.roles, role ?? "");

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

export function cellOf(observations: readonly Said[]): Cell {
	const units = (of: (one: Said) => boolean) => new Set(observations.filter(of).map(({ unit }) => unit)).size;
	const sum = (of: (one: Said) => number) => observations.reduce((all, said) => all + of(said), 0);
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

export type Care = {
	sensitive: boolean;
	threshold: number;
	agreed: ReadonlySet<string>;
	/** who takes a site away may learn that few of several others miss a result, but not that none does */
	isSteward?: boolean;
};

/** Whether a cell is what the rules of one moment forbid to tell. */
export function isUnsafe({ units, sites, ...cell }: Cell, { sensitive, threshold, agreed, isSteward }: Care): boolean {
	if (units === 0) return false;
	if (units < threshold || (sites.size === 1 && ![...sites].every((site) => agreed.has(site)))) return true;
	if (!sensitive) return false;
	const fewest = isSteward && sites.size > 1 ? 1 : 3;
	return cell.hasResult ? Math.min(cell.with, cell.without) < fewest : cell.values.size === 1;
}

/** Units who say something else now than before. */
export function changedUnits(before: readonly Said[], now: readonly Said[]): Set<string> {
	const [then, here] = [wordsOf(before), wordsOf(now)];
	return new Set([...then.keys(), ...here.keys()].filter((unit) => then.get(unit) !== here.get(unit)));
}

function wordsOf(observations: readonly Said[]): Map<string, string> {
	const units = new Map<string, string>();
	for (const { unit, n, x, values } of observations)
		units.set(unit, `${units.get(unit) ?? ""}|${JSON.stringify([n, x, values ?? []])}`);
	return units;
}
