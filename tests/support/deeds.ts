// What many people in a browser do alike: they come in, they send a file.
import type { Page } from "playwright-core";
import { demoPassword } from "./demo.ts";

/** Signs in, in English. */
export async function enter(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
	await page.goto("/sign-in");
	await page.getByLabel("E-mail").fill(email);
	await page.getByLabel("Password").fill(password);
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL("**/home");
}

/** As one of the people of the demo. */
export const enterDemo = (page: Page, role: string): Promise<void> =>
	enter(page, { email: `${role}@demo.example`, password: demoPassword });

/** Sends a file to be checked, and waits for what it would do. */
export async function sendFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
	await page.goto("/imports");
	await page.getByLabel("Workbooks or CSV files").setInputFiles(file);
	await page.getByRole("button", { name: "Check the files" }).click();
	await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
}
