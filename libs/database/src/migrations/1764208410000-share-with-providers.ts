import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a provider sees of who may come: a sealed extract that the team made after the client agreed, and
 * the participation itself. Without an extract there is no row for a provider, and the client, the
 * referral and the letter stay out of reach (ADR 25).
 */
export class ShareWithProviders1764208410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(shares);
    await runner.query(seen);
    await runner.query(ends);
    await runner.query(answers);
    await runner.query(ownActivities);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const isProvider = `(SELECT actor_role()) = 'provider'`;
const ownOrganisation = `organisation_id = (SELECT actor_organisation())`;

const closed = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON ${table} TO wor_migrator USING (true) WITH CHECK (true);`;

const ofTeam = `EXISTS (SELECT 1 FROM referral_party p WHERE p.referral_id = provider_share.referral_id
  AND p.organisation_id = (SELECT actor_organisation()) AND p.role = 'welfare'
  AND (p.until IS NULL OR p.until > now()))`;

const shares = `
  CREATE TABLE provider_share (
    participation_id uuid PRIMARY KEY REFERENCES participation ON DELETE CASCADE,
    referral_id uuid NOT NULL REFERENCES referral,
    activity_id uuid NOT NULL REFERENCES activity,
    organisation_id uuid NOT NULL REFERENCES organisation,
    consent_id uuid NOT NULL REFERENCES consent,
    data_key_id uuid NOT NULL REFERENCES data_key,
    body bytea NOT NULL,
    shared_by uuid NOT NULL REFERENCES account,
    shared_at timestamptz NOT NULL
  );
  CREATE INDEX provider_share_organisation ON provider_share (organisation_id, activity_id);
  CREATE INDEX provider_share_consent ON provider_share (consent_id);
  CREATE INDEX provider_share_referral ON provider_share (referral_id);
  CREATE INDEX provider_share_key ON provider_share (data_key_id);

  -- The four say the same thing once: whose participation it is, in what, of whom, and that it may be told.
  CREATE FUNCTION may_share(participation uuid, referral uuid, activity uuid, provider uuid, consent uuid)
    RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM participation l
        JOIN activity a ON a.id = l.activity_id AND a.organisation_id = may_share.provider
        JOIN organisation o ON o.id = a.organisation_id AND o.kind = 'provider'
        JOIN consent c ON c.referral_id = l.referral_id AND c.id = may_share.consent
          AND c.scope = 'provider' AND c.withdrawn_at IS NULL
      WHERE l.id = may_share.participation AND l.referral_id = may_share.referral
        AND l.activity_id = may_share.activity AND l.status <> 'stopped') $$;
  REVOKE ALL ON FUNCTION may_share(uuid, uuid, uuid, uuid, uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION may_share(uuid, uuid, uuid, uuid, uuid) TO wor_app;
  ${closed('provider_share')}
  CREATE POLICY read_rows ON provider_share FOR SELECT TO wor_app, wor_worker USING (${ofTeam});
  CREATE POLICY provider_rows ON provider_share FOR SELECT TO wor_app USING (${isProvider} AND ${ownOrganisation}
    AND EXISTS (SELECT 1 FROM activity a
      WHERE a.id = provider_share.activity_id AND a.organisation_id = provider_share.organisation_id));
  CREATE POLICY add_rows ON provider_share FOR INSERT TO wor_app
    WITH CHECK (${ofTeam} AND shared_by = (SELECT actor_account())
      AND may_share(participation_id, referral_id, activity_id, organisation_id, consent_id));
  GRANT SELECT, INSERT ON provider_share TO wor_app;
  GRANT SELECT ON provider_share TO wor_worker;
`;

// A function, because a policy that looks at a table whose own policies look back is refused.
const seen = `
  CREATE FUNCTION is_shared_with_actor(participation uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM provider_share s
        JOIN activity a ON a.id = s.activity_id AND a.organisation_id = s.organisation_id
      WHERE s.participation_id = is_shared_with_actor.participation
        AND s.organisation_id = actor_organisation() AND actor_role() = 'provider') $$;
  REVOKE ALL ON FUNCTION is_shared_with_actor(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION is_shared_with_actor(uuid) TO wor_app;
  CREATE POLICY provider_rows ON participation FOR SELECT TO wor_app
    USING (${isProvider} AND is_shared_with_actor(id));
  CREATE POLICY provider_rows ON data_key FOR SELECT TO wor_app USING (${isProvider}
    AND EXISTS (SELECT 1 FROM provider_share s WHERE s.data_key_id = data_key.id));
`;

// What may not be told any more is gone, whoever ended it.
const ends = `
  CREATE FUNCTION end_shares() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF TG_TABLE_NAME = 'consent' THEN
      DELETE FROM provider_share WHERE consent_id = NEW.id;
    ELSIF TG_TABLE_NAME = 'participation' THEN
      DELETE FROM provider_share WHERE participation_id = NEW.id;
    ELSIF TG_TABLE_NAME = 'activity' THEN
      DELETE FROM provider_share WHERE activity_id = NEW.id;
    ELSIF NEW.welfare_organisation_id = OLD.welfare_organisation_id THEN
      DELETE FROM provider_share s USING participation p
        WHERE s.referral_id = NEW.id AND p.id = s.participation_id AND p.status <> 'started';
    ELSE
      DELETE FROM provider_share WHERE referral_id = NEW.id;
    END IF;
    RETURN NULL;
  END $$;
  REVOKE ALL ON FUNCTION end_shares() FROM PUBLIC;
  CREATE TRIGGER end_shares AFTER UPDATE OF withdrawn_at ON consent FOR EACH ROW
    WHEN (NEW.withdrawn_at IS NOT NULL AND NEW.scope = 'provider') EXECUTE FUNCTION end_shares();
  CREATE TRIGGER end_shares AFTER UPDATE OF status ON participation FOR EACH ROW
    WHEN (NEW.status = 'stopped' AND OLD.status <> 'stopped') EXECUTE FUNCTION end_shares();
  -- The receiver seals under a key of its own.
  CREATE TRIGGER end_shares AFTER UPDATE OF welfare_organisation_id ON referral FOR EACH ROW
    WHEN (NEW.welfare_organisation_id <> OLD.welfare_organisation_id) EXECUTE FUNCTION end_shares();
  -- Who did not begin by now does not come.
  CREATE TRIGGER end_shares_when_closed AFTER UPDATE OF closed_at ON referral FOR EACH ROW
    WHEN (NEW.closed_at IS NOT NULL AND OLD.closed_at IS NULL) EXECUTE FUNCTION end_shares();
  -- The client agreed that this provider knows, not the next one.
  CREATE TRIGGER end_shares AFTER UPDATE OF organisation_id ON activity FOR EACH ROW
    WHEN (NEW.organisation_id <> OLD.organisation_id) EXECUTE FUNCTION end_shares();
`;

const answers = `
  CREATE TABLE provider_answer (
    id uuid PRIMARY KEY,
    participation_id uuid NOT NULL REFERENCES participation ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation,
    answer text NOT NULL CHECK (answer IN ('welcome', 'decline', 'call')),
    reason text,
    answered_by uuid NOT NULL REFERENCES account,
    answered_at timestamptz NOT NULL,
    CHECK ((answer = 'decline') = (reason IS NOT NULL))
  );
  CREATE INDEX provider_answer_participation ON provider_answer (participation_id, answered_at);
  ${closed('provider_answer')}
  CREATE POLICY read_rows ON provider_answer FOR SELECT TO wor_app, wor_worker
    USING (EXISTS (SELECT 1 FROM participation l WHERE l.id = provider_answer.participation_id));
  CREATE POLICY add_rows ON provider_answer FOR INSERT TO wor_app WITH CHECK (${isProvider} AND ${ownOrganisation}
    AND answered_by = (SELECT actor_account())
    AND EXISTS (SELECT 1 FROM participation l WHERE l.id = provider_answer.participation_id));
  GRANT SELECT, INSERT ON provider_answer TO wor_app;
  GRANT SELECT ON provider_answer TO wor_worker;
`;

// Who organises it says that it is right and how many seats there are; the rest is for welfare staff.
const ownActivities = `
  CREATE OR REPLACE FUNCTION guard_activity() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    -- What it says itself, and what triggers before this one wrote of that.
    own text[] := ARRAY['capacity', 'assured_on', 'updated_at', 'version', 'full_on', 'closed_on', 'changed_in'];
  BEGIN
    IF current_user <> 'wor_app' OR may_describe_activities() THEN
      RETURN NEW;
    END IF;
    IF actor_role() = 'provider' AND OLD.organisation_id = actor_organisation()
      AND to_jsonb(NEW) - own = to_jsonb(OLD) - own THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'not allowed' USING ERRCODE = '42501';
  END $$;
`;
