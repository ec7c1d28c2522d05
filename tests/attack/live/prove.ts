// The proof that the attack notices: each guard is switched off in turn, in a copy of the program made for that, and the
// part of the attack that tries it must find something. First it is run with all of them on, and must find nothing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Accord, aFolder } from "./accord.ts";
import { type Guard, guards } from "./guards.ts";
import { freePort } from "#tests/support/free-port.ts";
import { switchName } from "./switchable.ts";
import { aVariant } from "./variant.ts";

type Place = { tree: string; dataDir: string; port: number };

/** One line for each guard; whether all were noticed. */
export async function prove(wanted: readonly string[]): Promise<boolean> {
	const { tree, remove } = await aVariant();
	const place = { tree, dataDir: await aFolder(), port: await freePort() };
	try {
		const first = await Accord.start(place); // seeds the demo, once for all
		await first.stop({ kept: true });
		const chosen = guards.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
		const parts = [...new Set(chosen.map((guard) => guard.noticedBy))];
		const isQuiet = !(await notices(place, parts.join(","), null)).noticed;
		console.info(`all guards on: ${isQuiet ? "nothing is found" : "something is found, so the rest proves nothing"}`);
		let all = isQuiet;
		for (const guard of chosen) all = (await tryWithout(place, guard)) && all;
		return all;
	} finally {
		const last = await Accord.start(place).catch(() => null); // takes up what still runs, and removes its data
		await last?.stop();
		await remove();
	}
}

async function tryWithout(place: Place, guard: Guard): Promise<boolean> {
	const { noticed, what } = await notices(place, guard.noticedBy, guard.name);
	console.info(
		`${noticed ? "noticed    " : "NOT NOTICED"}  ${guard.name} (${guard.noticedBy})${what ? `: ${what}` : ""}`,
	);
	return noticed;
}

/** Runs parts of the attack in a process of their own until something is found. */
async function notices(
	{ tree, dataDir, port }: Place,
	parts: string,
	without: string | null,
): Promise<{ noticed: boolean; what: string }> {
	const live = fileURLToPath(new URL("../live.ts", import.meta.url));
	const args = ["--import", "tsx", live, "--only", parts, "--quick", "--until-noticed"];
	const child = spawn(process.execPath, args, {
		env: {
			...process.env,
			ATTACK_TREE: tree,
			ATTACK_DATA: dataDir,
			ATTACK_PORT: String(port),
			...(without === null ? {} : { [switchName]: without }),
		},
		stdio: ["ignore", "pipe", "inherit"],
	});
	let said = "";
	child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
	await once(child, "close");
	const found = said.split("\n").find((line) => /^ {2}(stopped|destroyed|waited|wrongly)/u.test(line));
	return { noticed: child.exitCode !== 0 && found !== undefined, what: (found ?? "").trim().slice(0, 120) };
}
