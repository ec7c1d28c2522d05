// The open texts of this process. One Rooms for its life; sockets come in through socket.server.ts, server-made edits
// through `send`.
import type { Clock } from "#app/clock.ts";
import type { Pool } from "#db/connect.ts";
import { CommitLoop, isAway } from "./commit-loop.server.ts";
import { Folder } from "./fold.server.ts";
import {
	type appendUpdates,
	BrokenText,
	clientOwners,
	type Committed,
	readStored,
	type StoredText,
} from "./log.server.ts";
import { Intake } from "./intake.server.ts";
import type { Member } from "./member.server.ts";
import type { Frame } from "./protocol.ts";
import { Room, type Sent, UnreadableRow } from "./room.server.ts";
import type { TextRules } from "./text-rules.ts";
import { readyFrame } from "./websocket-frame.server.ts";

export type RoomsOptions = {
	clock: Clock;
	/** What the texts may hold. */
	rules: TextRules;
	/** Called before a text is opened whose content was never held against these rules. */
	repair?: (textId: string) => Promise<unknown>;
	/** How rows are written; only a proof that the tests notice loss brings another. */
	append?: typeof appendUpdates;
	/** How long an empty room waits for someone to come back, in ms. */
	linger?: number;
	/** Called when the last one has left a text and it is folded. */
	onEmpty?: (textId: string) => void;
	/** How often sessions behind open sockets are asked about again, in ms. */
	vigilance?: number;
};

const pingEvery = 20_000;
const goingAway = 1001;

export class Rooms {
	#db: Pool;
	#rules: TextRules;
	#repair: (textId: string) => Promise<unknown>;
	#open = new Map<string, Promise<Room>>();
	#loop: CommitLoop<Sent>;
	#intake: Intake;
	#folder = new Folder();
	#linger: number;
	#onEmpty: (textId: string) => void;
	#timers: NodeJS.Timeout[];
	#closing = false;
	/** Rooms that are ready, by text: the loop's callback cannot wait. */
	#ready = new Map<string, Room>();

	constructor(
		db: Pool,
		{ rules, repair = async () => {}, append, linger = 3_000, onEmpty = () => {}, vigilance = 30_000 }: RoomsOptions,
	) {
		this.#rules = rules;
		this.#repair = repair;
		this.#onEmpty = onEmpty;
		this.#db = db;
		this.#linger = linger;
		this.#loop = new CommitLoop<Sent>(
			db,
			(textId, head, updates) => this.#ready.get(textId)?.committed(head, updates),
			append,
		);
		this.#intake = new Intake(db, this.#loop, (room) => this.#settled(room));
		this.#timers = [
			setInterval(() => this.#pingAll(), pingEvery),
			setInterval(() => void this.#recheckWhere(() => true), vigilance),
		];
		for (const timer of this.#timers) timer.unref();
	}

	/** Sends a server-made edit to whoever has its text open. Call it after the commit. */
	send({ textId, seq, bytes }: Committed): void {
		void this.#open.get(textId)?.then(
			(room) => room.heard(seq, bytes),
			() => {},
		);
	}

	/** Tells everyone in a text that something beside it changed, and asks again what its writers may do. */
	announce(textId: string): void {
		const room = this.#ready.get(textId);
		if (!room) return;
		room.announce();
		void this.#recheckIn(room, (member) => member.access === "write");
	}

	/** Asks again what a person may do, wherever they are connected. */
	recheck(personId: string): Promise<void> {
		return this.#recheckWhere((member) => member.person.id === personId);
	}

	/** How many texts and connections are open. */
	get load(): { texts: number; members: number } {
		return {
			texts: this.#ready.size,
			members: [...this.#ready.values()].reduce((sum, room) => sum + room.members.size, 0),
		};
	}

	/** Writes what waits, acknowledges it, and ends every connection. */
	async close(): Promise<void> {
		this.#closing = true;
		this.#intake.close();
		for (const timer of this.#timers) clearInterval(timer);
		await this.#loop.close();
		for (const room of this.#ready.values()) {
			room.closed = true;
			room.cursors.close();
			for (const member of room.members) member.close(goingAway);
		}
		await this.#folder.close();
	}

	/** The room of a text, opened when it is not. Rejects with BrokenText when the text cannot be read. */
	async enter(textId: string, member: Member): Promise<Room> {
		const room = await this.#roomOf(textId);
		if (room.closed) return this.enter(textId, member);
		room.members.add(member);
		return room;
	}

	#roomOf(textId: string): Promise<Room> {
		const known = this.#open.get(textId);
		if (known) return known;
		const opening = this.#openRoom(textId);
		this.#open.set(textId, opening);
		opening.catch(() => this.#open.delete(textId));
		return opening;
	}

	async #openRoom(textId: string): Promise<Room> {
		const stored = await this.#readRepaired(textId);
		const owners = await clientOwners(this.#db, textId);
		const around = { db: this.#db, fold: this.#folder.fold, rules: this.#rules };
		const room = new Room(textId, { ...stored, owners }, around);
		if (room.needsFold) await room.fold();
		this.#ready.set(textId, room);
		return room;
	}

	async #readRepaired(textId: string): Promise<StoredText> {
		const stored = await readStored(this.#db, textId);
		if (stored.rulesVersion >= this.#rules.version) return stored;
		try {
			await this.#repair(textId);
		} catch (error) {
			throw isAway(error) ? error : new BrokenText(`Text ${textId} could not be repaired: ${String(error)}`);
		}
		return readStored(this.#db, textId);
	}

	/** Who it was is gone; an empty room is folded and forgotten, unless someone comes back meanwhile. */
	leave(room: Room, member: Member): void {
		room.members.delete(member);
		room.cursors.leave(member);
		this.#settled(room);
	}

	#settled(room: Room): void {
		if (room.isIdle && !this.#closing) setTimeout(() => void this.#forget(room), this.#linger).unref();
	}

	async #forget(room: Room): Promise<void> {
		if (room.closed || !room.isIdle || this.#closing) return;
		try {
			if (!room.isFolded) await room.fold();
		} catch {
			if (!this.#closing) setTimeout(() => void this.#forget(room), this.#linger * 10).unref();
			return;
		}
		if (!room.isIdle || !room.isFolded) return;
		room.closed = true;
		room.cursors.close();
		this.#ready.delete(room.textId);
		this.#open.delete(room.textId);
		this.#onEmpty(room.textId);
	}

	/** One frame from a member, after those before it. */
	hear(room: Room, member: Member, frame: Frame | null): void {
		if (member.isHeld) return member.later(() => this.hear(room, member, frame));
		if (!frame) return member.refuse("malformed");
		switch (frame.is) {
			case "step1":
				return this.#answer(room, member, frame.vector);
			case "step2":
			case "update":
				return this.#intake.take(room, member, frame);
			case "awareness":
				return this.#show(room, member, frame.bytes);
			case "ack":
			case "event":
			case "refused":
				return member.refuse("malformed"); // only the server says these
		}
	}

	#show(room: Room, member: Member, presence: Uint8Array): void {
		if (!room.cursors.hear(member, presence)) member.refuse("malformed");
	}

	#answer(room: Room, member: Member, vector: Uint8Array): void {
		try {
			const { state, since } = room.state.lackedBy(vector);
			member.send(wholeFrame(state));
			if (since) member.send(readyFrame({ is: "update", bytes: since }));
			this.invite(room, member);
		} catch {
			member.refuse("malformed"); // not a state vector
		}
	}

	/** Asks a writer for what the server lacks. */
	invite(room: Room, member: Member): void {
		if (member.access === "write") member.send(readyFrame({ is: "step1", vector: room.state.vector() }));
	}

	/** Asks everybody for a sign of life, and lets go of what only writers need where nobody writes. */
	#pingAll(): void {
		for (const room of this.#ready.values()) {
			room.admission.rest();
			for (const member of room.members) member.ping();
		}
	}

	async #recheckWhere(which: (member: Member) => boolean): Promise<void> {
		for (const room of this.#ready.values()) await this.#recheckIn(room, which);
	}

	async #recheckIn(room: Room, which: (member: Member) => boolean): Promise<void> {
		for (const member of [...room.members].filter(which)) await this.#recheckMember(room, member);
	}

	async #recheckMember(room: Room, member: Member): Promise<void> {
		const found = await member.recheck().catch(() => null); // the database is away: what was true stays so
		if (!found || !member.isOpen) return;
		if (typeof found === "string") return member.refuse(found);
		const { access } = member;
		member.person = found.person;
		member.access = found.access;
		if (access === found.access) return;
		if (found.access === "read") member.tell("not-allowed");
		else this.invite(room, member);
		member.send(readyFrame({ is: "event" }));
	}
}

const wholeFrames = new WeakMap<Uint8Array, Buffer>();

/** A step 2, written once for as long as the same bytes are answered. */
function wholeFrame(bytes: Uint8Array): Buffer {
	const written = wholeFrames.get(bytes) ?? readyFrame({ is: "step2", bytes });
	wholeFrames.set(bytes, written);
	return written;
}

/** Why a room did not open, as the client is told. */
export const whyNotOpened = (error: unknown): "broken" | "busy" =>
	error instanceof BrokenText || error instanceof UnreadableRow ? "broken" : "busy";
