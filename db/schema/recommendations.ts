// A recommendation: its text, its groups, and the structured fields beside the text.
import { sql } from "drizzle-orm";
import { date, index, integer, jsonb, pgEnum, pgTable, pgSequence, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { persons } from "./accounts.ts";
import { groups } from "./actors.ts";
import { bornAt, id } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { texts } from "./texts.ts";

export const recommendationCode = pgSequence("recommendation_code");

export const recommendationState = pgEnum("recommendation_state", [
	"draft",
	"in_review",
	"in_consensus",
	"adopted",
	"published",
	"withdrawn",
]);

export const recommendations = pgTable(
	"recommendations",
	{
		id: id(),
		code: text("code")
			.notNull()
			.unique()
			.default(sql`'R-' || to_char(nextval('recommendation_code'), 'FM99999900')`),
		title: text("title").notNull(),
		language: text("language").notNull().default("en"),
		textId: uuid("text_id")
			.notNull()
			.unique()
			.references(() => texts.id),
		state: recommendationState("state").notNull().default("draft"),
		leadGroupId: uuid("lead_group_id")
			.notNull()
			.references(() => groups.id),
		/** A save made on an older revision of the fields is shown beside the newer one. */
		fieldsRevision: integer("fields_revision").notNull().default(1),
		sectors: text("sectors")
			.array()
			.notNull()
			.default(sql`'{}'`),
		countries: text("countries")
			.array()
			.notNull()
			.default(sql`'{}'`),
		principles: text("principles")
			.array()
			.notNull()
			.default(sql`'{}'`),
		dueOn: date("due_on"),
		timeframe: text("timeframe"),
		strength: text("strength", { enum: ["strong", "conditional"] }),
		costBand: text("cost_band"),
		transferability: text("transferability"),
		createdBy: uuid("created_by").references(() => persons.id),
		createdAt: bornAt(),
		updatedAt: bornAt("updated_at"),
	},
	(t) => [index("recommendations_state").on(t.state)],
);

export const contributingGroups = pgTable(
	"contributing_groups",
	{
		recommendationId: uuid("recommendation_id")
			.notNull()
			.references(() => recommendations.id),
		groupId: uuid("group_id")
			.notNull()
			.references(() => groups.id),
	},
	(t) => [primaryKey({ columns: [t.recommendationId, t.groupId] })],
);

/** Who is asked to act: a level and, where known, a body. */
export const addressees = pgTable("addressees", {
	id: id(),
	recommendationId: uuid("recommendation_id")
		.notNull()
		.references(() => recommendations.id, { onDelete: "cascade" }),
	level: text("level", {
		enum: ["eu", "national", "regional", "local", "provider", "employer", "social_partner"],
	}).notNull(),
	body: text("body"),
});

export const actors = pgTable("actors", {
	id: id(),
	recommendationId: uuid("recommendation_id")
		.notNull()
		.references(() => recommendations.id, { onDelete: "cascade" }),
	part: text("part", { enum: ["responsible", "supporting"] }).notNull(),
	name: text("name").notNull(),
	organisationId: uuid("organisation_id").references(() => organisations.id),
});

export const monitoringIndicators = pgTable("monitoring_indicators", {
	id: id(),
	recommendationId: uuid("recommendation_id")
		.notNull()
		.references(() => recommendations.id, { onDelete: "cascade" }),
	name: text("name").notNull(),
	baseline: text("baseline"),
	target: text("target").notNull(),
	source: text("source"),
	dueOn: date("due_on"),
});

/** Every save of the fields: what they were. */
export const fieldRevisions = pgTable(
	"field_revisions",
	{
		recommendationId: uuid("recommendation_id")
			.notNull()
			.references(() => recommendations.id),
		revision: integer("revision").notNull(),
		fields: jsonb("fields").$type<Record<string, unknown>>().notNull(),
		byId: uuid("by_id").references(() => persons.id),
		at: bornAt("at"),
	},
	(t) => [primaryKey({ columns: [t.recommendationId, t.revision] })],
);
