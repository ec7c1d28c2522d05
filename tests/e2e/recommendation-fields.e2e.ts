// The fields beside a recommendation's text, saved by one, by two at once, and by who leaves.
import type { Page, Route } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { createRecommendation } from "#app/recommendations/recommendations.server.ts";
import { aPage, signIn } from "#tests/support/browser.ts";
import { type Account, anAccount } from "#tests/support/people.ts";
import { aServerWithAGroup, type TestServer } from "#tests/support/a-workspace.ts";

let server: TestServer;
let anna: Account;
let bertta: Account;
let groupId: string;

beforeAll(async () => {
	({ server, groupId } = await aServerWithAGroup());
	anna = await anAccount(server.db, { name: "Anna", groupId });
	bertta = await anAccount(server.db, { name: "Bertta", groupId, role: "lead" });
});

const aRecommendation = () =>
	createRecommendation(server.db, { person: anna, title: "Recognise green skills", leadGroupId: groupId });

async function opened(account: Account, code: string): Promise<Page> {
	const page = await aPage();
	await signIn(page, server.url, account, `/recommendations/${code}`);
	return page;
}

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const saved = (page: Page) => page.locator(".save-line").getByText("Saved", { exact: true }).waitFor();

/** From now on the page gets no answer when it reads itself anew, until they are released. */
async function holdReads(page: Page) {
	const held: Route[] = [];
	let isHolding = true;
	await page.route(/_data=/u, async (route) => {
		if (isHolding && route.request().method() === "GET") held.push(route);
		else await route.continue();
	});
	const release = async () => {
		isHolding = false;
		for (const route of held) await route.continue();
	};
	return { held, release };
}

test("who leaves with unsaved fields is asked, and saves on the way; a row without words is no row", async () => {
	const { code } = await aRecommendation();
	const page = await opened(anna, code);
	await page.getByRole("button", { name: "Edit", exact: true }).click();
	await page.getByLabel("By when", { exact: true }).fill("2031-06-30");
	await page.getByRole("button", { name: "Add: Who acts" }).click();
	const leaving = page.getByRole("dialog", { name: "Save before you go?" });
	await page.getByRole("link", { name: "All recommendations" }).click();
	await leaving.getByRole("button", { name: "Stay here" }).click();
	expect(await page.getByLabel("By when", { exact: true }).inputValue()).toBe("2031-06-30");
	await page.getByText("Before final").click();
	await page.getByRole("button", { name: "Add: Monitoring indicators" }).click();
	await page.getByLabel("Baseline").fill("None");
	await page.getByText("Before final").click();
	await save(page);
	await page.getByText("A row is not filled in: look above").waitFor();
	expect(
		await page
			.getByRole("textbox", { name: "Indicator", exact: true })
			.evaluate((input) => input === document.activeElement),
	).toBe(true);
	await page.getByLabel("Baseline").fill("");
	await page.getByRole("link", { name: "All recommendations" }).click();
	await leaving.getByRole("button", { name: "Save and go on" }).click();
	await page.getByRole("heading", { level: 1, name: "Recommendations" }).waitFor();
	await page.goBack();
	await page.getByText("30 June 2031").waitFor();
});

test("two who save the fields at once both see both versions, and nothing is lost", async () => {
	const { code } = await aRecommendation();
	const [one, other] = [await opened(anna, code), await opened(bertta, code)];
	for (const page of [one, other]) await page.getByRole("button", { name: "Edit", exact: true }).click();
	await one.getByLabel("By when", { exact: true }).fill("2030-12-31");
	await other.getByLabel("By when", { exact: true }).fill("2035-12-31");
	await other.getByRole("button", { name: "Add: Who acts" }).click();
	await other.getByLabel("Name 1").fill("Chambers of commerce");
	await save(one);
	await saved(one);
	await save(other);

	await other.getByText("Anna saved these fields meanwhile").waitFor();
	await other.getByRole("radio", { name: /Theirs: 31 December 2030/u }).check();
	await other.getByRole("button", { name: "Save the chosen ones" }).click();

	await expect.poll(() => one.getByLabel("Name 1").inputValue()).toBe("Chambers of commerce");
	await one.getByRole("button", { name: "Done" }).click(); // hers were saved: what came since is not hers to save
	await one.getByText("Chambers of commerce").waitFor();
	expect(await one.getByText("31 December 2030").count()).toBe(1);
});

test("two who entered the same are asked nothing once the page knows, whatever is entered then", async () => {
	const { code } = await aRecommendation();
	const [one, other] = [await opened(anna, code), await opened(bertta, code)];
	for (const page of [one, other]) {
		await page.getByRole("button", { name: "Edit", exact: true }).click();
		await page.getByLabel("By when", { exact: true }).fill("2030-12-31");
	}
	const reads = await holdReads(other);
	await save(one);
	await saved(one);
	const answered = other.waitForResponse((response) => response.request().method() === "POST");
	await save(other);
	await answered;
	await reads.release();
	await saved(other);
	await other.getByLabel("By when", { exact: true }).fill("2031-12-31");
	await save(other);
	await saved(other);
	await other.reload();
	await other.getByText("31 December 2031").waitFor();
	expect(await other.getByText("saved these fields meanwhile").count()).toBe(0);
});

test("who goes on writing before the page knows of the save writes on top of what was saved", async () => {
	const { code } = await aRecommendation();
	const page = await opened(anna, code);
	await page.getByRole("button", { name: "Edit", exact: true }).click();
	await page.getByRole("button", { name: "Add: Who acts" }).click();
	await page.getByLabel("Name 1").fill("Chambers of commerce");
	const reads = await holdReads(page);
	await save(page);
	await expect.poll(() => reads.held.length).toBeGreaterThan(0);
	expect(await page.getByLabel("Name 1").inputValue()).toBe("Chambers of commerce");
	await page.getByLabel("By when", { exact: true }).fill("2030-12-31");
	await reads.release();
	await save(page);
	await saved(page);
	await page.reload();
	await page.getByText("31 December 2030").waitFor();
	expect(await page.getByText("Chambers of commerce").count()).toBe(1);
});
