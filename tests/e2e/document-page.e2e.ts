import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { createDocument, documentBySlug } from "#app/publication/documents.server.ts";
import { paragraph, words, written } from "#tests/recommendations/a-recommendation.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { aPage, signIn, troubles } from "#tests/support/browser.ts";
import { type Account, anAccount } from "#tests/support/people.ts";
import { aServerWithAGroup, type TestServer } from "#tests/support/a-workspace.ts";

let server: TestServer;
let reviewer: Account;
let coordinator: Account;

beforeAll(async () => {
	const made = await aServerWithAGroup();
	server = made.server;
	reviewer = await anAccount(server.db, { name: "Rita", groupId: made.groupId });
	coordinator = await anAccount(server.db, { name: "Carla", coordinator: true });
});

async function opened(account: Account, path: string): Promise<Page> {
	const page = await aPage();
	await signIn(page, server.url, account, path);
	return page;
}

/** As someone without a mouse does: on by Tab, until it is there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
	await place.first().waitFor();
	for (let pressed = 0; pressed < 150; pressed += 1) {
		if (await place.first().evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press("Tab");
	}
	throw new Error(`Tab never came to ${String(place)}`);
}

test("words of a document's summary are commented on, answered and the thread ended, by keyboard alone", async () => {
	const { slug } = await createDocument(server.db, {
		person: coordinator,
		title: "Skills that count",
		language: "en",
		kind: "demo",
	});
	const document = await documentBySlug(server.db, slug);
	if (!document) throw new Error("The document did not come to be.");
	await written(
		server.db,
		document.textId,
		coordinator.id,
		"summary",
		paragraph(words("Most of those who began completed.")),
	);
	const path = `/documents/${slug}`;
	const [page, other] = [await opened(reviewer, path), await opened(coordinator, path)];

	await tabTo(page, page.getByRole("textbox", { name: "Summary", exact: true }));
	await page.keyboard.press("Control+Home");
	for (const _ of "Most of those") await page.keyboard.press("Shift+ArrowRight");
	expect(await page.evaluate(() => getSelection()?.toString())).toBe("Most of those");
	await page.keyboard.press("Control+Alt+m");
	await page.getByRole("form", { name: "Comment" }).waitFor();
	await page.keyboard.type("How many?");
	await tabTo(page, page.getByRole("form", { name: "Comment" }).getByRole("button").first());
	await page.keyboard.press("Enter");
	await page.getByRole("form", { name: "Comment" }).waitFor({ state: "hidden" });
	await other.locator("mark.comment-anchor", { hasText: "Most of those" }).first().waitFor();

	await tabTo(other, other.locator("summary", { hasText: "Answer" }));
	await other.keyboard.press("Enter");
	await tabTo(other, other.getByLabel("Your answer"));
	await other.keyboard.type("Eighty-four in a hundred.");
	await tabTo(other, other.getByRole("button", { name: "Send answer" }));
	await other.keyboard.press("Enter");
	await page.getByText("Eighty-four in a hundred.").waitFor();

	await tabTo(other, other.locator("summary", { hasText: "Resolve this thread" }));
	await other.keyboard.press("Enter");
	await tabTo(other, other.getByLabel("Reason"));
	await other.keyboard.type("The figure stands in the next sentence.");
	await tabTo(other, other.getByRole("button", { name: "Resolve thread" }));
	await other.keyboard.press("Enter");
	await page.getByText("Show 1 resolved").waitFor();
	expect(await page.locator(".anchor-open").count()).toBe(0);
	expect(await axeFindings(other)).toEqual([]);
	expect([troubles.get(page), troubles.get(other)]).toEqual([[], []]);
});
