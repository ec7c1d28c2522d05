import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { persons } from "#db/schema/index.ts";
import { aKeptSheet } from "#tests/support/a-kept-sheet.ts";
import { enterDemo } from "#tests/support/deeds.ts";
import { aBrowser, aSeat, calm } from "#tests/support/seats.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";

const screens = [
	"/home",
	"/",
	"/account",
	"/audit",
	"/people",
	"/groups",
	"/settings",
	"/imports",
	"/imports/templates",
	"/imports/rows",
	"/imports/rows/T01_pilot_sites",
	"/imports/rows/T01_pilot_sites/new",
	"/pilots",
	"/micro-credentials",
	"/evidence",
	"/evidence/new",
	"/evidence/new?indicator=satisfaction_top2&across=countries",
	"/evidence/new?indicator=annex1_completeness",
	"/evidence/indicators",
	"/evidence/indicators/completion_rate",
	"/evidence/targets",
	"/coverage",
	"/recommendations",
	"/recommendations/new",
	"/documents",
	"/no/such/page",
];

/** Addresses whose end only the data knows, found by the first link of a list. */
const found = [
	{ list: "/recommendations", link: 'main a[href^="/recommendations/"]:not([href$="/new"])' },
	{ list: "/evidence", link: 'main a[href^="/evidence/"]:not([href*="/new"])' },
	{ list: "/pilots", link: 'main a[href^="/pilots/"]' },
	{ list: "/micro-credentials", link: 'main a[href^="/micro-credentials/"]' },
	{ list: "/documents", link: 'main a[href^="/documents/"]' },
	{ list: "/", link: 'main a[href^="/publications/"]:not([href$=".xml"])' },
];

async function addresses(page: Page): Promise<string[]> {
	const more: string[] = [];
	for (const { list, link } of found) {
		await page.goto(list);
		const href = await page.locator(link).first().getAttribute("href");
		if (href) more.push(href);
	}
	const slug = more.find((href) => href.startsWith("/documents/"));
	const site = more.find((href) => href.startsWith("/pilots/"));
	const recommendation = more.find((href) => href.startsWith("/recommendations/"));
	return [
		...screens,
		...more,
		`${recommendation}/history`,
		`${recommendation}/movements`,
		`${slug}/details`,
		`${slug}/editions`,
		`${site}/rows`,
	];
}

async function findings(page: Page, address: string): Promise<string[]> {
	await page.goto(address, { waitUntil: "load" });
	if (/^.(?:recommendations|documents).[^/]+$/.test(address) && !address.endsWith("/new"))
		await page.locator(".ProseMirror").first().waitFor();
	return (await axeFindings(page)).map((finding) => `${address} ${finding}`);
}

let server: TestServer;
let browser: Browser;
/** Screens that exist only while an upload waits for answers. */
let waiting: string[];
beforeAll(async () => {
	[server, browser] = await Promise.all([aServer({ demo: true }), aBrowser()]);
	const [coordinator] = await server.db.select().from(persons).where(eq(persons.email, "coordinator@demo.example"));
	const batch = await aKeptSheet(server.db, coordinator?.id ?? "");
	waiting = [`/imports/${batch}`, `/imports/${batch}/matching`];
});

describe("axe finds nothing on any screen", () => {
	for (const [locale, colorScheme, width] of [
		["en", "light", 1280],
		["fi", "dark", 390],
	] as const)
		it(`in ${locale}, ${colorScheme}, ${width} px wide`, async () => {
			const stranger = await aSeat(browser, server, { width, colorScheme });
			const seat = await aSeat(browser, server, { width, colorScheme });
			const wrong = await findings(stranger.page, "/sign-in");
			await enterDemo(seat.page, "coordinator");
			const headers = { origin: server.url };
			await seat.context.request.post("/preferences", { form: { locale, theme: colorScheme, back: "/" }, headers });
			for (const address of [...(await addresses(seat.page)), ...waiting])
				wrong.push(...(await findings(seat.page, address)));
			expect(await seat.page.locator("html").getAttribute("lang")).toBe(locale);
			expect(wrong).toEqual([]);
			calm(stranger, seat);
			await Promise.all([stranger.context.close(), seat.context.close()]);
		});
});
