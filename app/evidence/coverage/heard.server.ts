// Where what people said comes from: the sources of a finding, and the meetings of groups.
import { eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { excerpts, findings, groupMeetings, groups, interviewSources, meetingActors, sites } from "#db/schema/index.ts";
import { peopleAtSite } from "../voices/findings.server.ts";
import { fewestToNameSite } from "../voices/quotable.ts";
import type { Telling } from "./coverage.ts";
import { kindsOf } from "./kinds.ts";

export type Told = { tellings: Telling[]; untold: number };

/** What each source says for or against a finding. With its sector the country would name a small site: there it stays
 *  untold, as beside a quote. */
export async function heardOf(db: Db, codes: readonly string[]): Promise<Map<string, Told>> {
	if (codes.length === 0) return new Map();
	const rows = await db
		.selectDistinct({
			finding: findings.code,
			source: interviewSources.id,
			stance: excerpts.stance,
			actors: interviewSources.actorTypes,
			sector: sites.sector,
			country: sites.country,
			people: peopleAtSite,
		})
		.from(excerpts)
		.innerJoin(findings, eq(findings.id, excerpts.findingId))
		.innerJoin(interviewSources, eq(interviewSources.id, excerpts.sourceId))
		.leftJoin(sites, eq(sites.id, interviewSources.siteId))
		.where(inArray(findings.code, [...codes]));
	const told = new Map<string, Told>();
	for (const { finding, stance, actors, sector, country, people } of rows) {
		const { tellings, untold } = told.get(finding) ?? { tellings: [], untold: 0 };
		const named = country !== null && people >= fewestToNameSite;
		const telling = {
			stance,
			sectors: sector === null ? [] : [sector],
			countries: named ? [country] : [],
			kinds: kindsOf(actors),
		};
		told.set(finding, { tellings: [...tellings, telling], untold: untold + Number(country !== null && !named) });
	}
	return told;
}

/** What the group is about, and who came. */
export async function metOf(db: Db, codes: readonly string[]): Promise<Map<string, Told>> {
	if (codes.length === 0) return new Map();
	const rows = await db
		.select({
			code: groupMeetings.code,
			country: sql<string | null>`coalesce(${groupMeetings.country}, ${groups.country})`,
			sector: groups.sector,
			actors: sql<
				string[]
			>`to_jsonb(array(select ${meetingActors.kind} from ${meetingActors} where ${meetingActors.meetingId} = ${groupMeetings.id}))`,
		})
		.from(groupMeetings)
		.innerJoin(groups, eq(groups.id, groupMeetings.groupId))
		.where(inArray(groupMeetings.code, [...codes]));
	return new Map(
		rows.map(({ code, country, sector, actors }) => [
			code,
			{
				tellings: [
					{
						stance: "supports" as const,
						sectors: sector === null ? [] : [sector],
						countries: country === null ? [] : [country],
						kinds: kindsOf(actors),
					},
				],
				untold: 0,
			},
		]),
	);
}
