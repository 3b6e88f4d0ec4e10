import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody says is wrong about an activity, for the leads of the region to tick off; and a
 * provider that is not there yet, made by whoever adds its first activity.
 */
export class ReportActivities1764207910000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reports);
    await runner.query(providers);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const ownRegion = `region_id = (SELECT actor_region())`;
const describes = `${ownRegion} AND (SELECT may_describe_activities())`;

const reports = `
  CREATE TABLE activity_report (
    id uuid PRIMARY KEY,
    region_id uuid NOT NULL REFERENCES region,
    activity_id uuid NOT NULL REFERENCES activity ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
    reported_by uuid NOT NULL REFERENCES account,
    reported_at timestamptz NOT NULL,
    handled_by uuid REFERENCES account,
    handled_at timestamptz,
    CHECK ((handled_by IS NULL) = (handled_at IS NULL))
  );
  CREATE INDEX activity_report_open ON activity_report (region_id, reported_at, id) WHERE handled_at IS NULL;
  CREATE INDEX activity_report_activity ON activity_report (activity_id);
  ALTER TABLE activity_report ENABLE ROW LEVEL SECURITY;
  ALTER TABLE activity_report FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON activity_report TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY read_rows ON activity_report FOR SELECT TO wor_app USING (${describes});
  CREATE POLICY add_rows ON activity_report FOR INSERT TO wor_app WITH CHECK (${ownRegion}
    AND organisation_id = (SELECT actor_organisation()) AND reported_by = (SELECT actor_account())
    AND handled_by IS NULL AND EXISTS (SELECT 1 FROM activity a
      WHERE a.id = activity_report.activity_id AND a.region_id = activity_report.region_id));
  CREATE POLICY change_rows ON activity_report FOR UPDATE TO wor_app
    USING (${ownRegion} AND (SELECT actor_role()) IN ('lead', 'administrator'))
    WITH CHECK (${ownRegion} AND handled_by = (SELECT actor_account()));
  GRANT SELECT, INSERT ON activity_report TO wor_app;
  GRANT UPDATE (handled_by, handled_at) ON activity_report TO wor_app;
`;

// Beside the policy of the administrator, who adds whatever there is.
const providers = `
  CREATE POLICY add_providers ON organisation FOR INSERT TO wor_app WITH CHECK (${describes}
    AND kind = 'provider' AND agb IS NULL AND default_team_id IS NULL);
  GRANT INSERT (updated_at) ON activity TO wor_app;
`;
