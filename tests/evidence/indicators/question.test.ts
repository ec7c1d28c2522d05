import { describe, expect, test } from "vitest";
import { indicatorKeys, indicators } from "#app/evidence/indicators/definitions.ts";
import { questionFrom, questionTo } from "#app/evidence/indicators/question.ts";

const from = (address: string) => questionFrom(new URLSearchParams(address));

describe("a question in an address", () => {
	test("is the same question when it is read again", () => {
		for (const indicator of indicatorKeys) {
			const question = from(`indicator=${indicator}&sectors=wood&countries=FI&split=countries`);
			expect(questionFrom(questionTo(question))).toEqual(question);
		}
	});

	test("leaves out what does not apply: women and men are told of the whole pilot only", () => {
		expect(from("indicator=gender_gap_completion&sectors=wood&split=sectors&across=roles")).toEqual({
			indicator: "gender_gap_completion",
			filter: {},
			split: null,
			across: null,
		});
	});

	test("is split by sectors and set beside nothing unless it says otherwise", () => {
		expect(from("indicator=completion_rate")).toMatchObject({ split: "sectors", across: null });
		expect(from("indicator=completion_rate&split=countries&across=sectors")).toMatchObject({
			split: "countries",
			across: "sectors",
		});
	});

	test("is never set beside what it is split by, nor by what is not known", () => {
		expect(from("indicator=completion_rate&split=countries&across=countries").across).toBeNull();
		expect(from("indicator=nonsense&split=<b>")).toMatchObject({ indicator: "completion_rate", split: "sectors" });
	});
});

describe("the indicators", () => {
	test("are 32, numbered without a gap", () => {
		expect(indicatorKeys.map((key) => indicators[key].number)).toEqual(Array.from({ length: 32 }, (_, i) => i + 1));
	});

	test("about results, ratings and personal attributes are sensitive", () => {
		for (const key of [
			"pass_rate_final",
			"withdrawal_reasons",
			"sa_change",
			"satisfaction_top2",
			"role_mix",
			"gender_gap_completion",
		] as const)
			expect(indicators[key].sensitive).toBe(true);
		for (const key of ["participants", "start_rate", "completion_rate"] as const)
			expect(indicators[key].sensitive).toBe(false);
	});
});
