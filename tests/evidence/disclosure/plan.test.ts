import { describe, expect, test } from "vitest";
import { answer } from "#app/evidence/disclosure/answer.ts";
import { joined } from "#app/evidence/disclosure/cell.ts";
import { planOf } from "#app/evidence/disclosure/plan.ts";
import type { Rules } from "#app/evidence/disclosure/withhold.ts";
import { coarser, type EvidenceFilter } from "#app/evidence/filter.ts";
import type { Observation } from "#app/evidence/indicators/observation.ts";
import { people, plain, sensitive } from "./people.ts";

/** What a filter is answered with after the data was counted as it was at each moment. */
function told(filter: EvidenceFilter, moments: readonly Observation[][], rules: Rules) {
	const plans: ReturnType<typeof planOf>[] = [];
	for (const observations of moments) plans.push(planOf(observations, plans, rules));
	const kept = plans.map((plan, at) => ({ plan, at }));
	const given = answer(filter, kept, rules);
	if (given.withheld !== null) return given.withheld;
	return { n: joined(given.cells).n, x: joined(given.cells).x, at: given.from.at };
}
const now = (filter: EvidenceFilter, observations: Observation[], rules: Rules) => told(filter, [observations], rules);

const wood = people;
const change = (many: number, value: string) => wood(many, null, { values: [value] });
const food = (many: number, x: number | null, place: Partial<Observation> = {}) =>
	people(many, x, { sector: "food", site: "B", ...place });

const stone = (many: number) => people(many, null, { sector: "stone", site: "C" });

describe("rule 1: a cell of fewer than five is withheld; a sensitive one also where one or two make or miss the result", () => {
	test("four persons are withheld, five are told", () => {
		expect(now({}, wood(4, null), plain)).toBe("too-few");
		expect(now({}, wood(5, null), plain)).toMatchObject({ n: 5 });
	});
	test("who is in two micro-credentials is one person", () => {
		const four = wood(4, null);
		const again = four.map((one) => ({ ...one, microCredentials: ["MC2"] }));
		expect(now({}, [...four, ...again], plain)).toBe("too-few");
	});
	test("two who pass, or fail, are withheld; of a count that is not sensitive they are told", () => {
		expect(now({}, wood(20, 2), sensitive)).toBe("small-part");
		expect(now({}, wood(20, 18), sensitive)).toBe("small-part");
		expect(now({}, wood(20, 3), sensitive)).toMatchObject({ n: 20, x: 3 });
		expect(now({}, wood(20, 2), plain)).toMatchObject({ n: 20, x: 2 });
	});
	test("employers are counted where they are the unit", () => {
		const employers = wood(4, 3, { role: null });
		expect(now({}, [...employers, ...employers], plain)).toBe("too-few");
	});
});

describe("rule 2: personal attributes are never crossed with a site, and told apart only by sector or in the whole pilot", () => {
	const all = ["A", "C", "D"].flatMap((site) => [
		...wood(10, 5, { site }),
		...wood(10, 5, { site, role: "student" }),
		...food(10, 5, { site: `${site}2` }),
		...food(5, 3, { site: `${site}2`, role: "student" }),
	]);
	test("a sector and the whole pilot", () => {
		expect(now({ roles: ["worker"], sectors: ["wood"] }, all, sensitive)).toMatchObject({ n: 30, x: 15 });
		expect(now({ roles: ["student"] }, all, sensitive)).toMatchObject({ n: 45 });
		expect(now({ roles: ["worker"] }, all, sensitive)).toMatchObject({ n: 60 });
	});
	test("nothing finer", () => {
		const finer: EvidenceFilter[] = [
			{ sites: ["A"] },
			{ countries: ["FI"] },
			{ regions: ["FI196"] },
			{ microCredentials: ["MC1"] },
			{ periods: ["2025-H1"] },
		];
		for (const place of finer) expect(now({ roles: ["worker"], ...place }, all, sensitive)).toBe("site-and-role");
	});
	test("a sector in which one role is too small is joined with another one", () => {
		const few = all.filter(({ role, sector }, i) => role === "worker" || sector === "wood" || i % 3 === 0);
		expect(now({ roles: ["student"], sectors: ["food"] }, few, sensitive)).toBe("difference");
		expect(now({ roles: ["worker"], sectors: ["wood"] }, few, sensitive)).toBe("difference");
		expect(now({ roles: ["worker"] }, few, sensitive)).toMatchObject({ n: 60 });
	});
	test("a sector in which all have one role does not tell each one's", () => {
		const workers = all.filter(({ role, sector }) => role === "worker" || sector === "wood");
		expect(now({ roles: ["worker"], sectors: ["food"] }, workers, sensitive)).not.toHaveProperty("n");
	});
	test("both roles together are everyone, wherever", () => {
		expect(now({ roles: ["student", "worker"], sites: ["A"] }, all, sensitive)).toMatchObject({ n: 20 });
	});
	test("roles of one site alone are not told, even where its host agreed", () => {
		const one = [...wood(20, 10), ...wood(20, 10, { role: "student" })];
		expect(now({ roles: ["worker"] }, one, sensitive)).toBe("one-site");
	});
});

describe("rule 3: a cell that rests on one site needs that host's agreement; otherwise it is joined or withheld", () => {
	const two = [...wood(20, 10, { site: "A" }), ...wood(20, 10, { site: "Z" })];
	const three = [...two, ...wood(20, 10, { site: "C" })];
	test("without it, the agreed neighbour is not told either, or it would give the other one away", () => {
		expect(now({ sites: ["Z"] }, three, sensitive)).toBe("one-site");
		expect(now({ sites: ["A"] }, three, sensitive)).toBe("difference");
		expect(now({}, three, sensitive)).toMatchObject({ n: 60 });
	});
	test("with it, both are", () => {
		const agreed = new Set(["A", "Z"]);
		expect(now({ sites: ["Z"] }, two, { ...sensitive, agreed })).toMatchObject({ n: 20 });
	});
});

describe("rule 4: where all gave the same answer to something sensitive, it is withheld", () => {
	test("all passed, or all failed", () => {
		expect(now({}, wood(20, 20), sensitive)).toBe("uniform");
		expect(now({}, wood(20, 0), sensitive)).toBe("uniform");
		expect(now({}, wood(20, 20), plain)).toMatchObject({ x: 20 });
	});
	test("all changed by as much, wherever they began", () => {
		expect(now({}, [...change(10, "2>3"), ...change(10, "3>4")], sensitive)).toBe("uniform");
		expect(now({}, [...change(10, "2>3"), ...change(10, "2>4")], sensitive)).toMatchObject({ n: 20 });
	});
});

describe("rule 5: merging comes before hiding, site → country → sector → whole pilot", () => {
	test("a site too small is joined with the next one of its sector and country, not with another sector's", () => {
		const all = [...wood(3, null), ...["C", "D"].flatMap((site) => wood(9, null, { site })), ...food(9, null)];
		expect(now({ sites: ["A"] }, all, plain)).toBe("too-few");
		// three beside nine: who knows the nine would know the three
		expect(now({ sites: ["A", "C"] }, all, plain)).toBe("difference");
		expect(now({ sectors: ["wood"], countries: ["FI"] }, all, plain)).toMatchObject({ n: 21 });
		expect(now({ sites: ["B"] }, all, plain)).toMatchObject({ n: 9 });
	});
	test("the coarser parts offered follow that order", () => {
		const places = [{ site: "A", country: "FI", nuts: "FI196", sector: "wood" }];
		expect(coarser({ sites: ["A"], microCredentials: ["MC1"] }, places)).toEqual([
			{ sites: ["A"] },
			{ sectors: ["wood"], countries: ["FI"] },
			{ sectors: ["wood"] },
			{},
		]);
	});
});

describe("rule 6: one plan of cells for everyone, from which no withheld cell can be had", () => {
	test("all less one micro-credential gives no small rest away", () => {
		const all = [...wood(20, null), ...wood(4, null, { microCredentials: ["MC2"] })];
		expect(now({ microCredentials: ["MC2"] }, all, plain)).toBe("too-few");
		expect(now({ microCredentials: ["MC1"] }, all, plain)).toBe("difference");
		expect(now({}, all, plain)).toMatchObject({ n: 24 });
	});
	test("of a list and the rest of it, not both are told where one sector is too small", () => {
		const all = [...wood(20, null), ...food(4, null), ...wood(20, null, { sector: "stone", site: "C" })];
		expect(now({ sectors: ["food", "stone", "wood"] }, all, plain)).toMatchObject({ n: 44 });
		for (const alone of ["wood", "stone"]) {
			const other = alone === "wood" ? "stone" : "wood";
			const both = [now({ sectors: ["food", other] }, all, plain), now({ sectors: [other] }, all, plain)];
			expect(both).toContain("difference");
		}
	});
	test("a sector and a country that overlap give each other's small rest away to nobody", () => {
		const few = wood(3, null, { country: "ES", nuts: "ES620", site: "C" });
		const all = [...wood(20, null), ...wood(20, null, { site: "D" }), ...food(20, null), ...few];
		expect(now({ countries: ["FI"] }, all, plain)).toBe("difference");
		expect(now({ countries: ["ES"] }, all, plain)).toBe("too-few");
		expect(now({ sectors: ["wood"] }, all, plain)).toMatchObject({ n: 43 });
	});
});

describe("rule 6 over time: two told figures of one cell that differ by fewer than five persons are never both exact", () => {
	const before = [...wood(30, 25), ...food(21, 18)];
	const one = [...before, ...wood(1, 1)];
	const six = [...before, ...wood(6, 6)];
	test("43/51 → 44/52 would tell of one person: the later one stays as it was", () => {
		expect(told({}, [before, one], plain)).toEqual({ n: 51, x: 43, at: 0 });
		expect(told({ sectors: ["wood"] }, [before, one], plain)).toMatchObject({ n: 30, at: 0 });
	});
	test("it is exact again when enough came, be it little by little", () => {
		expect(told({}, [before, one, six], plain)).toEqual({ n: 57, x: 49, at: 2 });
	});
	test("a batch taken back gives the old figures back exactly", () => {
		expect(told({}, [before, six, before], plain)).toEqual({ n: 51, x: 43, at: 2 });
	});
	test("the first data are told as they are", () => {
		expect(told({}, [[], before], plain)).toMatchObject({ n: 51, at: 1 });
	});
	test("numerator and complement are looked at as well as the number of people", () => {
		const passed = before.map((person, i) => (i === 29 ? { ...person, x: 1 } : person));
		expect(told({}, [before, passed], plain)).toMatchObject({ x: 43, at: 0 });
	});
	test("other values of as many people are held back unless at least five changed", () => {
		const ten = wood(10, null);
		const rated = (values: string) => ten.map((person, i) => ({ ...person, values: [values.charAt(i)] }));
		const first = rated("1122334455");
		expect(told({}, [first, rated("1122334454")], sensitive)).toMatchObject({ at: 0 });
		expect(told({}, [first, rated("5544444455")], sensitive)).toMatchObject({ at: 1 });
	});
	test("new ones who all gave the same sensitive answer are held back", () => {
		const start = [...wood(30, 15), ...food(30, 15)];
		expect(told({}, [start, [...start, ...wood(6, 6)]], sensitive)).toMatchObject({ n: 60, at: 0 });
		expect(told({}, [start, [...start, ...wood(12, 6)]], sensitive)).toMatchObject({ n: 72, at: 1 });
	});
	test("who answers three times is one person: six answers more are not five persons more", () => {
		const thrice = wood(10, null).map((person) => ({ ...person, n: 3 }));
		const more = [...thrice, ...wood(2, null).map((person) => ({ ...person, n: 3 }))];
		expect(told({}, [thrice, more], plain)).toMatchObject({ n: 30, at: 0 });
	});
	test("a part told before and unsafe now is no rest of a new whole and its unchanged neighbour", () => {
		const start = [...wood(12, null), ...food(20, null), ...stone(20)];
		const few = start.slice(8);
		expect(told({ sectors: ["wood"] }, [start, few], plain)).toBe("too-few");
		expect(told({}, [start, few], plain)).toMatchObject({ n: 52, at: 0 });
		// who sends the data of the one site that moved, too, would see that the third is as it was
		expect(told({}, [start, [...few, ...food(20, null)]], plain)).toMatchObject({ n: 52, at: 0 });
		expect(told({}, [start, [...few, ...food(20, null), ...stone(20)]], plain)).toMatchObject({ n: 84, at: 1 });
	});
	test("of a whole whose parts were told, what is left without those that are as they were must be enough", () => {
		const mc2 = { microCredentials: ["MC2"] };
		const [first, second, rest] = [wood(8, null), wood(8, null, mc2), [...food(20, null), ...stone(20)]];
		const few = [...first.slice(6), ...second.slice(6), ...rest];
		// both parts of site A changed by six: together four people are left there, and who knows where data came in has them
		expect(told({}, [[...first, ...second, ...rest], few], plain)).toMatchObject({ n: 56, at: 0 });
	});
	test("what was told as one because a part was too small is not told apart while the other part is as it was", () => {
		const rest = [...food(20, null), ...stone(20)];
		const [few, more] = [wood(4, null), wood(15, null)];
		const moments = [
			[...few, ...rest],
			[...more, ...rest],
		];
		expect(told({ sectors: ["food"] }, moments, plain)).toBe("not-yet");
		expect(told({}, moments, plain)).toMatchObject({ n: 55, at: 1 });
		const both = [...more, ...food(30, null), ...stone(30)];
		expect(told({ sectors: ["food"] }, [[...few, ...rest], both], plain)).toMatchObject({ n: 30, at: 1 });
	});
	test("students told before and too few now are no rest of all people less the workers as they were", () => {
		const student = { role: "student" } as const;
		const workers = ["A", "C", "D"].flatMap((site) => wood(10, null, { site }));
		const students = ["A", "C", "D"].flatMap((site) => wood(6, null, { site, ...student }));
		const start = [...workers, ...students];
		const few = [...workers, ...students.slice(4, 8)];
		expect(told({ roles: ["student"] }, [start], plain)).toMatchObject({ n: 18 });
		expect(told({ roles: ["student"] }, [start, few], plain)).toBe("too-few");
		expect(told({}, [start, few], plain)).toMatchObject({ n: 48, at: 0 });
	});
	test("what changed at one site alone, whose host has not agreed, is not told as the change of the whole", () => {
		const start = [...wood(20, null), ...wood(20, null, { site: "C" })];
		const lone = [...start, ...wood(9, null, { site: "Z" })];
		expect(told({}, [start, lone], plain)).toMatchObject({ n: 40, at: 0 });
		// who sends the data of the other one that changed takes it away
		expect(told({}, [start, [...lone, ...wood(6, null)]], plain)).toMatchObject({ n: 40, at: 0 });
		const three = [...lone, ...wood(6, null), ...wood(6, null, { site: "C" })];
		expect(told({}, [start, three], plain)).toMatchObject({ n: 61, at: 1 });
	});
	test("what was told as one and is told in parts later leaves no two people who were there before", () => {
		const rest = food(20, null);
		const [second, third] = [
			wood(6, null, { microCredentials: ["MC2"] }),
			wood(2, null, { microCredentials: ["MC3"] }),
		];
		const start = [...wood(10, null), ...second, ...rest];
		// 6 of MC2 beside the 8 of both, told while they were together, are the 2 of MC3
		expect(told({ microCredentials: ["MC2"] }, [[...start, ...third], start], plain)).not.toHaveProperty("n");
		expect(told({}, [[...start, ...third], start], plain)).toMatchObject({ n: 38, at: 0 });
	});
	test("a host who takes the agreement back is shown alone no more", () => {
		const all = [...wood(20, 10), ...wood(20, 10, { site: "C" })];
		const plan = planOf(all, [], sensitive);
		expect(answer({ sites: ["A"] }, [{ plan }], sensitive)).toHaveProperty("withheld", null);
		const kept = [plan, planOf(all, [plan], { ...sensitive, agreed: new Set(["C"]) })].map((made) => ({ plan: made }));
		expect(answer({ sites: ["A"] }, kept, sensitive)).toEqual({ withheld: "one-site" });
		expect(answer({ sites: ["C"] }, kept, sensitive)).toEqual({ withheld: "difference" });
	});
});
