// The way of a person's update from their socket to the commit loop.
import type { Pool } from "#db/connect.ts";
import type { Verdict } from "./admission.server.ts";
import type { CommitLoop } from "./commit-loop.server.ts";
import { claimClient } from "./log.server.ts";
import type { Member } from "./member.server.ts";
import type { Room, Sent } from "./room.server.ts";
import { readAllowed, type WholeUpdate, writersIn } from "./update.ts";

type PersonsUpdate = {
	bytes: Uint8Array;
	read: WholeUpdate | null;
	/** rows of other nodes were looked for */ heardOthers: boolean;
};

export class Intake {
	#db: Pool;
	#loop: CommitLoop<Sent>;
	#settled: (room: Room) => void;
	#closed = false;

	/** `settled`: one more update of this room is a row, or will never be one. */
	constructor(db: Pool, loop: CommitLoop<Sent>, settled: (room: Room) => void) {
		this.#db = db;
		this.#loop = loop;
		this.#settled = settled;
	}

	close(): void {
		this.#closed = true;
	}

	/** Takes an update, or says why not. Updates of readers are dropped. */
	take(room: Room, member: Member, { is, bytes }: { is: "step2" | "update"; bytes: Uint8Array }): void {
		if (member.access !== "write") return;
		const read = readAllowed(bytes);
		if (read && is === "step2" && !room.state.lacks(read)) return member.acknowledge(); // brings nothing
		if (this.#closed || !this.#loop.hasRoom()) return member.refuse("busy");
		this.#judge(room, member, { bytes, read, heardOthers: false });
	}

	#judge(room: Room, member: Member, update: PersonsUpdate): void {
		const verdict = room.admission.judge(update.bytes, update.read, member.person.id);
		switch (verdict.is) {
			case "admitted":
				return this.#enter(room, member, verdict);
			case "refused":
				return member.refuse(verdict.code);
			case "claim": {
				const claimed = this.#claim(room, member, verdict.clientIds);
				return goOnAfter(member, claimed, () => this.#judge(room, member, update));
			}
			case "behind": {
				if (update.heardOthers) return member.refuse("behind");
				return goOnAfter(member, room.hearOthers(), () => this.#judge(room, member, { ...update, heardOthers: true }));
			}
		}
	}

	/** A cursor shows a client's id before its first words come: from then on it is that person's. */
	async #claim(room: Room, { person }: Member, clientIds: readonly number[]): Promise<void> {
		for (const clientId of clientIds) {
			const personId = room.cursors.holderOf(clientId)?.person.id ?? person.id;
			room.admission.own(clientId, await claimClient(this.#db, { textId: room.textId, clientId, personId }));
		}
	}

	#enter(room: Room, member: Member, admitted: Extract<Verdict, { is: "admitted" }>): void {
		const { bytes, read } = admitted;
		room.admission.enter(admitted);
		this.#loop.push({
			textId: room.textId,
			personId: member.person.id,
			bytes,
			clientIds: writersIn(read),
			from: member,
			read,
			done: () => {
				room.admission.settle(bytes);
				this.#settled(room);
				member.acknowledge();
			},
			failed: () => {
				room.admission.lose(bytes);
				this.#settled(room);
				member.refuse("broken");
			},
		});
	}
}

/** Goes on when the database answered; what the member sends meanwhile waits, in order. */
function goOnAfter(member: Member, asked: Promise<void>, goOn: () => void): void {
	const answered = async () => {
		try {
			await asked;
		} catch {
			return member.refuse("busy");
		}
		if (member.isOpen) goOn();
	};
	member.hold(answered());
}
