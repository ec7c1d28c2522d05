// Files attached as evidence. A file is kept once, under the hash of its content; where it is attached is a row, that it
// was withdrawn another.
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { persons } from "./accounts.ts";
import { bornAt, bytes, id } from "./columns.ts";
import { evidenceItems } from "./evidence.ts";

export const files = pgTable(
	"files",
	{
		/** in hexadecimal */
		sha256: text("sha256").primaryKey(),
		size: integer("size").notNull(),
		/** Null once everything it was attached to has been withdrawn. */
		content: bytes("content"),
		createdAt: bornAt(),
	},
	(t) => [
		check("file_is_its_hash", sql`${t.content} is null or encode(sha256(${t.content}), 'hex') = ${t.sha256}`),
		check("file_has_its_size", sql`${t.size} > 0 and (${t.content} is null or octet_length(${t.content}) = ${t.size})`),
	],
);

export const attachments = pgTable(
	"attachments",
	{
		id: id(),
		evidenceItemId: uuid("evidence_item_id")
			.notNull()
			.references(() => evidenceItems.id),
		sha256: text("sha256")
			.notNull()
			.references(() => files.sha256),
		/** as its sender called it, ending in what it is */
		name: text("name").notNull(),
		/** what its content was found to be */
		kind: text("kind", {
			enum: ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "png", "jpg", "webp"],
		}).notNull(),
		addedBy: uuid("added_by")
			.notNull()
			.references(() => persons.id),
		addedAt: bornAt("added_at"),
	},
	(t) => [index("attachments_item").on(t.evidenceItemId), index("attachments_file").on(t.sha256)],
);

/** A file that was taken back: it stays listed with the reason, and is not handed out any more. */
export const attachmentWithdrawals = pgTable(
	"attachment_withdrawals",
	{
		attachmentId: uuid("attachment_id")
			.primaryKey()
			.references(() => attachments.id),
		reason: text("reason").notNull(),
		by: uuid("by")
			.notNull()
			.references(() => persons.id),
		at: bornAt("at"),
	},
	(t) => [check("withdrawal_has_a_reason", sql`length(trim(${t.reason})) > 0`)],
);
