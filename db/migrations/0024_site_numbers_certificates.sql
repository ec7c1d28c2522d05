ALTER TABLE "certificates" DROP CONSTRAINT "certificates_identifier_unique";--> statement-breakpoint
ALTER TABLE "participants" DROP CONSTRAINT "participant_code_shape";--> statement-breakpoint
CREATE INDEX "certificates_identifier" ON "certificates" USING btree ("identifier");--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participant_code_shape" CHECK ("participants"."code" ~ '^(DEMO-)?[A-Z]{2}-[^[:space:]|]+-[0-9]{3,}$');--> statement-breakpoint
-- Once at a site, not once in the workspace: else a refusal tells one site of another's certificates.
CREATE FUNCTION certificate_identifier_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (
		SELECT FROM certificates other
			JOIN enrolments theirs ON theirs.id = other.enrolment_id JOIN runs at_run ON at_run.id = theirs.run_id
			JOIN enrolments own ON own.id = NEW.enrolment_id JOIN runs own_run ON own_run.id = own.run_id
		WHERE other.identifier = NEW.identifier AND other.id <> NEW.id AND at_run.site_id = own_run.site_id
	) THEN
		RAISE EXCEPTION 'another certificate of this site has the identifier' USING ERRCODE = 'unique_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER certificates_identifier_once AFTER INSERT OR UPDATE ON certificates FOR EACH ROW EXECUTE FUNCTION certificate_identifier_once();
