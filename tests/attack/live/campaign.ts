// One run: everybody takes their places, each part of the attack is tried, and what came of it is judged.
import os from "node:os";
import type { Browser } from "playwright-core";
import type { Pool } from "#db/connect.ts";
import type { Accord } from "./accord.ts";
import { attackBounds } from "./bounds.ts";
import { aChromium, Writer } from "./browsers.ts";
import { aCast, aDocumentStage, aStage, type Cast, type Stage } from "./cast.ts";
import { attackByFloods } from "./floods.ts";
import { attackByForeignIds } from "./foreign-ids.ts";
import { writeHonestly } from "./honest.ts";
import type { Seat } from "./onlookers.ts";
import { attackPages } from "./pages.ts";
import { attackPresence } from "./presence.ts";
import { attackByResets } from "./resets.ts";
import type { Scene } from "./scene.ts";
import type { Tally } from "./tally.ts";
import { judge } from "./verdict.ts";
import { attackByUpdates } from "./updates.ts";
import { Watch } from "./watch.ts";

export const fewestTries = 15_000;

/** Each part of the attack; `size` 1 is the whole of it. */
const parts = {
	resets: (scene: Scene, size: number) => attackByResets(scene, Math.ceil(2 * size)),
	honest: writeHonestly,
	presence: (scene: Scene, size: number) => attackPresence(scene, 10_000 * size),
	pages: attackPages,
	updates: (scene: Scene, size: number) => attackByUpdates(scene, 5_000 * size),
	"foreign-ids": attackByForeignIds,
	floods: attackByFloods,
	bounds: attackBounds,
} satisfies Record<string, (scene: Scene, size: number) => Promise<void>>;

export type PartName = keyof typeof parts;
const isPart = (name: string): name is PartName => name in parts;
export const partNames: readonly PartName[] = Object.keys(parts).filter(isPart);

type Plan = { parts: readonly PartName[]; size: number };

export async function campaign(accord: Accord, db: Pool, tally: Tally, plan: Plan): Promise<void> {
	const browser = await aChromium();
	os.setPriority(10); // those who attack do not take the machine from those who wait
	try {
		await play({ accord, db, browser, tally }, plan);
	} finally {
		await browser.close();
	}
}

type Ground = { accord: Accord; db: Pool; browser: Browser; tally: Tally };

async function play({ accord, db, browser, tally }: Ground, plan: Plan): Promise<void> {
	const cast = await aCast(db, accord.port);
	const stages = [await aStage(cast), await aDocumentStage(cast), await aStage(cast), await aDocumentStage(cast)];
	const seats = seatsFor(cast, stages);
	const watch = await Watch.begin(accord, tally, { seats, page: stages[0]?.path ?? "/" });
	try {
		const writers = await beforeBrowsers(browser, accord.origin, cast, stages);
		const scene: Scene = { accord, browser, tally, cast, stages, writers, watch };
		for (const name of plan.parts) await tryPart(scene, name, plan.size);
		watch.during("the verdict");
		const written = await watch.finish();
		console.info(`longest waits (ms): ${JSON.stringify(written.longest)}`);
		await judge(scene, written, browser);
	} finally {
		watch.end();
	}
}

async function tryPart(scene: Scene, name: PartName, size: number): Promise<void> {
	const { tally, accord, watch } = scene;
	const before = tally.tried;
	const began = Date.now();
	console.info(`— ${name}`);
	watch.during(name);
	await parts[name](scene, size).catch((error: unknown) => {
		tally.stop(`${name} could not go on: ${String(error)}`);
	});
	await accord.revive();
	for (const end of accord.ends.splice(0)) tally.stop(`${name}: ${end}`);
	console.info(`  tried ${tally.tried - before} in ${((Date.now() - began) / 1000).toFixed(0)} s`);
}

const seatsFor = ({ honest }: Cast, stages: readonly Stage[]): Seat[] =>
	stages.flatMap(({ textId, sections }, nth) => {
		const player = honest[nth % honest.length];
		return player ? [{ name: player.name, personId: player.id, cookie: player.cookie, textId, sections }] : [];
	});

/** Two in the first text. */
async function beforeBrowsers(browser: Browser, origin: string, { honest }: Cast, [stage]: Stage[]): Promise<Writer[]> {
	if (!stage) return [];
	const writers: Writer[] = [];
	for (const player of honest.slice(0, 2)) writers.push(await Writer.open(browser, origin, player, stage));
	return writers;
}
