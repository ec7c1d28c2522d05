import { expect, test } from "vitest";
import type { Atom } from "#app/evidence/disclosure/atoms.ts";
import { nobody } from "#app/evidence/disclosure/cell.ts";
import { RowSpace } from "#app/evidence/disclosure/row-space.ts";
import { Solved } from "#app/evidence/disclosure/solved.ts";
import type { Node } from "#app/evidence/disclosure/tree.ts";
import { plain } from "./people.ts";

/** Groups of people by letters; capitals are the same groups at a later time. */
const atoms = "abcdABCD".split("").map((name, i): Atom => ({ name, leaf: i % 4, sites: [name.toLowerCase()] }));
const of = (names: string) => new Set(atoms.filter(({ name }) => names.includes(name)));
const told = (names: string, n: number, by: readonly Node[] = []) => ({
	atoms: of(names),
	cell: { ...nobody, sites: names.split(""), units: n, n, most: 1 },
	by: new Set(by),
});
const node: Node = { from: 0, to: 0, parts: null };
const now = (names: string, n: number) => told(names, n, [node]);

type Scene = { before: readonly ReturnType<typeof told>[]; now: ReturnType<typeof told>; groups: readonly string[] };

/** Whether something of the groups follows that must not: fewer than five people, or a change of so few. */
function givesAway({ before, now: last, groups }: Scene, nobodyIn = ""): boolean {
	const times = groups.map((names) => [of(names), of(names.toUpperCase())]);
	const judge = {
		mayBeKnown: ({ cell }: { cell: { n: number } }) => cell.n === 0 || cell.n >= 5,
		mayBeOf: () => true,
		care: plain,
	};
	return new Solved(before, times, of(nobodyIn)).givingAway([last], judge).length > 0;
}

test("three sums of which none lies within another give each of their parts", () => {
	const before = [told("ab", 14), told("bc", 16)];
	expect(givesAway({ before, now: now("ac", 10), groups: ["a"] })).toBe(true);
	expect(givesAway({ before, now: now("ac", 12), groups: ["a", "b", "c"] })).toBe(false);
	expect(givesAway({ before, now: now("cd", 10), groups: ["a", "b", "c", "d"] })).toBe(false);
});

test("what followed from earlier sums alone is nothing that the new one gives away", () => {
	expect(givesAway({ before: [told("ab", 14), told("a", 2)], now: now("cd", 10), groups: ["a", "b"] })).toBe(false);
});

test("what lies between two times of a group may follow though neither of them does", () => {
	const scene = { before: [told("ab", 20)], groups: ["a", "b"] };
	expect(givesAway({ ...scene, now: now("Ab", 23) })).toBe(true);
	expect(givesAway({ ...scene, now: now("Ab", 26) })).toBe(false);
	expect(givesAway({ ...scene, now: now("AB", 23) })).toBe(false);
});

test("groups in which nobody is stand in no sum", () => {
	const scene = { before: [told("ab", 20)], now: now("abc", 23), groups: ["c", "d"] };
	expect(givesAway(scene)).toBe(true);
	expect(givesAway({ ...scene, now: now("abcd", 23) })).toBe(false);
	expect(givesAway({ ...scene, now: now("abcd", 23) }, "d")).toBe(true);
});

const sum = (...columns: number[]) => new Map(columns.map((column) => [column, 1]));

test("a space of sums leaves of a sum what does not follow, with the numbers beside it", () => {
	const space = new RowSpace<string>();
	space.learn({ sum: sum(1, 2), beside: new Map([["n", 5]]) });
	space.learn({ sum: sum(2, 3), beside: new Map([["n", 7]]) });
	expect(space.rest({ sum: sum(1, 2), beside: new Map([["n", 5]]) })).toEqual({ sum: new Map(), beside: new Map() });
	expect(space.rest({ sum: sum(1), beside: new Map() }).sum).toEqual(
		space.rest({ sum: sum(3), beside: new Map([["n", 2]]) }).sum,
	);
	expect(space.rest({ sum: sum(4), beside: new Map() }).sum).toEqual(sum(4));
});
