// How long a second start takes until the first answer, after the server was killed: the first start made the demo.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#tests/support/free-port.ts";
import { median } from "./machine.ts";
import { pause } from "./process.ts";

const repeats = process.argv.includes("--quick") ? 1 : 3;
const folder = await mkdtemp(join(tmpdir(), "accord-starting-"));
await chmod(folder, 0o711);
const { DATABASE_URL: _none, ...env } = process.env;

/** Milliseconds until it answers. */
async function started(): Promise<{ ms: number; kill: (signal: NodeJS.Signals) => Promise<unknown> }> {
	const port = await freePort();
	const begun = performance.now();
	const child = spawn(process.execPath, ["server.js"], {
		env: { ...env, NODE_ENV: "production", PORT: String(port), DATA_DIR: folder },
		stdio: "ignore",
	});
	const ended = once(child, "exit");
	const kill = (signal: NodeJS.Signals) => {
		child.kill(signal);
		return ended;
	};
	const answers = () =>
		fetch(`http://127.0.0.1:${port}/healthz`).then(
			({ ok }) => ok,
			() => false,
		);
	while (!(await answers())) await pause(20);
	return { ms: performance.now() - begun, kill };
}

const first = await started();
await first.kill("SIGKILL");
const seconds: number[] = [];
for (let i = 0; i < repeats; i++) {
	const { ms, kill } = await started();
	seconds.push(ms);
	await kill("SIGKILL");
}
await (await started()).kill("SIGTERM");
await rm(folder, { recursive: true, force: true });
console.info(`first start, with the demo: ${(first.ms / 1000).toFixed(1)} s`);
console.info(`second start, after kill -9: ${(median(seconds) / 1000).toFixed(1)} s (median of ${repeats})`);
