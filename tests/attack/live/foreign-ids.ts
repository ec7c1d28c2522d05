// Somebody hostile writes under a colleague's Yjs client id: while the colleague is away, after the room was empty, before and
// after a restart of the server. The colleague comes back with words written meanwhile; none may be lost, and all replicas
// must stay equal.
import * as Y from "yjs";
import { loadText } from "#app/collaboration/log.server.ts";
import { pause } from "#tests/load/process.ts";
import { aStage, type Player, type Stage } from "./cast.ts";
import { paragraphOf } from "./ground.ts";
import { HonestLine } from "./honest-line.ts";
import { HostileLine } from "./hostile-line.ts";
import { typed, written } from "./pieces.ts";
import type { Scene } from "./scene.ts";
import { shapeOf, wordsOf } from "./shape.ts";

/** A room is forgotten some seconds after the last one left. */
const untilForgotten = 5_000;

/** What happens between the colleague's going and the attack. */
const meanwhiles = {
	nothing: async () => {},
	"the room was empty": () => pause(untilForgotten),
	"kill -9": ({ watch, accord }: Scene) => watch.outage(accord, () => accord.killServer()),
	"a restart": ({ watch, accord }: Scene) => watch.outage(accord, () => accord.restart()),
} satisfies Record<string, (scene: Scene) => Promise<unknown>>;

/** Where on the colleague's clock the attacker begins, from its end. */
const offsets = [0, 1, 5, 1_000, -1, -3];

type Victim = { line: HonestLine; stage: Stage; words: string[]; offset: number; clientId: number; clock: number };

export async function attackByForeignIds(scene: Scene): Promise<void> {
	await beforeTheFirstLetter(scene);
	for (const [what, meanwhile] of Object.entries(meanwhiles)) {
		const victims: Victim[] = [];
		for (const [nth, offset] of offsets.entries()) victims.push(await aVictim(scene, nth, offset));
		await meanwhile(scene);
		for (const victim of victims) await writeAs(scene, victim);
		for (const victim of victims) victim.line.mend();
		for (const victim of victims) await judgeVictim(scene, victim, `after ${what}, ${victim.offset} behind the end`);
	}
}

const honestOne = ({ cast }: Pick<Scene, "cast">, nth = 0): Player => {
	const player = cast.honest[nth % cast.honest.length];
	if (!player) throw new Error("Nobody is honest.");
	return player;
};

/** Writes, is cut off, and writes on. */
async function aVictim(scene: Scene, nth: number, offset: number): Promise<Victim> {
	const stage = await aStage(scene.cast, "Somebody else's id");
	const player = honestOne(scene, nth);
	const line = new HonestLine({ port: scene.accord.port, textId: stage.textId, id: player.id, cookie: player.cookie });
	await line.connection.arrived;
	const words = ["before"];
	write(line, stage, "before");
	await line.saved();
	line.cut();
	await pause(20);
	const clientId = line.doc.clientID;
	const clock = Y.getState(line.doc.store, clientId);
	for (let i = 0; i < 4; i++) {
		words.push(`offline ${i}`);
		write(line, stage, `offline ${i}`);
	}
	return { line, stage, words, offset, clientId, clock };
}

const write = ({ doc }: HonestLine, { sections: [section = ""] }: Stage, words: string): void =>
	doc.transact(() => doc.getXmlFragment(section).push([paragraphOf(`‹${words}›`)]));

/** Pieces under the victim's id: a paragraph with a word, at the victim's own next clocks. */
async function writeAs(scene: Scene, { stage, offset, clientId, clock }: Victim): Promise<void> {
	const { hostile } = scene.cast;
	for (const [nth, { cookie }] of hostile.slice(0, 2).entries()) {
		const line = new HostileLine({ port: scene.accord.port, textId: stage.textId, cookie });
		await line.open();
		await line.offer(forged(stage, clientId, Math.max(0, clock + offset), nth));
		scene.tally.tried += 1;
		line.close();
	}
}

function forged({ sections: [section = ""] }: Stage, client: number, clock: number, nth: number): Uint8Array {
	const parent = { client, clock };
	return written([
		{
			client,
			clock,
			pieces: [
				{ parent: section, content: typed(new Y.XmlElement("paragraph")) },
				{ parent, content: typed(new Y.XmlText()) },
				{ parent: { client, clock: clock + 1 }, content: new Y.ContentString(`not theirs ${nth}`) },
			],
		},
	]);
}

/** All words are saved and there, and the page, the database and a newcomer hold the same. */
async function judgeVictim({ cast, accord, tally }: Scene, { line, stage, words }: Victim, how: string): Promise<void> {
	const kind = "words of somebody whose id was taken";
	tally.honest += 1;
	if (!(await line.saved(15))) tally.refuse(kind, `${how}: ${line.standing}`);
	write(line, stage, "and on");
	if (!(await line.saved(15))) tally.refuse(kind, `writing on ${how}: ${line.standing}`);
	await pause(100);
	const { doc } = await loadText(cast.db, stage.textId);
	const said = wordsOf(doc, stage.sections);
	for (const word of [...words, "and on"]) if (!said.includes(`‹${word}›`)) tally.destroy(kind, `${word}, ${how}`);
	const newcomer = honestOne({ cast }, 1);
	const visit = new HonestLine({ port: accord.port, textId: stage.textId, id: newcomer.id, cookie: newcomer.cookie });
	await visit.saved();
	const [shape, theirs, fresh] = [doc, line.doc, visit.doc].map((one) =>
		stage.sections.map((section) => shapeOf(one.getXmlFragment(section))).join(),
	);
	if (shape !== theirs) tally.destroy(kind, `the page holds another text than the database, ${how}`);
	if (shape !== fresh) tally.destroy(kind, `a newcomer gets another text than the database holds, ${how}`);
	visit.close();
	line.close();
}

/** A cursor tells its client id before its first letter: the attacker writes under it first. */
async function beforeTheFirstLetter(scene: Scene): Promise<void> {
	const stage = await aStage(scene.cast, "An id before its first letter");
	const player = honestOne(scene);
	const line = new HonestLine({ port: scene.accord.port, textId: stage.textId, id: player.id, cookie: player.cookie });
	await line.connection.arrived;
	line.connection.awareness.setLocalState({ cursor: null });
	await pause(200);
	const victim: Victim = { line, stage, words: [], offset: 0, clientId: line.doc.clientID, clock: 0 };
	await writeAs(scene, victim);
	for (const word of ["first", "second"]) {
		victim.words.push(word);
		write(line, stage, word);
		await line.saved();
	}
	await judgeVictim(scene, victim, "before the first letter");
}
