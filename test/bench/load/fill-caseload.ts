import { newId } from '@wor/platform';
import type pg from 'pg';
import { login } from './seed-region.js';

/** Who looks at a work list in the bench. */
export const workers = {
  coach: 'coach@meting.example',
  lead: 'teamleider@meting.example',
} as const;

const teams = 50;
const coaches = 500;
const teamsOfLead = 3;

/** A coach and a lead with the password of the bench, in a region of many teams and coaches. */
async function seedPeople(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO team (id, region_id, organisation_id, name, phone, email)
     SELECT gen_random_uuid(), t.region_id, t.organisation_id, 'Team ' || i, t.phone, 'team' || i || '@meting.example'
     FROM team t CROSS JOIN generate_series(2, $1::integer) i`,
    [teams],
  );
  await client.query(
    `INSERT INTO account (id, email, password_hash)
     SELECT gen_random_uuid(), 'coach' || i || '@meting.example', 'none' FROM generate_series(2, $1::integer) i`,
    [coaches],
  );
  for (const [role, email] of Object.entries(workers)) {
    const account = newId();
    await client.query(
      `INSERT INTO account (id, email, password_hash)
       SELECT $1, $2, password_hash FROM account WHERE email = $3`,
      [account, email, login.email],
    );
    await client.query(
      `INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name, team_ids)
       SELECT $1, o.region_id, $2, o.id, $3, 'M. Eter',
         ARRAY(SELECT t.id FROM team t ORDER BY t.email LIMIT $4)
       FROM organisation o WHERE o.kind = 'welfare'`,
      [newId(), account, role, role === 'lead' ? teamsOfLead : 1],
    );
  }
}

/**
 * Referrals of long ago and of now, as the superuser past triggers and foreign keys: a third is open.
 * Their clients are the ones who were referred through the door, so that names can be opened.
 */
export async function fillCaseload(client: pg.Client, size: number): Promise<void> {
  await seedPeople(client);
  await client.query('SET session_replication_role = replica');
  await client.query(
    `CREATE TEMP TABLE real AS SELECT row_number() OVER () AS n, r.* FROM referral r;
     CREATE TEMP TABLE some_team AS SELECT row_number() OVER (ORDER BY email) AS n, id FROM team;
     CREATE TEMP TABLE some_coach AS SELECT row_number() OVER (ORDER BY email) AS n, id FROM account
       WHERE email LIKE 'coach%'`,
  );
  await client.query(fillSql, [size]);
  await client.query(`INSERT INTO referral_party (organisation_id, referral_id, role, client_id)
    SELECT p.o, r.id, p.role, r.client_id FROM referral r CROSS JOIN LATERAL (VALUES
      (r.referrer_organisation_id, 'referrer'), (r.welfare_organisation_id, 'welfare')) p (o, role)
    ON CONFLICT DO NOTHING`);
  await client.query('RESET session_replication_role');
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
}

const states = ['accepted', 'in_contact', 'intake_done', 'matching', 'active', 'on_hold'];
const stateList = states.map((state) => `'${state}'`).join(', ');

/** Prime steps, so that no two columns go along with each other. */
const fillSql = `
  INSERT INTO referral (id, number, region_id, status, held_from, wake_on, version, referrer_organisation_id,
    referrer_account_id, welfare_organisation_id, team_id, coach_id, client_id, reason_code, share_level,
    contact_target, contact_limit, sent_at, accepted_at, updated_at, referrer_profession,
    next_action, next_action_on, last_contact_at, neighbourhood_code, signal_from)
  SELECT gen_random_uuid(), 'F' || i, x.region_id, s.status, CASE s.status WHEN 'on_hold' THEN 'matching' END,
    CASE s.status WHEN 'on_hold' THEN d.next_on END, 1, x.referrer_organisation_id, x.referrer_account_id,
    x.welfare_organisation_id, t.id, CASE WHEN s.status <> 'sent' THEN c.id END, x.client_id,
    (ARRAY['loneliness', 'grief', 'money', 'work', 'carer', 'mood', 'exercise', 'family', 'other'])[1 + i % 9],
    x.share_level, current_date - 4 + i % 10, current_date + 3 + i % 10, d.sent_at, d.sent_at, d.sent_at, x.referrer_profession,
    CASE s.status WHEN 'sent' THEN 'accept' WHEN 'on_hold' THEN 'resume' WHEN 'active' THEN 'await_follow_up'
      WHEN 'completed' THEN 'none' WHEN 'accepted' THEN 'call' WHEN 'in_contact' THEN 'intake' ELSE 'match' END,
    CASE WHEN s.status <> 'completed' THEN d.next_on END,
    CASE WHEN s.status <> 'sent' THEN date_trunc('milliseconds', now() - (i % 4001) * interval '10 minutes') END,
    CASE WHEN i % 11 = 0 THEN NULL ELSE 'WK9999' || lpad((1 + i % 7)::text, 2, '0') END,
    CASE WHEN i % 13 = 0 THEN current_date - 30 + (i % 83)::integer END
  FROM generate_series(1, $1::integer) i
    CROSS JOIN LATERAL (SELECT CASE WHEN i % 100 = 0 THEN 'sent' WHEN i % 100 < 33
      THEN (ARRAY[${stateList}])[1 + i % ${states.length}] ELSE 'completed' END AS status) s
    CROSS JOIN LATERAL (SELECT current_date - 20 + (i % 61)::integer AS next_on,
      date_trunc('milliseconds', now() - (i % 70001) * interval '1 minute') AS sent_at) d
    JOIN some_team t ON t.n = 1 + (i / 101) % ${teams}
    JOIN some_coach c ON c.n = 1 + (i / 103) % (SELECT count(*) FROM some_coach)
    JOIN real x ON x.n = 1 + i % (SELECT count(*) FROM real)`;
