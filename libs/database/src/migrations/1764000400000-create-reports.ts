import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Frozen figures in a schema that the api cannot read, and the ledger of what was published.
 * Publishing goes only through `publish_release`, which demands an audit that exposed nothing.
 */
export class CreateReports1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA sdc;
      CREATE TABLE sdc.frozen_total (
        family text NOT NULL CHECK (family IN ('referred', 'started', 'closed')),
        municipality_code text NOT NULL,
        period text NOT NULL CHECK (period ~ '^[0-9]{4}-Q[1-4]$'),
        n_persons integer NOT NULL CHECK (n_persons >= 0),
        frozen_at timestamptz NOT NULL,
        PRIMARY KEY (family, municipality_code, period)
      );
      CREATE TRIGGER frozen_append_only BEFORE UPDATE OR DELETE ON sdc.frozen_total FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER frozen_no_truncate BEFORE TRUNCATE ON sdc.frozen_total FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE sdc_release (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        municipality_code text NOT NULL,
        period text NOT NULL,
        cells jsonb NOT NULL,
        audit jsonb NOT NULL,
        code_version text NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        status text NOT NULL DEFAULT 'audited' CHECK (status IN ('audited', 'published')),
        created_at timestamptz NOT NULL,
        published_at timestamptz,
        UNIQUE (municipality_code, period)
      );
      CREATE FUNCTION guard_release() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE'
          AND current_setting('app.publishing', true) = OLD.id::text
          AND OLD.status = 'audited' AND NEW.status = 'published'
          AND (to_jsonb(NEW) - 'status' - 'published_at') = (to_jsonb(OLD) - 'status' - 'published_at')
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER release_append_only BEFORE UPDATE OR DELETE ON sdc_release FOR EACH ROW EXECUTE FUNCTION guard_release();
      CREATE TRIGGER release_no_truncate BEFORE TRUNCATE ON sdc_release FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE FUNCTION publish_release(release uuid, at timestamptz) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE exposed integer;
      BEGIN
        SELECT (audit ->> 'exposed')::integer INTO exposed FROM sdc_release WHERE id = release;
        IF exposed IS NULL OR exposed <> 0 THEN
          RAISE EXCEPTION 'a release needs an audit that exposed nothing' USING ERRCODE = 'check_violation';
        END IF;
        PERFORM set_config('app.publishing', release::text, true);
        UPDATE sdc_release SET status = 'published', published_at = at WHERE id = release AND status = 'audited';
        PERFORM set_config('app.publishing', '', true);
      END $$;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
