import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a watchdog outside the worker looks at, and what it has told. No row says anything of a person. */
export class RaiseAlarms1764204000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE heartbeat (
        process text PRIMARY KEY CHECK (process IN ('worker')),
        seen_at timestamptz NOT NULL
      );
      CREATE TABLE alarm (
        code text PRIMARY KEY,
        since timestamptz NOT NULL,
        told_at timestamptz
      );
      GRANT SELECT, INSERT, UPDATE ON heartbeat TO wor_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON alarm TO wor_worker;
      GRANT SELECT ON alarm TO wor_app;

      CREATE FUNCTION operator_addresses() RETURNS SETOF text
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT DISTINCT a.email FROM account a JOIN membership m ON m.account_id = a.id
        WHERE m.role = 'operator' AND m.ended_at IS NULL AND NOT a.is_disabled $$;
      REVOKE ALL ON FUNCTION operator_addresses() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION operator_addresses() TO wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
