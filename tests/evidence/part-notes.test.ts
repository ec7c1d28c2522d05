import { expect, test } from "vitest";
import type { Figure } from "#app/evidence/figure.ts";
import { nothing } from "#app/evidence/figure.ts";
import { partNotes } from "#app/evidence/part-notes.ts";

const told = { ...nothing, n: 94, numerator: 83, value: 83 / 94 };
const figure = (rows: NonNullable<Figure["split"]>["rows"], values: Figure["values"] = told): Figure => ({
	indicator: "pass_rate_final",
	filter: {},
	values,
	split: { by: "sectors", rows },
	coarser: null,
	heldSince: null,
	synthetic: false,
});
const way = { about: "the whole pilot", locale: "en", nameOf: (key: string) => key } as const;

const mixed = figure([
	{ key: "Wood", values: { withheld: "difference" } },
	{ key: "Food", values: { withheld: "uniform" } },
	{ key: "Furniture", values: { withheld: "difference" } },
	{ key: "Construction", values: told },
]);

test("a picture's withheld parts are named with the reason for each, and with what may be shown instead", () => {
	expect(partNotes(mixed, way)).toBe(
		"Not shown: Wood and Furniture, because together with the figures around it, this would give away a group that is withheld. " +
			"Not shown: Food, because all people there, or all but one or two, have the same result. " +
			"What may be shown instead: the whole pilot, 88% (83/94).",
	);
});

test("nothing is said where every part is shown, and nothing is offered that is withheld itself", () => {
	expect(partNotes(figure([{ key: "Wood", values: told }]), way)).toBeNull();
	const all = figure([{ key: "Wood", values: { withheld: "too-few" } }], { withheld: "too-few" });
	expect(partNotes(all, way)).toBe(
		"Not shown: Wood, because there are fewer people than the smallest group that may be shown.",
	);
});

test("parts counted at another time than the whole are named with it: they do not add up", () => {
	const parts = [
		{ key: "Workers", values: told, day: "2026-06-01" },
		{ key: "Students", values: told, day: "2026-06-01" },
		{ key: "Others", values: told },
	];
	expect(partNotes(figure(parts), way)).toBe(
		"* Counted at another time than the whole, so that they do not add up to it: Workers and Students (1 June 2026).",
	);
	const sameDay = [{ key: "Workers", values: told, day: "2026-06-01", revision: 3 }];
	expect(partNotes(figure(sameDay), way)).toContain("Workers (1 June 2026, data update 3)");
});

test("whether all have one result, or all but one or two, is not told apart: who knows one of them would know them all", () => {
	const two = figure([
		{ key: "Wood", values: { withheld: "uniform" } },
		{ key: "Food", values: { withheld: "small-part" } },
	]);
	expect(partNotes(two, way)).toContain("Not shown: Wood and Food, because all people there, or all but one or two,");
});
