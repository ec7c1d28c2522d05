// What people in and around the pilots said: interviews, findings, meetings of the groups.
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { groups } from "./actors.ts";
import { id } from "./columns.ts";
import { importBatches } from "./imports.ts";
import { sites } from "./pilots.ts";
import { countries } from "./reference.ts";

const batchId = () =>
	uuid("batch_id")
		.notNull()
		.references(() => importBatches.id);

export const interviewSources = pgTable(
	"interview_sources",
	{
		id: id(),
		code: text("code").notNull().unique(),
		kind: text("kind").notNull(),
		siteId: uuid("site_id").references(() => sites.id),
		heldOn: date("held_on").notNull(),
		people: integer("people").notNull(),
		actorTypes: text("actor_types").array().notNull(),
		language: text("language").notNull(),
		moderatorRole: text("moderator_role"),
		consentVersion: text("consent_version"),
		anonymised: boolean("anonymised").notNull(),
		summaryEn: text("summary_en"),
		batchId: batchId(),
	},
	(t) => [check("interview_people_positive", sql`${t.people} > 0`)],
);

export const findings = pgTable("findings", {
	id: id(),
	code: text("code").notNull().unique(),
	statement: text("statement").notNull(),
	batchId: batchId(),
});

export const excerpts = pgTable(
	"excerpts",
	{
		id: id(),
		code: text("code").notNull().unique(),
		sourceId: uuid("source_id")
			.notNull()
			.references(() => interviewSources.id),
		findingId: uuid("finding_id").references(() => findings.id),
		language: text("language").notNull(),
		original: text("original").notNull(),
		english: text("english"),
		theme: text("theme").notNull(),
		stance: text("stance", { enum: ["supports", "qualifies", "contradicts", "context"] }).notNull(),
		quotable: boolean("quotable").notNull().default(false),
		batchId: batchId(),
	},
	(t) => [index("excerpts_finding").on(t.findingId)],
);

export const groupMeetings = pgTable("group_meetings", {
	id: id(),
	code: text("code").notNull().unique(),
	groupId: uuid("group_id")
		.notNull()
		.references(() => groups.id),
	heldOn: date("held_on").notNull(),
	mode: text("mode").notNull(),
	country: text("country").references(() => countries.code),
	topic: text("topic").notNull(),
	outcome: text("outcome"),
	batchId: batchId(),
});

/** Who was at a meeting: a row for each kind of actor. */
export const meetingActors = pgTable(
	"meeting_actors",
	{
		id: id(),
		meetingId: uuid("meeting_id")
			.notNull()
			.references(() => groupMeetings.id),
		kind: text("kind").notNull(),
		organisations: integer("organisations").notNull(),
		people: integer("people").notNull(),
		batchId: batchId(),
	},
	(t) => [
		uniqueIndex("meeting_actors_once").on(t.meetingId, t.kind),
		check("actors_not_negative", sql`${t.organisations} >= 0 and ${t.people} >= 0`),
	],
);
