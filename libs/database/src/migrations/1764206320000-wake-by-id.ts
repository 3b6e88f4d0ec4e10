import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What wakes a follow-up has its id: planning a million of them writes no keys in an index of texts.
 * And whether the relay is called is asked once a statement, no longer once a row.
 */
export class WakeById1764206320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox ALTER COLUMN dedupe_key DROP NOT NULL,
        ADD CONSTRAINT outbox_key CHECK (dedupe_key IS NOT NULL OR kind = 'follow_up.due') NOT VALID;
    `);
    await runner.query(wakeRelay);
    await runner.query(endFollowUps);
    await runner.query(countLost);
    // Nobody writes meanwhile: only what can still come due, or be put off.
    await runner.query(`
      UPDATE outbox o SET id = f.id, dedupe_key = NULL FROM follow_up f
        WHERE o.dedupe_key = 'follow-up:' || f.id AND f.status IN ('planned', 'due');
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const wakeRelay = `
  DROP TRIGGER outbox_wakes_relay ON outbox;
  CREATE OR REPLACE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM added a WHERE a.run_at <= now() + interval '1 second') THEN
      NOTIFY outbox;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER outbox_wakes_relay AFTER INSERT ON outbox REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();
`;

const endFollowUps = `
  CREATE OR REPLACE FUNCTION end_follow_ups(referral uuid) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH ended AS (
      UPDATE follow_up f SET status = 'cancelled'
      WHERE f.referral_id = end_follow_ups.referral AND f.status IN ('planned', 'due')
        AND EXISTS (SELECT 1 FROM referral r
          WHERE r.id = f.referral_id AND r.status IN ('draft', 'withdrawn', 'entered_in_error'))
        AND EXISTS (SELECT 1 FROM referral_party p
          WHERE p.referral_id = f.referral_id AND p.organisation_id = actor_organisation()
            AND (p.until IS NULL OR p.until > now()))
      RETURNING f.id
    ), ended_wake_ups AS (
      UPDATE outbox SET state = 'cancelled'
      WHERE id IN (SELECT id FROM ended) AND state IN ('pending', 'leased')
    )
    SELECT count(*)::integer FROM ended $$;
`;

// While an api of before still runs, what it plans has a key.
const countLost = `
  CREATE OR REPLACE FUNCTION count_lost_follow_ups(before timestamptz) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT count(*)::integer FROM follow_up f
    WHERE f.status = 'planned' AND f.due_at <= before
      AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id = f.id AND o.state IN ('pending', 'leased'))
      AND NOT EXISTS (SELECT 1 FROM outbox o
        WHERE o.dedupe_key = 'follow-up:' || f.id AND o.state IN ('pending', 'leased')) $$;
`;
