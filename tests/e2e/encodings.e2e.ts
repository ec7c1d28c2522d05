// Files from older programs, before a person who can read them: the words are shown both ways, and nothing is sent twice.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";
import { enterDemo } from "#tests/support/deeds.ts";
import { inWindows } from "#tests/support/in-windows.ts";
import { aBrowser, aSeat, calm, type Seat } from "#tests/support/seats.ts";

const mimeType = "text/csv";
let server: TestServer;
let seat: Seat;

beforeAll(async () => {
	const [started, browser] = await Promise.all([aServer({ demo: true }), aBrowser()]);
	server = started;
	seat = await aSeat(browser, server);
	await enterDemo(seat.page, "coordinator");
});

/** Where files are sent to. */
const sent = (url: URL) => url.pathname === "/imports";

async function send(files: string | { name: string; buffer: Buffer; mimeType: string }[]): Promise<void> {
	const { page } = seat;
	await page.goto("/imports");
	await page.locator('input[type="file"]').setInputFiles(files);
	await page.locator('main form button:not([type="button"])').first().click();
}

describe.sequential("files that are not UTF-8", () => {
	it("show the same rows both ways, and go on as the person chose without being sent again", async () => {
		const { page } = seat;
		const text = "org_code;org_name;org_kind;country_code\nSOF;Дървени къщи „Рила“;employer;BG\n";
		await send([
			{ name: "софия.csv", mimeType, buffer: Buffer.from(inWindows(text, "windows-1251")) },
			{
				name: "murcia.csv",
				mimeType,
				buffer: Buffer.from(inWindows(text.replace(/Д.*“/u, "Fundación Señal").replace("SOF", "SUR"), "windows-1252")),
			},
		]);
		await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
		const sofia = page.getByRole("group", { name: /софия/ });
		await sofia.getByText("SOF;Дървени къщи „Рила“;employer;BG").waitFor();
		await sofia.getByText("SOF;Äúðâåíè êúùè „Ðèëà“;employer;BG").waitFor();
		expect(await sofia.getByRole("radio").count()).toBe(2);
		const murcia = page.getByRole("group", { name: /murcia/ });
		expect(await murcia.getByRole("radio").count()).toBe(1);
		await sofia.getByLabel("Cyrillic").check();
		await page.getByRole("button", { name: "Read it so" }).click();
		await page.getByRole("button", { name: "Use these 2 rows" }).click();
		await page.getByText("These rows are in use since").waitFor();
		const file = await (await page.request.get("/imports/exports/T00_organisations.csv")).text();
		expect(file).toContain("Дървени къщи „Рила“");
		expect(file).toContain("Fundación Señal");
		calm(seat);
	});

	it("a refusal stays, whatever becomes of asking how far the work is; the page opened again is the form", async () => {
		const { page } = seat;
		await page.route("**/progress*", (route) => route.fulfill({ status: 404, body: "gone" }));
		await page.route(sent, async (route) => {
			if (route.request().method() === "POST") await page.waitForRequest("**/progress*");
			await route.continue();
		});
		await send([{ name: "people.csv", mimeType, buffer: Buffer.from("site_code;nome\nFI-1;Ada\n") }]);
		const refused = page.getByRole("alert");
		await expect.poll(() => refused.innerText()).toContain("people.csv");
		await page.unroute(sent);
		await page.unroute("**/progress*");
		const again = await page.reload();
		expect(again?.status()).toBe(200);
		await page.getByRole("button", { name: "Check the files" }).waitFor();
		calm(seat);
	});

	it("and those of fifty megabytes are refused with a sentence, in English and in Finnish", async () => {
		const { page } = seat;
		const folder = await mkdtemp(join(tmpdir(), "accord-"));
		const big = join(folder, "big.csv");
		await writeFile(big, Buffer.alloc(50 * 1024 * 1024, "a,b\n"));
		await send(big);
		const refused = page.getByRole("alert");
		await expect.poll(() => refused.innerText()).toContain("20 files, 40 MB together. Nothing was kept.");
		await page.context().request.post("/preferences", {
			form: { locale: "fi", theme: "light", back: "/imports" },
			headers: { origin: server.url },
		});
		await send(big);
		await expect.poll(() => refused.innerText()).toContain("20 tiedostoa, yhteensä 40 Mt. Mitään ei tallennettu.");
		await rm(folder, { recursive: true });
		calm(seat);
	});
});
