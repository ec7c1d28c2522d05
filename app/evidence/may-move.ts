// Whether an evidence item rests on what an upload touches. Whether its figure then moves is only known once it is counted.
import type { EvidenceFilter } from "./filter.ts";
import type { FactTable } from "./import/fact.ts";
import type { Touched } from "./import/touched.ts";
import { type IndicatorKey, indicators, isIndicator } from "./indicators/definitions.ts";
import { type Input, inputs } from "./indicators/inputs.ts";

type Item = {
	indicator: string | null;
	filter: EvidenceFilter;
	finding: string | null;
	meeting: string | null;
};

export function restsOn({ indicator, filter, finding, meeting }: Item, touched: Touched): boolean {
	if (isIndicator(indicator)) return feeds(indicator, touched) && isWithin(filter, touched);
	const { table, of } = touched;
	if (finding !== null) return sameCode(finding, of) && (table === "findings" || table === "excerpts");
	return meeting !== null && sameCode(meeting, of) && table === "groupMeetings";
}

const sameCode = (one: string, other: string | null): boolean => one.toLowerCase() === other?.toLowerCase();

const tables: Record<Exclude<Input, "T00">, readonly FactTable[]> = {
	T01: ["sites"],
	T02: ["microCredentials"],
	T03: ["learningOutcomes", "outcomeSkills"],
	T04: ["runs"],
	T05: ["participants", "consents", "enrolments"],
	T06: ["assessments"],
	T07: ["selfAssessments"],
	T08: ["surveyAnswers"],
	T09: ["employerFeedback"],
	T12: ["certificates"],
	T13: ["groupMeetings", "meetingActors"],
	workspace: [],
};
/** T00 holds several lists; most indicators that need one need the questions. */
const lists: Partial<Record<IndicatorKey, readonly FactTable[]>> = {
	green_skills_per_sector: ["localSkills"],
	actor_diversity: ["organisations", "groups"],
};

/** Where, when, and of whom: changed, they put people into another part of the pilots, or leave them out. */
const around: Record<"people" | "employers" | "open", readonly FactTable[]> = {
	people: ["sites", "runs", "participants", "consents"],
	employers: ["sites", "runs"],
	open: [],
};
/** New, nobody is counted by them until something is said of somebody. */
const countsNobody: ReadonlySet<FactTable> = new Set([
	"sites",
	"runs",
	"participants",
	"consents",
	"surveyItems",
	"localSkills",
]);

function feeds(indicator: IndicatorKey, { table, moves }: Touched): boolean {
	const { plan } = indicators[indicator];
	if (plan !== "open" && !moves && countsNobody.has(table)) return false;
	const counted = inputs[indicator].flatMap((input) =>
		input === "T00" ? (lists[indicator] ?? ["surveyItems" as const]) : tables[input],
	);
	return counted.includes(table) || around[plan].includes(table);
}

function isWithin(filter: EvidenceFilter, { place, microCredential: course }: Touched): boolean {
	const sectors = [place, course].flatMap((part) => part?.sector ?? []);
	return (
		mayHold(filter.sectors, sectors) &&
		mayHold(filter.microCredentials, course ? [course.code] : []) &&
		(place === null ||
			(mayHold(filter.countries, [place.country]) &&
				mayHold(filter.regions, [place.nuts]) &&
				mayHold(filter.sites, [place.site])))
	);
}

/** What is of no place, or of no course, may be of any. */
const mayHold = (list: readonly string[] | undefined, known: readonly string[]): boolean =>
	!list?.length || known.length === 0 || known.some((one) => list.includes(one));
