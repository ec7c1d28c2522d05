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
