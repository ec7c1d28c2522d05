// A connection of somebody hostile: frames of any kind, what the server made of each, and a replica of the text as the
// server tells it. Refused and thrown out, it comes back.
import { once } from "node:events";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { decodeFrame, encodeFrame, type Frame } from "#app/collaboration/protocol.ts";
import { SCHEMA_VERSION } from "#app/recommendations/text/sections.ts";

/** What became of something sent: a row, refused with a code, or the connection ended without a word. */
export type Fate = "taken" | "dropped" | `refused ${string}` | "cut";

/** Longer than this and the server is taken to have dropped it. */
const answersWithin = 10_000;

export type Whereto = { port: number; textId: string; cookie: string; isReader?: boolean };

const addressOf = ({ port, textId }: Whereto): string =>
	`ws://127.0.0.1:${port}/collaboration/${textId}?epoch=1&schema=${SCHEMA_VERSION}`;

export const openSocket = (to: Whereto, origin = `http://127.0.0.1:${to.port}`): WebSocket => {
	const socket = new WebSocket(addressOf(to), { origin, headers: { cookie: to.cookie } });
	socket.binaryType = "nodebuffer";
	return socket;
};

export class HostileLine {
	/** What the server says the text is. */
	readonly doc = new Y.Doc();
	/** An update of the server did not apply here: it would not in a browser either. */
	unreadable: string | null = null;
	/** What the last refusal said. */
	sentence: string | null = null;
	#to: Whereto;
	#socket: WebSocket | null = null;
	#acknowledged = 0;
	#refusal: string | null = null;
	/** Every frame, as it comes. */
	onFrame: (frame: Frame) => void = () => {};
	#listeners = new Set<() => void>();
	#answers = 0;

	constructor(to: Whereto) {
		this.#to = to;
	}

	get isOpen(): boolean {
		return this.#socket?.readyState === WebSocket.OPEN;
	}

	get refusal(): string | null {
		return this.#refusal;
	}

	/** Connects and brings the replica up to date; does nothing when it stands. */
	async open(): Promise<void> {
		for (let tries = 0; !this.isOpen; tries++) {
			if (tries > 200) throw new Error(`The server lets nobody in: ${this.#refusal}`);
			await this.#connect();
			if (!this.isOpen) await new Promise((done) => setTimeout(done, 50));
		}
	}

	async #connect(): Promise<void> {
		this.#acknowledged = 0;
		this.#refusal = null;
		const socket = openSocket(this.#to);
		this.#socket = socket;
		let come = false;
		socket.on("message", (data: Buffer) => {
			const frame = decodeFrame(data);
			// a writer is asked last, when the whole text was sent; a reader never
			if (frame?.is === (this.#to.isReader ? "step2" : "step1")) come = true;
			if (frame) this.#hear(frame);
		});
		socket.on("error", () => {});
		socket.on("close", () => this.#tell());
		await Promise.race([once(socket, "open"), once(socket, "close")]).catch(() => {});
		this.say({ is: "step1", vector: Y.encodeStateVector(this.doc) });
		await this.until(() => come || !this.isOpen);
	}

	#hear(frame: Frame): void {
		if (frame.is === "ack") this.#acknowledged = frame.count;
		if (frame.is === "refused") {
			this.#refusal = frame.code;
			this.sentence = frame.sentence;
		}
		if (frame.is === "step2") this.#answers += 1;
		if (frame.is === "step2" || frame.is === "update") this.#join(frame.bytes);
		this.onFrame(frame);
		this.#tell();
	}

	#join(bytes: Uint8Array): void {
		try {
			Y.applyUpdate(this.doc, bytes);
		} catch (error) {
			this.unreadable = String(error);
		}
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}

	/** Waits until it holds, or long enough. */
	until(holds: () => boolean, ms = answersWithin): Promise<boolean> {
		if (holds()) return Promise.resolve(true);
		return new Promise((done) => {
			const end = (held: boolean) => {
				clearTimeout(timer);
				this.#listeners.delete(look);
				done(held);
			};
			const look = () => holds() && end(true);
			const timer = setTimeout(() => end(false), ms);
			this.#listeners.add(look);
		});
	}

	say(frame: Frame): void {
		this.raw(encodeFrame(frame));
	}

	raw(bytes: Uint8Array): void {
		if (this.isOpen) this.#socket?.send(bytes);
	}

	/** Waits until the server has read everything sent so far: it answers a question asked behind it, or ends the line. */
	asked(): Promise<boolean> {
		const before = this.#answers;
		this.say({ is: "step1", vector: Y.encodeStateVector(this.doc) });
		return this.until(() => this.#answers > before || !this.isOpen);
	}

	/** Sends an update and hears what becomes of it. Taken: it is in the replica too. */
	async offer(bytes: Uint8Array): Promise<Fate> {
		await this.open();
		const before = this.#acknowledged;
		this.say({ is: "update", bytes });
		await this.until(() => this.#acknowledged > before || !this.isOpen);
		if (this.#acknowledged > before) {
			this.#join(bytes);
			return "taken";
		}
		if (this.#refusal) return `refused ${this.#refusal}`;
		return this.isOpen ? "dropped" : "cut";
	}

	close(): void {
		this.#socket?.terminate();
	}
}
