// Puts a figure together: counts, rules, values. What is withheld never leaves this file.
import type { Db } from "#db/connect.ts";
import { allowedCoarser, decide, type Observed, peopleIn, type Rules } from "./disclosure/decide.ts";
import { protectTable } from "./disclosure/withhold.ts";
import type { Figure, FigureRow, Shown, Split, Values } from "./figure.ts";
import { covers, type EvidenceFilter, holdsSite } from "./filter.ts";
import { type IndicatorKey, indicators } from "./indicators/definitions.ts";
import {
	countCells,
	type GreenSkill,
	greenSkills,
	pairs,
	restsOnSynthetic,
	type SitePlace,
	sitePlaces,
} from "./indicators/observations.server.ts";
import { changeValues, countValues, proportionValues } from "./indicators/values.ts";
import { workspaceOf } from "#app/identity/workspace.server.ts";

export type Asked = {
	indicator: IndicatorKey;
	filter: EvidenceFilter;
	split?: Split | null;
	/** `YYYY-MM-DD`: runs that ended by then have ended */ today: string;
};

/** What is known for any filter of an indicator: observations for the rules, and the values of a part of them. */
type Known = { observed: Observed[]; valuesOf: (filter: EvidenceFilter) => Shown };

const defaultThreshold = 5;

/** The figure of an indicator over a part of the pilots, after disclosure control. */
export async function figureOf(db: Db, { indicator, filter, split = null, today }: Asked): Promise<Figure> {
	const [places, workspace, synthetic] = await Promise.all([sitePlaces(db), workspaceOf(db), restsOnSynthetic(db)]);
	const head = { indicator, filter, synthetic };
	if (indicator === "green_skills_per_sector")
		return { ...head, ...(await skillsFigure(db, filter, places)), coarser: null };
	const rules: Rules = {
		sensitive: indicators[indicator].sensitive,
		threshold: workspace?.smallestCell ?? defaultThreshold,
		agreed: new Set(places.filter((place) => place.agreed).map((place) => place.site)),
	};
	const known = await learn(db, indicator, today, rules);
	const values = valuesFor(filter, known, rules);
	return {
		...head,
		values,
		split: split && { by: split, rows: splitRows(split, filter, known, rules, places) },
		coarser: values.withheld ? allowedCoarser(filter, known.observed, rules) : null,
	};
}

async function learn(
	db: Db,
	indicator: Exclude<IndicatorKey, "green_skills_per_sector">,
	today: string,
	{ threshold }: Rules,
): Promise<Known> {
	if (indicator === "sa_change") {
		const { pairs: found, before } = await pairs(db);
		return {
			observed: found.map((pair) => ({
				...pair,
				n: 1,
				x: null,
				change: Math.round((pair.after - pair.before) * 10_000),
			})),
			valuesOf: (part) =>
				changeValues(
					found.filter((pair) => covers(part, pair)),
					before,
				),
		};
	}
	const cells = await countCells(db, indicator, { today });
	const isShare = indicators[indicator].shape === "proportion";
	const values = isShare ? proportionValues : countValues;
	return {
		observed: cells.map((cell) => ({ ...cell, x: isShare ? cell.x : null })),
		valuesOf: (part) =>
			values(
				cells.filter((cell) => covers(part, cell)),
				threshold,
			),
	};
}

function valuesFor(filter: EvidenceFilter, { observed, valuesOf }: Known, rules: Rules): Values {
	const withheld = decide(filter, observed, rules);
	return withheld ? { withheld } : valuesOf(filter);
}

/** One row for each sector or country the filter lets through, protected together with their total. */
function splitRows(
	split: Split,
	filter: EvidenceFilter,
	known: Known,
	rules: Rules,
	places: readonly SitePlace[],
): FigureRow[] {
	const key = split === "sectors" ? "sector" : "country";
	const inside = places.filter((place) => holdsSite(filter, place));
	const parts = [...new Set(inside.map((place) => place[key]))].toSorted();
	const rows = parts.map((part) => {
		const own = { ...filter, [split]: [part] };
		const people = peopleIn(known.observed.filter((o) => o.n > 0 && covers(own, o)));
		return { part, own, people, withheld: decide(own, known.observed, rules) };
	});
	return protectTable(rows).map(({ part, own, withheld }) => ({
		key: part,
		values: withheld ? { withheld } : known.valuesOf(own),
	}));
}

/** Skills are no people, so nothing of them is withheld. A skill of two sectors counts once in the whole. */
async function skillsFigure(
	db: Db,
	filter: EvidenceFilter,
	places: readonly SitePlace[],
): Promise<Pick<Figure, "values" | "split">> {
	const isPlaced = Boolean(filter.sites?.length || filter.countries?.length);
	const sites = isPlaced ? places.filter((place) => holdsSite(filter, place)).map((place) => place.site) : null;
	const found = await greenSkills(db, { microCredentials: filter.microCredentials ?? [], sites });
	const inside = found.filter(({ sector }) => !filter.sectors?.length || filter.sectors.includes(sector));
	const sectors = [...new Set(inside.map(({ sector }) => sector))];
	return {
		values: skillValues(inside),
		split: {
			by: "sectors",
			rows: sectors.map((key) => ({ key, values: skillValues(inside.filter(({ sector }) => sector === key)) })),
		},
	};
}

const distinct = (skills: readonly GreenSkill[]) => new Set(skills.map(({ skill }) => skill)).size;

const skillValues = (skills: readonly GreenSkill[]): Shown => ({
	withheld: null,
	n: distinct(skills),
	numerator: null,
	value: distinct(skills),
	low: null,
	high: null,
	method: "none",
	detail: { demonstrated: distinct(skills.filter((skill) => skill.demonstrated)) },
});
