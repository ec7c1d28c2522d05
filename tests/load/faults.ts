// Kills what it can while people type, and counts every edit that was shown as saved and is not there afterwards.
//
//   npm run faults                 24 rounds of kill -9 on the built server, 4 on PostgreSQL, 2 on both
//   npm run faults -- --prove      the same on the rooms alone, told to acknowledge early: must report losses
//   npm run faults -- --rounds 5   fewer
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { connect as openText, type Connection } from "#app/collaboration/connection.client.ts";
import { createText, loadText } from "#app/collaboration/log.server.ts";
import { dialWith, type SocketLike } from "#app/collaboration/wire.client.ts";
import { connect, type Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { documents, workspaces } from "#db/schema/index.ts";
import { freePort } from "#tests/support/free-port.ts";
import { anAccount } from "#tests/support/people.ts";
import { aLoadCluster, type LoadCluster } from "./a-cluster.ts";
import { originOf, signedIn, startAccord } from "./accord.ts";
import { pause, type Program, start } from "./process.ts";

const prove = process.argv.includes("--prove");
const asked = process.argv.indexOf("--rounds");
const rounds = asked > 0 ? Number(process.argv[asked + 1]) : 24;
const writers = 5;
const fewestAcknowledged = 1_000;

type Writer = { id: string; cookie: string };

/** Someone who types short marks that can be found again. */
class Typist {
	#client: Connection;
	#name: string;
	#typed = 0;
	#timer: NodeJS.Timeout | null = null;

	constructor(port: number, textId: string, { id: personId, cookie }: Writer, name: string) {
		const origin = prove ? "http://accord.test" : originOf(port);
		this.#name = name;
		this.#client = openText(textId, {
			personId,
			epoch: 1,
			schemaVersion: 1,
			readOnly: false,
			server: `ws://127.0.0.1:${port}`,
			dial: dialWith((url): SocketLike => new WebSocket(url, { origin, headers: { cookie } })),
			patience: { first: 50, longest: 500 },
		});
	}

	type(): void {
		this.#timer = setTimeout(
			() => {
				const text = wordsOf(this.#client.doc);
				if (!text) throw new Error("The text has no paragraph to type in.");
				text.insert(Math.floor(Math.random() * (text.length + 1)), `<${this.#name}.${this.#typed++}>`);
				this.type();
			},
			4 + Math.random() * 20,
		);
	}

	stop(): void {
		if (this.#timer) clearTimeout(this.#timer);
	}

	get isSaved(): boolean {
		return this.#client.status().is === "saved";
	}

	get typed(): number {
		return this.#typed;
	}

	/** Marks the server said were committed: all but the last `unsaved` ones. */
	get acknowledged(): number {
		return this.#typed - this.#client.unsaved();
	}

	/** The acknowledged marks, and then the tab is gone. */
	close(): string[] {
		this.stop();
		const kept = Array.from({ length: this.acknowledged }, (_, i) => `<${this.#name}.${i}>`);
		this.#client.close();
		return kept;
	}
}

type Scene = { cluster: LoadCluster; db: Pool; people: [Writer, ...Writer[]]; server: Program };
type Outcome = { acknowledged: number; lost: number };

const startServer = (url: string, port: number): Promise<Program> =>
	prove
		? start(fileURLToPath(import.meta.resolve("./text-server.ts")), {
				env: { DATABASE_URL: url, PORT: String(port) },
				args: ["--acknowledge-early"],
			})
		: startAccord(url, port);

/** One paragraph, in which everybody types. */
function aParagraph(doc: Y.Doc): void {
	const paragraph = new Y.XmlElement("paragraph");
	paragraph.insert(0, [new Y.XmlText(".")]);
	doc.getXmlFragment("summary").insert(0, [paragraph]);
}

function wordsOf(doc: Y.Doc): Y.XmlText | null {
	const paragraph: unknown = doc.getXmlFragment("summary").get(0);
	const words: unknown = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
	return words instanceof Y.XmlText ? words : null;
}

/** The text of a document, so that the server knows who may write in it. */
const newText = ({ db, people: [{ id: by }] }: Scene): Promise<string> =>
	db.transaction(async (tx) => {
		const textId = await createText(tx, { kind: "document", by, seed: aParagraph });
		const id = newId();
		const title = "What is typed while things break";
		await tx.insert(documents).values({ id, slug: id, title, language: "en", kind: "demo", textId, createdBy: by });
		return textId;
	});

async function typists({ people, server }: Scene, textId: string): Promise<Typist[]> {
	const here = people.map((person, i) => new Typist(server.port, textId, person, String.fromCodePoint(97 + i)));
	await untilAll(here, (typist) => typist.isSaved);
	for (const typist of here) typist.type();
	return here;
}

async function untilAll(here: readonly Typist[], holds: (typist: Typist) => boolean): Promise<void> {
	for (let waited = 0; !here.every(holds); waited += 20) {
		if (waited > 60_000) throw new Error("The writers' words were not saved within a minute.");
		await pause(20);
	}
}

async function missing({ db }: Scene, textId: string, marks: readonly string[]): Promise<Outcome> {
	// marks of one writer are never inside another's: each insert is one run, but another may split it
	const { doc } = await loadText(db, textId);
	const pieces = piecesOf(wordsOf(doc)?.toJSON() ?? "");
	return { acknowledged: marks.length, lost: marks.filter((mark) => !pieces.has(mark)).length };
}

/** Marks may be typed into each other's middle; taking out whole ones again and again finds them all. */
function piecesOf(written: string): Set<string> {
	const found = new Set<string>();
	for (let rest = written; ;) {
		const next = rest.replaceAll(/<[a-z]\.\d+>/gu, (mark) => {
			found.add(mark);
			return "";
		});
		if (next === rest) return found;
		rest = next;
	}
}

/** The server is killed, and everyone closes the tab at the same moment. */
async function killServer(scene: Scene): Promise<Outcome> {
	const textId = await newText(scene);
	const here = await typists(scene, textId);
	await pause(700 + Math.random() * 900);
	const killed = scene.server.kill("SIGKILL");
	const marks = here.flatMap((typist) => typist.close());
	await killed;
	scene.server = await startServer(scene.cluster.url, scene.server.port);
	return missing(scene, textId, marks);
}

/** PostgreSQL is killed and comes back while people go on typing: meanwhile nobody is told "saved". */
async function killPostgres(scene: Scene): Promise<Outcome> {
	const textId = await newText(scene);
	const here = await typists(scene, textId);
	await pause(800);
	scene.cluster.kill();
	await pause(300); // what was committed just before may still be on its way
	const told = here.map((typist) => typist.acknowledged);
	await pause(1_000);
	const falsely = here.reduce((sum, typist, i) => sum + typist.acknowledged - (told[i] ?? 0), 0);
	await scene.cluster.restart();
	await pause(500);
	for (const typist of here) typist.stop();
	await untilAll(here, (typist) => typist.isSaved);
	const outcome = await missing(
		scene,
		textId,
		here.flatMap((typist) => typist.close()),
	);
	return { ...outcome, lost: Math.max(outcome.lost, falsely) };
}

/** Both at once. */
async function killBoth(scene: Scene): Promise<Outcome> {
	const textId = await newText(scene);
	const here = await typists(scene, textId);
	await pause(1_000);
	scene.cluster.kill();
	const killed = scene.server.kill("SIGKILL");
	const marks = here.flatMap((typist) => typist.close());
	await killed;
	await scene.cluster.restart();
	scene.server = await startServer(scene.cluster.url, scene.server.port);
	return missing(scene, textId, marks);
}

/** People who may write everywhere, each with a session. */
async function enter(db: Pool, port: number): Promise<[Writer, ...Writer[]]> {
	const first = await aWriter(db, port, 0);
	const others: Writer[] = [];
	for (let i = 1; i < writers; i++) others.push(await aWriter(db, port, i));
	return [first, ...others];
}

async function aWriter(db: Pool, port: number, i: number): Promise<Writer> {
	const account = await anAccount(db, { name: `Writer${i}`, coordinator: true });
	return { id: account.id, cookie: prove ? `person=${account.id}` : await signedIn(port, account) };
}

/** Plays every round; the sum of what was shown as saved, and of what of it was lost. */
async function play(cluster: LoadCluster, db: Pool): Promise<number> {
	await db.insert(workspaces).values({ id: 1, name: "What breaks", dataOrigin: "synthetic" });
	const server = await startServer(cluster.url, await freePort());
	const scene: Scene = { cluster, db, people: await enter(db, server.port), server };
	const total: Outcome = { acknowledged: 0, lost: 0 };
	for (const [i, { name, act }] of road.entries()) {
		const outcome = await act(scene);
		console.info(`round ${i + 1}, ${name}: acknowledged ${outcome.acknowledged}, lost ${outcome.lost}`);
		total.acknowledged += outcome.acknowledged;
		total.lost += outcome.lost;
	}
	await scene.server.kill("SIGKILL");
	console.info(`rounds ${road.length}, acknowledged ${total.acknowledged}, lost ${total.lost}`);
	return total.lost === 0 && total.acknowledged >= fewestAcknowledged ? 0 : 1;
}

const road = [
	...Array.from({ length: rounds }, () => ({ name: "server killed", act: killServer })),
	...Array.from({ length: 4 }, () => ({ name: "PostgreSQL killed", act: killPostgres })),
	...Array.from({ length: 2 }, () => ({ name: "both killed", act: killBoth })),
];
const cluster = await aLoadCluster();
const db = connect(cluster.url, { max: 2 });
const code = await play(cluster, db).catch((error: unknown) => {
	console.error(error);
	return 1;
});
await db.end();
await cluster.remove();
process.exit(code);
