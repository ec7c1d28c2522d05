// Which parts of the pilots a batch speaks of: whatever rests on them may say something else once its rows are in use.
import { z } from "zod";
import type { Change } from "./change.ts";
import { factTables, keyOf, same, type Facts, type FactTable, type Look, type Value, type Values } from "./fact.ts";

const place = z.object({ site: z.string(), country: z.string(), nuts: z.string(), sector: z.string() });

export const touchedShape = z.object({
	table: z.enum(factTables),
	/** it stood already: who is counted by it may now be counted elsewhere, or not at all */
	moves: z.boolean(),
	/** null where it is of no place */
	place: place.nullable(),
	microCredential: z.object({ code: z.string(), sector: z.string() }).nullable(),
	/** the code of the finding or meeting it is of */
	of: z.string().nullable(),
});
export type Touched = z.infer<typeof touchedShape>;
type Part = Pick<Touched, "place" | "microCredential" | "of">;

/** Each part once for each table, however many rows speak of it. What a fact was of before counts as well. */
export function partsTouched(changes: readonly Change[], look: Look): Touched[] {
	const found = new Map<string, Touched>();
	for (const change of changes) {
		const fields = fieldsChanged(change);
		if (fields.length === 0) continue;
		const { table, before, after } = change;
		const moves = before !== null && fields.some((field) => !costs.has(field));
		for (const values of [before, after]) {
			if (!values) continue;
			const touched = { table, moves, ...parts[table](values, look) };
			found.set(keyOfTouched(touched), touched);
		}
	}
	return [...found.values()];
}

/** Of which no figure is made: changed alone, they move nothing. */
const uncounted: Partial<Record<FactTable, readonly string[]>> = {
	surveyItems: ["wording"],
	sites: ["name", "municipality", "nace", "siteType", "contactRole", "group"],
	runs: ["places", "trainers", "language", "mode", "paidTime"],
	employerFeedback: ["respondentRole", "employerSizeBand", "monthsAfter", "transfer", "barrier"],
	participants: ["ageBand", "priorEqf", "employment", "firmSize"],
	consents: ["textVersion", "language", "purposes", "basis", "givenOn", "retainUntil"],
	enrolments: ["enrolledOn"],
	assessments: ["type", "score", "scoreMax", "supervision", "assessorRole", "secondMarked"],
	selfAssessments: ["answeredOn"],
	surveyAnswers: ["answeredOn"],
	certificates: ["identifier", "validUntil", "format", "statusOn", "statusReason"],
};
const costs: ReadonlySet<string> = new Set(["costEur", "costBasis"]);

/** The fields that differ and that some figure is made of. */
function fieldsChanged({ table, before, after }: Change): string[] {
	const all = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
	const silent = uncounted[table] ?? [];
	return all.filter((field) => !silent.includes(field) && !same(before?.[field], after?.[field]));
}

/** Facts as they stand once the changes are made; what goes is still known as it was. */
export function lookAfter(changes: readonly Change[], facts: Facts): Look {
	const changed = new Map(changes.map(({ table, key, before, after }) => [`${table} ${key}`, after ?? before]));
	return (table, key) => changed.get(`${table} ${key}`) ?? facts[table].get(key)?.values;
}

/** What two portions of a batch touch together. */
export const touchedTogether = (one: readonly Touched[], other: readonly Touched[]): Touched[] => [
	...new Map([...one, ...other].map((touched) => [keyOfTouched(touched), touched])).values(),
];

const keyOfTouched = ({ table, moves, place: there, microCredential, of }: Touched): string =>
	JSON.stringify([table, moves, there, microCredential, of]);

const nowhere: Part = { place: null, microCredential: null, of: null };
const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

const atSite = (site: Values | undefined): Part =>
	site
		? {
				...nowhere,
				place: {
					site: text(site.code),
					country: text(site.country),
					nuts: text(site.nuts),
					sector: text(site.sector),
				},
			}
		: nowhere;
const inCourse = (course: Values | undefined): Part =>
	course ? { ...nowhere, microCredential: { code: text(course.code), sector: text(course.sector) } } : nowhere;

const courseOf = (values: Values | undefined, look: Look) => look("microCredentials", keyOf(values?.microCredential));
const siteOf = (values: Values | undefined, look: Look) => look("sites", keyOf(values?.site));

const inRun = (run: Values | undefined, look: Look): Part => ({
	...inCourse(courseOf(run, look)),
	place: atSite(siteOf(run, look)).place,
});
/** People are counted at the site they are of. */
const enrolled = (enrolment: Values | undefined, look: Look): Part => ({
	...inRun(look("runs", keyOf(enrolment?.run)), look),
	place: atSite(siteOf(look("participants", keyOf(enrolment?.participant)), look)).place,
});
const ofEnrolment = (values: Values, look: Look) => enrolled(look("enrolments", keyOf(values.enrolment)), look);
const ofRun = (values: Values, look: Look) => inRun(look("runs", keyOf(values.run)), look);
const named = (values: Values | undefined): Part => ({ ...nowhere, of: text(values?.code) });

const parts: Record<FactTable, (values: Values, look: Look) => Part> = {
	organisations: () => nowhere,
	groups: () => nowhere,
	localSkills: () => nowhere,
	surveyItems: () => nowhere,
	sites: atSite,
	microCredentials: inCourse,
	learningOutcomes: (values, look) => inCourse(courseOf(values, look)),
	outcomeSkills: (values, look) => inCourse(courseOf(look("learningOutcomes", keyOf(values.outcome)), look)),
	runs: inRun,
	employerFeedback: ofRun,
	interviewSources: (values, look) => atSite(siteOf(values, look)),
	findings: named,
	excerpts: (values, look) => named(look("findings", keyOf(values.finding))),
	groupMeetings: named,
	meetingActors: (values, look) => named(look("groupMeetings", keyOf(values.meeting))),
	runTotals: ofRun,
	participants: (values, look) => atSite(siteOf(values, look)),
	consents: (values, look) => atSite(siteOf(look("participants", keyOf(values.participant)), look)),
	enrolments: enrolled,
	assessments: ofEnrolment,
	selfAssessments: ofEnrolment,
	surveyAnswers: ofEnrolment,
	certificates: ofEnrolment,
};
