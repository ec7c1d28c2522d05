// Sites, outcomes, descriptions, groups and recommendations as things that are counted.
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { citedByRecommendation } from "../coverage/cited.server.ts";
import { restsOnPilots } from "../coverage/coverage.ts";
import { groupKinds } from "../coverage/groups.server.ts";
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

/** Every group, and the kinds of actors in it. */
async function groups(db: Db): Promise<Thing[]> {
	return (await groupKinds(db)).map(({ code, country, sector, kinds }) => ({
		groups: [code],
		countries: country === null ? [] : [country],
		sectors: sector === null ? [] : [sector],
		n: 1,
		x: kinds.length,
		names: kinds,
	}));
}

/** Every recommendation that is not withdrawn, and whether pilot evidence carries it: as the matrix of coverage says. */
async function covered(db: Db): Promise<Thing[]> {
	return (await citedByRecommendation(db)).map(({ recommendation: { sectors, countries }, cited: evidence }) => ({
		sectors,
		countries,
		n: 1,
		x: Number(restsOnPilots(evidence)),
	}));
}

const cited = sql`citations c join evidence_items i on i.id = c.evidence_item_id where c.text_id = r.text_id and c.standing`;

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
	evidence_coverage: covered,
	contested: (db) => recommendations(db, isContested),
};
