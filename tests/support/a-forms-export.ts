// What a survey form gives: a column for each question, words for answers, a time of day beside the day. A workbook with a
// title above and a CSV file of the same.
import type { Matching } from "#app/evidence/import/matching/matching.ts";
import type { Upload } from "#app/evidence/import/file.ts";
import { aWorkbook, type Cell } from "./a-workbook.ts";

export const formTitles = [
	"Marca temporal",
	"Código de participante",
	"¿Está satisfecha con el curso?",
	"Is what you learned relevant for your work?",
	"What would you change?",
	"Comentarios internos",
];

/** Codes of participants, and for each the words of the answers. */
export const formRows = (codes: readonly string[], satisfied = ["Muy de acuerdo", "De acuerdo"]): string[][] =>
	codes.map((code, at) => [
		`2025/10/${String(at + 14).padStart(2, "0")} 2:15:33 PM GMT+3`,
		code.toLowerCase(),
		satisfied[at % satisfied.length] ?? "",
		at === 0 ? "Strongly agree" : "Neutral",
		at === 0 ? "Más tiempo, por favor" : "",
		"nada",
	]);

/** What its columns mean for the run RUN-9; the open question and the remarks are left out. */
export const formMatching: Matching = {
	template: "T08_participant_survey_long",
	columns: {
		participant_code: { title: "Código de participante" },
		answered_on: { title: "Marca temporal" },
		run_code: { fixed: "RUN-9" },
	},
	questions: {
		"¿Está satisfecha con el curso?": { code: "SAT", of: "S1", as: "value" },
		"Is what you learned relevant for your work?": { code: "REL", of: "S1", as: "value" },
	},
	words: { value_1_5: { "muy de acuerdo": "5", "de acuerdo": "4", "strongly agree": "5", neutral: "3" } },
};

export const formsCsv = (name: string, rows: readonly string[][]): Upload => ({
	name,
	bytes: new TextEncoder().encode(
		[formTitles, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n"),
	),
	tooBig: false,
});

export const formsWorkbook = (name: string, rows: readonly string[][]): Upload => {
	const title: Cell[] = ["Respuestas de formulario"];
	return aWorkbook(name, [{ name: "Respuestas", rows: [title, formTitles, ...rows], merged: "A1:F1" }]);
};
