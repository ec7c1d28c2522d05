// The browser the tests drive: CHROMIUM_PATH, one that is installed, or Debian's own.
import { existsSync } from "node:fs";
import { giveUp, run } from "./prepare.js";

const places = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where Chromium is. As root on Debian it is installed when missing; elsewhere a sentence says the one command. */
export function findBrowser() {
	const given = process.env.CHROMIUM_PATH;
	if (given && !existsSync(given)) giveUp(`CHROMIUM_PATH names ${given}, but there is no such file.`);
	const found = given ?? places.find((path) => existsSync(path));
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
		console.info("Installing Chromium for the browser tests …");
		const quiet = { DEBIAN_FRONTEND: "noninteractive" };
		run("/usr/bin/apt-get", ["update", "-qq"], quiet);
		run("/usr/bin/apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet);
	}
	return (
		places.find((path) => existsSync(path)) ??
		giveUp(
			"The browser tests need Chromium. On Debian or Ubuntu: sudo apt-get install chromium. Elsewhere: set CHROMIUM_PATH to a Chrome or Chromium.",
		)
	);
}
