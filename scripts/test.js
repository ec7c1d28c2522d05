// npm test: installs what it needs, builds, runs every test, and ends in one line that counts them.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.js";
import { build, checkNode, install, run, tool } from "./prepare.js";

checkNode();
install();
const CHROMIUM_PATH = findBrowser();
build();
const folder = mkdtempSync(join(tmpdir(), "accord-results-"));
const results = join(folder, "results.json");
const status = run(
	tool("vitest"),
	["run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`, ...process.argv.slice(2)],
	{ CHROMIUM_PATH },
);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, "utf8"));
rmSync(folder, { recursive: true });
console.info(
	`\n${numPassedTests} passed, ${numFailedTests} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`,
);
process.exit(status);
