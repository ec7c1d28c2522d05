// Honest people before real browsers, with the editor open while others attack the same text.
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { Player, Stage } from "./cast.ts";
import type { Tally } from "./tally.ts";

const flags = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
];
const patience = 30_000;

export const aChromium = (): Promise<Browser> =>
	chromium.launch({ executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium", args: flags });

export class Writer {
	readonly player: Player;
	readonly stage: Stage;
	readonly page: Page;
	/** What was typed here and shown as saved. */
	readonly marks: string[] = [];
	/** What the page threw. */
	readonly troubles: string[] = [];
	#context: BrowserContext;
	#count = 0;

	private constructor(player: Player, stage: Stage, context: BrowserContext, page: Page) {
		this.player = player;
		this.stage = stage;
		this.page = page;
		this.#context = context;
		page.on("pageerror", (error) => this.troubles.push(error.message));
	}

	/** `prepare`: what is done to the page before it goes anywhere. */
	static async open(
		browser: Browser,
		origin: string,
		player: Player,
		stage: Stage,
		prepare: (page: Page) => Promise<unknown> = async () => {},
	): Promise<Writer> {
		const context = await browser.newContext({
			baseURL: origin,
			viewport: { width: 1280, height: 900 },
			reducedMotion: "reduce",
			locale: "en-GB",
		});
		context.setDefaultTimeout(patience);
		await context.addCookies(cookiesOf(player.cookie, origin));
		const writer = new Writer(player, stage, context, await context.newPage());
		await prepare(writer.page);
		await writer.page.goto(stage.path);
		await writer.#standing();
		return writer;
	}

	/** The editors are there. */
	async #standing(): Promise<void> {
		await this.page.locator(".text-section [role=textbox]").first().waitFor();
	}

	#section = (nth: number) => this.page.locator(".text-section [role=textbox]").nth(nth);

	/** Types a mark at the end of a section; whether it was shown as saved. */
	async type(nth = 1): Promise<boolean> {
		const mark = `‹${this.player.name} types ${this.#count++}›`;
		try {
			await this.#section(nth).click();
			await this.page.keyboard.press("Control+End");
			await this.page.keyboard.type(mark);
			await this.page.locator(".status-saved").waitFor({ timeout: 15_000 });
		} catch (error) {
			this.troubles.push(String(error).slice(0, 200));
			return false;
		}
		this.marks.push(mark);
		return true;
	}

	/** Types a letter where the page still lets one: whether it does is not asked. */
	async tryToType(): Promise<void> {
		await this.#section(0)
			.click({ timeout: 1_000 })
			.then(() => this.page.keyboard.type("x"))
			.catch(() => {});
	}

	async reload(): Promise<void> {
		await this.page.reload();
		await this.#standing();
	}

	/** What each section shows, without the names at others' carets. */
	sections = (): Promise<string[]> =>
		this.page.locator(".text-section [role=textbox]").evaluateAll((all) =>
			all.map((section) => {
				const copy = section.cloneNode(true);
				if (!(copy instanceof HTMLElement)) return "";
				for (const caret of copy.querySelectorAll(".caret")) caret.remove();
				return copy.textContent ?? "";
			}),
		);

	/** Whether somebody's name stands at a caret here, within a while. */
	sees = (name: string): Promise<boolean> =>
		this.page
			.locator(".caret-name", { hasText: name })
			.first()
			.waitFor({ state: "attached", timeout: 5_000 })
			.then(
				() => true,
				() => false,
			);

	close = (): Promise<void> => this.#context.close();
}

const cookiesOf = (cookie: string, url: string) =>
	cookie.split("; ").map((pair) => {
		const at = pair.indexOf("=");
		return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
	});

/** Each types a mark; who cannot any more was stopped from writing by somebody else. */
export async function allType(writers: readonly Writer[], tally: Tally, phase: string): Promise<void> {
	for (const writer of writers) {
		tally.honest += 1;
		if (await writer.type()) continue;
		const said = await writer.page
			.locator(".live-line")
			.innerText()
			.catch(() => "nothing");
		tally.refuse(
			"somebody before a browser",
			`${writer.player.name} cannot write (${phase}): ${said.replaceAll("\n", " ")}`,
		);
		await writer.reload().catch(() => {});
	}
}
