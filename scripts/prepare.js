// What the commands share: packages installed, the build current. Plain Node, because nothing is installed yet when it runs.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const oldestNode = [20, 19];
const sources = ["app", "db", "public", "package-lock.json", "vite.config.ts", "remix.config.js"];

/** Ends the command with a sentence. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
	console.error(sentence);
	process.exit(1);
}

/** Runs a program of ours or npm's, showing what it says. @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
export function run(command, args, env = {}) {
	const { status } = spawnSync(command, args, {
		cwd: root,
		stdio: "inherit",
		env: { ...process.env, ...env },
		shell: process.platform === "win32",
	});
	return status ?? 1;
}

/** A program that came with our packages. @param {string} name */
export const tool = (name) => join(root, "node_modules", ".bin", name);

export function checkNode() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]))
		giveUp(`Accord needs Node ${oldestNode.join(".")} or newer; this is ${process.versions.node}.`);
}

/** Whether this is a finished copy without sources, as in the container: then there is nothing to install or build. */
const finished = !existsSync(join(root, "app"));

/** Settings from the file .env, where there is one. What the environment says goes before it. */
export function readEnvFile() {
	if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
}

/** Installs what package-lock.json names, when that is not what is there. Not `npm ci`: it throws away what is there first,
 *  under the feet of a server that runs from it. */
export function install() {
	if (finished) return;
	const stamp = join(root, "node_modules", ".accord-lock");
	const wanted = digest([join(root, "package-lock.json")]);
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
	console.info("Installing packages … (a minute or two the first time)");
	if (run("npm", ["install", "--include=dev", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]) !== 0)
		giveUp("The packages could not be installed. What npm said above tells why.");
	writeFileSync(stamp, wanted);
}

/** Builds, when the sources are not those of the last build. */
export function build() {
	if (finished) return;
	const stamp = join(root, "build", ".accord-sources");
	const wanted = digest(sources.map((name) => join(root, name)).flatMap(filesIn));
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
	console.info("Building … (half a minute)");
	if (run(tool("remix"), ["vite:build", "--logLevel", "warn"], { NODE_ENV: "production" }) !== 0)
		giveUp("The build failed. What it said above tells why.");
	writeFileSync(stamp, wanted);
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.toSorted()
		.flatMap((name) => filesIn(join(path, name)));
}

/** @param {string[]} files */
function digest(files) {
	const hash = createHash("sha256");
	for (const file of files) hash.update(file.slice(root.length)).update("\0").update(readFileSync(file));
	return hash.digest("hex");
}
