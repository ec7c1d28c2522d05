import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds on a page as it is now, WCAG 2.2 AA and best practices: rule and where, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
		return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
	});
}

declare global {
	interface Window {
		axe: typeof axe;
	}
}
