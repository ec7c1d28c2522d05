CREATE TABLE "evidence_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_item_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_withdrawals" (
	"evidence_item_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evidence_withdrawal_has_a_reason" CHECK (length(trim("evidence_withdrawals"."reason")) > 0)
);
--> statement-breakpoint
ALTER TABLE "evidence_items" DROP CONSTRAINT "evidence_items_finding_unique";--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "claim_revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "grades" ADD COLUMN "claim_revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_corrections" ADD CONSTRAINT "evidence_corrections_evidence_item_id_evidence_items_id_fk" FOREIGN KEY ("evidence_item_id") REFERENCES "public"."evidence_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_corrections" ADD CONSTRAINT "evidence_corrections_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_withdrawals" ADD CONSTRAINT "evidence_withdrawals_evidence_item_id_evidence_items_id_fk" FOREIGN KEY ("evidence_item_id") REFERENCES "public"."evidence_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_withdrawals" ADD CONSTRAINT "evidence_withdrawals_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_corrections_item" ON "evidence_corrections" USING btree ("evidence_item_id");--> statement-breakpoint
CREATE INDEX "evidence_items_finding" ON "evidence_items" USING btree ("finding");--> statement-breakpoint
CREATE TRIGGER evidence_corrections_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER evidence_withdrawals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
