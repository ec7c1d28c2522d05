// What the pilots say, counted in SQL by site and role: the cells every figure is put together from.
// Who withdrew consent is left out of everything counted from then on.
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import type { Place } from "../filter.ts";
import type { IndicatorKey } from "./definitions.ts";

/** People at one site in one role. */
export type CountCell = Place & {
	people: number;
	n: number;
	x: number;
	/** people in runs that have not ended */ ongoing: number;
};
/** One person's mean rating before and after, over the skills answered both times. */
export type Pair = Place & { before: number; after: number };

type Asked = { microCredentials: readonly string[] | undefined; /** today, `YYYY-MM-DD` */ today: string };
type Counted = Exclude<IndicatorKey, "sa_change" | "green_skills_per_sector">;

const place = sql`s.code as site, s.country as country, s.sector as sector, p.role as role`;
const people = sql`participants p join sites s on s.id = p.site_id
	left join consents c on c.participant_id = p.id
	join enrolments e on e.participant_id = p.id
	join runs r on r.id = e.run_id
	join micro_credentials mc on mc.id = r.micro_credential_id`;
const consenting = sql`c.withdrawn_on is null`;

const within = (asked: Asked): SQL =>
	asked.microCredentials?.length ? sql`mc.code in ${[...asked.microCredentials]}` : sql`true`;

const ended = (asked: Asked) => sql`r.ends_on <= ${asked.today}`;

const counts: Record<Counted, (asked: Asked) => SQL> = {
	participants: (asked) => sql`
		select ${place}, count(distinct p.id) as people, count(distinct p.id) as n, count(distinct p.id) as x, 0 as ongoing
		from ${people} where ${consenting} and ${within(asked)} and e.started_on is not null
		group by s.code, s.country, s.sector, p.role`,
	completion_rate: (asked) => sql`
		select ${place}, count(distinct p.id) filter (where ${ended(asked)}) as people, count(*) filter (where ${ended(asked)}) as n,
			count(*) filter (where ${ended(asked)} and e.completed_on is not null) as x, count(*) filter (where not coalesce(${ended(asked)}, false)) as ongoing
		from ${people} where ${consenting} and ${within(asked)} and e.started_on is not null
		group by s.code, s.country, s.sector, p.role`,
	pass_rate_final: (asked) => sql`
		select ${place}, count(distinct p.id) as people, count(*) as n, count(*) filter (where final.result = 'pass') as x, 0 as ongoing
		from ${people} join lateral (
			select result from assessments a where a.enrolment_id = e.id and a.outcome_id is null and a.result <> 'not_assessed'
			order by a.attempt desc limit 1
		) final on true
		where ${consenting} and ${within(asked)}
		group by s.code, s.country, s.sector, p.role`,
	satisfaction_top2: (asked) => sql`
		select ${place}, count(distinct p.id) as people, count(*) as n, count(*) filter (where answer.value >= 4) as x, 0 as ongoing
		from ${people} join survey_answers answer on answer.enrolment_id = e.id
		join survey_items item on item.id = answer.item_id and item.feeds = 'satisfaction'
		where ${consenting} and ${within(asked)} and answer.value is not null and not answer.not_applicable
		group by s.code, s.country, s.sector, p.role`,
};

type CountRow = Place & Record<"people" | "n" | "x" | "ongoing", string>;

/** The counts behind a proportion or a number of people, by site and role. */
export async function countCells(db: Db, indicator: Counted, asked: Asked): Promise<CountCell[]> {
	const rows = await db.execute<CountRow>(counts[indicator](asked));
	return rows.map((row) => ({
		...row,
		people: Number(row.people),
		n: Number(row.n),
		x: Number(row.x),
		ongoing: Number(row.ongoing),
	}));
}

/** Before and after of everyone who answered both, and whether "before" was asked before (`pre`) or in retrospect. */
export async function pairs(db: Db, asked: Asked): Promise<{ pairs: Pair[]; before: "pre" | "retro_pre" | "both" }> {
	const rows = await db.execute<Place & { before: number; after: number; waves: string[] }>(sql`
		select ${place}, avg(pre.value)::float8 as before, avg(post.value)::float8 as after, array_agg(distinct pre.wave::text) as waves
		from ${people}
		join self_assessments post on post.enrolment_id = e.id and post.wave = 'post'
		join lateral (
			select value, wave from self_assessments pre where pre.enrolment_id = e.id and pre.skill = post.skill and pre.wave in ('pre', 'retro_pre')
			order by pre.wave limit 1
		) pre on true
		where ${consenting} and ${within(asked)}
		group by e.id, s.code, s.country, s.sector, p.role`);
	const waves = new Set(rows.flatMap((row) => row.waves));
	return {
		pairs: rows.map(({ site, country, sector, role, before, after }) => ({
			site,
			country,
			sector,
			role,
			before,
			after,
		})),
		before: waves.size > 1 ? "both" : waves.has("retro_pre") ? "retro_pre" : "pre",
	};
}

export type SectorSkills = { sector: string; designed: number; demonstrated: number };

/** Distinct green skills per sector: in the outcomes of its micro-credentials, and passed by someone. */
export async function greenSkills(db: Db, asked: Asked): Promise<SectorSkills[]> {
	const rows = await db.execute<{ sector: string; designed: string; demonstrated: string }>(sql`
		select mc.sector, count(distinct skill.key) as designed,
			count(distinct skill.key) filter (where exists (
				select 1 from runs r join enrolments e on e.run_id = r.id join assessments a on a.enrolment_id = e.id
				left join consents c on c.participant_id = e.participant_id
				where r.micro_credential_id = mc.id and a.result = 'pass' and (a.outcome_id = o.id or a.outcome_id is null) and ${consenting}
			)) as demonstrated
		from micro_credentials mc
		join learning_outcomes o on o.micro_credential_id = mc.id
		join lateral (
			select coalesce(os.esco_uri, ls.code) as key from outcome_skills os
			left join esco_skills es on es.uri = os.esco_uri left join local_skills ls on ls.id = os.local_skill_id
			where os.outcome_id = o.id and coalesce(es.is_green, ls.is_green)
		) skill on true
		where ${within(asked)}
		group by mc.sector order by mc.sector`);
	return rows.map(({ sector, designed, demonstrated }) => ({
		sector,
		designed: Number(designed),
		demonstrated: Number(demonstrated),
	}));
}

export type SitePlace = { site: string; name: string; country: string; sector: string; agreed: boolean };

/** Every site: where it is, and whether its host agreed to figures that rest on it alone. */
export async function sitePlaces(db: Db): Promise<SitePlace[]> {
	return [
		...(await db.execute<SitePlace>(sql`
		select code as site, name, country, sector, single_site_publication_ok as agreed from sites order by code`)),
	];
}

/** Whether any of the data is synthetic: one synthetic row makes a reading synthetic. */
export async function restsOnSynthetic(db: Db): Promise<boolean> {
	const [row] = await db.execute<{ synthetic: boolean }>(sql`
		select exists (select 1 from import_batches where state = 'accepted' and data_origin = 'synthetic') as synthetic`);
	return row?.synthetic ?? false;
}
