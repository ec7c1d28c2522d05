// The matrix as it is now: each recommendation with what its text cites, and where that comes from.
import type { Db } from "#db/connect.ts";
import { standing } from "../grading/grade.ts";
import { latestGrades } from "../grading/grades.server.ts";
import { isIndicator } from "../indicators/definitions.ts";
import { sitePlaces } from "../indicators/site-places.server.ts";
import { readingWords } from "../reading-words.ts";
import { citedByRecommendation, type CitedReading } from "./cited.server.ts";
import { countedFrom } from "./counted.server.ts";
import type { CitedEvidence, CoverageRow, Sureness } from "./coverage.ts";
import type { Parts } from "./gaps.ts";
import { groupKinds, groupsTakingPart, type Taking } from "./groups.server.ts";
import { heardOf, metOf, type Told } from "./heard.server.ts";
import { kindsOf } from "./kinds.ts";

export type Coverage = { rows: CoverageRow[]; parts: Parts };

/** `codes`: only these recommendations. `locale`: of the words of figures. */
export async function coverageOf(
	db: Db,
	{ locale, codes }: { locale: string; codes?: readonly string[] },
): Promise<Coverage> {
	const found = await citedByRecommendation(db, codes);
	const cited = found.flatMap((one) => one.cited);
	const [evidence, taking, groups, places] = await Promise.all([
		behind(db, cited, locale),
		groupsTakingPart(db),
		groupKinds(db),
		sitePlaces(db),
	]);
	const kinds = new Map(groups.map((group) => [group.code, kindsOf(group.kinds)]));
	const rows = found.map(({ recommendation: { code, title, sectors, countries, state, leadGroupId }, cited: own }) => {
		const here = taking.filter((group) => group.recommendation === code);
		return {
			code,
			title,
			aims: { sectors, countries },
			groups: here.map((group) => ({ ...taken(group), kinds: kinds.get(group.code) ?? [] })),
			subject: { kind: "recommendation" as const, state, leadGroup: leadGroupId, groups: writingIn(here) },
			evidence: each(own).flatMap((one) => evidence.get(one) ?? []),
		};
	});
	const used = (of: (place: { sector: string; country: string }) => string) => [...new Set(places.map(of))].toSorted();
	return { rows, parts: { sectors: used(({ sector }) => sector), countries: used(({ country }) => country) } };
}

const taken = ({ code, name, writes, commented }: Taking) => ({ code, name, writes, commented });

const writingIn = (groups: readonly Taking[]) => groups.filter(({ writes }) => writes).map(({ id }) => id);

/** An item cited twice for the same counts once. */
const each = (cited: readonly CitedReading[]): CitedReading[] =>
	cited.filter(
		({ item, stance }, at) => cited.findIndex((other) => other.item.id === item.id && other.stance === stance) === at,
	);

async function behind(db: Db, cited: readonly CitedReading[], locale: string) {
	const items = cited.map(({ item }) => item);
	const [grades, heard, met, cellsBehind] = await Promise.all([
		latestGrades(
			db,
			items.map(({ id }) => id),
		),
		heardOf(
			db,
			items.flatMap(({ finding }) => finding ?? []),
		),
		metOf(
			db,
			items.flatMap(({ meeting }) => meeting ?? []),
		),
		countedBehind(db),
	]);
	const evidence = new Map<CitedReading, CitedEvidence>();
	for (const one of cited) {
		const { item, reading } = one;
		const says = whatItSays(reading);
		const from = says === "something" ? await cellsBehind(one) : null;
		const told = heard.get(item.finding ?? "") ?? met.get(item.meeting ?? "");
		evidence.set(one, {
			...whatIsCited(one, locale),
			says,
			sureness: surenessOf(standing(grades.get(item.id) ?? null, { item, reading })),
			...(from ?? saidBy(says === "something" ? told : undefined)),
		});
	}
	return evidence;
}

/** Of figures only. */
async function countedBehind(db: Db) {
	const counted = await countedFrom(db);
	return async ({ item: { indicator, filter }, reading }: CitedReading) =>
		isIndicator(indicator)
			? { ...(await counted({ indicator, filter, through: reading.confirmedThrough })), n: reading.n, untold: 0 }
			: null;
}

const whatItSays = ({ suppressed, n }: CitedReading["reading"]): CitedEvidence["says"] =>
	suppressed ? "withheld" : (n ?? 0) === 0 ? "nothing" : "something";

const whatIsCited = ({ item, reading, stance, isPilot }: CitedReading, locale: string) => ({
	code: item.code,
	claim: item.claim,
	stance,
	isPilot,
	words: readingWords(reading, item.indicator, locale),
});

const saidBy = (told: Told | undefined) => ({
	tellings: told?.tellings ?? [],
	untold: told?.untold ?? 0,
	n: null,
	nOf: {},
});

function surenessOf(found: ReturnType<typeof standing>): Sureness {
	if (found.is === "graded") return found.mark;
	return found.is === "earlier" ? "ungraded" : found.is;
}
