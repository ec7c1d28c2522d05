// What an import of many rows costs: how long it is checked and accepted, and how much memory it holds meanwhile.
//
//   npm run bench -- imports             100 000 rows, medians of three
//   npm run bench -- imports --quick     20 000 rows, once
//   npm run bench -- imports --people    60 000 new people, once (with --quick 20 000), after some had come in one by one
//
// It never decides a test. PostgreSQL shares the machine.
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { stageBatch } from "#app/evidence/import/stage.server.ts";
import type { Person } from "#app/identity/person.ts";
import { connect, type Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { sql } from "drizzle-orm";
import { aPilot, bringIn, csv, participantsFrom } from "#tests/evidence/import/scene.ts";
import { aLoadCluster } from "./a-cluster.ts";
import { cpuOf, cpuOfFamily, median, memoryOf } from "./machine.ts";

const quick = process.argv.includes("--quick");
const onlyPeople = process.argv.includes("--people");
const size = quick ? 20_000 : onlyPeople ? 60_000 : 100_000;
const repeats = quick || onlyPeople ? 1 : 3;
const clock = () => new Date();

/** Of every twenty rows one is a person, one an assessment and eighteen are self-assessments and answers. */
function files(from: number, count: number) {
	const people = onlyPeople ? count : Math.floor(count / 20);
	const codes = Array.from({ length: people }, (_, i) => `FI-9-${String(from + i).padStart(6, "0")}`);
	const each = (row: (code: string) => string) => codes.map(row).join("\n");
	const skills = Array.from({ length: 6 }, (_, i) => `LS-${i + 1}`);
	const persons = [
		csv(
			"people.csv",
			`participant_code,run_code,participant_role,age_band,consent_version,consent_date,enrolled_on,started_on,status,status_date\n${each((code) => `${code},RUN-9,worker,25-34,v1,2025-08-15,2025-08-20,2025-09-01,completed,2025-09-30`)}`,
		),
	];
	if (onlyPeople) return persons;
	return [
		...persons,
		csv(
			"assessments.csv",
			`participant_code,run_code,lo_no,attempt_no,assessment_type,assessed_on,score,score_max,result\n${each((code) => `${code},RUN-9,,1,practical,2025-09-30,8,10,pass`)}`,
		),
		csv(
			"self.csv",
			`participant_code,run_code,skill_ref,wave,answered_on,value_1_5\n${each((code) =>
				["pre", "post", "follow_up"]
					.flatMap((wave, i) => skills.map((skill) => `${code},RUN-9,${skill},${wave},2025-10-0${i + 1},${i + 2}`))
					.join("\n"),
			)}`,
		),
	];
}

type Taken = { stage: number; accept: number; server: number; database: number; peak: number };

async function once(db: Pool, person: Person, from: number): Promise<Taken> {
	const uploads = files(from, size);
	globalThis.gc?.();
	const before = memoryOf(process.pid);
	let peak = before;
	const watch = setInterval(() => (peak = Math.max(peak, memoryOf(process.pid))), 50);
	const [server, database] = [cpuOf(process.pid), cpuOfFamily(cluster.pid())];
	const start = performance.now();
	const answers = { encodings: {}, phones: true };
	const staged = await stageBatch(db, { batch: newId(), uploads, person, origin: "real", answers });
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	const checked = performance.now();
	const accepted = await acceptBatch(db, { batch: staged.batch, person, clock });
	if (!accepted.ok) throw new Error(JSON.stringify(accepted));
	const end = performance.now();
	clearInterval(watch);
	return {
		stage: (checked - start) / 1000,
		accept: (end - checked) / 1000,
		server: (cpuOf(process.pid) - server) / 1000,
		database: (cpuOfFamily(cluster.pid()) - database) / 1000,
		peak: (peak - before) / 1024 ** 2,
	};
}

/** Then each connection has planned for tables of a few pages. */
async function fewAtATime(db: Pool, person: Person): Promise<void> {
	await bringIn(db, person, [participantsFrom(1, 113)]);
	await db.execute(sql`analyze`);
	for (let i = 0; i < 12; i++) await bringIn(db, person, [participantsFrom(200 + i * 8, 8)]);
}

const cluster = await aLoadCluster();
const db = connect(cluster.url, { max: 5 });
try {
	const { steward } = await aPilot(db);
	const more = Array.from({ length: 5 }, (_, i) => `LS-${i + 2},Skill ${i + 2},wood,no,,local`).join("\n");
	const skills = `local_skill_code,skill_name_en,sector_key,is_green,green_reason,why_not_esco\n${more}\n`;
	const staged = await stageBatch(db, {
		batch: newId(),
		uploads: [csv("skills.csv", skills)],
		person: steward,
		origin: "real",
		answers: { encodings: {}, phones: true },
	});
	if (staged.ok) await acceptBatch(db, { batch: staged.batch, person: steward, clock });
	if (onlyPeople) await fewAtATime(db, steward);
	const taken: Taken[] = [];
	for (let i = 0; i < repeats; i++) taken.push(await once(db, steward, i * size));
	const of = (what: keyof Taken) => Math.round(median(taken.map((one) => one[what])) * 10) / 10;
	console.info({
		rows: size,
		"checked (s)": of("stage"),
		"accepted (s)": of("accept"),
		"together (s)": Math.round((of("stage") + of("accept")) * 10) / 10,
		"processor of the server (s)": of("server"),
		"processor of PostgreSQL (s)": of("database"),
		"memory above idle (MB)": of("peak"),
	});
} finally {
	await db.end();
	await cluster.remove();
}
