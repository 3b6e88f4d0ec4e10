import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In which transaction an activity was last written: whoever knows the oldest one that was under way
 * finds all that changed since, also what was committed later than it was numbered. Two columns are
 * read together, so that what changed last is found without a look at the rest.
 */
export class NoticeActivityChanges1764208200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE activity ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
      CREATE INDEX activity_changes ON activity (region_id, changed_in);
      CREATE FUNCTION note_activity_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.changed_in := pg_current_xact_id();
        RETURN NEW;
      END $$;
      CREATE TRIGGER activity_changes BEFORE UPDATE ON activity
        FOR EACH ROW EXECUTE FUNCTION note_activity_change();
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
