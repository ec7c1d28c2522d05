import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { type FigureRow, nothing, type Shown, type Split } from "../figure.ts";
import type { EvidenceFilter } from "../filter.ts";

type GreenSkill = { sector: string; skill: string; demonstrated: boolean };

/** Distinct green skills in the outcomes of micro-credentials, by sector: of the places named only what runs there. A skill
 *  of two sectors counts once in the whole. */
export async function greenSkills(
	db: Db,
	filter: EvidenceFilter,
): Promise<{ values: Shown; split: { by: Split; rows: FigureRow[] } }> {
	const [found, few] = await Promise.all([skillsOf(db, filter), sectorsOfFew(db)]);
	const sectors = [...new Set(found.map(({ sector }) => sector))];
	// that somebody passed at one site, or in one course, tells of few: it is told of sectors and the whole
	const isFine = Boolean(filter.sites?.length || filter.countries?.length || filter.microCredentials?.length);
	// and where one sector may not tell it, neither may the whole: it would be what is left of it
	const told = (skills: readonly GreenSkill[]) =>
		skillValues(skills, isFine || skills.some(({ sector }) => few.has(sector)) ? [] : skills);
	const rows = sectors.map((key) => ({ key, values: told(found.filter(({ sector }) => sector === key)) }));
	return { values: told(found), split: { by: "sectors", rows } };
}

const within = (column: SQL, list: readonly string[] = []) =>
	list.length > 0 ? sql`${column} in ${[...list]}` : sql`true`;

/** Once per sector, and whether someone passed it: at those places, and not having withdrawn consent. */
async function skillsOf(db: Db, filter: EvidenceFilter): Promise<GreenSkill[]> {
	const there = sql`${within(sql`s.code`, filter.sites)} and ${within(sql`s.country`, filter.countries)}`;
	const isPlaced = Boolean(filter.sites?.length || filter.countries?.length);
	const offered = isPlaced
		? sql`exists (select 1 from runs r join sites s on s.id = r.site_id where r.micro_credential_id = mc.id and ${there})`
		: sql`true`;
	return [
		...(await db.execute<GreenSkill>(sql`
		select mc.sector, skill.key as skill, bool_or(exists (
			select 1 from runs r join sites s on s.id = r.site_id join enrolments e on e.run_id = r.id
			join assessments a on a.enrolment_id = e.id left join consents c on c.participant_id = e.participant_id
			where r.micro_credential_id = mc.id and a.result = 'pass' and (a.outcome_id = o.id or a.outcome_id is null)
				and ${there} and c.withdrawn_on is null
		)) as demonstrated
		from micro_credentials mc
		join learning_outcomes o on o.micro_credential_id = mc.id
		join lateral (
			select coalesce(os.esco_uri, ls.code) as key from outcome_skills os
			left join esco_skills es on es.uri = os.esco_uri left join local_skills ls on ls.id = os.local_skill_id
			where os.outcome_id = o.id and coalesce(es.is_green, ls.is_green)
		) skill on true
		where ${within(sql`mc.code`, filter.microCredentials)} and ${within(sql`mc.sector`, filter.sectors)} and ${offered}
		group by mc.sector, skill.key order by mc.sector, skill.key`)),
	];
}

/** Sectors in which fewer people have passed anything than the smallest group that may be told, or people of one site alone. */
async function sectorsOfFew(db: Db): Promise<Set<string>> {
	const rows = await db.execute<{ sector: string }>(sql`
		select mc.sector from assessments a join enrolments e on e.id = a.enrolment_id join runs r on r.id = e.run_id
		join micro_credentials mc on mc.id = r.micro_credential_id left join consents c on c.participant_id = e.participant_id
		where a.result = 'pass' and c.withdrawn_on is null group by mc.sector
		having count(distinct e.participant_id) < coalesce((select smallest_cell from workspaces limit 1), 5)
			or count(distinct r.site_id) < 2`);
	return new Set(rows.map(({ sector }) => sector));
}

const distinct = (skills: readonly GreenSkill[]) => new Set(skills.map(({ skill }) => skill)).size;

const skillValues = (skills: readonly GreenSkill[], passed: readonly GreenSkill[]): Shown => ({
	...nothing,
	n: distinct(skills),
	value: distinct(skills),
	detail: passed.length > 0 ? { demonstrated: distinct(passed.filter((skill) => skill.demonstrated)) } : {},
});
