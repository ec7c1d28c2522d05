// What participants and employers said, and the certificates that were issued.
import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	date,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	text,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { id } from "./columns.ts";
import { importBatches } from "./imports.ts";
import { enrolments, runs } from "./pilots.ts";

const batchId = () =>
	uuid("batch_id")
		.notNull()
		.references(() => importBatches.id);
const oneToFive = (name: string) => integer(name);

export const wave = pgEnum("wave", ["pre", "retro_pre", "post", "follow_up"]);

export const selfAssessments = pgTable(
	"self_assessments",
	{
		id: id(),
		enrolmentId: uuid("enrolment_id")
			.notNull()
			.references(() => enrolments.id),
		/** ESCO uri or local skill code */
		skill: text("skill").notNull(),
		wave: wave("wave").notNull(),
		answeredOn: date("answered_on").notNull(),
		value: oneToFive("value").notNull(),
		batchId: batchId(),
	},
	(t) => [
		uniqueIndex("self_assessments_once").on(t.enrolmentId, t.skill, t.wave),
		check("self_assessment_1_to_5", sql`${t.value} between 1 and 5`),
	],
);

/** A questionnaire item says which indicator its answers feed. */
export const surveyItems = pgTable(
	"survey_items",
	{
		id: id(),
		instrument: text("instrument").notNull(),
		item: text("item").notNull(),
		wording: jsonb("wording").$type<Partial<Record<string, string>>>().notNull(),
		feeds: text("feeds", { enum: ["satisfaction", "relevance", "transfer", "other"] }).notNull(),
		batchId: batchId(),
	},
	(t) => [uniqueIndex("survey_items_once").on(t.instrument, t.item)],
);

export const surveyAnswers = pgTable(
	"survey_answers",
	{
		id: id(),
		enrolmentId: uuid("enrolment_id")
			.notNull()
			.references(() => enrolments.id),
		itemId: uuid("item_id")
			.notNull()
			.references(() => surveyItems.id),
		answeredOn: date("answered_on").notNull(),
		value: oneToFive("value"),
		answer: text("answer"),
		notApplicable: boolean("not_applicable").notNull().default(false),
		batchId: batchId(),
	},
	(t) => [
		uniqueIndex("survey_answers_once").on(t.enrolmentId, t.itemId),
		check("survey_value_1_to_5", sql`${t.value} between 1 and 5`),
		check("one_answer", sql`num_nonnulls(${t.value}, ${t.answer}) + ${t.notApplicable}::int = 1`),
	],
);

export const employerFeedback = pgTable(
	"employer_feedback",
	{
		id: id(),
		runId: uuid("run_id")
			.notNull()
			.references(() => runs.id),
		employerCode: text("employer_code").notNull(),
		respondentRole: text("respondent_role"),
		employerSizeBand: text("employer_size_band"),
		collectedOn: date("collected_on").notNull(),
		monthsAfter: integer("months_after"),
		relevance: oneToFive("relevance").notNull(),
		transfer: oneToFive("transfer"),
		wouldRepeat: boolean("would_repeat"),
		barrier: text("barrier"),
		batchId: batchId(),
	},
	(t) => [
		uniqueIndex("employer_feedback_once").on(t.runId, t.employerCode, t.collectedOn),
		check("employer_1_to_5", sql`${t.relevance} between 1 and 5 and ${t.transfer} between 1 and 5`),
	],
);

/** Issued on or after the last passing assessment, and each identifier once at a site: triggers check it, as it needs more
 *  tables. Not once in the workspace: a refusal would tell one site of another's certificates. */
export const certificates = pgTable(
	"certificates",
	{
		id: id(),
		enrolmentId: uuid("enrolment_id")
			.notNull()
			.unique()
			.references(() => enrolments.id),
		identifier: text("identifier").notNull(),
		issuedOn: date("issued_on").notNull(),
		validUntil: date("valid_until"),
		format: text("format", { enum: ["ELM3_EDC", "OB3", "PDF", "other"] }).notNull(),
		status: text("status", { enum: ["issued", "revoked"] }).notNull(),
		statusOn: date("status_on"),
		statusReason: text("status_reason"),
		batchId: batchId(),
	},
	(t) => [
		index("certificates_identifier").on(t.identifier),
		check("revoked_has_reason", sql`${t.status} <> 'revoked' or ${t.statusReason} is not null`),
		check("valid_after_issued", sql`${t.validUntil} >= ${t.issuedOn}`),
	],
);
