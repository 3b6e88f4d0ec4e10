import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLogin } from '@wor/database';
import { addDays, civilDate, statuses, type Actor, type CivilDate, type Status } from '@wor/domain';
import { AdjustableClock, verifyPassword } from '@wor/platform';
import { AgendaService, GroupBuilderService, ReferralService, SignUpService } from '@wor/services';
import { planClients } from '../../../apps/cli/src/practice-region/plan.js';
import { scenarios } from '../../../apps/cli/src/practice-region/scenarios.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { wor } from '../cli/wor.js';

const password = 'oefenen-is-goed';
const folder = mkdtempSync(join(tmpdir(), 'wor-practice-'));
const loginsFile = join(folder, 'logins.json');
const fill = ['practice-region', '--seed', '7', '--password', password, '--logins', loginsFile];

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([TestDatabase.create(), TestDatabase.create()]);
  for (const database of [one, other]) {
    expect(await wor(database.urls.migrator, fill)).toMatchObject({ code: 0, err: '' });
  }
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await one.close();
  await other.close();
});

async function actorOf(email: string): Promise<Actor> {
  const [row] = await one.sql<Actor>(
    `SELECT m.account_id AS "accountId", m.display_name AS name, m.organisation_id AS "organisationId",
       m.region_id AS "regionId", m.role, m.team_ids::text[] AS "teamIds"
     FROM membership m JOIN account a ON a.id = m.account_id WHERE a.email = $1`,
    [email],
  );
  if (row === undefined) throw new Error(`no ${email}`);
  return row;
}

const home = {
  get database() {
    return one.app;
  },
  keys: testKeys,
  clock: new AdjustableClock(),
};
const referrals = new ReferralService(home);

describe('the practice region', () => {
  it('has 200 clients, all states, 318 activities, 4 neighbourhoods and is for practice', async () => {
    const [found] = await one.sql(
      `SELECT (SELECT count(*)::int FROM client) AS clients, (SELECT count(*)::int FROM activity) AS activities,
         (SELECT count(*)::int FROM neighbourhood) AS neighbourhoods,
         (SELECT bool_and(is_practice) FROM region) AS "isPractice"`,
    );
    expect(found).toEqual({ clients: 200, activities: 318, neighbourhoods: 4, isPractice: true });
    const states = await one.sql<{ status: Status; count: number }>(
      'SELECT status, count(*)::int FROM referral GROUP BY 1',
    );
    const planned = (status: Status): number =>
      scenarios.reduce((sum, each) => sum + (each.status === status ? each.count : 0), 0);
    expect(new Map(states.map(({ status, count }) => [status, count]))).toEqual(
      new Map(statuses.map((status) => [status, planned(status)])),
    );
  });

  it('is the same for the same seed: states, counts and the names a coach reads', async () => {
    const tally = `SELECT status, reason_code, count(*)::int, min(sent_at) AS first, max(updated_at) AS last
      FROM referral GROUP BY 1, 2 ORDER BY 1, 2`;
    expect(await other.sql(tally)).toEqual(await one.sql(tally));
    const counts = `SELECT 'event' AS what, type AS kind, count(*)::int FROM event GROUP BY 2
      UNION ALL SELECT 'outbox', queue || state, count(*)::int FROM outbox GROUP BY 2 ORDER BY 1, 2`;
    expect(await other.sql(counts)).toEqual(await one.sql(counts));
  });

  it('shows a coach opened names in inbox and caseload', async () => {
    const coach = await actorOf('coach@oefenregio.example');
    const { items } = await referrals.list(coach, { box: 'inbox', limit: 20 });
    expect(items.length).toBeGreaterThan(3);
    expect(items.every(({ clientName }) => /^\p{L}+ \p{L}/u.test(clientName))).toBe(true);
  });

  it('has people who could begin a new group, of both teams', async () => {
    const coach = await actorOf('coach@oefenregio.example');
    const [group] = (await new GroupBuilderService(home).propose(coach)).groups;
    expect(group).toMatchObject({ arrangement: { code: 'peer_group' } });
    expect(group?.clients.length).toBeGreaterThan(0);
    expect(group?.others).toBeGreaterThan(0);
  });

  it('has one login for each role, readable by the owner of the file only', async () => {
    expect(statSync(loginsFile).mode & 0o777).toBe(0o600);
    const logins = JSON.parse(readFileSync(loginsFile, 'utf8')) as Record<string, string>[];
    expect([...new Set(logins.map(({ role }) => role))]).toEqual([
      ...['referrer', 'coach', 'lead', 'municipality', 'operator', 'administrator', 'provider'],
    ]);
    for (const { email = '' } of logins.slice(0, 1)) {
      const found = await one.app.transaction(undefined, (tx) =>
        findLogin(tx, email, Buffer.alloc(32)),
      );
      expect(await verifyPassword(found?.passwordHash, password)).toBe(true);
    }
  });

  it('shows its provider who may come, by first name, and who could be there', async () => {
    const provider = await actorOf('aanbieder@oefenregio.example');
    const { items: signUps } = await new SignUpService(home).list(provider, { limit: 100 });
    expect(signUps.every(({ firstName }) => /^\p{L}+\.?$/u.test(firstName))).toBe(true);
    const [shared] = await one.sql<{ all: number; live: number }>(
      `SELECT count(*)::int AS "all", (count(*) FILTER (WHERE l.status = 'started'))::int AS live
       FROM provider_share s JOIN participation l ON l.id = s.participation_id`,
    );
    expect(shared?.live).toBeGreaterThan(0);
    expect(signUps).toHaveLength((shared?.all ?? 0) - (shared?.live ?? 0));
    expect(signUps.length).toBeGreaterThan(0);
  });

  it('leaves nothing due and not done, and the follow-ups of the future waiting', async () => {
    expect((await wor(one.urls.migrator, ['reconcile'])).code).toBe(0);
    const [waiting] = await one.sql(
      `SELECT count(*)::int > 20 AS many, bool_and(run_at > now()) AS ahead,
         bool_and(queue = 'schedule') AS "onlySchedule" FROM outbox WHERE state = 'pending'`,
    );
    expect(waiting).toEqual({ many: true, ahead: true, onlySchedule: true });
    const lost = await one.sql(
      `SELECT 1 FROM follow_up f WHERE status = 'planned' AND NOT EXISTS
         (SELECT 1 FROM outbox o WHERE o.id = f.id AND o.state = 'pending')`,
    );
    expect(lost).toEqual([]);
  });

  it('keeps every invariant of a real history', async () => {
    const broken = await one.sql(
      `SELECT 'no event' AS what, r.id FROM referral r WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.referral_id = r.id)
       UNION ALL SELECT 'no party', r.id FROM referral r WHERE r.status <> 'draft' AND NOT EXISTS
         (SELECT 1 FROM referral_party p WHERE p.referral_id = r.id AND p.role = 'welfare' AND p.until IS NULL)
       UNION ALL SELECT 'no outbox', e.id FROM event e WHERE NOT EXISTS
         (SELECT 1 FROM outbox o WHERE o.dedupe_key = 'event:' || e.id)
       UNION ALL SELECT 'after today', e.id FROM event e WHERE e.at > now()
       UNION ALL SELECT 'no audit', r.id FROM referral r WHERE NOT EXISTS
         (SELECT 1 FROM audit_event a WHERE a.obj_id = r.id::text)`,
    );
    expect(broken).toEqual([]);
  });

  it('has coaches with open hours, and appointments that were, are today or lie ahead', async () => {
    const coach = await actorOf('coach@oefenregio.example');
    const agenda = new AgendaService(home);
    const { today, hours, days } = await agenda.week(coach);
    expect(hours.periods.length).toBeGreaterThan(3);
    expect(days).toHaveLength(7);
    const weeks = [0, 7, 14].map((ahead) => addDays(today, ahead));
    const shown = (await Promise.all(weeks.map((day) => agenda.week(coach, day)))).flatMap(
      ({ appointments }) => appointments,
    );
    const ahead = shown.filter(({ startsAt }) => startsAt > new Date(today));
    expect(ahead.length).toBeGreaterThanOrEqual(3);
    expect(ahead.every(({ clientName }) => /^\p{L}+ \p{L}/u.test(clientName))).toBe(true);
    const kept = await one.sql<{ coach: string; before: number; ahead: number }>(
      `SELECT a.coach_id AS coach, (count(*) FILTER (WHERE a.status IN ('kept', 'missed')))::int AS before,
         (count(*) FILTER (WHERE a.status = 'booked'))::int AS ahead
       FROM appointment a GROUP BY 1`,
    );
    expect(kept).toHaveLength(4);
    for (const each of kept) expect(each.before > 0 && each.ahead > 2).toBe(true);
  });

  it('writes to no client, and knows no address where somebody could be reached', async () => {
    expect(await one.sql('SELECT 1 FROM client_message')).toEqual([]);
    expect(await one.sql(`SELECT 1 FROM outbox WHERE kind LIKE '%-to-client'`)).toEqual([]);
    const day = await one.sql<{ day: CivilDate }>(
      `SELECT settings -> 'practice' ->> 'day' AS day FROM region`,
    );
    const clients = planClients(7, civilDate(day[0]?.day ?? ''));
    for (const { person } of clients) {
      expect(person.order.client.email ?? '@voorbeeld.example').toMatch(/@voorbeeld\.example$/);
      expect(person.order.client.phone).toMatch(/^0612345\d{3}$/);
    }
  });

  it('publishes quarters with a figure that is printed and one that is hidden', async () => {
    const cells = await one.sql<{ printed: string }>(
      `SELECT c ->> 'printed' AS printed FROM sdc_release, jsonb_array_elements(cells) c WHERE status = 'published'`,
    );
    const printed = cells.map((cell) => cell.printed);
    expect(printed).toContain('.');
    expect(printed.some((each) => Number(each) >= 10)).toBe(true);
  });

  it('is not made twice', async () => {
    expect((await wor(one.urls.migrator, fill)).code).toBe(3);
    const again = await wor(one.urls.migrator, [...fill, '--if-empty']);
    expect(again).toMatchObject({ code: 0, out: 'there is a region already: nothing to do' });
  });

  it('goes on where a filling was cut off, and sends no mails of the past', async () => {
    await other.sql(
      `UPDATE region SET settings = jsonb_set(settings, '{practice,isFilled}', 'false')`,
    );
    await other.sql(
      `UPDATE outbox SET state = 'pending' WHERE id = (SELECT id FROM outbox WHERE queue = 'event' AND state = 'done' LIMIT 1)`,
    );
    const again = await wor(other.urls.migrator, [...fill, '--if-empty']);
    expect(again.code).toBe(0);
    expect(await other.sql('SELECT count(*)::int AS clients FROM client')).toEqual([
      { clients: 200 },
    ]);
    expect((await wor(other.urls.migrator, ['reconcile'])).code).toBe(0);
  });
});
