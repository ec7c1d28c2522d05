// Findings as people read them. Words that are not to be quoted, and sites that would give a speaker away, stay here.
import { and, asc, eq, sql } from "drizzle-orm";
import type { Locale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { evidenceItems, excerpts, findings, interviewSources, sectors, sites } from "#db/schema/index.ts";
import { isNotWithdrawn } from "../corrections/withdrawals.server.ts";
import { shownOf } from "./quotable.ts";
import { actorWords, sourceWords } from "./speaker-words.ts";
import type { Stance } from "./voices.ts";

export type Excerpt = ReturnType<typeof shownOf> & {
	code: string;
	language: string;
	stance: Stance;
	theme: string;
	sourceKind: string;
	actorTypes: string[];
	sector: string | null;
};
export type Finding = {
	code: string;
	statement: string;
	/** the code of the evidence item it was kept as */
	keptAs: string | null;
	/** excerpts with the source they come from */
	excerpts: (Excerpt & { source: string })[];
};

/** The item a finding was kept as. One that was withdrawn since is none. */
const keptItem = and(eq(evidenceItems.finding, findings.code), isNotWithdrawn);

/** Every finding, by code. */
export async function findingList(db: Db, locale: Locale): Promise<Finding[]> {
	const rows = await db
		.select({ code: findings.code, statement: findings.statement, keptAs: evidenceItems.code, id: findings.id })
		.from(findings)
		.leftJoin(evidenceItems, keptItem)
		.orderBy(asc(findings.code));
	const said = await excerptsByFinding(db, locale);
	return rows.map(({ id, ...row }) => ({ ...row, excerpts: said.get(id) ?? [] }));
}

/** A finding by its code; null when there is none. */
export async function findingOf(db: Db, code: string, locale: Locale): Promise<Finding | null> {
	const [row] = await db
		.select({ code: findings.code, statement: findings.statement, keptAs: evidenceItems.code, id: findings.id })
		.from(findings)
		.leftJoin(evidenceItems, keptItem)
		.where(eq(findings.code, code));
	if (!row) return null;
	const { id, ...found } = row;
	return { ...found, excerpts: (await excerptsByFinding(db, locale, id)).get(id) ?? [] };
}

/** Everybody who started at the site and did not withdraw consent. */
export const peopleAtSite = sql<number>`(select count(distinct e.participant_id)::int from enrolments e
	join runs r on r.id = e.run_id left join consents c on c.participant_id = e.participant_id
	where r.site_id = ${sites.id} and e.started_on is not null and c.withdrawn_on is null)`;

async function excerptsByFinding(db: Db, locale: Locale, findingId?: string) {
	const rows = await db
		.select({ excerpt: excerpts, source: interviewSources, site: sites, people: peopleAtSite, sector: sectors.names })
		.from(excerpts)
		.innerJoin(interviewSources, eq(interviewSources.id, excerpts.sourceId))
		.leftJoin(sites, eq(sites.id, interviewSources.siteId))
		.leftJoin(sectors, eq(sectors.key, sites.sector))
		.where(findingId ? eq(excerpts.findingId, findingId) : undefined)
		.orderBy(asc(excerpts.code));
	const byFinding = new Map<string, Finding["excerpts"]>();
	for (const { excerpt, source, site, people, sector } of rows) {
		if (!excerpt.findingId) continue;
		const shown = shownOf({
			...excerpt,
			anonymised: source.anonymised,
			site: site && { code: site.code, name: site.name, people },
		});
		const said = {
			...shown,
			code: excerpt.code,
			language: excerpt.language,
			stance: excerpt.stance,
			theme: excerpt.theme,
			source: source.id,
			sourceKind: sourceWords(source.kind, locale),
			actorTypes: source.actorTypes.map((actor) => actorWords(actor, locale)),
			sector: sector ? (sector[locale] ?? sector["en"] ?? null) : null,
		};
		byFinding.set(excerpt.findingId, [...(byFinding.get(excerpt.findingId) ?? []), said]);
	}
	return byFinding;
}
