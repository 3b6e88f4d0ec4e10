import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the worker needs besides the outbox table: a wake-up call, two counters that tell a poison
 * row from an unlucky one, and the right to forget idempotency keys that nobody may ask for again.
 */
export class WakeTheRelay1764000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox
        ADD COLUMN failures integer NOT NULL DEFAULT 0,
        ADD COLUMN crashes integer NOT NULL DEFAULT 0;
      GRANT UPDATE (state, run_at, failures, crashes, queued_until) ON outbox TO wor_app;

      -- A hint and no truth: it compares the domain clock with the machine's, and whoever misses it
      -- finds the row by the poll. Only for rows that are due, because NOTIFY serialises commits.
      CREATE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NOTIFY outbox;
        RETURN NULL;
      END $$;
      CREATE TRIGGER outbox_wakes_relay AFTER INSERT ON outbox FOR EACH ROW
        WHEN (NEW.run_at <= now() + interval '1 second') EXECUTE FUNCTION wake_relay();

      CREATE FUNCTION forget_idempotency(hours integer) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH gone AS (
          DELETE FROM idempotency WHERE created_at < now() - make_interval(hours => greatest(hours, 72))
          RETURNING 1)
        SELECT count(*)::integer FROM gone $$;
      REVOKE ALL ON FUNCTION forget_idempotency(integer), wake_relay() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION forget_idempotency(integer) TO wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
