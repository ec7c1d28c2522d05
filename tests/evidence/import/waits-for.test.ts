import { expect, test } from "vitest";
import { emptyReport } from "#app/evidence/import/report.ts";
import { cameLater, waitsFor, withoutFiles } from "#app/evidence/import/waits-for.ts";

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

const sent = (minute: number, ...templates: string[]) => ({
	at: new Date(Date.UTC(2026, 0, 15, 12, minute)),
	files: templates.map((template) => ({ template })),
});

test("what was refused is asked about until all its templates came in with a later upload", () => {
	const refused = sent(10, "T05", "T06");
	expect(cameLater(refused, [sent(20, "T06", "T05", "T07")])).toBe(true);
	expect(cameLater(refused, [sent(20, "T05")])).toBe(false);
	expect(cameLater(refused, [sent(5, "T05", "T06")])).toBe(false);
	expect(cameLater(refused, [])).toBe(false);
	// of files that could not be read nobody knows what came later
	expect(cameLater(sent(10), [sent(20, "T05")])).toBe(false);
});
