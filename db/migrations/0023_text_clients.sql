-- Whose each Yjs client is, for as long as the text lives: whoever's row it is first in.
CREATE TABLE "text_clients" (
	"text_id" uuid NOT NULL,
	"client_id" bigint NOT NULL,
	"person_id" uuid,
	CONSTRAINT "text_clients_text_id_client_id_pk" PRIMARY KEY("text_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "text_clients" ADD CONSTRAINT "text_clients_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_clients" ADD CONSTRAINT "text_clients_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
INSERT INTO text_clients (text_id, client_id, person_id)
SELECT DISTINCT ON (text_id, client_id) text_id, client_id, CASE WHEN origin = 'person' THEN person_id END
FROM text_updates, unnest(client_ids) AS client_id
ORDER BY text_id, client_id, seq;--> statement-breakpoint
ALTER TABLE "texts" ADD COLUMN "rules_version" integer DEFAULT 0 NOT NULL;
