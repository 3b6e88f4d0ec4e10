import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a coach records: contacts, intake, measurements, activities, follow-ups, feedback. */
export class CreateCoaching1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact_moment (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        recorded_by uuid NOT NULL REFERENCES account,
        channel text NOT NULL CHECK (channel IN ('phone', 'visit', 'mail', 'message')),
        result text NOT NULL CHECK (result IN ('spoken', 'no_answer', 'call_back', 'no_show', 'voicemail')),
        note bytea,
        at timestamptz NOT NULL
      );
      CREATE INDEX contact_moment_referral ON contact_moment (referral_id, at);
      CREATE TABLE note (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        action text NOT NULL,
        body bytea NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account,
        at timestamptz NOT NULL
      );
      CREATE INDEX note_referral ON note (referral_id, at);
      CREATE TABLE intake (
        referral_id uuid NOT NULL REFERENCES referral,
        episode integer NOT NULL,
        body bytea NOT NULL,
        done_by uuid NOT NULL REFERENCES account,
        done_at timestamptz NOT NULL,
        PRIMARY KEY (referral_id, episode)
      );
      CREATE TABLE measurement (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        instrument text NOT NULL,
        instrument_version text NOT NULL,
        moment text NOT NULL CHECK (moment IN ('baseline', 'closing', 'follow_up', 'between')),
        body bytea NOT NULL,
        taken_by uuid NOT NULL REFERENCES account,
        taken_at timestamptz NOT NULL
      );
      CREATE INDEX measurement_referral ON measurement (referral_id, instrument, taken_at);
      CREATE TABLE activity (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        organisation_id uuid NOT NULL REFERENCES organisation,
        name text NOT NULL,
        description text NOT NULL,
        arrangement text NOT NULL,
        neighbourhood_code text NOT NULL,
        place text NOT NULL,
        day_part text NOT NULL,
        weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        starts_at text NOT NULL,
        cost_cents integer NOT NULL DEFAULT 0 CHECK (cost_cents >= 0),
        capacity integer NOT NULL CHECK (capacity >= 0),
        taken integer NOT NULL DEFAULT 0 CHECK (taken >= 0 AND taken <= capacity),
        status text NOT NULL CHECK (status IN ('active', 'inactive', 'defunct', 'temporarily closed')),
        assured_on date NOT NULL
      );
      CREATE INDEX activity_region ON activity (region_id, id) WHERE status = 'active';
      CREATE TABLE suggestion_list (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        weights_version text NOT NULL,
        items jsonb NOT NULL,
        shown_to uuid NOT NULL REFERENCES account,
        shown_at timestamptz NOT NULL
      );
      CREATE INDEX suggestion_list_referral ON suggestion_list (referral_id, shown_at);
      CREATE TABLE participation (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        activity_id uuid NOT NULL REFERENCES activity,
        suggestion_list_id uuid REFERENCES suggestion_list,
        status text NOT NULL CHECK (status IN ('proposed', 'waiting', 'held', 'started', 'stopped')),
        decided_by uuid NOT NULL REFERENCES account,
        proposed_at timestamptz NOT NULL,
        started_on date,
        stopped_on date,
        stop_reason text,
        version integer NOT NULL DEFAULT 1,
        CHECK (status <> 'started' OR started_on IS NOT NULL),
        CHECK (status <> 'stopped' OR (stopped_on IS NOT NULL AND stop_reason IS NOT NULL))
      );
      CREATE UNIQUE INDEX participation_once ON participation (referral_id, activity_id) WHERE status <> 'stopped';
      CREATE INDEX participation_activity ON participation (activity_id);
      CREATE TABLE follow_up (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        kind text NOT NULL CHECK (kind IN ('first_contact', 'follow_up', 'wake')),
        moment text NOT NULL,
        counts_from date NOT NULL,
        due_on date NOT NULL,
        due_at timestamptz NOT NULL,
        actor text NOT NULL,
        channel text NOT NULL,
        status text NOT NULL CHECK (status IN ('planned', 'due', 'done', 'cancelled')),
        body bytea,
        done_by uuid REFERENCES account,
        done_at timestamptz,
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX follow_up_once ON follow_up (referral_id, kind, moment) WHERE status IN ('planned', 'due');
      CREATE INDEX follow_up_due ON follow_up (due_at, id) WHERE status = 'planned';
      CREATE TABLE feedback (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        moment text NOT NULL CHECK (moment IN ('intake_done', 'closed', 'follow_up')),
        share_level text NOT NULL CHECK (share_level IN ('everything', 'summary', 'contact_only')),
        must_act boolean NOT NULL,
        data_key_id uuid NOT NULL REFERENCES data_key,
        body bytea NOT NULL,
        written_by uuid NOT NULL REFERENCES account,
        written_at timestamptz NOT NULL,
        read_at timestamptz,
        read_by uuid REFERENCES account
      );
      CREATE INDEX feedback_referral ON feedback (referral_id, written_at);
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
