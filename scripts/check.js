// npm run check: everything a change must pass, cheapest first. It stops at the first that fails.
import { checkNode, install, run, tool } from "./prepare.js";

checkNode();
install();
const steps = [
	["format", "oxfmt", "--check", "."],
	["lint", "oxlint", "--type-aware", "."],
	["types", "tsc"],
	["layers", "depcruise", "app", "db", "tests", "server.js", "--output-type", "err"],
	["dead code", "knip"],
];
for (const [name = "", program = "", ...args] of steps) {
	console.info(`— ${name}`);
	if (run(tool(program), args) !== 0) {
		console.error(`The check stopped at: ${name}`);
		process.exit(1);
	}
}
process.exit(run(process.execPath, ["scripts/test.js"]));
