// Two people in one text, one of them hostile: whatever the other's page sends, nobody's words change but by who writes them.
import * as encoding from "lib0/encoding";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { loadText } from "#app/collaboration/log.server.ts";
import { encodeFrame } from "#app/collaboration/protocol.ts";
import { createRecommendation } from "#app/recommendations/recommendations.server.ts";
import { contentOf } from "#app/recommendations/text/schema.ts";
import { recommendationSections } from "#app/recommendations/text/sections.ts";
import { paragraph, words, written } from "#tests/recommendations/a-recommendation.ts";
import { aPage, signIn, troubles } from "#tests/support/browser.ts";
import { type Account, anAccount } from "#tests/support/people.ts";
import { type TappedLine, tappedLine } from "#tests/support/tapped-line.ts";
import { aServerWithAGroup, type TestServer } from "#tests/support/a-workspace.ts";
import { misfits } from "./misfits.ts";

let server: TestServer;
let [anna, bertta, mallory]: Account[] = [];
let groupId: string;

beforeAll(async () => {
	({ server, groupId } = await aServerWithAGroup());
	anna = await anAccount(server.db, { name: "Anna", groupId });
	bertta = await anAccount(server.db, { name: "Bertta", groupId });
	mallory = await anAccount(server.db, { name: "Mallory", groupId });
});

const someone = (account: Account | undefined): Account => {
	if (!account) throw new Error("nobody");
	return account;
};

const sentence = "Schools should recognise green skills.";
const step = { type: "bulletList", content: [{ type: "listItem", content: [paragraph(words("A first step."))] }] };

async function aText() {
	const made = await createRecommendation(server.db, {
		person: someone(anna),
		title: "Recognise green skills",
		leadGroupId: groupId,
	});
	await written(server.db, made.textId, someone(anna).id, "problem", paragraph(words(sentence)), step);
	return made;
}

type Opened = { page: Page; line: TappedLine };

async function opened(account: Account | undefined, code: string): Promise<Opened> {
	const page = await aPage();
	const line = await tappedLine(page);
	await signIn(page, server.url, someone(account), `/recommendations/${code}`);
	await page.locator(".status-saved").waitFor();
	return { page, line };
}

const section = (page: Page, name = "Problem") => page.getByRole("textbox", { name, exact: true });
/** What a section says, without the names at others' carets. */
const read = (page: Page, name = "Problem") =>
	section(page, name).evaluate((text) => {
		const copy = text.cloneNode(true);
		if (!(copy instanceof HTMLElement)) return "";
		for (const caret of copy.querySelectorAll(".caret")) caret.remove();
		return copy.textContent;
	});
const inTheDatabase = async (textId: string) =>
	contentOf((await loadText(server.db, textId)).doc, recommendationSections);
const updatesIn = ({ said }: TappedLine): number => said.filter((frame) => frame.is === "update").length;

const cell = (said: string) => ({ type: "tableCell", content: [paragraph(words(said))] });

/** Types a letter behind the sentence, and expects it there and nothing else changed, for everybody and in the database. */
async function writesOneLetter(textId: string, writer: Page, others: readonly Page[], letter: string): Promise<void> {
	const [before, shown] = [await inTheDatabase(textId), await read(writer)];
	await section(writer).locator("p").first().click();
	await writer.keyboard.press("End");
	await writer.keyboard.type(letter);
	for (const page of [writer, ...others])
		await expect.poll(() => read(page)).toBe(shown.replace("A first", `${letter}A first`));
	const typed = before["problem"]?.content?.[0]?.content?.[0];
	if (!typed) throw new Error("There is no sentence.");
	typed.text += letter;
	await expect.poll(() => inTheDatabase(textId)).toEqual(before);
}

/** Somebody's own socket to a text, as their browser's but in their own hands. */
async function aSocketOf(page: Page, textId: string): Promise<WebSocket> {
	const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
	const address = `${server.url.replace("http", "ws")}/collaboration/${textId}?epoch=1&schema=1`;
	const socket = new WebSocket(address, { origin: server.url, headers: { cookie } });
	await new Promise((open, fail) => socket.once("open", open).once("error", fail));
	return socket;
}

const brackets = `{"cursor":${"[".repeat(1_000)}${"]".repeat(1_000)}}`;
const here = { type: { client: 1, clock: 1 }, tname: null, item: null, assoc: 0 };
/** States that are no presence, or whose cursor is none. */
const nonsense: string[] = [
	...[{ anchor: null }, { anchor: null, head: null }, {}, [], 5, "x", true, { anchor: here }, { ...here }].map(
		(cursor) => JSON.stringify({ cursor }),
	),
	...[
		{ type: 5 },
		{ type: {} },
		{ item: "x" },
		{ item: { client: {}, clock: [] } },
		{ tname: 5 },
		{ tname: "elsewhere" },
	]
		.map((position) => ({ anchor: position, head: position }))
		.map((cursor) => JSON.stringify({ cursor })),
	JSON.stringify({ cursor: { anchor: { tname: "__proto__" }, head: { tname: "constructor" } } }),
	`{"__proto__":{"cursor":{"anchor":null}},"cursor":{"__proto__":null,"constructor":1}}`,
	JSON.stringify({ user: { name: {}, color: [] }, cursor: null }),
	JSON.stringify({ cursor: { anchor: { type: { client: 2 ** 60, clock: 1 } }, head: here } }),
	`{"cursor":"${"x".repeat(100_000)}"}`,
	brackets,
	"[]",
	"5",
	"{",
];

function presenceOf(state: string, clientId = 4_000_000): Uint8Array {
	const to = encoding.createEncoder();
	for (const number of [1, clientId, 1]) encoding.writeVarUint(to, number);
	encoding.writeVarString(to, state);
	return encoding.toUint8Array(to);
}

describe("a colleague whose cursor is nonsense", () => {
	test("changes nobody's words: the others' next letter is that letter and nothing else, for everybody", async () => {
		const { code, textId } = await aText();
		const [one, other, hostile] = [await opened(anna, code), await opened(bertta, code), await opened(mallory, code)];
		for (const state of nonsense) {
			const socket = await aSocketOf(hostile.page, textId);
			socket.send(encodeFrame({ is: "awareness", bytes: presenceOf(state) }));
			socket.send(encodeFrame({ is: "awareness", bytes: presenceOf(`{"cursor":null}`, 5_000_000) }));
			socket.close();
		}
		await writesOneLetter(textId, one.page, [other.page, hostile.page], "!");
		await writesOneLetter(textId, other.page, [one.page, hostile.page], "?");
		expect([troubles.get(one.page), troubles.get(other.page)]).toEqual([[], []]);
	});

	test("changes nothing in a page that is sent all of it, nor with places that lead nowhere", async () => {
		const { code, textId } = await aText();
		const [one, other] = [await opened(anna, code), await opened(bertta, code)];
		await section(one.page).click();
		for (const [i, state] of nonsense.entries())
			one.line.say({ is: "awareness", bytes: presenceOf(state, 4_000_000 + i) });
		const user = { id: someone(mallory).id, name: "Mallory", color: "#9c4221" };
		for (const [i, anchor] of (await strangePlaces(textId)).entries())
			for (const head of [anchor, here])
				one.line.say({
					is: "awareness",
					bytes: presenceOf(JSON.stringify({ user, cursor: { anchor, head } }), 4_100_000 + 2 * i),
				});
		await one.page.locator(".presence").getByText("Mallory").waitFor();
		await writesOneLetter(textId, one.page, [other.page], "!");
		await writesOneLetter(textId, other.page, [one.page], "?");
		expect(troubles.get(one.page)).toEqual([]);
	});
});

/** Well-formed positions: in what was deleted, in letters, in other sections, behind the end of everything. */
async function strangePlaces(textId: string): Promise<object[]> {
	const { doc } = await loadText(server.db, textId);
	const ids = [...doc.store.clients.values()].flatMap((structs) => structs.map(({ id }) => id));
	const strange = ids.flatMap(({ client, clock }) => [
		{ type: { client, clock }, tname: null, item: null, assoc: 0 },
		{ type: { client, clock: clock + 1 }, tname: null, item: { client, clock: clock + 2 }, assoc: -1 },
		{ type: null, tname: "problem", item: { client, clock }, assoc: 0 },
	]);
	const names = [...recommendationSections, "summary"].map((tname) => ({ type: null, tname, item: null, assoc: -1 }));
	return [...strange, ...names];
}

/** A change of the text as it is in the database, as an update. */
async function changed(textId: string, change: (problem: Y.XmlFragment, doc: Y.Doc) => void): Promise<Uint8Array> {
	const { doc } = await loadText(server.db, textId);
	const before = Y.encodeStateVector(doc);
	doc.transact(() => change(doc.getXmlFragment("problem"), doc));
	return Y.encodeStateAsUpdate(doc, before);
}

const isApart = (page: Page) => page.getByText("This text cannot be edited here just now").waitFor();

describe("what the schema does not hold", () => {
	test.each(Object.entries(misfits))(
		"%s that comes in is taken out by nobody who has the text open",
		async (_, misfit) => {
			const { code, textId } = await aText();
			const { page, line } = await opened(anna, code);
			const before = [await inTheDatabase(textId), updatesIn(line)];
			line.say({ is: "update", bytes: await changed(textId, misfit) });
			await isApart(page);
			await page.getByText(sentence).first().waitFor(); // as it was saved
			expect(await section(page).count()).toBe(0);
			await page.keyboard.type("Not into this!");
			await page.waitForLoadState("networkidle");
			expect([await inTheDatabase(textId), updatesIn(line)]).toEqual(before);
		},
	);

	test("stands in a text until it is put right: then one can write again", async () => {
		const { code, textId } = await aText();
		const bytes = await changed(textId, (problem) => problem.insert(0, [new Y.XmlElement("script")]));
		const { page, line } = await opened(anna, code);
		line.say({ is: "update", bytes });
		await isApart(page);
		const before = await inTheDatabase(textId);
		expect([updatesIn(line), await section(page).count()]).toEqual([0, 0]);

		const { doc } = await loadText(server.db, textId);
		Y.applyUpdate(doc, bytes);
		const known = Y.encodeStateVector(doc);
		doc.getXmlFragment("problem").delete(0, 1);
		line.say({ is: "update", bytes: Y.encodeStateAsUpdate(doc, known) });
		await section(page).waitFor();
		expect(await inTheDatabase(textId)).toEqual(before);
		expect(await page.getByText("This text cannot be edited here just now").count()).toBe(0);
		await section(page, "Actions").click();
		await page.keyboard.type("Then.");
		await page.locator(".status-saved").waitFor();
		await expect.poll(async () => JSON.stringify(await inTheDatabase(textId))).toContain("Then.");
	});
});

describe("an editor", () => {
	test("that fails while it draws what others wrote writes nothing over it, and is made anew", async () => {
		const { code, textId } = await aText();
		const [one, other] = [await opened(anna, code), await opened(bertta, code)];
		await section(one.page).evaluate((text) => {
			if (!("editor" in text)) throw new Error("no editor");
			const { view } = Object(text.editor);
			const { dispatch } = view;
			view.dispatch = () => {
				view.dispatch = dispatch;
				throw new Error("drawing failed");
			};
		});
		await writesOneLetter(textId, other.page, [one.page], "!");
		await writesOneLetter(textId, one.page, [other.page], "?");
		expect(await read(one.page)).toBe(await read(other.page));
	});

	test("evens out a table that others left uneven only when its own person changes something in it", async () => {
		const { code, textId } = await aText();
		const uneven = {
			type: "table",
			content: [
				{ type: "tableRow", content: [cell("a"), cell("b"), cell("c")] },
				{ type: "tableRow", content: [cell("d")] },
			],
		};
		const empty = {
			type: "table",
			content: [{ type: "tableRow", content: [{ type: "tableCell" }, { type: "tableCell" }] }],
		};
		await written(server.db, textId, someone(bertta).id, "rationale", paragraph(words("Before.")), uneven, empty);
		const { page, line } = await opened(anna, code);
		const tables = async () => (await inTheDatabase(textId))["rationale"]?.content?.slice(-2);
		const before = await tables();
		await section(page, "Rationale").locator("p").first().click();
		await page.keyboard.press("Home");
		await page.keyboard.type("One. ");
		for (let i = 0; i < 5; i++) await page.keyboard.press("Enter");
		for (let i = 0; i < 4; i++) await page.keyboard.press("Backspace");
		await expect.poll(async () => JSON.stringify(await inTheDatabase(textId))).toContain("One. ");
		await page.locator(".status-saved").waitFor();
		expect(await tables()).toEqual(before);

		await section(page, "Rationale").getByText("d", { exact: true }).click();
		await page.keyboard.press("End");
		await page.keyboard.type("!");
		await expect.poll(async () => (await tables())?.[0]?.content?.map((row) => row.content?.length)).toEqual([3, 3]);
		expect((await tables())?.[1]).toEqual(before?.[1]);
		expect(updatesIn(line)).toBeGreaterThan(0);
	});
});
