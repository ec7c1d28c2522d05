-- What the tables alone cannot say: what happened stays as it happened.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only: rows are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER batch_rows_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON batch_rows FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER editions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON editions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER edition_files_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON edition_files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER text_updates_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON text_updates FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION only_confirm() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF to_jsonb(NEW) - 'confirmed_through' IS DISTINCT FROM to_jsonb(OLD) - 'confirmed_through' OR NEW.confirmed_through < OLD.confirmed_through THEN
		RAISE EXCEPTION 'a reading is immutable: only the revision it was confirmed through may rise' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER readings_immutable BEFORE UPDATE ON readings FOR EACH ROW EXECUTE FUNCTION only_confirm();
--> statement-breakpoint
CREATE TRIGGER readings_stay BEFORE DELETE OR TRUNCATE ON readings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION certificate_after_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.issued_on < (SELECT max(assessed_on) FROM assessments WHERE enrolment_id = NEW.enrolment_id AND result = 'pass') THEN
		RAISE EXCEPTION 'a certificate is issued on or after the last passing assessment' USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER certificates_after_assessment BEFORE INSERT OR UPDATE ON certificates FOR EACH ROW EXECUTE FUNCTION certificate_after_assessment();
