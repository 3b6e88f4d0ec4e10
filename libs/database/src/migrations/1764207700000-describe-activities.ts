import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What matching asks of an activity besides its kind, its time and its price. Every column has a value
 * or none for the rows that stand there, so that nothing is rewritten; counts, never a person.
 */
export class DescribeActivities1764207700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE activity
        ADD COLUMN also_on text[] NOT NULL DEFAULT '{}',
        ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
        ADD COLUMN accessibility text[] NOT NULL DEFAULT '{}',
        ADD COLUMN group_size integer CHECK (group_size > 0),
        ADD COLUMN welcome text CHECK (welcome IN ('host', 'buddy')),
        ADD COLUMN began integer NOT NULL DEFAULT 0 CHECK (began >= 0),
        ADD COLUMN stayed integer NOT NULL DEFAULT 0,
        ADD COLUMN lat double precision CHECK (lat BETWEEN -90 AND 90),
        ADD COLUMN lon double precision CHECK (lon BETWEEN -180 AND 180),
        ADD CONSTRAINT activity_stayed CHECK (stayed BETWEEN 0 AND began),
        ADD CONSTRAINT activity_place CHECK ((lat IS NULL) = (lon IS NULL));
      COMMENT ON COLUMN activity.also_on IS 'Parts of the week besides weekday and day_part, as tue_morning';
      COMMENT ON COLUMN activity.languages IS 'What is spoken, as ISO 639-1; any where none is needed, empty where unknown';
      COMMENT ON COLUMN activity.began IS 'How many people began here; stayed: how many of them were there after three months';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
