import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator takes a postcode area out of their own region; adding goes as an import does. */
export class EditAreas1764201110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY remove_rows ON service_area FOR DELETE TO wor_app
        USING (region_id = (SELECT actor_region()) AND (SELECT actor_role()) = 'administrator');
      GRANT DELETE ON service_area TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
