// The honest people, in a process of their own, so that what they wait for is the server's doing and not the attackers':
// somebody types into each text with the product's own client and waits for "saved" each time, others open texts, read a
// page, and ask /healthz. It tells its parent of every wait, and in the end what everybody wrote.
import { randomInt } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { Connection } from "#app/collaboration/connection.client.ts";
import { pause } from "#tests/load/process.ts";
import { Hand } from "./hand.ts";
import { HonestLine } from "./honest-line.ts";
import { delayOf } from "./machine-delay.ts";

export type Seat = { name: string; personId: string; cookie: string; textId: string; sections: readonly string[] };
export type Order =
	| { is: "begin"; port: number; serverPid: number | null; seats: Seat[]; page: string }
	/** The server ends because we want it to, and is back: nobody counts what is waited for meanwhile. */
	| { is: "outage"; on: boolean; serverPid: number | null }
	| { is: "finish" };
export type Report =
	| { is: "typing" }
	| { is: "wait"; what: string; ms: number; machine: number }
	| { is: "refused"; who: string; why: string }
	| { is: "done"; longest: Record<string, number>; marks: Record<string, string[]>; texts: Record<string, unknown> };

const worthTelling = 250;
const longest = new Map<string, number>();
let outage = false;
let outages = 0;
let serverPid: number | null = null;
/** Waits that have not ended. */
const pending = new Set<{ what: string; begun: number }>();
const run = { isOver: false };
const isOver = (): boolean => run.isOver;

const tell = (report: Report): void => void process.send?.(report);

/** Measures one wait, and takes off what the machine, and not the server, was late by. */
async function waited(what: string, wait: () => Promise<unknown>): Promise<void> {
	const [begun, before, whole] = [performance.now(), delayOf(serverPid), outages];
	const waiting = { what, begun };
	pending.add(waiting);
	await wait();
	pending.delete(waiting);
	const ms = performance.now() - begun;
	if (outage || whole !== outages || isOver()) return;
	const machine = Math.max(0, Math.min(ms, delayOf(serverPid) - before));
	longest.set(what, Math.max(longest.get(what) ?? 0, ms - machine));
	if (ms > worthTelling) tell({ is: "wait", what, ms, machine });
}

/** Somebody types into one text, mark by mark, as long as the run goes on. */
async function typing(port: number, seat: Seat): Promise<Hand> {
	const hand = new Hand(seat, () => open(port, seat));
	hand.onRefused = (why) => tell({ is: "refused", who: seat.name, why });
	await hand.ready();
	void (async () => {
		while (!isOver()) {
			await waited("an acknowledgement", () => hand.type(isOver));
			await pause(80 + randomInt(80));
		}
	})();
	return hand;
}

const open = (port: number, { textId, personId, cookie }: Seat): Connection =>
	new HonestLine({ port, textId, id: personId, cookie }).connection;

async function repeating(what: string, every: number, deed: () => Promise<unknown>): Promise<void> {
	while (!isOver()) {
		await waited(what, () => deed().catch(() => {}));
		await pause(every);
	}
}

async function begin({ port, seats, page, serverPid: pid }: Extract<Order, { is: "begin" }>): Promise<Hand[]> {
	serverPid = pid;
	const hands = await Promise.all(seats.map((seat) => typing(port, seat)));
	const origin = `http://127.0.0.1:${port}`;
	const [first] = seats;
	if (!first) return hands;
	const ask = async (path: string) => {
		const answer = await fetch(origin + path, { headers: { cookie: first.cookie } });
		if (answer.status !== 200 && !outage) tell({ is: "refused", who: path, why: `it says ${answer.status}` });
		await answer.arrayBuffer();
	};
	void repeating("/healthz", 150, () => ask("/healthz"));
	void repeating("a page", 400, () => ask(page));
	void repeating("opening a text", 1_000, async () => {
		const visit = open(port, first);
		await Promise.race([visit.arrived, pause(30_000)]);
		visit.close();
	});
	tell({ is: "typing" });
	return hands;
}

async function finish(hands: readonly Hand[]): Promise<void> {
	run.isOver = true;
	for (const { what, begun } of pending) {
		const ms = performance.now() - begun;
		if (ms > worthTelling) tell({ is: "wait", what: `${what}, which did not come`, ms, machine: 0 });
	}
	const texts: Record<string, unknown> = {};
	const marks: Record<string, string[]> = {};
	for (const hand of hands) {
		await hand.rest();
		marks[hand.textId] = [...(marks[hand.textId] ?? []), ...hand.acknowledged];
	}
	await pause(1_000); // what the last ones wrote is on its way to the others
	for (const hand of hands) texts[`${hand.textId} ${hand.name}`] = hand.sections();
	tell({ is: "done", longest: Object.fromEntries(longest), marks, texts });
	for (const hand of hands) hand.close();
}

let hands: Promise<Hand[]> = Promise.resolve([]);
process.on("message", (order: Order) => {
	if (order.is === "begin") hands = begin(order);
	if (order.is === "outage") {
		outage = order.on;
		outages += 1;
		serverPid = order.serverPid;
	}
	if (order.is === "finish") void hands.then(finish).then(() => setTimeout(() => process.exit(0), 200));
});
process.on("disconnect", () => process.exit(0));
