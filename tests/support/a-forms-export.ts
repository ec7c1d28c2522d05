// What a survey form gives: a column for each question, words for answers, a time of day beside the day. A workbook with a
// title above and a CSV file of the same.
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
