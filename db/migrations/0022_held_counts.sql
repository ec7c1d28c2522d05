CREATE TABLE "held_counts" (
	"counting_no" integer PRIMARY KEY NOT NULL,
	"completers" jsonb NOT NULL,
	"passed_skills" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "held_counts" ADD CONSTRAINT "held_counts_counting_no_countings_no_fk" FOREIGN KEY ("counting_no") REFERENCES "public"."countings"("no") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE TRIGGER held_counts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON held_counts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
