// Many small questions. Each costs whoever asks next to nothing; what the answer costs must not be the others' to pay.
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { changeText } from "#app/collaboration/log.server.ts";
import { encodeFrame } from "#app/collaboration/protocol.ts";
import { pause } from "#tests/load/process.ts";
import { aStage, type Stage } from "./cast.ts";
import { chance, type Chance } from "./chance.ts";
import { paragraphOf } from "./ground.ts";
import { HostileLine, openSocket } from "./hostile-line.ts";
import { presenceOf } from "./presence-frames.ts";
import type { Scene } from "./scene.ts";

type Flood = (scene: Scene, stage: Stage, size: number) => Promise<void>;

const floods: Record<string, Flood> = {
	"questions for the whole text": (scene, stage, size) =>
		byLines(scene, stage, 4, (line) => burst(scene, line, 60 * size, () => step1(new Uint8Array([0])))),
	"questions with odd vectors": (scene, stage, size) =>
		byLines(scene, stage, 4, (line, at) => burst(scene, line, 100 * size, () => step1(oddVector(line.doc, at)))),
	"a reader's questions": (scene, stage, size) =>
		byLines(scene, stage, 3, (line, at) => burst(scene, line, 60 * size, () => step1(oddVector(line.doc, at))), true),
	"cursors that never rest": (scene, stage, size) =>
		byLines(scene, stage, 4, (line, at) => {
			let clock = 1;
			return burst(scene, line, 300 * size, () =>
				encodeFrame({
					is: "awareness",
					bytes: presenceOf([
						{ clientId: line.doc.clientID, clock: clock++, said: `{"cursor":{"at":${at.below(9)}}}` },
					]),
				}),
			);
		}),
	"empty answers": (scene, stage, size) =>
		byLines(scene, stage, 4, (line) =>
			burst(scene, line, 200 * size, () => encodeFrame({ is: "step2", bytes: new Uint8Array([0, 0]) })),
		),
	"the whole text brought again": (scene, stage, size) =>
		byLines(scene, stage, 2, (line) => {
			const bytes = encodeFrame({ is: "step2", bytes: Y.encodeStateAsUpdate(line.doc).slice(0, 900_000) });
			return burst(scene, line, 10 * size, () => bytes);
		}),
	pings: (scene, stage, size) => pings(scene, stage, 1_500 * size),
	"connections that stay": (scene, stage, size) => crowd(scene, stage, 150 * size, 3_000),
	"connections that come and go": async (scene, stage, size) => {
		for (let i = 0; i < 5; i++) await crowd(scene, stage, 40 * size, 0);
	},
};

export async function attackByFloods(scene: Scene, size: number): Promise<void> {
	const stage = await aLongText(scene);
	for (const [name, flood] of Object.entries(floods)) {
		scene.watch.during(`floods: ${name}`);
		await flood(scene, stage, size);
		await pause(500); // what it began may come to bear after it
	}
}

/** Nearly as large as a text may be, in many pieces, as written by many over months. */
async function aLongText({ cast }: Scene): Promise<Stage> {
	const stage = await aStage(cast, "A long text");
	const [section = ""] = stage.sections;
	const sentence = "Employers and schools recognise green skills together, and say how they know. ".repeat(6);
	await cast.db.transaction((tx) =>
		changeText(tx, {
			textId: stage.textId,
			personId: null,
			change: (doc) => doc.getXmlFragment(section).push(Array.from({ length: 8_000 }, () => paragraphOf(sentence))),
		}),
	);
	return stage;
}

type Flow = (line: HostileLine, at: Chance) => Promise<void>;

async function byLines(scene: Scene, { textId }: Stage, howMany: number, flow: Flow, reading = false): Promise<void> {
	const { accord, cast } = scene;
	await Promise.all(
		Array.from({ length: howMany }, async (_, nth) => {
			const player = reading ? cast.reader : cast.hostile[nth % cast.hostile.length];
			const line = new HostileLine({ port: accord.port, textId, cookie: player?.cookie ?? "", isReader: reading });
			await line.open();
			await flow(line, chance(nth + 50));
			line.close();
		}),
	);
}

/** All at once, without waiting for what comes back. */
async function burst({ tally }: Scene, line: HostileLine, times: number, frame: () => Uint8Array): Promise<void> {
	for (let i = 0; i < times; i++) {
		line.raw(frame());
		tally.tried += 1;
	}
	await pause(2_000);
}

const step1 = (vector: Uint8Array): Uint8Array => encodeFrame({ is: "step1", vector });

/** A vector nobody has asked with before: some clocks a little behind, some of nobody. */
function oddVector(doc: Y.Doc, at: Chance): Uint8Array {
	const known = [...Y.decodeStateVector(Y.encodeStateVector(doc))];
	const to = encoding.createEncoder();
	const strangers = at.below(20);
	encoding.writeVarUint(to, known.length + strangers);
	for (const [client, clock] of known) {
		encoding.writeVarUint(to, client);
		encoding.writeVarUint(to, at.below(clock + 2));
	}
	for (let i = 0; i < strangers; i++) {
		encoding.writeVarUint(to, at.below(2 ** 31));
		encoding.writeVarUint(to, at.below(2 ** 31));
	}
	return encoding.toUint8Array(to);
}

async function pings({ accord, cast, tally }: Scene, { textId }: Stage, times: number): Promise<void> {
	const sockets = cast.hostile.slice(0, 3).map(({ cookie }) => openSocket({ port: accord.port, textId, cookie }));
	await pause(300);
	for (const socket of sockets) {
		socket.on("error", () => {});
		for (let i = 0; i < times && socket.readyState === WebSocket.OPEN; i++) {
			if (i % 3 === 0) socket.pong();
			else socket.ping("x".repeat(i % 125));
			tally.tried += 1;
		}
	}
	await pause(1_000);
	for (const socket of sockets) socket.terminate();
}

/** As many connections of one person as they let in. */
async function crowd({ accord, cast, tally }: Scene, { textId }: Stage, howMany: number, stay: number): Promise<void> {
	const [{ cookie } = { cookie: "" }] = cast.hostile;
	const sockets = Array.from({ length: howMany }, () => openSocket({ port: accord.port, textId, cookie }));
	for (const socket of sockets) {
		socket.on("error", () => {});
		socket.on("open", () => socket.send(step1(new Uint8Array([0]))));
		tally.tried += 1;
	}
	await pause(1_000 + stay);
	for (const socket of sockets) socket.terminate();
}
