// What the demo's facts are gathered in: one list for each table, in the shape the table takes.
import type * as tables from "../schema/index.ts";
import { keyOf } from "./chance.ts";

type Insert<Table extends { $inferInsert: unknown }> = Table["$inferInsert"];

export type DemoFacts = {
	localSkills: Insert<typeof tables.localSkills>[];
	surveyItems: Insert<typeof tables.surveyItems>[];
	microCredentials: Insert<typeof tables.microCredentials>[];
	learningOutcomes: Insert<typeof tables.learningOutcomes>[];
	outcomeSkills: Insert<typeof tables.outcomeSkills>[];
	sites: Insert<typeof tables.sites>[];
	runs: Insert<typeof tables.runs>[];
	participants: Insert<typeof tables.participants>[];
	consents: Insert<typeof tables.consents>[];
	enrolments: Insert<typeof tables.enrolments>[];
	assessments: Insert<typeof tables.assessments>[];
	selfAssessments: Insert<typeof tables.selfAssessments>[];
	surveyAnswers: Insert<typeof tables.surveyAnswers>[];
	employerFeedback: Insert<typeof tables.employerFeedback>[];
	certificates: Insert<typeof tables.certificates>[];
	interviewSources: Insert<typeof tables.interviewSources>[];
	findings: Insert<typeof tables.findings>[];
	excerpts: Insert<typeof tables.excerpts>[];
	groupMeetings: Insert<typeof tables.groupMeetings>[];
	meetingActors: Insert<typeof tables.meetingActors>[];
};

/** All facts of the demo come with one accepted batch. */
export const demoBatchId = keyOf("batch", "demo");

export const noFacts = (): DemoFacts => ({
	localSkills: [],
	surveyItems: [],
	microCredentials: [],
	learningOutcomes: [],
	outcomeSkills: [],
	sites: [],
	runs: [],
	participants: [],
	consents: [],
	enrolments: [],
	assessments: [],
	selfAssessments: [],
	surveyAnswers: [],
	employerFeedback: [],
	certificates: [],
	interviewSources: [],
	findings: [],
	excerpts: [],
	groupMeetings: [],
	meetingActors: [],
});
