// Where a figure comes from: the sites with somebody in the cells it was told from, as they were when it was read. Nothing
// is told here that the figure's own page would withhold.
import { asc } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { countings } from "#db/schema/index.ts";
import { answer } from "../disclosure/answer.ts";
import { figureFrom, type Grounds, groundsOf } from "../figure.server.ts";
import { type EvidenceFilter, holdsSite, type SitePlace } from "../filter.ts";
import { type IndicatorKey, indicators, isOpen, narrowed, type PeopleIndicator } from "../indicators/definitions.ts";
import { sitesOf } from "../indicators/counts.ts";
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
	const places = await sitePlaces(db);
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
		return peopleCounted(before(await grounds, next), asked);
	};
}

/** What was told before a counting. */
function before(grounds: Grounds, no: number): Grounds {
	const { kept } = grounds;
	const count = kept.countings.filter((one) => one < no).length;
	const first = <T>(list: T[]) => list.slice(0, count);
	return {
		...grounds,
		kept: {
			plans: first(kept.plans),
			days: first(kept.days),
			revisions: first(kept.revisions),
			countings: first(kept.countings),
			overtaken: first(kept.overtaken),
		},
	};
}

function peopleCounted(grounds: Grounds, filter: EvidenceFilter): Counted {
	const given = answer(filter, grounds.kept, grounds.care);
	// Without kept cells nothing more is known than what was asked.
	const there =
		given.withheld === null
			? grounds.places.filter(({ site }) => sitesOf(given.cells).includes(site))
			: grounds.places.filter((place) => holdsSite(filter, place));
	return {
		tellings: [{ ...placesIn(there), stance: "supports", kinds: kindsIn(grounds, filter) }],
		nOf: { sectors: partsOf(grounds, filter, "sectors"), countries: partsOf(grounds, filter, "countries") },
	};
}

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
	const present = asked.filter((role) => {
		const given = answer({ ...(filter.sectors ? { sectors: filter.sectors } : {}), roles: [role] }, kept, care);
		return given.withheld !== null || given.cells.some(({ n }) => n > 0);
	});
	return present.map((role) => (role === "worker" ? "workers" : "students"));
}

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
