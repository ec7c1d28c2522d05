// Threads beside the text, their comments, and what became of them.
import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { persons } from "./accounts.ts";
import { groups } from "./actors.ts";
import { bornAt, id } from "./columns.ts";
import { texts } from "./texts.ts";

export const threadKind = pgEnum("thread_kind", ["wording", "evidence", "question", "objection"]);

/** A conversation on a passage (the `comment` mark with this id is its anchor) or, without a quote, on the whole. */
export const threads = pgTable(
	"threads",
	{
		id: id(),
		textId: uuid("text_id")
			.notNull()
			.references(() => texts.id),
		fragment: text("fragment"),
		quote: text("quote"),
		kind: threadKind("kind").notNull(),
		openedBy: uuid("opened_by")
			.notNull()
			.references(() => persons.id),
		/** The group the author spoke for, when there was one. */
		groupId: uuid("group_id").references(() => groups.id),
		openedAt: bornAt("opened_at"),
	},
	(t) => [
		index("threads_text").on(t.textId),
		check("quote_has_fragment", sql`(${t.quote} is null) = (${t.fragment} is null)`),
	],
);

export const comments = pgTable(
	"comments",
	{
		id: id(),
		threadId: uuid("thread_id")
			.notNull()
			.references(() => threads.id),
		authorId: uuid("author_id")
			.notNull()
			.references(() => persons.id),
		body: text("body").notNull(),
		mentions: uuid("mentions")
			.array()
			.notNull()
			.default(sql`'{}'`),
		at: bornAt("at"),
	},
	(t) => [index("comments_thread").on(t.threadId, t.at)],
);

export const dispositionOutcome = pgEnum("disposition_outcome", [
	"taken_up",
	"partly_taken_up",
	"not_taken_up",
	"answered",
]);

/** How a thread ended. A thread without one is open; reopening writes `reopened` beside it, nothing is deleted. */
export const dispositions = pgTable(
	"dispositions",
	{
		id: id(),
		threadId: uuid("thread_id")
			.notNull()
			.references(() => threads.id),
		outcome: dispositionOutcome("outcome").notNull(),
		reason: text("reason"),
		byId: uuid("by_id")
			.notNull()
			.references(() => persons.id),
		at: bornAt("at"),
		reopenedBy: uuid("reopened_by").references(() => persons.id),
	},
	(t) => [
		index("dispositions_thread").on(t.threadId),
		check(
			"not_taken_up_has_reason",
			sql`${t.outcome} not in ('not_taken_up', 'partly_taken_up') or ${t.reason} is not null`,
		),
	],
);
