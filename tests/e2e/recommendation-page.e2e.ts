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
import { axeFindings } from "#tests/support/axe.ts";
import { aPage, signIn } from "#tests/support/browser.ts";
import { type Account, anAccount } from "#tests/support/people.ts";
import { aServerWithAGroup, type TestServer } from "#tests/support/a-workspace.ts";

let server: TestServer;
let people: { anna: Account; bertta: Account; carla: Account };
let groupId: string;

beforeAll(async () => {
	({ server, groupId } = await aServerWithAGroup());
	people = {
		anna: await anAccount(server.db, { name: "Anna", groupId }),
		bertta: await anAccount(server.db, { name: "Bertta", groupId, role: "lead" }),
		carla: await anAccount(server.db, { name: "Carla", coordinator: true }),
	};
});

const aRecommendation = () =>
	createRecommendation(server.db, { person: people.anna, title: "Recognise green skills", leadGroupId: groupId });

async function opened(account: Account, path: string, options = {}): Promise<Page> {
	const page = await aPage(options);
	await signIn(page, server.url, account, path);
	return page;
}

const section = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

test("a recommendation is begun from the board and carries on through review to adopted", async () => {
	const page = await opened(people.carla, "/recommendations");
	await page.getByRole("link", { name: "Start a recommendation" }).click();
	await page.getByLabel("Title").fill("Digital credentials on Europass");
	await page.getByRole("button", { name: "Start" }).click();
	await page.getByRole("heading", { level: 1, name: "Digital credentials on Europass" }).waitFor();
	await page.getByRole("button", { name: "Send to review …" }).click();
	const send = page.getByRole("dialog", { name: /^Send R-/u });
	await send.getByText("Still missing: ", { exact: false }).waitFor();
	await send.getByRole("button", { name: "Send to review" }).click();
	await page.locator("main header").getByText("In review").waitFor();
	const adopt = page.getByRole("dialog", { name: /^Adopt R-/u });
	await page.getByRole("button", { name: "Adopt …" }).click();
	await adopt.getByRole("button", { name: "Adopt" }).click();
	await adopt.getByText("It was not adopted. First comes: the recommendation itself.").waitFor();
	await page.keyboard.press("Escape");
	await section(page, "Recommendation").fill("Ministries should issue credentials on Europass.");
	await page.locator(".status-saved").waitFor();
	await page.getByRole("button", { name: "Adopt …" }).click();
	await adopt.getByText("Still missing: ", { exact: false }).waitFor();
	await adopt.getByRole("button", { name: "Adopt" }).click();
	await page.getByText("This text is adopted.", { exact: false }).waitFor();
	await page.getByRole("link", { name: "All recommendations" }).click();
	await page.getByRole("heading", { name: /^Adopted/u }).waitFor();
	expect(await page.getByRole("link", { name: "Digital credentials on Europass" }).count()).toBe(1);
});

test("withdrawing takes a reason, and its lead brings a recommendation back as a draft", async () => {
	const { code } = await aRecommendation();
	const page = await opened(people.bertta, `/recommendations/${code}`);
	await page.getByRole("button", { name: "Withdraw …" }).click();
	const dialog = page.getByRole("dialog", { name: `Withdraw ${code}?` });
	await dialog.getByLabel("Why it is withdrawn").fill("Another text says it better.");
	await dialog.getByRole("button", { name: "Withdraw" }).click();
	await page.getByText("This text is withdrawn.", { exact: false }).waitFor();
	await page.getByRole("button", { name: "Back to draft" }).click();
	await page.locator("main header").getByText("Draft").waitFor();
	await page.getByRole("button", { name: "Send to review …" }).waitFor();
	expect(await page.getByRole("button", { name: "Back to draft" }).count()).toBe(0);
});

test("a version is kept by name, compared with the text as it is, and restored", async () => {
	const { code, textId } = await aRecommendation();
	await written(server.db, textId, people.anna.id, "problem", paragraph(words("By 2035, not later.")));
	const page = await opened(people.anna, `/recommendations/${code}/history`);
	await page.getByLabel("Name of the version").fill("For the board");
	await page.getByRole("button", { name: "Keep it" }).click();
	await page.getByRole("cell", { name: "For the board" }).waitFor();
	await written(server.db, textId, people.anna.id, "problem", paragraph(words("By 2030, not later.")));

	await page.getByRole("button", { name: "Compare" }).click();
	await page.locator("del").first().waitFor();
	expect(await page.locator("del").allInnerTexts()).toEqual([expect.stringContaining("2035")]);
	expect(await page.locator("ins").allInnerTexts()).toEqual([expect.stringContaining("2030")]);

	await page.getByRole("link", { name: /^Read/u }).first().click();
	await page.getByRole("button", { name: "Restore this version" }).click();
	await section(page, "Problem").getByText("By 2035, not later.").waitFor();
});

test("a citation pasted into another text becomes a new citation of the same evidence", async () => {
	const [from, into] = [await aRecommendation(), await aRecommendation()];
	const item = await anEvidenceItem(server.db, { claim: "Copied from one text to another" });
	const asked = { person: people.anna, textId: from.textId, fragment: "problem", stance: "supports" as const };
	const made = await cite(server.db, { ...asked, evidenceCode: item.code });
	if (!made.ok) throw new Error(made.because);
	await written(server.db, from.textId, people.anna.id, "problem", paragraph(words("Of all, "), citing(made.id)));
	const page = await opened(people.anna, `/recommendations/${from.code}`);
	await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
	await section(page, "Problem").click();
	await page.keyboard.press("Control+a");
	await page.keyboard.press("Control+c");
	await page.goto(`${server.url}/recommendations/${into.code}`);
	await section(page, "Actions").click();
	await page.keyboard.press("Control+v");
	const chip = section(page, "Actions").getByRole("button", { name: new RegExp(`^Citation ${item.code}`, "u") });
	await chip.waitFor();
	expect(await chip.getAttribute("data-citation")).not.toBe(made.id);
});

describe("axe finds nothing", () => {
	test.each([
		[1440, false],
		[390, true],
	])("on the board, the page, its dialogs and the history at %i px, dark %s", async (width, dark) => {
		const { code, textId } = await aRecommendation();
		const item = await anEvidenceItem(server.db);
		const asked = { person: people.anna, textId, fragment: "problem", stance: "supports" as const };
		const made = await cite(server.db, { ...asked, evidenceCode: item.code });
		if (!made.ok) throw new Error(made.because);
		await written(server.db, textId, people.anna.id, "problem", paragraph(words("Of all, "), citing(made.id)));
		await aReading(server.db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
		const page = await opened(people.anna, "/recommendations", { width, dark });
		const found: Record<string, string[]> = { board: await axeFindings(page) };
		await page.goto(`${server.url}/recommendations/new`);
		found["begin"] = await axeFindings(page);
		await page.goto(`${server.url}/recommendations/${code}`);
		await section(page, "Problem").waitFor();
		found["page"] = await axeFindings(page);
		await page.getByRole("button", { name: "Edit", exact: true }).click();
		found["fields"] = await axeFindings(page);
		await section(page, "Rationale").click();
		await page.keyboard.type("/");
		await page.getByRole("listbox").waitFor();
		found["menu"] = await axeFindings(page);
		await page.keyboard.press("Enter");
		await page.getByRole("combobox", { name: "Find evidence by words or code" }).waitFor();
		found["picker"] = await axeFindings(page);
		await page.keyboard.press("Escape");
		await section(page, "Problem").locator(".citation").click();
		await page.getByRole("button", { name: "Take the new figure" }).waitFor();
		found["citation"] = await axeFindings(page);
		await page.goto(`${server.url}/recommendations/${code}/history`);
		found["history"] = await axeFindings(page);
		expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
	});
});
