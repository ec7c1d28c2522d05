// Words people allowed to be quoted, by the sites they were heard at. What a site of fewer than ten says could be anyone's
// there, so it is not shown beside the site, nor beside what only that site may have run.
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Locale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { excerpts, interviewSources, microCredentials, runs, sites } from "#db/schema/index.ts";
import { startedAt } from "../pilots/sites.server.ts";
import { fewestToNameSite } from "../voices/quotable.ts";
import { actorWords } from "../voices/speaker-words.ts";

type Quote = { code: string; original: string; language: string; english: string | null; actors: string[] };
export type Quotes = { withheld: "small-site" | null; quotes: Quote[] };

type Asked = { locale: Locale; today: string };

export async function quotesFrom(db: Db, codes: readonly string[], { locale, today }: Asked): Promise<Quotes> {
	if (codes.length === 0) return { withheld: null, quotes: [] };
	const rows = await db
		.select({ excerpt: excerpts, actors: interviewSources.actorTypes, site: sites.code })
		.from(excerpts)
		.innerJoin(interviewSources, eq(interviewSources.id, excerpts.sourceId))
		.innerJoin(sites, eq(sites.id, interviewSources.siteId))
		.where(and(inArray(sites.code, [...codes]), eq(excerpts.quotable, true), eq(interviewSources.anonymised, true)))
		.orderBy(asc(excerpts.code));
	const large = await largeAmong(db, [...new Set(rows.map(({ site }) => site))], today);
	const told = rows.filter(({ site }) => large.has(site));
	// How many there are says nothing of people.
	if (rows.length > 0 && told.length === 0) return { withheld: "small-site", quotes: [] };
	return {
		withheld: null,
		quotes: told.map(({ excerpt: { code, original, language, english }, actors }) => ({
			code,
			original,
			language,
			english: language === "en" ? null : english,
			actors: actors.map((actor) => actorWords(actor, locale)),
		})),
	};
}

/** A site whose figure is withheld counts as small. */
async function largeAmong(db: Db, codes: readonly string[], today: string): Promise<Set<string>> {
	const started = await Promise.all(codes.map(async (code) => ({ code, started: await startedAt(db, [code], today) })));
	return new Set(started.flatMap(({ code, started: { n } }) => (n !== null && n >= fewestToNameSite ? [code] : [])));
}

/** The sites at which a micro-credential was run. */
export async function sitesThatRan(db: Db, { code, version }: { code: string; version: string }): Promise<string[]> {
	const rows = await db
		.selectDistinct({ site: sites.code })
		.from(runs)
		.innerJoin(sites, eq(sites.id, runs.siteId))
		.innerJoin(microCredentials, eq(microCredentials.id, runs.microCredentialId))
		.where(and(eq(microCredentials.code, code), eq(microCredentials.version, version)));
	return rows.map(({ site }) => site);
}
