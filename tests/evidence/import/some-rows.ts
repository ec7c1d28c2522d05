// One row of a template, as a file and as what a form sends.
import type { Upload } from "#app/evidence/import/file.ts";
import type { TemplateKey } from "#app/evidence/import/template.ts";
import { csv } from "./scene.ts";

const head: Partial<Record<TemplateKey, string>> = {
	T06_assessments: "participant_code,run_code,lo_no,attempt_no,assessment_type,assessed_on,result",
	T07_self_assessment_long: "participant_code,run_code,skill_ref,wave,answered_on,value_1_5",
	T08_participant_survey_long:
		"participant_code,run_code,instrument_version,item_key,answered_on,value_1_5,value_text,not_applicable",
	T09_employer_feedback: "employer_code,run_code,collected_on,relevance_1_5",
	T10_qualitative_sources: "source_code,kind,site_code,held_on,n_people,actor_types,language,anonymised",
	T11_qualitative_findings:
		"finding_code,statement,excerpt_code,source_code,language,excerpt_original,theme,stance,quotable",
	T12_credentials_issued: "participant_code,run_code,credential_identifier,issued_on,format,status",
	T14_run_totals: "run_code,counted_on,enrolled_count,started_count",
};

/** A row with one code of it left open. */
export type Row = readonly [TemplateKey, (code: string) => string];
export const file = ([template, row]: Row, code: string): Upload =>
	csv("rows.csv", `${head[template]}\n${row(code)}\n`);
export const cells = ([template, row]: Row, code: string) => {
	const values = row(code).split(",");
	return Object.fromEntries((head[template] ?? "").split(",").map((column, at) => [column, values[at] ?? ""]));
};
