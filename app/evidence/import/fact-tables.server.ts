import type { PgTable } from "drizzle-orm/pg-core";
import * as tables from "#db/schema/index.ts";
import type { FactTable } from "./fact.ts";

/** Where each kind of fact is kept. A property `hostId` there is the field `host` here: the key of another fact. */
export const keptIn = {
	organisations: tables.organisations,
	groups: tables.groups,
	localSkills: tables.localSkills,
	surveyItems: tables.surveyItems,
	sites: tables.sites,
	microCredentials: tables.microCredentials,
	learningOutcomes: tables.learningOutcomes,
	outcomeSkills: tables.outcomeSkills,
	runs: tables.runs,
	employerFeedback: tables.employerFeedback,
	interviewSources: tables.interviewSources,
	findings: tables.findings,
	excerpts: tables.excerpts,
	groupMeetings: tables.groupMeetings,
	meetingActors: tables.meetingActors,
	runTotals: tables.runTotals,
	participants: tables.participants,
	consents: tables.consents,
	enrolments: tables.enrolments,
	assessments: tables.assessments,
	selfAssessments: tables.selfAssessments,
	surveyAnswers: tables.surveyAnswers,
	certificates: tables.certificates,
} satisfies Record<FactTable, PgTable>;

export const fieldOf = (property: string): string => (property.endsWith("Id") ? property.slice(0, -2) : property);
