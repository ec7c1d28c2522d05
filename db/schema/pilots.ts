// What happened in the pilots. A participant is a code made by the partner; no name, e-mail, phone or birth date has a column.
import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	date,
	index,
	integer,
	numeric,
	pgEnum,
	pgTable,
	text,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { groups } from "./actors.ts";
import { bornAt, id } from "./columns.ts";
import { importBatches } from "./imports.ts";
import { learningOutcomes, microCredentials, participationMode } from "./micro-credentials.ts";
import { organisations } from "./organisations.ts";
import { countries, sectors } from "./reference.ts";

const batchId = () =>
	uuid("batch_id")
		.notNull()
		.references(() => importBatches.id);

export const sites = pgTable(
	"sites",
	{
		id: id(),
		code: text("code").notNull().unique(),
		name: text("name").notNull(),
		hostId: uuid("host_id")
			.notNull()
			.references(() => organisations.id),
		country: text("country")
			.notNull()
			.references(() => countries.code),
		nuts: text("nuts").notNull(),
		nutsVersion: text("nuts_version").notNull().default("2024"),
		municipality: text("municipality"),
		sector: text("sector")
			.notNull()
			.references(() => sectors.key),
		nace: text("nace"),
		siteType: text("site_type"),
		/** What the contact is there, never who */
		contactRole: text("contact_role"),
		groupId: uuid("group_id").references(() => groups.id),
		/** The host agreed that a cell resting on this site alone may be shown. */
		singleSitePublicationOk: boolean("single_site_publication_ok").notNull().default(false),
		batchId: batchId(),
		createdAt: bornAt(),
	},
	(t) => [index("sites_host").on(t.hostId)],
);

export const costBasis = pgEnum("cost_basis", ["direct", "full", "unknown"]);

export const runs = pgTable(
	"runs",
	{
		id: id(),
		code: text("code").notNull().unique(),
		siteId: uuid("site_id")
			.notNull()
			.references(() => sites.id),
		microCredentialId: uuid("micro_credential_id")
			.notNull()
			.references(() => microCredentials.id),
		startsOn: date("starts_on").notNull(),
		endsOn: date("ends_on"),
		mode: participationMode("mode").notNull(),
		language: text("language").notNull(),
		plannedHours: numeric("planned_hours", { mode: "number" }),
		places: integer("places").notNull(),
		trainers: integer("trainers"),
		costEur: numeric("cost_eur", { mode: "number" }),
		costBasis: costBasis("cost_basis").notNull().default("unknown"),
		paidTime: boolean("paid_time"),
		batchId: batchId(),
	},
	(t) => [
		index("runs_site").on(t.siteId),
		check("run_ends_after_start", sql`${t.endsOn} >= ${t.startsOn}`),
		check("places_positive", sql`${t.places} > 0`),
		check("cost_not_negative", sql`${t.costEur} >= 0`),
		check("planned_hours_positive", sql`${t.plannedHours} > 0`),
		check("trainers_not_negative", sql`${t.trainers} >= 0`),
	],
);

export const participantRole = pgEnum("participant_role", ["worker", "student"]);

export const participants = pgTable(
	"participants",
	{
		id: id(),
		code: text("code").notNull().unique(),
		siteId: uuid("site_id")
			.notNull()
			.references(() => sites.id),
		role: participantRole("role").notNull(),
		ageBand: text("age_band"),
		gender: text("gender", { enum: ["woman", "man", "other", "undisclosed"] }),
		priorEqf: integer("prior_eqf"),
		employment: text("employment"),
		firmSize: text("firm_size"),
		batchId: batchId(),
	},
	(t) => [
		index("participants_site").on(t.siteId),
		check("participant_code_shape", sql`${t.code} ~ '^(DEMO-)?[A-Z]{2}-[^[:space:]|]+-[0-9]{3,}$'`),
		check("prior_eqf_1_to_8", sql`${t.priorEqf} between 1 and 8`),
	],
);

/** Who withdrew leaves all readings made from then on. */
export const consents = pgTable(
	"consents",
	{
		id: id(),
		participantId: uuid("participant_id")
			.notNull()
			.unique()
			.references(() => participants.id),
		textVersion: text("text_version").notNull(),
		language: text("language"),
		purposes: text("purposes")
			.array()
			.notNull()
			.default(sql`'{}'`),
		basis: text("basis"),
		givenOn: date("given_on").notNull(),
		withdrawnOn: date("withdrawn_on"),
		retainUntil: date("retain_until"),
		batchId: batchId(),
	},
	(t) => [
		check("consent_withdrawn_after_given", sql`${t.withdrawnOn} >= ${t.givenOn}`),
		check("retained_after_given", sql`${t.retainUntil} >= ${t.givenOn}`),
	],
);

export const enrolments = pgTable(
	"enrolments",
	{
		id: id(),
		participantId: uuid("participant_id")
			.notNull()
			.references(() => participants.id),
		runId: uuid("run_id")
			.notNull()
			.references(() => runs.id),
		enrolledOn: date("enrolled_on").notNull(),
		startedOn: date("started_on"),
		completedOn: date("completed_on"),
		withdrawnOn: date("withdrawn_on"),
		withdrawalReason: text("withdrawal_reason"),
		hoursLogged: numeric("hours_logged", { mode: "number" }),
		batchId: batchId(),
	},
	(t) => [
		uniqueIndex("enrolments_once").on(t.participantId, t.runId),
		index("enrolments_run").on(t.runId),
		check("never_completed_and_withdrawn", sql`${t.completedOn} is null or ${t.withdrawnOn} is null`),
		check("completed_means_started", sql`${t.completedOn} is null or ${t.startedOn} is not null`),
		check("reason_means_withdrawn", sql`${t.withdrawalReason} is null or ${t.withdrawnOn} is not null`),
		check("hours_not_negative", sql`${t.hoursLogged} >= 0`),
		check(
			"dates_in_order",
			sql`${t.startedOn} >= ${t.enrolledOn} and ${t.completedOn} >= ${t.startedOn} and ${t.withdrawnOn} >= ${t.enrolledOn}`,
		),
	],
);

export const assessments = pgTable(
	"assessments",
	{
		id: id(),
		enrolmentId: uuid("enrolment_id")
			.notNull()
			.references(() => enrolments.id),
		/** null: the final assessment of the whole micro-credential */
		outcomeId: uuid("outcome_id").references(() => learningOutcomes.id),
		attempt: integer("attempt").notNull(),
		type: text("type").notNull(),
		assessedOn: date("assessed_on").notNull(),
		score: numeric("score", { mode: "number" }),
		scoreMax: numeric("score_max", { mode: "number" }),
		result: text("result", { enum: ["pass", "fail", "not_assessed"] }).notNull(),
		supervision: text("supervision"),
		assessorRole: text("assessor_role"),
		secondMarked: boolean("second_marked"),
		batchId: batchId(),
	},
	(t) => [
		uniqueIndex("assessments_once").on(
			t.enrolmentId,
			sql`coalesce(${t.outcomeId}, '00000000-0000-0000-0000-000000000000')`,
			t.attempt,
		),
		index("assessments_enrolment").on(t.enrolmentId),
		check("attempt_positive", sql`${t.attempt} >= 1`),
		check("score_within_max", sql`${t.score} <= ${t.scoreMax} and ${t.score} >= 0`),
		check("score_says_of_how_much", sql`${t.score} is null or ${t.scoreMax} is not null`),
	],
);

/**
 * What a host that gives no rows of persons counted itself. Never beside enrolments of the same run (triggers refuse both),
 * and never in a figure of before and after.
 */
export const runTotals = pgTable(
	"run_totals",
	{
		id: id(),
		runId: uuid("run_id")
			.notNull()
			.unique()
			.references(() => runs.id),
		countedOn: date("counted_on").notNull(),
		enrolled: integer("enrolled").notNull(),
		started: integer("started").notNull(),
		completed: integer("completed"),
		withdrawn: integer("withdrawn"),
		assessed: integer("assessed"),
		passed: integer("passed"),
		certificates: integer("certificates"),
		/** Answers 4 and 5, of how many. */
		satisfied: integer("satisfied"),
		satisfactionAnswers: integer("satisfaction_answers"),
		relevant: integer("relevant"),
		relevanceAnswers: integer("relevance_answers"),
		batchId: batchId(),
	},
	(t) => [
		check(
			"totals_not_negative",
			sql`least(${t.enrolled}, ${t.started}, ${t.completed}, ${t.withdrawn}, ${t.passed}, ${t.certificates}, ${t.satisfied}, ${t.relevant}) >= 0`,
		),
		check("started_of_enrolled", sql`${t.started} <= ${t.enrolled}`),
		check("completed_of_started", sql`${t.completed} <= ${t.started}`),
		check("withdrawn_of_enrolled", sql`coalesce(${t.withdrawn}, 0) + coalesce(${t.completed}, 0) <= ${t.enrolled}`),
		check("passed_of_assessed", sql`${t.passed} <= ${t.assessed} and ${t.assessed} <= ${t.started}`),
		check("passed_says_of_how_many", sql`${t.passed} is null or ${t.assessed} is not null`),
		check("certificates_of_started", sql`${t.certificates} <= ${t.started}`),
		check(
			"satisfied_of_answers",
			sql`${t.satisfied} <= ${t.satisfactionAnswers} and ${t.satisfactionAnswers} <= ${t.started}`,
		),
		check("satisfied_says_of_how_many", sql`(${t.satisfied} is null) = (${t.satisfactionAnswers} is null)`),
		check("relevant_of_answers", sql`${t.relevant} <= ${t.relevanceAnswers} and ${t.relevanceAnswers} <= ${t.started}`),
		check("relevant_says_of_how_many", sql`(${t.relevant} is null) = (${t.relevanceAnswers} is null)`),
	],
);
