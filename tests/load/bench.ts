// Accord beside its peers, in one run on one machine: how fast edits reach others, how fast they are durable, what it costs.
//
//   npm run bench             medians of three, about 25 minutes
//   npm run bench -- --quick  one of each, shorter
//   npm run bench -- NAME     one part: everyday, highest, joining, opening; evidence, imports, starting (without peers)
//
// The server runs alone on core 0; the load and PostgreSQL share core 1. It never decides a test.
import { spawn, spawnSync } from "node:child_process";
import { text as read } from "node:stream/consumers";
import { fileURLToPath as local } from "node:url";
import { createText } from "#app/collaboration/log.server.ts";
import { connect, type Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { persons } from "#db/schema/index.ts";
import { aLoadCluster, type LoadCluster } from "./a-cluster.ts";
import { type LongText, aLongText, manyTexts, storeForHocuspocus, tenKilobytes } from "./bench-texts.ts";
import type { Joined, Joining, Opened, Opening, Writing, Written } from "./crowd.ts";
import type { DialectName } from "./dialects.ts";
import { median } from "./machine.ts";
import { moveTo, onCores, pause, type Program, start } from "./process.ts";

const quick = process.argv.includes("--quick");
const repeats = quick ? 1 : 3;
const seconds = quick ? 4 : 8;
const crowds = [10, 50, 100, 200];
const rates = [500, 1_000, 2_000, 4_000, 6_000, 8_000, 12_000, 16_000, 20_000, 24_000, 32_000];
const slowest = 200;
const serverCore = "0";
const loadCore = "1";
const openTexts = quick ? 1_000 : 4_000;

type Contestant = { name: string; dialect: DialectName; program: string; stored: boolean };
const contestants: Contestant[] = [
	{ name: "Accord", dialect: "accord", program: local(import.meta.resolve("./text-server.ts")), stored: true },
	{
		name: "@y/websocket-server 0.1.1",
		dialect: "y-websocket",
		program: local(import.meta.resolve("./peers/y-websocket.ts")),
		stored: false,
	},
	{
		name: "Hocuspocus 3.4.4",
		dialect: "hocuspocus",
		program: local(import.meta.resolve("./peers/hocuspocus.ts")),
		stored: false,
	},
	{
		name: "Hocuspocus 3.4.4 + database",
		dialect: "hocuspocus",
		program: local(import.meta.resolve("./peers/hocuspocus.ts")),
		stored: true,
	},
];

type World = { cluster: LoadCluster; db: Pool; people: string[]; long: LongText };

const run = (world: World, { program, stored }: Contestant): Promise<Program> =>
	start(program, {
		cores: serverCore,
		env: { NODE_ENV: "production", DATABASE_URL: stored ? world.cluster.url : "" },
	});

async function play<Result>(
	world: World,
	{ dialect }: Contestant,
	server: Program,
	scene: Writing | Joining | Opening,
): Promise<Result> {
	const crowd = local(import.meta.resolve("./crowd.ts"));
	const [command = "", ...rest]: string[] = [...onCores(loadCore), process.execPath, "--import", "tsx", crowd];
	const child = spawn(command, rest, { stdio: ["pipe", "pipe", "inherit"] });
	const { pid: serverPid, port } = server;
	const at = { dialect, port, serverPid, databasePid: world.cluster.pid(), people: world.people };
	child.stdin.end(JSON.stringify({ at, scene }));
	const result: Result = JSON.parse(await read(child.stdout));
	return result;
}

const newText = (db: Pool): Promise<string> => db.transaction((tx) => createText(tx, { kind: "document", by: null }));

async function written(
	world: World,
	contestant: Contestant,
	clients: number,
	perSecond: number,
	long: number,
): Promise<Written> {
	const server = await run(world, contestant);
	try {
		const text = await newText(world.db);
		return await play<Written>(world, contestant, server, {
			scene: "writing",
			text,
			clients,
			perSecond,
			seconds: long,
		});
	} finally {
		await server.kill("SIGKILL");
	}
}

const medianOf = (all: readonly Written[]): Written => {
	const of = (pick: (one: Written) => number) => median(all.map(pick));
	return {
		perSecond: of((one) => one.perSecond),
		delivered: of((one) => one.delivered),
		deliver: { p50: of((one) => one.deliver.p50), p99: of((one) => one.deliver.p99) },
		ack: { p50: of((one) => one.ack.p50), p99: of((one) => one.ack.p99) },
		serverCpu: of((one) => one.serverCpu),
		databaseCpu: of((one) => one.databaseCpu),
	};
};

const ms = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : "–");
const share = (value: number) => `${(value * 100).toFixed(value < 0.1 ? 1 : 0)} %`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
	console.info(`\n| ${head.join(" | ")} |\n|${head.map(() => "---").join("|")}|`);
	for (const row of rows) console.info(`| ${row.join(" | ")} |`);
}

/** At 50 edits a second: the everyday case. Rounds go through all contestants, so that all meet the same moods of the machine. */
async function everyday(world: World): Promise<void> {
	const rows: string[][] = [];
	for (const clients of crowds) {
		const results = new Map<Contestant, Written[]>(contestants.map((one) => [one, []]));
		for (let i = 0; i < repeats; i++)
			for (const [contestant, all] of results) all.push(await written(world, contestant, clients, 50, seconds));
		for (const [{ name, stored }, all] of results) {
			const { deliver, ack, serverCpu, databaseCpu } = medianOf(all);
			const cells = [ms(deliver.p50), ms(deliver.p99), ms(ack.p50), ms(ack.p99), share(serverCpu)];
			rows.push([String(clients), name, ...cells, stored ? share(databaseCpu) : "–"]);
			console.error(rows.at(-1)?.join("  "));
		}
	}
	console.info("\n## 50 edits a second, ten of the people writing");
	table(["people", "server", "deliver p50 ms", "p99", "ack p50 ms", "p99", "server CPU", "PostgreSQL CPU"], rows);
}

/** More and more edits until half of the people wait longer than they would bear. */
async function highest(world: World): Promise<void> {
	const rows: string[][] = [];
	for (const contestant of contestants) {
		let best: Written | null = null;
		let at5000: Written | null = null;
		for (const rate of rates) {
			const tries = await inTurn(repeats, () => written(world, contestant, 50, rate, quick ? 3 : 5)).catch(() => null);
			if (!tries) break; // refused: too much for it
			const result = medianOf(tries);
			console.error(contestant.name, rate, JSON.stringify(result));
			const kept = result.deliver.p99 <= slowest && result.perSecond > rate * 0.95 && result.delivered > 0.99;
			if (!kept) break;
			best = result;
			if (rate === 4_000) at5000 = result;
		}
		const cells = best
			? [best.perSecond.toFixed(0), ms(best.deliver.p50), ms(best.deliver.p99), ms(best.ack.p99), share(best.serverCpu)]
			: ["0", "–", "–", "–", "–"];
		rows.push([contestant.name, ...cells, at5000 ? share(at5000.serverCpu) : "–"]);
	}
	console.info(
		`\n## Most edits a second with deliver p99 ≤ ${slowest} ms, 50 people, ten writing (steps: ${rates.join(", ")})`,
	);
	table(["server", "edits/s", "deliver p50 ms", "p99", "ack p99 ms", "server CPU", "server CPU at 4,000/s"], rows);
}

async function inTurn<Result>(times: number, act: () => Promise<Result>): Promise<Result[]> {
	const results: Result[] = [];
	for (let i = 0; i < times; i++) results.push(await act());
	return results;
}

/** Coming into a long text: while others are in it, and as the first after the server was killed. */
async function joining(world: World): Promise<void> {
	const rows: string[][] = [];
	const { id: text, length, state } = world.long;
	for (const contestant of contestants) {
		const content = contestant.stored ? "" : Buffer.from(state).toString("base64");
		const server = await run(world, contestant);
		const often = { scene: "joining", text, length, times: 40, keeper: { content } } as const;
		const joined = await play<Joined>(world, contestant, server, often);
		await server.kill("SIGKILL");
		const first = contestant.stored ? await inTurn(repeats, () => firstJoin(world, contestant)) : [];
		const cold =
			first.length > 0
				? [ms(median(first.map((one) => one.wall))), ms(median(first.map((one) => one.serverCpu)))]
				: ["–", "–"];
		rows.push([contestant.name, ms(joined.serverCpu), ms(joined.wall), ...cold]);
		console.error(rows.at(-1)?.join("  "));
	}
	console.info("\n## Joining a text of 300 KB with a history of 100,000 edits");
	table(
		[
			"server",
			"server CPU ms per join",
			"whole text there after ms",
			"first after a restart: there after ms",
			"server CPU ms",
		],
		rows,
	);
}

async function firstJoin(world: World, contestant: Contestant): Promise<Joined> {
	const server = await run(world, contestant);
	await pause(500);
	const { id: text, length } = world.long;
	const joined = await play<Joined>(world, contestant, server, {
		scene: "joining",
		text,
		length,
		times: 1,
		keeper: null,
	});
	await server.kill("SIGKILL");
	return joined;
}

/** Memory of texts that are open, with one quiet person each. */
async function opening(world: World): Promise<void> {
	const rows: string[][] = [];
	const bytes = tenKilobytes();
	const texts = await manyTexts(world.db, openTexts, world.people[0] ?? "", bytes);
	await storeForHocuspocus(
		world.cluster.url,
		texts.map((id) => ({ id, state: bytes })),
	);
	for (const contestant of contestants) {
		const server = await run(world, contestant);
		await pause(500);
		const content = contestant.stored ? "" : Buffer.from(bytes).toString("base64");
		const { bytesPerText } = await play<Opened>(world, contestant, server, { scene: "opening", texts, content });
		await server.kill("SIGKILL");
		rows.push([
			contestant.name,
			(bytesPerText / 1024).toFixed(0),
			Math.round(2 ** 30 / bytesPerText).toLocaleString("en"),
		]);
		console.error(rows.at(-1)?.join("  "));
	}
	console.info(`\n## Open texts of 10 KB, one person in each (${openTexts} opened)`);
	table(["server", "KB each", "per GB"], rows);
}

async function prepare(): Promise<World> {
	const cluster = await aLoadCluster();
	moveTo(loadCore, cluster.pid());
	const db = connect(cluster.url, { max: 4 });
	const people = Array.from({ length: 20 }, () => newId());
	for (const id of people) await db.insert(persons).values({ id, name: id, email: `${id}@example.org` });
	const long = await aLongText(db, people[0] ?? "");
	await storeForHocuspocus(cluster.url, [{ id: long.id, state: long.state }]);
	return { cluster, db, people, long };
}

const beside = { everyday, highest, joining, opening };
/** Programs of their own, without peers. */
const alone = { evidence: "./evidence.ts", imports: "./imports.ts", starting: "./starting.ts" };
const asked = process.argv.slice(2).filter((word) => word in beside || word in alone);
const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const isAsked = (name: string) => asked.length === 0 || asked.includes(name);

const chosen = Object.entries(beside).filter(([name]) => isAsked(name));
if (chosen.length > 0) {
	const world = await prepare();
	try {
		for (const [, part] of chosen) await part(world);
	} finally {
		await world.db.end();
		await world.cluster.remove();
	}
}
for (const [name, program] of Object.entries(alone))
	if (isAsked(name)) {
		console.info(`\n## ${name}`);
		const file = local(import.meta.resolve(program));
		spawnSync(process.execPath, ["--import", "tsx", file, ...flags], { stdio: "inherit" });
	}
