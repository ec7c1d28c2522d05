import { expect, test } from "vitest";
import { emptyReport } from "#app/evidence/import/report.ts";
import { waitsFor, withoutFiles } from "#app/evidence/import/waits-for.ts";

const report = emptyReport(["sites.csv"], 1);
const staged = { state: "staged", unread: null, report: { ...report, changeCount: 3 } };
const problem = { file: "sites.csv", row: 2, column: "started_on", value: "03/04/2025" };
const withProblems = (...kinds: string[]) => ({
	...staged.report,
	problems: kinds.map((is) => ({ ...problem, is })),
	problemCount: kinds.length,
});
const question = { is: "sheet", file: "own.csv" };

test("an upload waits for approval only when it could be used as it is", () => {
	expect(waitsFor(staged)).toBeNull();
	expect(waitsFor({ ...staged, report })).toBe("nothing");
	expect(waitsFor({ ...staged, report: withProblems("empty") })).toBe("correction");
	expect(waitsFor({ ...staged, unread: { refusals: [], questions: [question] } })).toBe("answer");
	const refusal = { is: "empty", file: "none.csv" };
	expect(waitsFor({ ...staged, unread: { refusals: [refusal], questions: [question] } })).toBe("correction");
});

test("an upload in which only the days are unclear waits for an answer, not for a correction", () => {
	expect(waitsFor({ ...staged, report: withProblems("date-ambiguous", "date-ambiguous") })).toBe("answer");
	expect(waitsFor({ ...staged, report: withProblems("date-ambiguous", "empty") })).toBe("correction");
});

test("an upload that was decided waits for nothing", () => {
	for (const state of ["accepted", "discarded", "withdrawn"]) expect(waitsFor({ ...staged, state, report })).toBeNull();
});

test("an upload of which no file was read is not taken for what is saved in a form", () => {
	const upload = { waitsFor: null, by: "Maria" };
	expect(withoutFiles({ ...upload, state: "accepted" })).toBe("noFiles");
	expect(withoutFiles({ ...upload, state: "accepted", by: null })).toBe("fromTheStart");
	expect(withoutFiles({ ...upload, state: "staged", waitsFor: "answer" })).toBe("asks");
	expect(withoutFiles({ ...upload, state: "staged", waitsFor: "correction" })).toBe("unread");
	for (const state of ["discarded", "lapsed"]) expect(withoutFiles({ ...upload, state })).toBe("unread");
});
