// Afterwards: every honest word is in the database, on every page that was open, and in a browser that opens the text
// now; and all replicas say the same.
import type { Browser } from "playwright-core";
import * as Y from "yjs";
import { loadText } from "#app/collaboration/log.server.ts";
import { Writer } from "./browsers.ts";
import type { Stage } from "./cast.ts";
import { harmOf } from "./harm.ts";
import { keepersOf } from "./keepers.ts";
import type { Scene } from "./scene.ts";
import { shapeOf, wordsOf } from "./shape.ts";

type Written = {
	/** text → marks shown as saved */
	marks: Record<string, string[]>;
	/** `text name` → what that person's page says, section by section */
	texts: Record<string, unknown>;
};

export async function judge(scene: Scene, written: Written, browser: Browser): Promise<void> {
	for (const stage of scene.stages) {
		const pages = scene.writers.filter((writer) => writer.stage === stage);
		const marks = [...(written.marks[stage.textId] ?? []), ...pages.flatMap((page) => page.marks)];
		const words = [...stage.sections.flatMap(keepersOf), ...marks];
		const doc = await inDatabase(scene, stage, words);
		if (doc) replicasOf(scene, stage, doc, written.texts);
		for (const page of pages) await onPage(scene, page, words, `on the page of ${page.player.name}`);
		await freshlyOpened(scene, stage, browser, words);
		if (doc) await unchangedByOpening(scene, stage, doc);
	}
}

function missing({ tally }: Scene, said: string, words: readonly string[], where: string): void {
	for (const word of words) if (!said.includes(word)) tally.destroy(`a word ${where}`, word);
}

async function inDatabase(scene: Scene, stage: Stage, words: readonly string[]): Promise<Y.Doc | null> {
	const { cast, tally } = scene;
	try {
		const { doc } = await loadText(cast.db, stage.textId);
		missing(scene, wordsOf(doc, stage.sections), words, "in the database");
		const harm = harmOf(doc, stage.sections);
		if (harm) tally.destroy("a text", `${stage.path} holds what no editor can show: ${harm}`);
		return doc;
	} catch (error) {
		tally.destroy("a text", `${stage.path} cannot be loaded: ${String(error)}`);
		return null;
	}
}

/** What the clients of those who typed hold is what the database holds. */
function replicasOf({ tally }: Scene, stage: Stage, doc: Y.Doc, texts: Record<string, unknown>): void {
	const whole = JSON.stringify(stage.sections.map((section) => shapeOf(doc.getXmlFragment(section))));
	for (const [key, shown] of Object.entries(texts)) {
		if (!key.startsWith(stage.textId)) continue;
		const theirs = JSON.stringify(stage.sections.map((section) => Reflect.get(Object(shown), section) ?? ""));
		if (theirs !== whole) tally.destroy("a replica", `${key.slice(stage.textId.length)} holds another ${stage.path}`);
	}
}

async function onPage(scene: Scene, page: Writer, words: readonly string[], where: string): Promise<void> {
	const said = (await page.sections().catch(() => [])).join("\n");
	missing(scene, said, words, where);
	for (const trouble of new Set(page.troubles)) console.info(`  thrown ${where}: ${trouble}`);
}

async function freshlyOpened(scene: Scene, stage: Stage, browser: Browser, words: readonly string[]): Promise<void> {
	const [player] = scene.cast.honest;
	if (!player) return;
	try {
		const page = await Writer.open(browser, scene.accord.origin, player, stage);
		if (!(await page.type())) scene.tally.refuse("a page opened afterwards", `${stage.path} takes no words`);
		await onPage(scene, page, [...words, ...page.marks], "on a page opened afterwards");
		await page.close();
	} catch (error) {
		scene.tally.destroy("a text", `${stage.path} does not open: ${String(error).slice(0, 300)}`);
	}
}

/** Whoever opened it wrote one mark, and nothing else was changed by that. */
async function unchangedByOpening({ cast, tally }: Scene, stage: Stage, before: Y.Doc): Promise<void> {
	const { doc } = await loadText(cast.db, stage.textId);
	const lost = Y.snapshot(doc).ds.clients;
	const gone = [...lost].some(
		([client, ranges]) => lengthOf(ranges) > lengthOf(Y.snapshot(before).ds.clients.get(client)),
	);
	if (gone) tally.destroy("a text", `${stage.path} lost something when it was opened`);
}

const lengthOf = (ranges: readonly { len: number }[] = []): number => ranges.reduce((sum, { len }) => sum + len, 0);
