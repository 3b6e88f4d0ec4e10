import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Planning writes many rows of one organisation at once: its existence is asked once a statement and
 * no longer twice a row (ADR 17), and a row that was never sent stands in no index of sent messages.
 */
export class PlanFaster1764206300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(owners);
    await runner.query(`
      ALTER TABLE outbox DROP CONSTRAINT outbox_organisation_id_fkey, DROP CONSTRAINT outbox_region_id_fkey,
        DROP CONSTRAINT outbox_message_id_key;
      CREATE UNIQUE INDEX outbox_message ON outbox (message_id) WHERE message_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

// What a foreign key does, on both sides: a writer holds the organisation until its commit, and
// whoever deletes one looks after it has the row's lock.
const owners = `
  CREATE FUNCTION hold_outbox_owner(organisation uuid, region uuid) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM FROM organisation o WHERE o.id = hold_outbox_owner.organisation FOR KEY SHARE;
    IF FOUND THEN
      PERFORM FROM region r WHERE r.id = hold_outbox_owner.region FOR KEY SHARE;
    END IF;
    IF NOT FOUND THEN
      RAISE foreign_key_violation USING MESSAGE = 'an effect needs an organisation and a region';
    END IF;
  END $$;

  CREATE FUNCTION hold_outbox_owners() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM hold_outbox_owner(a.organisation_id, a.region_id)
      FROM (SELECT DISTINCT organisation_id, region_id FROM added) a;
    RETURN NULL;
  END $$;
  CREATE TRIGGER outbox_owners AFTER INSERT ON outbox REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION hold_outbox_owners();

  CREATE FUNCTION hold_new_outbox_owner() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM hold_outbox_owner(NEW.organisation_id, NEW.region_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER outbox_new_owner AFTER UPDATE OF organisation_id, region_id ON outbox FOR EACH ROW
    WHEN (NEW.organisation_id <> OLD.organisation_id OR NEW.region_id <> OLD.region_id)
    EXECUTE FUNCTION hold_new_outbox_owner();

  CREATE FUNCTION keep_outbox_owner() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM outbox e WHERE e.organisation_id = OLD.id OR e.region_id = OLD.id) THEN
      RAISE foreign_key_violation USING MESSAGE = 'effects are still planned for it';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER organisation_keeps_outbox AFTER DELETE OR UPDATE OF id ON organisation FOR EACH ROW
    EXECUTE FUNCTION keep_outbox_owner();
  CREATE TRIGGER region_keeps_outbox AFTER DELETE OR UPDATE OF id ON region FOR EACH ROW
    EXECUTE FUNCTION keep_outbox_owner();
  REVOKE ALL ON FUNCTION hold_outbox_owner(uuid, uuid), hold_outbox_owners(), hold_new_outbox_owner(),
    keep_outbox_owner() FROM PUBLIC;
`;
