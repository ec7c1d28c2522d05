import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { resolve } = createRequire(import.meta.url);
const versionOf = (name: string): unknown => JSON.parse(readFileSync(resolve(`${name}/package.json`), "utf8")).version;

test("Remix is one version throughout", () => {
	const version = versionOf("remix");
	for (const part of ["@remix-run/node", "@remix-run/react", "@remix-run/express", "@remix-run/dev"])
		expect(versionOf(part)).toBe(version);
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
