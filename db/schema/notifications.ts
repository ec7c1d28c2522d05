// What someone is told: that they were named, or that a thread they take part in went on.
import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { persons } from "./accounts.ts";
import { bornAt, id, moment } from "./columns.ts";
import { threads } from "./review.ts";
import { texts } from "./texts.ts";

export const notificationKind = pgEnum("notification_kind", ["mention", "answer", "end"]);

/** One line on a person's home until they have seen it. Without a thread they were named in the text itself, once a text. */
export const notifications = pgTable(
	"notifications",
	{
		id: id(),
		personId: uuid("person_id")
			.notNull()
			.references(() => persons.id),
		kind: notificationKind("kind").notNull(),
		textId: uuid("text_id")
			.notNull()
			.references(() => texts.id),
		threadId: uuid("thread_id").references(() => threads.id),
		/** Who did it; null when several may have. */
		byId: uuid("by_id").references(() => persons.id),
		at: bornAt("at"),
		seenAt: moment("seen_at"),
	},
	(t) => [
		index("notifications_unseen")
			.on(t.personId, t.at)
			.where(sql`${t.seenAt} is null`),
		uniqueIndex("notifications_named_in_text")
			.on(t.personId, t.textId)
			.where(sql`${t.threadId} is null`),
		check("only_mentions_stand_in_texts", sql`${t.threadId} is not null or ${t.kind} = 'mention'`),
	],
);
