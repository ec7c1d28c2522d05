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

/** Asked of many items: what feeds an indicator is looked up once. */
export function restingOn(touched: readonly Touched[]): (item: Item) => boolean {
	const feeding = new Map<IndicatorKey, Touched[]>();
	const feedingOf = (indicator: IndicatorKey): Touched[] => {
		const known = feeding.get(indicator) ?? each(touched.filter((one) => feeds(indicator, one)));
		feeding.set(indicator, known);
		return known;
	};
	return ({ indicator, filter, finding, meeting }) => {
		if (isIndicator(indicator)) return feedingOf(indicator).some((one) => isWithin(filter, one));
		if (finding !== null) return touched.some((one) => isOf(one, finding, ["findings", "excerpts"]));
		return meeting !== null && touched.some((one) => isOf(one, meeting, ["groupMeetings"]));
	};
}

/** Each part of the pilots once, whatever table it was touched in. */
const each = (touched: readonly Touched[]): Touched[] => [
	...new Map(touched.map((one) => [JSON.stringify([one.place, one.microCredential]), one])).values(),
];

const isOf = ({ table, of }: Touched, code: string, from: readonly FactTable[]): boolean =>
	from.includes(table) && of?.toLowerCase() === code.toLowerCase();

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

const isWithin = (filter: EvidenceFilter, { place, microCredential }: Touched): boolean =>
	isThere(filter, place) && isOfCourse(filter, microCredential) && isInSector(filter, place, microCredential);

/** What is of no place may be of any; so with courses. */
const isThere = (filter: EvidenceFilter, place: Touched["place"]): boolean =>
	place === null ||
	(holds(filter.countries, place.country) && holds(filter.regions, place.nuts) && holds(filter.sites, place.site));
const isOfCourse = (filter: EvidenceFilter, course: Touched["microCredential"]): boolean =>
	course === null || holds(filter.microCredentials, course.code);

/** A site has its sector, and what is learned there its own: either may be the one that is counted by. */
const isInSector = ({ sectors }: EvidenceFilter, ...of: readonly ({ sector: string } | null)[]): boolean =>
	of.every((one) => one === null) || of.some((one) => one !== null && holds(sectors, one.sector));

const holds = (list: readonly string[] | undefined, known: string): boolean => !list?.length || list.includes(known);
