// The whole road in an empty workspace: data in, evidence, co-writing, review, an edition, a check; then newer data.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { aBrowser, aSeat, calm, type Seat } from "#tests/support/seats.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";
import { accept, bringIn, cite, invite, makeEvidence, saved, section } from "./road/deeds.ts";

type Role = "coordinator" | "steward" | "first" | "second" | "reviewer";
const title = "Short courses that people finish";

let server: TestServer;
let seats: Record<Role, Seat>;
let reader: Seat;
let address = "";
let code = "";
const edition = "/publications/courses-in-the-mountains/0.1";

beforeAll(async () => {
	const [started, browser] = await Promise.all([aServer(), aBrowser()]);
	server = started;
	const seat = () => aSeat(browser, server);
	const [coordinator, steward, first, second, reviewer] = await Promise.all([seat(), seat(), seat(), seat(), seat()]);
	seats = { coordinator, steward, first, second, reviewer };
	reader = await aSeat(browser, server, { javaScript: false });
});

describe.sequential("from an empty workspace to an edition that anyone can check", () => {
	it("the first coordinator comes by the one-time link and names the workspace", async () => {
		const { coordinator } = seats;
		await accept(coordinator, server.firstLink, { name: "Klara Klein", email: "klara@alps.example" });
		const { page } = coordinator;
		await page.goto("/settings");
		await page.getByLabel("Name of the workspace").fill("Alpine Accord");
		await page.getByLabel("Funding line").fill("Funded by the Alpine Fund.");
		await page.getByLabel("Disclaimer").fill("Views are those of the authors only.");
		await page.getByRole("button", { name: "Save settings" }).click();
		await page.getByText("The settings are saved.").waitFor();
		await reader.page.goto(server.firstLink);
		expect(await reader.page.locator('input[name="password"]').count()).toBe(0);
	});

	it("definitions come in, the others are invited, and the steward brings the rows of people", async () => {
		const { coordinator, steward, first, second, reviewer } = seats;
		await bringIn(coordinator, ".", (name) => /^T0[0-4]/.test(name));
		const group = "Alpine working group";
		const links = [
			await invite(coordinator, {
				list: "stefan@alps.example; Stefan Stern",
				boxes: ["send pilot data"],
				organisation: "Alpine Timber School",
			}),
			await invite(coordinator, { list: "wanda@alps.example; Wanda Wald", boxes: ["write"], group }),
			await invite(coordinator, { list: "xaver@alps.example; Xaver Xander", boxes: ["write"], group }),
			await invite(coordinator, { list: "rita@alps.example; Rita Roth", boxes: ["comment"], group }),
		];
		const names = ["Stefan Stern", "Wanda Wald", "Xaver Xander", "Rita Roth"];
		const coming = [steward, first, second, reviewer].map((seat, i) =>
			accept(seat, links[i] ?? "", { name: names[i] ?? "" }),
		);
		await Promise.all(coming);
		await bringIn(steward, ".", (name) => /^T0[5-8]/.test(name));
		expect(await steward.page.locator("table").first().innerText()).toContain("T05");
	});

	it("evidence is made and cited in a sentence, by keyboard alone", async () => {
		const { first } = seats;
		code = await makeEvidence(first, "indicator=completion_rate", "Most of those who begin complete the course.");
		const { page } = first;
		await page.goto("/recommendations/new");
		await page.getByLabel("Title").fill(title);
		await page.getByRole("button", { name: "Start" }).click();
		await page.waitForURL(/\/recommendations\/R-\d+$/);
		address = new URL(page.url()).pathname;
		await section(page, "Rationale").focus();
		await page.keyboard.type("In the workshops ");
		await cite(first, code);
		await page.keyboard.type(" of those who began completed.");
		await expect
			.poll(() => section(page, "Rationale").textContent())
			.toMatch(/In the workshops .*58.*28.*48.* of those/);
		await saved(first);
	});

	it("two write at once in one section and each sees the other's words", async () => {
		const { first, second } = seats;
		await second.page.goto(address);
		await section(first.page, "Problem").focus();
		await first.page.keyboard.type("Together:");
		await first.page.keyboard.press("Enter");
		await section(second.page, "Problem").getByText("Together:").waitFor();
		await section(second.page, "Problem").focus();
		await second.page.keyboard.press("Control+Home");
		await second.page.keyboard.press("End");
		await Promise.all([
			first.page.keyboard.type("Wanda says that courses are long.", { delay: 15 }),
			second.page.keyboard.type(" Xaver says that nobody is let go.", { delay: 15 }),
		]);
		const both = "Together: Xaver says that nobody is let go.Wanda says that courses are long.";
		await expect.poll(() => words(first)).toBe(both);
		await expect.poll(() => words(second)).toBe(both);
		await Promise.all([saved(first), saved(second)]);
		await first.page.getByText("Xaver Xander").first().waitFor();
	});

	it("a reviewer selects words and comments by keyboard; a writer answers and ends the thread", async () => {
		const { reviewer, first } = seats;
		const { page } = reviewer;
		await page.goto(address);
		await section(page, "Rationale").focus();
		await page.keyboard.press("Control+Home");
		for (const _ of "In the workshops") await page.keyboard.press("Shift+ArrowRight");
		expect(await page.evaluate(() => getSelection()?.toString())).toBe("In the workshops");
		await page.keyboard.press("Control+Alt+m");
		const form = page.getByRole("form", { name: "Comment" });
		await form.waitFor();
		await page.keyboard.type("Which workshops?");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await form.waitFor({ state: "hidden" });
		await page.getByText("Which workshops?").waitFor();
		await page.locator("mark.comment-anchor", { hasText: "In the workshops" }).first().waitFor();

		const writer = first.page;
		await writer.getByText("Which workshops?").waitFor();
		await writer.getByText("Answer", { exact: true }).click();
		await writer.getByLabel("Your answer").fill("The four of this year.");
		await writer.getByRole("button", { name: "Send answer" }).click();
		await page.getByText("The four of this year.").waitFor();
		await writer.getByText("Resolve this thread").click();
		await writer.getByLabel("What was decided?").selectOption("partly_taken_up");
		await writer.getByLabel("Reason").fill("They are named in the annex.");
		await writer.getByRole("button", { name: "Resolve thread" }).click();
		await page.getByText("Show 1 resolved").waitFor();
		expect(await page.locator(".anchor-open").count()).toBe(0);
	});

	it("the coordinator publishes a consultation edition", async () => {
		const { page } = seats.coordinator;
		await page.goto("/documents");
		await page.getByLabel("Title").fill("Courses in the mountains");
		await page.getByLabel("Kind").selectOption("policy");
		await page.getByRole("button", { name: "Start" }).click();
		await page.waitForURL("**/documents/courses-in-the-mountains");
		await section(page, "Summary").focus();
		await page.keyboard.type("Let people finish what they begin.");
		await saved(seats.coordinator);
		await page.getByRole("button", { name: "Add recommendation", exact: true }).click();
		await page.getByRole("link", { name: title }).waitFor();
		await page.getByRole("link", { name: "Publish" }).click();
		await page.getByRole("button", { name: /^Publish 0\.1/ }).click();
		await page.getByRole("button", { name: "Publish edition 0.1" }).click();
		await page.getByText("Edition 0.1 is published.").waitFor();
		expect((await page.goto(edition))?.status()).toBe(200);
	});

	it("a reader without account opens it as HTML without script, as PDF and as JSON, and checks it", async () => {
		const { page, context } = reader;
		await page.goto("/");
		await page.getByRole("link", { name: "Courses in the mountains" }).first().click();
		await page.getByRole("heading", { name: "Courses in the mountains" }).first().waitFor();
		const read = await page.locator("body").innerText();
		for (const words of [title, "Let people finish what they begin.", "28/48", "Funded by the Alpine Fund."])
			expect(read).toContain(words);

		const pdf = await (await context.request.get(`${edition}.pdf`)).body();
		expect(pdf.subarray(0, 4).toString()).toBe("%PDF");
		expect(await pdfWords(new Uint8Array(pdf))).toContain(title);

		const json: unknown = await (await context.request.get(`${edition}.json`)).json();
		expect(json).toMatchObject({ document: { title: "Courses in the mountains" }, synthetic: false });

		await page.goto(`${edition}/verify`);
		await page.getByText("This is what was published.").waitFor();
		await page.getByText("1 of 1 figures are shown the same today").waitFor();
	});

	it("newer data moves the citation on the open page, without reload", async () => {
		const { first, steward } = seats;
		await first.page.evaluate(() => Object.assign(window, { notReloaded: true }));
		await bringIn(steward, "newer", () => true);
		const moved = first.page.getByRole("region", { name: "1 figure has changed" });
		await moved.waitFor();
		expect(await moved.innerText()).toMatch(/28\/48.*→.*36\/48/s);
		expect(await first.page.evaluate(() => "notReloaded" in window)).toBe(true);

		await reader.page.goto(`${edition}/verify`);
		await reader.page.getByText("0 of 1 figures are shown the same today").waitFor();
		await reader.page.getByText("This is what was published.").waitFor();
		calm(...Object.values(seats), reader);
	});
});

const words = (seat: Seat) => section(seat.page, "Problem").evaluate(wordsOf);

/** The words alone: other people's carets stand between them with their names. */
function wordsOf(element: Element): string {
	const carets = [...element.querySelectorAll(".caret")].map((caret) => caret.textContent ?? "");
	return carets.reduce((text, caret) => text.replace(caret, ""), element.textContent ?? "").replaceAll("\u2060", "");
}

async function pdfWords(data: Uint8Array): Promise<string> {
	const pdf = await getDocument({ data, verbosity: 0 }).promise;
	const pages: string[] = [];
	for (let i = 1; i <= pdf.numPages; i++) {
		const { items } = await (await pdf.getPage(i)).getTextContent();
		pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
	}
	return pages.join(" ");
}
