import { describe, expect, test } from "vitest";
import { readMatching } from "#app/evidence/import/matching/matching-form.ts";
import { lacking, type Matching, stillFits } from "#app/evidence/import/matching/matching.ts";
import { type Known, suggestMatching } from "#app/evidence/import/matching/suggest.ts";
import { writtenByForm } from "#app/evidence/import/matching/title-words.ts";
import { matchedRows, sheetOf } from "#app/evidence/import/matching/unfamiliar.ts";

const survey = "T08_participant_survey_long";
const known: Known = {
	lists: {
		sectors: new Set(["wood"]),
		escoSkills: new Set(),
		greencomp: new Set(),
		identifiers: new Map(),
		runsWithPeople: new Set(),
	},
	codes: {
		run_code: [{ code: "RUN-9", names: [] }],
		instrument_version: [
			{ code: "S1", names: [] },
			{ code: "F1", names: [] },
		],
		item_key: [
			{ code: "SAT", names: ["How satisfied are you with the course?"], of: "S1" },
			{ code: "USE", names: ["Do you use it at work?"], of: "F1" },
			{ code: "SAT", names: ["Looking back, how satisfied are you?"], of: "F1" },
		],
	},
};
const table = (titles: string[], rows: string[][], file = "export.csv") => ({
	file,
	records: [titles, ...rows],
	start: 0,
	lettered: false,
});
const suggested = (titles: string[], cells: string[]) =>
	suggestMatching(sheetOf(table(titles, [cells])), survey, known).columns["answered_on"];

describe("the day of an answer", () => {
	const sent = "2025-10-14 14:15";
	test.each([
		[["Timestamp", "Code", "Date of the course"], "Date of the course"],
		[["Aikaleima", "Koodi", "Vastauspäivä"], "Vastauspäivä"],
		[["Marca temporal", "Código", "Fecha de respuesta"], "Fecha de respuesta"],
		[["Informazioni cronologiche", "Codice", "Data del corso"], "Data del corso"],
		[["Клеймо за време", "Код", "Дата на курса"], "Дата на курса"],
		[["Completion time", "Code", "Date"], "Date"],
	])("is taken from the column that is named as one, not from the time the form was sent: %j", (titles, title) => {
		expect(suggested(titles, [sent, "FI-9-001", "2025-10-01"])).toEqual({ title });
	});

	test("is taken from the time the form was sent where nothing else says it, rather than from when it was opened", () => {
		expect(suggested(["Start time", "Completion time", "Code"], [sent, sent, "FI-9-001"])).toEqual({
			title: "Completion time",
		});
		expect(suggested(["Timestamp", "Code", "Date"], [sent, "FI-9-001", "when I could"])).toEqual({
			title: "Timestamp",
		});
	});

	test("is known to be written by the form in whatever language, and not where people wrote it", () => {
		const titles = ["Timestamp (UTC)", "Aikaleima", "Marca temporal", "Ora di completamento", "Клеймо за време"];
		expect(titles.map(writtenByForm)).toEqual(titles.map(() => "sent"));
		expect(writtenByForm("Hora de inicio")).toBe("opened");
		expect(["Date", "Fecha del curso", "At what time did the course start for you?"].map(writtenByForm)).toEqual([
			null,
			null,
			null,
		]);
	});

	test("other days are never taken from it", () => {
		const sheet = sheetOf(table(["Timestamp", "Code", "Run"], [[sent, "FI-9-001", "RUN-9"]]));
		const { columns } = suggestMatching(sheet, "T05_participants_enrolments", known);
		expect(Object.keys(columns).toSorted()).toEqual(["participant_code", "run_code"]);
	});
});

describe("questions of two questionnaires in one sheet", () => {
	const titles = [
		"Date",
		"Code",
		"How satisfied are you with the course?",
		"Do you use it at work?",
		"Looking back, how satisfied are you?",
	];
	const both = table(titles, [["2025-10-01", "FI-9-001", "5", "4", "3"]]);
	const matching = suggestMatching(sheetOf(both), survey, known);
	const asked = [
		{ instrument_version: "S1", item_key: "SAT", value_1_5: "5" },
		{ instrument_version: "F1", item_key: "USE", value_1_5: "4" },
		{ instrument_version: "F1", item_key: "SAT", value_1_5: "3" },
	];

	test("each is told by its own words, also where two have the same code", () => {
		expect(Object.values(matching.questions)).toEqual([
			{ code: "SAT", of: "S1", as: "value" },
			{ code: "USE", of: "F1", as: "value" },
			{ code: "SAT", of: "F1", as: "value" },
		]);
		expect(lacking(matching)).toEqual([]);
	});

	test("become rows of the questionnaire each is of", () => {
		expect([...matchedRows(both, matching)].map(({ cells }) => cells)).toMatchObject(asked);
	});

	test("one without its questionnaire is of the one that holds for the whole sheet, as before", () => {
		const before: Matching = {
			...matching,
			columns: { ...matching.columns, instrument_version: { fixed: "S1" } },
			questions: { [titles[2] ?? ""]: { code: "SAT", as: "value" } },
		};
		expect(stillFits(before, titles)).toBe(true);
		expect([...matchedRows(both, before)].map(({ cells }) => cells)).toMatchObject([asked[0]]);
		const { instrument_version: _all, ...columns } = before.columns;
		expect(lacking({ ...before, columns })).toEqual(["instrument_version"]);
	});

	test("the form says each with its questionnaire; the same twice is refused", () => {
		const form = new FormData();
		const fields = {
			"from:participant_code": "Code",
			"from:answered_on": "Date",
			"fixed:run_code": "RUN-9",
			"question:2": "S1|SAT",
			"question:3": "F1|USE",
			"question:4": "F1|SAT",
		};
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		const said = readMatching(form, survey, { sheet: sheetOf(both), known });
		expect(said.wrong).toEqual({});
		expect(said.matching.questions).toEqual(matching.questions);
		form.set("question:4", "s1|sat");
		expect(readMatching(form, survey, { sheet: sheetOf(both), known }).wrong).toEqual({ "question:4": "twice" });
	});

	test("of two as alike, the one the file is named after is suggested", () => {
		const codes = { ...known.codes, item_key: ["S1", "F1"].map((of) => ({ code: "SAT", names: ["Satisfied?"], of })) };
		const sheet = sheetOf(table(["Code", "Satisfied?"], [["FI-9-001", "5"]], "answers F1.csv"));
		const { questions } = suggestMatching(sheet, survey, { ...known, codes });
		expect(questions).toEqual({ "Satisfied?": { code: "SAT", of: "F1", as: "value" } });
	});
});
