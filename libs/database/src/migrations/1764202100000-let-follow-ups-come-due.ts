import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Follow-ups of every kind that the domain declares; a day on which each came due, from which the
 * working days count until others hear of it; and putting off. The clock of the first contact is
 * planned by whoever refers and ends with a recall, so a referrer may add that and nothing else.
 */
export class LetFollowUpsComeDue1764202100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE follow_up DROP CONSTRAINT follow_up_kind_check,
        ADD CONSTRAINT follow_up_kind_check CHECK (kind ~ '^[a-z]+(_[a-z]+)*$') NOT VALID,
        ADD COLUMN came_due_at timestamptz,
        ADD COLUMN snoozes integer NOT NULL DEFAULT 0 CHECK (snoozes BETWEEN 0 AND 9);
      ALTER TABLE follow_up VALIDATE CONSTRAINT follow_up_kind_check;
      UPDATE follow_up SET came_due_at = due_at WHERE status = 'due';
      GRANT UPDATE (due_on, due_at, came_due_at, snoozes) ON follow_up TO wor_app, wor_worker;
      CREATE POLICY start_clock ON follow_up FOR INSERT TO wor_app WITH CHECK (
        kind IN ('contact_target', 'contact_limit') AND status = 'planned'
        AND body IS NULL AND done_by IS NULL AND done_at IS NULL AND may_attach(referral_id));
    `);
    await runner.query(endFollowUps);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

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
      WHERE dedupe_key IN (SELECT 'follow-up:' || id FROM ended) AND state IN ('pending', 'leased')
    )
    SELECT count(*)::integer FROM ended $$;
`;
