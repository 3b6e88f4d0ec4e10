import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By itself, because it reads whole tables: while it does, everybody goes on writing. */
export class CheckWaitingLists1764208050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE referral VALIDATE CONSTRAINT referral_next_action_check');
    await runner.query('ALTER TABLE participation VALIDATE CONSTRAINT participation_list_check');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
