// A writer's changes on their way: waiting here, sent and not yet acknowledged, or carried over a lost connection.
// It counts, so that "saved" is said only when nothing is left.
import { mergeUpdates } from "./update.ts";

/** Changes are gathered into frames of at most about this size. */
const frameSize = 512 * 1024;

export class Outbox {
	#waiting: Uint8Array[] = [];
	/** Changes in each frame sent, oldest first. */
	#sent: number[] = [];
	#acknowledged = 0;
	/** Changes of an earlier connection or page: the next step 2 brings them. */
	#carried = 0;

	/** How many changes are not known to be committed. */
	get unsaved(): number {
		return this.#carried + this.#waiting.length + this.#sent.reduce((sum, changes) => sum + changes, 0);
	}

	get hasWaiting(): boolean {
		return this.#waiting.length > 0;
	}

	add(update: Uint8Array): void {
		this.#waiting.push(update);
	}

	/** Changes known from an offline copy. */
	carry(changes: number): void {
		this.#carried += changes;
	}

	/** Everything the server lacks goes in one step 2, so nothing waits any more. */
	sendAll(): void {
		this.#sent.push(this.#carried + this.#waiting.length);
		this.#carried = 0;
		this.#waiting = [];
	}

	/** What waits, merged into frames. */
	sendWaiting(): Uint8Array[] {
		const frames: Uint8Array[] = [];
		let part: Uint8Array[] = [];
		let size = 0;
		const close = () => {
			if (part.length === 0) return;
			frames.push(mergeUpdates(part));
			this.#sent.push(part.length);
			part = [];
			size = 0;
		};
		for (const update of this.#waiting) {
			if (size + update.length > frameSize) close();
			part.push(update);
			size += update.length;
		}
		close();
		this.#waiting = [];
		return frames;
	}

	/** The server has committed this many frames of this connection. False when it cannot have. */
	acknowledge(count: number): boolean {
		const news = count - this.#acknowledged;
		if (news < 0 || news > this.#sent.length) return false;
		this.#sent.splice(0, news);
		this.#acknowledged = count;
		return true;
	}

	/** The connection is gone: what was not acknowledged is sent again by the next one. */
	disconnect(): void {
		this.#carried = this.unsaved;
		this.#waiting = [];
		this.#sent = [];
		this.#acknowledged = 0;
	}
}
