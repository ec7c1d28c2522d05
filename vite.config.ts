import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vitest/config";
import { mendedDriver } from "./db/driver-mends.ts";
import remixConfig from "./remix.config.js";

/** What Rollup warns of and is as it should be: a route without a page leaves nothing for the browser, and a comment that
 *  it cannot read as an annotation is only a comment. */
const expected = new Set(["EMPTY_BUNDLE", "INVALID_ANNOTATION"]);

/** It says how fast a start is, which is only so while nothing else runs. */
const alone = "tests/e2e/start.e2e.ts";

export default defineConfig({
	// The Remix plugin and Vitest do not mix: tests import plain modules.
	plugins: [mendedDriver(), ...(process.env.VITEST ? [] : [tailwindcss(), remix(remixConfig)])],
	resolve: { dedupe: ["yjs", "prosemirror-model", "prosemirror-view", "react", "react-dom"] },
	build: {
		rollupOptions: {
			onwarn: (warning, show) => {
				if (!expected.has(warning.code ?? "")) show(warning);
			},
		},
	},
	ssr: { external: ["@myriaddreamin/typst-ts-node-compiler"], noExternal: ["postgres"] },
	test: {
		server: { deps: { inline: ["postgres"] } },
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					sequence: { groupOrder: 0 },
					include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
					exclude: ["tests/**/*.db.test.ts"],
					testTimeout: 30_000,
				},
			},
			{
				extends: true,
				test: {
					name: "db",
					sequence: { groupOrder: 1 },
					include: ["tests/**/*.db.test.ts"],
					globalSetup: "tests/support/cluster.ts",
					testTimeout: 30_000,
					hookTimeout: 60_000,
					maxWorkers: 2,
				},
			},
			{
				extends: true,
				test: {
					name: "e2e",
					sequence: { groupOrder: 2 },
					include: ["tests/**/*.e2e.ts"],
					exclude: [alone],
					globalSetup: "tests/support/cluster.ts",
					testTimeout: 180_000,
					hookTimeout: 120_000,
					maxWorkers: 1,
					fileParallelism: false,
				},
			},
			{
				extends: true,
				test: {
					name: "start",
					sequence: { groupOrder: 3 },
					include: [alone],
					testTimeout: 180_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
