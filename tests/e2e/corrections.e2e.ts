// Evidence is mended after it was kept: two people at once, and what is cited stays until nobody cites it.
import { beforeAll, expect, it } from "vitest";
import { enterDemo } from "#tests/support/deeds.ts";
import { aBrowser, aSeat, calm, type Seat } from "#tests/support/seats.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";

let server: TestServer;
let coordinator: Seat;
let writer: Seat;
beforeAll(async () => {
	const [started, browser] = await Promise.all([aServer({ demo: true }), aBrowser()]);
	server = started;
	[coordinator, writer] = await Promise.all([aSeat(browser, server), aSeat(browser, server)]);
	await enterDemo(coordinator.page, "coordinator");
	await enterDemo(writer.page, "writer");
	const form = { locale: "en", theme: "light", back: "/" };
	await writer.context.request.post("/preferences", { form, headers: { origin: server.url } });
});

it("two people correct one claim at once: the second sees both, and then decides", async () => {
	const [first, second] = [coordinator.page, writer.page];
	for (const page of [first, second]) {
		await page.goto("/evidence/E-002");
		await page.getByRole("link", { name: "Correct" }).click();
		await page.getByRole("heading", { name: "Correct E-002" }).waitFor();
	}
	const was = await first.getByLabel("Claim").inputValue();
	await first.getByLabel("Claim").fill("In wood, nine in ten complete.");
	await first.getByRole("button", { name: "Keep the correction" }).click();
	await first.getByRole("heading", { name: "In wood, nine in ten complete." }).waitFor();
	expect(await first.getByText("Claim, before:").locator("..").innerText()).toContain(was);

	await second.getByLabel("Claim").fill("In wood, too, most complete the course.");
	await second.getByRole("button", { name: "Keep the correction" }).click();
	await second.getByText("Somebody corrected it while you were writing").waitFor();
	await second.getByText("What is there now: In wood, nine in ten complete.").waitFor();
	expect(await second.getByLabel("Claim").inputValue()).toBe("In wood, too, most complete the course.");
	await second.getByRole("button", { name: "Keep the correction" }).click();
	await second.getByRole("heading", { name: "In wood, too, most complete the course." }).waitFor();
	expect(await second.getByText("Claim, before:").count()).toBe(2);
});

it("what is cited tells where, and is not withdrawn; what is not is, and is found no more", async () => {
	const { page } = coordinator;
	await page.goto("/evidence/E-001/withdrawal");
	await page.getByText("It is still cited").waitFor();
	await page.getByRole("link", { name: /^R-01: / }).waitFor();
	expect(await page.getByRole("button", { name: "Withdraw the evidence" }).count()).toBe(0);

	await page.goto("/evidence/E-008");
	await page.getByRole("link", { name: "Withdraw" }).click();
	await page.getByLabel("Why it is withdrawn").fill("It rests on one site.");
	await page.getByRole("button", { name: "Withdraw the evidence" }).click();
	await page.getByText(/By Carla Conti on .*: It rests on one site\./).waitFor();
	expect(await page.getByRole("link", { name: "Correct" }).count()).toBe(0);
	await page.goto("/evidence");
	await page.getByRole("link", { name: "E-007" }).waitFor();
	expect(await page.getByRole("link", { name: "E-008" }).count()).toBe(0);
	await page.getByRole("link", { name: "Withdrawn evidence" }).click();
	await page.getByRole("link", { name: "E-008" }).waitFor();
	calm(coordinator, writer);
});
