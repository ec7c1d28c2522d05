// What a template is: the columns of one kind of file, and the facts each of its rows speaks of.
import type { Draft, Look, Values } from "./fact.ts";

/** How the cells of a column are read. */
export type Kind =
	| "code"
	| "text"
	| "choice"
	| "date"
	| "number"
	| "integer"
	| "scale"
	| "scale-or-na"
	| "yes-no"
	| "language"
	| "country"
	| "sector"
	| "list"
	| "band"
	| "nuts"
	| "participant"
	| "skill"
	| "esco"
	| "greencomp";

export type Column = {
	key: string;
	kind: Kind;
	required?: true;
	/** The words a choice may be, as they are stored. */
	allowed?: readonly string[];
	/** Other words people write for them. */
	also?: Readonly<Record<string, string>>;
	/** Numbers lie between these, both included. */
	low?: number;
	high?: number;
	/** Read by those alone who may bring the row, where others read the rest of it. */
	keepersOnly?: true;
	/** The template in which the thing meant by this cell is described. */
	reference?: TemplateKey;
	/** The fact table and field this cell is kept in, where it is kept as it stands. */
	to?: `${Draft["table"]}.${string}`;
};

export const templateKeys = [
	"T00_organisations",
	"T00_groups",
	"T00_local_skills",
	"T00_questionnaire_items",
	"T01_pilot_sites",
	"T02_microcredentials",
	"T03_learning_outcomes",
	"T04_pilot_runs",
	"T05_participants_enrolments",
	"T06_assessments",
	"T07_self_assessment_long",
	"T08_participant_survey_long",
	"T09_employer_feedback",
	"T10_qualitative_sources",
	"T11_qualitative_findings",
	"T12_credentials_issued",
	"T13_multi_actor_meetings",
	"T14_run_totals",
] as const;
export type TemplateKey = (typeof templateKeys)[number];

export type Template = {
	version: number;
	/** Rows of persons, of single firms, or counts of few: for the steward of their site alone. */
	aboutPeople: boolean;
	/** Whose eyes the rows are for: everyone's who works here, or only theirs who may bring them. */
	readers: "everyone" | "keepers";
	columns: readonly Column[];
	/** The columns that say which row of the world this is. */
	key: readonly string[];
	/** The facts a row speaks of, the one it is mainly about last. */
	drafts: (row: Values, look: Look) => Draft[];
};
