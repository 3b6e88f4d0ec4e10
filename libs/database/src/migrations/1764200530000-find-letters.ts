import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A practice finds its own letters by name and date of birth, without the postcode that the index of
 * a person also holds. Letters of before are not found by it: their names cannot be read here.
 */
export class FindLetters1764200530000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE referral_letter ADD COLUMN name_index bytea;
      CREATE INDEX referral_letter_name ON referral_letter (organisation_id, name_index)
        WHERE name_index IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
