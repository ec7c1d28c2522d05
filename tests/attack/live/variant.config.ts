// Builds the program with every guard in it switchable: from outside a setting names the one that is off. Only the proof of
// the attack builds this; the product itself has no such switch.
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, mergeConfig, type Plugin } from "vite";
import { mendedDriver } from "../../../db/driver-mends.ts";
import remixConfig from "../../../remix.config.js";
import { guards } from "./guards.ts";
import { switchable } from "./switchable.ts";

function switchableGuards(): Plugin {
	return {
		name: "switchable-guards",
		enforce: "pre",
		transform(code, id) {
			const file = id.split("?")[0] ?? "";
			const here = guards.filter((guard) => file.endsWith(`/${guard.file}`));
			return here.length === 0 ? null : { code: here.reduce(switchable, code), map: null };
		},
	};
}

// eslint-disable-next-line import/no-default-export -- Vite reads it so
export default mergeConfig(
	{
		plugins: [
			mendedDriver(),
			switchableGuards(),
			tailwindcss(),
			remix({ ...remixConfig, buildDirectory: process.env["VARIANT_BUILD"] ?? "build/variant" }),
		],
	},
	defineConfig({
		resolve: { dedupe: ["yjs", "prosemirror-model", "prosemirror-view", "react", "react-dom"] },
		ssr: { external: ["@myriaddreamin/typst-ts-node-compiler"], noExternal: ["postgres"] },
		logLevel: "warn",
	}),
);
