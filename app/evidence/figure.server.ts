// Puts a figure together: counts, rules, values. What is withheld never leaves this file.
import type { Db } from "#db/connect.ts";
import { allowedCoarser, decide, type Observed, peopleIn, type Rules } from "./disclosure/decide.ts";
import { protectTable } from "./disclosure/withhold.ts";
import type { Figure, FigureRow, Split, Values } from "./figure.ts";
import { covers, type EvidenceFilter, holdsSite } from "./filter.ts";
import {
	type IndicatorKey,
	indicators,
	isOpen,
	narrowed,
	narrowsBy,
	type PeopleIndicator,
} from "./indicators/definitions.ts";
import { countsOf } from "./indicators/counts.ts";
import type { Observation } from "./indicators/observation.ts";
import { observe } from "./indicators/observations.server.ts";
import { openFigure } from "./indicators/open-figure.server.ts";
import { restsOnSynthetic, type SitePlace, sitePlaces } from "./indicators/site-places.server.ts";
import { valuesOf } from "./indicators/values.ts";
import { workspaceOf } from "#app/identity/workspace.server.ts";

export type Asked = {
	indicator: IndicatorKey;
	filter: EvidenceFilter;
	split?: Split | null;
	/** `YYYY-MM-DD`: runs that ended by then have ended */ today: string;
};

/** What is known for any filter of an indicator: observations for the rules, and the values of a part of them. */
type Known = { observed: Observed[]; valuesIn: (filter: EvidenceFilter) => Values };

const defaultThreshold = 5;

/** The figure of an indicator over a part of the pilots, after disclosure control. */
export async function figureOf(db: Db, asked: Asked): Promise<Figure> {
	const { indicator, today } = asked;
	const filter = narrowed(indicator, asked.filter);
	const split = asked.split ?? null;
	const [places, workspace, synthetic] = await Promise.all([sitePlaces(db), workspaceOf(db), restsOnSynthetic(db)]);
	const head = { indicator, filter, synthetic };
	if (isOpen(indicator))
		return { ...head, ...(await openFigure(db, { indicator, filter, split, today })), coarser: null };
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
		split:
			(split === "sectors" || split === "countries") && narrowsBy(indicator, split)
				? { by: split, rows: splitRows(split, filter, known, rules, places) }
				: null,
		coarser: values.withheld ? allowedCoarser(filter, known.observed, rules) : null,
	};
}

async function learn(db: Db, indicator: PeopleIndicator, today: string, { threshold }: Rules): Promise<Known> {
	const observations = await observe(db, indicator, { today });
	return {
		observed: observations.flatMap(observedIn),
		valuesIn: (part) => {
			const inside = observations.filter((one) => observedIn(one).some((place) => covers(part, place)));
			const sites = [...new Set(inside.map(({ site }) => site))];
			const cells = sites.map((site) => countsOf(inside.filter((one) => one.site === site)));
			return valuesOf(indicator, cells, { threshold });
		},
	};
}

/** One for each micro-credential the unit took part in. */
function observedIn({ microCredentials, unit, role, values = [], ...one }: Observation): Observed[] {
	const [before, after] = (values[0]?.split(" ")[0] ?? "").split(">").map(Number);
	const change = before !== undefined && after !== undefined ? { change: Math.round((after - before) * 10_000) } : {};
	return microCredentials.map((microCredential) => ({
		...one,
		...change,
		microCredential,
		person: unit,
		role: role ?? "worker",
	}));
}

function valuesFor(filter: EvidenceFilter, { observed, valuesIn }: Known, rules: Rules): Values {
	const withheld = decide(filter, observed, rules);
	return withheld ? { withheld } : valuesIn(filter);
}

/** One row for each sector or country the filter lets through, protected together with their total. */
function splitRows(
	split: "sectors" | "countries",
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
		values: withheld ? { withheld } : known.valuesIn(own),
	}));
}
