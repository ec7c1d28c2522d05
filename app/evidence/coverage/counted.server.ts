// Where a figure comes from: where there were courses of what it asks for. Whether anybody of one place is in it (whether
// somebody withdrew there at all) would be a cell of its own: nothing is told here that the figure's own page would withhold.
import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { countings, microCredentials, runs, sites } from "#db/schema/index.ts";
import { answer } from "../disclosure/answer.ts";
import { figureFrom, type Grounds, groundsOf } from "../figure.server.ts";
import { type EvidenceFilter, holdsSite, type SitePlace } from "../filter.ts";
import { type IndicatorKey, indicators, isOpen, narrowed, type PeopleIndicator } from "../indicators/definitions.ts";
import { sitePlaces } from "../indicators/site-places.server.ts";
import type { CitedEvidence, Telling } from "./coverage.ts";
import type { Kind } from "./kinds.ts";

type Counted = { tellings: Telling[]; nOf: CitedEvidence["nOf"] };
type Asked = {
	indicator: IndicatorKey;
	filter: EvidenceFilter;
	/** the data revision up to which it was read */ through: number;
};

/** Answers for many figures: the cells of an indicator are fetched once. */
export async function countedFrom(db: Db): Promise<(asked: Asked) => Promise<Counted>> {
	const known = new Map<PeopleIndicator, Promise<Grounds>>();
	const [places, courses] = await Promise.all([sitePlaces(db), coursesHeld(db)]);
	const revisions = await db
		.select({ no: countings.no, revision: countings.dataRevision })
		.from(countings)
		.orderBy(asc(countings.no));
	return async ({ indicator, filter, through }) => {
		const asked = narrowed(indicator, filter);
		if (isOpen(indicator)) return openlyCounted(indicator, asked, places);
		const grounds = known.get(indicator) ?? groundsOf(db, indicator);
		known.set(indicator, grounds);
		const next = revisions.find(({ revision }) => revision > through)?.no ?? Number.POSITIVE_INFINITY;
		return peopleCounted(before(await grounds, next), asked, courses);
	};
}

/** What was told before a counting. */
function before(grounds: Grounds, no: number): Grounds {
	return { ...grounds, kept: grounds.kept.filter(({ counting }) => counting < no) };
}

function peopleCounted(grounds: Grounds, filter: EvidenceFilter, courses: readonly Course[]): Counted {
	const asked = within(filter.microCredentials);
	const held = new Set(courses.flatMap((course) => (asked(course.microCredential) ? [course.site] : [])));
	const there = grounds.places.filter((place) => held.has(place.site) && holdsSite(filter, place));
	return {
		tellings: [{ ...placesIn(there), stance: "supports", kinds: kindsIn(grounds, filter) }],
		nOf: { sectors: partsOf(grounds, filter, "sectors"), countries: partsOf(grounds, filter, "countries") },
	};
}

/** Which micro-credential was held where: everyone may read this. */
type Course = { site: string; microCredential: string };

const coursesHeld = (db: Db): Promise<Course[]> =>
	db
		.selectDistinct({ site: sites.code, microCredential: microCredentials.code })
		.from(runs)
		.innerJoin(sites, eq(sites.id, runs.siteId))
		.innerJoin(microCredentials, eq(microCredentials.id, runs.microCredentialId));

const within = (list: readonly string[] | undefined) => (one: string) => !list?.length || list.includes(one);

const placesIn = (there: readonly SitePlace[]) => ({
	sectors: [...new Set(there.map(({ sector }) => sector))].toSorted(),
	countries: [...new Set(there.map(({ country }) => country))].toSorted(),
});

/** The denominator of each part that may be told. */
function partsOf(grounds: Grounds, filter: EvidenceFilter, by: "sectors" | "countries"): Record<string, number> {
	const rows = figureFrom(grounds, filter, { split: by }).split?.rows ?? [];
	return Object.fromEntries(
		rows.flatMap(({ key, values }) => (values.withheld === null && values.n > 0 ? [[key, values.n]] : [])),
	);
}

/** Who the figure is about: those it asks for, but for who is not in it where that may be told. */
function kindsIn(grounds: Grounds, filter: EvidenceFilter): Kind[] {
	const { indicator, kept, care } = grounds;
	if (indicators[indicator].plan === "employers") return ["employers"];
	// Only workers are asked whether they use it at work.
	if (indicator === "transfer_self") return ["workers"];
	const asked = filter.roles?.length ? filter.roles : (["worker", "student"] as const);
	if (narrowed(indicator, { roles: [...asked] }).roles === undefined) return asked.map(kindOf);
	const present = asked.filter((role) => {
		const given = answer({ ...(filter.sectors ? { sectors: filter.sectors } : {}), roles: [role] }, kept, care);
		return given.withheld !== null || given.cells.some(({ n }) => n > 0);
	});
	return present.map(kindOf);
}

const kindOf = (role: "worker" | "student"): Kind => (role === "worker" ? "workers" : "students");

/** Sites and what runs cost are somewhere; designs are of a sector; what groups do is about no part of the pilots. */
function openlyCounted(indicator: IndicatorKey, filter: EvidenceFilter, places: readonly SitePlace[]): Counted {
	const { group } = indicators[indicator];
	const { sectors, countries } = placesIn(places.filter((place) => holdsSite(filter, place)));
	const isSomewhere = group === "reach" || group === "effort" || Boolean(filter.countries?.length);
	if (group === "deliberation") return { tellings: [], nOf: {} };
	return {
		tellings: [{ stance: "supports", sectors, countries: isSomewhere ? countries : [], kinds: [] }],
		nOf: {},
	};
}
