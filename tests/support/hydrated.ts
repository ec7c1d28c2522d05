// A page's server-made HTML stands before its script does: what is pressed or chosen in between goes nowhere.
import type { Page } from "playwright-core";

/** From now on this page's address has been gone to once its script has taken the page over, not before. */
export function waitsForScript(page: Page): void {
	const until =
		<Asked extends unknown[], Answer>(go: (...asked: Asked) => Promise<Answer>) =>
		async (...asked: Asked): Promise<Answer> => {
			const answer = await go(...asked);
			await page.waitForFunction(isTakenOver);
			return answer;
		};
	Object.assign(page, {
		goto: until(page.goto.bind(page)),
		reload: until(page.reload.bind(page)),
		goBack: until(page.goBack.bind(page)),
		waitForURL: until(page.waitForURL.bind(page)),
	});
}

/** React keeps on the document whether what the server made of it is still as it came. Other pages have no script of ours. */
function isTakenOver(): boolean {
	if (!("__remixContext" in window)) return true;
	const root = Object.entries(document).find(([key]) => key.startsWith("__reactContainer$"))?.[1];
	return root?.stateNode.current.memoizedState.isDehydrated === false;
}
