import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a message was sent to, as a blind index: what comes back says nothing about another address. */
export class RememberWhereItWent1764205510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE client_message ADD COLUMN address_index bytea;
      GRANT UPDATE (address_index) ON client_message TO wor_app, wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
