// The lists the demo's facts are gathered in, one for each table.
import type * as tables from "../schema/index.ts";
import { keyOf } from "./chance.ts";

type Insert<Table extends { $inferInsert: unknown }> = Table["$inferInsert"];
export type DemoFacts = {
	sites: Insert<typeof tables.sites>[];
	localSkills: Insert<typeof tables.localSkills>[];
	microCredentials: Insert<typeof tables.microCredentials>[];
	learningOutcomes: Insert<typeof tables.learningOutcomes>[];
	outcomeSkills: Insert<typeof tables.outcomeSkills>[];
	runs: Insert<typeof tables.runs>[];
	participants: Insert<typeof tables.participants>[];
	consents: Insert<typeof tables.consents>[];
	enrolments: Insert<typeof tables.enrolments>[];
	assessments: Insert<typeof tables.assessments>[];
	selfAssessments: Insert<typeof tables.selfAssessments>[];
	surveyItems: Insert<typeof tables.surveyItems>[];
	surveyAnswers: Insert<typeof tables.surveyAnswers>[];
	employerFeedback: Insert<typeof tables.employerFeedback>[];
	certificates: Insert<typeof tables.certificates>[];
	interviewSources: Insert<typeof tables.interviewSources>[];
	findings: Insert<typeof tables.findings>[];
	excerpts: Insert<typeof tables.excerpts>[];
	groupMeetings: Insert<typeof tables.groupMeetings>[];
};

/** The one accepted batch all of them belong to. */
export const demoBatchId = keyOf("batch", "demo");

export const emptyFacts = (): DemoFacts => ({
	sites: [],
	localSkills: [],
	microCredentials: [],
	learningOutcomes: [],
	outcomeSkills: [],
	runs: [],
	participants: [],
	consents: [],
	enrolments: [],
	assessments: [],
	selfAssessments: [],
	surveyItems: [],
	surveyAnswers: [],
	employerFeedback: [],
	certificates: [],
	interviewSources: [],
	findings: [],
	excerpts: [],
	groupMeetings: [],
});
