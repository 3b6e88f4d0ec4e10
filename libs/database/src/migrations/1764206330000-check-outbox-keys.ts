import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By itself, because it reads the whole outbox: while it does, everybody goes on writing. */
export class CheckOutboxKeys1764206330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox VALIDATE CONSTRAINT outbox_key');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
