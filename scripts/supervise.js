// Keeps the server running: one that ends without being asked to is started again, sooner at first, later if it goes on.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./prepare.js";

/** As server.js ends when starting it again would be in vain. */
const cannotStart = 78;
const waits = { first: 500, longest: 30_000 };
/** Up for so long, an end counts as the first one again. */
const steadyAfter = 60_000;

/** Serves until it is asked to stop, or cannot start; then this process ends like the server. */
export function keepServing() {
	let asked = false;
	/** It has been up: what keeps it from starting now (a PostgreSQL that is just coming up) may be gone the next time. */
	let hasServed = false;
	let wait = waits.first;
	let again = setTimeout(() => {}, 0);
	let server = serve();

	function serve() {
		const began = Date.now();
		const child = spawn(process.execPath, [join(root, "server.js")], {
			stdio: ["inherit", "inherit", "inherit", "ipc"],
		});
		child.on("message", () => {
			hasServed = true;
		});
		child.on("error", (error) => ended(`could not be started: ${error.message}`));
		child.on("exit", (code, signal) => {
			if (asked || code === 0) process.exit(code ?? 0);
			if (code === cannotStart && !hasServed) process.exit(1);
			if (Date.now() - began > steadyAfter) wait = waits.first;
			ended(`ended without being asked to (${signal ?? `code ${code}`})`);
		});
		return child;
	}

	function ended(/** @type {string} */ how) {
		console.error(`Accord ${how}. It is started again in ${wait / 1000} s.`);
		again = setTimeout(() => {
			server = serve();
		}, wait);
		wait = Math.min(wait * 2, waits.longest);
	}

	for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
		process.on(signal, () => {
			asked = true;
			clearTimeout(again);
			if (server.exitCode === null && server.signalCode === null) server.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
			else process.exit(0);
		});
}
