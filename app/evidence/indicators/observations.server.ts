// What the pilots say, counted in SQL by person and micro-credential: what every figure is put together from.
// Who withdrew consent is left out of everything counted from then on.
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import type { Place } from "../filter.ts";
import type { IndicatorKey } from "./definitions.ts";

/** One person in one micro-credential: how much is counted of them, and how much of that has the result. */
export type CountCell = Place & {
	person: string;
	n: number;
	x: number;
	/** in runs that have not ended */ ongoing: number;
};
/** One person's mean rating in one micro-credential before and after, over the skills answered both times. */
export type Pair = Place & { person: string; before: number; after: number };

type Asked = { /** `YYYY-MM-DD` */ today: string };
type Counted = Exclude<IndicatorKey, "sa_change" | "green_skills_per_sector">;

const place = sql`s.code as site, s.country as country, s.sector as sector, p.role as role, mc.code as "microCredential", p.id as person`;
const each = sql`p.id, s.code, s.country, s.sector, p.role, mc.code`;
const people = sql`participants p join sites s on s.id = p.site_id
	left join consents c on c.participant_id = p.id
	join enrolments e on e.participant_id = p.id
	join runs r on r.id = e.run_id
	join micro_credentials mc on mc.id = r.micro_credential_id`;
const consenting = sql`c.withdrawn_on is null`;

const ended = (asked: Asked) => sql`r.ends_on <= ${asked.today}`;

const counts: Record<Counted, (asked: Asked) => SQL> = {
	participants: () => sql`
		select ${place}, 1 as n, 1 as x, 0 as ongoing
		from ${people} where ${consenting} and e.started_on is not null
		group by ${each}`,
	completion_rate: (asked) => sql`
		select ${place}, count(*) filter (where ${ended(asked)}) as n,
			count(*) filter (where ${ended(asked)} and e.completed_on is not null) as x,
			count(*) filter (where not coalesce(${ended(asked)}, false)) as ongoing
		from ${people} where ${consenting} and e.started_on is not null
		group by ${each}`,
	pass_rate_final: () => sql`
		select ${place}, count(*) as n, count(*) filter (where final.result = 'pass') as x, 0 as ongoing
		from ${people} join lateral (
			select result from assessments a where a.enrolment_id = e.id and a.outcome_id is null and a.result <> 'not_assessed'
			order by a.attempt desc limit 1
		) final on true
		where ${consenting}
		group by ${each}`,
	satisfaction_top2: () => sql`
		select ${place}, count(*) as n, count(*) filter (where answer.value >= 4) as x, 0 as ongoing
		from ${people} join survey_answers answer on answer.enrolment_id = e.id
		join survey_items item on item.id = answer.item_id and item.feeds = 'satisfaction'
		where ${consenting} and answer.value is not null and not answer.not_applicable
		group by ${each}`,
};

type CountRow = Place & { person: string } & Record<"n" | "x" | "ongoing", string>;

/** The counts behind a proportion or a number of people, by person and micro-credential. */
export async function countCells(db: Db, indicator: Counted, asked: Asked): Promise<CountCell[]> {
	const rows = await db.execute<CountRow>(counts[indicator](asked));
	return rows.map((row) => ({
		...row,
		n: Number(row.n),
		x: Number(row.x),
		ongoing: Number(row.ongoing),
	}));
}

/** Before and after of everyone who answered both, and whether "before" was asked before (`pre`) or in retrospect. */
export async function pairs(db: Db): Promise<{ pairs: Pair[]; before: "pre" | "retro_pre" | "both" }> {
	const rows = await db.execute<Pair & { waves: string[] }>(sql`
		select ${place}, avg(pre.value)::float8 as before, avg(post.value)::float8 as after, array_agg(distinct pre.wave::text) as waves
		from ${people}
		join self_assessments post on post.enrolment_id = e.id and post.wave = 'post'
		join lateral (
			select value, wave from self_assessments pre where pre.enrolment_id = e.id and pre.skill = post.skill and pre.wave in ('pre', 'retro_pre')
			order by pre.wave limit 1
		) pre on true
		where ${consenting}
		group by ${each}`);
	const waves = new Set(rows.flatMap((row) => row.waves));
	return {
		pairs: rows.map(({ waves: _waves, ...pair }) => pair),
		before: waves.size > 1 ? "both" : waves.has("retro_pre") ? "retro_pre" : "pre",
	};
}

export type GreenSkill = { sector: string; skill: string; demonstrated: boolean };

/** Green skills in the outcomes of micro-credentials, once per sector, and whether someone passed them. Of the sites
 *  named (null: all, also micro-credentials nobody runs yet) and the micro-credentials named (none: all). */
export async function greenSkills(
	db: Db,
	{ microCredentials, sites }: { microCredentials: readonly string[]; sites: readonly string[] | null },
): Promise<GreenSkill[]> {
	const named = microCredentials.length > 0 ? sql`mc.code in ${[...microCredentials]}` : sql`true`;
	const there = sites ? (sites.length > 0 ? sql`s.code in ${[...sites]}` : sql`false`) : sql`true`;
	const offered = sites
		? sql`exists (select 1 from runs r join sites s on s.id = r.site_id where r.micro_credential_id = mc.id and ${there})`
		: sql`true`;
	return [
		...(await db.execute<GreenSkill>(sql`
		select mc.sector, skill.key as skill, bool_or(exists (
			select 1 from runs r join sites s on s.id = r.site_id join enrolments e on e.run_id = r.id
			join assessments a on a.enrolment_id = e.id left join consents c on c.participant_id = e.participant_id
			where r.micro_credential_id = mc.id and a.result = 'pass' and (a.outcome_id = o.id or a.outcome_id is null)
				and ${there} and ${consenting}
		)) as demonstrated
		from micro_credentials mc
		join learning_outcomes o on o.micro_credential_id = mc.id
		join lateral (
			select coalesce(os.esco_uri, ls.code) as key from outcome_skills os
			left join esco_skills es on es.uri = os.esco_uri left join local_skills ls on ls.id = os.local_skill_id
			where os.outcome_id = o.id and coalesce(es.is_green, ls.is_green)
		) skill on true
		where ${named} and ${offered}
		group by mc.sector, skill.key order by mc.sector, skill.key`)),
	];
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
