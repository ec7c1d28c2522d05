// A survey form's export, from upload to use: matched once by a person without script, and the next one by itself.
import { beforeAll, describe, expect, it } from "vitest";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";
import { enterDemo, sendFile } from "#tests/support/deeds.ts";
import { aBrowser, aSeat, calm, type Seat } from "#tests/support/seats.ts";

let server: TestServer;
let seat: Seat;
let plain: Seat;

const titles = ["Aikaleima", "Osallistujan koodi", "Olen kokonaisuutena tyytyväinen koulutukseen", "Muita terveisiä"];
const sheet = (...rows: string[][]) =>
	[titles, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n");

const send = ({ page }: Seat, name: string, text: string): Promise<void> =>
	sendFile(page, { name, mimeType: "text/csv", buffer: Buffer.from(text) });

beforeAll(async () => {
	const [started, browser] = await Promise.all([aServer({ demo: true }), aBrowser()]);
	server = started;
	[seat, plain] = await Promise.all([aSeat(browser, server), aSeat(browser, server, { javaScript: false })]);
	await enterDemo(seat.page, "steward");
	await enterDemo(plain.page, "steward");
});

describe.sequential("a survey form's export with a column for each question", () => {
	it("is matched once, without script, by what is suggested and what only the person knows", async () => {
		const { page } = plain;
		await send(
			plain,
			"palaute.csv",
			sheet(
				["2026/01/14 2:15:33 PM GMT+2", "demo-fi-1-001", "Täysin samaa mieltä", "Kiitos!"],
				["2026/01/15 9:02:10 AM GMT+2", "demo-fi-1-002", "Aika lailla samaa mieltä", ""],
			),
		);
		await page.getByRole("link", { name: "Match the sheet palaute.csv" }).click();
		await page.getByRole("heading", { name: "Match a sheet" }).waitFor();
		expect(await page.getByLabel("Template", { exact: true }).inputValue()).toBe("T08_participant_survey_long");
		const field = (name: string) => page.locator(`[name="${name}"]`);
		expect(await field("from:participant_code").inputValue()).toBe("Osallistujan koodi");
		expect(await field("from:answered_on").inputValue()).toBe("Aikaleima");
		await page.getByText("From the time the form was sent").waitFor();
		expect(await field("fixed:run_code").inputValue()).toBe("DEMO-FI-1-R1");
		expect(await field("question:2").inputValue()).toBe("END-1|SAT");
		expect(await field("question:3").inputValue()).toBe("");
		expect(await field("word:value_1_5:täysin samaa mieltä").inputValue()).toBe("5");
		expect(await field("word:value_1_5:aika lailla samaa mieltä").inputValue()).toBe("");

		await field("fixed:run_code").fill("");
		await page.getByRole("button", { name: "Use this matching" }).click();
		await page.getByText("This is needed: choose a column").waitFor();
		await field("fixed:run_code").fill("DEMO-FI-1-R1");
		await page.getByRole("button", { name: "Use this matching" }).click();
		await page.getByText("is read as T08").waitFor();
		await page.getByRole("heading", { name: "1 thing to correct" }).waitFor();
		expect(await page.getByRole("row", { name: /Aika lailla/ }).innerText()).toContain(titles[2]);
	});

	it("the matching is changed from the preview, and its rows are used", async () => {
		const { page } = seat;
		await page.goto(plain.page.url());
		await page.getByRole("link", { name: "Change the matching" }).click();
		await page.getByLabel("Aika lailla samaa mieltä").selectOption("4");
		await page.getByRole("button", { name: "Use this matching" }).click();
		await page.getByRole("button", { name: /^Use these/ }).click();
		await page.getByText("These rows are in use since").waitFor();
		const file = await (await page.request.get("/imports/exports/T08_participant_survey_long.csv")).text();
		expect(file).toMatch(/DEMO-FI-1-001,DEMO-FI-1-R1,END-1,SAT,2026-01-14,5/);
		expect(file).toMatch(/DEMO-FI-1-002,DEMO-FI-1-R1,END-1,SAT,2026-01-15,4/);
		expect(file).not.toContain("Kiitos");
	});

	it("the next one is read by itself, and the preview says by whose matching", async () => {
		const { page } = seat;
		await send(
			seat,
			"palaute 2.csv",
			sheet(["2026/01/16 2:15:33 PM GMT+2", "demo-fi-1-003", "Aika lailla samaa mieltä", ""]),
		);
		const said = page.getByText("palaute 2.csv is read as");
		await expect.poll(() => said.innerText()).toMatch(/is read as T08 .* by the matching that Sami Salo made/);
		await page.getByRole("button", { name: "Use this row" }).click();
		await page.getByText("These rows are in use since").waitFor();
		calm(seat, plain);
	});

	it("with a column of names it is refused whole, and nothing of it is kept", async () => {
		const { page } = seat;
		await page.goto("/imports");
		const named = sheet(["2026/01/16", "demo-fi-1-003", "x", "y"]).replace("Muita terveisiä", "Sukunimi");
		await page
			.getByLabel("Workbooks or CSV files")
			.setInputFiles({ name: "nimet.csv", mimeType: "text/csv", buffer: Buffer.from(named) });
		await page.getByRole("button", { name: "Check the files" }).click();
		expect(await page.getByRole("alert").innerText()).toContain('nimet.csv has a column "Sukunimi"');
	});
});
