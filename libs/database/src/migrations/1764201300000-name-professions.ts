import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who refers for an organisation that is no practice, as an administrator says. */
export class NameProfessions1764201300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT INSERT (profession), UPDATE (profession) ON organisation TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
