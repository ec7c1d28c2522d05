// Figures that changed are answered by keyboard alone, from home to the last one.
import type { Browser } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { axeFindings } from "#tests/support/axe.ts";
import { enterDemo } from "#tests/support/deeds.ts";
import { aBrowser, aSeat, calm } from "#tests/support/seats.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
	[server, browser] = await Promise.all([aServer({ demo: true }), aBrowser()]);
});

it("a writer finds the changed figures on the home page, chooses all by keyboard, and takes them at once", async () => {
	const seat = await aSeat(browser, server, { width: 1280 });
	const { page } = seat;
	await enterDemo(page, "writer");

	await page.locator('main a[href$="/movements"]').first().focus();
	await page.keyboard.press("Enter");
	await page.waitForURL("**/movements");
	const choices = page.locator("main input[value^=take]");
	await choices.first().waitFor();
	expect(await axeFindings(page)).toEqual([]);

	await choices.first().focus();
	await page.keyboard.press("Space");
	await expect.poll(() => choices.first().isChecked()).toBe(true);
	await page.keyboard.press("ArrowDown");
	const reason = page.locator("main textarea");
	await reason.waitFor();
	expect(await axeFindings(page)).toEqual([]);
	const clear = page.locator("main form#moved-figures button[type=button]");
	await clear.focus();
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await reason.waitFor({ state: "detached" });
	await expect.poll(() => choices.evaluateAll((all) => all.every((box) => box.matches(":checked")))).toBe(true);
	await page.locator("main form#moved-figures button").first().focus();
	await page.keyboard.press("Enter");
	await page.waitForURL("**/movements?taken=*");
	await expect.poll(() => choices.count()).toBe(0);
	expect(await axeFindings(page)).toEqual([]);
	calm(seat);
	await seat.context.close();
});
