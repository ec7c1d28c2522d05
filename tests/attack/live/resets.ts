// Connections that end where nobody expects it: reset, half said, or in another protocol, at every door.
import { once } from "node:events";
import net from "node:net";
import { pause } from "#tests/load/process.ts";
import { type Door, doorsOf } from "./doors.ts";
import type { Scene } from "./scene.ts";

/** When the connection is reset, counted from the moment everything was said. */
type Moment = { name: string; when: (socket: net.Socket) => Promise<unknown> };

const moments: readonly Moment[] = [
	{ name: "at once", when: async () => {} },
	{ name: "in the next turn", when: () => new Promise((done) => setImmediate(done)) },
	{ name: "after 1 ms", when: () => pause(1) },
	{ name: "after 5 ms", when: () => pause(5) },
	{ name: "after 25 ms", when: () => pause(25) },
	{ name: "at the first byte of the answer", when: (socket) => firstByte(socket) },
];

const firstByte = (socket: net.Socket): Promise<void> =>
	new Promise((done) => {
		socket.once("data", () => done());
		socket.once("close", () => done());
		setTimeout(done, 500).unref();
	});

/** Everything one can say at a door, whole and in part. */
export async function attackByResets(scene: Scene, rounds: number): Promise<void> {
	const { accord, tally } = scene;
	const doors = doorsOf(scene);
	for (let round = 0; round < rounds; round++)
		for (const door of doors) {
			const tries = moments.flatMap((moment) => cutsOf(door, round).map((says) => ({ says, moment })));
			await Promise.all(tries.map(({ says, moment }) => reset(accord.port, says, moment)));
			tally.tried += tries.length;
			await lookAfter(scene, door.name);
		}
}

/** The server that answers is the one that answered before. */
async function lookAfter({ accord, tally }: Scene, what: string): Promise<void> {
	const answer = await fetch(`${accord.origin}/healthz`).catch(() => null);
	if (answer?.status !== 200) await accord.revive();
	for (const end of accord.ends.splice(0)) tally.stop(`resets at ${what}: ${end}`);
}

/** Whole; or, in later rounds, up to somewhere in the middle. */
function cutsOf({ says }: Door, round: number): Buffer[] {
	const whole = Buffer.from(says);
	if (round === 0) return [whole];
	const parts = [1, 2, 3].map((n) =>
		whole.subarray(0, Math.ceil((whole.length * (n * 7 + round)) % Math.max(2, whole.length))),
	);
	return [whole, ...parts];
}

async function reset(port: number, says: Buffer, { when }: Moment): Promise<void> {
	const socket = net.connect({ port, host: "127.0.0.1" });
	socket.on("error", () => {});
	socket.on("data", () => {});
	await new Promise<void>((done) => {
		socket.once("connect", () => done());
		socket.once("close", () => done());
	});
	if (says.length > 0) socket.write(says);
	await when(socket);
	socket.resetAndDestroy();
	if (!socket.closed) await once(socket, "close");
}
