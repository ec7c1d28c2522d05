import { expect, test } from "vitest";
import { answer } from "#app/evidence/disclosure/answer.ts";
import { joined } from "#app/evidence/disclosure/cell.ts";
import { overtakenAmong } from "#app/evidence/disclosure/kept.server.ts";
import { planOf } from "#app/evidence/disclosure/plan.ts";
import type { Observation } from "#app/evidence/indicators/observation.ts";
import { people, plain } from "./people.ts";

const hour = (at: number) => new Date(Date.UTC(2026, 0, 1, at));

/** Plans of data as they were at each hour, with the data update each was made after. */
function planned(moments: readonly Observation[][]) {
	const plans: ReturnType<typeof planOf>[] = [];
	for (const observations of moments) plans.push(planOf(observations, plans, plain));
	return plans.map((plan, i) => ({ plan, revision: i + 1, at: hour(i * 2) }));
}

const start = [...people(30, 25), ...people(30, 25, { site: "B", sector: "food" }), ...people(30, 25, { site: "C" })];
const one = [...start, ...people(1, 0)];
const wrong = [
	...one,
	...people(20, 0),
	...people(20, 0, { site: "B", sector: "food" }),
	...people(20, 0, { site: "C" }),
];
const told = (moments: readonly Observation[][], gone: Parameters<typeof overtakenAmong>[1]) => {
	const rows = planned(moments);
	const overtaken = overtakenAmong(rows, gone);
	const kept = rows.map(({ plan }, at) => ({ plan, at, overtaken: overtaken[at] ?? false }));
	const given = answer({}, kept, plain);
	return given.withheld ?? { n: joined(given.cells).n, at: given.from.at };
};

test("what rests on rows that were withdrawn is told no more, though the data of now may not be: what was told before them is", () => {
	// at 5 o'clock the upload of 4 o'clock was withdrawn; one person more than at first may not be told
	expect(told([start, one, wrong, one], [{ revision: 3, at: hour(5) }])).toEqual({ n: 90, at: 0 });
	expect(told([start, one, wrong, one], [])).toEqual({ n: 151, at: 2 });
});

test("a withdrawal that changed nothing of what is counted overtakes nothing", () => {
	const rows = planned([start, wrong, wrong]);
	expect(overtakenAmong(rows, [{ revision: 2, at: hour(3) }])).toEqual([false, false, false]);
	expect(overtakenAmong(rows.slice(0, 2), [{ revision: 2, at: hour(3) }])).toEqual([false, false]);
});

test("where nothing else was ever told, it stays", () => {
	const less = wrong.slice(0, -1);
	expect(told([wrong, less], [{ revision: 1, at: hour(1) }])).toEqual({ n: 151, at: 0 });
});
