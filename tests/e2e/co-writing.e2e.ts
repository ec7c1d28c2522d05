import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { cite } from "#app/recommendations/citations.server.ts";
import { createRecommendation } from "#app/recommendations/recommendations.server.ts";
import {
	anEvidenceItem,
	aReading,
	citing,
	paragraph,
	words,
	written,
} from "#tests/recommendations/a-recommendation.ts";
import { aPage, signIn, troubles } from "#tests/support/browser.ts";
import { type Account, anAccount } from "#tests/support/people.ts";
import { aServerWithAGroup, type TestServer } from "#tests/support/a-workspace.ts";

let server: TestServer;
let [anna, bertta, rita]: Account[] = [];
let groupId: string;

beforeAll(async () => {
	({ server, groupId } = await aServerWithAGroup());
	anna = await anAccount(server.db, { name: "Anna", groupId });
	bertta = await anAccount(server.db, { name: "Bertta", groupId, role: "lead" });
	rita = await anAccount(server.db, { name: "Rita", groupId, role: "reviewer" });
});

const someone = (account: Account | undefined): Account => {
	if (!account) throw new Error("nobody");
	return account;
};

const aRecommendation = () =>
	createRecommendation(server.db, { person: someone(anna), title: "Recognise green skills", leadGroupId: groupId });

/** Whatever goes over a page's socket, either way, arrives this many ms later. */
const slowLine = 60;

async function opened(account: Account | undefined, code: string, slowness = 0): Promise<Page> {
	const page = await aPage();
	if (slowness > 0) await slow(page, slowness);
	await signIn(page, server.url, someone(account), `/recommendations/${code}`);
	await section(page, "Problem").waitFor();
	return page;
}

/** In order: each timer is as long as the one before. */
const slow = (page: Page, ms: number) =>
	page.routeWebSocket(/\/collaboration\//u, (line) => {
		const far = line.connectToServer();
		line.onMessage((message) => void setTimeout(() => far.send(message), ms));
		far.onMessage((message) => void setTimeout(() => line.send(message), ms));
	});

/** From now on the browser tells the page nothing of where the caret went: as one does that is busy, only for longer. */
const tellingNothing = (page: Page) =>
	page.evaluate(() => {
		window.addEventListener("selectionchange", (event) => event.isTrusted && event.stopImmediatePropagation(), true);
	});

const section = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
/** What a section says, without the names at others' carets. */
const read = (page: Page, name: string) =>
	section(page, name).evaluate((text) => {
		const copy = text.cloneNode(true);
		if (!(copy instanceof HTMLElement)) return "";
		for (const caret of copy.querySelectorAll(".caret")) caret.remove();
		return copy.textContent;
	});
const says = (page: Page, name: string, text: string | RegExp) => expect.poll(() => read(page, name)).toMatch(text);
const saved = (page: Page) => page.locator(".status-saved").waitFor();

/** Anna has written a sentence; Bertta's caret is at its end. */
async function atOneSentence(): Promise<[Page, Page]> {
	const { code } = await aRecommendation();
	const [one, other] = [await opened(anna, code), await opened(bertta, code)];
	await section(one, "Recommendation").click();
	await one.keyboard.type("Schools should recognise green skills.");
	await says(other, "Recommendation", "Schools should recognise green skills.");
	await section(other, "Recommendation").click();
	await other.keyboard.press("Control+End");
	return [one, other];
}

describe("two people write in the same sentence", () => {
	test("both see every word, and each other's name", async () => {
		const [one, other] = await atOneSentence();
		await other.keyboard.press("ArrowLeft");
		await section(one, "Recommendation").click();
		await one.keyboard.press("Home");
		await Promise.all([
			other.keyboard.type(" gained at work", { delay: 15 }),
			one.keyboard.type("Together, ", { delay: 15 }),
		]);

		const whole = /^Together, Schools should recognise green skills gained at work\.$/u;
		await says(one, "Recommendation", whole);
		await says(other, "Recommendation", whole);
		expect(await one.locator(".caret-name").allInnerTexts()).toEqual(["Bertta"]);
		await other.getByText("Here now").waitFor();
		await Promise.all([saved(one), saved(other)]);
		expect([troubles.get(one), troubles.get(other)]).toEqual([[], []]);
	});

	test("one's caret stays where the last key put it while the other writes, however late the browser tells of it", async () => {
		const [one, other] = await atOneSentence();
		await tellingNothing(other);
		await other.keyboard.press("ArrowLeft");
		await section(one, "Recommendation").press("Home"); // Anna's caret moves, her words stay
		await expect.poll(() => section(other, "Recommendation").textContent()).toMatch(/^[^\p{L}]*Anna/u);
		await other.keyboard.type(" gained");
		await says(one, "Recommendation", "Schools should recognise green skills gained.");

		await other.keyboard.press("Control+ArrowLeft");
		await one.keyboard.type("Together, ");
		await says(other, "Recommendation", /^Together/u);
		await other.keyboard.type("and crafts ");
		await says(one, "Recommendation", /^Together, Schools should recognise green skills and crafts gained\.$/u);

		await other.keyboard.press("Control+Home");
		for (const _ of "Together") await other.keyboard.press("Shift+ArrowRight");
		await other.keyboard.press("Control+Alt+m");
		await other.getByRole("form", { name: "Comment" }).getByText("Together", { exact: true }).waitFor();
		expect([troubles.get(one), troubles.get(other)]).toEqual([[], []]);
	});

	test("who begin an empty place at the same moment find every letter once, in the order it was typed", async () => {
		const { code } = await aRecommendation();
		const [one, other] = [await opened(anna, code, slowLine), await opened(bertta, code, slowLine)];
		const write = (page: Page, name: string, letters: string) =>
			section(page, name)
				.click()
				.then(() => page.keyboard.type(letters, { delay: 15 }));
		for (const name of ["Problem", "Recommendation", "Rationale"]) {
			await Promise.all([write(one, name, "abcdefghijklmnop"), write(other, name, "ABCDEFGHIJKLMNOP")]);
			await Promise.all([saved(one), saved(other)]);
			await expect.poll(async () => (await read(one, name)) === (await read(other, name))).toBe(true);
			const said = await read(one, name);
			expect([said.replace(/[A-Z]/gu, ""), said.replace(/[a-z]/gu, "")]).toEqual([
				"abcdefghijklmnop",
				"ABCDEFGHIJKLMNOP",
			]);
		}
		await section(one, "Rationale").press("Control+End");
		await section(one, "Rationale").press("Enter");
		await expect.poll(() => section(other, "Rationale").locator("p").count()).toBe(2);
		await section(other, "Rationale").press("Control+End");
		await Promise.all([one.keyboard.type("xyz", { delay: 15 }), other.keyboard.type("XYZ", { delay: 15 })]);
		await Promise.all([saved(one), saved(other)]);
		await says(one, "Rationale", /(xyzXYZ|XYZxyz)$/u);
		await says(other, "Rationale", /(xyzXYZ|XYZxyz)$/u);
	});

	test("undo takes back one's own words, in whichever section they were, and not the other's", async () => {
		const { code } = await aRecommendation();
		const [one, other] = [await opened(anna, code), await opened(bertta, code)];
		await section(one, "Problem").click();
		await one.keyboard.type("Mine.");
		await says(other, "Problem", "Mine.");
		await section(other, "Problem").click();
		await other.keyboard.press("Control+End");
		await other.keyboard.type(" Hers.");
		await says(one, "Problem", "Mine. Hers.");
		await section(one, "Actions").click();
		await one.keyboard.press("Control+z");
		await says(one, "Problem", /^ ?Hers\./u);
		await says(other, "Problem", /^ ?Hers\./u);
		expect([troubles.get(one), troubles.get(other)]).toEqual([[], []]);
	});
});

describe("a reader", () => {
	test("follows the text live and cannot change it, whatever is typed", async () => {
		const { code } = await aRecommendation();
		const [writer, reader] = [await opened(anna, code), await opened(rita, code)];
		await section(writer, "Problem").click();
		await writer.keyboard.type("Written by Anna.");
		await says(reader, "Problem", "Written by Anna.");
		await section(reader, "Problem").click();
		await reader.keyboard.press("Control+a");
		await reader.keyboard.type("Gone!");
		await reader.keyboard.press("Delete");
		await says(reader, "Problem", "Written by Anna.");
		await says(writer, "Problem", "Written by Anna.");
		expect(await section(reader, "Problem").innerText()).toContain("Written by Anna.");
	});

	test("sees the saved words without any script", async () => {
		const { code, textId } = await aRecommendation();
		await written(server.db, textId, someone(anna).id, "problem", paragraph(words("Readable before anything runs.")));
		const page = await opened(anna, code);
		const html = await (await page.request.get(`${server.url}/recommendations/${code}`)).text();
		expect(html).toContain("Readable before anything runs.");
	});
});

test("evidence is cited with the keyboard alone", async () => {
	const { code } = await aRecommendation();
	await anEvidenceItem(server.db, { claim: "Most who start a course in wood complete it" });
	const page = await opened(anna, code);
	const take = async () => {
		await page.getByRole("option", { name: /Most who start a course in wood/u }).waitFor();
		for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
		await page.getByRole("button", { name: "It supports the sentence" }).waitFor();
		await page.keyboard.press("Enter");
	};
	await section(page, "Rationale").focus();
	await page.keyboard.type("Of those who began, /cite");
	await page.getByRole("option", { name: "Cite evidence" }).waitFor();
	await page.keyboard.press("Enter");
	await page.getByRole("combobox", { name: "Find evidence by words or code" }).waitFor();
	await page.keyboard.type("wood complete");
	await take();
	await section(page, "Rationale")
		.getByRole("button", { name: /^Citation E-/u })
		.waitFor();
	await page.keyboard.type(" finished.");
	await says(page, "Rationale", /Of those who began, 84% \(43\/51.*\) finished\./u);
	await page.getByRole("heading", { name: "Citations", exact: true }).waitFor();
	await page.keyboard.press("Control+Alt+e"); // right behind a full stop, a figure stands apart all the same
	await take();
	await says(page, "Rationale", /\) finished\. 84% \(43\/51/u);
	await saved(page);

	await page.keyboard.press("Escape");
	expect(await page.evaluate(() => document.activeElement?.closest('[role="toolbar"]') !== null)).toBe(true);
	expect(troubles.get(page)).toEqual([]);
});

test("a citation moves while the page is open, and is answered, without reload", async () => {
	const { code, textId } = await aRecommendation();
	const item = await anEvidenceItem(server.db);
	const writer = someone(anna);
	const asked = { person: writer, textId, fragment: "problem", evidenceCode: item.code, stance: "supports" } as const;
	const made = await cite(server.db, asked);
	if (!made.ok) throw new Error(made.because);
	await written(server.db, textId, writer.id, "problem", paragraph(words("Of all, "), citing(made.id)));
	const [page, other] = [await opened(anna, code), await opened(bertta, code)];
	await page.evaluate(() => Object.assign(window, { stillThisPage: true }));
	await says(page, "Problem", /84% \(43\/51/u);

	await aReading(server.db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
	// Another citation makes the server tell everyone in this text that something beside it changed.
	const again = await other.request.post(`${server.url}/texts/${textId}/citations`, {
		form: { code: item.code, section: "rationale", stance: "context" },
		headers: { Origin: server.url },
	});
	expect(again.ok()).toBe(true);

	await says(page, "Problem", /84% \(43\/51.*→ 79% \(45\/57, Wood\)/u);
	await page.getByRole("heading", { name: /1 figure has changed/u }).waitFor();
	await section(page, "Problem")
		.getByRole("button", { name: /→ 79% .* figure changed/u })
		.click();
	await page.getByRole("button", { name: "Take the new figure" }).click();
	await says(page, "Problem", /^Of all, 79% \(45\/57[^→]*$/u);
	await says(other, "Problem", /^Of all, 79% \(45\/57[^→]*$/u);
	expect(await page.evaluate(() => "stillThisPage" in window)).toBe(true);
});

test("what was written straight into the text by a hostile client never becomes markup", async () => {
	const { code, textId } = await aRecommendation();
	const evil = { ...words("click"), marks: [{ type: "link", attrs: { href: "javascript:alert(document.domain)" } }] };
	const note = { type: "footnote", attrs: { text: '"><img src=x onerror="window.hacked=1">' } };
	const named = { type: "mention", attrs: { personId: null, label: "<script>window.hacked=1</script>" } };
	await written(server.db, textId, someone(anna).id, "problem", paragraph(evil, note, named, words(" after")));
	const page = await opened(bertta, code);
	await says(page, "Problem", /click.*after/u);
	const text = section(page, "Problem");
	expect(await text.locator("a[href], img:not(.ProseMirror-separator), script").count()).toBe(0);
	expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});
