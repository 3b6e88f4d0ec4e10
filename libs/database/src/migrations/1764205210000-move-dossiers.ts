import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A referral that goes to another welfare organisation, with all that was written down. The texts
 * come sealed anew under a key of the receiver: the function only puts them in place of the old ones,
 * for a lead of the organisation that has the referral now, and then gives it away. From that
 * statement on the giver is no party any more.
 */
export class MoveDossiers1764205210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consent DROP CONSTRAINT consent_scope_check,
        ADD CONSTRAINT consent_scope_check CHECK (scope IN ('referral', 'provider', 'feedback', 'transfer')) NOT VALID;
      ALTER TABLE consent VALIDATE CONSTRAINT consent_scope_check;
      CREATE INDEX referral_team_unassigned ON referral (team_id, next_action_on, id)
        WHERE coach_id IS NULL AND status IN ('accepted', 'in_contact', 'intake_done', 'matching', 'active',
          'follow_up', 'on_hold');
    `);
    await runner.query(moveDossier);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const put = (table: string, column: string, row: string): string => `
  UPDATE ${table} t SET ${column} = decode(x.body, 'base64')
    FROM jsonb_to_recordset(texts) AS x("table" text, "row" text, body text)
    WHERE x."table" = '${table}' AND t.referral_id = moved AND ${row} = x."row";`;

const moveDossier = `
  CREATE FUNCTION move_dossier(moved uuid, to_client uuid, to_team uuid, new_hope bytea, texts jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    giver uuid := actor_organisation();
    receiver uuid;
  BEGIN
    IF actor_role() IS DISTINCT FROM 'lead' AND actor_role() IS DISTINCT FROM 'administrator' THEN
      RAISE insufficient_privilege USING MESSAGE = 'only a lead gives a referral away';
    END IF;
    PERFORM 1 FROM referral r WHERE r.id = moved AND r.welfare_organisation_id = giver AND r.status <> 'draft'
      FOR UPDATE;
    IF NOT FOUND THEN
      RAISE insufficient_privilege USING MESSAGE = 'the referral is not the giver''s';
    END IF;
    SELECT t.organisation_id INTO receiver FROM team t JOIN organisation o ON o.id = t.organisation_id
      WHERE t.id = to_team AND t.region_id = actor_region() AND o.kind = 'welfare' AND o.ended_at IS NULL
        AND o.id <> giver;
    IF receiver IS NULL THEN
      RAISE insufficient_privilege USING MESSAGE = 'there is no such other welfare organisation';
    END IF;
    PERFORM 1 FROM client c WHERE c.id = to_client AND c.organisation_id = receiver AND c.created_by = giver
      AND c.region_id = actor_region() AND NOT EXISTS (SELECT 1 FROM referral o WHERE o.client_id = c.id);
    IF NOT FOUND THEN
      RAISE insufficient_privilege USING MESSAGE = 'the record is not new, or not the receiver''s';
    END IF;
    ${put('contact_moment', 'note', 't.id::text')}
    ${put('note', 'body', 't.id::text')}
    ${put('intake', 'body', "t.referral_id::text || '/' || t.episode")}
    ${put('measurement', 'body', 't.id::text')}
    ${put('follow_up', 'body', 't.id::text')}
    UPDATE outbox SET state = 'cancelled'
      WHERE referral_id = moved AND queue = 'mail' AND organisation_id = giver AND state IN ('pending', 'leased');
    -- What a worker of the giver holds is nobody's work any more: its end fails, and it is done anew.
    UPDATE outbox SET organisation_id = receiver, state = 'pending', lease_token = NULL, lease_until = NULL,
      queued_until = NULL
      WHERE referral_id = moved AND organisation_id = giver AND state IN ('pending', 'leased');
    UPDATE referral SET welfare_organisation_id = receiver, team_id = to_team, coach_id = NULL,
      client_id = to_client, hope = new_hope WHERE id = moved;
  END $$;
  REVOKE ALL ON FUNCTION move_dossier(uuid, uuid, uuid, bytea, jsonb) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION move_dossier(uuid, uuid, uuid, bytea, jsonb) TO wor_app;
`;
