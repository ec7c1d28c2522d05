// What the product answers, asked as its pages ask.
import { planOf } from "#app/evidence/disclosure/plan.ts";
import { renewCells } from "#app/evidence/disclosure/renew.server.ts";
import { figureFrom, type Grounds, groundsOf } from "#app/evidence/figure.server.ts";
import type { EvidenceFilter } from "#app/evidence/filter.ts";
import { indicators, peopleIndicators } from "#app/evidence/indicators/definitions.ts";
import type { Observation } from "#app/evidence/indicators/observation.ts";
import { observe } from "#app/evidence/indicators/observations.server.ts";
import { sitePlaces } from "#app/evidence/indicators/site-places.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import type { Pool } from "#db/connect.ts";
import { seedLateFacts } from "#db/demo/late.ts";
import { seedDemoFacts } from "#db/demo/seed.ts";
import type { Ask } from "./attack.ts";
import { isSensitive, type Kind, kinds, type Pilot } from "./pilots.ts";
import { cellOf, type Moment, Table } from "./truth.ts";

export const threshold = 5;

/** An indicator with its data at several moments, and what may be asked of it. */
export type Subject = {
	name: string;
	moments: Moment[];
	sensitive: boolean;
	keys: readonly (keyof EvidenceFilter)[];
	ask: Ask;
};

const everyKey = ["sectors", "countries", "regions", "sites", "microCredentials", "periods", "roles"] as const;

export function subjectsOf(pilot: Pilot, name: string): Subject[] {
	return kinds.map((kind) => ({
		name: `${name}, ${kind}`,
		moments: pilot.moments[kind],
		sensitive: isSensitive[kind],
		keys: everyKey,
		ask: asking(groundsOfPilot(pilot, kind)),
	}));
}

function groundsOfPilot(pilot: Pilot, kind: Kind): Grounds[] {
	const care = { sensitive: isSensitive[kind], threshold };
	const kept: Grounds["kept"] = { plans: [], days: [], countings: [] };
	return pilot.moments[kind].map(({ day, observations, agreed }) => {
		kept.plans.push(planOf(observations, kept.plans, { ...care, agreed }));
		kept.days.push(day);
		return { indicator: kind, kept: structuredClone(kept), places: pilot.places, care, synthetic: true };
	});
}

const asking =
	(grounds: readonly Grounds[]): Ask =>
	(filter, at) => {
		const own = grounds[at];
		if (!own) return null;
		const { values, heldSince } = figureFrom(own, filter);
		if (values.withheld !== null) return null;
		const moment = heldSince ? own.kept.days.indexOf(heldSince) : at;
		return { moment, n: values.n, x: values.numerator };
	};

/** The demo's data, before its late batch and after it, as the database and the worker keep them. */
export async function demoSubjects(db: Pool): Promise<Subject[]> {
	await db.transaction(seedReference);
	await db.transaction((tx) => seedDemoFacts(tx, new Date()));
	const first = await taken(db, "2026-06-01");
	await db.transaction((tx) => seedLateFacts(tx, new Date()));
	const second = await taken(db, "2026-06-02");
	return (
		peopleIndicators
			// of women and men it counts, the rest is not in its n
			.filter((key) => key !== "gender_gap_completion")
			.map((key) => {
				const both = [first, second].flatMap((all) => all.get(key) ?? []);
				return {
					name: `demo, ${key}`,
					moments: both.map(({ moment }) => moment),
					sensitive: indicators[key].sensitive,
					keys: indicators[key].filters,
					ask: asking(both.map(({ grounds }) => grounds)),
				};
			})
	);
}

async function taken(db: Pool, day: string) {
	await renewCells(db, { clock: () => new Date(`${day}T12:00:00Z`) });
	const agreed = new Set((await sitePlaces(db)).filter((place) => place.agreed).map(({ site }) => site));
	const all = new Map<string, { grounds: Grounds; moment: Moment }>();
	for (const key of peopleIndicators) {
		const observations: Observation[] = await observe(db, key, { today: day });
		const grounds = await groundsOf(db, key);
		// a plan that stayed the same is kept once, with the day it came from
		const { days, plans, countings } = grounds.kept;
		const isHere = days.at(-1) === day;
		const kept = isHere ? grounds.kept : { countings, days: [...days, day], plans: [...plans, ...plans.slice(-1)] };
		all.set(key, { grounds: { ...grounds, kept }, moment: { day, observations, agreed } });
	}
	return all;
}

/** The rules switched off: whatever is asked is told. */
export function withoutRules(moments: readonly Moment[]): Ask {
	const table = new Table(moments);
	return (filter, at) => {
		const { n, x, hasResult } = cellOf(table.said(table.within(filter), at));
		return { moment: at, n, x: hasResult ? x : null };
	};
}
