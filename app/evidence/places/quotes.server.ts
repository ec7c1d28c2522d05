// Words people of a site allowed to be quoted. They are shown with the site only where it is not small: what a site of fewer
// than ten says could be anyone's there.
import { and, asc, eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { excerpts, interviewSources, sites } from "#db/schema/index.ts";
import type { Site } from "../pilots/sites.server.ts";

const fewestForSite = 10;

type Quote = { code: string; original: string; language: string; english: string | null; actors: string[] };
export type Quotes = { withheld: "small-site" | null; quotes: Quote[] };

type Asked = { site: Pick<Site, "code" | "started"> };

export async function quotesFrom(db: Db, { site: { code, started } }: Asked): Promise<Quotes> {
	const rows = await db
		.select({ excerpt: excerpts, actors: interviewSources.actorTypes })
		.from(excerpts)
		.innerJoin(interviewSources, eq(interviewSources.id, excerpts.sourceId))
		.innerJoin(sites, eq(sites.id, interviewSources.siteId))
		.where(and(eq(sites.code, code), eq(excerpts.quotable, true), eq(interviewSources.anonymised, true)))
		.orderBy(asc(excerpts.code));
	// How many there are says nothing of people; a figure that is withheld counts as small.
	if (rows.length === 0) return { withheld: null, quotes: [] };
	if (started.withheld || started.n < fewestForSite) return { withheld: "small-site", quotes: [] };
	return {
		withheld: null,
		quotes: rows.map(({ excerpt: { code: own, original, language, english }, actors }) => ({
			code: own,
			original,
			language,
			english: language === "en" ? null : english,
			actors,
		})),
	};
}
