// What stands beside a text: its threads with their comments and dispositions, oldest first.
import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { comments, dispositions, groups, persons, threads } from "#db/schema/index.ts";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import { subjectOfText } from "#app/recommendations/subject.server.ts";
import type { Comment, Disposition, Thread } from "./thread.ts";

/** Every thread of these texts, open and ended, in the order they were opened. */
async function threadsOf(db: Db, ...textIds: string[]): Promise<(Thread & { textId: string })[]> {
	if (textIds.length === 0) return [];
	const rows = await db
		.select({ thread: threads, openedBy: persons.name, group: groups.name })
		.from(threads)
		.innerJoin(persons, eq(persons.id, threads.openedBy))
		.leftJoin(groups, eq(groups.id, threads.groupId))
		.where(inArray(threads.textId, textIds))
		.orderBy(asc(threads.openedAt), asc(threads.id));
	const ids = rows.map((row) => row.thread.id);
	const said = await commentsOf(db, ids);
	const ended = await dispositionsOf(db, ids);
	return rows.map(({ thread, openedBy, group }) => ({
		id: thread.id,
		textId: thread.textId,
		kind: thread.kind,
		fragment: thread.fragment,
		quote: thread.quote,
		group,
		openedBy,
		openedAt: thread.openedAt.toISOString(),
		comments: said.get(thread.id) ?? [],
		disposition: ended.get(thread.id)?.find((d) => !d.reopened) ?? null,
		earlier: ended.get(thread.id)?.filter((d) => d.reopened) ?? [],
	}));
}

async function commentsOf(db: Db, threadIds: string[]): Promise<Map<string, Comment[]>> {
	if (threadIds.length === 0) return new Map();
	const rows = await db
		.select({ comment: comments, author: persons.name })
		.from(comments)
		.innerJoin(persons, eq(persons.id, comments.authorId))
		.where(inArray(comments.threadId, threadIds))
		.orderBy(asc(comments.at), asc(comments.id));
	return grouped(
		rows,
		({ comment }) => comment.threadId,
		({ comment, author }) => ({
			id: comment.id,
			author,
			authorId: comment.authorId,
			body: comment.body,
			at: comment.at.toISOString(),
		}),
	);
}

async function dispositionsOf(
	db: Db,
	threadIds: string[],
): Promise<Map<string, (Disposition & { reopened: boolean })[]>> {
	if (threadIds.length === 0) return new Map();
	const rows = await db
		.select({ disposition: dispositions, by: persons.name })
		.from(dispositions)
		.innerJoin(persons, eq(persons.id, dispositions.byId))
		.where(inArray(dispositions.threadId, threadIds))
		.orderBy(asc(dispositions.at), asc(dispositions.id));
	return grouped(
		rows,
		({ disposition }) => disposition.threadId,
		({ disposition, by }) => ({
			outcome: disposition.outcome,
			reason: disposition.reason,
			by,
			at: disposition.at.toISOString(),
			reopened: disposition.reopenedBy !== null,
		}),
	);
}

function grouped<Row, Value>(
	rows: readonly Row[],
	key: (row: Row) => string,
	value: (row: Row) => Value,
): Map<string, Value[]> {
	const found = new Map<string, Value[]>();
	for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), value(row)]);
	return found;
}

/** The threads of one text and what this person may do about them. */
export async function readReview(db: Db, { person, textId }: { person: Person; textId: string }) {
	const subject = await subjectOfText(db, textId);
	const asks = (act: "comment" | "dispose") =>
		subject?.kind === "recommendation" ? may(person, act, subject) : subject !== null && may(person, act, subject);
	return { textId, threads: await threadsOf(db, textId), mayComment: asks("comment"), mayDispose: asks("dispose") };
}
