// What the pilots say, one row for each unit: what every figure is put together from.
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { type Counting, counted } from "./counted.server.ts";
import type { PeopleIndicator } from "./definitions.ts";
import type { Observation } from "./observation.ts";

const there = sql`s.code as site, s.country, s.nuts, s.sector`;
const halfYear = sql`to_char(r.starts_on, 'YYYY') || case when extract(month from r.starts_on) <= 6 then '-H1' else '-H2' end`;

/** Everything that is counted in an indicator, one row for each person and run, each person, or each employer. */
export async function observe(
	db: Db,
	indicator: PeopleIndicator,
	{ today }: { today: string },
): Promise<Observation[]> {
	const rows = await db.execute<Row>(
		indicator === "employer_relevance_top2" || indicator === "employer_repeat"
			? employers[indicator]
			: people(counted[indicator]({ today })),
	);
	return rows.map(({ n, x, ongoing, values, ...row }) => ({
		...row,
		n: Number(n),
		x: x === null ? null : Number(x),
		...(Number(ongoing) > 0 ? { ongoing: Number(ongoing) } : {}),
		...(values && values.length > 0 ? { values } : {}),
	}));
}

type Row = Pick<Observation, "unit" | "site" | "country" | "nuts" | "sector" | "role"> & {
	microCredentials: string[];
	periods: string[];
	n: string;
	x: string | null;
	ongoing: string;
	values: string[] | null;
};

function people({ once, with: more = sql``, of, n = sql`1`, x = sql`null`, ongoing = sql`0`, values }: Counting): SQL {
	const each = once === "person" ? sql`group by p.id, s.id` : sql``;
	const runs =
		once === "person"
			? sql`to_jsonb(array_agg(distinct mc.code order by mc.code)) as "microCredentials", to_jsonb(array_agg(distinct ${halfYear})) as periods`
			: sql`to_jsonb(array[mc.code]) as "microCredentials", to_jsonb(array[${halfYear}]) as periods`;
	return sql`
		select p.id::text as unit, ${there}, p.role, ${runs}, ${n} as n, ${x} as x, ${ongoing} as ongoing, to_jsonb(${values ?? sql`null::text[]`}) as values
		from participants p join sites s on s.id = p.site_id
		left join consents c on c.participant_id = p.id
		join enrolments e on e.participant_id = p.id
		join runs r on r.id = e.run_id
		join micro_credentials mc on mc.id = r.micro_credential_id
		${more}
		where c.withdrawn_on is null and ${of}
		${each}`;
}

/** An employer counts once, with what it said last. */
const lastSaid = (of: SQL, x: SQL, values: SQL) => sql`
	select distinct on (f.employer_code) f.employer_code as unit, ${there}, null as role, to_jsonb(array[mc.code]) as "microCredentials",
		to_jsonb(array[${halfYear}]) as periods, 1 as n, (${x})::int as x, 0 as ongoing, to_jsonb(${values}) as values
	from employer_feedback f join runs r on r.id = f.run_id join sites s on s.id = r.site_id
	join micro_credentials mc on mc.id = r.micro_credential_id
	where ${of}
	order by f.employer_code, f.collected_on desc, r.code desc`;

const employers = {
	employer_relevance_top2: lastSaid(sql`true`, sql`f.relevance >= 4`, sql`array[f.relevance::text]`),
	employer_repeat: lastSaid(sql`f.would_repeat is not null`, sql`f.would_repeat`, sql`null::text[]`),
};
