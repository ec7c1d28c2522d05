CREATE TABLE "grades" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_item_id" uuid NOT NULL,
	"reading_id" uuid NOT NULL,
	"claim_type" text NOT NULL,
	"design" text,
	"concerns" text[] NOT NULL,
	"confidence" text NOT NULL,
	"lowered_because" text,
	"graded_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "effects_have_a_design" CHECK (("grades"."claim_type" = 'effect') = ("grades"."design" is not null)),
	CONSTRAINT "documents_are_not_confidence" CHECK (("grades"."claim_type" = 'legal') = ("grades"."confidence" in ('documented', 'undocumented')))
);
--> statement-breakpoint
CREATE TABLE "strength_justifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"signed_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "finding" text;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "says" text;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "publisher" text;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "year" integer;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "seen_on" date;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "meeting" text;--> statement-breakpoint
ALTER TABLE "grades" ADD CONSTRAINT "grades_evidence_item_id_evidence_items_id_fk" FOREIGN KEY ("evidence_item_id") REFERENCES "public"."evidence_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grades" ADD CONSTRAINT "grades_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grades" ADD CONSTRAINT "grades_graded_by_persons_id_fk" FOREIGN KEY ("graded_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strength_justifications" ADD CONSTRAINT "strength_justifications_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strength_justifications" ADD CONSTRAINT "strength_justifications_signed_by_persons_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grades_item" ON "grades" USING btree ("evidence_item_id");--> statement-breakpoint
CREATE INDEX "strength_justifications_recommendation" ON "strength_justifications" USING btree ("recommendation_id");--> statement-breakpoint
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_finding_unique" UNIQUE("finding");--> statement-breakpoint
ALTER TABLE "evidence_items" ADD CONSTRAINT "finding_items_name_one" CHECK (("evidence_items"."kind" = 'finding') = ("evidence_items"."finding" is not null));--> statement-breakpoint
CREATE TRIGGER grades_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON grades FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER strength_justifications_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON strength_justifications FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
