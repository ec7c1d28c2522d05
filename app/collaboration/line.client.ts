// One page's conversation with the server about one text, over as many connections as it takes.
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { Backoff } from "./backoff.ts";
import { openOfflineCopy } from "./offline-copy.client.ts";
import type { LineOptions } from "./line-options.ts";
import { Outbox } from "./outbox.ts";
import { Presences } from "./presences.client.ts";
import { Pulse } from "./pulse.ts";
import { decodeFrame, encodeFrame, type Frame, type Refusal } from "./protocol.ts";
import { final, holdsUnsaved, sameStatus, type Status, statusOf, type StuckReason } from "./status.ts";
import { onChange } from "./tidying.ts";
import { largestUpdate } from "./update.ts";
import { dialFromPage, pageServer, watchPage, type Wire } from "./wire.client.ts";

const gatherFor = 50;
const remote = Symbol("from the server");

type Copy = Awaited<ReturnType<typeof openOfflineCopy>>;

export class Line {
	readonly statusListeners = new Set<(status: Status) => void>();
	readonly eventListeners = new Set<() => void>();
	readonly arrived: Promise<void>;
	status: Status = { is: "connecting" };
	#doc: Y.Doc;
	#presences: Presences;
	#textId: string;
	#options: LineOptions;
	#mayWrite: boolean;
	#outbox = new Outbox();
	#copy: Copy = null;
	#wire: Wire | null = null;
	/** Step 2 of the server has come, and for a writer its step 1 was answered. */
	#live = false;
	#refused: StuckReason | null = null;
	/** Others' words are coming in or are drawn: nothing here may write. */
	#still = false;
	#ended = false;
	#backoff: Backoff;
	#lastSent = 0;
	#pulse = new Pulse();
	#timers: Partial<Record<"gather" | "retry", ReturnType<typeof setTimeout>>> = {};
	#watch: ReturnType<typeof setInterval>;
	#unwatch: () => void;
	#arrive: () => void = () => {};

	constructor(doc: Y.Doc, awareness: Awareness, textId: string, options: LineOptions) {
		this.#doc = doc;
		this.#presences = new Presences(awareness, {
			isSection: options.isSection ?? (() => true),
			send: (bytes) => this.#send({ is: "awareness", bytes }),
		});
		this.#textId = textId;
		this.#options = options;
		this.#mayWrite = !options.readOnly;
		this.#backoff = new Backoff(options.patience ?? { first: 250, longest: 15_000 });
		this.arrived = new Promise((done) => {
			this.#arrive = done;
		});
		onChange(doc, (update, { origin, tidies }) => {
			if (!(this.#still && tidies)) this.#changed(update, origin);
		});
		this.#watch = setInterval(() => this.#look(), 1_000);
		this.#unwatch = watchPage({
			woken: () => this.#wake(),
			cut: () => this.#cut(),
			mayLose: () => holdsUnsaved(this.status) || (this.#pulse.isOpening && this.unsaved > 0),
		});
	}

	get unsaved(): number {
		return this.#outbox.unsaved;
	}

	async start(): Promise<void> {
		if (!this.#options.readOnly) {
			this.#copy = await openOfflineCopy(this.#doc, { ...this.#options, textId: this.#textId });
			if (this.#ended) return void this.#copy?.close();
			this.#outbox.carry((await this.#copy?.unsaved()) ?? 0);
			if (this.#doc.store.clients.size > 0) this.#arrive();
		}
		this.#dial();
	}

	close(): void {
		if (this.#live && !this.#ended) this.#flush();
		this.#ended = true;
		clearInterval(this.#watch);
		for (const timer of Object.values(this.#timers)) clearTimeout(timer);
		this.#unwatch();
		this.#presences.destroy();
		this.#wire?.close();
		void this.#copy?.close();
	}

	async startOver(): Promise<void> {
		this.close();
		await this.#copy?.discard();
	}

	#dial(): void {
		if (this.#ended || this.#wire) return;
		const { server = pageServer(), dial = dialFromPage, epoch, schemaVersion } = this.#options;
		const wire: Wire = dial(`${server}/collaboration/${this.#textId}?epoch=${epoch}&schema=${schemaVersion}`, {
			opened: () => this.#send({ is: "step1", vector: Y.encodeStateVector(this.#doc) }),
			frame: (bytes) => {
				if (wire === this.#wire) this.#hear(decodeFrame(bytes));
			},
			closed: (code) => this.#lost(wire, code),
		});
		this.#wire = wire;
	}

	#lost(wire: Wire, code: number): void {
		if (wire !== this.#wire) return;
		this.#wire = null;
		this.#live = false;
		this.#pulse.opened();
		this.#outbox.disconnect();
		if (code === 1009) this.#refused = "too-large";
		if (!this.#ended) this.#presences.disconnect();
		this.#tell();
		if (this.#ended || (this.#refused && this.#refused !== "broken")) return;
		this.#timers.retry = setTimeout(() => this.#dial(), this.#backoff.next());
	}

	#hear(frame: Frame | null): void {
		this.#pulse.heard();
		if (frame) this.#follow(frame);
		else this.#wire?.close(); // not our server's words
		this.#tell();
	}

	#follow(frame: Frame): void {
		switch (frame.is) {
			case "step2":
				this.#join(frame.bytes);
				return this.#synced();
			case "update":
				return this.#join(frame.bytes);
			case "step1":
				return this.#bring(frame.vector);
			case "ack":
				return this.#acknowledged(frame.count);
			case "awareness":
				return this.#presences.hear(frame.bytes);
			case "refused":
				return this.#refusedFor(frame.code);
			case "event":
				for (const told of this.eventListeners) told();
		}
	}

	#join(update: Uint8Array): void {
		this.#options.beforeIncoming?.();
		this.still(() => Y.applyUpdate(this.#doc, update, remote));
	}

	/** Runs something that only draws. A change that is made meanwhile is nobody's: it is neither sent nor kept, and the page
	 *  writes no more, since what it holds is not the text. */
	still(run: () => void): void {
		const before = this.#still;
		this.#still = true;
		try {
			run();
		} finally {
			this.#still = before;
		}
	}

	/** The server's text is here. A writer is live only when it has also been asked for its own. */
	#synced(): void {
		this.#backoff.reset();
		this.#presences.connect();
		if (this.#refused === "broken") this.#refused = null;
		if (!this.#mayWrite) this.#live = true;
		this.#arrive();
	}

	/** The server asked for what it lacks. */
	#bring(vector: Uint8Array): void {
		this.#mayWrite = true;
		const bytes = Y.encodeStateAsUpdate(this.#doc, vector);
		if (bytes.length > largestUpdate) {
			this.#stop("too-large");
			return;
		}
		this.#outbox.sendAll();
		this.#live = true;
		this.#pulse.progressed();
		this.#send({ is: "step2", bytes });
	}

	#acknowledged(count: number): void {
		this.#pulse.progressed();
		if (!this.#outbox.acknowledge(count)) this.#wire?.close();
	}

	#refusedFor(code: Refusal): void {
		if (code === "not-allowed") this.#mayWrite = false;
		if (code === "busy" || code === "too-fast" || code === "behind") this.#backoff.slowDown();
		else if (code === "broken" || (final.has(code) && code !== "not-allowed")) this.#refused = code;
		else if (this.#options.readOnly || !this.#live) this.#refused = code;
	}

	/** What was written before is this person's, and goes to the server. */
	#disown(): void {
		this.#copy?.freeze();
		this.#flush();
		this.#stop("self-written");
	}

	#stop(reason: StuckReason): void {
		this.#refused = reason;
		this.#wire?.close();
	}

	#changed(update: Uint8Array, origin: unknown): void {
		if (origin === remote || origin === this.#copy?.origin || this.#ended) return;
		if (this.#still || this.#refused === "self-written") return this.#disown();
		if (this.#outbox.unsaved === 0) this.#pulse.progressed();
		this.#outbox.add(update);
		this.#tell();
		if (!this.#live || this.#timers.gather) return;
		const wait = Math.max(0, gatherFor - (Date.now() - this.#lastSent));
		this.#timers.gather = setTimeout(() => this.#flush(), wait);
	}

	#flush(): void {
		clearTimeout(this.#timers.gather);
		delete this.#timers.gather;
		if (!this.#live || !this.#mayWrite || !this.#outbox.hasWaiting) return;
		this.#lastSent = Date.now();
		for (const bytes of this.#outbox.sendWaiting()) {
			if (bytes.length > largestUpdate) return this.#stop("too-large");
			this.#send({ is: "update", bytes });
		}
	}

	#send(frame: Frame): void {
		this.#wire?.send(encodeFrame(frame));
	}

	/** Once a second: whether acknowledgements stand still, or the connection is dead without having said so. */
	#look(): void {
		if (this.#pulse.isDead) this.#cut();
		else if (this.#live && this.unsaved > 0 && this.#pulse.wantsProbe) this.#probe();
		this.#tell();
	}

	/** A step 1 is answered at once by whoever still lives. */
	#probe(): void {
		this.#pulse.probed();
		this.#send({ is: "step1", vector: Y.encodeStateVector(this.#doc) });
	}

	#tell(): void {
		if (this.#live) this.#pulse.opened();
		const now = statusOf({
			refused: this.#refused,
			live: this.#live,
			opening: this.#pulse.isOpening,
			kept: this.#copy !== null,
			mayWrite: this.#mayWrite,
			unsaved: this.unsaved,
			silentFor: this.#pulse.silentFor,
		});
		if (sameStatus(now, this.status)) return;
		this.status = now;
		this.#copy?.noteUnsaved(this.unsaved);
		for (const told of this.statusListeners) told(now);
	}

	/** The connection is dead though it has not said so: a close by the browser can take minutes, so it is not waited for. */
	#cut(): void {
		const wire = this.#wire;
		if (wire) this.#lost(wire, 0);
		wire?.close();
	}

	/** Coming back to the tab or to the network: do not wait for the next attempt. */
	#wake(): void {
		if (this.#refused === "signed-out") this.#refused = null;
		if (this.#wire) return this.#probe();
		if (this.#refused) return;
		clearTimeout(this.#timers.retry);
		this.#dial();
	}
}
