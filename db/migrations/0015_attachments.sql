CREATE TABLE "attachment_withdrawals" (
	"attachment_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "withdrawal_has_a_reason" CHECK (length(trim("attachment_withdrawals"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_item_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_is_its_hash" CHECK ("files"."content" is null or encode(sha256("files"."content"), 'hex') = "files"."sha256"),
	CONSTRAINT "file_has_its_size" CHECK ("files"."size" > 0 and ("files"."content" is null or octet_length("files"."content") = "files"."size"))
);
--> statement-breakpoint
ALTER TABLE "attachment_withdrawals" ADD CONSTRAINT "attachment_withdrawals_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment_withdrawals" ADD CONSTRAINT "attachment_withdrawals_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_evidence_item_id_evidence_items_id_fk" FOREIGN KEY ("evidence_item_id") REFERENCES "public"."evidence_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_sha256_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_added_by_persons_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_item" ON "attachments" USING btree ("evidence_item_id");--> statement-breakpoint
CREATE INDEX "attachments_file" ON "attachments" USING btree ("sha256");
--> statement-breakpoint
CREATE TRIGGER attachments_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON attachments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER attachment_withdrawals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON attachment_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
