// Micro-credentials by the EU standard elements (Council Recommendation of 16 June 2022, CELEX 32022H0627(02)).
import { sql } from "drizzle-orm";
import { check, integer, numeric, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bornAt, id } from "./columns.ts";
import { importBatches } from "./imports.ts";
import { organisations } from "./organisations.ts";
import { countries, escoSkills, greencomp, localSkills, sectors } from "./reference.ts";

export const participationMode = pgEnum("participation_mode", ["online", "onsite", "blended"]);
export const idVerification = pgEnum("id_verification", [
	"unsupervised_no_id",
	"supervised_no_id",
	"supervised_with_id",
]);
export const stackability = pgEnum("stackability", ["stand_alone", "stackable"]);

export const microCredentials = pgTable(
	"micro_credentials",
	{
		id: id(),
		code: text("code").notNull(),
		version: text("version").notNull(),
		titleEn: text("title_en").notNull(),
		titleLocal: text("title_local"),
		language: text("language").notNull(),
		sector: text("sector")
			.notNull()
			.references(() => sectors.key),
		issuerCountry: text("issuer_country")
			.notNull()
			.references(() => countries.code),
		awardingBodyId: uuid("awarding_body_id")
			.notNull()
			.references(() => organisations.id),
		eqfLevel: integer("eqf_level"),
		eqfNote: text("eqf_note"),
		nqfLevel: text("nqf_level"),
		workloadHours: numeric("workload_hours", { mode: "number" }).notNull(),
		ects: numeric("ects", { mode: "number" }),
		assessmentType: text("assessment_type").notNull(),
		participationMode: participationMode("participation_mode").notNull(),
		qaType: text("qa_type").notNull(),
		idVerification: idVerification("id_verification"),
		prerequisites: text("prerequisites"),
		gradingScheme: text("grading_scheme"),
		stackability: stackability("stackability").notNull().default("stand_alone"),
		stacksTo: text("stacks_to"),
		furtherInfo: text("further_info"),
		status: text("status", { enum: ["draft", "piloted", "retired"] })
			.notNull()
			.default("piloted"),
		batchId: uuid("batch_id")
			.notNull()
			.references(() => importBatches.id),
		createdAt: bornAt(),
	},
	(t) => [
		uniqueIndex("micro_credentials_code_version").on(t.code, t.version),
		check("eqf_1_to_8", sql`${t.eqfLevel} between 1 and 8`),
		check("no_eqf_has_note", sql`${t.eqfLevel} is not null or ${t.eqfNote} is not null`),
		check("workload_positive", sql`${t.workloadHours} > 0`),
		check("ects_positive", sql`${t.ects} > 0`),
		check("stackable_says_where", sql`${t.stackability} <> 'stackable' or ${t.stacksTo} is not null`),
	],
);

export const learningOutcomes = pgTable(
	"learning_outcomes",
	{
		id: id(),
		microCredentialId: uuid("micro_credential_id")
			.notNull()
			.references(() => microCredentials.id),
		no: integer("no").notNull(),
		textEn: text("text_en").notNull(),
		textLocal: text("text_local"),
		batchId: uuid("batch_id")
			.notNull()
			.references(() => importBatches.id),
	},
	(t) => [
		uniqueIndex("learning_outcomes_no").on(t.microCredentialId, t.no),
		check("outcome_no_positive", sql`${t.no} >= 1`),
	],
);

/** Which skill an outcome is about: an ESCO skill or a local one, exactly one of the two. */
export const outcomeSkills = pgTable(
	"outcome_skills",
	{
		id: id(),
		outcomeId: uuid("outcome_id")
			.notNull()
			.references(() => learningOutcomes.id),
		escoUri: text("esco_uri").references(() => escoSkills.uri),
		localSkillId: uuid("local_skill_id").references(() => localSkills.id),
		greencompCode: text("greencomp_code").references(() => greencomp.code),
		batchId: uuid("batch_id")
			.notNull()
			.references(() => importBatches.id),
	},
	(t) => [
		uniqueIndex("outcome_skills_once").on(
			t.outcomeId,
			sql`coalesce(${t.escoUri}, '')`,
			sql`coalesce(${t.localSkillId}, '00000000-0000-0000-0000-000000000000')`,
		),
		check("one_skill", sql`(${t.escoUri} is null) <> (${t.localSkillId} is null)`),
	],
);
