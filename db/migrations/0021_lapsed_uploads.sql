ALTER TYPE "public"."batch_state" ADD VALUE 'lapsed' BEFORE 'withdrawn';--> statement-breakpoint
-- What an upload said leaves the log when the upload is withdrawn: nothing reads it again.
DROP TRIGGER batch_rows_append_only ON batch_rows;--> statement-breakpoint
DELETE FROM batch_rows r USING import_batches b WHERE b.id = r.batch_id AND b.state = 'withdrawn';--> statement-breakpoint
CREATE TRIGGER batch_rows_append_only BEFORE UPDATE OR TRUNCATE ON batch_rows FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION only_of_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM import_batches b WHERE b.id IN (SELECT batch_id FROM gone) AND b.state <> 'withdrawn') THEN
		RAISE EXCEPTION 'batch_rows is append-only: only rows of a withdrawn batch are removed' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER batch_rows_stay AFTER DELETE ON batch_rows REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION only_of_withdrawn();
