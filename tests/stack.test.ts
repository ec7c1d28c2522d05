import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const versionIn = (manifest: string): unknown => JSON.parse(readFileSync(manifest, "utf8")).version;

test("Remix is one version throughout", () => {
	const version = versionIn(require.resolve("remix/package.json"));
	for (const part of ["node", "react", "express", "dev"])
		expect(versionIn(require.resolve(`@remix-run/${part}/package.json`))).toBe(version);
});

test.each(["yjs", "prosemirror-model", "prosemirror-view"])(
	"there is one copy of %s: two would not know each other's texts",
	(name) => {
		const lock: { packages: Record<string, unknown> } = JSON.parse(readFileSync("package-lock.json", "utf8"));
		const copies = Object.keys(lock.packages).filter(
			(path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
		);
		expect(copies).toEqual([`node_modules/${name}`]);
	},
);

type Locked = { optionalDependencies?: Record<string, string> };

test("the lock names the packages of every platform, so that `npm ci` takes it anywhere", () => {
	const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync("package-lock.json", "utf8"));
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => !seenFrom(path, name).some((place) => place in packages)),
	);
	expect(missing).toEqual([]);
});

/** Where Node looks for a package from `path`. */
function seenFrom(path: string, name: string): string[] {
	const places = path.split("/node_modules/").map((_, i, parts) => parts.slice(0, i + 1).join("/node_modules/"));
	return [...places.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`];
}
