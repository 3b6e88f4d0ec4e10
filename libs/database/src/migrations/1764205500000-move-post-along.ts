import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Post goes along with a referral that is given away: what was written and what came in belongs to
 * the receiver, what waits to be sent is sent by them, and a token leads to whoever has the referral
 * now. A token can only be made for that organisation.
 */
export class MovePostAlong1764205500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(moveDossier);
    await runner.query(tokens);
    await runner.query(leftBehind);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const sealed = `jsonb_to_recordset(texts) AS x("table" text, "row" text, body text)`;

const put = (table: string, column: string, row: string): string => `
  UPDATE ${table} t SET ${column} = decode(x.body, 'base64') FROM ${sealed}
    WHERE x."table" = '${table}' AND t.referral_id = moved AND ${row} = x."row";`;

// Texts that came without a new seal stay where they are: the receiver could not open them. Whoever
// works on a row just now loses the lease, because it is not the giver's to finish any more.
const movePost = `
  UPDATE client_message SET organisation_id = receiver WHERE referral_id = moved AND organisation_id = giver;
  UPDATE inbound_item t SET organisation_id = receiver
    WHERE t.referral_id = moved AND t.organisation_id = giver AND (t.body IS NULL OR EXISTS (
      SELECT 1 FROM ${sealed} WHERE x."table" = 'inbound_item' AND x."row" = t.id::text));
  UPDATE outbox SET state = 'cancelled'
    WHERE referral_id = moved AND queue = 'mail' AND organisation_id = giver AND state IN ('pending', 'leased')
      AND NOT (reference ? 'clientMessageId');
  UPDATE outbox SET state = 'pending', lease_token = NULL, lease_until = NULL, queued_until = NULL,
      crashes = greatest(crashes - 1, 0)
    WHERE referral_id = moved AND organisation_id = giver AND state = 'leased';
  UPDATE outbox SET organisation_id = receiver
    WHERE referral_id = moved AND organisation_id = giver AND state = 'pending';
`;

const moveDossier = `
  CREATE OR REPLACE FUNCTION move_dossier(moved uuid, to_client uuid, to_team uuid, new_hope bytea, texts jsonb)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    ${put('inbound_item', 'body', 't.id::text')}
    ${movePost}
    UPDATE referral SET welfare_organisation_id = receiver, team_id = to_team, coach_id = NULL,
      client_id = to_client, hope = new_hope WHERE id = moved;
  END $$;
`;

const tokens = `
  CREATE OR REPLACE FUNCTION find_post_token(token bytea, meant text, since timestamptz)
    RETURNS TABLE (purpose text, region_id uuid, organisation_id uuid, referral_id uuid,
      client_message_id uuid, made_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.purpose, p.region_id, r.welfare_organisation_id, p.referral_id, p.client_message_id, p.made_at
    FROM post_token p JOIN referral r ON r.id = p.referral_id
    WHERE p.hash = token AND p.purpose = meant AND p.made_at > since $$;

  DROP POLICY add_rows ON post_token;
  CREATE POLICY add_rows ON post_token FOR INSERT TO wor_app, wor_worker
    WITH CHECK (region_id = (SELECT actor_region()) AND EXISTS (
      SELECT 1 FROM referral r WHERE r.id = post_token.referral_id AND r.region_id = post_token.region_id
        AND r.welfare_organisation_id = post_token.organisation_id));
`;

// Of referrals that were given away before: a text under the giver's key stays with them.
const leftBehind = `
  UPDATE client_message m SET organisation_id = r.welfare_organisation_id FROM referral r
    WHERE r.id = m.referral_id AND r.welfare_organisation_id <> m.organisation_id;
  UPDATE inbound_item i SET organisation_id = r.welfare_organisation_id FROM referral r
    WHERE r.id = i.referral_id AND r.welfare_organisation_id <> i.organisation_id AND i.body IS NULL;
`;
