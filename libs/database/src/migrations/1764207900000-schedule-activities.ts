import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When an activity takes place, by the names of HSDS, and what else is known of it. Weekday, starts_at,
 * day_part and also_on stay: they are what matching reads, made from the schedules by the program.
 */
export class ScheduleActivities1764207900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(schedules);
    await runner.query(writing);
    await runner.query(kept);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const columns = `
  ALTER TABLE activity
    ADD COLUMN contact_phone text,
    ADD COLUMN contact_email text,
    ADD COLUMN url text,
    ADD COLUMN minimum_age integer CHECK (minimum_age BETWEEN 0 AND 120),
    ADD COLUMN maximum_age integer CHECK (maximum_age BETWEEN 0 AND 120),
    ADD COLUMN eligibility text,
    ADD COLUMN postcode text,
    ADD COLUMN closes_on date,
    ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD CONSTRAINT activity_ages CHECK (minimum_age <= maximum_age);
  COMMENT ON COLUMN activity.eligibility IS 'For whom it is, in words';
  COMMENT ON COLUMN activity.closes_on IS 'The first day on which it takes nobody any more';
  COMMENT ON COLUMN activity.version IS 'Goes up when somebody edits it, not when a seat is taken';
`;

// The second half as for activity: one elsewhere where a client of now took part before is seen.
const known = `region_id = (SELECT actor_region()) OR organisation_id IN (
  SELECT t.other_id FROM organisation_tie t WHERE t.organisation_id = (SELECT actor_organisation()))`;

const schedules = `
  CREATE TABLE activity_schedule (
    id uuid PRIMARY KEY,
    region_id uuid NOT NULL REFERENCES region,
    organisation_id uuid NOT NULL REFERENCES organisation,
    activity_id uuid NOT NULL REFERENCES activity ON DELETE CASCADE,
    freq text NOT NULL CHECK (freq IN ('WEEKLY', 'MONTHLY')),
    interval integer NOT NULL DEFAULT 1 CHECK (interval BETWEEN 1 AND 52),
    byday text,
    bymonthday text,
    dtstart date NOT NULL,
    until date,
    opens_at text NOT NULL CHECK (opens_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    closes_at text CHECK (closes_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    except_dates date[] NOT NULL DEFAULT '{}',
    skips_holidays boolean NOT NULL DEFAULT true,
    description text
  );
  COMMENT ON COLUMN activity_schedule.byday IS 'As in RFC 5545: TU,TH, and with freq MONTHLY 2TU or -1FR';
  CREATE INDEX activity_schedule_activity ON activity_schedule (activity_id);
  CREATE INDEX activity_schedule_region ON activity_schedule (region_id);
  ALTER TABLE activity_schedule ENABLE ROW LEVEL SECURITY;
  ALTER TABLE activity_schedule FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON activity_schedule TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY read_rows ON activity_schedule FOR SELECT TO wor_app, wor_worker, wor_report USING (${known});
`;

const describes = `region_id = (SELECT actor_region()) AND (SELECT may_describe_activities())`;
const described = `organisation_id, name, description, arrangement, neighbourhood_code, place, day_part,
  weekday, starts_at, also_on, cost_cents, capacity, status, assured_on, languages, accessibility, group_size,
  welcome, lat, lon, contact_phone, contact_email, url, minimum_age, maximum_age, eligibility, postcode, closes_on`;

// A policy looks at rows and a seat is taken in the same row by whoever may start somebody, so that
// what else changes in it is guarded by a trigger, for those columns alone.
const writing = `
  CREATE FUNCTION may_describe_activities() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path = public, pg_temp AS $$
    SELECT coalesce(actor_role() IN ('coach', 'lead', 'administrator'), false) $$;
  REVOKE ALL ON FUNCTION may_describe_activities() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION may_describe_activities() TO wor_app, wor_worker;

  CREATE FUNCTION guard_activity() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    IF current_user = 'wor_app' AND NOT may_describe_activities() THEN
      RAISE EXCEPTION 'not allowed' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  REVOKE ALL ON FUNCTION guard_activity() FROM PUBLIC;
  CREATE TRIGGER activity_is_described BEFORE UPDATE OF ${described}, version ON activity
    FOR EACH ROW EXECUTE FUNCTION guard_activity();

  CREATE POLICY add_rows ON activity FOR INSERT TO wor_app WITH CHECK (${describes}
    AND organisation_id IN (SELECT o.id FROM organisation o WHERE o.region_id = (SELECT actor_region())));
  GRANT INSERT (id, region_id, ${described}), UPDATE (${described}, updated_at, version) ON activity TO wor_app;

  CREATE POLICY add_rows ON activity_schedule FOR INSERT TO wor_app WITH CHECK (${describes}
    AND EXISTS (SELECT 1 FROM activity a WHERE a.id = activity_schedule.activity_id
      AND a.region_id = activity_schedule.region_id AND a.organisation_id = activity_schedule.organisation_id));
  CREATE POLICY change_rows ON activity_schedule FOR UPDATE TO wor_app
    USING (${describes}) WITH CHECK (${describes});
  CREATE POLICY remove_rows ON activity_schedule FOR DELETE TO wor_app USING (${describes});
  GRANT SELECT ON activity_schedule TO wor_app, wor_worker, wor_report;
  GRANT INSERT, UPDATE, DELETE ON activity_schedule TO wor_app;
`;

// What stood there was every week at one time. The parts of the week in also_on have no time, and
// none is made up for them: they stay until somebody edits the activity.
const kept = `
  INSERT INTO activity_schedule (id, region_id, organisation_id, activity_id, freq, byday, dtstart, opens_at)
  SELECT gen_random_uuid(), region_id, organisation_id, id, 'WEEKLY',
    (ARRAY['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[weekday], assured_on, starts_at
  FROM activity WHERE starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$';
`;
