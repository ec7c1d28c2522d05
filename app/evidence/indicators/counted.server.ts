// What each indicator counts of a person, in SQL. Names in scope: p participant, s site, c consent, e enrolment, r run,
// mc micro-credential. Who withdrew consent is left out of everything counted from then on.
import { type SQL, sql } from "drizzle-orm";
import type { PeopleIndicator } from "./definitions.ts";

type Asked = { /** `YYYY-MM-DD`: runs that ended by then have ended */ today: string };

/** What is counted once for each enrolment in a run, or once for each person over all their enrolments (then in aggregates). */
export type Counting = {
	once: "run" | "person";
	/** joined to the enrolment */
	with?: SQL;
	/** which enrolments */
	of: SQL;
	n?: SQL;
	x?: SQL;
	ongoing?: SQL;
	/** an array of text */
	values?: SQL;
};

const started = sql`e.started_on is not null`;
const completed = sql`e.completed_on is not null`;
const ended = ({ today }: Asked) => sql`coalesce(r.ends_on <= ${today}, false)`;

/** The final assessment of the whole micro-credential, at the last attempt or the first. */
const finalResult = (attempt: "last" | "first") => sql`left join lateral (
	select a.result from assessments a
	where a.enrolment_id = e.id and a.outcome_id is null and a.result <> 'not_assessed' ${attempt === "first" ? sql`and a.attempt = 1` : sql``}
	order by a.attempt desc limit 1
) final on true`;

/** Of each outcome the last attempt that was assessed. */
const outcomes = sql`join lateral (
	select count(*) as assessed, count(*) filter (where result = 'pass') as passed from (
		select distinct on (a.outcome_id) a.result from assessments a
		where a.enrolment_id = e.id and a.outcome_id is not null and a.result <> 'not_assessed'
		order by a.outcome_id, a.attempt desc
	) last
) outcome on outcome.assessed > 0`;

/** Mean self-rating before and after, over the skills rated both times; asked before the course goes before looking back. */
const pair = sql`join lateral (
	select avg(pre.value) as before, avg(post.value) as after, min(pre.wave) as first, max(pre.wave) as last
	from self_assessments post join lateral (
		select pre.value, pre.wave::text from self_assessments pre
		where pre.enrolment_id = e.id and pre.skill = post.skill and pre.wave in ('pre', 'retro_pre')
		order by pre.wave limit 1
	) pre on true
	where post.enrolment_id = e.id and post.wave = 'post'
) pair on pair.before is not null`;
const points = (mean: SQL) => sql`trim_scale(round(avg(${mean}), 4))`;
const askedHow = sql`case when min(pair.first) = max(pair.last) then min(pair.first) else 'both' end`;
const change: Counting = {
	once: "person",
	with: pair,
	of: sql`true`,
	values: sql`array[${points(sql`pair.before`)} || '>' || ${points(sql`pair.after`)} || ' ' || ${askedHow}]`,
};

const ratings = (feeds: "satisfaction" | "relevance"): Counting => ({
	once: "run",
	with: sql`join lateral (
		select count(*) as valid, count(*) filter (where answer.value >= 4) as high, array_agg(answer.value::text order by answer.value) as given
		from survey_answers answer join survey_items item on item.id = answer.item_id
		where answer.enrolment_id = e.id and item.feeds = ${feeds} and answer.value is not null and not answer.not_applicable
	) rating on rating.valid > 0`,
	of: sql`true`,
	n: sql`rating.valid`,
	x: sql`rating.high`,
	values: sql`rating.given`,
});

/** Whether the person used it at work: 4 or 5, or yes, to any question about that. */
const transfer = sql`left join lateral (
	select count(*) > 0 as answered,
		coalesce(bool_or(answer.value >= 4 or lower(trim(answer.answer)) in ('yes', 'kyllä', 'sì', 'si', 'sí', 'да', 'oui', 'ja')), false) as used
	from survey_answers answer join survey_items item on item.id = answer.item_id
	where answer.enrolment_id = e.id and item.feeds = 'transfer' and not answer.not_applicable
) transfer on true`;
const answeredLater = sql`(transfer.answered or exists (
	select 1 from self_assessments later where later.enrolment_id = e.id and later.wave = 'follow_up'))`;

export type PersonIndicator = Exclude<PeopleIndicator, "employer_relevance_top2" | "employer_repeat">;

const lasting = (days: SQL, more: Omit<Counting, "once" | "values">): Counting => ({
	once: "run",
	...more,
	values: sql`array[(${days})::text]`,
});

export const counted: Record<PersonIndicator, (asked: Asked) => Counting> = {
	participants: () => ({ once: "person", of: started }),
	role_mix: () => ({ once: "person", of: sql`true`, x: sql`(p.role = 'worker')::int` }),
	start_rate: () => ({ once: "run", of: sql`true`, x: sql`(${started})::int` }),
	completion_rate: (asked) => ({
		once: "run",
		of: started,
		n: sql`(${ended(asked)})::int`,
		x: sql`(${ended(asked)} and ${completed})::int`,
		ongoing: sql`(not ${ended(asked)})::int`,
	}),
	withdrawal_reasons: () => ({
		once: "run",
		of: sql`e.withdrawn_on is not null`,
		values: sql`array[coalesce(nullif(lower(trim(e.withdrawal_reason)), ''), 'not given')]`,
	}),
	assessed_rate: () => ({
		once: "run",
		with: finalResult("last"),
		of: completed,
		x: sql`(final.result is not null)::int`,
	}),
	pass_rate_final: (asked) => ({
		once: "run",
		with: finalResult("last"),
		of: sql`(${started} or final.result is not null)`,
		n: sql`(final.result is not null)::int`,
		x: sql`coalesce(final.result = 'pass', false)::int`,
		values: sql`case when not (${started} and ${ended(asked)}) then array[]::text[]
			when final.result = 'pass' then array['attained', 'started'] else array['started'] end`,
	}),
	pass_rate_first: () => ({
		once: "run",
		with: finalResult("first"),
		of: sql`final.result is not null`,
		x: sql`(final.result = 'pass')::int`,
	}),
	outcome_achieved: () => ({
		once: "run",
		with: outcomes,
		of: sql`true`,
		n: sql`outcome.assessed`,
		x: sql`outcome.passed`,
	}),
	certificates_issued: () => ({
		once: "run",
		of: started,
		x: sql`exists (select 1 from certificates cert where cert.enrolment_id = e.id and cert.status = 'issued')::int`,
	}),
	issue_lag: () =>
		lasting(sql`cert.issued_on - passed.passed_on`, {
			with: sql`join certificates cert on cert.enrolment_id = e.id and cert.status = 'issued'
				join lateral (select max(a.assessed_on) as passed_on from assessments a where a.enrolment_id = e.id and a.result = 'pass') passed on passed.passed_on is not null`,
			of: sql`true`,
		}),
	sa_change: () => change,
	sa_improved: () => ({
		once: "person",
		with: pair,
		of: sql`true`,
		x: sql`(round(avg(pair.after), 4) > round(avg(pair.before), 4))::int`,
	}),
	sa_dz: () => change,
	pair_rate: () => ({
		once: "run",
		with: sql`left ${pair}`,
		of: completed,
		x: sql`(pair.before is not null)::int`,
	}),
	satisfaction_top2: () => ratings("satisfaction"),
	relevance_top2: () => ratings("relevance"),
	transfer_self: () => ({
		once: "run",
		with: transfer,
		of: sql`p.role = 'worker' and (${completed} or transfer.answered)`,
		n: sql`transfer.answered::int`,
		x: sql`transfer.used::int`,
		values: sql`case when not ${completed} then array[]::text[]
			when transfer.answered then array['answered', 'asked'] else array['asked'] end`,
	}),
	follow_up_response: () => ({ once: "run", with: transfer, of: completed, x: sql`(${answeredLater})::int` }),
	time_to_complete: () => lasting(sql`e.completed_on - e.started_on`, { of: completed }),
	hours_ratio: () =>
		lasting(sql`trim_scale(round(e.hours_logged / r.planned_hours, 2))`, {
			of: sql`e.hours_logged is not null and r.planned_hours is not null`,
		}),
	gender_gap_completion: (asked) => ({
		once: "run",
		of: sql`${started} and ${ended(asked)}`,
		x: sql`(${completed})::int`,
		values: sql`array[case when p.gender in ('woman', 'man') then p.gender else 'rest' end || case when ${completed} then ' completed' else ' left' end]`,
	}),
};
