// Puts a figure together from kept cells. What was not told when they were kept is not here.
import { unnamedWorkspace, workspaceOf } from "#app/identity/workspace.server.ts";
import type { Db } from "#db/connect.ts";
import { answer } from "./disclosure/answer.ts";
import type { Care } from "./disclosure/change.ts";
import type { Cell } from "./disclosure/cell.ts";
import { dayHeld, type KeptPlan, keptPlans, otherTime } from "./disclosure/kept.server.ts";
import { placesOf } from "./disclosure/leaf.ts";
import type { Figure, FigureRow, Split, Values } from "./figure.ts";
import { coarser, type EvidenceFilter, holdsSite, type SitePlace } from "./filter.ts";
import {
	careFor,
	type IndicatorKey,
	isOpen,
	narrowed,
	narrowsBy,
	type PeopleIndicator,
} from "./indicators/definitions.ts";
import type { FilterKey } from "./indicators/indicator.ts";
import { openFigure } from "./indicators/open-figure.server.ts";
import { restsOnSynthetic, sitePlaces } from "./indicators/site-places.server.ts";
import { valuesOf } from "./indicators/values.ts";

export type Asked = {
	indicator: IndicatorKey;
	filter: EvidenceFilter;
	split?: Split | null;
	/** small multiples: the split again for each part of another kind */
	across?: FilterKey | null;
	/** `YYYY-MM-DD`: for what is counted at once; cells are of the day they were counted */ today: string;
};

/** What any figure of an indicator is made from. */
export type Grounds = {
	indicator: PeopleIndicator;
	kept: readonly KeptPlan[];
	places: readonly SitePlace[];
	care: Care;
	synthetic: boolean;
};

/** What an evidence item's picture shows: what was chosen when it was kept; otherwise sectors, where its indicator knows them. */
export const drawnParts = ({ split, across }: { split: Split | null; across: FilterKey | null }) => ({
	split: split ?? "sectors",
	across,
});

/** The figure of an indicator over a part of the pilots, after disclosure control. */
export async function figureOf(
	db: Db,
	{ indicator, filter, split = null, across = null, today }: Asked,
): Promise<Figure> {
	if (!isOpen(indicator)) return figureFrom(await groundsOf(db, indicator), filter, { split, across });
	const narrow = narrowed(indicator, filter);
	const head = { indicator, filter: narrow, coarser: null, heldSince: null, synthetic: await restsOnSynthetic(db) };
	return { ...head, ...(await openFigure(db, { indicator, filter: narrow, split, today })) };
}

export async function groundsOf(db: Db, indicator: PeopleIndicator): Promise<Grounds> {
	const [kept, places, workspace, synthetic] = await Promise.all([
		keptPlans(db, indicator),
		sitePlaces(db),
		workspaceOf(db),
		restsOnSynthetic(db),
	]);
	return { indicator, kept, places, synthetic, care: careFor(indicator, (workspace ?? unnamedWorkspace).smallestCell) };
}

type Parts = { split?: Split | null; across?: FilterKey | null };

/** A figure and its parts: all follow the same cells. */
export function figureFrom(
	grounds: Grounds,
	asked: EvidenceFilter,
	{ split = null, across = null }: Parts = {},
): Figure {
	const { indicator, synthetic } = grounds;
	const filter = narrowed(indicator, asked);
	const { values, heldSince, from } = valuesFor(grounds, filter);
	const parted = { filter, from };
	return {
		indicator,
		filter,
		values,
		split: rowsOf(grounds, parted, split),
		across: across && narrowsBy(indicator, across) ? panelsOf(grounds, filter, { split, across }) : null,
		coarser: values.withheld ? allowedCoarser(grounds, filter) : null,
		heldSince,
		synthetic,
	};
}

type Told = { values: Values; heldSince: string | null; from?: KeptPlan };
/** Parts of one figure are wholes of others: each is worked out once for the same grounds. */
const toldFrom = new WeakMap<Grounds, Map<string, Told>>();

function valuesFor(grounds: Grounds, filter: EvidenceFilter): Told {
	const told = toldFrom.get(grounds) ?? new Map<string, Told>();
	toldFrom.set(grounds, told);
	const key = JSON.stringify(Object.entries(filter).filter(([, list]) => list.length > 0));
	const known = told.get(key) ?? workedOut(grounds, filter);
	told.set(key, known);
	return known;
}

function workedOut({ indicator, kept, care }: Grounds, filter: EvidenceFilter): Told {
	const given = answer(filter, kept, care);
	if (given.withheld !== null) return { values: { withheld: given.withheld }, heldSince: null };
	const isWhole = Object.values(filter).every((list) => list.length === 0);
	return {
		values: withoutTally(valuesOf(indicator, given.cells, { ...care, isWhole }), given.cells),
		heldSince: dayHeld(kept, given.from),
		from: given.from,
	};
}

/** Nothing of how often a value occurs, where the cells may not tell it beside what they told before. */
function withoutTally(values: Values, cells: readonly Cell[]): Values {
	if (values.withheld || cells.every((cell) => cell.tellsTally)) return values;
	const {
		answers: _answers,
		up: _up,
		same: _same,
		down: _down,
		attained: _attained,
		response: _response,
		...detail
	} = values.detail;
	return { ...values, detail };
}

/** The first coarser part, in merging order, that may be shown. */
function allowedCoarser({ kept, places, care }: Grounds, filter: EvidenceFilter): EvidenceFilter | null {
	return coarser(filter, places).find((whole) => answer(whole, kept, care).withheld === null) ?? null;
}

type Parted = { filter: EvidenceFilter; /** what the whole is made of */ from: KeptPlan | undefined };

/** One row for each part that the filter lets through. */
function rowsOf(
	grounds: Grounds,
	{ filter, from }: Parted,
	split: Split | null,
): { by: FilterKey; rows: FigureRow[] } | null {
	if (split === null || split === "groups" || !narrowsBy(grounds.indicator, split)) return null;
	const rows = partsOf(grounds, filter, split).map((key): FigureRow => {
		const part = valuesFor(grounds, narrowedTo(filter, split, key));
		return { key, values: part.values, ...otherTime(part.from, from) };
	});
	return { by: split, rows };
}

function panelsOf(
	grounds: Grounds,
	filter: EvidenceFilter,
	{ split, across }: { split: Split | null; across: FilterKey },
): NonNullable<Figure["across"]> {
	const panels = partsOf(grounds, filter, across).map((key) => {
		const part = narrowedTo(filter, across, key);
		const { values, from } = valuesFor(grounds, part);
		return { key, values, split: rowsOf(grounds, { filter: part, from }, split) };
	});
	return { by: across, panels };
}

function narrowedTo(filter: EvidenceFilter, split: FilterKey, key: string): EvidenceFilter {
	if (split !== "roles") return { ...filter, [split]: [key] };
	return { ...filter, roles: key === "worker" ? ["worker"] : ["student"] };
}

function partsOf({ kept, places }: Grounds, filter: EvidenceFilter, split: FilterKey): string[] {
	if (split === "roles") return filter.roles?.length ? filter.roles : ["worker", "student"];
	const inside = places.filter((place) => holdsSite(filter, place));
	const there = placesOf(kept.at(-1)?.plan.leaves ?? []).filter((place) => holdsSite(filter, place));
	const parts = {
		sectors: inside.map(({ sector }) => sector),
		countries: inside.map(({ country }) => country),
		regions: inside.map(({ nuts }) => nuts),
		sites: inside.map(({ site }) => site),
		microCredentials: there.flatMap(({ microCredentials }) => microCredentials),
		periods: there.flatMap(({ periods }) => periods),
	}[split];
	const chosen = filter[split];
	return [...new Set(parts)].filter((part) => !chosen?.length || chosen.includes(part)).toSorted();
}
