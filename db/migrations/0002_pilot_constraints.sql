ALTER TABLE "survey_answers" DROP CONSTRAINT "na_has_no_value";--> statement-breakpoint
DROP INDEX "import_batches_accepted_once";--> statement-breakpoint
DROP INDEX "staged_rows_batch";--> statement-breakpoint
DROP INDEX "outcome_skills_outcome";--> statement-breakpoint
ALTER TABLE "staged_rows" ADD CONSTRAINT "staged_rows_batch_id_position_pk" PRIMARY KEY("batch_id","position");--> statement-breakpoint
CREATE INDEX "import_batches_sha256" ON "import_batches" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "import_batches_created" ON "import_batches" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outcome_skills_once" ON "outcome_skills" USING btree ("outcome_id",coalesce("esco_uri", ''),coalesce("local_skill_id", '00000000-0000-0000-0000-000000000000'));--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "score_says_of_how_much" CHECK ("assessments"."score" is null or "assessments"."score_max" is not null);--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "valid_after_issued" CHECK ("certificates"."valid_until" >= "certificates"."issued_on");--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "retained_after_given" CHECK ("consents"."retain_until" >= "consents"."given_on");--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "reason_means_withdrawn" CHECK ("enrolments"."withdrawal_reason" is null or "enrolments"."withdrawn_on" is not null);--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "hours_not_negative" CHECK ("enrolments"."hours_logged" >= 0);--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "planned_hours_positive" CHECK ("runs"."planned_hours" > 0);--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "trainers_not_negative" CHECK ("runs"."trainers" >= 0);--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "one_answer" CHECK (num_nonnulls("survey_answers"."value", "survey_answers"."answer") + "survey_answers"."not_applicable"::int = 1);