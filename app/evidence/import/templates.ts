// The one table of templates: reading, checking, preview, explanation, download and export all derive from it.
import { definitionTemplates } from "./templates-definitions.ts";
import { peopleTemplates } from "./templates-people.ts";
import { voiceTemplates } from "./templates-voices.ts";
import { templateKeys, type Template, type TemplateKey } from "./template.ts";

export const templates: Readonly<Record<TemplateKey, Template>> = {
	...definitionTemplates,
	...peopleTemplates,
	...voiceTemplates,
};

export const isTemplateKey = (key: string): key is TemplateKey => templateKeys.some((known) => known === key);

export const peopleTemplateKeys = [
	"T05_participants_enrolments",
	"T06_assessments",
	"T07_self_assessment_long",
	"T08_participant_survey_long",
	"T09_employer_feedback",
	"T12_credentials_issued",
	"T14_run_totals",
] as const satisfies readonly TemplateKey[];
export type PeopleTemplateKey = (typeof peopleTemplateKeys)[number];
export const isPeopleTemplate = (key: unknown): key is PeopleTemplateKey =>
	peopleTemplateKeys.some((known) => known === key);

/** Whose row it is, by code; empty where it is about nobody. */
export const participantOf = (template: TemplateKey, cells: Readonly<Record<string, string>>): string =>
	templates[template].aboutPeople ? (cells["participant_code"] ?? "").trim().toUpperCase() : "";

/** "T05" of "T05_participants_enrolments": what people call it. */
export const shortKey = (key: TemplateKey): string => key.slice(0, 3);

export const headerOf = (key: TemplateKey): string[] => templates[key].columns.map((column) => column.key);

export const requiredOf = (key: TemplateKey): string[] =>
	templates[key].columns.filter((column) => column.required).map((column) => column.key);

/** A column as people may write it in a header: `Value 1-5` is `value_1_5`. */
export const columnKey = (written: string): string =>
	written
		.trim()
		.toLowerCase()
		.replace(/[\s\-–/.]+/gu, "_")
		.replace(/^_+|_+$/gu, "");

const allColumns = new Set(templateKeys.flatMap(headerOf));
/** Whether some template has this column, so that its title speaks of a thing and not of a person. */
export const isKnownColumn = (written: string): boolean => allColumns.has(columnKey(written));

/** Which template a header is of, whatever the file is called: the one with the most columns in common. With less
 *  than half of what it needs, or more than half of something else, it is none. */
export function templateOf(header: readonly string[]): TemplateKey | null {
	const written = new Set(header.map(columnKey));
	const scored = templateKeys.map((key) => ({ key, score: likeness(key, written) }));
	const [best, next] = scored.toSorted((a, b) => b.score - a.score);
	if (!best || best.score === 0 || best.score === next?.score) return null;
	return best.key;
}

function likeness(key: TemplateKey, written: ReadonlySet<string>): number {
	const required = requiredOf(key);
	const own = headerOf(key).filter((column) => written.has(column)).length;
	const needed = required.filter((column) => written.has(column)).length;
	const [there, ours] = [needed / required.length, own / Math.max(written.size, 1)];
	return there < 0.5 || ours < 0.5 ? 0 : there + ours;
}

/** The column a field is kept from, for people who know the files and not the tables. */
export function columnOf(table: string, field: string): string {
	const columns = templateKeys.flatMap((key) => templates[key].columns);
	return (
		columns.find((column) => column.to === `${table}.${field}`)?.key ?? columnKey(field.replace(/(?=[A-Z])/gu, "_"))
	);
}
