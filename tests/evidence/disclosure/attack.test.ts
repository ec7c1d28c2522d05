import * as fc from "fast-check";
import { expect, test } from "vitest";
import { attack } from "#tests/attack/attack.ts";
import { aPilot, seeded } from "#tests/attack/pilots.ts";
import { sourcesOf, threshold, withoutRules } from "#tests/attack/product.ts";
import { questions } from "#tests/attack/questions.ts";
import { type Subject, subjectsOf } from "#tests/attack/subjects.ts";

function attacked(seed: number, ask: "product" | "without rules") {
	return subjectsIn(seed, 3).flatMap((subject) => {
		const steward = subject.moments[0]?.observations[0]?.site;
		return [tryOn(subject, seed, ask), ...(steward ? [tryOn({ ...subject, steward }, seed, ask)] : [])];
	});
}

const subjectsIn = (seed: number, moments?: number) =>
	subjectsOf(sourcesOf(aPilot(seed, moments ? { moments } : {})), `pilot ${seed}`);

function tryOn(subject: Subject & { steward?: string }, seed: number, ask: "product" | "without rules") {
	const { moments, keys, roles } = subject;
	const said = moments.flatMap(({ observations }) => observations);
	return attack({
		...subject,
		questions: questions(said, { random: seeded(seed), keys, most: 120 }),
		asks: ask === "product" ? subject.asks : [withoutRules(moments, roles)],
		threshold,
	});
}

test("whatever the pilots and their data over time, no withheld cell and no change of fewer than five follows from what is told, nor for a steward who takes their site away", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1_000, max: 1_000_000 }), (seed) => {
			const outcomes = attacked(seed, "product");
			expect(outcomes.flatMap(({ recovered }) => recovered)).toEqual([]);
			expect(outcomes.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(100);
		}),
		{ seed: 13, numRuns: 4 },
	);
});

test("the same attack recovers plenty where the rules are switched off", () => {
	expect(attacked(7, "without rules").flatMap(({ recovered }) => recovered).length).toBeGreaterThan(10);
});

test("nothing follows where sums of several moments overlap, so that no one of them lies within another", () => {
	const numbers = ["pilot 162, participants", "pilot 152, ended in all that tell it"];
	const subjects = [162, 152].flatMap((seed) => subjectsIn(seed).map((subject) => ({ seed, subject })));
	const overlapping = subjects.filter(({ subject }) => numbers.includes(subject.name));
	expect(overlapping.map(({ subject }) => subject.name)).toEqual(numbers);
	const outcomes = overlapping.map(({ seed, subject }) => tryOn(subject, seed, "product"));
	expect(outcomes.flatMap(({ recovered }) => recovered)).toEqual([]);
});
