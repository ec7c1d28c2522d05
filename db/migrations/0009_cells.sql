CREATE TABLE "answered_cells" (
	"counting_no" integer NOT NULL,
	"indicator" text NOT NULL,
	"indicator_version" integer NOT NULL,
	"plan" jsonb NOT NULL,
	CONSTRAINT "answered_cells_indicator_indicator_version_counting_no_pk" PRIMARY KEY("indicator","indicator_version","counting_no")
);
--> statement-breakpoint
CREATE TABLE "countings" (
	"no" integer PRIMARY KEY NOT NULL,
	"data_revision" integer NOT NULL,
	"day" date NOT NULL,
	"smallest_cell" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "smallest_cell_at_least_3" CHECK ("countings"."smallest_cell" >= 3)
);
--> statement-breakpoint
ALTER TABLE "evidence_items" ALTER COLUMN "code" SET DEFAULT 'E-' || to_char(nextval('evidence_code'), 'FM999999000');--> statement-breakpoint
ALTER TABLE "recommendations" ALTER COLUMN "code" SET DEFAULT 'R-' || to_char(nextval('recommendation_code'), 'FM99999900');--> statement-breakpoint
ALTER TABLE "answered_cells" ADD CONSTRAINT "answered_cells_counting_no_countings_no_fk" FOREIGN KEY ("counting_no") REFERENCES "public"."countings"("no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER countings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON countings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER answered_cells_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON answered_cells FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
