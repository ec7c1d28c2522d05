// The rows of three participants in Murcia, as the templates ask for them.
import type { Cell } from "./a-workbook.ts";

export type Row = Readonly<Record<string, Cell>>;
export const septemberFirst = { day: 45901 };
const septemberLast = { day: 45930 };

export const participant = (n: number, more: Row = {}): Row => ({
	participant_code: `es-sur-00${n}`,
	run_code: "ED-SUR-1",
	participant_role: n % 2 ? "trabajadora" : "estudiante",
	age_band: "25-34",
	gender: "mujer",
	prior_eqf_level: 4,
	employment_status: "contratada",
	firm_size: "pequeña",
	consent_version: "v1",
	consent_date: "15/08/2025",
	consent_language: "es",
	consent_purposes: "investigación|certificado",
	consent_basis: "consentimiento",
	enrolled_on: { day: 45890 },
	started_on: septemberFirst,
	status: "completado",
	status_date: septemberLast,
	hours_logged: "11,75",
	...more,
});
export const of = (n: number): Row => ({ participant_code: `ES-SUR-00${n}`, run_code: "ED-SUR-1" });
export const passed = (n: number): Row => ({
	...of(n),
	attempt_no: 1,
	assessment_type: "tarea práctica",
	assessed_on: septemberLast,
	score: "8,5",
	score_max: 10,
	result: "apto",
	second_marked: false,
});
export const award = (n: number): Row => ({
	...of(n),
	credential_identifier: `urn:murcia:${n}`,
	issued_on: "01/10/2025",
	format: "PDF",
	status: "emitido",
});
