// T05 to T08 and T12: what happened to each participant. A participant is a code; no column holds more of a person than listed here.
import { keyOf, type Draft, type Look, type Value, type Values } from "./fact.ts";
import { draft } from "./draft.ts";
import type { Column, Template } from "./template.ts";

const who: Column[] = [
	{ key: "participant_code", kind: "participant", required: true, reference: "T05_participants_enrolments" },
	{ key: "run_code", kind: "code", required: true, reference: "T04_pilot_runs" },
];
const enrolment = (row: Values) => keyOf(row.participant_code, row.run_code);

const verification = ["unsupervised_no_id", "supervised_no_id", "supervised_with_id"];

const enrolmentColumns: Column[] = [
	...who,
	{ key: "participant_role", kind: "choice", required: true, allowed: ["worker", "student"], to: "participants.role" },
	{ key: "age_band", kind: "band", to: "participants.ageBand" },
	{
		key: "gender",
		kind: "choice",
		allowed: ["woman", "man", "other", "undisclosed"],
		also: { female: "woman", f: "woman", male: "man", m: "man" },
		to: "participants.gender",
	},
	{ key: "prior_eqf_level", kind: "integer", low: 1, high: 8, to: "participants.priorEqf" },
	{ key: "employment_status", kind: "text", to: "participants.employment" },
	{ key: "firm_size", kind: "text", to: "participants.firmSize" },
	{ key: "consent_version", kind: "code", required: true, to: "consents.textVersion" },
	{ key: "consent_date", kind: "date", required: true, to: "consents.givenOn" },
	{ key: "consent_language", kind: "language", to: "consents.language" },
	{ key: "consent_purposes", kind: "list", to: "consents.purposes" },
	{ key: "consent_basis", kind: "text", to: "consents.basis" },
	{ key: "consent_withdrawn_on", kind: "date", to: "consents.withdrawnOn" },
	{ key: "retain_until", kind: "date", to: "consents.retainUntil" },
	{ key: "enrolled_on", kind: "date", required: true, to: "enrolments.enrolledOn" },
	{ key: "started_on", kind: "date", to: "enrolments.startedOn" },
	{
		key: "status",
		kind: "choice",
		required: true,
		allowed: ["enrolled", "started", "completed", "withdrawn"],
		also: { ongoing: "started", active: "started" },
	},
	{ key: "status_date", kind: "date" },
	{ key: "withdrawal_reason", kind: "text", to: "enrolments.withdrawalReason" },
	{ key: "hours_logged", kind: "number", low: 0, high: 10_000, to: "enrolments.hoursLogged" },
];

const assessmentColumns: Column[] = [
	...who,
	{ key: "lo_no", kind: "integer", low: 1, high: 1000 },
	{ key: "attempt_no", kind: "integer", required: true, low: 1, high: 1000, to: "assessments.attempt" },
	{ key: "assessment_type", kind: "text", required: true, to: "assessments.type" },
	{ key: "assessed_on", kind: "date", required: true, to: "assessments.assessedOn" },
	{ key: "score", kind: "number", low: 0, to: "assessments.score" },
	{ key: "score_max", kind: "number", low: 0.01, to: "assessments.scoreMax" },
	{
		key: "result",
		kind: "choice",
		required: true,
		allowed: ["pass", "fail", "not_assessed"],
		also: { passed: "pass", failed: "fail" },
		to: "assessments.result",
	},
	{ key: "supervision_id", kind: "choice", allowed: verification, to: "assessments.supervision" },
	{ key: "assessor_role", kind: "text", to: "assessments.assessorRole" },
	{ key: "second_marked", kind: "yes-no", to: "assessments.secondMarked" },
];

const selfAssessmentColumns: Column[] = [
	...who,
	{ key: "skill_ref", kind: "skill", required: true, reference: "T00_local_skills", to: "selfAssessments.skill" },
	{
		key: "wave",
		kind: "choice",
		required: true,
		allowed: ["pre", "retro_pre", "post", "follow_up"],
		also: { followup: "follow_up" },
		to: "selfAssessments.wave",
	},
	{ key: "answered_on", kind: "date", required: true, to: "selfAssessments.answeredOn" },
	{ key: "value_1_5", kind: "scale", required: true, to: "selfAssessments.value" },
];

const answerColumns: Column[] = [
	...who,
	{ key: "instrument_version", kind: "code", required: true, reference: "T00_questionnaire_items" },
	{ key: "item_key", kind: "code", required: true, reference: "T00_questionnaire_items" },
	{ key: "answered_on", kind: "date", required: true, to: "surveyAnswers.answeredOn" },
	{ key: "value_1_5", kind: "scale-or-na" },
	{ key: "value_text", kind: "text", to: "surveyAnswers.answer" },
	{ key: "not_applicable", kind: "yes-no" },
];

const certificateColumns: Column[] = [
	...who,
	{ key: "credential_identifier", kind: "text", required: true, to: "certificates.identifier" },
	{ key: "issued_on", kind: "date", required: true, to: "certificates.issuedOn" },
	{ key: "valid_until", kind: "date", to: "certificates.validUntil" },
	{
		key: "format",
		kind: "choice",
		required: true,
		allowed: ["ELM3_EDC", "OB3", "PDF", "other"],
		also: { elm3_edc: "ELM3_EDC", elm: "ELM3_EDC", edc: "ELM3_EDC", ob3: "OB3", pdf: "PDF" },
		to: "certificates.format",
	},
	{ key: "status", kind: "choice", required: true, allowed: ["issued", "revoked"], to: "certificates.status" },
	{ key: "status_date", kind: "date", to: "certificates.statusOn" },
	{ key: "status_reason", kind: "text", to: "certificates.statusReason" },
];

const people = { version: 1, aboutPeople: true, readers: "keepers" } as const;

export const peopleTemplates = {
	T05_participants_enrolments: {
		...people,
		columns: enrolmentColumns,
		key: ["participant_code", "run_code"],
		drafts: participantAndEnrolment,
	},
	T06_assessments: {
		...people,
		columns: assessmentColumns,
		key: ["participant_code", "run_code", "lo_no", "attempt_no"],
		drafts: (row, look) => [
			draft("assessments", assessmentColumns, row, {
				enrolment: [enrolment(row), "run_code"],
				...(row.lo_no === undefined ? {} : { outcome: [outcomeOf(row, look), "lo_no"] }),
			}),
		],
	},
	T07_self_assessment_long: {
		...people,
		columns: selfAssessmentColumns,
		key: ["participant_code", "run_code", "skill_ref", "wave"],
		drafts: (row, look) => [
			draft("selfAssessments", selfAssessmentColumns, row, {
				enrolment: [enrolment(row), "run_code"],
				skill: [look("localSkills", keyOf(row.skill_ref))?.code ?? row.skill_ref ?? null, "skill_ref"],
			}),
		],
	},
	T08_participant_survey_long: {
		...people,
		columns: answerColumns,
		key: ["participant_code", "run_code", "instrument_version", "item_key"],
		drafts: (row) => [
			draft("surveyAnswers", answerColumns, row, {
				enrolment: [enrolment(row), "run_code"],
				item: [keyOf(row.instrument_version, row.item_key), "item_key"],
				...answerOf(row),
			}),
		],
	},
	T12_credentials_issued: {
		...people,
		columns: certificateColumns,
		key: ["participant_code", "run_code"],
		drafts: (row) => [draft("certificates", certificateColumns, row, { enrolment: [enrolment(row), "run_code"] })],
	},
} satisfies Partial<Record<string, Template>>;

/** A participant stays with the site it was first registered at; what became of the enrolment is one status with its day. */
function participantAndEnrolment(row: Values, look: Look): Draft[] {
	const participant = keyOf(row.participant_code);
	const known = look("participants", participant);
	const site = known?.site ?? look("runs", keyOf(row.run_code))?.site ?? null;
	const day = row.status_date ?? null;
	return [
		draft("participants", enrolmentColumns, row, {
			code: [row.participant_code ?? null, "participant_code"],
			site: [site, "run_code"],
		}),
		draft("consents", enrolmentColumns, row, { participant: [participant, "participant_code"] }),
		draft("enrolments", enrolmentColumns, row, {
			participant: [participant, "participant_code"],
			run: [keyOf(row.run_code), "run_code"],
			completedOn: [row.status === "completed" ? day : null, "status_date"],
			withdrawnOn: [row.status === "withdrawn" ? day : null, "status_date"],
		}),
	];
}

/** The outcome of the micro-credential this run delivers; without a number, the assessment is of the whole. */
function outcomeOf(row: Values, look: Look): Value {
	const run = look("runs", keyOf(row.run_code));
	return row.lo_no === null || !run ? null : keyOf(run.microCredential, row.lo_no);
}

function answerOf(row: Values): Record<string, readonly [Value, string]> {
	const value = row.value_1_5 ?? null;
	return {
		value: [value === "na" ? null : value, "value_1_5"],
		notApplicable: [value === "na" || row.not_applicable === true, "not_applicable"],
	};
}
