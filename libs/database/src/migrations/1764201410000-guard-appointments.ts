import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A postcode that two regions claim belongs to neither until they agree. */
export class GuardAppointments1764201410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(area);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const area = `
  CREATE OR REPLACE FUNCTION find_self_referral_team(area text)
    RETURNS TABLE (region_id uuid, team_id uuid, team_name text, team_phone text, organisation_name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.region_id, t.id, t.name, t.phone, o.name
    FROM service_area a JOIN team t ON t.id = a.team_id
      JOIN organisation o ON o.id = t.organisation_id JOIN region r ON r.id = a.region_id
    WHERE a.postcode4 = area AND (SELECT count(*) FROM service_area s JOIN region x ON x.id = s.region_id
      WHERE s.postcode4 = area AND NOT x.is_practice) < 2
    ORDER BY r.is_practice, r.created_at, r.id LIMIT 1 $$;
`;
