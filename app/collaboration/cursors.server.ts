// Who is in a text and where their cursor stands. Gathered and sent on together: with N people moving, sending each move
// to everyone at once would be N² frames.
import type { Member } from "./member.server.ts";
import { type Presence, stamped, writePresence } from "./presence.ts";
import { readyFrame } from "./websocket-frame.server.ts";

const gatherFor = 50;

export class Cursors {
	#send: (frame: Buffer, except: Member | null) => void;
	/** Every cursor, and the connection that speaks for it. */
	#holders = new Map<number, Member>();
	#changed = new Map<number, { entry: Presence; from: Member }>();
	#timer: NodeJS.Timeout | null = null;

	constructor(send: (frame: Buffer, except: Member | null) => void) {
		this.#send = send;
	}

	/** Takes what a member says of its own cursors; of anyone else's it is not asked. */
	move(member: Member, entries: readonly Presence[]): void {
		for (const entry of entries) {
			if (!this.#isTheirs(member, entry.clientId)) continue;
			const known = member.cursors.get(entry.clientId);
			if (known && known.clock >= entry.clock && !(known.clock === entry.clock && entry.state === null)) continue;
			const shown = stamped(entry, member.shown);
			member.cursors.set(entry.clientId, shown);
			this.#holders.set(entry.clientId, member);
			this.#change(shown, member);
		}
	}

	/** A cursor is whose connection named it first; the same person may take it up again on a new connection. */
	#isTheirs(member: Member, clientId: number): boolean {
		const holder = this.#holders.get(clientId);
		if (!holder || holder === member) return member.mayHold(clientId);
		if (holder.person.id !== member.person.id || !member.mayHold(clientId)) return false;
		holder.cursors.delete(clientId);
		return true;
	}

	/** The connection that speaks for a cursor. */
	holderOf(clientId: number): Member | undefined {
		return this.#holders.get(clientId);
	}

	/** The connection ended: its cursors are gone for everyone. */
	leave(member: Member): void {
		for (const [clientId, { clock }] of member.cursors) {
			this.#holders.delete(clientId);
			this.#change({ clientId, clock, state: null }, member); // with its own clock, so that coming back counts as newer
		}
		member.cursors.clear();
	}

	/** Everyone who is here, as one frame; null when there is nobody. */
	all(): Buffer | null {
		const present = [...this.#holders].flatMap(([clientId, member]) => {
			const entry = member.cursors.get(clientId);
			return entry?.state ? [entry] : [];
		});
		return present.length > 0 ? readyFrame({ is: "awareness", bytes: writePresence(present) }) : null;
	}

	close(): void {
		if (this.#timer) clearTimeout(this.#timer);
	}

	#change(entry: Presence, from: Member): void {
		this.#changed.set(entry.clientId, { entry, from });
		this.#timer ??= setTimeout(() => this.#flush(), gatherFor);
	}

	#flush(): void {
		this.#timer = null;
		const changed = [...this.#changed.values()];
		this.#changed.clear();
		const [first] = changed;
		if (!first) return;
		const alone = changed.every(({ from }) => from === first.from) ? first.from : null;
		this.#send(readyFrame({ is: "awareness", bytes: writePresence(changed.map(({ entry }) => entry)) }), alone);
	}
}
