// One connection to a text: who it is, what it may do, what it was told.
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Person } from "#app/identity/person.ts";
import { type Refusal, sentences } from "./protocol.ts";
import { colourOf, longestName, type Shown } from "./presence.ts";
import { readyFrame } from "./websocket-frame.server.ts";

export type Access = "write" | "read";

/** Whether the session behind a connection still lives, and what it may do to this text now. */
export type Recheck = () => Promise<{ person: Person; access: Access } | "signed-out" | "not-allowed">;

/** How fast one connection may speak before it is made to wait, and how far behind it may fall before it is dropped. */
export type Pace = {
	framesPerSecond: number;
	bytesPerSecond: number;
	/** This many seconds' worth may come at once. */
	burst: number;
	/** Not yet taken by the reader's network. */
	mostBuffered: number;
};

/** Our own client sends at most 20 updates and as many cursors a second. */
export const usualPace: Pace = {
	framesPerSecond: 100,
	bytesPerSecond: 1024 * 1024,
	burst: 5,
	mostBuffered: 8 * 1024 * 1024,
};

/** A few tabs' worth of cursors may share a connection; more is somebody playing. */
const mostCursors = 4;
const leave = 4000;

export class Member {
	person: Person;
	access: Access;
	readonly recheck: Recheck;
	/** Cursors this connection speaks for. */
	readonly cursors = new Set<number>();
	alive = true;
	#socket: WebSocket;
	#network: Duplex;
	#pace: Pace;
	#committed = 0;
	#told = 0;
	#frames: number;
	#bytes: number;
	#since = performance.now();
	#holds = 0;
	/** What came while it was held. */
	#waiting: (() => void)[] = [];

	/** `network` is the stream under `socket`: frames go there ready-made, once for all receivers. */
	constructor(
		{ socket, network }: { socket: WebSocket; network: Duplex },
		who: { person: Person; access: Access; recheck: Recheck },
		pace: Pace,
	) {
		this.#socket = socket;
		this.#network = network;
		this.#pace = pace;
		this.person = who.person;
		this.access = who.access;
		this.recheck = who.recheck;
		this.#frames = pace.framesPerSecond * pace.burst;
		this.#bytes = pace.bytesPerSecond * pace.burst;
	}

	/** How others see this person. */
	get shown(): Shown {
		const { id, name } = this.person;
		return { id, name: name.slice(0, longestName), color: colourOf(id) };
	}

	get isOpen(): boolean {
		return this.#socket.readyState === this.#socket.OPEN;
	}

	/** Who reads too slowly is dropped, and gets everything again by coming back. */
	send(frame: Buffer): void {
		if (!this.isOpen) return;
		if (this.#network.writableLength > this.#pace.mostBuffered) this.#socket.terminate();
		else this.#network.write(frame);
	}

	/** One more of its updates is committed; what happens in one turn of the event loop is told in one frame. */
	acknowledge(): void {
		this.#committed += 1;
		if (this.#committed === this.#told + 1)
			queueMicrotask(() => {
				this.#told = this.#committed;
				this.send(readyFrame({ is: "ack", count: this.#committed }));
			});
	}

	/** Says why, and ends the connection: what follows a refused update would hang in the air. */
	refuse(code: Refusal): void {
		this.tell(code);
		this.#socket.close(leave, code);
	}

	/** Says why without ending the connection. */
	tell(code: Refusal): void {
		this.send(readyFrame({ is: "refused", code, sentence: sentences[code] }));
	}

	close(code: number): void {
		this.#socket.close(code);
	}

	/** What it sends next waits until this is done: its updates rest on one another. */
	hold(done: Promise<unknown>): void {
		this.#holds += 1;
		this.#socket.pause();
		void done.finally(() => {
			this.#holds -= 1;
			this.#goOn();
		});
	}

	get isHeld(): boolean {
		return this.#holds > 0;
	}

	later(heard: () => void): void {
		this.#waiting.push(heard);
	}

	#goOn(): void {
		while (!this.isHeld && this.isOpen && this.#waiting.length > 0) this.#waiting.shift()?.();
		if (!this.isHeld) this.#socket.resume();
	}

	/** Takes this frame out of its allowance; past it, reading pauses until the allowance has grown back. */
	spend(bytes: number): void {
		const now = performance.now();
		const passed = (now - this.#since) / 1000;
		this.#since = now;
		const { framesPerSecond, bytesPerSecond, burst } = this.#pace;
		this.#frames = Math.min(framesPerSecond * burst, this.#frames + passed * framesPerSecond) - 1;
		this.#bytes = Math.min(bytesPerSecond * burst, this.#bytes + passed * bytesPerSecond) - bytes;
		const debt = Math.max(-this.#frames / framesPerSecond, -this.#bytes / bytesPerSecond);
		if (debt <= 0 || this.#socket.isPaused) return;
		this.#socket.pause();
		setTimeout(() => this.#socket.resume(), debt * 1000).unref();
	}

	/** Asks for a sign of life; false when the last one was not answered. */
	ping(): boolean {
		if (!this.alive) {
			this.#socket.terminate();
			return false;
		}
		this.alive = false;
		this.#socket.ping();
		return true;
	}

	/** Whether this connection may speak for one more cursor. */
	mayHold(clientId: number): boolean {
		return this.cursors.has(clientId) || this.cursors.size < mostCursors;
	}
}
