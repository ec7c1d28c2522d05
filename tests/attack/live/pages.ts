// A page that cannot trust what it is sent: presence of nonsense and words that the schema lacks come to it as if the server
// had let them through. The page may stop; it must not change a text by itself.
import type { WebSocketRoute } from "playwright-core";
import { loadText } from "#app/collaboration/log.server.ts";
import { encodeFrame, type Frame } from "#app/collaboration/protocol.ts";
import { pause } from "#tests/load/process.ts";
import { Writer } from "./browsers.ts";
import { aStage, type Stage } from "./cast.ts";
import { chance } from "./chance.ts";
import { updateBy } from "./ground.ts";
import { harmOf } from "./harm.ts";
import { keepersOf } from "./keepers.ts";
import { allKinds } from "./misfit-kinds.ts";
import { hostilePresence, realState } from "./presence-frames.ts";
import type { Scene } from "./scene.ts";
import { wordsOf } from "./shape.ts";
import * as Y from "yjs";

const kind = "a text that a page opened";

export async function attackPages(scene: Scene, size: number): Promise<void> {
	await sentPresence(scene, 800 * size);
	await sentMisfits(scene, 40 * size);
}

type Tapped = { page: Writer; say: (frame: Frame) => void };

/** Somebody honest before a browser whose line to the server is tapped. */
async function aTappedPage({ browser, accord, cast }: Scene, stage: Stage): Promise<Tapped> {
	const [, player] = cast.honest;
	if (!player) throw new Error("Nobody is honest.");
	let line: WebSocketRoute | null = null;
	const page = await Writer.open(browser, accord.origin, player, stage, (one) =>
		one.routeWebSocket(/\/collaboration\//u, (made) => {
			line = made;
			const far = made.connectToServer();
			made.onMessage((message) => far.send(message));
			far.onMessage((message) => made.send(message));
		}),
	);
	return { page, say: (frame) => line?.send(Buffer.from(encodeFrame(frame))) };
}

async function sentPresence(scene: Scene, frames: number): Promise<void> {
	const stage = await aStage(scene.cast, "A page that is sent presence");
	const { page, say } = await aTappedPage(scene, stage);
	const { doc } = await loadText(scene.cast.db, stage.textId);
	const at = chance(77);
	const real = { ...realState(doc, "problem", at), user: { id: scene.cast.reader.id, name: "Rita", color: "#555555" } };
	const contents = hostilePresence(real, { own: 12, colleagues: [13, 14], clock: 1 }, at);
	for (let i = 0; i < frames; i++) {
		say({ is: "awareness", bytes: contents.next().value });
		scene.tally.tried += 1;
		if (i % 100 !== 99) continue;
		await pause(100); // it is drawn
		if (!(await page.type(0)))
			scene.tally.refuse("a page that is sent presence", `${page.player.name} cannot write: ${page.troubles.at(-1)}`);
	}
	await intact(scene, stage, page.marks, "presence");
	await page.close();
}

/** Each on a page of its own, which then types where it lets one type. */
async function sentMisfits(scene: Scene, howMany: number): Promise<void> {
	const at = chance(78);
	let stage = await aStage(scene.cast, "A page that is sent misfits");
	let { page, say } = await aTappedPage(scene, stage);
	for (let tried = 0; tried < howMany;) {
		const { name, deed } = at.of(allKinds);
		const { doc } = await loadText(scene.cast.db, stage.textId);
		const update = updateBy(deed, { doc, sections: stage.sections, client: 4_000_000_000 });
		if (!update || !harms(doc, update, stage)) continue;
		tried += 1;
		scene.tally.tried += 1;
		say({ is: "update", bytes: update });
		await pause(150);
		await page.tryToType();
		await pause(150);
		if (await intact(scene, stage, [], name)) await page.reload();
		else {
			await page.close();
			stage = await aStage(scene.cast, "A page that is sent misfits");
			({ page, say } = await aTappedPage(scene, stage));
		}
	}
	await page.close();
}

function harms(doc: Y.Doc, update: Uint8Array, { sections }: Stage): boolean {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	Y.applyUpdate(copy, update);
	return harmOf(copy, sections) !== null;
}

/** Whatever the page was sent, the text is what it was. */
async function intact({ cast, tally }: Scene, stage: Stage, marks: readonly string[], by: string): Promise<boolean> {
	const { doc } = await loadText(cast.db, stage.textId);
	const said = wordsOf(doc, stage.sections);
	const gone = [...stage.sections.flatMap(keepersOf), ...marks].filter((word) => !said.includes(word));
	if (gone.length > 0) tally.destroy(kind, `${gone.join(" ")} by ${by}`);
	return gone.length === 0;
}
