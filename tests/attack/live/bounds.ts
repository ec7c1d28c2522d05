// Texts at their bounds. Beyond them is refused with a sentence that says which; a full text opens, takes letters, can be
// shortened, and restored to what it was.
import { desc, eq } from "drizzle-orm";
import * as Y from "yjs";
import { versions } from "#db/schema/index.ts";
import { aStage, type Player, type Stage } from "./cast.ts";
import { updateBy } from "./ground.ts";
import { type Growth, growths } from "./growths.ts";
import { HonestLine } from "./honest-line.ts";
import { HostileLine } from "./hostile-line.ts";
import type { Scene } from "./scene.ts";

const kind = "a text at its bounds";

export async function attackBounds(scene: Scene, size: number): Promise<void> {
	for (const growth of growths.filter((_, i) => i % Math.round(1 / Math.max(size, 0.25)) === 0)) {
		scene.watch.during(`bounds: ${growth.name}`);
		await atItsBound(scene, growth);
	}
}

async function atItsBound(scene: Scene, growth: Growth): Promise<void> {
	const [player] = scene.cast.honest;
	if (!player) return;
	const stage = await aStage(scene.cast, `At its bound: ${growth.name}`);
	const before = await keepVersion(scene, stage, player);
	if (!(await fill(scene, stage, growth))) return;
	await opens(scene, stage, player, growth.name);
	await restore(scene, { stage, player, version: before }, `${growth.name}, full`);
	await fill(scene, stage, growth);
	await shorten(scene, stage, player, growth.name);
	await restore(scene, { stage, player, version: before }, `${growth.name}, shortened`);
}

/** Grows it until it is refused, with the bound's own sentence; whether it was. */
async function fill({ accord, cast, tally }: Scene, { textId, sections }: Stage, growth: Growth): Promise<boolean> {
	const [{ cookie } = { cookie: "" }] = cast.hostile;
	const line = new HostileLine({ port: accord.port, textId, cookie });
	try {
		for (let step = 0; step < growth.steps; step++) {
			await line.open();
			const update = updateBy(growth.more, { doc: line.doc, sections, client: line.doc.clientID });
			if (!update) throw new Error(`${growth.name} grows no further by itself.`);
			tally.tried += 1;
			const fate = await line.offer(update);
			if (fate === "taken") continue;
			if (!line.sentence || ["refused malformed", "cut", "dropped"].includes(fate))
				tally.refuse(kind, `${growth.name}: ${fate} ${line.sentence ?? "without a word"}`);
			return true;
		}
		tally.destroy(kind, `${growth.name} have none: ${growth.steps} steps were taken`);
		return false;
	} finally {
		line.close();
	}
}

/** It is read and written like any other. */
async function opens(scene: Scene, stage: Stage, player: Player, what: string): Promise<void> {
	const { accord, tally } = scene;
	const page = await fetch(accord.origin + stage.path, { headers: { cookie: player.cookie } });
	tally.honest += 1;
	if (page.status !== 200) tally.refuse(kind, `${what}, full: its page says ${page.status}`);
	await page.arrayBuffer();
}

/** Half of it is taken out, and a word put in. */
async function shorten(
	{ accord, tally }: Scene,
	{ textId, sections }: Stage,
	player: Player,
	what: string,
): Promise<void> {
	const line = new HonestLine({ port: accord.port, textId, id: player.id, cookie: player.cookie });
	await line.connection.arrived;
	await line.saved(30);
	const [section = ""] = sections;
	const fragment = line.doc.getXmlFragment(section);
	const steps: [string, () => void][] = [
		["half of it taken out", () => fragment.delete(Math.floor(fragment.length / 2), Math.ceil(fragment.length / 2))],
		["a word afterwards", () => wordIn(fragment)],
		["all of it taken out", () => fragment.delete(0, fragment.length)],
	];
	for (const [step, does] of steps) {
		does();
		tally.honest += 1;
		if (await line.saved(30)) continue;
		tally.refuse(kind, `${what}, full: ${step}: ${line.standing}`);
		break;
	}
	line.close();
}

function wordIn(fragment: Y.XmlFragment): void {
	const [first] = fragment.createTreeWalker((type) => type instanceof Y.XmlText);
	if (first instanceof Y.XmlText) first.insert(0, "a word ");
}

const formHeaders = ({ accord }: Scene, { cookie }: Player) => ({
	cookie,
	origin: accord.origin,
	"content-type": "application/x-www-form-urlencoded",
});

/** A version with a name, as people keep it. */
async function keepVersion(scene: Scene, { path, textId }: Stage, player: Player): Promise<string> {
	await fetch(`${scene.accord.origin}${path}/history`, {
		method: "POST",
		redirect: "manual",
		headers: formHeaders(scene, player),
		body: new URLSearchParams({ name: "Before" }).toString(),
	});
	const [kept] = await scene.cast.db
		.select({ id: versions.id })
		.from(versions)
		.where(eq(versions.textId, textId))
		.orderBy(desc(versions.id))
		.limit(1);
	if (!kept) throw new Error("No version was kept.");
	return kept.id;
}

type Restoring = { stage: Stage; player: Player; version: string };

async function restore(scene: Scene, { stage, player, version }: Restoring, what: string): Promise<void> {
	scene.tally.honest += 1;
	const answer = await fetch(`${scene.accord.origin}${stage.path}/restorations`, {
		method: "POST",
		redirect: "manual",
		headers: formHeaders(scene, player),
		body: new URLSearchParams({ version }).toString(),
	});
	if (answer.status !== 302) scene.tally.refuse(kind, `${what}: restoring says ${answer.status}`);
	await answer.arrayBuffer();
}
