// One Chromium for a test file; each person in it has a browser context of their own.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { waitsForScript } from "./hydrated.ts";
import { aBrowser, setLimits } from "./seats.ts";

let running: Promise<Browser> | null = null;

/** Started with the first page that is asked for. */
const browser = (): Promise<Browser> => (running ??= aBrowser());

/** Problems of a page that no one would see: what it threw, and what its policy refused. */
export const troubles = new WeakMap<Page, string[]>();

/** A page of someone nobody else's cookies reach. */
export async function aPage({ width = 1440, height = 1000, dark = false } = {}): Promise<Page> {
	const context = await (
		await browser()
	).newContext({
		viewport: { width, height },
		colorScheme: dark ? "dark" : "light",
		reducedMotion: "reduce",
		locale: "en-GB",
	});
	setLimits(context);
	const page = await context.newPage();
	waitsForScript(page);
	const seen: string[] = [];
	troubles.set(page, seen);
	page.on("pageerror", (error) => seen.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error") seen.push(message.text());
	});
	return page;
}

/** Who has signed in: the same session is used again, since sign-in is rate-limited. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** Signs in by the form and goes on to `path`. */
export async function signIn(
	page: Page,
	url: string,
	person: { email: string; password: string },
	path = "/home",
): Promise<void> {
	const known = sessions.get(person.email);
	if (known) {
		await page.context().addCookies(known);
		await page.goto(url + path);
		return;
	}
	await page.goto(`${url}/sign-in?next=${encodeURIComponent(path)}`);
	await page.getByLabel("E-mail").fill(person.email);
	await page.getByLabel("Password").fill(person.password);
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL(url + path);
	sessions.set(person.email, await page.context().cookies());
}
