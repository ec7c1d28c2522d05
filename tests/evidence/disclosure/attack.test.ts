import * as fc from "fast-check";
import { expect, test } from "vitest";
import { attack } from "#tests/attack/attack.ts";
import { aPilot, seeded } from "#tests/attack/pilots.ts";
import { sourcesOf, threshold, withoutRules } from "#tests/attack/product.ts";
import { questions } from "#tests/attack/questions.ts";
import { subjectsOf } from "#tests/attack/subjects.ts";

function attacked(seed: number, ask: "product" | "without rules") {
	return subjectsOf(sourcesOf(aPilot(seed, { moments: 3 })), `pilot ${seed}`).map((subject) => {
		const { moments, keys, roles } = subject;
		const said = moments.flatMap(({ observations }) => observations);
		return attack({
			...subject,
			questions: questions(said, { random: seeded(seed), keys, most: 120 }),
			asks: ask === "product" ? subject.asks : [withoutRules(moments, roles)],
			threshold,
		});
	});
}

test(
	"whatever the pilots and their data over time, no withheld cell and no change of fewer than five follows from what is told",
	{ timeout: 120_000 },
	() => {
		fc.assert(
			fc.property(fc.integer({ min: 1_000, max: 1_000_000 }), (seed) => {
				const outcomes = attacked(seed, "product");
				expect(outcomes.flatMap(({ recovered }) => recovered)).toEqual([]);
				expect(outcomes.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(100);
			}),
			{ seed: 13, numRuns: 4 },
		);
	},
);

test("the same attack recovers plenty where the rules are switched off", { timeout: 60_000 }, () => {
	expect(attacked(7, "without rules").flatMap(({ recovered }) => recovered).length).toBeGreaterThan(10);
});
