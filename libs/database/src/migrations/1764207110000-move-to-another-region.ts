import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A referral that goes to a welfare organisation in another region. What a lead may choose from; what
 * the other region has set, because the giver plans by it what lies ahead; what has to be said in the
 * words of that region; and the last statement, which now takes the region along (ADR 18).
 */
export class MoveToAnotherRegion1764207110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(receivers);
    await runner.query(endParticipations);
    await runner.query(leaveRegion);
    await runner.query(moveDossier);
    await runner.query(adopted);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const columns = `
  ALTER TABLE referral ADD COLUMN origin_reason_code text, ADD COLUMN origin_reason_label text,
    ADD CONSTRAINT referral_origin_reason_check
      CHECK ((origin_reason_code IS NULL) = (origin_reason_label IS NULL)) NOT VALID;
  ALTER TABLE referral VALIDATE CONSTRAINT referral_origin_reason_check;
`;

const gives = `actor_role() IN ('lead', 'administrator')`;
const ownWorld = `(SELECT own.is_practice FROM region own WHERE own.id = actor_region())`;

// A name, a region and whether it can be chosen: no person and no figure.
const receivers = `
  CREATE FUNCTION find_receiver(team uuid)
    RETURNS TABLE (team_id uuid, organisation_id uuid, region_id uuid, is_welfare boolean, has_ended boolean,
      is_same_world boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT t.id, o.id, t.region_id, o.kind = 'welfare', o.ended_at IS NOT NULL, g.is_practice = ${ownWorld}
    FROM team t JOIN organisation o ON o.id = t.organisation_id JOIN region g ON g.id = t.region_id
    WHERE t.id = find_receiver.team AND (t.region_id = actor_region() OR ${gives}) $$;
  CREATE FUNCTION list_receivers(most integer)
    RETURNS TABLE (region_id uuid, region text, team_id uuid, team text, organisation text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT g.id, g.name, t.id, t.name, o.name
    FROM region g JOIN team t ON t.region_id = g.id
      JOIN organisation o ON o.id = t.organisation_id AND o.kind = 'welfare' AND o.ended_at IS NULL
    WHERE g.id <> actor_region() AND g.is_practice = ${ownWorld} AND ${gives}
    ORDER BY g.name, g.id, t.name, t.id LIMIT most $$;
  CREATE FUNCTION list_receiving_settings(team uuid) RETURNS TABLE (key text, value jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT e.key, e.value FROM team t JOIN region g ON g.id = t.region_id
      JOIN organisation o ON o.id = t.organisation_id AND o.kind = 'welfare' AND o.ended_at IS NULL,
      jsonb_each(g.settings) e
    WHERE t.id = list_receiving_settings.team AND ${gives} AND g.is_practice = ${ownWorld}
      AND e.key IN ('norms', 'followUpPlan', 'holidays', 'safety', 'reasons', 'clientMessages') $$;
  REVOKE ALL ON FUNCTION find_receiver(uuid), list_receivers(integer), list_receiving_settings(uuid)
    FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_receiver(uuid), list_receivers(integer), list_receiving_settings(uuid)
    TO wor_app;
`;

// Its team is of another region only while it is being moved: then nobody can take part any more.
// Of cases that went to another organisation before: what was put off since was woken for the giver.
const adopted = `
  UPDATE outbox o SET organisation_id = r.welfare_organisation_id, region_id = r.region_id,
      state = CASE WHEN f.status = 'planned' AND o.state = 'done' THEN 'pending' ELSE o.state END
    FROM follow_up f JOIN referral r ON r.id = f.referral_id
    WHERE o.id = f.id AND f.status IN ('planned', 'due') AND o.organisation_id <> r.welfare_organisation_id;
`;

const endParticipations = `
  CREATE OR REPLACE FUNCTION end_participations(referral uuid, ended_on date, reason text) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH live AS (
      SELECT l.id, l.activity_id, l.status FROM participation l
      WHERE l.referral_id = end_participations.referral AND l.status <> 'stopped'
        AND (EXISTS (SELECT 1 FROM referral r
            WHERE r.id = l.referral_id AND r.status IN ('withdrawn', 'entered_in_error'))
          OR EXISTS (SELECT 1 FROM referral r JOIN team t ON t.id = r.team_id
            WHERE r.id = l.referral_id AND t.region_id <> r.region_id)
          OR EXISTS (SELECT 1 FROM event e WHERE e.referral_id = l.referral_id AND e.type = 'client.died'))
        AND EXISTS (SELECT 1 FROM referral_party p
          WHERE p.referral_id = l.referral_id AND p.organisation_id = actor_organisation()
            AND (p.until IS NULL OR p.until > now()))
      FOR UPDATE
    ), ended AS (
      UPDATE participation e SET status = 'stopped', stopped_on = greatest(ended_on, e.started_on),
        stop_reason = reason, version = e.version + 1
      FROM live WHERE e.id = live.id RETURNING e.id
    ), freed AS (
      UPDATE activity a SET taken = greatest(a.taken - f.seats, 0)
      FROM (SELECT activity_id, count(*)::integer AS seats FROM live
        WHERE status IN ('held', 'started') GROUP BY activity_id) f
      WHERE a.id = f.activity_id
    )
    SELECT count(*)::integer FROM ended $$;
`;

const mayGive = `
    IF actor_role() IS DISTINCT FROM 'lead' AND actor_role() IS DISTINCT FROM 'administrator' THEN
      RAISE insufficient_privilege USING MESSAGE = 'only a lead gives a referral away';
    END IF;
    PERFORM 1 FROM referral r WHERE r.id = moved AND r.welfare_organisation_id = giver AND r.status <> 'draft'
      FOR UPDATE;
    IF NOT FOUND THEN
      RAISE insufficient_privilege USING MESSAGE = 'the referral is not the giver''s';
    END IF;
    -- Held until the commit, so that it cannot end in between.
    SELECT t.organisation_id, t.region_id INTO receiver, there
      FROM team t JOIN organisation o ON o.id = t.organisation_id JOIN region g ON g.id = t.region_id
      WHERE t.id = to_team AND o.kind = 'welfare' AND o.ended_at IS NULL AND o.id <> giver
        AND g.is_practice = ${ownWorld}
      FOR SHARE OF o;
    IF receiver IS NULL THEN
      RAISE insufficient_privilege USING MESSAGE = 'there is no such other welfare organisation';
    END IF;`;

// An index of an address is keyed by region: what is known of an address is said anew. What was sent
// to another address than those of now keeps no index, since nothing can be marked by it any more.
const leaveRegion = `
  CREATE FUNCTION leave_region(moved uuid, to_team uuid, moving_on date, reason jsonb, addresses jsonb)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    giver uuid := actor_organisation();
    receiver uuid;
    there uuid;
  BEGIN
    ${mayGive}
    IF there = actor_region() THEN
      RAISE insufficient_privilege USING MESSAGE = 'the team is of the same region';
    END IF;
    INSERT INTO address_mark (region_id, channel, address_index, reason, at)
      SELECT there, m.channel, decode(x."to", 'base64'), m.reason, m.at
      FROM jsonb_to_recordset(addresses) AS x(channel text, "from" text, "to" text)
        JOIN address_mark m ON m.region_id = actor_region() AND m.channel = x.channel
          AND m.address_index = decode(x."from", 'base64')
      ON CONFLICT DO NOTHING;
    UPDATE client_message m SET address_index = (
        SELECT decode(x."to", 'base64') FROM jsonb_to_recordset(addresses) AS x(channel text, "from" text, "to" text)
        WHERE x.channel = m.channel AND decode(x."from", 'base64') = m.address_index)
      WHERE m.referral_id = moved AND m.organisation_id = giver AND m.address_index IS NOT NULL;
    UPDATE referral r SET moved_on = moving_on, reason_code = reason ->> 'code',
      origin_reason_code = reason ->> 'originCode', origin_reason_label = reason ->> 'originLabel'
      WHERE r.id = moved;
  END $$;
  REVOKE ALL ON FUNCTION leave_region(uuid, uuid, date, jsonb, jsonb) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION leave_region(uuid, uuid, date, jsonb, jsonb) TO wor_app;
`;

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
  UPDATE outbox SET organisation_id = receiver, region_id = there
    WHERE referral_id = moved AND organisation_id = giver AND state = 'pending';
  -- What waits for its coach was woken, and will be woken again once it is put off; or an operator retries it.
  UPDATE outbox o SET organisation_id = receiver, region_id = there FROM follow_up f
    WHERE o.id = f.id AND f.referral_id = moved AND f.status IN ('planned', 'due') AND o.organisation_id = giver;
`;

// Everybody who was a party stays named in the dossier, and who refers goes on reading: each of them
// sees by name who is elsewhere. Whoever gave it away sees nothing more.
const tie = `
  INSERT INTO organisation_tie (organisation_id, other_id)
    SELECT receiver, o.id FROM organisation o WHERE o.region_id <> there AND (
      EXISTS (SELECT 1 FROM referral_party p WHERE p.referral_id = moved AND p.organisation_id = o.id)
      OR EXISTS (SELECT 1 FROM participation l JOIN activity a ON a.id = l.activity_id
        WHERE l.referral_id = moved AND a.organisation_id = o.id))
    UNION
    SELECT r.referrer_organisation_id, receiver FROM referral r
      JOIN organisation o ON o.id = r.referrer_organisation_id AND o.region_id <> there
      WHERE r.id = moved
    ON CONFLICT DO NOTHING;
`;

const moveDossier = `
  CREATE OR REPLACE FUNCTION move_dossier(moved uuid, to_client uuid, to_team uuid, new_hope bytea, texts jsonb)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    giver uuid := actor_organisation();
    receiver uuid;
    there uuid;
  BEGIN
    ${mayGive}
    PERFORM 1 FROM client c WHERE c.id = to_client AND c.organisation_id = receiver AND c.created_by = giver
      AND c.region_id = there AND NOT EXISTS (SELECT 1 FROM referral o WHERE o.client_id = c.id);
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
    ${tie}
    UPDATE referral SET welfare_organisation_id = receiver, region_id = there, team_id = to_team, coach_id = NULL,
      client_id = to_client, hope = new_hope WHERE id = moved;
  END $$;
`;
