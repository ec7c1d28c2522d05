// Who sends the data of a site takes it away from whatever is told.
import { expect, test } from "vitest";
import { answer } from "#app/evidence/disclosure/answer.ts";
import { joined } from "#app/evidence/disclosure/cell.ts";
import { cellOfAll } from "#app/evidence/disclosure/count.ts";
import { planOf } from "#app/evidence/disclosure/plan.ts";
import { lessSite, withheldFromSteward } from "#app/evidence/disclosure/steward.ts";
import type { Rules } from "#app/evidence/disclosure/withhold.ts";
import type { EvidenceFilter } from "#app/evidence/filter.ts";
import type { Observation } from "#app/evidence/indicators/observation.ts";
import { people, plain, sensitive } from "./people.ts";

function told(moments: readonly Observation[][], rules: Rules, filter: EvidenceFilter = {}) {
	const plans: ReturnType<typeof planOf>[] = [];
	for (const observations of moments) plans.push(planOf(observations, plans, rules));
	const kept = plans.map((plan, at) => ({ plan, at }));
	const given = answer(filter, kept, rules);
	return given.withheld ?? { n: joined(given.cells).n, at: given.from.at };
}
const at = (site: string, many: number, x: number | null = null) => people(many, x, { site });

test("what is left of a cell is what the others say", () => {
	const [own, others] = [at("A", 12, 5), at("C", 9, 2)];
	expect(lessSite(cellOfAll([...own, ...others]), cellOfAll(own))).toEqual(cellOfAll(others));
});

test("two sites of which one has not agreed are not told together: the other one would have it", () => {
	const two = [...at("A", 20, 10), ...at("Z", 20, 10)];
	expect(told([two], sensitive)).toBe("difference");
	expect(told([two], { ...sensitive, agreed: new Set(["A", "Z"]) })).toMatchObject({ n: 40 });
	expect(told([[...two, ...at("C", 20, 10)]], sensitive)).toMatchObject({ n: 60 });
});

test("nor are few beside many, or one or two at a single site who miss the result", () => {
	expect(told([[...at("A", 4), ...at("C", 30)]], plain)).toBe("difference");
	expect(told([[...at("A", 10, 8), ...at("C", 20, 10)]], sensitive)).toBe("difference");
});

test("of several other sites together it may be told that few miss it, not that nobody does", () => {
	const [few, none] = [2, 0].map((miss) => cellOfAll([...at("A", 10, 10 - miss), ...at("C", 20, 20)]));
	if (!few || !none) throw new Error("no cells");
	expect([few, none].map((cell) => withheldFromSteward(cell, sensitive))).toEqual([null, "uniform"]);
});

test("a change is told when it is of enough people without those of any one site", () => {
	const start = [...at("A", 20), ...at("C", 20), ...at("D", 20)];
	const mostlyA = [...start, ...at("A", 9), ...at("C", 3)];
	expect(told([start, mostlyA], plain)).toMatchObject({ n: 60, at: 0 });
	expect(told([start, [...mostlyA, ...at("D", 3)]], plain)).toMatchObject({ n: 75, at: 1 });
});
