// Honest edits of every kind through the same door: what protects must not stop them. Each is done, undone, done again; two
// people do theirs at the same time, apart from each other; somebody does a day's work offline. All must be saved, and all
// must read the same afterwards.
import { loadText } from "#app/collaboration/log.server.ts";
import { pause } from "#tests/load/process.ts";
import { aDocumentStage, aStage, type Player, type Stage } from "./cast.ts";
import { chance } from "./chance.ts";
import { Desk } from "./desk.ts";
import { HonestLine } from "./honest-line.ts";
import { harmOf } from "./harm.ts";
import type { HonestDeed } from "./honest-blocks.ts";
import { honestDeeds } from "./honest-deeds.ts";
import type { Scene } from "./scene.ts";
import { shapeOf } from "./shape.ts";

/** So many deeds in one text, so that it does not grow long. */
const inOneText = 12;

export async function writeHonestly(scene: Scene, size: number): Promise<void> {
	const deeds = honestDeeds.filter((_, i) => i % Math.round(1 / size) === 0);
	for (let i = 0; i < deeds.length; i += inOneText) await oneByOne(scene, deeds.slice(i, i + inOneText), i);
	for (let round = 0; round < 30 * size; round++) await atTheSameTime(scene, round);
	for (let round = 0; round < 4 * size; round++) await offline(scene, round);
}

function honestOne({ cast }: Scene, nth: number): Player {
	const player = cast.honest[nth % cast.honest.length];
	if (!player) throw new Error("Nobody is honest.");
	return player;
}

/** Somebody at a desk, with a line to the server. */
class Seated extends Desk {
	readonly line: HonestLine;

	constructor(line: HonestLine, section: string) {
		super(line.doc, section);
		this.line = line;
	}

	override leave(): void {
		super.leave();
		this.line.close();
	}
}

async function aDesk(scene: Scene, stage: Stage, nth: number): Promise<Seated> {
	const { id, cookie } = honestOne(scene, nth);
	const line = new HonestLine({ port: scene.accord.port, textId: stage.textId, id, cookie });
	const desk = new Seated(line, stage.sections[1] ?? "");
	await line.connection.arrived;
	await saved(scene, desk, "opening a text");
	return desk;
}

/** One more honest edit; whether it was taken. */
async function saved({ tally }: Scene, desk: Seated, what: string): Promise<boolean> {
	tally.honest += 1;
	if (await desk.line.saved(20)) return true;
	tally.refuse("an honest edit", `${what}: ${desk.line.standing}`);
	return false;
}

async function oneByOne(scene: Scene, deeds: readonly HonestDeed[], nth: number): Promise<void> {
	const stage = await (nth % 2 === 0 ? aStage(scene.cast, "Written honestly") : aDocumentStage(scene.cast));
	let desk = await aDesk(scene, stage, nth);
	for (const { name, on, does } of deeds) {
		desk.appends(...on);
		const isTaken =
			(await saved(scene, desk, `before ${name}`)) &&
			desk.does(does) &&
			(await saved(scene, desk, name)) &&
			(await undone(scene, desk, name));
		if (isTaken || desk.line.standing === "saved") continue;
		desk.leave();
		desk = await aDesk(scene, stage, nth);
	}
	await equal(scene, stage, [desk], "after honest edits");
	desk.leave();
}

async function undone(scene: Scene, desk: Seated, name: string): Promise<boolean> {
	desk.undo();
	if (!(await saved(scene, desk, `${name}, undone`))) return false;
	desk.redo();
	return saved(scene, desk, `${name}, done again`);
}

/** Two are apart, each does a few things to the same words, and they come together. */
async function atTheSameTime(scene: Scene, round: number): Promise<void> {
	const at = chance(round + 1);
	const stage = await aStage(scene.cast, "Written by two");
	const first = at.of(honestDeeds);
	const one = await aDesk(scene, stage, 0);
	one.appends(...first.on);
	await saved(scene, one, "what two will change");
	const other = await aDesk(scene, stage, 1);
	const desks = [one, other];
	for (const desk of desks) desk.line.cut();
	const names = desks.map((desk) => {
		const deeds = [first, at.of(honestDeeds), at.of(honestDeeds)];
		for (const deed of deeds) if (!desk.does(deed.does)) desk.appends(...deed.on);
		if (at.below(3) === 0) desk.undo();
		return deeds.map(({ name }) => name).join(", ");
	});
	for (const desk of desks) desk.line.mend();
	for (const desk of desks) await saved(scene, desk, `at the same time: ${names.join(" | ")}`);
	await equal(scene, stage, desks, `after two wrote at the same time (${names.join(" | ")})`);
	for (const desk of desks) desk.leave();
}

/** Many things are done without a connection, and the room is gone when it comes back. */
async function offline(scene: Scene, round: number): Promise<void> {
	const at = chance(round + 500);
	const stage = await aStage(scene.cast, "Written offline");
	const desk = await aDesk(scene, stage, round);
	desk.line.cut();
	for (let i = 0; i < 40; i++) {
		const deed = at.of(honestDeeds);
		desk.appends(...deed.on);
		desk.does(deed.does);
		if (at.below(5) === 0) desk.undo();
	}
	await pause(5_000);
	desk.line.mend();
	await saved(scene, desk, "a day offline");
	await equal(scene, stage, [desk], "after a day offline");
	desk.leave();
}

/** The database and everybody's page say the same, and nothing that an editor would take out. */
async function equal({ cast, tally }: Scene, stage: Stage, desks: readonly Seated[], when: string): Promise<void> {
	const shapes = async () => {
		const { doc } = await loadText(cast.db, stage.textId);
		const harm = harmOf(doc, stage.sections);
		const whole = (of: typeof doc) => stage.sections.map((section) => shapeOf(of.getXmlFragment(section))).join();
		return { harm, isSame: desks.every(({ line }) => line.standing !== "saved" || whole(line.doc) === whole(doc)) };
	};
	let now = await shapes();
	for (let tries = 0; tries < 40 && !now.isSame; tries++) {
		await pause(50); // what one wrote is on its way to the other
		now = await shapes();
	}
	if (!now.isSame) tally.destroy("a replica", `differs ${when}`);
	if (now.harm) tally.destroy("an honest text", `${now.harm} ${when}`);
}
