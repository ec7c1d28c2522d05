// Finds skills by their words and by other words for the same, in English and in the reader's language, green ones first.
import { sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";

export type FoundSkill = {
	uri: string | null;
	label: string;
	/** the label's own */
	language: string;
	/** our translation, not ESCO's */
	ours: boolean;
	green: boolean;
	/** another word that was found, where the label does not say it */
	also: string | null;
	whyNotEsco: string | null;
	/** micro-credentials with an outcome that leads to it */
	taughtIn: { code: string; version: string; title: string }[];
};

export const mostFound = 50;

/** At most fifty. What is sought is taken as it is written: no sign in it means anything else. */
export async function findSkills(
	db: Db,
	{ words, language }: { words: string; language: string },
): Promise<FoundSkill[]> {
	const sought = `%${words.replace(/[\\%_]/gu, String.raw`\$&`)}%`;
	return [
		...(await db.execute<FoundSkill>(sql`
		with named as (
			select s.uri, coalesce(own.label, s.label) as label, case when own.uri is null then 'en' else own.language end as language,
				coalesce(own.source = 'ours', false) as ours, s.is_green as green, null as "whyNotEsco", null::uuid as local, s.label as english,
				array(select distinct word from esco_labels l cross join lateral unnest(l.alternatives) word
					where l.uri = s.uri and l.language in ('en', ${language})) as words
			from esco_skills s left join esco_labels own on own.uri = s.uri and own.language = ${language}
			union all
			select null, coalesce(k.names->>${language}, k.names->>'en'),
				case when k.names->>${language} is null then 'en' else ${language} end, false, k.is_green, k.why_not_esco, k.id, k.names->>'en', '{}'
			from local_skills k
		)
		select uri, label, language, ours, green, "whyNotEsco",
			case when label ilike ${sought} then null
				else coalesce((select word from unnest(words) word where word ilike ${sought} order by word limit 1), english) end as also,
			(select coalesce(jsonb_agg(distinct jsonb_build_object('code', mc.code, 'version', mc.version, 'title', mc.title_en)), '[]')
				from outcome_skills led join learning_outcomes o on o.id = led.outcome_id
				join micro_credentials mc on mc.id = o.micro_credential_id
				where led.esco_uri = named.uri or led.local_skill_id = named.local) as "taughtIn"
		from named
		where label ilike ${sought} or english ilike ${sought} or exists (select 1 from unnest(words) word where word ilike ${sought})
		order by green desc, (label ilike ${sought}) desc, label, uri limit ${mostFound}`)),
	];
}
