// Who is in a text and where their cursor stands. Gathered and sent on together: with N people moving, sending each move
// to everyone at once would be N² frames.
//
// A client id is whose words it wrote, otherwise whoever named it first, and stays theirs for as long as the room is open:
// nobody shows a cursor under a colleague's id, neither while they are here nor after they left. The clock that goes out is
// counted here, since browsers believe the highest one.
import type { Member } from "./member.server.ts";
import { type Presence, type PresenceState, readPresence, writePresence } from "./presence.ts";
import { readyFrame } from "./websocket-frame.server.ts";

const gatherFor = 50;
/** No page moves a cursor so often. */
const highestSaidClock = 2 ** 31;
/** A connection speaks for one client, or two when it comes back and takes its former one away. */
const mostEntries = 16;
/** How many clients that are gone are remembered of each person. */
const mostGone = 64;

export type CursorRules = {
	/** Whose words a client wrote: a person, null for the server alone, undefined when nobody wrote as it. */
	ownerOf?: (clientId: number) => string | null | undefined;
	isSection?: (name: string) => boolean;
};

/** `member`: the connection that speaks for it now; null when it is gone. */
type Client = { personId: string; member: Member | null; clock: number; state: PresenceState | null };

export class Cursors {
	#send: (frame: Buffer, except: Member | null) => void;
	#ownerOf: NonNullable<CursorRules["ownerOf"]>;
	#isSection: NonNullable<CursorRules["isSection"]>;
	#clients = new Map<number, Client>();
	/** Clients that are gone, by person, the longest gone first. */
	#gone = new Map<string, Set<number>>();
	#changed = new Map<number, Member>();
	#timer: NodeJS.Timeout | null = null;

	constructor(
		send: (frame: Buffer, except: Member | null) => void,
		{ ownerOf = () => undefined, isSection = (name) => /^[a-z]{1,40}$/u.test(name) }: CursorRules = {},
	) {
		this.#send = send;
		this.#ownerOf = ownerOf;
		this.#isSection = isSection;
	}

	/** Takes what a member says of its own cursors; what it says of anyone else's is dropped. False: it is no presence. */
	hear(member: Member, bytes: Uint8Array): boolean {
		const entries = readPresence(bytes, { mostEntries, isSection: this.#isSection });
		for (const entry of entries ?? []) this.#take(member, entry);
		return entries !== null;
	}

	#take(member: Member, { clientId, clock, state }: Presence): void {
		const known = this.#clients.get(clientId);
		if (!this.#isTheirs(member, clientId, known)) return;
		if (state) this.#show(member, { clientId, clock, cursor: state.cursor }, known);
		else if (known?.member) this.#end(clientId, known);
	}

	#isTheirs({ person }: Member, clientId: number, known: Client | undefined): boolean {
		const owner = known ? known.personId : this.#ownerOf(clientId);
		return owner === undefined || owner === person.id;
	}

	#show(
		member: Member,
		{ clientId, clock, cursor }: { clientId: number; clock: number; cursor: PresenceState["cursor"] },
		before: Client | undefined,
	): void {
		if (!member.mayHold(clientId)) return;
		before?.member?.cursors.delete(clientId);
		member.cursors.add(clientId);
		this.#gone.get(member.person.id)?.delete(clientId);
		this.#clients.set(clientId, {
			personId: member.person.id,
			member,
			clock: Math.max((before?.clock ?? 0) + 1, Math.min(clock, highestSaidClock)),
			state: { user: member.shown, cursor },
		});
		this.#change(clientId, member);
	}

	/** The connection that speaks for a client. */
	holderOf(clientId: number): Member | undefined {
		return this.#clients.get(clientId)?.member ?? undefined;
	}

	/** The connection ended: its cursors are gone for everyone. */
	leave(member: Member): void {
		for (const clientId of member.cursors) {
			const client = this.#clients.get(clientId);
			if (client) this.#end(clientId, client);
		}
	}

	#end(clientId: number, client: Client): void {
		const { member, personId } = client;
		client.state = null;
		client.member = null;
		client.clock += 1;
		if (member) this.#change(clientId, member);
		member?.cursors.delete(clientId);
		this.#remember(personId, clientId);
	}

	#remember(personId: string, clientId: number): void {
		const gone = this.#gone.get(personId) ?? new Set();
		this.#gone.set(personId, gone.add(clientId));
		const [longest] = gone;
		if (gone.size <= mostGone || longest === undefined) return;
		if (this.#changed.has(longest)) this.#flush();
		gone.delete(longest);
		this.#clients.delete(longest);
	}

	/** Everyone who is here, as one frame; null when there is nobody. */
	all(): Buffer | null {
		const present = [...this.#clients].flatMap(([clientId, { clock, state }]) =>
			state ? [{ clientId, clock, state }] : [],
		);
		return present.length > 0 ? readyFrame({ is: "awareness", bytes: writePresence(present) }) : null;
	}

	close(): void {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
	}

	#change(clientId: number, from: Member): void {
		this.#changed.set(clientId, from);
		this.#timer ??= setTimeout(() => this.#flush(), gatherFor);
	}

	#flush(): void {
		this.close();
		const [first, ...others] = new Set(this.#changed.values());
		const entries = [...this.#changed.keys()].flatMap((clientId) => {
			const client = this.#clients.get(clientId);
			return client ? [{ clientId, clock: client.clock, state: client.state }] : [];
		});
		this.#changed.clear();
		if (entries.length === 0) return;
		const alone = others.length === 0 && first ? first : null;
		this.#send(readyFrame({ is: "awareness", bytes: writePresence(entries) }), alone);
	}
}
