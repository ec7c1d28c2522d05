// `import { program } from "./x.ts?thread"` gives the address of x.ts as a program for a worker thread: a file of its own
// beside the built server, the source itself where nothing is built (see app/thread-pool.server.ts).
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

const suffix = "?thread";

export function threadPrograms(): Plugin {
	let building = false;
	return {
		name: "thread-programs",
		enforce: "pre",
		configResolved: ({ command }) => {
			building = command === "build";
		},
		async resolveId(source, importer) {
			if (!source.endsWith(suffix)) return null;
			const found = await this.resolve(source.slice(0, -suffix.length), importer, { skipSelf: true });
			return found && found.id + suffix;
		},
		load(id) {
			if (!id.endsWith(suffix)) return null;
			const file = id.slice(0, -suffix.length);
			if (!building) return `export const program = ${JSON.stringify(pathToFileURL(file).href)};`;
			const built = this.emitFile({ type: "chunk", id: file, preserveSignature: "strict" });
			return `export const program = import.meta.ROLLUP_FILE_URL_${built};`;
		},
	};
}
