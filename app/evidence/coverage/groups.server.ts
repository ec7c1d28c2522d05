// Who sits in the groups, and which of them write and comment on what.
import { sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";

export type GroupKinds = { code: string; country: string | null; sector: string | null; kinds: string[] };

/** Every group, and the kinds of actors that sit in it or came to its meetings. */
export async function groupKinds(db: Db): Promise<GroupKinds[]> {
	return [
		...(await db.execute<GroupKinds>(sql`
		select g.code, g.country, g.sector, to_jsonb(array(
			select o.kind::text from memberships m join persons p on p.id = m.person_id join organisations o on o.id = p.organisation_id
			where m.group_id = g.id and m.until is null
			union
			select actor.kind from meeting_actors actor join group_meetings met on met.id = actor.meeting_id
			where met.group_id = g.id
		)) as kinds from groups g order by g.code`)),
	];
}

export type Taking = {
	recommendation: string;
	id: string;
	code: string;
	name: string;
	writes: boolean;
	commented: boolean;
};

/** Groups that write a recommendation, or of which somebody commented on it. */
export async function groupsTakingPart(db: Db): Promise<Taking[]> {
	return [
		...(await db.execute<Taking>(sql`
		select r.code as recommendation, g.id, g.code, g.name, w.writes, c.commented
		from recommendations r cross join groups g
		cross join lateral (select r.lead_group_id = g.id or exists (
			select 1 from contributing_groups cg where cg.recommendation_id = r.id and cg.group_id = g.id) as writes) w
		cross join lateral (select exists (
			select 1 from threads t join comments said on said.thread_id = t.id
			join memberships m on m.person_id = said.author_id and m.until is null
			where t.text_id = r.text_id and m.group_id = g.id) as commented) c
		where w.writes or c.commented order by r.code, w.writes desc, g.name`)),
	];
}
