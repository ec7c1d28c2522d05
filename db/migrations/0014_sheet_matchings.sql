CREATE TABLE "sheet_matchings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid,
	"by_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"template" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sheet_matchings" ADD CONSTRAINT "sheet_matchings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_matchings" ADD CONSTRAINT "sheet_matchings_by_id_persons_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sheet_matchings_fingerprint" ON "sheet_matchings" USING btree ("organisation_id","fingerprint");