// Chromium, and people who sit before it. A page that throws an error fails the test that asks `calm`.
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, expect, inject } from "vitest";
import type { TestServer } from "./a-workspace.ts";
import { waitsForScript } from "./hydrated.ts";

const flags = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
];

/** One browser for a file, closed after its last test. */
export async function aBrowser(): Promise<Browser> {
	const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
	const browser = await chromium.launch({ executablePath, args: flags });
	afterAll(() => browser.close());
	return browser;
}

/** Waits in its pages end where all waits end. */
export const setLimits = (context: BrowserContext): void => context.setDefaultTimeout(inject("longestWait"));

export type Seat = {
	page: Page;
	context: BrowserContext;
	/** Errors thrown in this person's pages, and what their security policy refused. */
	troubles: string[];
};

type SeatOptions = { width?: number; colorScheme?: "light" | "dark"; javaScript?: boolean };

/** Somebody before a browser of their own, not signed in. */
export async function aSeat(
	browser: Browser,
	server: TestServer,
	{ width = 1280, colorScheme = "light", javaScript = true }: SeatOptions = {},
): Promise<Seat> {
	const context = await browser.newContext({
		baseURL: server.url,
		viewport: { width, height: 900 },
		colorScheme,
		javaScriptEnabled: javaScript,
		reducedMotion: "reduce",
		locale: "en-GB",
	});
	setLimits(context);
	const troubles: string[] = [];
	const page = await context.newPage();
	if (javaScript) waitsForScript(page);
	page.on("pageerror", (error) => troubles.push(`${page.url()}: ${error.message}`));
	page.on("console", (message) => {
		if (message.type() === "error" && /Content.Security.Policy|hydrat/i.test(message.text()))
			troubles.push(`${page.url()}: ${message.text()}`);
	});
	return { page, context, troubles };
}

/** Nothing was thrown in any of these pages. */
export function calm(...seats: Seat[]): void {
	expect(seats.flatMap((seat) => seat.troubles)).toEqual([]);
}
