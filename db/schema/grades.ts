// How sure we are of evidence, and why a strong recommendation stands on weak evidence: these only grow, triggers
// see to it. And which evidence carries its main claim.
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { persons } from "./accounts.ts";
import { bornAt, id } from "./columns.ts";
import { evidenceItems, readings } from "./evidence.ts";
import { recommendations } from "./recommendations.ts";

export const grades = pgTable(
	"grades",
	{
		id: id(),
		evidenceItemId: uuid("evidence_item_id")
			.notNull()
			.references(() => evidenceItems.id),
		/** what the person saw */
		readingId: uuid("reading_id")
			.notNull()
			.references(() => readings.id),
		/** which wording of the claim it is a grade of */
		claimRevision: integer("claim_revision").notNull().default(1),
		claimType: text("claim_type", { enum: ["effect", "descriptive", "qualitative", "legal"] }).notNull(),
		/** of effect claims only */
		design: text("design", { enum: ["D0", "D1", "D2", "D3", "D4", "D5"] }),
		/** what the person found wanting, besides what the reading tells by itself */
		concerns: text("concerns").array().notNull(),
		confidence: text("confidence", {
			enum: ["high", "moderate", "low", "very_low", "documented", "undocumented"],
		}).notNull(),
		/** why it is lower than the rules allow */
		loweredBecause: text("lowered_because"),
		gradedBy: uuid("graded_by")
			.notNull()
			.references(() => persons.id),
		at: bornAt("at"),
	},
	(t) => [
		index("grades_item").on(t.evidenceItemId),
		check("effects_have_a_design", sql`(${t.claimType} = 'effect') = (${t.design} is not null)`),
		check(
			"documents_are_not_confidence",
			sql`(${t.claimType} = 'legal') = (${t.confidence} in ('documented', 'undocumented'))`,
		),
	],
);

/** Why the lead holds a recommendation strong though its best evidence is weak, signed by their name. */
export const strengthJustifications = pgTable(
	"strength_justifications",
	{
		id: id(),
		recommendationId: uuid("recommendation_id")
			.notNull()
			.references(() => recommendations.id),
		reason: text("reason").notNull(),
		signedBy: uuid("signed_by")
			.notNull()
			.references(() => persons.id),
		at: bornAt("at"),
	},
	(t) => [index("strength_justifications_recommendation").on(t.recommendationId)],
);

/** What a recommendation's writers say carries its main claim: its strength looks at these. */
export const mainEvidence = pgTable(
	"main_evidence",
	{
		recommendationId: uuid("recommendation_id")
			.notNull()
			.references(() => recommendations.id, { onDelete: "cascade" }),
		evidenceItemId: uuid("evidence_item_id")
			.notNull()
			.references(() => evidenceItems.id),
		markedBy: uuid("marked_by").references(() => persons.id),
		at: bornAt("at"),
	},
	(t) => [primaryKey({ columns: [t.recommendationId, t.evidenceItemId] })],
);
