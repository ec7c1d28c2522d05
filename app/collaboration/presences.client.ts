// Who else is in the text, as this page knows, and what it says of itself. What comes is read as strictly as the server
// reads it. On each connection the page goes by a new client id, which is not the one its words are written as: nobody can
// have named it before, and whoever names it later is another person to the server.
import { applyAwarenessUpdate, type Awareness, removeAwarenessStates } from "y-protocols/awareness";
import { type Presence, readPresence, writePresence } from "./presence.ts";

const remote = Symbol("from the server");
/** More people than write in one text, and than an editor should draw. */
const mostEntries = 2_000;

export class Presences {
	#awareness: Awareness;
	#isSection: (name: string) => boolean;
	/** The id of the connection before, which the server may still show. */
	#former: number | null = null;

	constructor(awareness: Awareness, isSection: (name: string) => boolean) {
		this.#awareness = awareness;
		this.#isSection = isSection;
		this.#renew();
	}

	/** Calls back when this page's own state changed. */
	onMoved(moved: () => void): void {
		this.#awareness.on("update", (_: unknown, origin: unknown) => {
			if (origin !== remote) moved();
		});
	}

	hear(bytes: Uint8Array): void {
		const entries = readPresence(bytes, { mostEntries, isSection: this.#isSection }) ?? [];
		const others = entries.filter((entry) => this.#isAnother(entry));
		if (others.length > 0) applyAwarenessUpdate(this.#awareness, writePresence(others), remote);
	}

	#isAnother({ clientId, state }: Presence): boolean {
		return clientId !== this.#awareness.clientID && (state === null || state.user !== null);
	}

	/** What this page says of itself. */
	own(): Uint8Array {
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
		const others = [...awareness.meta.keys()].filter((id) => id !== awareness.clientID);
		removeAwarenessStates(awareness, others, remote);
		for (const id of others) awareness.meta.delete(id); // another server counts from the beginning
		this.#former = awareness.clientID;
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
		this.#awareness.destroy();
	}
}
