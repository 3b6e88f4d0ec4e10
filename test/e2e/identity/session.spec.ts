import { hash } from '@node-rs/argon2';
import { hashOf } from '@wor/platform';
import { TestApp } from '../../support/app.js';
import { HttpClient, type Answer } from '../../support/http/client.js';
import { problemIn } from '../../support/http/problem.js';

const password = 'een heel lang wachtwoord';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.create();
});
afterAll(() => app.close());

const logIn = async (email: string, secret: string, address?: string): Promise<Answer> =>
  (await app.as()).ask({
    ...{ method: 'POST', path: '/sessions', body: { email, password: secret } },
    ...(address === undefined ? {} : { address }),
  });

/** What the answers must have in common; only the trace and the moment may differ. */
const faceOf = ({ status, text, headers }: Answer): unknown => [
  status,
  text.replace(/"traceId":"[^"]*"/, ''),
  Object.entries(headers).filter(([name]) => !['date', 'x-trace-id'].includes(name)),
];

async function personWithLogin() {
  const { practice, person } = app.world;
  const actor = await person({ organisationId: practice, role: 'referrer', name: 'Huisarts' });
  return { actor, email: await app.giveLogin(actor, password) };
}

describe('a session (S-14)', () => {
  const status = async (token: string): Promise<number> =>
    (await new HttpClient(app.nest, token).get('/sessions/current')).status;

  async function agedSession(column: string, age: string): Promise<number> {
    const token = await app.openSession(app.world.referrer);
    await app.database.sql(
      `UPDATE session SET ${column} = now() - $2::interval WHERE id_hash = $1`,
      [hashOf(token), age],
    );
    return status(token);
  }

  it('is asked for: without a token, and with one that nobody has', async () => {
    expect(problemIn(await (await app.as()).get('/sessions/current')).code).toBe('session.missing');
    const stranger = new HttpClient(app.nest, 'x'.repeat(43));
    const answer = await stranger.get('/sessions/current');
    expect(problemIn(answer).code).toBe('session.ended');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it.each([
    ['last_seen_at', '14 minutes', 200],
    ['last_seen_at', '15 minutes', 401],
    ['created_at', '9 hours 59 minutes', 200],
    ['created_at', '10 hours', 401],
  ])('whose %s is %s ago answers %i', async (column, age, expected) => {
    expect(await agedSession(column, age)).toBe(expected);
  });

  it('ends at logging out, at once and for good', async () => {
    const token = await app.openSession(app.world.referrer);
    const client = new HttpClient(app.nest, token);
    expect((await client.delete('/sessions/current')).status).toBe(204);
    expect(await status(token)).toBe(401);
    expect((await client.delete('/sessions/current')).status).toBe(401);
  });

  it('is worth nothing once the role is gone, with the very next request (S-05)', async () => {
    const { actor } = await personWithLogin();
    const token = await app.openSession(actor);
    expect(await status(token)).toBe(200);
    await app.database.sql(`UPDATE membership SET ended_at = now() WHERE account_id = $1`, [
      actor.accountId,
    ]);
    const answer = await new HttpClient(app.nest, token).get('/sessions/current');
    expect(problemIn(answer)).toMatchObject({ status: 403, code: 'role.ended' });
  });

  it('loses a team with the very next request (S-05)', async () => {
    const { world, database } = app;
    const { welfare, north } = world;
    const coach = await world.person({
      ...{ organisationId: welfare, role: 'coach', name: 'Invaller', teamIds: [north] },
    });
    const client = await app.as(coach);
    const teams = async (): Promise<unknown> =>
      ((await client.get('/sessions/current')).body as { teamIds: unknown }).teamIds;
    expect(await teams()).toEqual([north]);
    await database.sql(`UPDATE membership SET team_ids = '{}' WHERE account_id = $1`, [
      coach.accountId,
    ]);
    expect(await teams()).toEqual([]);
  });

  it('is worth nothing once the account is closed', async () => {
    const { actor } = await personWithLogin();
    const token = await app.openSession(actor);
    await app.database.sql(`UPDATE account SET is_disabled = true WHERE id = $1`, [
      actor.accountId,
    ]);
    expect(await status(token)).toBe(401);
  });
});

describe('logging in', () => {
  it('gives a new token each time, of which only the hash is kept (S-14)', async () => {
    const { email } = await personWithLogin();
    const answers = [await logIn(email, password), await logIn(email.toUpperCase(), password)];
    const tokens = answers.map(({ body }) => (body as { token: string }).token);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(tokens).size).toBe(2);
    const rows = await app.database.sql<{ row: string }>(`SELECT t::text AS row FROM session t`);
    const stored = rows.map(({ row }) => row).join('\n');
    expect(tokens.filter((token) => stored.includes(token))).toEqual([]);
    expect(stored).toContain(hashOf(tokens[0] ?? '').toString('hex'));
  });

  it('refuses a wrong password, an unknown address and a closed account all alike (S-12)', async () => {
    const { email } = await personWithLogin();
    const closed = await personWithLogin();
    await app.database.sql(`UPDATE account SET is_disabled = true WHERE id = $1`, [
      closed.actor.accountId,
    ]);
    const wrong = await logIn(email, 'een heel ander wachtwoord');
    const faces = [
      await logIn('niemand@praktijk.example', password),
      await logIn(closed.email, password),
    ].map(faceOf);
    expect(problemIn(wrong).code).toBe('login.refused');
    expect(faces).toEqual([faceOf(wrong), faceOf(wrong)]);
  });

  const deviceOf = async (email: string): Promise<string> =>
    ((await logIn(email, password)).body as { device: string }).device;
  const fail = async (email: string, times: number, device?: string): Promise<void> => {
    for (let attempt = 0; attempt < times; attempt += 1) {
      const body = { email, password: `fout wachtwoord ${attempt}`, device };
      expect((await (await app.as()).post('/sessions', body)).status).toBe(401);
    }
  };

  it('stops after ten failures, the right password too, and looks no different then (S-11, S-12)', async () => {
    const { email } = await personWithLogin();
    const wrong = await logIn(email, 'fout');
    await fail(email, 9);
    const throttled = await logIn(email, password);
    expect(problemIn(throttled).code).toBe('login.refused');
    expect(faceOf(throttled)).toEqual(faceOf(wrong));
    expect((await logIn((await personWithLogin()).email, password)).status).toBe(201);
  });

  it('rests longer the more went wrong that day (S-11)', async () => {
    const { email } = await personWithLogin();
    const wait = (minutes: number) =>
      app.database.sql(`UPDATE login_attempt SET at = at - make_interval(mins => $1)`, [minutes]);
    await fail(email, 10);
    await wait(11);
    await fail(email, 10);
    await wait(11);
    expect((await logIn(email, password)).status).toBe(401);
    await wait(40);
    expect((await logIn(email, password)).status).toBe(201);
  });

  it('lets the owner in from a known device, whoever uses up the tries (S-11)', async () => {
    const { email } = await personWithLogin();
    const device = await deviceOf(email);
    await fail(email, 10);
    expect((await logIn(email, password)).status).toBe(401);
    const client = await app.as();
    const known = await client.post('/sessions', { email, password, device });
    expect(known.status).toBe(201);
    expect((known.body as { device: string }).device).toBe(device);
  });

  it('knows no device by the mark of somebody else, and none that only says so', async () => {
    const [mine, theirs] = [await personWithLogin(), await personWithLogin()];
    const device = await deviceOf(mine.email);
    await fail(theirs.email, 10);
    const client = await app.as();
    const body = { email: theirs.email, password, device };
    expect((await client.post('/sessions', body)).status).toBe(401);
    const made = 'x'.repeat(43);
    const other = await personWithLogin();
    const answer = await client.post('/sessions', { email: other.email, password, device: made });
    expect((answer.body as { device: string }).device).not.toBe(made);
  });

  it('evaluates no more than ten of a hundred tries at once (S-11)', async () => {
    const { email } = await personWithLogin();
    await Promise.all(
      Array.from({ length: 100 }, (_, at) => logIn(email, `gok ${at}`, `198.51.100.${at}`)),
    );
    const [row] = await app.database.sql<{ count: number }>(
      `SELECT count(*)::integer AS count FROM login_attempt WHERE key_hash = $1`,
      [hashOf(`account|${email}|`)],
    );
    expect(row?.count).toBeLessThanOrEqual(10);
  });

  it('throttles an address that tries many accounts (S-11)', async () => {
    const address = '203.0.113.9';
    for (let account = 0; account < 60; account += 1) {
      await logIn(`gok${account}@praktijk.example`, password, address);
    }
    const { email } = await personWithLogin();
    expect((await logIn(email, password, address)).status).toBe(401);
    expect((await logIn(email, password, '203.0.113.10')).status).toBe(201);
  });

  it('throttles a household of IPv6, whose audit rows keep the whole address (S-11)', async () => {
    const near = (at: number): string => `2001:db8:7:7::${at.toString(16)}`;
    for (let at = 1; at <= 60; at += 1) {
      await logIn(`buur${at}@praktijk.example`, password, near(at));
    }
    const { email } = await personWithLogin();
    expect((await logIn(email, password, near(61))).status).toBe(401);
    expect((await logIn(email, password, '2001:db8:7:8::1')).status).toBe(201);
    const [row] = await app.database.sql<{ count: number }>(
      `SELECT count(*)::integer AS count FROM audit_event WHERE obj_detail->>'address' = $1`,
      [near(61)],
    );
    expect(row?.count).toBe(1);
  });

  it('makes a hash anew that was made with less work (S-10)', async () => {
    const { actor, email } = await personWithLogin();
    const weak = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    const stored = async (): Promise<string> => {
      const [row] = await app.database.sql<{ hash: string }>(
        `SELECT password_hash AS hash FROM account WHERE id = $1`,
        [actor.accountId],
      );
      return row?.hash ?? '';
    };
    await app.database.sql(`UPDATE account SET password_hash = $2 WHERE id = $1`, [
      ...[actor.accountId, weak],
    ]);
    expect((await logIn(email, password)).status).toBe(201);
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await logIn(email, password)).status).toBe(201);
  });

  it('keeps refusals and logins in the audit trail', async () => {
    const rows = await app.database.sql<{ event: string }>(
      `SELECT DISTINCT event_id AS event FROM audit_event WHERE event_id LIKE 'session.%' ORDER BY 1`,
    );
    expect(rows.map(({ event }) => event)).toEqual([
      ...['session.begin', 'session.end', 'session.refused'],
    ]);
  });
});
