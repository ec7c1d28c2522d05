// Programs of their own: started, waited for, measured, killed.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";

export type Program = { pid: number; port: number; kill: (signal: NodeJS.Signals) => Promise<void> };

type Setting = { env?: Record<string, string>; args?: readonly string[]; cores?: string; ready?: RegExp };

/** Runs a program (its path) on the given cores until it says at which port it listens. */
export async function start(
	program: string,
	{ env = {}, args = [], cores, ready = /listening (\d+)/u }: Setting = {},
): Promise<Program> {
	const node = [process.execPath, "--import", "tsx", program, ...args];
	const [command = "", ...rest] = cores ? [...onCores(cores), ...node] : node;
	const child = spawn(command, rest, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
	const errors: string[] = [];
	child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
	const port = await listening(child, ready, errors);
	return {
		pid: child.pid ?? 0,
		port,
		kill: async (signal) => {
			if (child.exitCode !== null || child.signalCode !== null) return;
			const gone = once(child, "exit");
			child.kill(signal);
			await gone;
		},
	};
}

function listening(child: ChildProcess, ready: RegExp, errors: readonly string[]): Promise<number> {
	return new Promise((done, fail) => {
		child.once("exit", (code) => fail(new Error(`It ended with ${code}:\n${errors.join("")}`)));
		child.stdout?.on("data", (chunk: Buffer) => {
			const port = ready.exec(chunk.toString())?.[1];
			if (port) done(Number(port));
		});
	});
}

/** Keeps a program on these cores (Linux). */
export const onCores = (cores: string): string[] => ["taskset", "-c", cores];

/** Moves a running process, its threads and its future children there. */
export function moveTo(cores: string, pid: number): void {
	const [command = ""] = onCores(cores);
	execFileSync(command, ["-acp", cores, String(pid)], { stdio: "ignore" });
}

export const pause = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));
