import type { EnrolmentView, LoginEntry, OwnAccountView, RecoveryCodesView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { TestApp } from '../../support/app.js';
import { testKeys } from '../../support/database.js';
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

interface Owner {
  readonly actor: Actor;
  readonly email: string;
  readonly client: HttpClient;
}

const logIn = (email: string): Promise<Answer> => nobody.post('/sessions', { email, password });
const enter = async (email: string): Promise<HttpClient> =>
  new HttpClient(app.nest, ((await logIn(email)).body as LoginEntry).token);

async function owner(): Promise<Owner> {
  const { practice, person } = app.world;
  const actor = await person({ organisationId: practice, role: 'referrer', name: 'Huisarts' });
  const email = await app.giveLogin(actor, password);
  return { actor, email, client: await enter(email) };
}

const accountOf = async ({ client }: Pick<Owner, 'client'>): Promise<OwnAccountView> =>
  (await client.get('/account')).body as OwnAccountView;
const grow = ({ actor }: Owner) =>
  app.database.sql(`UPDATE session SET stepped_up_at = NULL WHERE account_id = $1`, [
    actor.accountId,
  ]);

async function setUp({
  client,
}: Owner): Promise<{ key: string; recoveryCodes: readonly string[] }> {
  const { key } = (await client.post('/account/second-factor', {})).body as EnrolmentView;
  const answer = await client.post('/account/second-factor/confirm', { code: codeOf(key) });
  return { key, ...(answer.body as RecoveryCodesView) };
}

describe('one’s own second factor (S-13)', () => {
  it('is set up with its first code, is asked from then on, and ends the other sessions', async () => {
    const mine = await owner();
    const other = await enter(mine.email);
    const { recoveryCodes } = await setUp(mine);
    expect(recoveryCodes).toHaveLength(10);
    expect(await accountOf(mine)).toMatchObject({ hasSecondFactor: true, recoveryCodesLeft: 10 });
    expect((await logIn(mine.email)).body).toMatchObject({ step: 'second_factor' });
    expect((await other.get('/sessions/current')).status).toBe(401);
  });

  it('is not set up by a wrong code, nor twice', async () => {
    const mine = await owner();
    await mine.client.post('/account/second-factor', {});
    const wrong = await mine.client.post('/account/second-factor/confirm', { code: '000000' });
    expect(problemIn(wrong).code).toBe('factor.refused');
    expect(await accountOf(mine)).toMatchObject({ hasSecondFactor: false, recoveryCodesLeft: 0 });
    await setUp(mine);
    const again = await mine.client.post('/account/second-factor', {});
    expect(problemIn(again)).toMatchObject({ status: 409, code: 'factor.exists' });
  });

  it('is removed, and the password alone is enough again', async () => {
    const mine = await owner();
    await setUp(mine);
    expect((await mine.client.delete('/account/second-factor')).status).toBe(204);
    expect(await accountOf(mine)).toMatchObject({ hasSecondFactor: false, recoveryCodesLeft: 0 });
    expect((await logIn(mine.email)).status).toBe(201);
    expect((await mine.client.delete('/account/second-factor')).status).toBe(404);
  });

  it('stays where an organisation demands it', async () => {
    const mine = await owner();
    await setUp(mine);
    const demand = (demands: boolean | null) =>
      app.database.sql(`UPDATE organisation SET demands_second_factor = $2 WHERE id = $1`, [
        ...[mine.actor.organisationId, demands],
      ]);
    await demand(true);
    expect(await accountOf(mine)).toMatchObject({ isFactorDemanded: true });
    const answer = await mine.client.delete('/account/second-factor');
    await demand(null);
    expect(problemIn(answer)).toMatchObject({ status: 409, code: 'factor.demanded' });
    expect(await accountOf(mine)).toMatchObject({ hasSecondFactor: true });
  });

  it('gets new recovery codes, and the old ones are worth nothing', async () => {
    const mine = await owner();
    const { recoveryCodes: old } = await setUp(mine);
    const answer = await mine.client.post('/account/recovery-codes', {});
    const { recoveryCodes: fresh } = answer.body as RecoveryCodesView;
    expect(fresh).toHaveLength(10);
    expect(fresh.filter((code) => old.includes(code))).toEqual([]);
    const use = async (code = '') => {
      const { ticket } = (await logIn(mine.email)).body as { ticket: string };
      return (await nobody.post('/login-steps/second-factor', { ticket, code })).status;
    };
    expect(await use(old[0])).toBe(401);
    expect(await use(fresh[0])).toBe(201);
    expect(await accountOf(mine)).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it('has no recovery codes where there is no second factor', async () => {
    const { client } = await owner();
    expect((await client.post('/account/recovery-codes', {})).status).toBe(404);
  });
});

describe('every change of one’s own account (S-16)', () => {
  it.each([
    ['POST', '/account/second-factor'],
    ['POST', '/account/second-factor/confirm'],
    ['DELETE', '/account/second-factor'],
    ['POST', '/account/recovery-codes'],
    ['POST', '/account/email'],
  ] as const)('%s %s asks for a fresh proof', async (method, path) => {
    const mine = await owner();
    await grow(mine);
    const body = { code: '123456', email: 'nieuw@adres.example' };
    const field = path.endsWith('confirm') ? { code: body.code } : {};
    const given = path.endsWith('email') ? { email: body.email } : field;
    const ask = method === 'DELETE' ? { method, path } : { method, path, body: given };
    expect(problemIn(await mine.client.ask(ask)).code).toBe('session.step_up');
  });

  it('stands in the audit trail', async () => {
    const mine = await owner();
    await setUp(mine);
    await mine.client.post('/account/recovery-codes', {});
    await mine.client.post('/account/email', { email: 'spoor@adres.example' });
    await mine.client.delete('/account/second-factor');
    const rows = await app.database.sql<{ event: string }>(
      `SELECT event_id AS event FROM audit_event WHERE user_id = $1 AND action <> 'R' AND outcome = 0`,
      [mine.actor.accountId],
    );
    const events = rows.map(({ event }) => event);
    expect(events).toEqual(
      expect.arrayContaining([
        ...['factor.enrol', 'factor.prove', 'factor.renew_codes', 'factor.remove'],
        'account.email_asked',
      ]),
    );
  });
});

let addresses = 0;
const newAddress = (): string => `anders${(addresses += 1)}@adres.example`;
const ask = ({ client }: Owner, email: string): Promise<Answer> =>
  client.post('/account/email', { email });
const confirm = (token: string): Promise<Answer> =>
  nobody.post('/email-changes/confirm', { token });

async function linksOf({ actor }: Owner): Promise<string[]> {
  const rows = await app.database.sql<{ id: string }>(
    `SELECT id FROM email_change WHERE account_id = $1 ORDER BY created_at`,
    [actor.accountId],
  );
  return rows.map(({ id }) => testKeys.linkToken('email', id));
}

describe('another e-mail address', () => {
  it('counts once its mail was opened, once, and the old one gets a notice', async () => {
    const mine = await owner();
    const email = newAddress();
    expect((await ask(mine, email)).status).toBe(204);
    expect(await accountOf(mine)).toMatchObject({ email: mine.email, waitingEmail: email });
    expect((await logIn(email)).status).toBe(401);
    const [link = ''] = await linksOf(mine);
    expect((await confirm(link)).status).toBe(204);
    expect(await accountOf(mine)).toMatchObject({ email, waitingEmail: null });
    expect((await logIn(email)).status).toBe(201);
    expect((await logIn(mine.email)).status).toBe(401);
    expect(problemIn(await confirm(link))).toMatchObject({ status: 410, code: 'link.ended' });
    const rows = await app.database.sql<{ kind: string; row: string }>(
      `SELECT kind, o::text AS row FROM outbox o WHERE kind LIKE 'account.email_%' ORDER BY kind`,
    );
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['account.email_asked', 'account.email_changed']),
    );
    expect(rows.some(({ row }) => row.includes('@'))).toBe(false);
  });

  it('is kept as it is by a link of yesterday, and by an earlier one', async () => {
    const mine = await owner();
    await ask(mine, newAddress());
    await ask(mine, newAddress());
    const [first = '', second = ''] = await linksOf(mine);
    expect(problemIn(await confirm(first)).code).toBe('link.ended');
    await app.database.sql(
      `UPDATE email_change SET expires_at = expires_at - interval '1 day' WHERE account_id = $1`,
      [mine.actor.accountId],
    );
    expect(problemIn(await confirm(second)).code).toBe('link.ended');
  });

  it('answers the same for one that somebody has, and is refused only to its reader (S-12)', async () => {
    const [mine, theirs] = [await owner(), await owner()];
    const [taken, free] = [await ask(mine, theirs.email), await ask(await owner(), newAddress())];
    expect([taken.status, taken.text]).toEqual([free.status, free.text]);
    const [link = ''] = await linksOf(mine);
    expect(problemIn(await confirm(link))).toMatchObject({ status: 409, code: 'email.taken' });
    expect(await accountOf(mine)).toMatchObject({ email: mine.email });
  });

  it.each([
    ['geen adres', 'email.invalid'],
    ['a@b.nl, c@d.nl', 'email.invalid'],
  ])('is refused as %j', async (email, code) => {
    const answer = await ask(await owner(), email);
    expect(problemIn(answer)).toMatchObject({ status: 422, fields: [{ field: 'email', code }] });
  });

  it('is refused when it is the present one', async () => {
    const mine = await owner();
    expect(problemIn(await ask(mine, mine.email.toUpperCase())).code).toBe('email.same');
  });

  it('makes a forgotten password’s link worth nothing, which went to the old one', async () => {
    const mine = await owner();
    await nobody.post('/password-resets', { email: mine.email });
    await ask(mine, newAddress());
    const [link = ''] = await linksOf(mine);
    await confirm(link);
    const [row] = await app.database.sql<{ isUsed: boolean }>(
      `SELECT used_at IS NOT NULL AS "isUsed" FROM login_ticket WHERE account_id = $1 AND purpose = 'reset'`,
      [mine.actor.accountId],
    );
    expect(row?.isUsed).toBe(true);
  });

  it('is mailed three times in ten minutes, and then says when to come back', async () => {
    const mine = await owner();
    for (let times = 0; times < 3; times += 1) {
      expect((await ask(mine, newAddress())).status).toBe(204);
    }
    const answer = await ask(mine, newAddress());
    expect(problemIn(answer)).toMatchObject({ status: 429, code: 'login.throttled' });
    const wait = Number(answer.headers['retry-after']);
    expect(wait).toBeGreaterThan(590);
    expect(wait).toBeLessThanOrEqual(600);
  });

  it('of somebody else is seen by nobody', async () => {
    const [mine, theirs] = [await owner(), await owner()];
    await ask(mine, newAddress());
    expect(await accountOf(theirs)).toMatchObject({ waitingEmail: null });
  });
});
