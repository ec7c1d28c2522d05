// What people do on the road, each as they do it: by labels, buttons and keys.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Seat } from "#tests/support/seats.ts";

const password = "four people walk";
const files = join(import.meta.dirname);

export async function accept({ page }: Seat, link: string, who: { name: string; email?: string }): Promise<void> {
	await page.goto(link);
	await page.getByLabel("name", { exact: false }).first().fill(who.name);
	if (who.email) await page.locator('input[name="email"]').fill(who.email);
	await page.locator('input[name="password"]').fill(password);
	await page.locator('input[name="password"]').press("Enter");
	await page.waitForURL("**/home");
}

type Invitation = { list: string; boxes: string[]; group?: string; organisation?: string };

/** Invites one person and hands back the link that was shown. */
export async function invite({ page }: Seat, { list, boxes, group, organisation }: Invitation): Promise<string> {
	await page.goto("/people");
	await page.getByRole("textbox", { name: "People", exact: true }).fill(list);
	for (const box of boxes) await page.getByRole("checkbox", { name: box, exact: true }).check();
	if (group) await page.getByRole("combobox", { name: "Group", exact: true }).selectOption({ label: group });
	if (organisation)
		await page.getByRole("combobox", { name: "Organisation", exact: true }).selectOption({ label: organisation });
	await page.getByRole("button", { name: "Create links" }).click();
	return (await page.locator("code").first().textContent()) ?? "";
}

/** Sends files, looks at what they would do, and uses them. */
export async function bringIn({ page }: Seat, folder: string, fits: (name: string) => boolean): Promise<void> {
	const names = (await readdir(join(files, folder))).filter((name) => name.endsWith(".csv") && fits(name));
	await page.goto("/imports");
	await page.getByLabel("Workbooks or CSV files").setInputFiles(names.map((name) => join(files, folder, name)));
	await page.getByRole("button", { name: "Check the files" }).click();
	await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
	await page.getByRole("button", { name: /^Use / }).click();
	await page.getByText("These rows are in use since").waitFor();
}

/** Keeps a figure as evidence; its code. */
export async function makeEvidence({ page }: Seat, address: string, claim: string): Promise<string> {
	await page.goto(`/evidence/new?${address}`);
	await page.getByText("Figures are being worked out").waitFor({ state: "hidden" });
	await page.getByLabel("What it says, in a sentence").fill(claim);
	await page.getByRole("button", { name: "Keep as evidence" }).click();
	await page.waitForURL(/\/evidence\/E-\d+$/);
	return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** The words of one section of the live text. */
export const section = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

/** All that this person wrote is committed to the database. */
export const saved = ({ page }: Seat) => page.locator(".status-saved").waitFor();

/** Cites evidence by keyboard alone, where the caret stands. */
export async function cite({ page }: Seat, code: string): Promise<void> {
	await page.keyboard.type("/cite");
	await page.getByRole("option", { name: "Cite evidence" }).waitFor();
	await page.keyboard.press("Enter");
	const dialog = page.getByRole("dialog", { name: "Cite evidence" });
	await dialog.waitFor();
	await page.keyboard.type(code);
	await dialog
		.getByRole("listbox")
		.getByRole("option", { name: new RegExp(`^${code}\\b`), selected: true })
		.waitFor();
	await page.keyboard.press("Enter");
	await dialog.getByRole("button", { name: "It supports the sentence" }).waitFor();
	await page.keyboard.press("Enter");
	await dialog.waitFor({ state: "hidden" });
}
