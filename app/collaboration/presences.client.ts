// Who else is in the text, as this page knows, and what it says of itself. What comes is read as strictly as the server
// reads it. On each connection the page goes by a new client id, which is not the one its words are written as: nobody can
// have named it before, and whoever names it later is another person to the server.
import { applyAwarenessUpdate, type Awareness, removeAwarenessStates } from "y-protocols/awareness";
import { type Presence, readPresence, writePresence } from "./presence.ts";

const remote = Symbol("from the server");
/** More people than write in one text, and than an editor should draw. */
const mostEntries = 2_000;

/** Moves are gathered for so long, in ms. */
const gatherFor = 50;

export type PresenceLine = {
	isSection: (name: string) => boolean;
	send: (bytes: Uint8Array) => void;
};

export class Presences {
	#awareness: Awareness;
	#line: PresenceLine;
	#connected = false;
	/** The id of the connection before, which the server may still show. */
	#former: number | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(awareness: Awareness, line: PresenceLine) {
		this.#awareness = awareness;
		this.#line = line;
		this.#renew();
		awareness.on("update", (_: unknown, origin: unknown) => {
			if (origin !== remote) this.#tellSoon();
		});
	}

	/** A connection stands: this page shows itself. */
	connect(): void {
		this.#connected = true;
		this.#tellSoon();
	}

	#tellSoon(): void {
		if (!this.#connected) return;
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			if (this.#connected) this.#line.send(this.#own());
		}, gatherFor);
	}

	hear(bytes: Uint8Array): void {
		const entries = readPresence(bytes, { mostEntries, isSection: this.#line.isSection }) ?? [];
		const others = entries.filter((entry) => this.#isAnother(entry));
		if (others.length > 0) applyAwarenessUpdate(this.#awareness, writePresence(others), remote);
	}

	#isAnother({ clientId, state }: Presence): boolean {
		return clientId !== this.#awareness.clientID && (state === null || state.user !== null);
	}

	/** What this page says of itself. */
	#own(): Uint8Array {
		const { clientID, meta } = this.#awareness;
		const clock = meta.get(clientID)?.clock ?? 0;
		const former = this.#former === null ? [] : [{ clientId: this.#former, clock: 0, state: null }];
		this.#former = null;
		const cursor: unknown = this.#awareness.getLocalState()?.["cursor"] ?? null;
		return writePresence([...former, { clientId: clientID, clock, state: { cursor } }]);
	}

	/** The connection is gone, and everybody with it. */
	disconnect(): void {
		const awareness = this.#awareness;
		if (this.#connected) this.#former = awareness.clientID;
		this.#connected = false;
		const others = [...awareness.meta.keys()].filter((id) => id !== awareness.clientID);
		removeAwarenessStates(awareness, others, remote);
		for (const id of others) awareness.meta.delete(id); // another server counts from the beginning
		this.#renew();
	}

	#renew(): void {
		const awareness = this.#awareness;
		const state = awareness.getLocalState();
		awareness.states.delete(awareness.clientID);
		awareness.meta.delete(awareness.clientID);
		awareness.clientID = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
		awareness.setLocalState(state);
	}

	destroy(): void {
		clearTimeout(this.#timer);
		this.#awareness.destroy();
	}
}
