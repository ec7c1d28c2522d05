// Someone in a text who speaks one of the dialects, and a hand that types into it and remembers when.
import { randomInt } from "node:crypto";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { Dialect } from "./dialects.ts";

export type Where = { dialect: Dialect; port: number; text: string; person: string };

export class Talker {
	readonly doc = new Y.Doc();
	readonly ready: Promise<void>;
	acknowledged = 0;
	/** When the text came, before it is applied here. */
	heardAt = 0;
	onHeard: (kind: "update" | "ack", value: Uint8Array | number) => void = () => {};
	#socket: WebSocket;
	#dialect: Dialect;
	#text: string;
	#applies: boolean;

	/** `applies`: keeps a document of its own, as a browser does. */
	constructor({ dialect, port, text, person }: Where, { applies = false } = {}) {
		this.#dialect = dialect;
		this.#text = text;
		this.#applies = applies;
		this.#socket = new WebSocket(`ws://127.0.0.1:${port}${dialect.path(text)}`, {
			headers: { ...dialect.headers, cookie: `person=${person}` },
		});
		this.#socket.binaryType = "nodebuffer";
		this.#socket.on("open", () => {
			for (const frame of dialect.hello(text, Y.encodeStateVector(this.doc))) this.#socket.send(frame);
		});
		this.ready = new Promise((done) => {
			this.#socket.on("message", (data: Buffer) => this.#hear(data, done));
		});
	}

	#hear(data: Buffer, ready: () => void): void {
		const heard = this.#dialect.hear(data);
		if (!heard) return;
		if (heard.is === "step1")
			this.#socket.send(this.#dialect.step2(this.#text, Y.encodeStateAsUpdate(this.doc, heard.bytes)));
		else if (heard.is === "ack") {
			this.acknowledged = heard.count === "one more" ? this.acknowledged + 1 : heard.count;
			this.onHeard("ack", this.acknowledged);
		} else this.#take(heard.is, heard.bytes, ready);
	}

	#take(is: "step2" | "update", bytes: Uint8Array, ready: () => void): void {
		if (is === "step2") this.heardAt = performance.now();
		if (this.#applies) Y.applyUpdate(this.doc, bytes);
		this.onHeard("update", bytes);
		if (is === "step2") ready();
	}

	send(update: Uint8Array): void {
		this.#socket.send(this.#dialect.update(this.#text, update));
	}

	close(): void {
		this.#socket.terminate();
	}
}

/** How a letter reaches the server. */
export type Send = (update: Uint8Array) => void;

export class Pen {
	readonly sentAt: number[] = [];
	readonly clientId = randomInt(2 ** 32);
	onAck: (ms: number) => void = () => {};
	#send: Send;
	#acknowledged = 0;

	constructor(send: Send) {
		this.#send = send;
	}

	/** A pen whose acknowledgements are heard too. */
	static of(talker: Talker): Pen {
		const pen = new Pen((update) => talker.send(update));
		const before = talker.acknowledged; // the answer to step 1
		talker.onHeard = (kind, value) => {
			if (kind === "ack" && typeof value === "number") pen.#heard(value - before);
		};
		return pen;
	}

	type(): void {
		const letter = letterOf(this.clientId, this.sentAt.length);
		this.sentAt.push(performance.now());
		this.#send(letter);
	}

	/** What was typed so far is no longer measured. */
	forget(): void {
		this.sentAt.fill(Number.NaN);
	}

	#heard(count: number): void {
		const now = performance.now();
		for (; this.#acknowledged < count; this.#acknowledged++) {
			const sent = this.sentAt[this.#acknowledged];
			if (sent) this.onAck(now - sent);
		}
	}
}

const stringAfterAnother = 0x84;
const stringInRoot = 0x04;

/** The update that a Y.Doc makes when one more letter is typed at the end of one's own words. Written by hand: ten documents
 *  at thousands of letters a second would be most of the load's own work. */
function letterOf(clientId: number, clock: number): Uint8Array {
	const to = encoding.createEncoder();
	for (const number of [1, 1, clientId, clock]) encoding.writeVarUint(to, number);
	encoding.writeUint8(to, clock === 0 ? stringInRoot : stringAfterAnother);
	if (clock === 0) {
		encoding.writeVarUint(to, 1);
		encoding.writeVarString(to, "t");
	} else {
		encoding.writeVarUint(to, clientId);
		encoding.writeVarUint(to, clock - 1);
	}
	encoding.writeVarString(to, "x");
	encoding.writeVarUint(to, 0);
	return encoding.toUint8Array(to);
}

/** Notes how long each letter of every pen took to this ear. */
export function listenFor(pens: Map<number, Pen>, ear: Talker, note: (ms: number) => void): void {
	const seen = new Map<number, number>();
	const before = ear.onHeard;
	ear.onHeard = (kind, value) => {
		before(kind, value);
		if (kind !== "update" || typeof value === "number") return;
		const now = performance.now();
		for (const [clientId, to] of Y.parseUpdateMeta(value).to) {
			const { sentAt } = pens.get(clientId) ?? { sentAt: [] };
			const letters = sentAt.slice(seen.get(clientId) ?? 0, to);
			for (const sent of letters) if (sent) note(now - sent);
			seen.set(clientId, Math.max(to, seen.get(clientId) ?? 0));
		}
	};
}
