// What withdrawing a batch would do, as plain data: what goes, what becomes again what it was, and what stands in the way.
import type { MayMove } from "../may-move.server.ts";
import type { Change } from "./change.ts";
import { factTables, shapes, type Facts, type FactTable, type Values } from "./fact.ts";
import { differ, type Replayed } from "./replay.ts";
import type { TemplateKey } from "./template.ts";
import { templates } from "./templates.ts";

/** Something that still needs a fact the batch brought in. */
export type Needed = {
	/** The template of the row that would go, and its codes; null where it is about a person: those are not told. */
	of: TemplateKey;
	key: string | null;
	/** The rows that refer to it; null for what is no row of a template, such as a person's organisation. */
	template: TemplateKey | null;
	/** The upload they came with; its moment as text. */
	upload: { id: string; at: string } | null;
};

type Reason = Omit<Needed, "upload"> & { uploads: NonNullable<Needed["upload"]>[] };

/** The same reason is told once, with every upload it comes from. */
export function byReason(needed: readonly Needed[]): Reason[] {
	const reasons = new Map<string, Reason>();
	for (const { upload, ...reason } of needed) {
		const name = JSON.stringify([reason.of, reason.key, reason.template]);
		const told = reasons.get(name) ?? { ...reason, uploads: [] };
		if (upload && !told.uploads.some(({ id }) => id === upload.id)) told.uploads.push(upload);
		reasons.set(name, told);
	}
	return [...reasons.values()];
}

export type WithdrawRefusal =
	| "not-found"
	| "not-accepted"
	| "not-yours"
	| "not-logged"
	| "still-needed"
	| "contradicts";

/** What a person is told before saying yes. */
export type Consequences = {
	rows: { template: TemplateKey; gone: number; back: number }[];
	/** Evidence that is cited and rests on what would change. */
	moving: MayMove[];
};

/** A fact the batch touched, as it is and as it would be without the batch. */
export type Without = { table: FactTable; key: string; replayed: Replayed | null };

type Changes = {
	changes: Change[];
	/** What stays as it is, because a batch that remains said the same: that one answers for it from now on. */
	same: Change[];
};

export function changesWithout(touched: readonly Without[], facts: Facts): Changes {
	const changes: Change[] = [];
	const same: Change[] = [];
	for (const { table, key, replayed } of touched) {
		const standing = facts[table].get(key);
		const [before, after] = [valuesOf(standing), valuesOf(replayed)];
		if (!before && !after) continue;
		const list = saySame(before, after) ? same : changes;
		list.push({ table, key, id: standing?.id ?? null, before, after, said: null });
	}
	return { changes, same };
}

const valuesOf = (known: { values: Values } | null | undefined): Values | null => known?.values ?? null;

const saySame = (before: Values | null, after: Values | null): boolean =>
	before !== null && after !== null && !differ(before, after);

/** Facts that would stand and refer to one that would not. */
export function* orphaned(changes: readonly Change[]): Iterable<{ table: FactTable; key: string }> {
	const gone = new Set(changes.flatMap(({ table, key, after }) => (after ? [] : [`${table} ${key}`])));
	for (const { table, after } of changes)
		for (const [field, target] of Object.entries(shapes[table].references)) {
			const key = after?.[field];
			if (typeof key === "string" && gone.has(`${target} ${key}`)) yield { table, key };
		}
}

/** The template whose rows carry facts of a table. */
export const templateOfTable: Record<FactTable, TemplateKey> = {
	organisations: "T00_organisations",
	groups: "T00_groups",
	localSkills: "T00_local_skills",
	surveyItems: "T00_questionnaire_items",
	sites: "T01_pilot_sites",
	microCredentials: "T02_microcredentials",
	learningOutcomes: "T03_learning_outcomes",
	outcomeSkills: "T03_learning_outcomes",
	runs: "T04_pilot_runs",
	employerFeedback: "T09_employer_feedback",
	interviewSources: "T10_qualitative_sources",
	findings: "T11_qualitative_findings",
	excerpts: "T11_qualitative_findings",
	groupMeetings: "T13_multi_actor_meetings",
	meetingActors: "T13_multi_actor_meetings",
	runTotals: "T14_run_totals",
	participants: "T05_participants_enrolments",
	consents: "T05_participants_enrolments",
	enrolments: "T05_participants_enrolments",
	assessments: "T06_assessments",
	selfAssessments: "T07_self_assessment_long",
	surveyAnswers: "T08_participant_survey_long",
	certificates: "T12_credentials_issued",
};

/** What is told of a row that is needed: codes of participants stay with their steward. */
export const told = (table: FactTable, key: string): Pick<Needed, "of" | "key"> => {
	const of = templateOfTable[table];
	return { of, key: templates[of].aboutPeople ? null : key };
};

/** A row of a file carries several facts: of each template the table that moves most is counted. */
export function rowsMoved(changes: readonly Change[]): Consequences["rows"] {
	const counts = new Map<TemplateKey, { gone: number; back: number }>();
	for (const table of factTables) {
		const own = changes.filter((change) => change.table === table);
		if (own.length === 0) continue;
		const gone = own.filter(({ after }) => !after).length;
		const known = counts.get(templateOfTable[table]) ?? { gone: 0, back: 0 };
		counts.set(templateOfTable[table], {
			gone: Math.max(known.gone, gone),
			back: Math.max(known.back, own.length - gone),
		});
	}
	return [...counts].map(([template, count]) => ({ template, ...count }));
}
