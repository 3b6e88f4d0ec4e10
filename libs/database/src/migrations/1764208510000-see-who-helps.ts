import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An activity has a host or a buddy while somebody who takes part there wants to be one. It is kept
 * with the activity, as a code without anybody's name: clients of other organisations are welcome too,
 * and nobody there may read who it is. Whoever writes an activity is heard by the index (ADR 20).
 */
export class SeeWhoHelps1764208510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(helpers);
    await runner.query(triggers);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

// 'host' comes after 'buddy' in the alphabet: who is always there goes before who comes along once.
const helpers = `
  ALTER TABLE activity ADD COLUMN helped_by text CHECK (helped_by IN ('host', 'buddy'));
  COMMENT ON COLUMN activity.helped_by IS 'What a client who takes part wants to be for those who are new';
  CREATE FUNCTION note_helpers(helped uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE activity a SET helped_by = h.answer
    FROM (SELECT max(y.answer) AS answer FROM participation p
      JOIN reciprocity y ON y.participation_id = p.id AND y.answer <> 'none'
      WHERE p.activity_id = helped AND p.status = 'started') h
    WHERE a.id = helped AND a.helped_by IS DISTINCT FROM h.answer;
  $$;
  REVOKE ALL ON FUNCTION note_helpers(uuid) FROM PUBLIC;
`;

// Whoever begins or stops holds the row of the activity already, and so does who writes an answer.
const triggers = `
  CREATE FUNCTION note_answered() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM note_helpers(p.activity_id) FROM participation p WHERE p.id = NEW.participation_id;
    RETURN NULL;
  END $$;
  REVOKE ALL ON FUNCTION note_answered() FROM PUBLIC;
  CREATE TRIGGER note_answered AFTER INSERT OR UPDATE OF answer ON reciprocity
    FOR EACH ROW EXECUTE FUNCTION note_answered();
  CREATE FUNCTION note_presence() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM reciprocity y WHERE y.participation_id = NEW.id) THEN
      PERFORM note_helpers(NEW.activity_id);
    END IF;
    RETURN NULL;
  END $$;
  REVOKE ALL ON FUNCTION note_presence() FROM PUBLIC;
  CREATE TRIGGER note_presence AFTER UPDATE OF status ON participation FOR EACH ROW
    WHEN ((OLD.status = 'started') <> (NEW.status = 'started'))
    EXECUTE FUNCTION note_presence();
`;
