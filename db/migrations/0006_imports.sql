CREATE TABLE "run_totals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"counted_on" date NOT NULL,
	"enrolled" integer NOT NULL,
	"started" integer NOT NULL,
	"completed" integer,
	"withdrawn" integer,
	"assessed" integer,
	"passed" integer,
	"certificates" integer,
	"satisfied" integer,
	"satisfaction_answers" integer,
	"relevant" integer,
	"relevance_answers" integer,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "run_totals_run_id_unique" UNIQUE("run_id"),
	CONSTRAINT "totals_not_negative" CHECK (least("run_totals"."enrolled", "run_totals"."started", "run_totals"."completed", "run_totals"."withdrawn", "run_totals"."passed", "run_totals"."certificates", "run_totals"."satisfied", "run_totals"."relevant") >= 0),
	CONSTRAINT "started_of_enrolled" CHECK ("run_totals"."started" <= "run_totals"."enrolled"),
	CONSTRAINT "completed_of_started" CHECK ("run_totals"."completed" <= "run_totals"."started"),
	CONSTRAINT "withdrawn_of_enrolled" CHECK (coalesce("run_totals"."withdrawn", 0) + coalesce("run_totals"."completed", 0) <= "run_totals"."enrolled"),
	CONSTRAINT "passed_of_assessed" CHECK ("run_totals"."passed" <= "run_totals"."assessed" and "run_totals"."assessed" <= "run_totals"."started"),
	CONSTRAINT "passed_says_of_how_many" CHECK ("run_totals"."passed" is null or "run_totals"."assessed" is not null),
	CONSTRAINT "certificates_of_started" CHECK ("run_totals"."certificates" <= "run_totals"."started"),
	CONSTRAINT "satisfied_of_answers" CHECK ("run_totals"."satisfied" <= "run_totals"."satisfaction_answers" and "run_totals"."satisfaction_answers" <= "run_totals"."started"),
	CONSTRAINT "satisfied_says_of_how_many" CHECK (("run_totals"."satisfied" is null) = ("run_totals"."satisfaction_answers" is null)),
	CONSTRAINT "relevant_of_answers" CHECK ("run_totals"."relevant" <= "run_totals"."relevance_answers" and "run_totals"."relevance_answers" <= "run_totals"."started"),
	CONSTRAINT "relevant_says_of_how_many" CHECK (("run_totals"."relevant" is null) = ("run_totals"."relevance_answers" is null))
);
--> statement-breakpoint
CREATE TABLE "meeting_actors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"organisations" integer NOT NULL,
	"people" integer NOT NULL,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "actors_not_negative" CHECK ("meeting_actors"."organisations" >= 0 and "meeting_actors"."people" >= 0)
);
--> statement-breakpoint
ALTER TABLE "batch_rows" ADD COLUMN "said" jsonb;--> statement-breakpoint
ALTER TABLE "import_batches" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "interview_sources" ADD COLUMN "moderator_role" text;--> statement-breakpoint
ALTER TABLE "interview_sources" ADD COLUMN "consent_version" text;--> statement-breakpoint
ALTER TABLE "run_totals" ADD CONSTRAINT "run_totals_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_totals" ADD CONSTRAINT "run_totals_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_actors" ADD CONSTRAINT "meeting_actors_meeting_id_group_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."group_meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_actors" ADD CONSTRAINT "meeting_actors_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_actors_once" ON "meeting_actors" USING btree ("meeting_id","kind");--> statement-breakpoint
INSERT INTO "meeting_actors" ("id", "meeting_id", "kind", "organisations", "people", "batch_id") SELECT gen_random_uuid(), m."id", a."kind", a."organisations", a."people", m."batch_id" FROM "group_meetings" m, jsonb_to_recordset(m."actors") AS a("kind" text, "organisations" integer, "people" integer);--> statement-breakpoint
ALTER TABLE "group_meetings" DROP COLUMN "actors";--> statement-breakpoint
-- Totals of a run and rows of its persons would count the same people twice: the tables refuse both, from either side.
CREATE FUNCTION run_counted_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM enrolments e WHERE e.run_id = NEW.run_id) AND EXISTS (SELECT FROM run_totals t WHERE t.run_id = NEW.run_id) THEN
		RAISE EXCEPTION 'a run has totals or rows of persons, never both' USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER run_totals_counted_once AFTER INSERT OR UPDATE ON run_totals FOR EACH ROW EXECUTE FUNCTION run_counted_once();
--> statement-breakpoint
CREATE TRIGGER enrolments_counted_once AFTER INSERT OR UPDATE OF run_id ON enrolments FOR EACH ROW EXECUTE FUNCTION run_counted_once();
--> statement-breakpoint
-- One batch may move an assessment and its certificate together: they are held against each other when all is written.
DROP TRIGGER certificates_after_assessment ON certificates;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER certificates_after_assessment AFTER INSERT OR UPDATE ON certificates DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION certificate_after_assessment();
--> statement-breakpoint
DROP TRIGGER assessments_before_certificate ON assessments;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER assessments_before_certificate AFTER INSERT OR UPDATE ON assessments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.result = 'pass') EXECUTE FUNCTION assessment_before_certificate();
