import { describe, expect, test } from "vitest";
import { likelyMeaning } from "#app/evidence/import/matching/answer-words.ts";
import { readMatching } from "#app/evidence/import/matching/matching-form.ts";
import { lacking, type Matching, stillFits } from "#app/evidence/import/matching/matching.ts";
import { type Known, suggestMatching, suggestTemplate, unclearWords } from "#app/evidence/import/matching/suggest.ts";
import { matchedRows, sheetOf } from "#app/evidence/import/matching/unfamiliar.ts";
import { readDay } from "#app/evidence/import/dates.ts";
import { templateKeys } from "#app/evidence/import/template.ts";
import { templates } from "#app/evidence/import/templates.ts";
import { formMatching, formRows, formTitles } from "#tests/support/a-forms-export.ts";

const known: Known = {
	lists: {
		sectors: new Set(["wood", "food"]),
		escoSkills: new Set(),
		greencomp: new Set(),
		identifiers: new Map(),
		runsWithPeople: new Set(),
	},
	codes: {
		run_code: [
			{ code: "RUN-9", names: [] },
			{ code: "RUN-10", names: [] },
		],
		instrument_version: [{ code: "S1", names: [] }],
		item_key: [
			{ code: "SAT", names: ["How satisfied are you?", "¿Está satisfecha con el curso?"], of: "S1" },
			{ code: "REL", names: ["Is what you learned relevant for your work?"], of: "S1" },
			{ code: "CHANGE", names: ["What would you change?"], of: "S1" },
		],
	},
};
const table = (titles: string[], rows: string[][], file = "encuesta RUN-9.csv") => ({
	file,
	records: [titles, ...rows],
	start: 0,
	lettered: false,
});
const form = table(formTitles, formRows(["FI-9-001", "FI-9-002"]));
const survey = suggestMatching(sheetOf(form), "T08_participant_survey_long", known);

describe("a form with a column for each question", () => {
	test("is taken for answers to a questionnaire", () => {
		expect(suggestTemplate(sheetOf(form), templateKeys, known)).toBe("T08_participant_survey_long");
	});

	test("its columns are told by their titles, its questions by their words, the rest by what there is", () => {
		const asked = { ...formMatching.questions, "What would you change?": { code: "CHANGE", of: "S1", as: "text" } };
		expect(survey).toEqual({ ...formMatching, questions: asked });
		expect(lacking(survey)).toEqual([]);
	});

	test("each answer becomes a row with the number of the row it stood in, and an empty one none", () => {
		const rows = [...matchedRows(form, survey)];
		expect(rows).toHaveLength(5);
		expect(rows[0]).toEqual({
			row: 2,
			cells: {
				participant_code: "fi-9-001",
				answered_on: "2025/10/14 2:15:33 PM GMT+3",
				run_code: "RUN-9",
				instrument_version: "S1",
				item_key: "SAT",
				value_1_5: "5",
				"?": "¿Está satisfecha con el curso?",
			},
		});
		expect(rows[2]?.cells).toMatchObject({ item_key: "CHANGE", value_text: "Más tiempo, por favor" });
		expect(rows.some(({ cells }) => Object.values(cells).includes("nada"))).toBe(false);
	});
});

describe("titles in the partners' languages", () => {
	test.each([
		[
			["Osallistujan koodi", "Toteutus", "Ikäryhmä", "Sukupuoli"],
			["participant_code", "run_code", "age_band", "gender"],
		],
		[
			["Codice partecipante", "Corso", "Fascia di età", "Genere"],
			["participant_code", "run_code", "age_band", "gender"],
		],
		[
			["Код на участника", "Курс", "Възрастова група", "Пол"],
			["participant_code", "run_code", "age_band", "gender"],
		],
		[
			["Code participant", "Session", "Âge", "Sexe"],
			["participant_code", "run_code", "age_band", "gender"],
		],
	])("%j", (titles, keys) => {
		const sheet = sheetOf(table(titles, [["IT-1-001", "R-1", "25-34", "F"]]));
		const { columns } = suggestMatching(sheet, "T05_participants_enrolments", known);
		expect(keys.map((key) => columns[key])).toEqual(titles.map((title) => ({ title })));
	});

	test("a title is not believed where what stands below it says otherwise", () => {
		const sheet = sheetOf(table(["Code", "Date"], [["Yes, very", "often"]]));
		expect(suggestMatching(sheet, "T08_participant_survey_long", known).columns).toEqual({
			instrument_version: { fixed: "S1" },
			run_code: { fixed: "RUN-9" },
		});
	});
});

const column = (key: string) => {
	const found = templateKeys.flatMap((template) => templates[template].columns).find((one) => one.key === key);
	if (!found) throw new Error(key);
	return found;
};

test.each([
	["value_1_5", "Täysin samaa mieltä", "5"],
	["value_1_5", "Напълно съгласна", "5"],
	["value_1_5", "Per niente d’accordo", "1"],
	["value_1_5", "2 - Disagree", "2"],
	["value_1_5", "Agree (4)", "4"],
	["value_1_5", "perhaps", ""],
	["is_partner", "Sí, claro", "yes"],
	["is_partner", "Non", "no"],
	["country_code", "Βέλγιο", ""],
	["country_code", "Belgique", "BE"],
	["country_code", "Suomi", "FI"],
	["country_code", "България", "BG"],
	["sector_key", "Madera", "wood"],
	["participant_role", "Lavoratrice", "worker"],
	["org_kind", "Public authority (regional)", "public_authority"],
])("in %s, “%s” most likely means “%s”", (key, word, meaning) => {
	expect(likelyMeaning(word, column(key))).toBe(meaning);
});

test.each([
	["2025/09/30 2:15:33 PM GMT+3", "2025-09-30"],
	["30/09/2025 14:15:33", "2025-09-30"],
	["30.9.2025 klo 14.15", null],
	["30.9.2025 14.15", "2025-09-30"],
	["2025/13/30", null],
])("a day beside a time of day, as forms write it: %s", (written, day) => {
	const read = readDay(written, "unknown");
	expect(read.ok ? read.day : null).toBe(day);
});

test("only words that are none of their column's are asked about", () => {
	const sheet = sheetOf(
		table(
			["x", "y"],
			[
				["FI-9-001", "Suomi"],
				["FI-9-002", "ES"],
			],
		),
	);
	const matching: Matching = {
		template: "T00_organisations",
		columns: { org_code: { title: "x" }, country_code: { title: "y" } },
		questions: {},
		words: {},
	};
	expect(unclearWords(sheet, matching, known)).toEqual([{ column: "country_code", words: ["Suomi"] }]);
});

test("a remembered matching no longer fits when a title it speaks of is gone, or something needed is left out", () => {
	expect(stillFits(survey, formTitles)).toBe(true);
	expect(stillFits(survey, formTitles.slice(1))).toBe(false);
	const { run_code: _run, ...columns } = survey.columns;
	expect(stillFits({ ...survey, columns }, formTitles)).toBe(false);
});

describe("what the form says", () => {
	const sheet = sheetOf(form);
	const said = (fields: Record<string, string>) => {
		const sent = new FormData();
		for (const [name, value] of Object.entries(fields)) sent.set(name, value);
		return readMatching(sent, "T08_participant_survey_long", { sheet, known });
	};

	test("nonsense is named at its field and never taken", () => {
		const { wrong, matching } = said({
			"from:participant_code": "__proto__",
			"fixed:run_code": "maria@example.org",
			"fixed:instrument_version": "x".repeat(300),
			"question:2": "SAT",
			"question:3": "sat",
			"word:value_1_5:muy de acuerdo": "constructor",
		});
		expect(wrong).toEqual({
			"from:participant_code": "no-such-column",
			"from:run_code": "personal",
			"from:instrument_version": "too-long",
			"from:answered_on": "needed",
			"question:3": "twice",
			"word:value_1_5:muy de acuerdo": "no-such-meaning",
		});
		expect(matching.columns).toEqual({});
	});

	test("words that come into it with another column are asked about before it is used", () => {
		const { unasked, wrong } = said({
			"from:participant_code": "Código de participante",
			"from:answered_on": "Marca temporal",
			"fixed:run_code": "RUN-9",
			"fixed:instrument_version": "S1",
			"question:2": "SAT",
		});
		expect(wrong).toEqual({});
		expect(unasked).toEqual([{ column: "value_1_5", words: ["Muy de acuerdo", "De acuerdo"] }]);
	});
});
