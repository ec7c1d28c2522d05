// A steward's workbook from the first mistake to the last trace: named at their cells, mended, used, and taken back.
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { templateKeys } from "#app/evidence/import/template.ts";
import { newId } from "#db/id.ts";
import { mandates, organisations } from "#db/schema/index.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";
import { enter, enterDemo, sendFile } from "#tests/support/deeds.ts";
import { anAccount } from "#tests/support/people.ts";
import { aBrowser, aSeat, calm, type Seat } from "#tests/support/seats.ts";
import { plantedPlaces, spanishWorkbook } from "#tests/support/spanish-workbook.ts";

let server: TestServer;
let steward: Seat;
let coordinator: Seat;
let before: Record<string, string>;

beforeAll(async () => {
	const [started, browser] = await Promise.all([aServer({ demo: true }), aBrowser()]);
	server = started;
	[steward, coordinator] = await Promise.all([aSeat(browser, server), aSeat(browser, server)]);
	const { id, email, password } = await anAccount(server.db, { name: "Elena" });
	const [host] = await server.db.select().from(organisations).where(eq(organisations.code, "DEMO-ES-1"));
	await server.db
		.insert(mandates)
		.values({ id: newId(), personId: id, role: "steward", organisationId: host?.id ?? null });
	await enter(steward.page, { email, password });
	await enterDemo(coordinator.page, "coordinator");
	before = await exported();
});

/** Every table as a file, as each of the two may read it. */
async function exported(): Promise<Record<string, string>> {
	const files: Record<string, string> = {};
	for (const [who, { page }] of Object.entries({ steward, coordinator }))
		for (const template of templateKeys) {
			const answer = await page.request.get(`/imports/exports/${template}.csv`);
			if (answer.status() !== 404) files[`${who} ${template}`] = (await answer.body()).toString("latin1");
		}
	return files;
}

function send(state: "with mistakes" | "mended"): Promise<void> {
	const { name, bytes } = spanishWorkbook(state);
	return sendFile(steward.page, { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

describe.sequential("a workbook of every template, saved by a Spanish Excel", () => {
	it("is read, and its twelve mistakes are each named at their cell", async () => {
		await send("with mistakes");
		const { page } = steward;
		await page.getByRole("heading", { name: "12 things to correct" }).waitFor();
		const named = await page.locator("h3 + *").evaluateAll((tables) =>
			tables.flatMap((table) => {
				const sheet = table.previousElementSibling?.textContent?.split(" › ")[1] ?? "";
				return [...table.querySelectorAll("tbody tr")].map((row) => {
					const letter = row.querySelector("td span")?.textContent?.split(" · ")[0] ?? "";
					return `${sheet} ${letter}${row.querySelector("th")?.textContent?.replace(/\D/gu, "")}`;
				});
			}),
		);
		expect(named.toSorted()).toEqual(plantedPlaces.toSorted());
		expect(plantedPlaces).toHaveLength(12);
		await page.getByText("Nothing of this upload can be used as it is.").waitFor();
		expect(await page.getByRole("button", { name: /^Use / }).count()).toBe(0);
	});

	it("mended, it asks once how days are written where a sheet does not tell; nothing is refused, and all of it is used", async () => {
		await send("mended");
		const { page } = steward;
		const asked = page.getByRole("group", { name: /How are days written/ });
		expect(await asked.allInnerTexts()).toEqual([expect.stringContaining("piloto murcia.xlsx › Certificados")]);
		await asked.getByLabel("day first").check();
		await page.getByRole("button", { name: "Check again" }).click();
		await asked.waitFor({ state: "detached" });
		const all = page.getByRole("row", { name: /^All files/ });
		expect(await all.getByRole("cell").allInnerTexts()).toEqual(["34", "0", "0", "0"]);
		await page.getByRole("button", { name: "Use these 34 rows" }).click();
		await page.getByText("These rows are in use since").waitFor();
		const now = await exported();
		expect(now["steward T04_pilot_runs"]).toContain(
			"ED-SUR-1,ES-SUR,MC-SUR,1,2025-09-01,2025-09-30,onsite,es,12.5,12,2,1500.75,direct,yes",
		);
		expect(Object.keys(now).filter((file) => now[file] !== before[file])).toHaveLength(18 + 11);
	});

	it("withdrawn, every table of everyone is byte for byte as it was before", async () => {
		const { page } = steward;
		await page.getByRole("link", { name: "Withdraw" }).click();
		await page.waitForURL(/withdrawal$/);
		await page.getByRole("button", { name: "Withdraw the upload" }).click();
		await page.getByText("This upload was withdrawn").waitFor();
		expect(await exported()).toEqual(before);
		calm(steward, coordinator);
	});
});
