import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why the clock cancelled a hand-over, and one answer to who coaches in a team now: whoever may not
 * log in any more coaches nobody, which the roles of the program cannot see in `membership`.
 */
export class CancelHandOvers1764206200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hand_over ADD COLUMN cancelled_for text CHECK (cancelled_for IN ('no_role')),
        ADD CHECK (cancelled_for IS NULL OR state = 'cancelled');
      GRANT UPDATE (cancelled_for) ON hand_over TO wor_app, wor_worker;
      CREATE FUNCTION coaches_in(whose uuid, of_organisation uuid, in_team uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT EXISTS (SELECT 1 FROM membership m JOIN account a ON a.id = m.account_id
          WHERE m.account_id = whose AND m.organisation_id = of_organisation
            AND m.region_id = actor_region() AND in_team = ANY (m.team_ids)
            AND m.role IN ('coach', 'lead') AND m.ended_at IS NULL AND NOT a.is_disabled) $$;
      REVOKE ALL ON FUNCTION coaches_in(uuid, uuid, uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION coaches_in(uuid, uuid, uuid) TO wor_app, wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
