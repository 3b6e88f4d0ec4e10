import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was there on which day, as who organises it says; the team of the client reads it (ADR 25). */
export class RecordAttendance1764208420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attendance (
        participation_id uuid NOT NULL REFERENCES participation ON DELETE CASCADE,
        day date NOT NULL,
        was_there boolean NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (participation_id, day)
      );
      ALTER TABLE attendance ENABLE ROW LEVEL SECURITY;
      ALTER TABLE attendance FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON attendance TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON attendance FOR SELECT TO wor_app, wor_worker USING (${isSeen});
      CREATE POLICY add_rows ON attendance FOR INSERT TO wor_app WITH CHECK (${isOwn});
      CREATE POLICY change_rows ON attendance FOR UPDATE TO wor_app USING (${isSeen}) WITH CHECK (${isOwn});
      GRANT SELECT, INSERT, UPDATE (was_there, recorded_by, recorded_at) ON attendance TO wor_app;
      GRANT SELECT ON attendance TO wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

// What the actor sees of participations decides: the team its own, a provider what was shared.
const isSeen = `EXISTS (SELECT 1 FROM participation l WHERE l.id = attendance.participation_id)`;
const isOwn = `${isSeen} AND (SELECT actor_role()) = 'provider' AND recorded_by = (SELECT actor_account())`;
