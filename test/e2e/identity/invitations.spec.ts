import type { InvitationPage, LoginEntry, PersonPage } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { hashOf, newId, newToken } from '@wor/platform';
import { TestApp } from '../../support/app.js';
import { testKeys } from '../../support/database.js';
import { HttpClient, type Answer } from '../../support/http/client.js';
import { problemIn } from '../../support/http/problem.js';

const password = 'drie groene fietsen in de schuur';

let app: TestApp;
let nobody: HttpClient;
let administrator: HttpClient;
beforeAll(async () => {
  app = await TestApp.create();
  nobody = await app.as();
  const { office, person } = app.world;
  administrator = await app.as(
    await person({ organisationId: office, role: 'administrator', name: 'Beheer' }),
  );
});
afterAll(() => app.close());

async function secondAdministrator() {
  const { office, person } = app.world;
  const actor = await person({ organisationId: office, role: 'administrator', name: 'Tweede' });
  return { actor, client: await app.as(actor) };
}

let people = 0;
const newEmail = (): string => `nieuw${(people += 1)}@test.example`;
const coachAt = (email: string) => ({
  ...{ email, name: 'Anna Smit', role: 'coach' },
  ...{ organisationId: app.world.welfare, teamIds: [app.world.north] },
});
const invite = (body: object): Promise<Answer> => administrator.post('/invitations', body);

/** The link as the mail carries it: made from the row's id, and stored as a hash alone. */
async function linkFor(email: string): Promise<string> {
  const { id } = (await invite(coachAt(email))).body as { id: string };
  return testKeys.linkToken('invitation', id);
}
async function stateOf(email: string): Promise<string | undefined> {
  const { items } = (await administrator.get('/invitations?limit=100')).body as InvitationPage;
  return items.find((one) => one.email === email)?.state;
}
const accept = (token: string, newPassword = password): Promise<Answer> =>
  nobody.post('/invitations/accept', { token, newPassword });
const logIn = (email: string, secret = password): Promise<Answer> =>
  nobody.post('/sessions', { email, password: secret });

describe('an invitation', () => {
  it('gives a new login in its role, once', async () => {
    const email = newEmail();
    const token = await linkFor(email);
    expect((await accept(token)).status).toBe(204);
    const { me } = (await logIn(email)).body as LoginEntry;
    expect(me).toMatchObject({ name: 'Anna Smit', role: 'coach', teamIds: [app.world.north] });
    expect(problemIn(await accept(token))).toMatchObject({ status: 410, code: 'link.ended' });
  });

  it('is opened as often as one likes, which changes nothing (M-03)', async () => {
    const email = newEmail();
    const token = await linkFor(email);
    for (let times = 0; times < 5; times += 1) {
      const { body } = await nobody.post('/invitations/open', { token });
      expect(body).toEqual({
        ...{ name: 'Anna Smit', email, role: 'coach', organisation: 'Welzijn Noord' },
        hasAccount: false,
      });
    }
    expect((await accept(token)).status).toBe(204);
  });

  it('asks the password of the account that the address has already', async () => {
    const { practice, person } = app.world;
    const actor = await person({ organisationId: practice, role: 'referrer', name: 'Huisarts' });
    const email = await app.giveLogin(actor, password);
    const token = await linkFor(email);
    expect(problemIn(await accept(token, 'een heel ander wachtwoord')).code).toBe('password.wrong');
    expect((await accept(token)).status).toBe(204);
    expect((await logIn(email)).body).toMatchObject({ step: 'organisation' });
  });

  it('runs out after seven days, is taken back, and is replaced by the next', async () => {
    const [late, gone, twice] = [newEmail(), newEmail(), newEmail()];
    const lateLink = await linkFor(late);
    await app.database.sql(
      `UPDATE invitation SET expires_at = expires_at - interval '7 days' WHERE email = $1`,
      [late],
    );
    const { id } = (await invite(coachAt(gone))).body as { id: string };
    expect((await administrator.delete(`/invitations/${id}`)).status).toBe(204);
    const first = await linkFor(twice);
    const second = await linkFor(twice);
    const links = [lateLink, testKeys.linkToken('invitation', id), first];
    for (const link of links) expect(problemIn(await accept(link)).code).toBe('link.ended');
    expect((await accept(second)).status).toBe(204);
  });

  it('is sent again with a new link, and the old one is worth nothing', async () => {
    const email = newEmail();
    const { id } = (await invite(coachAt(email))).body as { id: string };
    await app.database.sql(
      `UPDATE invitation SET expires_at = expires_at - interval '8 days' WHERE email = $1`,
      [email],
    );
    expect(await stateOf(email)).toBe('expired');
    const again = await administrator.post(`/invitations/${id}/resend`, {});
    const { id: second } = again.body as { id: string };
    expect(await stateOf(email)).toBe('sent');
    const old = testKeys.linkToken('invitation', id);
    expect(problemIn(await accept(old)).code).toBe('link.ended');
    expect((await accept(testKeys.linkToken('invitation', second))).status).toBe(204);
    expect(await stateOf(email)).toBe('accepted');
    expect((await administrator.post(`/invitations/${second}/resend`, {})).status).toBe(404);
    expect((await administrator.post(`/invitations/${id}/resend`, {})).status).toBe(404);
  });

  it('that was accepted shows somebody with a last login, and without a second factor', async () => {
    const email = newEmail();
    await accept(await linkFor(email));
    await logIn(email);
    const { body } = await administrator.get('/region/people?search=Welzijn%20Noord&limit=100');
    const { items } = body as PersonPage;
    expect(items.find((one) => one.email === email)).toMatchObject({
      ...{ hasSecondFactor: false, lastLogin: expect.any(String) as string },
    });
  });

  it.each([
    ['email', 'geen adres', 'email.invalid'],
    ['name', ' ', 'name.missing'],
    ['role', 'municipality', 'invitation.role'],
    ['role', 'operator', 'invitation.role'],
    ['teamIds', [], 'team.missing'],
    ['teamIds', [newId()], 'team.missing'],
  ])('is refused with %s %j', async (field, value, code) => {
    const answer = await invite({ ...coachAt(newEmail()), [field]: value });
    expect(problemIn(answer)).toMatchObject({ status: 422, fields: [{ field, code }] });
  });

  it('is not possible at one’s own address, whatever its capitals', async () => {
    const { actor, client } = await secondAdministrator();
    const email = await app.giveLogin(actor, password);
    const answer = await client.post('/invitations', coachAt(email.toUpperCase()));
    expect(problemIn(answer)).toMatchObject({
      ...{ status: 409, code: 'membership.own' },
      fields: [{ field: 'email', code: 'membership.own' }],
    });
  });

  it('is not accepted by whoever sent it, also under an address that became theirs', async () => {
    const { actor, client } = await secondAdministrator();
    await app.giveLogin(actor, password);
    const email = newEmail();
    const { id } = (await client.post('/invitations', coachAt(email))).body as { id: string };
    await app.database.sql(`UPDATE account SET email = $2 WHERE id = $1`, [actor.accountId, email]);
    const answer = await accept(testKeys.linkToken('invitation', id));
    expect(problemIn(answer)).toMatchObject({ status: 409, code: 'membership.own' });
    const roles = await app.database.sql(`SELECT role FROM membership WHERE account_id = $1`, [
      actor.accountId,
    ]);
    expect(roles).toEqual([{ role: 'administrator' }]);
    expect(await stateOf(email)).toBe('sent');
  });

  it('is not possible for an organisation of another region', async () => {
    const body = { email: newEmail(), name: 'Ver', role: 'referrer', teamIds: [] };
    const { otherPractice } = app.world;
    expect((await invite({ ...body, organisationId: otherPractice })).status).toBe(404);
  });

  it('leaves one row for the worker, with ids and nothing else', async () => {
    const email = newEmail();
    await linkFor(email);
    const rows = await app.database.sql<{ row: string }>(
      `SELECT o::text AS row FROM outbox o WHERE kind = 'account.invited'`,
    );
    expect(rows.some(({ row }) => row.includes(email) || row.includes('Anna'))).toBe(false);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('an open invitation', () => {
  const end = (path: string): Promise<Answer> =>
    administrator.ask({
      method: 'POST',
      path: `${path}/end`,
      body: {},
      headers: { 'if-match': '"1"' },
    });
  async function ownOrganisation(): Promise<string> {
    const id = newId();
    await app.database.sql(
      `INSERT INTO organisation (id, region_id, kind, name) VALUES ($1, $2, 'practice', 'Praktijk Kort')`,
      [id, app.world.region],
    );
    return id;
  }
  async function linkTo(organisationId: string, email: string): Promise<string> {
    const body = { email, name: 'Anna Smit', role: 'referrer', organisationId, teamIds: [] };
    return testKeys.linkToken('invitation', ((await invite(body)).body as { id: string }).id);
  }
  async function refuses(token: string): Promise<void> {
    expect(problemIn(await nobody.post('/invitations/open', { token })).code).toBe('link.ended');
    expect(problemIn(await accept(token)).code).toBe('link.ended');
  }

  it('ends with its organisation', async () => {
    const [organisationId, email] = [await ownOrganisation(), newEmail()];
    const token = await linkTo(organisationId, email);
    expect((await end(`/region/organisations/${organisationId}`)).status).toBe(200);
    await refuses(token);
    expect(await stateOf(email)).toBeUndefined();
  });

  it('opens nothing in an organisation that ended, even when nobody took it back', async () => {
    const organisationId = await ownOrganisation();
    const token = await linkTo(organisationId, newEmail());
    await app.database.sql(`UPDATE organisation SET ended_at = now() WHERE id = $1`, [
      organisationId,
    ]);
    await refuses(token);
  });

  it('ends with a role of that person there, and with nobody else’s nor elsewhere', async () => {
    const [organisationId, elsewhere] = [await ownOrganisation(), await ownOrganisation()];
    const who = { organisationId, role: 'referrer', name: 'Huisarts' } as const;
    const email = await app.giveLogin(await app.world.person(who), password);
    const token = await linkTo(organisationId, email.toUpperCase());
    const others = [await linkTo(elsewhere, email), await linkTo(organisationId, newEmail())];
    const [row] = await app.database.sql<{ id: string }>(
      `SELECT m.id FROM membership m WHERE m.organisation_id = $1`,
      [organisationId],
    );
    expect((await end(`/region/people/${row?.id}`)).status).toBe(200);
    await refuses(token);
    for (const other of others) expect((await accept(other)).status).toBe(204);
  });
});

describe('a forgotten password', () => {
  async function personWithLogin() {
    const { practice, person } = app.world;
    const actor = await person({ organisationId: practice, role: 'referrer', name: 'Huisarts' });
    return { actor, email: await app.giveLogin(actor, password) };
  }
  const ask = (email: string): Promise<Answer> => nobody.post('/password-resets', { email });
  async function linksOf(accountId: string): Promise<string[]> {
    const rows = await app.database.sql<{ id: string }>(
      `SELECT reference->>'linkId' AS id FROM outbox
       WHERE kind = 'account.reset_asked' AND reference->>'accountId' = $1 ORDER BY id`,
      [accountId],
    );
    return rows.map(({ id }) => testKeys.linkToken('reset', id));
  }
  const complete = (token: string, newPassword: string): Promise<Answer> =>
    nobody.post('/password-resets/complete', { token, newPassword });

  const fresh = 'vier blauwe bussen op een rij';

  it('answers the same whether or not somebody has the address (S-12)', async () => {
    const { email } = await personWithLogin();
    const face = ({ status, text, headers }: Answer): unknown => [
      status,
      text,
      Object.entries(headers).filter(([name]) => !['date', 'x-trace-id'].includes(name)),
    ];
    expect(face(await ask(email))).toEqual(face(await ask('niemand@nergens.example')));
  });

  it('is replaced by the link, once, and ends every session', async () => {
    const { actor, email } = await personWithLogin();
    const { token } = (await logIn(email)).body as LoginEntry;
    await ask(email);
    const [link = ''] = await linksOf(actor.accountId);
    expect((await complete(link, fresh)).status).toBe(204);
    expect((await new HttpClient(app.nest, token).get('/sessions/current')).status).toBe(401);
    expect((await logIn(email)).status).toBe(401);
    expect((await logIn(email, fresh)).status).toBe(201);
    expect(problemIn(await complete(link, password)).code).toBe('link.ended');
  });

  it('stays as it is with a link of half an hour ago, and with an earlier one', async () => {
    const { actor, email } = await personWithLogin();
    await ask(email);
    await ask(email);
    const [first = '', second = ''] = await linksOf(actor.accountId);
    expect(problemIn(await complete(first, fresh)).code).toBe('link.ended');
    await app.database.sql(
      `UPDATE login_ticket SET expires_at = expires_at - interval '30 minutes' WHERE account_id = $1`,
      [actor.accountId],
    );
    expect(problemIn(await complete(second, fresh)).code).toBe('link.ended');
  });

  it('is refused where it is weak, and the link stays good (S-10)', async () => {
    const { actor, email } = await personWithLogin();
    await ask(email);
    const [link = ''] = await linksOf(actor.accountId);
    expect(problemIn(await complete(link, 'te kort')).code).toBe('password.too_short');
    expect(problemIn(await complete(link, 'wachtwoord wachtwoord')).code).toBe('password.common');
    expect(problemIn(await complete(link, 'huisarts in de praktijk')).code).toBe(
      'password.context',
    );
    expect((await complete(link, fresh)).status).toBe(204);
  });

  it('is asked for at most twenty times in ten minutes from one household of IPv6', async () => {
    const from = (at: number, email: string) =>
      nobody.ask({
        ...{ method: 'POST', path: '/password-resets', body: { email } },
        address: `2001:db8:3:3::${at.toString(16)}`,
      });
    for (let at = 1; at <= 20; at += 1) await from(at, `wie${at}@nergens.example`);
    const { actor, email } = await personWithLogin();
    expect((await from(21, email)).status).toBe(204);
    expect(await linksOf(actor.accountId)).toEqual([]);
  });

  it('is mailed no more than three times in ten minutes', async () => {
    const { actor, email } = await personWithLogin();
    for (let times = 0; times < 5; times += 1) expect((await ask(email)).status).toBe(204);
    expect(await linksOf(actor.accountId)).toHaveLength(3);
  });
});

describe('one’s own password', () => {
  it('is changed after a fresh proof, and every other session ends', async () => {
    const { practice, person } = app.world;
    const actor = await person({ organisationId: practice, role: 'referrer', name: 'Huisarts' });
    const email = await app.giveLogin(actor, password);
    const enter = async () =>
      new HttpClient(app.nest, ((await logIn(email)).body as LoginEntry).token);
    const [mine, other] = [await enter(), await enter()];
    const newPassword = 'vijf rode sjaals in een doos';
    expect((await mine.post('/account/password', { newPassword })).status).toBe(204);
    expect((await mine.get('/sessions/current')).status).toBe(200);
    expect((await other.get('/sessions/current')).status).toBe(401);
    await app.database.sql(`UPDATE session SET stepped_up_at = NULL WHERE account_id = $1`, [
      actor.accountId,
    ]);
    const late = await mine.post('/account/password', { newPassword: password });
    expect(problemIn(late).code).toBe('session.step_up');
  });
});

describe('a new password', () => {
  const fresh = 'zes witte ganzen langs het water';
  async function somebodyBegan() {
    const { practice, person } = app.world;
    const actor = await person({ organisationId: practice, role: 'referrer', name: 'Huisarts' });
    const email = await app.giveLogin(actor, password);
    const { token } = (await logIn(email)).body as LoginEntry;
    const client = new HttpClient(app.nest, token);
    await client.post('/account/email', { email: `weg-${email}` });
    const ticket = newToken();
    await app.database.sql(
      `INSERT INTO login_ticket (id_hash, purpose, account_id, factors, expires_at)
       SELECT $1, 'login', $2, '{password}', now() + interval '5 minutes'`,
      [hashOf(ticket), actor.accountId],
    );
    return { actor, email, client };
  }
  const waysBack = ({ accountId }: Actor) =>
    app.database.sql(
      `SELECT 'address' FROM email_change WHERE account_id = $1 AND revoked_at IS NULL
       UNION ALL SELECT 'ticket' FROM login_ticket WHERE account_id = $1 AND used_at IS NULL`,
      [accountId],
    );
  async function idOf(statement: string, { accountId }: Actor): Promise<string> {
    const [row] = await app.database.sql<{ id: string }>(statement, [accountId]);
    return row?.id ?? '';
  }

  it('closes an address that waits and a half-open login, after a forgotten one', async () => {
    const { actor, email } = await somebodyBegan();
    expect(await waysBack(actor)).toHaveLength(2);
    const other = await somebodyBegan();
    await nobody.post('/password-resets', { email });
    const id = await idOf(
      `SELECT reference->>'linkId' AS id FROM outbox
       WHERE kind = 'account.reset_asked' AND reference->>'accountId' = $1`,
      actor,
    );
    const token = testKeys.linkToken('reset', id);
    const answer = await nobody.post('/password-resets/complete', { token, newPassword: fresh });
    expect(answer.status).toBe(204);
    expect(await waysBack(actor)).toEqual([]);
    expect(await waysBack(other.actor)).toHaveLength(2);
    const change = await idOf(`SELECT id FROM email_change WHERE account_id = $1`, actor);
    const link = testKeys.linkToken('email', change);
    const late = await nobody.post('/email-changes/confirm', { token: link });
    expect(problemIn(late).code).toBe('link.ended');
  });

  it('closes both after a change of one’s own, too', async () => {
    const { actor, client } = await somebodyBegan();
    expect((await client.post('/account/password', { newPassword: fresh })).status).toBe(204);
    expect(await waysBack(actor)).toEqual([]);
  });
});
