// Live texts: the log of updates is the text; everything else here is folded from it.
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { persons } from "./accounts.ts";
import { bornAt, bytes, id } from "./columns.ts";

/** One live Yjs document. A recommendation's sections are named fragments of one text; so are a document's own. */
export const texts = pgTable("texts", {
	id: id(),
	kind: text("kind", { enum: ["recommendation", "document"] }).notNull(),
	epoch: integer("epoch").notNull().default(1),
	schemaVersion: integer("schema_version").notNull().default(1),
	head: bigint("head", { mode: "number" }).notNull().default(0),
	/** Its content was last held against these rules (`TextRules.version`); 0: never. */
	rulesVersion: integer("rules_version").notNull().default(0),
	createdAt: bornAt(),
});

/** A committed update: a fact. seq counts 1..head without gaps. */
export const textUpdates = pgTable(
	"text_updates",
	{
		textId: uuid("text_id")
			.notNull()
			.references(() => texts.id),
		seq: bigint("seq", { mode: "number" }).notNull(),
		personId: uuid("person_id").references(() => persons.id),
		clientIds: bigint("client_ids", { mode: "number" })
			.array()
			.notNull()
			.default(sql`'{}'`),
		origin: text("origin", { enum: ["person", "server"] }).notNull(),
		bytes: bytes("bytes").notNull(),
		at: bornAt("at"),
	},
	(t) => [primaryKey({ columns: [t.textId, t.seq] })],
);

/** Whose a Yjs client is, for as long as the text lives; nobody: the server's. Claimed before its first row. */
export const textClients = pgTable(
	"text_clients",
	{
		textId: uuid("text_id")
			.notNull()
			.references(() => texts.id),
		clientId: bigint("client_id", { mode: "number" }).notNull(),
		personId: uuid("person_id").references(() => persons.id),
	},
	(t) => [primaryKey({ columns: [t.textId, t.clientId] })],
);

/** Folded from rows, never from live memory; verified by its hash before it is used. */
export const textSnapshots = pgTable(
	"text_snapshots",
	{
		textId: uuid("text_id")
			.notNull()
			.references(() => texts.id),
		uptoSeq: bigint("upto_seq", { mode: "number" }).notNull(),
		state: bytes("state").notNull(),
		/** Its clocks and deletions (`Y.encodeSnapshot`), so that opening a text need not read every piece of it. */
		known: bytes("known"),
		/** of state and known */
		sha256: text("sha256").notNull(),
		at: bornAt("at"),
	},
	(t) => [primaryKey({ columns: [t.textId, t.uptoSeq] })],
);

export const versionKind = pgEnum("version_kind", ["auto", "named", "review", "published"]);

/** What a text said at a moment. Immutable. Content is ProseMirror JSON by section, without comment marks. */
export const versions = pgTable(
	"versions",
	{
		id: id(),
		textId: uuid("text_id")
			.notNull()
			.references(() => texts.id),
		seq: bigint("seq", { mode: "number" }).notNull(),
		kind: versionKind("kind").notNull(),
		name: text("name"),
		content: jsonb("content").$type<Record<string, unknown>>().notNull(),
		contentSha256: text("content_sha256").notNull(),
		contributors: uuid("contributors").array().notNull(),
		/** acknowledged reading by citation, as they were then */
		readings: jsonb("readings").$type<Record<string, string>>().notNull().default({}),
		byId: uuid("by_id").references(() => persons.id),
		at: bornAt("at"),
	},
	(t) => [
		index("versions_text").on(t.textId, t.seq),
		check("named_has_name", sql`${t.kind} <> 'named' or ${t.name} is not null`),
	],
);
