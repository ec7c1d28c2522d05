// The commit loop: takes everything that waits, writes it in one statement, then tells. No timer: while one commit runs the
// next batch gathers, so a lone update is committed at once and a crowd shares a commit.
import postgres from "postgres";
import type { Pool } from "#db/connect.ts";
import { appendUpdates, type Incoming } from "./log.server.ts";

export type Pending = Incoming & {
	/** The row is committed (or there was nothing to write): acknowledge. */
	done: () => void;
	/** This text's rows cannot be written: tell its writers. */
	failed: (error: unknown) => void;
};

type Told = (textId: string, head: number, updates: readonly Uint8Array[]) => void;

/** More than this many updates, or bytes, waiting: the database is away and memory is finite. */
const mostWaiting = { updates: 20_000, bytes: 64 * 1024 * 1024 };
const longestPause = 2_000;

export class CommitLoop {
	#db: Pool;
	#committed: Told;
	#append: typeof appendUpdates;
	#waiting: Pending[] = [];
	#waitingBytes = 0;
	#running: Promise<void> | null = null;
	#closing = false;

	constructor(db: Pool, committed: Told, append = appendUpdates) {
		this.#db = db;
		this.#committed = committed;
		this.#append = append;
	}

	/** Whether there is room for more. When not, the sender keeps its updates and tries again later. */
	hasRoom(): boolean {
		return this.#waiting.length < mostWaiting.updates && this.#waitingBytes < mostWaiting.bytes;
	}

	push(pending: Pending): void {
		this.#waiting.push(pending);
		this.#waitingBytes += pending.bytes?.length ?? 0;
		this.#running ??= this.#run();
	}

	/** Writes what waits and takes no more. While the database is away it gives up: nobody was told those are saved. */
	async close(): Promise<void> {
		this.#closing = true;
		await this.#running;
	}

	async #run(): Promise<void> {
		await Promise.resolve(); // what arrived in this turn of the event loop shares the commit
		while (this.#waiting.length > 0) {
			const batch = this.#waiting;
			this.#waiting = [];
			this.#waitingBytes = 0;
			if (!(await this.#commit(batch))) break;
		}
		this.#running = null;
	}

	/** False only when closing while the database is away. */
	async #commit(batch: Pending[]): Promise<boolean> {
		for (let pause = 50; ; pause = Math.min(pause * 2, longestPause)) {
			try {
				this.#tell(batch, await this.#append(this.#db, batch));
				return true;
			} catch (error) {
				if (!isAway(error)) {
					await this.#commitTextByText(batch);
					return true;
				}
				if (this.#closing) return false;
				// The outcome is unknown. Appended again they repeat harmlessly: updates commute and are idempotent.
				await new Promise((done) => setTimeout(done, pause));
			}
		}
	}

	/** One text's bad row must not hold the others: each text by itself, and only the failing one is told. */
	async #commitTextByText(batch: Pending[]): Promise<void> {
		const byText = grouped(batch);
		for (const [, pending] of byText) {
			try {
				this.#tell(pending, await this.#append(this.#db, pending));
			} catch (error) {
				for (const one of pending) one.failed(error);
			}
		}
	}

	#tell(batch: readonly Pending[], heads: Map<string, number>): void {
		const updates = new Map<string, Uint8Array[]>();
		for (const { textId, bytes } of batch) if (bytes) push(updates, textId, bytes);
		for (const [textId, head] of heads) this.#committed(textId, head, updates.get(textId) ?? []);
		for (const one of batch) one.done();
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

/** A lost connection, or a server that starts, stops or is overloaded: it will come back. */
function isAway(error: unknown): boolean {
	if (!(error instanceof Error) || !("code" in error)) return false;
	const code = String(error.code);
	return awayCodes.includes(code) || (error instanceof postgres.PostgresError && /^(57P|08|53)/u.test(code));
}

function push(into: Map<string, Uint8Array[]>, key: string, value: Uint8Array): void {
	const known = into.get(key);
	if (known) known.push(value);
	else into.set(key, [value]);
}

function grouped(batch: readonly Pending[]): Map<string, Pending[]> {
	const texts = new Map<string, Pending[]>();
	for (const one of batch) texts.set(one.textId, [...(texts.get(one.textId) ?? []), one]);
	return texts;
}
