// Green skills that outcomes name, and how many of them someone has passed: that follows what is told of those who passed.
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { type Held, heldWith } from "../disclosure/held.server.ts";
import { type Figure, nothing, type Shown } from "../figure.ts";
import type { EvidenceFilter } from "../filter.ts";

type GreenSkill = { sector: string; skill: string };

/** Distinct green skills in the outcomes of micro-credentials, by sector: of the places named only what runs there. A skill
 *  of two sectors counts once in the whole. */
export async function greenSkills(db: Db, filter: EvidenceFilter): Promise<Pick<Figure, "values" | "split">> {
	const [found, held] = await Promise.all([skillsOf(db, filter), heldWith(db, "assessed_rate")]);
	const sectors = [...new Set(found.map(({ sector }) => sector))];
	// that somebody passed at one site, or in one course, tells of few: it is told of sectors and the whole
	const isFine = Boolean(filter.sites?.length || filter.countries?.length || filter.microCredentials?.length);
	const told = (skills: readonly GreenSkill[], part: EvidenceFilter) =>
		skillValues(skills, isFine ? null : passedAmong(skills, held.of(part)));
	const rows = sectors.map((key) => ({
		key,
		values: told(
			found.filter(({ sector }) => sector === key),
			{ sectors: [key] },
		),
	}));
	return { values: told(found, filter), split: { by: "sectors", rows } };
}

const within = (column: SQL, list: readonly string[] = []) =>
	list.length > 0 ? sql`${column} in ${[...list]}` : sql`true`;

/** The green skills of each learning outcome, as `skill.key` beside `o`. */
const ofOutcome = sql`join lateral (
	select coalesce(os.esco_uri, ls.code) as key from outcome_skills os
	left join esco_skills es on es.uri = os.esco_uri left join local_skills ls on ls.id = os.local_skill_id
	where os.outcome_id = o.id and coalesce(es.is_green, ls.is_green)
) skill on true`;

/** Once per sector. */
async function skillsOf(db: Db, filter: EvidenceFilter): Promise<GreenSkill[]> {
	const isPlaced = Boolean(filter.sites?.length || filter.countries?.length);
	const offered = isPlaced
		? sql`exists (select 1 from runs r join sites s on s.id = r.site_id where r.micro_credential_id = mc.id
			and ${within(sql`s.code`, filter.sites)} and ${within(sql`s.country`, filter.countries)})`
		: sql`true`;
	return [
		...(await db.execute<GreenSkill>(sql`
		select distinct mc.sector, skill.key as skill
		from micro_credentials mc join learning_outcomes o on o.micro_credential_id = mc.id ${ofOutcome}
		where ${within(sql`mc.code`, filter.microCredentials)} and ${within(sql`mc.sector`, filter.sectors)} and ${offered}
		order by mc.sector, skill.key`)),
	];
}

/** Sector → green skills that someone passed who has not withdrawn consent. Left out are sectors in which fewer people have
 *  passed anything than `fewest`, or people of one site alone. */
export async function passedSkills(db: Db, fewest: number): Promise<Record<string, string[]>> {
	const rows = await db.execute<{ sector: string; skills: string[] }>(sql`
		with passed as (
			select mc.sector, r.micro_credential_id, r.site_id, e.participant_id, a.outcome_id
			from assessments a join enrolments e on e.id = a.enrolment_id join runs r on r.id = e.run_id
			join micro_credentials mc on mc.id = r.micro_credential_id left join consents c on c.participant_id = e.participant_id
			where a.result = 'pass' and c.withdrawn_on is null
		)
		select done.sector, coalesce(json_agg(distinct skill.key) filter (where skill.key is not null), '[]') as skills
		from (select distinct sector, micro_credential_id, outcome_id from passed) done
		join learning_outcomes o on o.micro_credential_id = done.micro_credential_id
			and (done.outcome_id = o.id or done.outcome_id is null)
		left ${ofOutcome}
		where done.sector in (select sector from passed group by sector
			having count(distinct participant_id) >= ${fewest}
				and count(distinct site_id) > 1)
		group by done.sector`);
	return Object.fromEntries(rows.map(({ sector, skills }) => [sector, skills]));
}

/** Null where it is not told. Where one sector may not tell it, neither may the whole: it would be what is left of it. */
function passedAmong(skills: readonly GreenSkill[], held: Held): GreenSkill[] | null {
	if (held.withheld !== null || skills.length === 0) return null;
	const { passedSkills: passed } = held.counts;
	if (skills.some(({ sector }) => !passed[sector])) return null;
	return skills.filter(({ sector, skill }) => passed[sector]?.includes(skill));
}

const distinct = (skills: readonly GreenSkill[]) => new Set(skills.map(({ skill }) => skill)).size;

const skillValues = (skills: readonly GreenSkill[], passed: readonly GreenSkill[] | null): Shown => ({
	...nothing,
	n: distinct(skills),
	value: distinct(skills),
	detail: passed ? { demonstrated: distinct(passed) } : {},
});
