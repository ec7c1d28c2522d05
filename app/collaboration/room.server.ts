// One open text: who is here, and what of the log they have been sent. It knows bytes, not documents.
import type { Pool } from "#db/connect.ts";
import { Admission } from "./admission.server.ts";
import { joinUpdates } from "./join.server.ts";
import { foldText, type StoredText, updatesAfter } from "./log.server.ts";
import type { Fold } from "./fold.server.ts";
import type { Pending } from "./commit-loop.server.ts";
import type { Member } from "./member.server.ts";
import { Cursors } from "./cursors.server.ts";
import type { TextRules } from "./text-rules.ts";
import { TextState } from "./text-state.server.ts";
import { mergeUpdates, readUpdate, type ReadUpdate } from "./update.ts";
import { readyFrame } from "./websocket-frame.server.ts";

/** An update of a member on its way through the commit loop. */
export type Sent = Pending & { from: Member; read: ReadUpdate };

const mostUnfolded = { rows: 500, bytes: 1024 * 1024 };
const longestPause = 1_000;
/** When a crowd writes, 500 rows are there again at once. */
const restBetweenFolds = 5_000;

/** A row that does not read: nobody is served the rest instead. */
export class UnreadableRow extends Error {}

export class Room {
	readonly textId: string;
	readonly epoch: number;
	readonly schemaVersion: number;
	readonly members = new Set<Member>();
	readonly state: TextState;
	readonly cursors: Cursors;
	readonly admission: Admission;
	closed = false;
	#db: Pool;
	#fold: Fold;
	/** Everyone here has every row up to this one. */
	#seq: number;
	/** The highest row heard of. */
	#heard = 0;
	#catchingUp = false;
	#folding: Promise<void> | null = null;
	#foldedAt = 0;

	constructor(
		textId: string,
		stored: StoredText & { owners: Map<number, string | null> },
		{ db, fold, rules }: { db: Pool; fold: Fold; rules: TextRules },
	) {
		this.textId = textId;
		this.epoch = stored.epoch;
		this.schemaVersion = stored.schemaVersion;
		this.#db = db;
		this.#fold = fold;
		this.#seq = stored.head;
		this.state = new TextState(stored.folded, stored.since);
		for (const { seq, bytes } of stored.since)
			if (!readUpdate(bytes)) throw new UnreadableRow(`Row ${seq} of text ${textId} does not read.`);
		this.admission = new Admission(this.state, { rules, kind: stored.kind, owners: stored.owners });
		this.cursors = new Cursors((frame, except) => this.#broadcast(frame, except), {
			ownerOf: (clientId) => this.admission.ownerOf(clientId),
		});
	}

	/** Rows of members, committed together, the last of them as `head`. */
	committed(head: number, updates: readonly Sent[]): void {
		this.#heard = Math.max(this.#heard, head);
		if (head <= this.#seq) return;
		if (this.#catchingUp || head - updates.length !== this.#seq) {
			void this.#catchUp();
			return;
		}
		const [first] = updates;
		const alone = first && updates.every(({ from }) => from === first.from) ? first.from : null;
		this.#deliver(
			head,
			joinUpdates(updates),
			updates.map(({ read }) => read),
			alone,
		);
	}

	/** A row made by the server, committed as `seq`. */
	heard(seq: number, bytes: Uint8Array | null): void {
		this.#heard = Math.max(this.#heard, seq);
		if (seq <= this.#seq) return;
		if (bytes && !this.#catchingUp && seq === this.#seq + 1) this.#deliver(seq, bytes, null, null);
		else void this.#catchUp();
	}

	/** Reads what other nodes wrote meanwhile, whether or not this one heard of it. Rejects when the database is away. */
	async hearOthers(): Promise<void> {
		const rows = await updatesAfter(this.#db, this.textId, this.#seq);
		const last = rows.at(-1);
		if (last && last.seq > this.#seq && !this.#catchingUp)
			this.#deliver(last.seq, mergeUpdates(rows.map(({ bytes }) => bytes)), null, null);
	}

	/** Somebody else's rows came between: the log has them all, in order. */
	async #catchUp(): Promise<void> {
		if (this.#catchingUp) return;
		this.#catchingUp = true;
		for (let pause = 25; this.#seq < this.#heard && !this.closed;) {
			try {
				const rows = await updatesAfter(this.#db, this.textId, this.#seq);
				const last = rows.at(-1);
				if (last) this.#deliver(last.seq, mergeUpdates(rows.map(({ bytes }) => bytes)), null, null);
			} catch {
				pause = Math.min(pause * 2, longestPause);
				await new Promise((done) => setTimeout(done, pause));
			}
		}
		this.#catchingUp = false;
	}

	#deliver(head: number, bytes: Uint8Array, read: ReadUpdate[] | null, except: Member | null): void {
		this.#seq = head;
		this.state.append(head, bytes, read);
		if (!read) this.admission.alsoHolds(bytes);
		if (this.members.size > (except ? 1 : 0)) this.#broadcast(readyFrame({ is: "update", bytes }), except);
		if (this.needsFold && performance.now() - this.#foldedAt > restBetweenFolds) void this.fold().catch(() => {});
	}

	#broadcast(frame: Buffer, except: Member | null): void {
		for (const member of this.members) if (member !== except) member.send(frame);
	}

	/** Tells everyone that something beside the text changed. */
	announce(): void {
		this.#broadcast(readyFrame({ is: "event" }), null);
	}

	/** Folds the rows in the log, and serves newcomers from that. Rejects when the database does not take it. */
	fold(): Promise<void> {
		this.#folding ??= foldText(this.#db, this.textId, this.#fold)
			.then((folded) => this.state.refold(folded))
			.finally(() => {
				this.#folding = null;
				this.#foldedAt = performance.now();
			});
		return this.#folding;
	}

	/** More rows stand outside a snapshot than a newcomer should be sent one by one. */
	get needsFold(): boolean {
		return this.#seq - this.state.uptoSeq >= mostUnfolded.rows || this.state.unfoldedBytes >= mostUnfolded.bytes;
	}

	/** Whether every row sent is also in a snapshot. */
	get isFolded(): boolean {
		return this.#seq <= this.state.uptoSeq && this.#seq >= this.#heard;
	}

	/** Nobody is here, and nothing is under way. */
	get isIdle(): boolean {
		return this.members.size === 0 && this.admission.underway === 0;
	}
}
