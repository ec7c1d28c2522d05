CREATE TYPE "public"."group_role" AS ENUM('lead', 'writer', 'reviewer');--> statement-breakpoint
CREATE TYPE "public"."workspace_role" AS ENUM('coordinator', 'steward', 'observer');--> statement-breakpoint
CREATE TYPE "public"."document_kind" AS ENUM('policy', 'demo');--> statement-breakpoint
CREATE TYPE "public"."edition_kind" AS ENUM('consultation', 'final');--> statement-breakpoint
CREATE TYPE "public"."evidence_kind" AS ENUM('indicator', 'finding', 'site_case', 'external', 'legal', 'position');--> statement-breakpoint
CREATE TYPE "public"."stance" AS ENUM('supports', 'qualifies', 'contradicts', 'context');--> statement-breakpoint
CREATE TYPE "public"."batch_state" AS ENUM('staged', 'accepted', 'discarded', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."id_verification" AS ENUM('unsupervised_no_id', 'supervised_no_id', 'supervised_with_id');--> statement-breakpoint
CREATE TYPE "public"."participation_mode" AS ENUM('online', 'onsite', 'blended');--> statement-breakpoint
CREATE TYPE "public"."stackability" AS ENUM('stand_alone', 'stackable');--> statement-breakpoint
CREATE TYPE "public"."data_origin" AS ENUM('real', 'synthetic');--> statement-breakpoint
CREATE TYPE "public"."organisation_kind" AS ENUM('vet_provider', 'university', 'employer', 'employer_association', 'trade_union', 'public_authority', 'research', 'ngo', 'other');--> statement-breakpoint
CREATE TYPE "public"."cost_basis" AS ENUM('direct', 'full', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."participant_role" AS ENUM('worker', 'student');--> statement-breakpoint
CREATE TYPE "public"."wave" AS ENUM('pre', 'retro_pre', 'post', 'follow_up');--> statement-breakpoint
CREATE TYPE "public"."recommendation_state" AS ENUM('draft', 'in_review', 'in_consensus', 'adopted', 'published', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."greencomp_area" AS ENUM('values', 'complexity', 'futures', 'action');--> statement-breakpoint
CREATE TYPE "public"."disposition_outcome" AS ENUM('taken_up', 'partly_taken_up', 'not_taken_up', 'answered');--> statement-breakpoint
CREATE TYPE "public"."thread_kind" AS ENUM('wording', 'evidence', 'question', 'objection');--> statement-breakpoint
CREATE TYPE "public"."version_kind" AS ENUM('auto', 'named', 'review', 'published');--> statement-breakpoint
CREATE SEQUENCE "public"."evidence_code" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "public"."recommendation_code" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"locale" text DEFAULT 'en' NOT NULL,
	"organisation_id" uuid,
	"last_visit_at" timestamp with time zone,
	"deactivated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "persons_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"act" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"country" text,
	"sector" text,
	"convenor_id" uuid,
	"mandate" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "groups_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "interest_declarations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"statement" text NOT NULL,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"locale" text DEFAULT 'en' NOT NULL,
	"organisation_id" uuid,
	"grants" jsonb NOT NULL,
	"invited_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "workspace_role" NOT NULL,
	"organisation_id" uuid,
	"site_code" text,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "stewards_have_scope" CHECK ("mandates"."role" <> 'steward' or "mandates"."organisation_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "group_role" NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"data_origin" "data_origin" DEFAULT 'real' NOT NULL,
	"data_revision" integer DEFAULT 0 NOT NULL,
	"time_zone" text DEFAULT 'Europe/Brussels' NOT NULL,
	"funding_line" text,
	"granting_authority" text,
	"grant_number" text,
	"disclaimer" text,
	"smallest_cell" integer DEFAULT 5 NOT NULL,
	"site_target" integer DEFAULT 13 NOT NULL,
	"participant_target" integer DEFAULT 100 NOT NULL,
	"submission_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_workspace" CHECK ("workspaces"."id" = 1),
	CONSTRAINT "smallest_cell_at_least_3" CHECK ("workspaces"."smallest_cell" >= 3)
);
--> statement-breakpoint
CREATE TABLE "contributors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"name" text NOT NULL,
	"organisation" text,
	"part" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_groups" (
	"document_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "document_groups_document_id_group_id_pk" PRIMARY KEY("document_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "document_recommendations" (
	"document_id" uuid NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "document_recommendations_document_id_recommendation_id_pk" PRIMARY KEY("document_id","recommendation_id")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"subtitle" text,
	"kind" "document_kind" DEFAULT 'policy' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"text_id" uuid NOT NULL,
	"licence" text,
	"fields_revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_slug_unique" UNIQUE("slug"),
	CONSTRAINT "documents_text_id_unique" UNIQUE("text_id")
);
--> statement-breakpoint
CREATE TABLE "edition_files" (
	"edition_id" uuid NOT NULL,
	"format" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "edition_files_edition_id_format_pk" PRIMARY KEY("edition_id","format")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"number" text NOT NULL,
	"kind" "edition_kind" NOT NULL,
	"content" jsonb NOT NULL,
	"canonical" text NOT NULL,
	"sha256" text NOT NULL,
	"synthetic" boolean NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"text_id" uuid NOT NULL,
	"fragment" text NOT NULL,
	"evidence_item_id" uuid NOT NULL,
	"stance" "stance" DEFAULT 'supports' NOT NULL,
	"acknowledged_reading_id" uuid NOT NULL,
	"acknowledged_by" uuid,
	"acknowledged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kept_with_reason" text,
	"kept_against_id" uuid,
	"standing" boolean DEFAULT false NOT NULL,
	"made_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kept_says_against_what" CHECK (("citations"."kept_with_reason" is null) = ("citations"."kept_against_id" is null))
);
--> statement-breakpoint
CREATE TABLE "due_readings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_item_id" uuid NOT NULL,
	"data_revision" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text DEFAULT 'E-' || lpad(nextval('evidence_code')::text, 3, '0') NOT NULL,
	"kind" "evidence_kind" NOT NULL,
	"indicator" text,
	"indicator_version" integer,
	"filter" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"claim" text NOT NULL,
	"celex" text,
	"doi" text,
	"url" text,
	"made_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evidence_items_code_unique" UNIQUE("code"),
	CONSTRAINT "indicator_items_name_one" CHECK (("evidence_items"."kind" = 'indicator') = ("evidence_items"."indicator" is not null))
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_item_id" uuid NOT NULL,
	"data_revision" integer NOT NULL,
	"confirmed_through" integer NOT NULL,
	"n" integer,
	"numerator" integer,
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"method" text NOT NULL,
	"suppressed" boolean DEFAULT false NOT NULL,
	"suppressed_because" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"synthetic" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "withheld_says_nothing" CHECK (not "readings"."suppressed" or ("readings"."numerator" is null and "readings"."value" is null and "readings"."n" is null and "readings"."suppressed_because" is not null))
);
--> statement-breakpoint
CREATE TABLE "batch_rows" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"key" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "import_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" "batch_state" DEFAULT 'staged' NOT NULL,
	"data_origin" "data_origin" NOT NULL,
	"sha256" text NOT NULL,
	"files" jsonb NOT NULL,
	"accepted_rows" integer DEFAULT 0 NOT NULL,
	"rejected_rows" integer DEFAULT 0 NOT NULL,
	"report" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"by_id" uuid,
	"organisation_id" uuid,
	"data_revision" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "accepted_has_revision" CHECK ("import_batches"."state" not in ('accepted', 'withdrawn') or "import_batches"."data_revision" is not null)
);
--> statement-breakpoint
CREATE TABLE "staged_rows" (
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"template" text NOT NULL,
	"file_name" text NOT NULL,
	"line" integer NOT NULL,
	"row" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learning_outcomes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"micro_credential_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"text_en" text NOT NULL,
	"text_local" text,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "outcome_no_positive" CHECK ("learning_outcomes"."no" >= 1)
);
--> statement-breakpoint
CREATE TABLE "micro_credentials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"version" text NOT NULL,
	"title_en" text NOT NULL,
	"title_local" text,
	"language" text NOT NULL,
	"sector" text NOT NULL,
	"issuer_country" text NOT NULL,
	"awarding_body_id" uuid NOT NULL,
	"eqf_level" integer,
	"eqf_note" text,
	"nqf_level" text,
	"workload_hours" numeric NOT NULL,
	"ects" numeric,
	"assessment_type" text NOT NULL,
	"participation_mode" "participation_mode" NOT NULL,
	"qa_type" text NOT NULL,
	"id_verification" "id_verification",
	"prerequisites" text,
	"grading_scheme" text,
	"stackability" "stackability" DEFAULT 'stand_alone' NOT NULL,
	"stacks_to" text,
	"further_info" text,
	"status" text DEFAULT 'piloted' NOT NULL,
	"batch_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "eqf_1_to_8" CHECK ("micro_credentials"."eqf_level" between 1 and 8),
	CONSTRAINT "no_eqf_has_note" CHECK ("micro_credentials"."eqf_level" is not null or "micro_credentials"."eqf_note" is not null),
	CONSTRAINT "workload_positive" CHECK ("micro_credentials"."workload_hours" > 0),
	CONSTRAINT "ects_positive" CHECK ("micro_credentials"."ects" > 0),
	CONSTRAINT "stackable_says_where" CHECK ("micro_credentials"."stackability" <> 'stackable' or "micro_credentials"."stacks_to" is not null)
);
--> statement-breakpoint
CREATE TABLE "outcome_skills" (
	"id" uuid PRIMARY KEY NOT NULL,
	"outcome_id" uuid NOT NULL,
	"esco_uri" text,
	"local_skill_id" uuid,
	"greencomp_code" text,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "one_skill" CHECK (("outcome_skills"."esco_uri" is null) <> ("outcome_skills"."local_skill_id" is null))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" "organisation_kind" NOT NULL,
	"country" text NOT NULL,
	"is_partner" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"outcome_id" uuid,
	"attempt" integer NOT NULL,
	"type" text NOT NULL,
	"assessed_on" date NOT NULL,
	"score" numeric,
	"score_max" numeric,
	"result" text NOT NULL,
	"supervision" text,
	"assessor_role" text,
	"second_marked" boolean,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "attempt_positive" CHECK ("assessments"."attempt" >= 1),
	CONSTRAINT "score_within_max" CHECK ("assessments"."score" <= "assessments"."score_max" and "assessments"."score" >= 0)
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"identifier" text NOT NULL,
	"issued_on" date NOT NULL,
	"valid_until" date,
	"format" text NOT NULL,
	"status" text NOT NULL,
	"status_on" date,
	"status_reason" text,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "certificates_enrolment_id_unique" UNIQUE("enrolment_id"),
	CONSTRAINT "certificates_identifier_unique" UNIQUE("identifier"),
	CONSTRAINT "revoked_has_reason" CHECK ("certificates"."status" <> 'revoked' or "certificates"."status_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"text_version" text NOT NULL,
	"language" text,
	"purposes" text[] DEFAULT '{}' NOT NULL,
	"basis" text,
	"given_on" date NOT NULL,
	"withdrawn_on" date,
	"retain_until" date,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "consents_participant_id_unique" UNIQUE("participant_id"),
	CONSTRAINT "consent_withdrawn_after_given" CHECK ("consents"."withdrawn_on" >= "consents"."given_on")
);
--> statement-breakpoint
CREATE TABLE "employer_feedback" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"employer_code" text NOT NULL,
	"respondent_role" text,
	"employer_size_band" text,
	"collected_on" date NOT NULL,
	"months_after" integer,
	"relevance" integer NOT NULL,
	"transfer" integer,
	"would_repeat" boolean,
	"barrier" text,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "employer_1_to_5" CHECK ("employer_feedback"."relevance" between 1 and 5 and "employer_feedback"."transfer" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"enrolled_on" date NOT NULL,
	"started_on" date,
	"completed_on" date,
	"withdrawn_on" date,
	"withdrawal_reason" text,
	"hours_logged" numeric,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "never_completed_and_withdrawn" CHECK ("enrolments"."completed_on" is null or "enrolments"."withdrawn_on" is null),
	CONSTRAINT "completed_means_started" CHECK ("enrolments"."completed_on" is null or "enrolments"."started_on" is not null),
	CONSTRAINT "dates_in_order" CHECK ("enrolments"."started_on" >= "enrolments"."enrolled_on" and "enrolments"."completed_on" >= "enrolments"."started_on" and "enrolments"."withdrawn_on" >= "enrolments"."enrolled_on")
);
--> statement-breakpoint
CREATE TABLE "excerpts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"source_id" uuid NOT NULL,
	"finding_id" uuid,
	"language" text NOT NULL,
	"original" text NOT NULL,
	"english" text,
	"theme" text NOT NULL,
	"stance" text NOT NULL,
	"quotable" boolean DEFAULT false NOT NULL,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "excerpts_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"statement" text NOT NULL,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "findings_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "group_meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"group_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"mode" text NOT NULL,
	"country" text,
	"actors" jsonb NOT NULL,
	"topic" text NOT NULL,
	"outcome" text,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "group_meetings_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "interview_sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"site_id" uuid,
	"held_on" date NOT NULL,
	"people" integer NOT NULL,
	"actor_types" text[] NOT NULL,
	"language" text NOT NULL,
	"anonymised" boolean NOT NULL,
	"summary_en" text,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "interview_sources_code_unique" UNIQUE("code"),
	CONSTRAINT "interview_people_positive" CHECK ("interview_sources"."people" > 0)
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"site_id" uuid NOT NULL,
	"role" "participant_role" NOT NULL,
	"age_band" text,
	"gender" text,
	"prior_eqf" integer,
	"employment" text,
	"firm_size" text,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "participants_code_unique" UNIQUE("code"),
	CONSTRAINT "participant_code_shape" CHECK ("participants"."code" ~ '^(DEMO-)?[A-Z]{2}-[A-Z0-9]+-[0-9]{3,}$'),
	CONSTRAINT "prior_eqf_1_to_8" CHECK ("participants"."prior_eqf" between 1 and 8)
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"site_id" uuid NOT NULL,
	"micro_credential_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"mode" "participation_mode" NOT NULL,
	"language" text NOT NULL,
	"planned_hours" numeric,
	"places" integer NOT NULL,
	"trainers" integer,
	"cost_eur" numeric,
	"cost_basis" "cost_basis" DEFAULT 'unknown' NOT NULL,
	"paid_time" boolean,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "runs_code_unique" UNIQUE("code"),
	CONSTRAINT "run_ends_after_start" CHECK ("runs"."ends_on" >= "runs"."starts_on"),
	CONSTRAINT "places_positive" CHECK ("runs"."places" > 0),
	CONSTRAINT "cost_not_negative" CHECK ("runs"."cost_eur" >= 0)
);
--> statement-breakpoint
CREATE TABLE "self_assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"skill" text NOT NULL,
	"wave" "wave" NOT NULL,
	"answered_on" date NOT NULL,
	"value" integer NOT NULL,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "self_assessment_1_to_5" CHECK ("self_assessments"."value" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"host_id" uuid NOT NULL,
	"country" text NOT NULL,
	"nuts" text NOT NULL,
	"nuts_version" text DEFAULT '2024' NOT NULL,
	"municipality" text,
	"sector" text NOT NULL,
	"nace" text,
	"site_type" text,
	"group_id" uuid,
	"single_site_publication_ok" boolean DEFAULT false NOT NULL,
	"batch_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sites_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "survey_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"answered_on" date NOT NULL,
	"value" integer,
	"answer" text,
	"not_applicable" boolean DEFAULT false NOT NULL,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "survey_value_1_to_5" CHECK ("survey_answers"."value" between 1 and 5),
	CONSTRAINT "na_has_no_value" CHECK (not "survey_answers"."not_applicable" or "survey_answers"."value" is null)
);
--> statement-breakpoint
CREATE TABLE "survey_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"instrument" text NOT NULL,
	"item" text NOT NULL,
	"wording" jsonb NOT NULL,
	"feeds" text NOT NULL,
	"batch_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "actors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"part" text NOT NULL,
	"name" text NOT NULL,
	"organisation_id" uuid
);
--> statement-breakpoint
CREATE TABLE "addressees" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"level" text NOT NULL,
	"body" text
);
--> statement-breakpoint
CREATE TABLE "contributing_groups" (
	"recommendation_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "contributing_groups_recommendation_id_group_id_pk" PRIMARY KEY("recommendation_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "field_revisions" (
	"recommendation_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"fields" jsonb NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "field_revisions_recommendation_id_revision_pk" PRIMARY KEY("recommendation_id","revision")
);
--> statement-breakpoint
CREATE TABLE "monitoring_indicators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"baseline" text,
	"target" text NOT NULL,
	"source" text,
	"due_on" date
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text DEFAULT 'R-' || lpad(nextval('recommendation_code')::text, 2, '0') NOT NULL,
	"title" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"text_id" uuid NOT NULL,
	"state" "recommendation_state" DEFAULT 'draft' NOT NULL,
	"lead_group_id" uuid NOT NULL,
	"fields_revision" integer DEFAULT 1 NOT NULL,
	"sectors" text[] DEFAULT '{}' NOT NULL,
	"countries" text[] DEFAULT '{}' NOT NULL,
	"principles" text[] DEFAULT '{}' NOT NULL,
	"due_on" date,
	"timeframe" text,
	"strength" text,
	"cost_band" text,
	"transferability" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recommendations_code_unique" UNIQUE("code"),
	CONSTRAINT "recommendations_text_id_unique" UNIQUE("text_id")
);
--> statement-breakpoint
CREATE TABLE "countries" (
	"code" text PRIMARY KEY NOT NULL,
	"names" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "esco_labels" (
	"uri" text NOT NULL,
	"language" text NOT NULL,
	"label" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "esco_labels_uri_language_pk" PRIMARY KEY("uri","language"),
	CONSTRAINT "label_source" CHECK ("esco_labels"."source" in ('official', 'ours'))
);
--> statement-breakpoint
CREATE TABLE "esco_skills" (
	"uri" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"type" text NOT NULL,
	"reuse_level" text,
	"is_green" boolean NOT NULL,
	"version" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "greencomp" (
	"code" text PRIMARY KEY NOT NULL,
	"area" "greencomp_area" NOT NULL,
	"names" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "local_skills" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"names" jsonb NOT NULL,
	"sector" text,
	"is_green" boolean NOT NULL,
	"green_reason" text,
	"why_not_esco" text NOT NULL,
	"batch_id" uuid,
	CONSTRAINT "local_skills_code_unique" UNIQUE("code"),
	CONSTRAINT "green_has_reason" CHECK (not "local_skills"."is_green" or "local_skills"."green_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "principles" (
	"key" text PRIMARY KEY NOT NULL,
	"names" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"nuts" text NOT NULL,
	"nuts_version" text NOT NULL,
	"country" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "regions_nuts_nuts_version_pk" PRIMARY KEY("nuts","nuts_version")
);
--> statement-breakpoint
CREATE TABLE "sectors" (
	"key" text PRIMARY KEY NOT NULL,
	"names" jsonb NOT NULL,
	"nace" text[] NOT NULL,
	"nace_revision" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"mentions" uuid[] DEFAULT '{}' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispositions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"outcome" "disposition_outcome" NOT NULL,
	"reason" text,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"reopened_by" uuid,
	CONSTRAINT "not_taken_up_has_reason" CHECK ("dispositions"."outcome" not in ('not_taken_up', 'partly_taken_up') or "dispositions"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"text_id" uuid NOT NULL,
	"fragment" text,
	"quote" text,
	"kind" "thread_kind" NOT NULL,
	"opened_by" uuid NOT NULL,
	"group_id" uuid,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "quote_has_fragment" CHECK (("threads"."quote" is null) = ("threads"."fragment" is null))
);
--> statement-breakpoint
CREATE TABLE "text_snapshots" (
	"text_id" uuid NOT NULL,
	"upto_seq" bigint NOT NULL,
	"state" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_snapshots_text_id_upto_seq_pk" PRIMARY KEY("text_id","upto_seq")
);
--> statement-breakpoint
CREATE TABLE "text_updates" (
	"text_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"person_id" uuid,
	"client_ids" bigint[] DEFAULT '{}' NOT NULL,
	"origin" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_updates_text_id_seq_pk" PRIMARY KEY("text_id","seq")
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"epoch" integer DEFAULT 1 NOT NULL,
	"schema_version" integer DEFAULT 1 NOT NULL,
	"head" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"text_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"kind" "version_kind" NOT NULL,
	"name" text,
	"content" jsonb NOT NULL,
	"content_sha256" text NOT NULL,
	"contributors" uuid[] NOT NULL,
	"readings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "named_has_name" CHECK ("versions"."kind" <> 'named' or "versions"."name" is not null)
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_country_countries_code_fk" FOREIGN KEY ("country") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_sector_sectors_key_fk" FOREIGN KEY ("sector") REFERENCES "public"."sectors"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_convenor_id_organisations_id_fk" FOREIGN KEY ("convenor_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest_declarations" ADD CONSTRAINT "interest_declarations_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_persons_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_persons_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributors" ADD CONSTRAINT "contributors_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_groups" ADD CONSTRAINT "document_groups_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_groups" ADD CONSTRAINT "document_groups_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_recommendations" ADD CONSTRAINT "document_recommendations_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_recommendations" ADD CONSTRAINT "document_recommendations_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_files" ADD CONSTRAINT "edition_files_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_published_by_persons_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_evidence_item_id_evidence_items_id_fk" FOREIGN KEY ("evidence_item_id") REFERENCES "public"."evidence_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_acknowledged_reading_id_readings_id_fk" FOREIGN KEY ("acknowledged_reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_acknowledged_by_persons_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_kept_against_id_readings_id_fk" FOREIGN KEY ("kept_against_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_readings" ADD CONSTRAINT "due_readings_evidence_item_id_evidence_items_id_fk" FOREIGN KEY ("evidence_item_id") REFERENCES "public"."evidence_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_evidence_item_id_evidence_items_id_fk" FOREIGN KEY ("evidence_item_id") REFERENCES "public"."evidence_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_rows" ADD CONSTRAINT "batch_rows_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_by_id_persons_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staged_rows" ADD CONSTRAINT "staged_rows_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_outcomes" ADD CONSTRAINT "learning_outcomes_micro_credential_id_micro_credentials_id_fk" FOREIGN KEY ("micro_credential_id") REFERENCES "public"."micro_credentials"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_outcomes" ADD CONSTRAINT "learning_outcomes_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "micro_credentials" ADD CONSTRAINT "micro_credentials_sector_sectors_key_fk" FOREIGN KEY ("sector") REFERENCES "public"."sectors"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "micro_credentials" ADD CONSTRAINT "micro_credentials_issuer_country_countries_code_fk" FOREIGN KEY ("issuer_country") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "micro_credentials" ADD CONSTRAINT "micro_credentials_awarding_body_id_organisations_id_fk" FOREIGN KEY ("awarding_body_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "micro_credentials" ADD CONSTRAINT "micro_credentials_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_skills" ADD CONSTRAINT "outcome_skills_outcome_id_learning_outcomes_id_fk" FOREIGN KEY ("outcome_id") REFERENCES "public"."learning_outcomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_skills" ADD CONSTRAINT "outcome_skills_esco_uri_esco_skills_uri_fk" FOREIGN KEY ("esco_uri") REFERENCES "public"."esco_skills"("uri") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_skills" ADD CONSTRAINT "outcome_skills_local_skill_id_local_skills_id_fk" FOREIGN KEY ("local_skill_id") REFERENCES "public"."local_skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_skills" ADD CONSTRAINT "outcome_skills_greencomp_code_greencomp_code_fk" FOREIGN KEY ("greencomp_code") REFERENCES "public"."greencomp"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_skills" ADD CONSTRAINT "outcome_skills_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_country_countries_code_fk" FOREIGN KEY ("country") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_outcome_id_learning_outcomes_id_fk" FOREIGN KEY ("outcome_id") REFERENCES "public"."learning_outcomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_feedback" ADD CONSTRAINT "employer_feedback_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_feedback" ADD CONSTRAINT "employer_feedback_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excerpts" ADD CONSTRAINT "excerpts_source_id_interview_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."interview_sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excerpts" ADD CONSTRAINT "excerpts_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excerpts" ADD CONSTRAINT "excerpts_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_meetings" ADD CONSTRAINT "group_meetings_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_meetings" ADD CONSTRAINT "group_meetings_country_countries_code_fk" FOREIGN KEY ("country") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_meetings" ADD CONSTRAINT "group_meetings_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_sources" ADD CONSTRAINT "interview_sources_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_sources" ADD CONSTRAINT "interview_sources_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_micro_credential_id_micro_credentials_id_fk" FOREIGN KEY ("micro_credential_id") REFERENCES "public"."micro_credentials"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_assessments" ADD CONSTRAINT "self_assessments_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_assessments" ADD CONSTRAINT "self_assessments_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_host_id_organisations_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_country_countries_code_fk" FOREIGN KEY ("country") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_sector_sectors_key_fk" FOREIGN KEY ("sector") REFERENCES "public"."sectors"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_item_id_survey_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."survey_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_items" ADD CONSTRAINT "survey_items_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actors_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actors_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addressees" ADD CONSTRAINT "addressees_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributing_groups" ADD CONSTRAINT "contributing_groups_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributing_groups" ADD CONSTRAINT "contributing_groups_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_revisions" ADD CONSTRAINT "field_revisions_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_revisions" ADD CONSTRAINT "field_revisions_by_id_persons_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_indicators" ADD CONSTRAINT "monitoring_indicators_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_lead_group_id_groups_id_fk" FOREIGN KEY ("lead_group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "esco_labels" ADD CONSTRAINT "esco_labels_uri_esco_skills_uri_fk" FOREIGN KEY ("uri") REFERENCES "public"."esco_skills"("uri") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_skills" ADD CONSTRAINT "local_skills_sector_sectors_key_fk" FOREIGN KEY ("sector") REFERENCES "public"."sectors"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regions" ADD CONSTRAINT "regions_country_countries_code_fk" FOREIGN KEY ("country") REFERENCES "public"."countries"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_persons_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_by_id_persons_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_reopened_by_persons_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_opened_by_persons_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_snapshots" ADD CONSTRAINT "text_snapshots_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_updates" ADD CONSTRAINT "text_updates_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_updates" ADD CONSTRAINT "text_updates_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_by_id_persons_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_provider" ON "accounts" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "mandates_person" ON "mandates" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_current" ON "memberships" USING btree ("group_id","person_id") WHERE "memberships"."until" is null;--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_number" ON "editions" USING btree ("document_id","number");--> statement-breakpoint
CREATE INDEX "editions_sha256" ON "editions" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "citations_text" ON "citations" USING btree ("text_id");--> statement-breakpoint
CREATE INDEX "citations_item" ON "citations" USING btree ("evidence_item_id");--> statement-breakpoint
CREATE INDEX "due_readings_at" ON "due_readings" USING btree ("at");--> statement-breakpoint
CREATE INDEX "evidence_items_indicator" ON "evidence_items" USING btree ("indicator");--> statement-breakpoint
CREATE INDEX "readings_item" ON "readings" USING btree ("evidence_item_id","data_revision");--> statement-breakpoint
CREATE INDEX "batch_rows_batch" ON "batch_rows" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "batch_rows_key" ON "batch_rows" USING btree ("table_name","key");--> statement-breakpoint
CREATE UNIQUE INDEX "import_batches_accepted_once" ON "import_batches" USING btree ("sha256") WHERE "import_batches"."state" = 'accepted';--> statement-breakpoint
CREATE INDEX "staged_rows_batch" ON "staged_rows" USING btree ("batch_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "learning_outcomes_no" ON "learning_outcomes" USING btree ("micro_credential_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "micro_credentials_code_version" ON "micro_credentials" USING btree ("code","version");--> statement-breakpoint
CREATE INDEX "outcome_skills_outcome" ON "outcome_skills" USING btree ("outcome_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_once" ON "assessments" USING btree ("enrolment_id",coalesce("outcome_id", '00000000-0000-0000-0000-000000000000'),"attempt");--> statement-breakpoint
CREATE INDEX "assessments_enrolment" ON "assessments" USING btree ("enrolment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "employer_feedback_once" ON "employer_feedback" USING btree ("run_id","employer_code","collected_on");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_once" ON "enrolments" USING btree ("participant_id","run_id");--> statement-breakpoint
CREATE INDEX "enrolments_run" ON "enrolments" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "excerpts_finding" ON "excerpts" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "participants_site" ON "participants" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "runs_site" ON "runs" USING btree ("site_id");--> statement-breakpoint
CREATE UNIQUE INDEX "self_assessments_once" ON "self_assessments" USING btree ("enrolment_id","skill","wave");--> statement-breakpoint
CREATE INDEX "sites_host" ON "sites" USING btree ("host_id");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_answers_once" ON "survey_answers" USING btree ("enrolment_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_items_once" ON "survey_items" USING btree ("instrument","item");--> statement-breakpoint
CREATE INDEX "recommendations_state" ON "recommendations" USING btree ("state");--> statement-breakpoint
CREATE INDEX "comments_thread" ON "comments" USING btree ("thread_id","at");--> statement-breakpoint
CREATE INDEX "dispositions_thread" ON "dispositions" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "threads_text" ON "threads" USING btree ("text_id");--> statement-breakpoint
CREATE INDEX "versions_text" ON "versions" USING btree ("text_id","seq");