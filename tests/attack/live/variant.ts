// The program with switchable guards, as a finished copy of itself in a folder of its own.
import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { aFolder } from "./accord.ts";
import { guards } from "./guards.ts";
import { switchable } from "./switchable.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** What a finished copy consists of, as in the container. */
const copied = ["package.json", "server.js", "scripts", "db/migrations", "public"];

/** Builds it; returns the folder, and how to remove it. */
export async function aVariant(): Promise<{ tree: string; remove: () => Promise<void> }> {
	const tree = await aFolder();
	for (const name of copied) {
		await mkdir(dirname(join(tree, name)), { recursive: true });
		await cp(join(root, name), join(tree, name), { recursive: true });
	}
	await symlink(join(root, "node_modules"), join(tree, "node_modules"));
	for (const file of new Set(guards.map((guard) => guard.file)))
		if (copied.some((name) => file.startsWith(name))) await patch(tree, file);
	const config = fileURLToPath(new URL("variant.config.ts", import.meta.url));
	execFileSync(join(root, "node_modules/.bin/remix"), ["vite:build", "--config", config, "--logLevel", "warn"], {
		cwd: root,
		env: { ...process.env, NODE_ENV: "production", VARIANT_BUILD: join(tree, "build") },
		stdio: ["ignore", "ignore", "inherit"],
	});
	return { tree, remove: () => rm(tree, { recursive: true, force: true }) };
}

/** Files that are run as they are, unbuilt. */
async function patch(tree: string, file: string): Promise<void> {
	const source = await readFile(join(tree, file), "utf8");
	await writeFile(join(tree, file), guards.filter((guard) => guard.file === file).reduce(switchable, source));
}
