-- The same rule seen from the other side: no passing assessment lands after the certificate it carries.
CREATE FUNCTION assessment_before_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.result = 'pass' AND NEW.assessed_on > (SELECT issued_on FROM certificates WHERE enrolment_id = NEW.enrolment_id) THEN
		RAISE EXCEPTION 'a certificate is issued on or after the last passing assessment' USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER assessments_before_certificate BEFORE INSERT OR UPDATE ON assessments FOR EACH ROW EXECUTE FUNCTION assessment_before_certificate();
