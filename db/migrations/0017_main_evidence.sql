CREATE TABLE "main_evidence" (
	"recommendation_id" uuid NOT NULL,
	"evidence_item_id" uuid NOT NULL,
	"marked_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "main_evidence_recommendation_id_evidence_item_id_pk" PRIMARY KEY("recommendation_id","evidence_item_id")
);
--> statement-breakpoint
ALTER TABLE "main_evidence" ADD CONSTRAINT "main_evidence_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "main_evidence" ADD CONSTRAINT "main_evidence_evidence_item_id_evidence_items_id_fk" FOREIGN KEY ("evidence_item_id") REFERENCES "public"."evidence_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "main_evidence" ADD CONSTRAINT "main_evidence_marked_by_persons_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;