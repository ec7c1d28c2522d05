import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { renewCells } from "#app/evidence/disclosure/renew.server.ts";
import { figureOf } from "#app/evidence/figure.server.ts";
import { indicatorKeys } from "#app/evidence/indicators/definitions.ts";
import { passedSkills } from "#app/evidence/indicators/green-skills.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import type { Pool } from "#db/connect.ts";
import { keyOf } from "#db/demo/chance.ts";
import { seedDemoFacts } from "#db/demo/seed.ts";
import { enrolments, heldCounts, participants } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";

const today = "2030-01-01";
const clock = () => new Date(`${today}T12:00:00Z`);
let db: Pool;

beforeAll(async () => {
	db = await aDatabase();
	await db.transaction(async (tx) => {
		await seedReference(tx);
		await seedDemoFacts(tx, clock());
	});
	await renewCells(db, { clock });
});

const shown = async (asked: Omit<Parameters<typeof figureOf>[1], "today">) => {
	const { values } = await figureOf(db, { ...asked, today });
	return values.withheld ? values.withheld : { n: values.n, numerator: values.numerator, value: values.value };
};

describe("figures of the demo", () => {
	test("participants are distinct persons who started", async () => {
		const [row] = await db.execute<{ n: number }>(
			sql`select count(distinct e.participant_id)::int as n from enrolments e left join consents c using (participant_id)
				where e.started_on is not null and c.withdrawn_on is null`,
		);
		expect(await shown({ indicator: "participants", filter: {} })).toMatchObject({ n: row?.n, value: row?.n });
	});

	test("each indicator has a figure of the whole pilot", async () => {
		for (const indicator of indicatorKeys) expect(await shown({ indicator, filter: {} })).toHaveProperty("n");
	});

	test("a green skill of two sectors counts once, and a place narrows what is counted", async () => {
		const whole = await figureOf(db, { indicator: "green_skills_per_sector", filter: {}, today });
		const [row] = await db.execute<{ n: number }>(sql`select count(distinct coalesce(os.esco_uri, ls.code))::int as n
			from outcome_skills os left join esco_skills es on es.uri = os.esco_uri left join local_skills ls on ls.id = os.local_skill_id
			where coalesce(es.is_green, ls.is_green)`);
		expect(whole.values).toMatchObject({ value: row?.n });
		const [site] = await db.execute<{ country: string; n: number }>(sql`select country,
			(select count(distinct r.micro_credential_id)::int from runs r join sites o on o.id = r.site_id where o.country = s.country) as n
			from sites s order by 2, 1 limit 1`);
		const there = await shown({ indicator: "green_skills_per_sector", filter: { countries: [site?.country ?? ""] } });
		expect(there).not.toMatchObject({ value: row?.n });
	});

	test("how many green skills someone has passed is told of sectors with enough people of several sites, and of the whole if of all", async () => {
		const asked = { indicator: "green_skills_per_sector", filter: {}, split: "sectors", today } as const;
		const { values, split } = await figureOf(db, asked);
		expect(split?.rows.map((row) => (row.values.withheld ? null : row.values.detail.demonstrated))).toEqual(
			split?.rows.map(() => expect.any(Number)),
		);
		expect(values).toHaveProperty("detail.demonstrated");
		let [held, few] = [await figureOf(db, asked), await figureOf(db, asked)];
		await db
			.transaction(async (tx) => {
				await tx.execute(sql`update assessments set result = 'fail' where enrolment_id in (select e.id from enrolments e
					join runs r on r.id = e.run_id join sites s on s.id = r.site_id where s.sector = 'wood' and s.code <> 'FI-1')`);
				held = await figureOf(tx, asked);
				await tx.execute(sql`alter table held_counts disable trigger all`);
				await tx.update(heldCounts).set({ passedSkills: await passedSkills(tx, 5) });
				few = await figureOf(tx, asked);
				tx.rollback();
			})
			.catch(() => undefined);
		expect(held).toMatchObject({ values, split }); // until those who were assessed are told anew
		const rows = new Map(few.split?.rows.map((row) => [row.key, row.values.withheld ? {} : row.values.detail]));
		expect(rows.get("wood")).toEqual({});
		expect(rows.get("food")).toHaveProperty("demonstrated");
		expect(few.values).toHaveProperty("detail", {});
	});

	test("roles at a site are never told", async () => {
		const [site] = await db.execute<{ code: string }>(sql`select code from sites order by code limit 1`);
		expect(await shown({ indicator: "participants", filter: { sites: [site?.code ?? ""], roles: ["worker"] } })).toBe(
			"site-and-role",
		);
	});

	test("who withdrew consent leaves the figures with the next five who come, go or withdraw: alone, the change would tell of one", async () => {
		const before = await figureOf(db, { indicator: "participants", filter: {}, today });
		const n = before.values.withheld ? 0 : before.values.n;
		await withdraw(1);
		const held = await figureOf(db, { indicator: "participants", filter: {}, today });
		expect(held).toMatchObject({ values: { n }, heldSince: today });
		await withdraw(5);
		const exact = await figureOf(db, { indicator: "participants", filter: {}, today });
		expect(exact).toMatchObject({ values: { n: n - 6 }, heldSince: null });
	});

	test("parts that stand still while the whole goes on, on one day, are said to be of an earlier data update", async () => {
		const { split, values } = await figureOf(db, { indicator: "participants", filter: {}, split: "sectors", today });
		const rows = split?.rows ?? [];
		const sum = rows.reduce((all, part) => all + (part.values.withheld ? 0 : part.values.n), 0);
		expect(sum).not.toBe(values.withheld ? 0 : values.n);
		const [row] = await db.execute<{ revision: number }>(sql`select data_revision as revision from workspaces`);
		const earlier = rows.filter((part) => part.revision !== undefined);
		expect(earlier.length).toBeGreaterThan(0);
		for (const part of earlier) expect(part).toMatchObject({ day: today, revision: (row?.revision ?? 0) - 2 });
	});

	test("what a completer costs is of those who were told of last: with each single person it would say how many they are", async () => {
		const asked = { indicator: "cost_per_completer", filter: {}, split: "sectors", today } as const;
		const dearest = async () => {
			const figure = await figureOf(db, asked);
			return { figure, highest: figure.values.withheld ? null : figure.values.detail.highest };
		};
		const before = await dearest();
		const [run] = await db.execute<{ id: string; completers: number }>(sql`select r.id, count(*)::int as completers
			from runs r join enrolments e on e.run_id = r.id left join consents c using (participant_id)
			where r.cost_basis = 'direct' and e.completed_on is not null and c.withdrawn_on is null
			group by r.id order by r.cost_eur / count(*) desc limit 1`);
		await withdraw(1, sql`e.run_id = ${run?.id} and e.completed_on is not null`);
		const held = await dearest();
		expect(held.figure).toMatchObject({ values: before.figure.values, heldSince: today });
		await take(12, 6);
		const now = await dearest();
		expect(now.figure.heldSince).toBe(null);
		expect(now.highest).toBeLessThan(before.highest ?? 0);
	});

	test("in a database from before completers were kept, what one costs is told as soon as it is counted again", async () => {
		const asked = { indicator: "cost_per_completer", filter: {}, today } as const;
		await db.execute(sql`alter table held_counts disable trigger all`);
		await db.delete(heldCounts);
		await db.execute(sql`alter table held_counts enable trigger all`);
		expect((await figureOf(db, asked)).values).toEqual({ withheld: "not-yet" });
		expect(await renewCells(db, { clock })).toBe(true);
		expect((await figureOf(db, asked)).values).toHaveProperty("detail.highest");
		expect(await renewCells(db, { clock })).toBe(false);
	});
});

/** At one course of each of six sites so many more people start, and so many of them complete. */
async function take(started: number, completed: number): Promise<void> {
	const courses = await db.execute<{ run: string; site: string; code: string; day: string; batch: string }>(
		sql`select distinct on (s.code) r.id as run, s.id as site, s.code, e.started_on as day, e.batch_id as batch
			from runs r join sites s on s.id = r.site_id join enrolments e on e.run_id = r.id
			where r.cost_basis = 'direct' and e.started_on is not null order by s.code limit 6`,
	);
	for (const { run, site, code, day, batch } of courses)
		for (let no = 0; no < started; no++) {
			const id = keyOf("participant", `new at ${code}, ${no}`);
			const came = { id, code: `DEMO-${code}-${900 + no}`, siteId: site, role: "worker" as const, batchId: batch };
			await db.insert(participants).values(came);
			const own = { id, participantId: id, runId: run, enrolledOn: day, startedOn: day, batchId: batch };
			await db.insert(enrolments).values({ ...own, completedOn: no < completed ? day : null });
		}
	await countAnew();
}

/** So many people who started withdraw their consent. */
async function withdraw(many: number, whose = sql`true`): Promise<void> {
	await db.execute(sql`update consents set withdrawn_on = '2026-01-01' where participant_id in
		(select c.participant_id from enrolments e join consents c using (participant_id)
			where e.started_on is not null and c.withdrawn_on is null and ${whose} order by 1 limit ${many})`);
	await countAnew();
}

async function countAnew(): Promise<void> {
	await db.execute(sql`update workspaces set data_revision = data_revision + 1`);
	await renewCells(db, { clock });
}
