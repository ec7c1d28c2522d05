import { expect, test } from "vitest";
import { emptyReport } from "#app/evidence/import/report.ts";
import { waitsFor } from "#app/evidence/import/waits-for.ts";

const report = emptyReport(["sites.csv"], 1);
const staged = { state: "staged", unread: null, report: { ...report, changeCount: 3 } };
const question = { is: "sheet", file: "own.csv" };

test("an upload waits for approval only when it could be used as it is", () => {
	expect(waitsFor(staged)).toBeNull();
	expect(waitsFor({ ...staged, report })).toBe("nothing");
	expect(waitsFor({ ...staged, report: { ...staged.report, problemCount: 1 } })).toBe("correction");
	expect(waitsFor({ ...staged, unread: { refusals: [], questions: [question] } })).toBe("answer");
	const refusal = { is: "empty", file: "none.csv" };
	expect(waitsFor({ ...staged, unread: { refusals: [refusal], questions: [question] } })).toBe("correction");
});

test("an upload that was decided waits for nothing", () => {
	for (const state of ["accepted", "discarded", "withdrawn"]) expect(waitsFor({ ...staged, state, report })).toBeNull();
});
