// Everything an attacker asks: each single condition, pairs of conditions, lists, and lists with a condition.
import type { Random } from "./pilots.ts";
import type { Question, Said } from "./truth.ts";

export type Key = keyof Question;
type Choice = { key: Key; list: string[] };

const valuesOf: Record<Key, (one: Said) => readonly string[]> = {
	sectors: (one) => [one.sector],
	countries: (one) => [one.country],
	regions: (one) => [one.nuts],
	sites: (one) => [one.site],
	microCredentials: (one) => one.microCredentials,
	periods: (one) => one.periods,
	roles: (one) => (one.role ? [one.role] : []),
};

export function questions(
	observations: readonly Said[],
	{ random, keys, most = 500 }: { random: Random; keys: readonly Key[]; most?: number },
): Question[] {
	const values = new Map(keys.map((key) => [key, [...new Set(observations.flatMap(valuesOf[key]))].toSorted()]));
	const singles = keys.flatMap((key) => (values.get(key) ?? []).map((value): Choice => ({ key, list: [value] })));
	const lists = keys.flatMap((key) => listsOf(key, values.get(key) ?? [], random));
	const pairs = singles.flatMap((a, i) => singles.slice(i + 1).flatMap((b) => (a.key === b.key ? [] : [[a, b]])));
	const crossed = some(lists, random, 60).flatMap((list) =>
		some(
			singles.filter(({ key }) => key !== list.key),
			random,
			3,
		).map((one) => [list, one]),
	);
	const triples = some(pairs, random, 60).flatMap(([a, b]) => {
		const third = some(
			singles.filter(({ key }) => key !== a?.key && key !== b?.key),
			random,
			1,
		);
		return a && b && third[0] ? [[a, b, third[0]]] : [];
	});
	const asked = [
		[],
		...singles.map((one) => [one]),
		...lists.map((one) => [one]),
		...some([...pairs, ...crossed, ...triples], random, most),
		...rolesBySector([...singles, ...lists]),
	];
	return asked.map(filterOf);
}

/** The only way roles are told apart: all of them are asked. */
function rolesBySector(choices: readonly Choice[]): Choice[][] {
	const of = (key: Key) => choices.filter((choice) => choice.key === key);
	return of("sectors").flatMap((sectors) => of("roles").map((roles) => [sectors, roles]));
}

/** Two of a kind, all but one, and a few at random. */
function listsOf(key: Key, values: readonly string[], random: Random): Choice[] {
	const two = values.flatMap((a, i) => values.slice(i + 1).map((b) => [a, b]));
	const butOne = values.map((left) => values.filter((value) => value !== left));
	const any = Array.from({ length: 12 }, () => values.filter(() => random() < 0.5));
	return [...some(two, random, 80), ...butOne, ...any].filter((list) => list.length > 1).map((list) => ({ key, list }));
}

function some<T>(all: readonly T[], random: Random, many: number): T[] {
	if (all.length <= many) return [...all];
	return all
		.map((one) => ({ one, order: random() }))
		.toSorted((a, b) => a.order - b.order)
		.slice(0, many)
		.map(({ one }) => one);
}

const filterOf = (choices: readonly Choice[]): Question =>
	Object.fromEntries(choices.map(({ key, list }) => [key, list]));
