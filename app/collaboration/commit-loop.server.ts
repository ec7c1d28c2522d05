// The commit loop: takes everything that waits, writes it in one statement, then tells. No timer: while one commit runs the
// next batch gathers, so a lone update is committed at once and a crowd shares a commit.
//
// A text whose row someone else holds (a server-made edit in a longer transaction) waits in a lane of its own, so that it
// holds up nobody else. Within a text the order stays.
import postgres from "postgres";
import type { Pool } from "#db/connect.ts";
import { complain } from "#app/complain.ts";
import { appendUpdates, type Incoming } from "./log.server.ts";

export type Pending = Incoming & {
	/** The row is committed: acknowledge. */
	done: () => void;
	/** This text's rows cannot be written: tell its writers. */
	failed: (error: unknown) => void;
};

/** The rows of `updates` are committed, the last of them as `head`. */
type Told<P extends Pending> = (textId: string, head: number, updates: readonly P[]) => void;
type Append = typeof appendUpdates;

/** More than this many updates, or bytes, waiting: the database is away and memory is finite. */
const mostWaiting = { updates: 20_000, bytes: 64 * 1024 * 1024 };
const longestPause = 1_000;

export class CommitLoop<P extends Pending = Pending> {
	#db: Pool;
	#committed: Told<P>;
	#append: Append;
	#waiting: P[] = [];
	/** Texts whose row is held by someone else, each with what waits for it. */
	#lanes = new Map<string, P[]>();
	/** What waits and what is being written. */
	#load = { updates: 0, bytes: 0 };
	#running: Promise<void> | null = null;
	#laneRuns = new Set<Promise<void>>();
	#closing = false;

	constructor(db: Pool, committed: Told<P>, append: Append = appendUpdates) {
		this.#db = db;
		this.#committed = committed;
		this.#append = append;
	}

	/** Whether there is room for more. When not, the sender keeps its updates and tries again later. */
	hasRoom(): boolean {
		return this.#load.updates < mostWaiting.updates && this.#load.bytes < mostWaiting.bytes;
	}

	push(pending: P): void {
		this.#load.updates += 1;
		this.#load.bytes += pending.bytes.length;
		const lane = this.#lanes.get(pending.textId);
		if (lane) {
			lane.push(pending);
			return;
		}
		this.#waiting.push(pending);
		this.#running ??= this.#run();
	}

	/** Writes what waits. While the database is away it gives up: nobody was told those are saved. */
	async close(): Promise<void> {
		this.#closing = true;
		await this.#running;
		await Promise.all(this.#laneRuns);
	}

	async #run(): Promise<void> {
		await Promise.resolve(); // what arrived in this turn of the event loop shares the commit
		while (this.#waiting.length > 0) {
			const batch = this.#waiting;
			this.#waiting = [];
			await this.#commit(batch);
		}
		this.#running = null;
	}

	async #commit(batch: P[]): Promise<void> {
		const heads = await this.#persist(batch, { skipHeld: true });
		if (heads === "given-up") return;
		if (heads === "failed") {
			for (const [textId, updates] of byText(batch)) this.#openLane(textId, updates);
			return;
		}
		const left = this.#tell(batch, heads);
		for (const [textId, updates] of byText(left)) this.#openLane(textId, updates);
	}

	/** Writes one text's updates by themselves until none wait, then gives the text back to the common road. */
	#openLane(textId: string, first: P[]): void {
		const lane = [...first, ...this.#waiting.filter((pending) => pending.textId === textId)];
		this.#waiting = this.#waiting.filter((pending) => pending.textId !== textId);
		this.#lanes.set(textId, lane);
		const run = this.#runLane(textId, lane);
		this.#laneRuns.add(run);
		void run.finally(() => this.#laneRuns.delete(run));
	}

	async #runLane(textId: string, lane: P[]): Promise<void> {
		while (lane.length > 0) {
			const batch = lane.splice(0);
			const heads = await this.#persist(batch, { skipHeld: false });
			if (heads === "given-up") return;
			const left = heads === "failed" ? batch : this.#tell(batch, heads);
			for (const pending of left) this.#settle(pending, () => pending.failed(new Error("The text takes no rows.")));
		}
		this.#lanes.delete(textId);
	}

	/** Tries until the database answers. */
	async #persist(batch: P[], how: { skipHeld: boolean }): Promise<Map<string, number> | "failed" | "given-up"> {
		for (let pause = 25; ; pause = Math.min(pause * 2, longestPause)) {
			try {
				return await this.#append(this.#db, batch, how);
			} catch (error) {
				if (!isAway(error)) {
					complain(`A batch of ${batch.length} updates was not written:`, error);
					return "failed";
				}
				if (this.#closing) return "given-up";
				// The outcome is unknown. Appended again they repeat harmlessly: updates commute and are idempotent.
				await new Promise((done) => setTimeout(done, pause * (0.5 + Math.random() / 2)));
			}
		}
	}

	/** Tells of every text that was written; returns what was not. */
	#tell(batch: readonly P[], heads: Map<string, number>): P[] {
		const left: P[] = [];
		for (const [textId, updates] of byText(batch)) {
			const head = heads.get(textId);
			if (head === undefined) {
				left.push(...updates);
				continue;
			}
			this.#committed(textId, head, updates);
			for (const pending of updates) this.#settle(pending, pending.done);
		}
		return left;
	}

	#settle(pending: P, tell: () => void): void {
		this.#load.updates -= 1;
		this.#load.bytes -= pending.bytes.length;
		tell();
	}
}

const awayCodes = [
	"CONNECTION_CLOSED",
	"CONNECTION_ENDED",
	"CONNECTION_DESTROYED",
	"CONNECT_TIMEOUT",
	"ECONNREFUSED",
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT",
];

/** A lost connection, or a server that starts, stops, is full or chose to undo us: trying again helps. */
export function isAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error.cause !== undefined && isAway(error.cause)) return true;
	if (!("code" in error)) return false;
	const code = String(error.code);
	return awayCodes.includes(code) || (error instanceof postgres.PostgresError && /^(57P|08|53|40)/u.test(code));
}

function byText<P extends Pending>(batch: readonly P[]): Map<string, P[]> {
	const texts = new Map<string, P[]>();
	for (const pending of batch) {
		const known = texts.get(pending.textId);
		if (known) known.push(pending);
		else texts.set(pending.textId, [pending]);
	}
	return texts;
}
