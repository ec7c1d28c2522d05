// People under way, who are not counted yet, are people too.
import { expect, test } from "vitest";
import { answer } from "#app/evidence/disclosure/answer.ts";
import { joined } from "#app/evidence/disclosure/cell.ts";
import { planOf } from "#app/evidence/disclosure/plan.ts";
import type { EvidenceFilter } from "#app/evidence/filter.ts";
import { people, plain, sensitive } from "./people.ts";

const one = people(1, null, { n: 0, ongoing: 1, site: "C" });
const all = [...people(10, 5), ...one, ...people(20, 10, { sector: "food", site: "B" })];
const cells = (filter: EvidenceFilter) => {
	const given = answer(filter, [{ plan: planOf(all, [], sensitive) }], sensitive);
	return given.withheld ?? joined(given.cells);
};
test("where there is one of them and nobody else, not even that is told", () => {
	expect(cells({ sites: ["C"] })).toBe("too-few");
});
test("the neighbour joined with them is told by itself, and of those under way nothing", () => {
	expect(cells({ sites: ["A"] })).toMatchObject({ n: 10, x: 5, ongoing: 0, tellsOngoing: false });
	expect(cells({ sites: ["A", "C"] })).toMatchObject({ n: 10, x: 5, tellsOngoing: false });
	expect(cells({ sites: ["B"] })).toMatchObject({ n: 20, tellsOngoing: true });
});
test("where values are what is told, who says one is no less there than who is counted", () => {
	const silent = people(1, null, { n: 0, values: ["man left"], site: "C" });
	const plan = planOf([...people(10, null, { values: ["man left"] }), ...silent], [], { ...plain, valuesApart: true });
	expect(plan.uncounted).toEqual([]);
});
