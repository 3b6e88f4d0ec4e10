import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What wakes a follow-up has no key, so it stands in no index of keys: a plan is many rows. */
export class IndexKeysThatAreThere1764208310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox DROP CONSTRAINT outbox_dedupe_key_key;
      CREATE UNIQUE INDEX outbox_dedupe_key ON outbox (dedupe_key) WHERE dedupe_key IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
