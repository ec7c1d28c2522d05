// Presence of nonsense and near-sense, sent while two people have the editor open in the same text.
import type { Frame } from "#app/collaboration/protocol.ts";
import { pause } from "#tests/load/process.ts";
import { allType } from "./browsers.ts";
import { chance } from "./chance.ts";
import { HostileLine } from "./hostile-line.ts";
import { hostilePresence, realState } from "./presence-frames.ts";
import { entriesIn, whyNoPresence } from "./presence-watch.ts";
import type { Stage } from "./cast.ts";
import type { Scene } from "./scene.ts";

const lines = 4;
/** Within what one connection may say at once. */
const inARow = 40;
const looksEvery = 2_000;

export async function attackPresence(scene: Scene, frames: number): Promise<void> {
	const { tally, writers, cast } = scene;
	const [stage] = scene.stages;
	if (!stage) return;
	const share = Math.ceil(frames / lines);
	const before = tally.tried;
	let next = before + looksEvery;
	await allType(writers, tally, "before presence");
	const watcher = await somebodyWho(scene, stage);
	await Promise.all(
		cast.hostile.slice(0, lines).map(async ({ cookie }, nth) => {
			const line = new HostileLine({ port: scene.accord.port, textId: stage.textId, cookie });
			const colleagues = colleaguesHeardOn(line);
			await line.open();
			const at = chance(100 + nth);
			const real = realState(line.doc, "statement", at);
			await pause(200); // others' cursors come with the text
			const clients = { own: line.doc.clientID, colleagues: [...colleagues], clock: 1 };
			const contents = hostilePresence(real, clients, at, { nth, of: lines });
			for (let sent = 0; sent < share; sent += inARow) {
				await line.open();
				for (let i = 0; i < inARow && line.isOpen; i++) {
					line.say({ is: "awareness", bytes: contents.next().value });
					tally.tried += 1;
				}
				await settled(line);
				if (tally.tried < next) continue;
				next += looksEvery;
				await lookAtCursors(scene, "presence");
			}
			line.close();
		}),
	);
	watcher.close();
	await allType(writers, tally, "after presence");
	await lookAtCursors(scene, "after presence");
}

/** Somebody who only reads hears nothing of others but who they are and where. */
async function somebodyWho({ accord, cast, tally }: Scene, { textId }: Stage): Promise<HostileLine> {
	const { cookie } = cast.reader;
	const watcher = new HostileLine({ port: accord.port, textId, cookie, isReader: true });
	watcher.onFrame = (frame) => {
		const why = frame.is === "awareness" ? whyNoPresence(frame.bytes) : null;
		if (why) tally.destroy("somebody's presence", `nonsense was passed on: ${why}`);
	};
	await watcher.open();
	return watcher;
}

/** The client ids of everybody who shows a cursor on this line. */
function colleaguesHeardOn(line: HostileLine): Set<number> {
	const seen = new Set<number>();
	line.onFrame = (frame: Frame) => {
		if (frame.is !== "awareness") return;
		for (const { clientId, state } of entriesIn(frame.bytes)) if (state) seen.add(clientId);
	};
	return seen;
}

/** The server has read everything so far: it answers a question that was asked behind it. */
const settled = (line: HostileLine): Promise<boolean> => line.asked();

/** Each of two people before browsers sees the other's cursor where it is. */
async function lookAtCursors({ tally, writers }: Scene, phase: string): Promise<void> {
	const [one, other] = writers;
	if (!one || !other || one.stage !== other.stage) return;
	for (const [here, there] of [
		[one, other],
		[other, one],
	] as const) {
		await there.type();
		const isSeen = await here.sees(there.player.name);
		if (!isSeen)
			tally.destroy("a colleague's cursor", `${here.player.name} does not see ${there.player.name} (${phase})`);
	}
}
