// What the product answers, asked as its pages ask.
import type { KeptPlan } from "#app/evidence/disclosure/kept.server.ts";
import { type History, linkedPlans, linkedWith } from "#app/evidence/disclosure/linked.ts";
import { planOf } from "#app/evidence/disclosure/plan.ts";
import { renewCells } from "#app/evidence/disclosure/renew.server.ts";
import type { Shown } from "#app/evidence/figure.ts";
import { figureFrom, type Grounds, groundsOf } from "#app/evidence/figure.server.ts";
import type { EvidenceFilter } from "#app/evidence/filter.ts";
import { careFor, indicators, type PeopleIndicator, peopleIndicators } from "#app/evidence/indicators/definitions.ts";
import { observe } from "#app/evidence/indicators/observations.server.ts";
import { sitePlaces } from "#app/evidence/indicators/site-places.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import type { Pool } from "#db/connect.ts";
import { seedLateFacts } from "#db/demo/late.ts";
import { seedDemoFacts } from "#db/demo/seed.ts";
import type { Ask } from "./attack.ts";
import { kinds } from "./kinds.ts";
import type { Pilot } from "./pilots.ts";
import { cellOf, type Moment, type Question, Table } from "./truth.ts";

export const threshold = 5;

/** What an indicator counted at each moment, and what may be asked of it. */
export type Source = { moments: Moment[]; grounds: Grounds[] };
export type Sources = ReadonlyMap<PeopleIndicator, Source>;

/** A made-up pilot's indicators, told one moment after the other. */
export function sourcesOf(pilot: Pilot): Sources {
	const sources = new Map(kinds.map((kind): [PeopleIndicator, Source] => [kind, { moments: [], grounds: [] }]));
	const kept = new Map(kinds.map((kind): [PeopleIndicator, KeptPlan[]] => [kind, []]));
	for (const [at] of pilot.momentsOf("participants").entries()) {
		const before = structuredClone(kept);
		for (const kind of kinds) {
			const [moment, own, source] = [pilot.momentsOf(kind)[at], kept.get(kind), sources.get(kind)];
			if (!moment || !own || !source) continue;
			const care = careFor(kind, threshold);
			const rules = { ...care, agreed: moment.agreed };
			const linked = linkedPlans(kind, told(own), others(kind, before));
			const plan = planOf(moment.observations, told(own).plans, rules, linked);
			own.push({ plan, day: moment.day, revision: at, counting: at, overtaken: false });
			source.moments.push(moment);
			source.grounds.push({
				indicator: kind,
				kept: structuredClone(own),
				places: pilot.places,
				care,
				synthetic: true,
			});
		}
	}
	return sources;
}

const told = (kept: readonly KeptPlan[]): History => ({
	plans: kept.map(({ plan }) => plan),
	countings: kept.map(({ counting }) => counting),
});

const others = (kind: PeopleIndicator, before: ReadonlyMap<PeopleIndicator, KeptPlan[]>) =>
	new Map(
		linkedWith(kind).flatMap((other): [PeopleIndicator, History][] => {
			const kept = before.get(other);
			return kept ? [[other, told(kept)]] : [];
		}),
	);

type Read = (told: Shown, question: Question, moment: number) => { n: number; x: number | null } | null;

/** Asks an indicator, and reads its numbers from what it says. */
export const asking =
	({ grounds }: Source, read: Read): Ask =>
	(question, at) => {
		const own = grounds[at];
		if (!own) return null;
		const { values, heldSince } = figureFrom(own, filterFrom(question));
		if (values.withheld !== null) return null;
		const moment = heldSince ? own.kept.findIndex(({ day }) => day === heldSince) : at;
		const numbers = read(values, question, moment);
		return numbers && { moment, ...numbers };
	};

const filterFrom = ({ roles, ...rest }: Question): EvidenceFilter =>
	roles ? { ...rest, roles: roles.filter((role) => role === "worker" || role === "student") } : rest;

/** The demo's data, before its late batch and after it, as the database and the worker keep them. */
export async function demoSources(db: Pool): Promise<Sources> {
	await db.transaction(seedReference);
	await db.transaction((tx) => seedDemoFacts(tx, new Date()));
	const first = await taken(db, "2026-06-01");
	await db.transaction((tx) => seedLateFacts(tx, new Date()));
	const second = await taken(db, "2026-06-02");
	return new Map(
		peopleIndicators.map((key) => {
			const both = [first, second].flatMap((all) => all.get(key) ?? []);
			return [key, { moments: both.map(({ moment }) => moment), grounds: both.map(({ grounds }) => grounds) }];
		}),
	);
}

async function taken(db: Pool, day: string) {
	await renewCells(db, { clock: () => new Date(`${day}T12:00:00Z`) });
	const agreed = new Set((await sitePlaces(db)).filter((place) => place.agreed).map(({ site }) => site));
	const all = new Map<PeopleIndicator, { grounds: Grounds; moment: Moment }>();
	for (const key of peopleIndicators) {
		const observations = await observe(db, key, { today: day });
		const grounds = await groundsOf(db, key);
		// a plan that stayed the same is kept once, with the day it came from
		const kept =
			grounds.kept.at(-1)?.day === day
				? grounds.kept
				: [...grounds.kept, ...grounds.kept.slice(-1).map((last) => ({ ...last, day }))];
		all.set(key, { grounds: { ...grounds, kept }, moment: { day, observations, agreed } });
	}
	return all;
}

/** By what an indicator may be asked. */
export const keysOf = (key: PeopleIndicator): readonly (keyof Question)[] => indicators[key].filters;

/** The rules switched off: whatever is asked is told. */
export function withoutRules(moments: readonly Moment[], roles?: readonly string[]): Ask {
	const table = new Table(moments, roles);
	return (question, at) => {
		const { n, x, hasResult } = cellOf(table.said(table.within(question), at));
		return { moment: at, n, x: hasResult ? x : null };
	};
}
