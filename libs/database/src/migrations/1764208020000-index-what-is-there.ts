import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds what was there before. By itself, after the triggers: while it works nobody else waits but for
 * the activities themselves.
 */
export class IndexWhatIsThere1764208020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT index_activities(ARRAY(SELECT id FROM activity ORDER BY id))');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
