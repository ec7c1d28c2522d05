import { expect, test } from "vitest";
import { answer } from "#app/evidence/disclosure/answer.ts";
import { joined } from "#app/evidence/disclosure/cell.ts";
import { linkedPlans, linkedWith } from "#app/evidence/disclosure/linked.ts";
import { planOf } from "#app/evidence/disclosure/plan.ts";
import type { EvidenceFilter } from "#app/evidence/filter.ts";
import { careFor, indicators, type PeopleIndicator } from "#app/evidence/indicators/definitions.ts";
import type { Observation } from "#app/evidence/indicators/observation.ts";
import { people, plain } from "./people.ts";

type Plan = ReturnType<typeof planOf>;
type Scene = Partial<Record<PeopleIndicator, Observation[]>>;

/** Indicators over the same people, counted at one moment after the other. */
class Pilot {
	#histories = new Map<PeopleIndicator, { plans: Plan[]; countings: number[] }>();
	#counting = 0;

	count(scene: Scene): void {
		const before = structuredClone(this.#histories);
		this.#counting++;
		for (const [name, observations] of Object.entries(scene)) {
			const key = this.#key(name);
			const own = this.#histories.get(key) ?? { plans: [], countings: [] };
			const others = new Map(linkedWith(key).flatMap((other) => [...before].filter(([known]) => known === other)));
			const linked = linkedPlans(key, before.get(key) ?? { plans: [], countings: [] }, others);
			own.plans.push(planOf(observations, own.plans, this.#rules(key), linked));
			own.countings.push(this.#counting);
			this.#histories.set(key, own);
		}
	}

	tells(key: PeopleIndicator, filter: EvidenceFilter = {}) {
		const { plans = [] } = this.#histories.get(key) ?? {};
		const kept = plans.map((plan) => ({ plan }));
		const given = answer(filter, kept, this.#rules(key));
		if (given.withheld !== null) return given.withheld;
		const { n, x } = joined(given.cells);
		return { n, x };
	}

	cellsOf = (key: PeopleIndicator) =>
		this.#histories
			.get(key)
			?.plans.at(-1)
			?.cells.map(({ cell }) => cell) ?? [];

	#rules = (key: PeopleIndicator) => ({ ...careFor(key, plain.threshold), agreed: plain.agreed });
	#key = (name: string) => [...linkedTo, "completion_rate" as const].find((key) => key === name) ?? "completion_rate";
}

const linkedTo = ["assessed_rate", "start_rate", "sa_change", "sa_improved", "pair_rate"] as const;

/** So many enrolled; of them so many completed, and of these so many were assessed. Those under way are not in n. */
function course(enrolled: readonly Observation[], { completed = 0, assessed = 0, ongoing = 0 }) {
	const [done, rest] = [enrolled.slice(0, completed), enrolled.slice(completed)];
	const left = rest.slice(0, rest.length - ongoing);
	return {
		start_rate: enrolled.map((one) => ({ ...one, x: 1 })),
		completion_rate: [
			...done.map((one) => ({ ...one, x: 1 })),
			...left.map((one) => ({ ...one, x: 0 })),
			...rest.slice(rest.length - ongoing).map((one) => ({ ...one, n: 0, x: 0, ongoing: 1 })),
		],
		assessed_rate: done.map((one, i) => ({ ...one, x: Number(i < assessed) })),
		pair_rate: done.map((one, i) => ({ ...one, x: i % 2 })),
	};
}

const rated = (changes: readonly string[], who: readonly Observation[]) => ({
	sa_change: who.map((one, i) => ({ ...one, x: null, values: [`${changes[i] ?? ""} pre`] })),
	sa_improved: who.map((one, i) => ({ ...one, x: Number(/^(1>2|2>4)/.test(changes[i] ?? "")) })),
});

test("who completed is known from every indicator that counts them: 7 told by one, 8 are not told by another", () => {
	const all = people(12, null);
	const [seven, eight] = [course(all, { completed: 7, assessed: 5 }), course(all, { completed: 8, assessed: 6 })];
	const pilot = new Pilot();
	pilot.count({ completion_rate: seven.completion_rate });
	expect(pilot.tells("completion_rate")).toEqual({ n: 12, x: 7 });
	pilot.count({ completion_rate: eight.completion_rate, assessed_rate: eight.assessed_rate });
	expect(pilot.tells("assessed_rate")).toBe("not-yet");

	const alone = new Pilot();
	alone.count({ assessed_rate: eight.assessed_rate });
	expect(alone.tells("assessed_rate")).toEqual({ n: 8, x: 6 });
});

test("it is told when enough more completed", () => {
	const all = people(20, null);
	const pilot = new Pilot();
	pilot.count({ completion_rate: course(all, { completed: 7 }).completion_rate });
	pilot.count({ assessed_rate: course(all, { completed: 12, assessed: 8 }).assessed_rate });
	expect(pilot.tells("assessed_rate")).toEqual({ n: 12, x: 8 });
});

test("a result that was too small a part before tells how many rated themselves only where that was not told otherwise", () => {
	const all = people(8, null);
	const changes = ["1>2", "2>4", "1>2", "2>4", "1>2", "3>3", "3>2", "3>3"];
	const [before, now] = [rated(changes, all.slice(0, 7)), rated(changes, all)];
	const pilot = new Pilot();
	pilot.count(before);
	expect(pilot.tells("sa_change")).toMatchObject({ n: 7 });
	expect(pilot.tells("sa_improved")).toBe("small-part");
	pilot.count(now);
	expect(pilot.tells("sa_change")).toMatchObject({ n: 7 });
	expect(pilot.tells("sa_improved")).toBe("not-yet");
});

test("a number is compared at every place where it was told", () => {
	const wood = people(20, null);
	const food = people(20, null, { sector: "food", site: "B" });
	const of = (completed: number) => [
		...course(wood, { completed }).pair_rate,
		...course(food, { completed: 10 }).assessed_rate,
	];
	const pilot = new Pilot();
	pilot.count({ pair_rate: of(8) });
	pilot.count({ assessed_rate: of(9) });
	expect(pilot.tells("assessed_rate", { sectors: ["wood"] })).toBe("not-yet");
	expect(pilot.tells("assessed_rate", { sectors: ["food"] })).toBe("not-yet");
});

test("a part told by one and unsafe now is no rest of what another tells of the whole", () => {
	const wood = people(12, null);
	const food = people(20, null, { sector: "food", site: "B" });
	const stone = people(20, null, { sector: "stone", site: "C" });
	const of = (woods: number) => [...wood.slice(0, woods), ...food, ...stone].map((one) => ({ ...one, x: 1 }));
	const pilot = new Pilot();
	pilot.count({ pair_rate: of(12) });
	pilot.count({ assessed_rate: of(4) });
	expect(pilot.tells("assessed_rate")).toBe("not-yet");
});

test("while some are under way those who completed are another number; those who started are the same", () => {
	const all = people(30, null);
	const pilot = new Pilot();
	pilot.count({ completion_rate: course(all, { completed: 8, ongoing: 10 }).completion_rate });
	expect(pilot.cellsOf("completion_rate")).toMatchObject([{ n: 20, ongoing: 10, tellsOngoing: true }]);
	const more = [...all, ...people(1, null)];
	pilot.count({
		assessed_rate: course(all, { completed: 9, assessed: 6 }).assessed_rate,
		start_rate: course(more, {}).start_rate,
	});
	expect(pilot.tells("assessed_rate")).toEqual({ n: 9, x: 6 });
	expect(pilot.tells("start_rate")).toBe("not-yet");
	pilot.count({ completion_rate: course(all, { completed: 20, ongoing: 3 }).completion_rate });
	expect(pilot.tells("completion_rate")).toEqual({ n: 27, x: 20 });
});

test("how many are under way is not told beside a number of those who started that it would make another one of", () => {
	const all = people(31, null);
	const pilot = new Pilot();
	pilot.count({ start_rate: course(all.slice(1), {}).start_rate });
	pilot.count({ completion_rate: course(all, { completed: 8, ongoing: 10 }).completion_rate });
	expect(pilot.cellsOf("completion_rate")).toMatchObject([{ n: 21, ongoing: 0, tellsOngoing: false }]);
});

test("a name stands for one number of at least two indicators", () => {
	const names = Object.entries(indicators).flatMap(([key, row]) =>
		"numbers" in row ? Object.values(row.numbers).map((name) => ({ key, name })) : [],
	);
	for (const { name } of names)
		expect(new Set(names.filter((one) => one.name === name).map(({ key }) => key)).size).toBeGreaterThan(1);
});
