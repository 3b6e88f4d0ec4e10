import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long referring takes: numbers by region, day and class of duration, and nobody's name. */
export class CountReferTimes1764200410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE refer_time (
        region_id uuid NOT NULL REFERENCES region,
        day date NOT NULL,
        up_to integer NOT NULL CHECK (up_to BETWEEN 1 AND 3600),
        count integer NOT NULL CHECK (count > 0),
        PRIMARY KEY (region_id, day, up_to)
      );
      ALTER TABLE refer_time ENABLE ROW LEVEL SECURITY;
      ALTER TABLE refer_time FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON refer_time TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY own_region ON refer_time TO wor_app
        USING (region_id = (SELECT actor_region())) WITH CHECK (region_id = (SELECT actor_region()));
      GRANT SELECT, INSERT ON refer_time TO wor_app;
      GRANT UPDATE (count) ON refer_time TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
