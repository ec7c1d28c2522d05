// Policy documents in the making, and the editions that were published of them.
import {
	boolean,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { persons } from "./accounts.ts";
import { groups } from "./actors.ts";
import { bornAt, bytes, id } from "./columns.ts";
import { recommendations } from "./recommendations.ts";
import { texts } from "./texts.ts";

export const documentKind = pgEnum("document_kind", ["policy", "demo"]);

export const documents = pgTable("documents", {
	id: id(),
	slug: text("slug").notNull().unique(),
	title: text("title").notNull(),
	subtitle: text("subtitle"),
	kind: documentKind("kind").notNull().default("policy"),
	language: text("language").notNull().default("en"),
	textId: uuid("text_id")
		.notNull()
		.unique()
		.references(() => texts.id),
	licence: text("licence"),
	fieldsRevision: integer("fields_revision").notNull().default(1),
	createdBy: uuid("created_by").references(() => persons.id),
	createdAt: bornAt(),
});

/** Groups named beside the coordinator as writers of the document's own sections. */
export const documentGroups = pgTable(
	"document_groups",
	{
		documentId: uuid("document_id")
			.notNull()
			.references(() => documents.id),
		groupId: uuid("group_id")
			.notNull()
			.references(() => groups.id),
	},
	(t) => [primaryKey({ columns: [t.documentId, t.groupId] })],
);

export const documentRecommendations = pgTable(
	"document_recommendations",
	{
		documentId: uuid("document_id")
			.notNull()
			.references(() => documents.id),
		recommendationId: uuid("recommendation_id")
			.notNull()
			.references(() => recommendations.id),
		position: integer("position").notNull(),
	},
	(t) => [primaryKey({ columns: [t.documentId, t.recommendationId] })],
);

export const contributors = pgTable("contributors", {
	id: id(),
	documentId: uuid("document_id")
		.notNull()
		.references(() => documents.id),
	name: text("name").notNull(),
	organisation: text("organisation"),
	part: text("part", { enum: ["author", "contributor", "editor", "reviewer"] }).notNull(),
	position: integer("position").notNull(),
});

export const editionKind = pgEnum("edition_kind", ["consultation", "final"]);

/** Frozen: a trigger refuses every change. `content` is the Edition value; sha256 is over its canonical form (RFC 8785). */
export const editions = pgTable(
	"editions",
	{
		id: id(),
		documentId: uuid("document_id")
			.notNull()
			.references(() => documents.id),
		number: text("number").notNull(),
		kind: editionKind("kind").notNull(),
		content: jsonb("content").$type<unknown>().notNull(),
		/** the canonical bytes the hash is over, as text: jsonb does not keep key order or number form */
		canonical: text("canonical").notNull(),
		sha256: text("sha256").notNull(),
		synthetic: boolean("synthetic").notNull(),
		publishedBy: uuid("published_by").references(() => persons.id),
		publishedAt: bornAt("published_at"),
	},
	(t) => [uniqueIndex("editions_number").on(t.documentId, t.number), index("editions_sha256").on(t.sha256)],
);

/** What a press made of an edition, kept as it was first made. */
export const editionFiles = pgTable(
	"edition_files",
	{
		editionId: uuid("edition_id")
			.notNull()
			.references(() => editions.id),
		format: text("format", { enum: ["html", "pdf", "json"] }).notNull(),
		mediaType: text("media_type").notNull(),
		sha256: text("sha256").notNull(),
		content: bytes("content").notNull(),
		madeAt: bornAt("made_at"),
	},
	(t) => [primaryKey({ columns: [t.editionId, t.format] })],
);
