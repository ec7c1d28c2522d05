// The driver `postgres` 3.4.9 stands a lost connection badly (its issues 1154 and 1208, both open): what a transaction
// sends after its connection went ends the whole process, or hangs, or lands on the same connection once it is back, outside
// any transaction; and the first query on a connection that came back may get the end of what was lost. Its text is mended
// where it is bundled and where tests load it; why so, see docs/decisions/0011.
import type { Plugin } from "vite";

type Mend = { before: string; after: string };

const mends: Record<string, readonly Mend[]> = {
	"postgres/src/connection.js": [
		// Bytes that wait for a connection that is gone were kept for the next one, with a timer that never fires again.
		{
			before: "async function closed(hadError) {",
			after: "async function closed(hadError) {\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null",
		},
		// What was half answered was kept, too: the next query got the dead one's error, or its rows before its own.
		{
			before: "closedTime = performance.now()",
			after:
				"query = results = errorResponse = null\n    result = new Result()\n    rows = 0\n    closedTime = performance.now()",
		},
	],
	"postgres/src/index.js": [
		// A transaction ends with its connection: whatever it still asks is refused.
		{ before: "let savepoints = 0", after: "let lost = null\n      , savepoints = 0" },
		{
			before: "connection.onclose = reject)",
			after: "connection.onclose = (error) => (lost = error, reject(error)))",
		},
		{
			before: "q.catch(e => uncaughtError || (uncaughtError = e))",
			after: "q.catch(e => uncaughtError || (uncaughtError = e))\n        if (lost)\n          return q.reject(lost)",
		},
	],
};

/** Mends the driver's files as they are loaded, and says so when they are no longer the ones the mends were made for. */
export function mendedDriver(): Plugin {
	const done = new Set<string>();
	return {
		name: "mended-driver",
		transform(code, id) {
			const file = Object.keys(mends).find((name) => id.split("?")[0]?.endsWith(`/node_modules/${name}`));
			if (!file) return null;
			done.add(file);
			return { code: (mends[file] ?? []).reduce((text, mend) => mended(text, mend, file), code), map: null };
		},
		buildEnd(error) {
			const missing = Object.keys(mends).filter((file) => !done.has(file));
			if (!error && this.environment.config.build.ssr && missing.length > 0)
				throw new Error(`The driver would be used unmended: ${missing.join(", ")} was not seen.`);
		},
	};
}

function mended(text: string, { before, after }: Mend, file: string): string {
	if (text.split(before).length !== 2)
		throw new Error(`${file} has changed where it was mended (at "${before}"). See docs/decisions/0011.`);
	return text.replace(before, () => after);
}
