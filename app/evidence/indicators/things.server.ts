// Sites, outcomes, descriptions, groups and recommendations as things that are counted.
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { definitionElements } from "../pilots/elements.ts";
import { catalogue } from "../pilots/micro-credentials.server.ts";
import type { OpenIndicator } from "./definitions.ts";
import type { Thing } from "./thing.ts";

type Asked = { today: string };
type Counted = Exclude<OpenIndicator, "cost_per_completer" | "green_skills_per_sector">;

/** Every site, and whether a run has begun there with somebody in it. */
async function sites(db: Db, { today }: Asked): Promise<Thing[]> {
	const rows = await db.execute<{ site: string; country: string; nuts: string; sector: string; active: boolean }>(sql`
		select s.code as site, s.country, s.nuts, s.sector, exists (
			select 1 from runs r join enrolments e on e.run_id = r.id
			where r.site_id = s.id and r.starts_on <= ${today} and e.started_on is not null
		) as active from sites s order by s.code`);
	return rows.map(({ site, country, nuts, sector, active }) => ({
		sites: [site],
		countries: [country],
		regions: [nuts],
		sectors: [sector],
		n: 1,
		x: Number(active),
	}));
}

/** Every micro-credential, with the elements of its description that are missing. */
async function descriptions(db: Db): Promise<Thing[]> {
	return (await catalogue(db, "en")).map(({ code, sector, missing }) => ({
		microCredentials: [code],
		sectors: [sector],
		n: definitionElements.length,
		x: definitionElements.length - missing.length,
		names: missing,
	}));
}

/** Every learning outcome, and whether it is tied to an ESCO skill. */
async function outcomes(db: Db): Promise<Thing[]> {
	const rows = await db.execute<{ code: string; sector: string; esco: boolean }>(sql`
		select mc.code, mc.sector, exists (
			select 1 from outcome_skills os where os.outcome_id = o.id and os.esco_uri is not null
		) as esco from learning_outcomes o join micro_credentials mc on mc.id = o.micro_credential_id order by mc.code, o.no`);
	return rows.map(({ code, sector, esco }) => ({ microCredentials: [code], sectors: [sector], n: 1, x: Number(esco) }));
}

/** Every group, and the kinds of actors that sit in it or came to its meetings. */
async function groups(db: Db): Promise<Thing[]> {
	const rows = await db.execute<{ code: string; country: string | null; sector: string | null; kinds: string[] }>(sql`
		select g.code, g.country, g.sector, to_jsonb(array(
			select o.kind::text from memberships m join persons p on p.id = m.person_id join organisations o on o.id = p.organisation_id
			where m.group_id = g.id and m.until is null
			union
			select actor.kind from meeting_actors actor join group_meetings met on met.id = actor.meeting_id
			where met.group_id = g.id
		)) as kinds from groups g order by g.code`);
	return rows.map(({ code, country, sector, kinds }) => ({
		groups: [code],
		countries: country === null ? [] : [country],
		sectors: sector === null ? [] : [sector],
		n: 1,
		x: kinds.length,
		names: kinds,
	}));
}

const cited = sql`citations c join evidence_items i on i.id = c.evidence_item_id where c.text_id = r.text_id and c.standing`;

/** ≥ 1 standing citation of pilot evidence that does not contradict. */
const isCovered = sql`exists (select 1 from ${cited} and c.stance <> 'contradicts' and i.kind in ('indicator', 'finding', 'site_case'))`;

/** A standing citation that contradicts, or an objection that is open or was not taken up. */
const isContested = sql`exists (select 1 from ${cited} and c.stance = 'contradicts') or exists (
	select 1 from threads t left join lateral (
		select d.outcome, d.reopened_by from dispositions d where d.thread_id = t.id order by d.at desc, d.id desc limit 1
	) last on true
	where t.text_id = r.text_id and t.kind = 'objection' and (last.outcome is null or last.outcome = 'not_taken_up' or last.reopened_by is not null))`;

async function recommendations(db: Db, counts: SQL): Promise<Thing[]> {
	const rows = await db.execute<{ sectors: string[]; countries: string[]; counts: boolean }>(sql`
		select to_jsonb(r.sectors) as sectors, to_jsonb(r.countries) as countries, (${counts}) as counts from recommendations r where r.state <> 'withdrawn' order by r.code`);
	return rows.map((row) => ({ sectors: row.sectors, countries: row.countries, n: 1, x: Number(row.counts) }));
}

export const things: Record<Counted, (db: Db, asked: Asked) => Promise<Thing[]>> = {
	sites_active: sites,
	annex1_completeness: descriptions,
	esco_coverage: outcomes,
	actor_diversity: groups,
	evidence_coverage: (db) => recommendations(db, isCovered),
	contested: (db) => recommendations(db, isContested),
};
