import { expect, test } from "vitest";
import type { Atom } from "#app/evidence/disclosure/atoms.ts";
import { nobody } from "#app/evidence/disclosure/cell.ts";
import { Pieces } from "#app/evidence/disclosure/pieces.ts";

const leaves: Atom[] = ["A", "B", "C", "D"].map((site, leaf) => ({ name: site, leaf, sites: [site] }));
const of = (sites: string) => new Set(leaves.filter(({ name }) => sites.includes(name)));

/** So many people of these sites, told at some time while nothing changed there. */
function told(sites: string, n: number) {
	const cell = { ...nobody, sites: sites.split(""), units: n, n, most: 1 };
	return { atoms: of(sites), cell, by: new Set<never>() };
}

/** What is known after all of that was told: sites and how many. */
function known(...all: ReturnType<typeof told>[]): string[] {
	const pieces = new Pieces();
	for (const one of all) pieces.learn(one);
	return pieces
		.all()
		.map(({ atoms, cell }) => `${[...atoms].map(({ name }) => name).join("")} ${cell.n}`)
		.toSorted();
}

test("a part that was told is subtracted from the whole: what is left is known, too", () => {
	expect(known(told("ABC", 30), told("AB", 26))).toEqual(["AB 26", "C 4"]);
	expect(known(told("AB", 26), told("ABC", 30))).toEqual(["AB 26", "C 4"]);
});

test("what is left over goes on being subtracted, whenever it was told", () => {
	expect(known(told("ABCD", 40), told("ABC", 30), told("AB", 26), told("A", 20))).toEqual([
		"A 20",
		"B 6",
		"C 4",
		"D 10",
	]);
});

test("sums that only overlap leave each other as they are", () => {
	expect(known(told("AB", 26), told("BC", 10))).toEqual(["AB 26", "BC 10"]);
});

test("pieces that are just these leaves make them; others do not", () => {
	const pieces = new Pieces([told("A", 20), told("BC", 10)]);
	expect(pieces.making(of("ABC"))?.map(({ cell }) => cell.n)).toEqual([20, 10]);
	expect(pieces.making(of("AB"))).toBeNull();
});
