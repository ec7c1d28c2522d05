// The people of a benchmark, in a process of their own: it reads a scene as JSON, plays it, and prints what came of it as
// JSON. Times are taken here, at both ends of each edit, so no clocks need to agree.
import type { Duplex } from "node:stream";
import { text as read } from "node:stream/consumers";
import { type Dialect, type DialectName, dialects } from "./dialects.ts";
import { cpuOf, cpuOfFamily, memoryOf, quantile } from "./machine.ts";
import { pause } from "./process.ts";
import { aQuietSocket, masked } from "./quiet-socket.ts";
import { listenFor, Pen, type Send, Talker, type Where } from "./talker.ts";

type At = { dialect: DialectName; port: number; serverPid: number; databasePid: number; people: readonly string[] };
export type Writing = { scene: "writing"; text: string; clients: number; perSecond: number; seconds: number };
export type Joining = {
	scene: "joining";
	text: string;
	times: number;
	length: number;
	/** Someone stays in the text meanwhile, and first gives a server without storage what the others have stored. */
	keeper: { content: string } | null;
};
export type Opening = { scene: "opening"; texts: readonly string[]; content: string };
type Scene = Writing | Joining | Opening;

type Spread = { p50: number; p99: number };
export type Written = {
	perSecond: number;
	/** Share of the letters that arrived at those who listen. */
	delivered: number;
	deliver: Spread;
	ack: Spread;
	serverCpu: number;
	databaseCpu: number;
};
export type Joined = { wall: number; serverCpu: number };
export type Opened = { bytesPerText: number };

const writers = 10;
const warmUp = 1_500;
/** Past this pace listening itself would be the load: fewer listen and fewer hear their acknowledgements; the rest only
 *  takes what comes, unread. The same for every server. */
const fast = 500;

/** Everyone in one text; ten of them write, one letter at a time. */
async function writing(at: At, scene: Writing): Promise<Written> {
	const dialect = dialects[at.dialect];
	const { talkers, quiet, heard } = await gather(at, dialect, scene);
	const pens = [
		...talkers.slice(0, heard).map((talker) => Pen.of(talker)),
		...quiet.slice(0, writers - heard).map((socket) => new Pen(unheard(dialect, scene.text, socket))),
	];
	const byClient = new Map(pens.map((pen) => [pen.clientId, pen]));
	// when few are here they all listen; otherwise those who do not write do
	const ears = talkers.length > heard ? talkers.slice(heard) : talkers;
	const delivered: number[] = [];
	const acks: number[] = [];
	const measured = await type(at, pens, scene, () => {
		for (const ear of ears) listenFor(byClient, ear, (ms) => delivered.push(ms));
		for (const pen of pens) pen.onAck = (ms) => acks.push(ms);
	});
	await pause(700);
	for (const talker of talkers) talker.close();
	for (const socket of quiet) socket.destroy();
	const expected = measured.typed * (ears === talkers ? ears.length - 1 : ears.length);
	return {
		perSecond: measured.perSecond,
		delivered: delivered.length / expected,
		deliver: { p50: quantile(delivered, 0.5), p99: quantile(delivered, 0.99) },
		ack: { p50: quantile(acks, 0.5), p99: quantile(acks, 0.99) },
		serverCpu: measured.serverCpu,
		databaseCpu: measured.databaseCpu,
	};
}

async function gather(at: At, dialect: Dialect, { text, clients, perSecond }: Writing) {
	const [heard, listeners] = perSecond > fast ? [2, 2] : [writers, 10];
	const talkers = Array.from(
		{ length: Math.min(clients, heard + listeners) },
		(_, i) => new Talker({ dialect, port: at.port, text, person: someone(at, i) }),
	);
	await Promise.all(talkers.map((talker) => talker.ready));
	const quiet: Duplex[] = await Promise.all(
		Array.from({ length: clients - talkers.length }, (_, i) =>
			aQuietSocket(at.port, dialect.path(text), headers(at, dialect, i), dialect.hello(text, new Uint8Array([0]))),
		),
	);
	await pause(300);
	return { talkers, quiet, heard };
}

const unheard =
	(dialect: Dialect, text: string, socket: Duplex): Send =>
	(update) =>
		void socket.write(masked(dialect.update(text, update)));

const someone = (at: At, i: number): string => at.people[i % at.people.length] ?? "";
const headers = (at: At, dialect: Dialect, i: number) => ({ ...dialect.headers, cookie: `person=${someone(at, i)}` });

/** Types at the pace asked for; after the warm-up calls `measure` and counts. */
async function type(at: At, pens: readonly Pen[], { perSecond, seconds }: Writing, measure: () => void) {
	let typed = 0;
	const typeUntil = async (end: number, begun: number) => {
		for (let now = performance.now() - begun; now < end; now = performance.now() - begun) {
			for (; typed < (now / 1000) * perSecond; typed++) pens[typed % pens.length]?.type();
			await pause(1); // never spinning: PostgreSQL shares this core, and waited while the load did nothing
		}
	};
	const begun = performance.now();
	await typeUntil(warmUp, begun);
	// letters of the warm-up still on their way are not counted
	for (const pen of pens) pen.forget();
	measure();
	const before = { typed, server: cpuOf(at.serverPid), database: cpuOfFamily(at.databasePid), at: performance.now() };
	await typeUntil(warmUp + seconds * 1000, begun);
	const elapsed = performance.now() - before.at;
	return {
		typed: typed - before.typed,
		perSecond: ((typed - before.typed) / elapsed) * 1000,
		serverCpu: (cpuOf(at.serverPid) - before.server) / elapsed,
		databaseCpu: (cpuOfFamily(at.databasePid) - before.database) / elapsed,
	};
}

/** People who open the whole text, one after another. */
async function joining(at: At, { text, times, length, keeper }: Joining): Promise<Joined> {
	const where: Where = { dialect: dialects[at.dialect], port: at.port, text, person: someone(at, 0) };
	if (keeper) await keep(keeper.content, where);
	const cpu = cpuOf(at.serverPid);
	const walls: number[] = [];
	for (let i = 0; i < times; i++) {
		const begun = performance.now();
		const talker = new Talker(where, { applies: true });
		while (talker.doc.getText("t").length < length) await pause(1);
		walls.push(talker.heardAt - begun);
		await pause(30); // its answer to the server's step 1 counts too
		talker.close();
	}
	await pause(100);
	return { wall: quantile(walls, 0.5), serverCpu: (cpuOf(at.serverPid) - cpu) / times };
}

async function keep(content: string, where: Where): Promise<void> {
	const keeper = new Talker(where);
	await keeper.ready;
	if (content) keeper.send(new Uint8Array(Buffer.from(content, "base64")));
	await pause(content ? 4_000 : 1_000);
}

/** One quiet person in each of many texts. */
async function opening(at: At, { texts, content }: Opening): Promise<Opened> {
	const dialect = dialects[at.dialect];
	const bytes = new Uint8Array(Buffer.from(content, "base64"));
	const before = memoryOf(at.serverPid);
	const enter = (text: string) =>
		aQuietSocket(at.port, dialect.path(text), headers(at, dialect, 0), [
			...dialect.hello(text, new Uint8Array([0])),
			...(bytes.length > 0 ? [dialect.update(text, bytes)] : []),
		]);
	for (let i = 0; i < texts.length; i += 50) await Promise.all(texts.slice(i, i + 50).map(enter));
	await pause(5_000);
	return { bytesPerText: (memoryOf(at.serverPid) - before) / texts.length };
}

const scenes = {
	writing: (at: At, scene: Scene) => scene.scene === "writing" && writing(at, scene),
	joining: (at: At, scene: Scene) => scene.scene === "joining" && joining(at, scene),
	opening: (at: At, scene: Scene) => scene.scene === "opening" && opening(at, scene),
};
const asked: { at: At; scene: Scene } = JSON.parse(await read(process.stdin));
process.stdout.write(`${JSON.stringify(await scenes[asked.scene.scene](asked.at, asked.scene))}\n`);
process.exit(0);
