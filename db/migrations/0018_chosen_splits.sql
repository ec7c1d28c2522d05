ALTER TABLE "evidence_items" ADD COLUMN "split" text;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "across" text;