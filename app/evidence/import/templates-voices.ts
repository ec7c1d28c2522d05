// T09 to T11, T13 and T14: what employers, interviews and meetings said, and the totals of runs whose host gives no more.
import { draft } from "./draft.ts";
import { keyOf } from "./fact.ts";
import type { Column, Template } from "./template.ts";
import { organisationKinds } from "./templates-definitions.ts";

const employerColumns: Column[] = [
	{ key: "employer_code", kind: "code", required: true, to: "employerFeedback.employerCode" },
	{ key: "run_code", kind: "code", required: true, reference: "T04_pilot_runs", to: "employerFeedback.run" },
	{ key: "respondent_role", kind: "text", to: "employerFeedback.respondentRole" },
	{ key: "employer_size_band", kind: "text", to: "employerFeedback.employerSizeBand" },
	{ key: "collected_on", kind: "date", required: true, to: "employerFeedback.collectedOn" },
	{ key: "months_after", kind: "integer", low: 0, high: 1200, to: "employerFeedback.monthsAfter" },
	{ key: "relevance_1_5", kind: "scale", required: true, to: "employerFeedback.relevance" },
	{ key: "observed_transfer_1_5", kind: "scale", to: "employerFeedback.transfer" },
	{ key: "would_support_again", kind: "yes-no", to: "employerFeedback.wouldRepeat" },
	{ key: "barrier_text", kind: "text", to: "employerFeedback.barrier" },
];

const sourceColumns: Column[] = [
	{ key: "source_code", kind: "code", required: true, to: "interviewSources.code" },
	{ key: "kind", kind: "text", required: true, to: "interviewSources.kind" },
	{ key: "site_code", kind: "code", reference: "T01_pilot_sites", to: "interviewSources.site" },
	{ key: "held_on", kind: "date", required: true, to: "interviewSources.heldOn" },
	{ key: "n_people", kind: "integer", required: true, low: 1, to: "interviewSources.people" },
	{ key: "actor_types", kind: "list", to: "interviewSources.actorTypes" },
	{ key: "language", kind: "language", required: true, to: "interviewSources.language" },
	{ key: "moderator_role", kind: "text", to: "interviewSources.moderatorRole" },
	{ key: "consent_version", kind: "code", to: "interviewSources.consentVersion" },
	{ key: "anonymised", kind: "yes-no", required: true, to: "interviewSources.anonymised" },
	{ key: "summary_en", kind: "text", to: "interviewSources.summaryEn" },
];

const findingColumns: Column[] = [
	{ key: "finding_code", kind: "code", required: true, to: "findings.code" },
	{ key: "statement", kind: "text", required: true, to: "findings.statement" },
	{ key: "excerpt_code", kind: "code", required: true, to: "excerpts.code" },
	{
		key: "source_code",
		kind: "code",
		required: true,
		reference: "T10_qualitative_sources",
		to: "excerpts.source",
	},
	{ key: "language", kind: "language", required: true, to: "excerpts.language" },
	{ key: "excerpt_original", kind: "text", required: true, to: "excerpts.original" },
	{ key: "excerpt_en", kind: "text", to: "excerpts.english" },
	{ key: "theme", kind: "text", required: true, to: "excerpts.theme" },
	{
		key: "stance",
		kind: "choice",
		required: true,
		allowed: ["supports", "qualifies", "contradicts", "context"],
		to: "excerpts.stance",
	},
	{ key: "quotable", kind: "yes-no", to: "excerpts.quotable" },
];

const meetingColumns: Column[] = [
	{ key: "meeting_code", kind: "code", required: true, to: "groupMeetings.code" },
	{ key: "group_code", kind: "code", required: true, reference: "T00_groups", to: "groupMeetings.group" },
	{ key: "held_on", kind: "date", required: true, to: "groupMeetings.heldOn" },
	{ key: "mode", kind: "text", required: true, to: "groupMeetings.mode" },
	{ key: "country_code", kind: "country", to: "groupMeetings.country" },
	{
		key: "actor_type",
		kind: "choice",
		required: true,
		allowed: [...organisationKinds, "worker", "student", "trainer"],
		to: "meetingActors.kind",
	},
	{ key: "org_count", kind: "integer", required: true, low: 0, to: "meetingActors.organisations" },
	{ key: "people_count", kind: "integer", required: true, low: 0, to: "meetingActors.people" },
	{ key: "topic", kind: "text", required: true, to: "groupMeetings.topic" },
	{ key: "outcome_summary", kind: "text", to: "groupMeetings.outcome" },
];

const count = (key: string, field: string, required?: true): Column => ({
	key,
	kind: "integer",
	low: 0,
	to: `runTotals.${field}`,
	...(required ? { required } : {}),
});
const totalsColumns: Column[] = [
	{ key: "run_code", kind: "code", required: true, reference: "T04_pilot_runs", to: "runTotals.run" },
	{ key: "counted_on", kind: "date", required: true, to: "runTotals.countedOn" },
	count("enrolled_count", "enrolled", true),
	count("started_count", "started", true),
	count("completed_count", "completed"),
	count("withdrawn_count", "withdrawn"),
	count("assessed_count", "assessed"),
	count("passed_count", "passed"),
	count("certificates_count", "certificates"),
	count("satisfied_count", "satisfied"),
	count("satisfaction_answers", "satisfactionAnswers"),
	count("relevant_count", "relevant"),
	count("relevance_answers", "relevanceAnswers"),
];

export const voiceTemplates = {
	T09_employer_feedback: {
		version: 1,
		aboutPeople: true,
		readers: "keepers",
		columns: employerColumns,
		key: ["employer_code", "run_code", "collected_on"],
		drafts: (row) => [draft("employerFeedback", employerColumns, row)],
	},
	T10_qualitative_sources: {
		version: 1,
		aboutPeople: false,
		readers: "keepers",
		columns: sourceColumns,
		key: ["source_code"],
		drafts: (row) => [draft("interviewSources", sourceColumns, row)],
	},
	T11_qualitative_findings: {
		version: 1,
		aboutPeople: false,
		readers: "keepers",
		columns: findingColumns,
		key: ["excerpt_code"],
		drafts: (row) => [
			draft("findings", findingColumns, row),
			draft("excerpts", findingColumns, row, { finding: [keyOf(row.finding_code), "finding_code"] }),
		],
	},
	T13_multi_actor_meetings: {
		version: 1,
		aboutPeople: false,
		readers: "everyone",
		columns: meetingColumns,
		key: ["meeting_code", "actor_type"],
		drafts: (row) => [
			draft("groupMeetings", meetingColumns, row),
			draft("meetingActors", meetingColumns, row, { meeting: [keyOf(row.meeting_code), "meeting_code"] }),
		],
	},
	T14_run_totals: {
		version: 1,
		aboutPeople: true,
		readers: "keepers",
		columns: totalsColumns,
		key: ["run_code"],
		drafts: (row) => [draft("runTotals", totalsColumns, row)],
	},
} satisfies Partial<Record<string, Template>>;
