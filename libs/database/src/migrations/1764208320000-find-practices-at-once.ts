import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A check of a file writes all of it and takes it back. When the database tidies up before the import, it
 * knows a small table with large indexes, and reads the whole table for each row of each batch. So
 * those with the keys of a batch are found in one look, and never row by row.
 */
export class FindPracticesAtOnce1764208320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(importPractices);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const importPractices = `
  CREATE OR REPLACE FUNCTION import_practices(given jsonb)
    RETURNS TABLE (added integer, changed integer, same integer) LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp SET enable_nestloop = off AS $$
  BEGIN
    IF actor_role() IS DISTINCT FROM 'administrator' OR actor_region() IS NULL THEN
      RAISE insufficient_privilege USING MESSAGE = 'only an administrator imports';
    END IF;
    RETURN QUERY
    WITH asked AS (
      SELECT g.*, coalesce(g.agb, 'name ' || lower(g.name)) AS key
      FROM jsonb_to_recordset(given) AS g(id uuid, kind text, name text, agb text, "teamId" uuid)
    ), known AS (
      SELECT DISTINCT ON (coalesce(o.agb, 'name ' || lower(o.name)))
        coalesce(o.agb, 'name ' || lower(o.name)) AS key, o.id, o.kind, o.name, o.default_team_id, o.ended_at
      FROM organisation o JOIN (SELECT DISTINCT asked.key FROM asked) a ON a.key = coalesce(o.agb, 'name ' || lower(o.name))
      WHERE o.region_id = (SELECT actor_region()) AND o.kind IN ('practice', 'referrer')
      ORDER BY coalesce(o.agb, 'name ' || lower(o.name)), o.id
    ), matched AS (
      SELECT a.*, k.id AS old_id,
        k.ended_at IS NULL AND (k.kind, k.name, k.default_team_id) IS DISTINCT FROM
          (a.kind, a.name, coalesce(a."teamId", k.default_team_id)) AS differs
      FROM asked a LEFT JOIN known k ON k.key = a.key
    ), updated AS (
      UPDATE organisation o SET kind = m.kind, name = m.name,
        default_team_id = coalesce(m."teamId", o.default_team_id), version = o.version + 1
      FROM matched m WHERE o.id = m.old_id AND m.differs RETURNING o.id
    ), inserted AS (
      INSERT INTO organisation (id, region_id, kind, name, agb, default_team_id)
      SELECT m.id, actor_region(), m.kind, m.name, m.agb, m."teamId" FROM matched m WHERE m.old_id IS NULL
      RETURNING organisation.id
    ) SELECT (SELECT count(*)::int FROM inserted), (SELECT count(*)::int FROM updated),
        (SELECT count(*)::int FROM matched m WHERE m.old_id IS NOT NULL AND NOT m.differs);
    IF EXISTS (SELECT 1 FROM jsonb_to_recordset(given) AS g("teamId" uuid)
        WHERE g."teamId" IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM team t WHERE t.id = g."teamId" AND t.region_id = actor_region())) THEN
      RAISE insufficient_privilege USING MESSAGE = 'a team of another region';
    END IF;
  END $$;
`;
