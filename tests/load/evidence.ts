// Figures over a million assessments, and the readings of a thousand evidence items after a batch.
//
//   npm run bench -- evidence
//
// The first part fills a workspace of its own with the demo and 1,000,000 assessments more, counts the cells once, and then
// asks every indicator of people for its figure and its split. The second part, on the demo alone, keeps 1,000 evidence
// items, accepts a change, and waits until all are read again.
import { sql } from "drizzle-orm";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import { renewCells } from "#app/evidence/disclosure/renew.server.ts";
import { figureOf } from "#app/evidence/figure.server.ts";
import { peopleIndicators } from "#app/evidence/indicators/definitions.ts";
import { markReadingsDue, takeDueReadings } from "#app/evidence/readings.server.ts";
import { connect, type Pool } from "#db/connect.ts";
import { seedLateFacts } from "#db/demo/late.ts";
import { seedDemoFacts } from "#db/demo/seed.ts";
import { demoBatchId } from "#db/demo/fact-lists.ts";
import { evidenceItems } from "#db/schema/index.ts";
import { aLoadCluster } from "./a-cluster.ts";
import { median } from "./machine.ts";

const clock = () => new Date("2026-06-01T12:00:00Z");
const today = "2026-06-01";
const assessments = Number(process.env["ASSESSMENTS"] ?? 1_000_000);
const perPerson = 8;
const items = 1_000;

async function timed(act: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await act();
	return performance.now() - start;
}

async function seeded(db: Pool): Promise<void> {
	await db.transaction(seedReference);
	await db.transaction(async (tx) => {
		await tx.execute(sql`set local session_replication_role = replica`);
		await seedDemoFacts(tx, clock());
	});
}

/** People spread over the demo's runs, each assessed eight times, without the log an upload would write. */
async function fill(db: Pool): Promise<void> {
	const many = Math.ceil(assessments / perPerson);
	await db.transaction(async (tx) => {
		await tx.execute(sql`set local session_replication_role = replica`);
		await tx.execute(sql`
			with run as (select r.id, r.site_id, row_number() over (order by r.code) - 1 as at, count(*) over () as runs from runs r),
			made as (
				insert into participants (id, code, site_id, role, batch_id)
				select gen_random_uuid(), 'XX-LOAD-' || lpad(i::text, 7, '0'), run.site_id,
					(case when i % 5 < 3 then 'worker' else 'student' end)::participant_role, ${demoBatchId}
				from generate_series(1, ${many}::int) i join run on run.at = i % run.runs returning id, site_id)
			insert into enrolments (id, participant_id, run_id, enrolled_on, started_on, completed_on, batch_id)
			select gen_random_uuid(), made.id, r.id, r.starts_on, r.starts_on, case when random() < 0.85 then r.ends_on end, ${demoBatchId}
			from made join runs r on r.site_id = made.site_id`);
		await tx.execute(sql`
			insert into assessments (id, enrolment_id, attempt, type, assessed_on, result, batch_id)
			select gen_random_uuid(), e.id, attempt, 'test', e.started_on, case when random() < 0.7 then 'pass' else 'fail' end, ${demoBatchId}
			from enrolments e join participants p on p.id = e.participant_id, generate_series(1, ${perPerson}::int) attempt
			where p.code like 'XX-LOAD-%'`);
		await tx.execute(sql`update workspaces set data_revision = data_revision + 1`);
	});
	await db.execute(sql`analyze`);
}

async function cube(db: Pool): Promise<void> {
	await seeded(db);
	await fill(db);
	const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from assessments`);
	const counting = await timed(() => renewCells(db, { clock }));
	const times: { indicator: string; ms: number }[] = [];
	for (const indicator of peopleIndicators) {
		const ask = () => timed(() => figureOf(db, { indicator, filter: {}, split: "sectors", today }));
		times.push({ indicator, ms: median([await ask(), await ask(), await ask()]) });
	}
	const slowest = times.toSorted((a, b) => b.ms - a.ms)[0];
	console.info(`\n## Figures over ${row?.n.toLocaleString("en")} assessments\n`);
	console.info("| what | reached | wanted |\n|---|---|---|");
	console.info(
		`| all cells counted anew, ${peopleIndicators.length} indicators | ${(counting / 1000).toFixed(1)} s | |`,
	);
	console.info(
		`| slowest indicator with its split (${slowest?.indicator}) | ${slowest?.ms.toFixed(0)} ms | ≤ 100 ms |`,
	);
	console.info(`| median indicator | ${median(times.map(({ ms }) => ms)).toFixed(0)} ms | |`);
}

async function thousandItems(db: Pool): Promise<void> {
	await seeded(db);
	await renewCells(db, { clock });
	const sectors = [[], ["wood"], ["food"], ["construction"], ["furniture"], ["food", "wood"]];
	const countries = [[], ["FI"], ["IT"], ["ES"], ["BG"], ["FI", "IT"], ["ES", "IT"]];
	const filterOf = (i: number) => ({
		sectors: sectors[i % sectors.length] ?? [],
		countries: countries[Math.floor(i / sectors.length) % countries.length] ?? [],
	});
	const rows = Array.from({ length: items }, (_, i) => ({
		kind: "indicator" as const,
		indicator: peopleIndicators[i % peopleIndicators.length] ?? "participants",
		indicatorVersion: 1,
		filter: filterOf(Math.floor(i / peopleIndicators.length)),
		claim: `Item ${i}`,
	}));
	await db.insert(evidenceItems).values(rows);
	await db.transaction((tx) => markReadingsDue(tx, 1));
	await takeDueReadings(db, { clock, onMoved: async () => {} });
	await db.transaction(async (tx) => {
		await tx.execute(sql`set local session_replication_role = replica`);
		await markReadingsDue(tx, await seedLateFacts(tx, clock()));
	});
	let moved = 0;
	let read = 0;
	const took = await timed(async () => {
		read = await takeDueReadings(db, {
			clock,
			onMoved: async (ids) => {
				moved += ids.length;
			},
		});
	});
	console.info(`\n## ${items.toLocaleString("en")} evidence items after a batch\n`);
	console.info("| what | reached | wanted |\n|---|---|---|");
	console.info(
		`| cells counted and ${read} items read again, ${moved} of them moved | ${(took / 1000).toFixed(1)} s | ≤ 10 s |`,
	);
}

for (const part of [thousandItems, cube]) {
	const cluster = await aLoadCluster();
	const db = connect(cluster.url, { max: 4 });
	try {
		await part(db);
	} finally {
		await db.end();
		await cluster.remove();
	}
}
