// Facts written back as rows of a template, so that what was exported comes in again as it is.
import { factKey, factTables, shapes, type Facts, type FactTable, type Value, type Values } from "./fact.ts";
import { writeNumber } from "./numbers.ts";
import type { Column, TemplateKey } from "./template.ts";
import { headerOf, templates } from "./templates.ts";

/** A fact and everything it refers to, by table. */
type Around = Partial<Record<FactTable, Values>>;

/** The fact each row of a template is about. */
const mainTable: Record<TemplateKey, FactTable> = {
	T00_organisations: "organisations",
	T00_groups: "groups",
	T00_local_skills: "localSkills",
	T00_questionnaire_items: "surveyItems",
	T01_pilot_sites: "sites",
	T02_microcredentials: "microCredentials",
	T03_learning_outcomes: "learningOutcomes",
	T04_pilot_runs: "runs",
	T05_participants_enrolments: "enrolments",
	T06_assessments: "assessments",
	T07_self_assessment_long: "selfAssessments",
	T08_participant_survey_long: "surveyAnswers",
	T09_employer_feedback: "employerFeedback",
	T10_qualitative_sources: "interviewSources",
	T11_qualitative_findings: "excerpts",
	T12_credentials_issued: "certificates",
	T13_multi_actor_meetings: "meetingActors",
	T14_run_totals: "runTotals",
};

/** The header and a row for each fact, in the order of their codes: the same facts give the same bytes. */
export function* exportRows(template: TemplateKey, facts: Facts): Iterable<string[]> {
	const header = headerOf(template);
	const { columns, key } = templates[template];
	const rows: string[][] = [];
	for (const { values } of facts[mainTable[template]].values())
		for (const around of rowsAbout(template, values, facts))
			rows.push(columns.map((column) => cell(column, around, facts)));
	yield header;
	yield* inOrder(
		rows,
		key.map((column) => header.indexOf(column)),
	);
}

const { compare } = new Intl.Collator("en", { numeric: true });

function inOrder(rows: readonly string[][], places: readonly number[]): string[][] {
	return rows.toSorted((a, b) => {
		const place = places.find((at) => a[at] !== b[at]);
		return place === undefined
			? 0
			: compare(a[place] ?? "", b[place] ?? "") || ((a[place] ?? "") < (b[place] ?? "") ? -1 : 1);
	});
}

/** A row by its columns. */
export const cellsOfRow = (header: readonly string[], row: readonly string[]): Record<string, string> =>
	Object.fromEntries(header.map((column, at) => [column, row[at] ?? ""]));

/** An outcome has a row for each of its skills, and one when it has none. */
function rowsAbout(template: TemplateKey, values: Values, facts: Facts): Around[] {
	const around = gather(mainTable[template], values, facts);
	if (template === "T05_participants_enrolments") return [{ ...around, ...consentOf(values, facts) }];
	if (template !== "T03_learning_outcomes") return [around];
	const outcome = factKey("learningOutcomes", values);
	const skills = [...facts.outcomeSkills.values()].filter((skill) => skill.values.outcome === outcome);
	return skills.length === 0 ? [around] : skills.map((skill) => ({ ...around, outcomeSkills: skill.values }));
}

function consentOf({ participant }: Values, facts: Facts): Around {
	const consent = facts.consents.get(typeof participant === "string" ? participant : "");
	return consent ? { consents: consent.values } : {};
}

/** Nearer facts go before farther ones of the same table. */
function gather(table: FactTable, values: Values, facts: Facts): Around {
	let around: Around = { [table]: values };
	for (const [field, target] of Object.entries(shapes[table].references)) {
		const key = values[field];
		const found = typeof key === "string" ? facts[target].get(key) : undefined;
		if (found) around = { ...gather(target, found.values, facts), ...around };
	}
	return around;
}

/** Where the columns are kept that are part of another fact's key. */
const keyColumns: Readonly<Record<string, readonly [FactTable, string]>> = {
	mc_code: ["microCredentials", "code"],
	mc_version: ["microCredentials", "version"],
	participant_code: ["participants", "code"],
	run_code: ["runs", "code"],
	lo_no: ["learningOutcomes", "no"],
	instrument_version: ["surveyItems", "instrument"],
	item_key: ["surveyItems", "item"],
	value_1_5: ["surveyAnswers", "value"],
	not_applicable: ["surveyAnswers", "notApplicable"],
};

function cell(column: Column, around: Around, facts: Facts): string {
	const special = column.to ? undefined : specials[column.key];
	if (special) return written(special(around));
	const words = inLanguage(column.key, around);
	return words === undefined ? written(kept(column, around, facts)) : written(words);
}

function kept({ key, to }: Column, around: Around, facts: Facts): Value | undefined {
	const [table, field] = to ? splitPlace(to) : (keyColumns[key] ?? []);
	if (!table || !field) return null;
	const value = around[table]?.[field];
	const target = shapes[table].references[field];
	return target && typeof value === "string" ? facts[target].get(value)?.values.code : value;
}

const specials: Readonly<Record<string, (around: Around) => Value | undefined>> = {
	status: ({ enrolments = {} }) => {
		if (enrolments.completedOn) return "completed";
		if (enrolments.withdrawnOn) return "withdrawn";
		return enrolments.startedOn ? "started" : "enrolled";
	},
	status_date: ({ enrolments = {} }) => enrolments.completedOn ?? enrolments.withdrawnOn,
};

const translated = /^(skill_name|wording)_([a-z]{2})$/u;

function inLanguage(column: string, { localSkills, surveyItems }: Around): Value | undefined {
	const [, stem, language] = translated.exec(column) ?? [];
	if (!stem) return undefined;
	const words = stem === "skill_name" ? localSkills?.names : surveyItems?.wording;
	return Object.entries(words ?? {}).find(([key]) => key === language)?.[1] ?? null;
}

function splitPlace(place: NonNullable<Column["to"]>): [FactTable | undefined, string] {
	const [table = "", field = ""] = place.split(".");
	return [factTables.find((known) => known === table), field];
}

function written(value: Value | undefined): string {
	if (value === null || value === undefined) return "";
	if (typeof value === "number") return writeNumber(value);
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (typeof value === "string") return value;
	return Array.isArray(value) ? value.join("|") : "";
}
