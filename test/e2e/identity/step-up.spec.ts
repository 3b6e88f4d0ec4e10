import { TestApp } from '../../support/app.js';
import { HttpClient, type Answer } from '../../support/http/client.js';
import { problemIn } from '../../support/http/problem.js';

const password = 'een heel lang wachtwoord';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.create();
});
afterAll(() => app.close());

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface SessionItem {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly agent: string | null;
}

async function personWithLogin() {
  const { practice, person } = app.world;
  const actor = await person({ organisationId: practice, role: 'referrer', name: 'Huisarts' });
  const email = await app.giveLogin(actor, password);
  const nobody = await app.as();
  const logIn = async (): Promise<HttpClient> => {
    const answer = await nobody.post('/sessions', { email, password }, { 'user-agent': firefox });
    return new HttpClient(app.nest, (answer.body as { token: string }).token);
  };
  return { actor, logIn };
}

const age = (accountId: string, minutes: number) =>
  app.database.sql(
    `UPDATE session SET stepped_up_at = now() - make_interval(mins => $2) WHERE account_id = $1`,
    [accountId, minutes],
  );
const prove = (client: HttpClient, secret = password): Promise<Answer> =>
  client.post('/sessions/current/step-up', { password: secret });
const isFresh = async (client: HttpClient): Promise<unknown> =>
  ((await client.get('/sessions/current')).body as { isFresh: unknown }).isFresh;

describe('an act that needs a fresh proof (S-16)', () => {
  it('is done within ten minutes of the login, and asks for a proof after them', async () => {
    const { actor, logIn } = await personWithLogin();
    const client = await logIn();
    await age(actor.accountId, 9);
    expect((await client.post('/sessions/end-others', {})).status).toBe(204);
    await age(actor.accountId, 10);
    const answer = await client.post('/sessions/end-others', {});
    expect(problemIn(answer)).toMatchObject({ status: 401, code: 'session.step_up' });
  });

  it('is done with the session that the proof gives, and the old id is worth nothing', async () => {
    const { actor, logIn } = await personWithLogin();
    const before = await logIn();
    await age(actor.accountId, 11);
    expect(await isFresh(before)).toBe(false);
    const answer = await prove(before);
    const after = new HttpClient(app.nest, (answer.body as { token: string }).token);
    expect(await isFresh(after)).toBe(true);
    expect((await after.post('/sessions/end-others', {})).status).toBe(204);
    expect(problemIn(await before.get('/sessions/current')).code).toBe('session.ended');
  });

  it('is the import of a file, and not its check', async () => {
    const { office, person } = app.world;
    const who = { organisationId: office, role: 'administrator', name: 'Beheer' } as const;
    const actor = await person(who);
    await app.giveLogin(actor, password);
    const before = await app.as(actor);
    await age(actor.accountId, 11);
    const file = 'naam;soort;agb;team\nPraktijk Zee;;;\n';
    const send = (client: HttpClient, path: string): Promise<Answer> =>
      client.ask({
        ...{ method: 'POST', path: `/imports/practices/${path}`, raw: file },
        headers: { 'content-type': 'text/csv' },
      });
    const { hash } = (await send(before, 'check')).body as { hash: string };
    const stale = await send(before, `checked/${hash}`);
    expect(problemIn(stale)).toMatchObject({ status: 401, code: 'session.step_up' });
    const { token } = (await prove(before)).body as { token: string };
    const fresh = await send(new HttpClient(app.nest, token), `checked/${hash}`);
    expect(fresh.body).toMatchObject({ added: 1 });
  });

  it('is not begun anew by a proof: ten hours stay ten hours', async () => {
    const { actor, logIn } = await personWithLogin();
    const before = await logIn();
    await app.database.sql(
      `UPDATE session SET created_at = now() - interval '9 hours' WHERE account_id = $1`,
      [actor.accountId],
    );
    const { token } = (await prove(before)).body as { token: string };
    await app.database.sql(
      `UPDATE session SET created_at = created_at - interval '1 hour' WHERE account_id = $1`,
      [actor.accountId],
    );
    expect((await new HttpClient(app.nest, token).get('/sessions/current')).status).toBe(401);
  });

  it('is refused with a wrong password, ten times at most, whatever comes after', async () => {
    const { logIn } = await personWithLogin();
    const client = await logIn();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(problemIn(await prove(client, `fout ${attempt}`)).code).toBe('password.wrong');
    }
    expect(problemIn(await prove(client)).code).toBe('login.throttled');
  });
});

describe('the list of one’s own sessions', () => {
  it('names the device and marks the one that asks', async () => {
    const { logIn } = await personWithLogin();
    const [first] = [await logIn(), await logIn()];
    const { items } = (await first.get('/sessions')).body as { items: readonly SessionItem[] };
    expect(items.map(({ agent }) => agent)).toEqual(['Firefox, Windows', 'Firefox, Windows']);
    expect(items.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  });

  it('ends one of them, with its very next request', async () => {
    const { logIn } = await personWithLogin();
    const [first, second] = [await logIn(), await logIn()];
    const { items } = (await first.get('/sessions')).body as { items: readonly SessionItem[] };
    const other = items.find(({ isCurrent }) => !isCurrent);
    expect((await first.delete(`/sessions/${other?.id ?? ''}`)).status).toBe(204);
    expect((await second.get('/sessions/current')).status).toBe(401);
    expect((await first.get('/sessions/current')).status).toBe(200);
  });

  it('ends none of anybody else', async () => {
    const [mine, theirs] = [await personWithLogin(), await personWithLogin()];
    const [client, victim] = [await mine.logIn(), await theirs.logIn()];
    const { items } = (await victim.get('/sessions')).body as { items: readonly SessionItem[] };
    expect((await client.delete(`/sessions/${items[0]?.id ?? ''}`)).status).toBe(404);
    await client.post('/sessions/end-others', {});
    expect((await victim.get('/sessions/current')).status).toBe(200);
  });
});
