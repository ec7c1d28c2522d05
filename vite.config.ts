import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vitest/config";
import { mendedDriver } from "./db/driver-mends.ts";
import remixConfig from "./remix.config.js";
import { threadPrograms } from "./scripts/thread-programs.ts";

/** What Rollup warns of and is as it should be: a route without a page leaves nothing for the browser, and a comment that
 *  it cannot read as an annotation is only a comment. */
const expected = new Set(["EMPTY_BUNDLE", "INVALID_ANNOTATION"]);

/** A test waits for what it means: a row, a word on the page, a process that has ended. These limits end only what hangs:
 *  they are the same for every test, and many times what anything takes on a busy machine. In milliseconds. */
const limits = { wait: 60_000, test: 180_000 };

export default defineConfig({
	// The Remix plugin and Vitest do not mix: tests import plain modules.
	plugins: [mendedDriver(), threadPrograms(), ...(process.env.VITEST ? [] : [tailwindcss(), remix(remixConfig)])],
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
		testTimeout: limits.test,
		hookTimeout: limits.test,
		expect: { poll: { timeout: limits.wait } },
		provide: { longestWait: limits.wait },
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					sequence: { groupOrder: 0 },
					include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
					exclude: ["tests/**/*.db.test.ts"],
				},
			},
			{
				extends: true,
				test: {
					name: "db",
					sequence: { groupOrder: 1 },
					include: ["tests/**/*.db.test.ts"],
					globalSetup: "tests/support/cluster.ts",
					maxWorkers: 2,
				},
			},
			{
				extends: true,
				test: {
					name: "e2e",
					sequence: { groupOrder: 2 },
					include: ["tests/**/*.e2e.ts"],
					globalSetup: "tests/support/cluster.ts",
					maxWorkers: 1,
					fileParallelism: false,
				},
			},
		],
	},
});
