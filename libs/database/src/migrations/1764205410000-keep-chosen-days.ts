import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day that a coach chose for the next contact, so that what comes due meanwhile keeps it. */
export class KeepChosenDays1764205410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE referral ADD COLUMN next_chosen_on date;
      GRANT UPDATE (next_chosen_on) ON referral TO wor_app, wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
