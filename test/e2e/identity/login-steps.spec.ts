import type { LoginEntry, LoginPause } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { TestApp } from '../../support/app.js';
import { codeOf } from '../../support/http/authenticator.js';
import { HttpClient, type Answer } from '../../support/http/client.js';
import { problemIn } from '../../support/http/problem.js';

const password = 'een heel lang wachtwoord';

let app: TestApp;
let nobody: HttpClient;
beforeAll(async () => {
  app = await TestApp.create();
  nobody = await app.as();
});
afterAll(() => app.close());

async function personWithLogin(): Promise<{ actor: Actor; email: string }> {
  const { practice, person } = app.world;
  const actor = await person({ organisationId: practice, role: 'referrer', name: 'Huisarts' });
  return { actor, email: await app.giveLogin(actor, password) };
}

async function addRole({ accountId, regionId }: Actor, demands: boolean): Promise<string> {
  const [organisation, membership] = [newId(), newId()];
  await app.database.sql(
    `INSERT INTO organisation (id, region_id, kind, name, demands_second_factor)
     VALUES ($1, $2, 'welfare', 'Andere organisatie', $3)`,
    [organisation, regionId, demands],
  );
  await app.database.sql(
    `INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name)
     VALUES ($1, $2, $3, $4, 'coach', 'Coach')`,
    [membership, regionId, accountId, organisation],
  );
  return membership;
}

const logIn = (email: string): Promise<Answer> => nobody.post('/sessions', { email, password });
const pauseOf = ({ body }: Answer): LoginPause => body as LoginPause;
const entryOf = ({ body }: Answer): LoginEntry => body as LoginEntry;
const go = (step: string, body: object): Promise<Answer> =>
  nobody.post(`/login-steps/${step}`, body);

/** Sets up an authenticator because the organisation demands it. */
async function enrol({ actor, email }: { actor: Actor; email: string }) {
  await app.database.sql(`UPDATE organisation SET demands_second_factor = true WHERE id = $1`, [
    actor.organisationId,
  ]);
  const { ticket, step } = pauseOf(await logIn(email));
  const { key } = (await go('enrolment', { ticket })).body as { key: string };
  const answer = await go('enrolment/confirm', { ticket, code: codeOf(key) });
  await app.database.sql(`UPDATE organisation SET demands_second_factor = NULL WHERE id = $1`, [
    actor.organisationId,
  ]);
  return { step, key, answer, recoveryCodes: entryOf(answer).recoveryCodes ?? [] };
}

describe('somebody with several roles', () => {
  it('chooses one, and finds the last choice first the next time', async () => {
    const { actor, email } = await personWithLogin();
    const other = await addRole(actor, false);
    const { ticket, step } = pauseOf(await logIn(email));
    expect(step).toBe('organisation');
    const chosen = await go('organisation', { ticket, membershipId: other });
    expect(entryOf(chosen).me).toMatchObject({ role: 'coach', hasOtherRoles: true });
    const again = await go('current', { ticket: pauseOf(await logIn(email)).ticket });
    const { memberships } = again.body as { memberships: readonly { id: string }[] };
    expect(memberships[0]?.id).toBe(other);
  });

  it('cannot choose the role of somebody else', async () => {
    const { actor, email } = await personWithLogin();
    await addRole(actor, false);
    const stranger = await personWithLogin();
    const foreign = await addRole(stranger.actor, false);
    const { ticket } = pauseOf(await logIn(email));
    const answer = await go('organisation', { ticket, membershipId: foreign });
    expect(problemIn(answer).code).toBe('login.refused');
  });
});

describe('going on in another role', () => {
  const switchTo = async (email: string, membershipId: string) => {
    const nobodyYet = await nobody.post('/sessions', { email, password, membershipId });
    return new HttpClient(app.nest, entryOf(nobodyYet).token);
  };
  const roleOf = async ({ accountId }: Actor): Promise<string> => {
    const [row] = await app.database.sql<{ id: string }>(
      `SELECT id FROM membership WHERE account_id = $1 AND role = 'referrer'`,
      [accountId],
    );
    return row?.id ?? '';
  };

  it('gives a new session id, and the old one is worth nothing', async () => {
    const { actor, email } = await personWithLogin();
    const other = await addRole(actor, false);
    const before = await switchTo(email, await roleOf(actor));
    const answer = await before.post('/sessions/current/switch', { membershipId: other });
    expect(entryOf(answer).me.role).toBe('coach');
    expect((await before.get('/sessions/current')).status).toBe(401);
    const after = new HttpClient(app.nest, entryOf(answer).token);
    expect((await after.get('/sessions/current')).status).toBe(200);
  });

  it('asks first what the other organisation demands', async () => {
    const { actor, email } = await personWithLogin();
    const other = await addRole(actor, true);
    const before = await switchTo(email, await roleOf(actor));
    const answer = await before.post('/sessions/current/switch', { membershipId: other });
    expect(pauseOf(answer).step).toBe('enrolment');
    expect((await before.get('/sessions/current')).status).toBe(401);
  });

  it('is not possible into the role of somebody else', async () => {
    const [{ actor, email }, stranger] = [await personWithLogin(), await personWithLogin()];
    const foreign = await addRole(stranger.actor, false);
    const client = await switchTo(email, await roleOf(actor));
    const answer = await client.post('/sessions/current/switch', { membershipId: foreign });
    expect(answer.status).toBe(404);
    expect((await client.get('/sessions/current')).status).toBe(200);
  });
});

describe('a ticket', () => {
  it('is good once, for its own step, and for five minutes', async () => {
    const { actor, email } = await personWithLogin();
    const membershipId = await addRole(actor, false);
    const [first, second] = [pauseOf(await logIn(email)), pauseOf(await logIn(email))];
    expect((await go('second-factor', { ticket: first.ticket, code: '123456' })).status).toBe(401);
    expect((await go('organisation', { ticket: first.ticket, membershipId })).status).toBe(201);
    const twice = await go('organisation', { ticket: first.ticket, membershipId });
    expect(problemIn(twice)).toMatchObject({ status: 401, code: 'ticket.ended' });
    await app.database.sql(
      `UPDATE login_ticket SET expires_at = expires_at - interval '5 minutes'`,
    );
    const late = await go('organisation', { ticket: second.ticket, membershipId });
    expect(problemIn(late).code).toBe('ticket.ended');
  });

  it('is kept as a hash only, and is no session', async () => {
    const { actor, email } = await personWithLogin();
    await addRole(actor, false);
    const { ticket } = pauseOf(await logIn(email));
    const rows = await app.database.sql<{ row: string }>(
      `SELECT t::text AS row FROM login_ticket t UNION ALL SELECT s::text FROM session s`,
    );
    expect(rows.some(({ row }) => row.includes(ticket))).toBe(false);
    expect((await new HttpClient(app.nest, ticket).get('/sessions/current')).status).toBe(401);
  });
});

describe('a second factor (S-13)', () => {
  it('is set up before anything else where the organisation demands it', async () => {
    const person = await personWithLogin();
    const { step, answer, recoveryCodes } = await enrol(person);
    expect(step).toBe('enrolment');
    expect(entryOf(answer).me.accountId).toBe(person.actor.accountId);
    expect(recoveryCodes).toHaveLength(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
  });

  it('is asked of whoever has one, and the same code is worth nothing twice', async () => {
    const person = await personWithLogin();
    const { key } = await enrol(person);
    const code = codeOf(key, 1);
    const [first, second] = [
      pauseOf(await logIn(person.email)),
      pauseOf(await logIn(person.email)),
    ];
    expect(first.step).toBe('second_factor');
    expect((await go('second-factor', { ticket: first.ticket, code })).status).toBe(201);
    const again = await go('second-factor', { ticket: second.ticket, code });
    expect(problemIn(again)).toMatchObject({ status: 401, code: 'factor.refused' });
  });

  it.each([
    [-3, 401],
    [3, 401],
  ])('refuses the code of %i steps away', async (steps, status) => {
    const person = await personWithLogin();
    const { key } = await enrol(person);
    const { ticket } = pauseOf(await logIn(person.email));
    const answer = await go('second-factor', { ticket, code: codeOf(key, steps) });
    expect(answer.status).toBe(status);
  });

  it('rests after five tries, and the right code rests as well', async () => {
    const person = await personWithLogin();
    const { key } = await enrol(person);
    const { ticket } = pauseOf(await logIn(person.email));
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await go('second-factor', { ticket, code: '000000' })).status).toBe(401);
    }
    const answer = await go('second-factor', { ticket, code: codeOf(key, 1) });
    expect(problemIn(answer)).toMatchObject({ status: 429, code: 'login.throttled' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(590);
  });

  it('gives way to each recovery code once', async () => {
    const person = await personWithLogin();
    const { recoveryCodes } = await enrol(person);
    const code = (recoveryCodes[3] ?? '').toLowerCase();
    const use = async () =>
      go('second-factor', { ticket: pauseOf(await logIn(person.email)).ticket, code });
    expect((await use()).status).toBe(201);
    expect((await use()).status).toBe(401);
  });

  it('is kept sealed, and the recovery codes as hashes', async () => {
    const person = await personWithLogin();
    const { key, recoveryCodes } = await enrol(person);
    const rows = await app.database.sql<{ row: string }>(
      `SELECT f::text AS row FROM second_factor f UNION ALL SELECT c::text FROM recovery_code c`,
    );
    const stored = rows.map(({ row }) => row).join('\n');
    expect([key, ...recoveryCodes].filter((secret) => stored.includes(secret))).toEqual([]);
  });

  it('is asked again at a step-up', async () => {
    const person = await personWithLogin();
    const { key, answer } = await enrol(person);
    const client = new HttpClient(app.nest, entryOf(answer).token);
    const prove = (body: object) => client.post('/sessions/current/step-up', body);
    expect(problemIn(await prove({ password })).code).toBe('factor.missing');
    expect((await prove({ password, code: codeOf(key, 1) })).status).toBe(200);
  });
});
