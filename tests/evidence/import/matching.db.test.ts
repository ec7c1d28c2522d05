// A partner's own sheet: kept until it is matched, read by the matching, and the next one by itself.
import { count, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import { discardBatch } from "#app/evidence/import/discard.server.ts";
import { matchSheet, sheetToMatch } from "#app/evidence/import/matching/match-sheet.server.ts";
import type { Matching } from "#app/evidence/import/matching/matching.ts";
import { proposal } from "#app/evidence/import/matching/proposal.ts";
import { readFile } from "#app/evidence/import/read-file.server.ts";
import { remarkedCopy } from "#app/evidence/import/remarked-copy.server.ts";
import { openArchive } from "#app/evidence/import/workbook/archive.server.ts";
import { stageBatch } from "#app/evidence/import/stage.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import * as tables from "#db/schema/index.ts";
import { formMatching, formRows, formsCsv, formsWorkbook, formTitles } from "#tests/support/a-forms-export.ts";
import { aWorkbook } from "#tests/support/a-workbook.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson, aPilot, bringIn, clock, csv, organisationId, people, stage } from "./scene.ts";

let db: Pool;
let steward: Person;
let coordinator: Person;
const codes = ["FI-9-001", "FI-9-002"];

beforeAll(async () => {
	db = await aDatabase();
	const pilot = await aPilot(db);
	coordinator = pilot.coordinator;
	steward = { ...pilot.steward, organisationId: await organisationId(db, "TRAIN") };
	await bringIn(db, coordinator, [
		csv("q.csv", "instrument_version,item_key,wording_en,feeds\nS1,REL,Is it relevant for your work?,relevance\n"),
	]);
	await bringIn(db, steward, people(3).slice(0, 1));
});

async function staged(uploads: Parameters<typeof stage>[2], person = steward): Promise<string> {
	const answer = await stage(db, person, uploads);
	if (!answer.ok) throw new Error(JSON.stringify(answer));
	return answer.batch;
}
const shown = (batch: string, person = steward) => batchPreview(db, { batch, person });
const kept = async (batch: string) =>
	(await db.select({ n: count() }).from(tables.batchUploads).where(eq(tables.batchUploads.batchId, batch)))[0]?.n;

const match = (batch: string, file: string, change: Partial<Matching> = {}, person = steward) =>
	matchSheet(db, { batch, person, file, matching: { ...formMatching, ...change } });

test("it is kept and asked about; what we suggest is only shown", async () => {
	const batch = await staged([formsCsv("form.csv", formRows(codes))]);
	expect((await shown(batch))?.unread).toEqual({ refusals: [], questions: [{ is: "sheet", file: "form.csv" }] });
	const unmatched = await sheetToMatch(db, { batch, person: steward, file: "" });
	if (!unmatched) throw new Error("no sheet");
	expect(unmatched.sheet).toMatchObject({ file: "form.csv", rows: 2 });
	expect(proposal(unmatched, null)).toMatchObject({
		suggested: "T08_participant_survey_long",
		matching: { columns: { run_code: { fixed: "RUN-9" } } },
	});
	expect(await db.select().from(tables.sheetMatchings)).toEqual([]);
	expect(await discardBatch(db, { batch, person: steward, clock })).toBe(true);
	expect(await kept(batch)).toBe(0);
});

test("what is wrong is named by its own title and letter, and the copy to mend is the sheet itself", async () => {
	const rows = formRows(codes, ["Ni idea"]);
	const batch = await staged([formsWorkbook("form.xlsx", rows)]);
	expect(await match(batch, "form.xlsx › Respuestas")).toBe(true);
	const preview = await shown(batch);
	expect(preview?.report.problems).toMatchObject([
		{ row: 3, column: "value_1_5", value: "Ni idea", under: "¿Está satisfecha con el curso?" },
		{ row: 4, column: "value_1_5", value: "Ni idea", under: "¿Está satisfecha con el curso?" },
	]);
	expect(preview?.batch.files[0]).toMatchObject({
		letters: { "¿Está satisfecha con el curso?": "C", participant_code: "B" },
		matched: { titles: { participant_code: "Código de participante" }, by: "Somebody" },
	});
	const copy = await remarkedCopy(db, { batch, person: steward });
	const remarks = await openArchive(copy ?? new Uint8Array()).part("xl/comments1.xml");
	expect(String(Buffer.from(remarks ?? []))).toMatch(/ref="C3".*ref="C4"/su);
	const again = await readFile(
		{ name: "copy.xlsx", bytes: copy ?? new Uint8Array(), tooBig: false },
		{ encoding: null, phones: true },
	);
	expect(again).toMatchObject([{ is: "question", question: { is: "sheet" } }]);

	expect(
		await match(batch, "form.xlsx › Respuestas", {
			words: { value_1_5: { ...formMatching.words["value_1_5"], "ni idea": "3" } },
		}),
	).toBe(true);
	expect((await shown(batch))?.report).toMatchObject({ problemCount: 0, files: [{ new: 4 }] });
	expect(await acceptBatch(db, { batch, person: steward, clock })).toMatchObject({ ok: true, rows: 4 });
	expect(await kept(batch)).toBe(0);
	const answers = await db.select().from(tables.surveyAnswers);
	expect(answers.map(({ value, answeredOn }) => `${value} ${answeredOn}`).toSorted()).toEqual([
		"3 2025-10-14",
		"3 2025-10-15",
		"3 2025-10-15",
		"5 2025-10-14",
	]);
});

test("the next sheet of the same titles is read by itself, for everyone of the organisation, whatever the order of columns", async () => {
	const colleague = {
		...(await aPerson(db, { stewardOf: steward.stewardOf })),
		organisationId: steward.organisationId,
	};
	const [titles = [], ...rows] = [formTitles, ...formRows(["FI-9-003"])].map((row) => row.toReversed());
	const text = [titles, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\n");
	const batch = await staged([csv("otra.csv", text)], colleague);
	const preview = await shown(batch, colleague);
	expect(preview).toMatchObject({ unread: null, report: { problemCount: 0, files: [{ new: 2 }] } });
	expect(preview?.batch.files[0]?.matched?.by).toBe("Somebody");
	expect(await kept(batch)).toBe(1);
	expect((await sheetToMatch(db, { batch, person: colleague, file: "" }))?.inUse?.template).toBe(formMatching.template);
});

test("another organisation's matching is not taken, and one that no longer fits asks again", async () => {
	const other = await aPerson(db, { stewardOf: steward.stewardOf });
	const sheet = formsCsv("form.csv", formRows(codes));
	expect((await shown(await staged([sheet], other), other))?.unread?.questions).toHaveLength(1);
	const more = csv(
		"form.csv",
		`"${[...formTitles, "New"].join('","')}"\n"${[...(formRows(codes)[0] ?? []), "x"].join('","')}"\n`,
	);
	expect((await shown(await staged([more])))?.unread?.questions).toHaveLength(1);
});

test("nobody matches a sheet that is not theirs, is not there, or is a template's", async () => {
	const batch = await staged([
		formsCsv(
			"form.csv",
			formRows(codes).map((row) => [...row]),
		),
		...people(1).slice(0, 1),
	]);
	expect(await sheetToMatch(db, { batch, person: coordinator, file: "form.csv" })).toBeNull();
	expect(await match(batch, "form.csv", {}, coordinator)).toBe(false);
	for (const file of ["participants.csv", "other.csv", "", "__proto__", "form.csv › x"])
		expect(await match(batch, file)).toBe(false);
	for (const nowhere of [newId(), "nonsense", ""]) expect(await match(nowhere, "form.csv")).toBe(false);
	await discardBatch(db, { batch, person: steward, clock });
	expect(await match(batch, "form.csv")).toBe(false);
});

test("before a file is kept, no sheet of it may tell who a person is: hidden ones are looked at too", async () => {
	const before = await db.$count(tables.batchUploads);
	const titles = ["Pregunta A", "Pregunta B"];
	const withHidden = (...rows: string[][]) =>
		aWorkbook("form.xlsx", [
			{ name: "Respuestas", rows: [titles, ["1", "2"]] },
			{ name: "Lista", state: "hidden", rows: [["Lista de la clase"], ...rows] },
		]);
	expect(await stage(db, steward, [withHidden(["Apellidos", "Código"], ["x", "FI-9-001"])])).toMatchObject({
		ok: false,
		refusals: [{ is: "personal-column", column: "Apellidos" }],
	});
	const answers = { encodings: {}, phones: false };
	const uploads = [withHidden(["Código", "Nota"], ["FI-9-001", "+34 600 123 456"])];
	const asked = await stageBatch(db, { batch: null, uploads, person: steward, origin: "real", answers });
	expect(asked).toMatchObject({ ok: false, refusals: [], questions: [{ is: "phone", file: "form.xlsx › Lista" }] });
	expect(await db.$count(tables.batchUploads)).toBe(before);
});

test("questions of two questionnaires in one sheet come in, each as its own questionnaire's", async () => {
	await bringIn(db, coordinator, [
		csv(
			"q.csv",
			"instrument_version,item_key,wording_en,feeds\nF1,SAT,Looking back?,satisfaction\nF1,USE,Used?,transfer\n",
		),
	]);
	const sheet = csv("both.csv", "When;Who;Satisfied?;Looking back?;Used?\n2025-10-02;fi-9-003;5;3;4\n");
	const batch = await staged([sheet]);
	const columns = {
		participant_code: { title: "Who" },
		answered_on: { title: "When" },
		run_code: { fixed: "RUN-9" },
	};
	const questions = {
		"Satisfied?": { code: "SAT", of: "S1", as: "value" },
		"Looking back?": { code: "SAT", of: "F1", as: "value" },
		"Used?": { code: "USE", of: "F1", as: "value" },
	} as const;
	expect(await match(batch, "both.csv", { columns, questions, words: {} })).toBe(true);
	expect((await shown(batch))?.report.problems).toEqual([]);
	expect(await acceptBatch(db, { batch, person: steward, clock })).toMatchObject({ ok: true });
	const answers = await db
		.select({ of: tables.surveyItems.instrument, item: tables.surveyItems.item, value: tables.surveyAnswers.value })
		.from(tables.surveyAnswers)
		.innerJoin(tables.surveyItems, eq(tables.surveyItems.id, tables.surveyAnswers.itemId))
		.where(eq(tables.surveyAnswers.batchId, batch))
		.orderBy(tables.surveyAnswers.value);
	expect(answers).toEqual([
		{ of: "F1", item: "SAT", value: 3 },
		{ of: "F1", item: "USE", value: 4 },
		{ of: "S1", item: "SAT", value: 5 },
	]);
});

test("where an answer is wrong, its own title is named, of whichever questionnaire it is", async () => {
	const batch = await staged([csv("both.csv", "When;Who;Satisfied?;Looking back?;Used?\n2025-10-02;fi-9-003;5;9;4\n")]);
	expect((await shown(batch))?.report.problems).toMatchObject([{ row: 2, under: "Looking back?", value: "9" }]);
});
