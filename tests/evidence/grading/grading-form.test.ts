import { describe, expect, test } from "vitest";
import { gradingForm } from "#app/evidence/grading/grading-form.ts";
import { messages } from "#app/i18n/messages.ts";

const why = messages.en.grading.faults;
const read = (given: Record<string, string | string[]>) => gradingForm(why).safeParse({ claimRevision: "1", ...given });
const judged = (given: Record<string, string | string[]>) => read(given).data?.judgement;
const asked = (given: Record<string, string | string[]>) => read(given).error?.issues.map(({ message }) => message);

describe("a grade is an answer", () => {
	test("whether the source says it is answered with yes or no; leaving it open is neither", () => {
		expect(asked({ claim: "legal" })).toEqual([why.documented]);
		expect(judged({ claim: "legal", documented: "no" })).toEqual({ claim: "legal", documented: false });
		expect(judged({ claim: "legal", documented: "yes" })).toEqual({ claim: "legal", documented: true });
	});

	test("what an effect rests on is chosen", () => {
		expect(asked({ claim: "effect", design: "" })).toEqual([why.design]);
		expect(judged({ claim: "effect", design: "D4" })).toEqual({ claim: "effect", design: "D4" });
	});

	test.each([
		["descriptive", "concerns", "few"],
		["qualitative", "serious", "methods"],
	] as const)("that nothing speaks against a %s claim is said, never assumed", (claim, field, one) => {
		expect(asked({ claim })).toEqual([why[field]]);
		expect(judged({ claim, [field]: "none" })).toEqual({ claim, [field]: [] });
		expect(judged({ claim, [field]: one })).toEqual({ claim, [field]: [one] });
		expect(asked({ claim, [field]: [one, "none"] })).toEqual([why.both]);
	});
});
