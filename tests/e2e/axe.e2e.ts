import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { persons } from "#db/schema/index.ts";
import { aKeptSheet } from "#tests/support/a-kept-sheet.ts";
import { enterDemo } from "#tests/support/deeds.ts";
import { aBrowser, aSeat, calm } from "#tests/support/seats.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";

/** Evidence and what it comes from. */
const evidenceScreens = [
	"/imports",
	"/imports/templates",
	"/imports/rows",
	"/imports/rows/T01_pilot_sites",
	"/imports/rows/T01_pilot_sites/new",
	"/imports/esco",
	"/pilots",
	"/micro-credentials",
	"/micro-credentials/skills",
	"/micro-credentials/certificates",
	"/certificates?identifier=unknown",
	"/evidence",
	"/evidence?withdrawn",
	"/evidence/new",
	"/evidence/new?indicator=satisfaction_top2&across=countries",
	"/evidence/new?indicator=annex1_completeness",
	"/evidence/new/source",
	"/evidence/findings",
	"/evidence/indicators",
	"/evidence/indicators/completion_rate",
	"/evidence/targets",
	"/coverage",
];

const otherScreens = [
	"/home",
	"/",
	"/account",
	"/audit",
	"/people",
	"/groups",
	"/settings",
	"/recommendations",
	"/recommendations/new",
	"/documents",
	"/no/such/page",
];

/** Addresses whose end only the data knows, found by the first link of a list. */
const foundEvidence = [
	{ list: "/evidence", link: 'main a[href^="/evidence/E-"]' },
	{ list: "/evidence/findings", link: 'main a[href^="/evidence/findings/"]' },
	{ list: "/pilots", link: 'main a[href^="/pilots/"]' },
	{ list: "/pilots/FI-1", link: 'main a[href*="/runs/"]' },
	{
		list: "/micro-credentials",
		link: 'main a[href^="/micro-credentials/"]:not([href$="/skills"]):not([href$="/certificates"])',
	},
];
const foundElsewhere = [
	{ list: "/recommendations", link: 'main a[href^="/recommendations/"]:not([href$="/new"])' },
	{ list: "/documents", link: 'main a[href^="/documents/"]' },
	{ list: "/", link: 'main a[href^="/publications/"]:not([href$=".xml"])' },
];

async function firstLinks(page: Page, lists: readonly { list: string; link: string }[]): Promise<string[]> {
	const hrefs: string[] = [];
	for (const { list, link } of lists) {
		await page.goto(list);
		hrefs.push((await page.locator(link).first().getAttribute("href")) ?? "");
	}
	return hrefs;
}

async function evidenceAddresses(page: Page): Promise<string[]> {
	const more = await firstLinks(page, foundEvidence);
	const site = more.find((href) => href.startsWith("/pilots/"));
	const later = ["correction", "withdrawal"].map((part) => `${more[0]}/${part}`);
	return [...evidenceScreens, ...waiting, ...more, ...later, `${site}/rows`];
}

async function otherAddresses(page: Page): Promise<string[]> {
	const more = await firstLinks(page, foundElsewhere);
	const [recommendation, document] = more;
	const beside = ["history", "movements", "strength"].map((part) => `${recommendation}/${part}`);
	return [...otherScreens, ...more, ...beside, `${document}/details`, `${document}/editions`];
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

async function enter(locale: "en" | "fi", look: { width: number; colorScheme: "light" | "dark" }) {
	const seat = await aSeat(browser, server, look);
	await enterDemo(seat.page, "coordinator");
	const headers = { origin: server.url };
	const form = { locale, theme: look.colorScheme, back: "/" };
	await seat.context.request.post("/preferences", { form, headers });
	return seat;
}

async function everythingWrong(page: Page, all: readonly string[]): Promise<string[]> {
	const wrong: string[] = [];
	for (const address of all) wrong.push(...(await findings(page, address)));
	return wrong;
}

describe("axe finds nothing on any screen", () => {
	for (const [locale, colorScheme, width] of [
		["en", "light", 1280],
		["fi", "dark", 390],
	] as const)
		it(`in ${locale}, ${colorScheme}, ${width} px wide`, async () => {
			const stranger = await aSeat(browser, server, { width, colorScheme });
			const seat = await enter(locale, { width, colorScheme });
			const all = [...(await evidenceAddresses(seat.page)), ...(await otherAddresses(seat.page))];
			expect(await findings(stranger.page, "/sign-in")).toEqual([]);
			expect(await everythingWrong(seat.page, all)).toEqual([]);
			expect(await seat.page.locator("html").getAttribute("lang")).toBe(locale);
			calm(stranger, seat);
			await Promise.all([stranger.context.close(), seat.context.close()]);
		});

	it("of evidence, on a tablet too", async () => {
		const seat = await enter("fi", { width: 768, colorScheme: "light" });
		expect(await everythingWrong(seat.page, await evidenceAddresses(seat.page))).toEqual([]);
		calm(seat);
		await seat.context.close();
	});
});
