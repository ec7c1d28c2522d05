CREATE TABLE "run_completers" (
	"counting_no" integer PRIMARY KEY NOT NULL,
	"completers" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "run_completers" ADD CONSTRAINT "run_completers_counting_no_countings_no_fk" FOREIGN KEY ("counting_no") REFERENCES "public"."countings"("no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER run_completers_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON run_completers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
