// Threads: opened on a passage or on the whole, answered, ended with a disposition, opened again. Nothing is deleted.
import { and, eq, isNull } from "drizzle-orm";
import { changeText, type Committed } from "#app/collaboration/log.server.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import { namedIn, notify } from "#app/identity/notify.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db, Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { comments, dispositions, threads } from "#db/schema/index.ts";
import { type Passage, setAnchor } from "./anchor.server.ts";
import { needsReason, type Outcome, type ThreadKind, type ThreadRefusal } from "./thread.ts";

type Refused = { ok: false; because: ThreadRefusal };
type Opening = {
	textId: string;
	person: Person;
	groupId: string | null;
	kind: ThreadKind;
	body: string;
	passage: Passage | null;
};

/** Opens a thread. Its anchor is set in the same transaction; `committed` is what the room sends afterwards. */
export async function openThread(
	db: Db,
	{ textId, person, groupId, kind, body, passage }: Opening,
): Promise<{ ok: true; threadId: string; committed: Committed | null } | Refused> {
	return db.transaction(async (tx) => {
		const threadId = newId();
		const anchored = passage ? await anchor(tx, textId, passage, threadId) : null;
		if (passage && !anchored) return { ok: false, because: "passage-has-changed" };
		await tx.insert(threads).values({
			id: threadId,
			textId,
			fragment: passage?.fragment ?? null,
			quote: passage?.quote ?? null,
			kind,
			openedBy: person.id,
			groupId,
		});
		await say(tx, { threadId, textId, person, body });
		await recordAct(tx, {
			person,
			act: "thread.open",
			subject: { kind: "text", id: textId },
			detail: { threadId, kind },
		});
		return { ok: true, threadId, committed: anchored };
	});
}

/** Marks the words. Nobody wrote anything by it: who commented stands in the thread. */
async function anchor(tx: Tx, textId: string, passage: Passage, threadId: string): Promise<Committed | null> {
	let fits = false;
	const committed = await changeText(tx, {
		textId,
		personId: null,
		change: (doc) => {
			fits = setAnchor(doc, passage, threadId);
		},
	});
	return fits ? committed : null;
}

/** Answers a thread. A thread that has ended is opened again first, by the one who may. */
export async function answerThread(
	db: Db,
	{ threadId, person, body }: { threadId: string; person: Person; body: string },
): Promise<{ ok: true; textId: string } | Refused> {
	return db.transaction(async (tx) => {
		const thread = await lockedThread(tx, threadId);
		if (!thread) return { ok: false, because: "unknown-thread" };
		if (await standing(tx, threadId)) return { ok: false, because: "thread-is-closed" };
		const named = await say(tx, { threadId, textId: thread.textId, person, body });
		await tellOthers(tx, { thread, person, kind: "answer", except: named });
		return { ok: true, textId: thread.textId };
	});
}

type Ending = { threadId: string; person: Person; outcome: Outcome; reason: string | null; answer?: string | null };

/** Ends a thread with an outcome and, where something is not taken up, a reason. An answer is said first, in the same
 *  moment. */
export async function disposeOf(
	db: Db,
	{ threadId, person, outcome, reason, answer = null }: Ending,
): Promise<{ ok: true; textId: string } | Refused> {
	return db.transaction(async (tx) => {
		const thread = await lockedThread(tx, threadId);
		if (!thread) return { ok: false, because: "unknown-thread" };
		if (await standing(tx, threadId)) return { ok: false, because: "thread-is-closed" };
		if (needsReason[outcome] && !reason) return { ok: false, because: "reason-is-missing" };
		const named = answer ? await say(tx, { threadId, textId: thread.textId, person, body: answer }) : [];
		await tx.insert(dispositions).values({ threadId, outcome, reason, byId: person.id });
		await tellOthers(tx, { thread, person, kind: "end", except: named });
		await recordAct(tx, {
			person,
			act: "thread.dispose",
			subject: { kind: "text", id: thread.textId },
			detail: { threadId, outcome },
		});
		return { ok: true, textId: thread.textId };
	});
}

/** Opens an ended thread again; what it was ended with stays on record. */
export async function reopenThread(
	db: Db,
	{ threadId, person }: { threadId: string; person: Person },
): Promise<{ ok: true; textId: string } | Refused> {
	return db.transaction(async (tx) => {
		const thread = await lockedThread(tx, threadId);
		if (!thread) return { ok: false, because: "unknown-thread" };
		const disposition = await standing(tx, threadId);
		if (!disposition) return { ok: false, because: "thread-is-open" };
		await tx.update(dispositions).set({ reopenedBy: person.id }).where(eq(dispositions.id, disposition.id));
		await recordAct(tx, {
			person,
			act: "thread.reopen",
			subject: { kind: "text", id: thread.textId },
			detail: { threadId },
		});
		return { ok: true, textId: thread.textId };
	});
}

type Saying = { threadId: string; textId: string; person: Person; body: string };

/** Writes a comment and tells whom it names. Returns them. */
async function say(tx: Tx, { threadId, textId, person, body }: Saying): Promise<string[]> {
	const mentions = await namedIn(tx, body);
	await tx.insert(comments).values({ threadId, authorId: person.id, body, mentions });
	await notify(tx, { people: mentions, kind: "mention", textId, threadId, by: person.id });
	return mentions;
}

type Telling = {
	thread: typeof threads.$inferSelect;
	person: Person;
	kind: "answer" | "end";
	except: readonly string[];
};

/** Tells everyone who takes part in a thread, by writing in it or being named in it. */
async function tellOthers(tx: Tx, { thread, person, kind, except }: Telling): Promise<void> {
	const said = await tx.select().from(comments).where(eq(comments.threadId, thread.id));
	const people = said.flatMap(({ authorId, mentions }) => [authorId, ...mentions]);
	await notify(tx, {
		people: people.filter((id) => !except.includes(id)),
		kind,
		textId: thread.textId,
		threadId: thread.id,
		by: person.id,
	});
}

/** The text a thread belongs to; null when there is no such thread. */
export async function textOfThread(db: Db, threadId: string): Promise<string | null> {
	const [thread] = await db.select({ textId: threads.textId }).from(threads).where(eq(threads.id, threadId));
	return thread?.textId ?? null;
}

async function lockedThread(tx: Tx, threadId: string) {
	const [thread] = await tx.select().from(threads).where(eq(threads.id, threadId)).for("update");
	return thread ?? null;
}

async function standing(tx: Tx, threadId: string) {
	const [row] = await tx
		.select()
		.from(dispositions)
		.where(and(eq(dispositions.threadId, threadId), isNull(dispositions.reopenedBy)));
	return row ?? null;
}
