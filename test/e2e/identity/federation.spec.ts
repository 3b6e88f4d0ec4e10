import type { Departure, LoginResult, MembershipList, OwnIdentityList } from '@wor/contract';
import { findSession, insertSession } from '@wor/database';
import type { Actor, AcrByRole } from '@wor/domain';
import { hashOf, newId, wrapDataKey } from '@wor/platform';
import { TestApp } from '../../support/app.js';
import { testKeys } from '../../support/database.js';
import { HttpClient, type Answer } from '../../support/http/client.js';
import { problemIn } from '../../support/http/problem.js';
import { shapeOf } from '../../support/http/shape.js';
import { RealProvider } from '../../support/issuer/real-provider.js';
import { federatedKeys } from '../exact-keys.js';

const slug = 'zorggroep';
const redirectUri = `http://127.0.0.1:3000/inloggen/via/${slug}/terug`;
const clientSecret = 'a secret of forty characters, or nearly so';

let app: TestApp;
let provider: RealProvider;

beforeAll(async () => {
  app = await TestApp.create();
  const person = { subject: 'person-7', acr: 'substantial' };
  provider = await RealProvider.start({ clientId: 'wor', clientSecret, redirectUri, ...person });
  await register(app.world.practice, { referrer: ['high', 'substantial'], coach: ['high'] });
});
afterAll(async () => {
  await provider.stop();
  await app.close();
});
beforeEach(() => app.database.sql('DELETE FROM federated_identity'));

async function register(organisationId: string, acrByRole: AcrByRole): Promise<void> {
  const id = newId();
  const secret = wrapDataKey(testKeys, { id, organisationId }, Buffer.from(clientSecret));
  await app.database.sql(
    `INSERT INTO identity_provider (id, region_id, organisation_id, slug, name, issuer, client_id,
       kek_version, client_secret, signed_by, acr_by_role)
     SELECT $1, region_id, id, $3, name, $4, 'wor', $5, $6, 'RS256', $7 FROM organisation WHERE id = $2`,
    [
      ...[id, organisationId, slug, provider.issuer],
      ...[secret.kekVersion, secret.wrapped, JSON.stringify(acrByRole)],
    ],
  );
}

/** Walks to the provider and back. @returns what the browser brings */
async function walk() {
  const anybody = await app.as();
  const answer = await anybody.post('/sessions/federated/departures', { slug });
  const { url, secret } = answer.body as Departure;
  const back = await provider.visit(url);
  return { slug, secret, query: back.search };
}

const logIn = async (): Promise<Answer> =>
  (await app.as()).post('/sessions/federated', await walk());
const link = async (actor: Actor): Promise<Answer> =>
  (await app.as(actor)).post('/identities', await walk());

describe('a login at one’s own organisation', () => {
  it('opens nothing for somebody whom nobody linked, whatever the provider claims (I-03)', async () => {
    const before = await refusals();
    expect(problemIn(await logIn()).code).toBe('login.unlinked');
    expect(await refusals()).toBe(before + 1);
  });

  it('opens the account that was linked to it, in the role that it vouches for', async () => {
    expect((await link(app.world.referrer)).status).toBe(204);
    const answer = await logIn();
    expect(answer.status).toBe(201);
    const { token, me } = answer.body as LoginResult;
    expect(me).toMatchObject({ accountId: app.world.referrer.accountId, role: 'referrer' });
    expect((await new HttpClient(app.nest, token).get('/sessions/current')).status).toBe(200);
    const [row] = await app.database.sql<{ by: unknown }>(
      `SELECT obj_detail -> 'by' AS by FROM audit_event WHERE event_id = 'session.begin' ORDER BY at DESC LIMIT 1`,
    );
    expect(row?.by).toEqual(['oidc', 'substantial']);
  });

  it('I-02 is refused when the provider vouches for less than the role demands', async () => {
    await link(app.world.referrer);
    await app.database.sql(`UPDATE identity_provider SET acr_by_role = '{"referrer": ["high"]}'`);
    expect(problemIn(await logIn()).code).toBe('login.assurance_too_low');
    await app.database.sql(
      `UPDATE identity_provider SET acr_by_role = '{"coach": ["substantial"]}'`,
    );
    expect(problemIn(await logIn()).code).toBe('login.assurance_too_low');
    await app.database.sql(
      `UPDATE identity_provider SET acr_by_role = '{"referrer": ["substantial"]}'`,
    );
  });

  it('is worth nothing a second time, nor in another browser', async () => {
    await link(app.world.referrer);
    const back = await walk();
    const anybody = await app.as();
    const other = { ...back, secret: 'b'.repeat(43) };
    expect(problemIn(await anybody.post('/sessions/federated', other)).code).toBe('login.refused');
    expect((await anybody.post('/sessions/federated', back)).status).toBe(201);
    expect(problemIn(await anybody.post('/sessions/federated', back)).code).toBe('login.refused');
  });

  it('links nobody to the provider of another organisation', async () => {
    expect((await link(app.world.coach)).status).toBe(404);
  });

  it('links one person there to one account here', async () => {
    const { practice, person } = app.world;
    await link(app.world.referrer);
    const colleague = await person({ organisationId: practice, role: 'referrer', name: 'Collega' });
    expect(problemIn(await link(colleague)).code).toBe('identity.taken');
  });

  it('is seen and ended by whose it is, and by nobody else', async () => {
    await link(app.world.referrer);
    const own = await app.as(app.world.referrer);
    const { items } = (await own.get('/identities')).body as OwnIdentityList;
    expect(items).toEqual([expect.objectContaining({ issuer: provider.issuer })]);
    const other = await app.as(app.world.coach);
    expect((await other.get('/identities')).body).toEqual({ items: [] });
    const path = `/identities/${items[0]?.id}`;
    expect((await other.delete(path)).status).toBe(404);
    expect((await own.delete(path)).status).toBe(204);
    expect(problemIn(await logIn()).code).toBe('login.unlinked');
  });

  it('opens nothing for a closed account or an ended role', async () => {
    await link(app.world.referrer);
    const { accountId } = app.world.referrer;
    const account = `UPDATE account SET is_disabled = $2 WHERE id = $1`;
    await app.database.sql(account, [accountId, true]);
    expect(problemIn(await logIn()).code).toBe('login.refused');
    await app.database.sql(account, [accountId, false]);
    const role = `UPDATE membership SET ended_at = $2 WHERE account_id = $1`;
    await app.database.sql(role, [accountId, '2026-01-01']);
    expect(problemIn(await logIn()).code).toBe('login.assurance_too_low');
    await app.database.sql(role, [accountId, null]);
  });

  it('is offered by name, and only while the provider is registered', async () => {
    const anybody = await app.as();
    expect((await anybody.get('/identity-providers')).text).toContain(slug);
    await app.database.sql('UPDATE identity_provider SET is_active = false');
    expect((await anybody.get('/identity-providers')).body).toEqual({ items: [] });
    const answer = await anybody.post('/sessions/federated/departures', { slug });
    expect(answer.status).toBe(404);
    await app.database.sql('UPDATE identity_provider SET is_active = true');
  });

  it('tells exactly what its views are for (S-04)', async () => {
    await link(app.world.referrer);
    const [anybody, own] = [await app.as(), await app.as(app.world.referrer)];
    const departure = await anybody.post('/sessions/federated/departures', { slug });
    expect({
      identityProviders: shapeOf((await anybody.get('/identity-providers')).body),
      departure: shapeOf(departure.body),
      identities: shapeOf((await own.get('/identities')).body),
    }).toEqual(federatedKeys);
  });
});

describe('a session that began elsewhere', () => {
  /** Another role of the same account. */
  async function addRole({ accountId, regionId }: Actor, organisationId: string, role: string) {
    const id = newId();
    await app.database.sql(
      `INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name)
       VALUES ($1, $2, $3, $4, $5, 'Anders')`,
      [id, regionId, accountId, organisationId, role],
    );
    return id;
  }
  const demand = (demands: boolean | null) =>
    app.database.sql(`UPDATE organisation SET demands_second_factor = $2 WHERE id = $1`, [
      ...[app.world.practice, demands],
    ]);
  async function linkedPerson(): Promise<{ actor: Actor; enter: () => Promise<HttpClient> }> {
    const { practice, person } = app.world;
    const actor = await person({ organisationId: practice, role: 'referrer', name: 'Huisarts' });
    await link(actor);
    const enter = async () => new HttpClient(app.nest, ((await logIn()).body as LoginResult).token);
    return { actor, enter };
  }

  it('I-02 goes on in no role for which the provider vouches too little', async () => {
    const { actor, enter } = await linkedPerson();
    const { practice, welfare } = app.world;
    const places = [
      await addRole(actor, practice, 'coach'),
      await addRole(actor, practice, 'lead'),
      await addRole(actor, welfare, 'coach'),
      await addRole(actor, welfare, 'referrer'),
    ];
    const client = await enter();
    for (const demands of [null, true]) {
      await demand(demands);
      for (const membershipId of places) {
        const answer = await client.post('/sessions/current/switch', { membershipId });
        expect(problemIn(answer).code).toBe('login.assurance_too_low');
      }
    }
    await demand(null);
    expect((await client.get('/sessions/current')).body).toMatchObject({ role: 'referrer' });
  });

  it.each([
    ['POST', '/account/password', { newPassword: 'drie groene fietsen in de schuur' }],
    ['POST', '/account/email', { email: 'nieuw@adres.example' }],
    ['POST', '/account/second-factor', {}],
    ['DELETE', '/account/second-factor', undefined],
    ['POST', '/account/recovery-codes', {}],
  ] as const)('S-16 is not fresh: %s %s asks for the password', async (method, path, body) => {
    const { enter } = await linkedPerson();
    const answer = await (await enter()).ask({ method, path, body });
    expect(problemIn(answer).code).toBe('session.step_up');
  });

  it('S-16 is not fresh either when the provider calls its assurance a password', async () => {
    const { actor } = await linkedPerson();
    const idHash = hashOf(newId());
    const [row] = await app.database.sql<{ id: string }>(
      `SELECT id FROM membership WHERE account_id = $1`,
      [actor.accountId],
    );
    const place = { accountId: actor.accountId, membershipId: row?.id ?? '' };
    const session = await app.database.app.transaction(undefined, async (tx) => {
      await insertSession(tx, { ...place, idHash, factors: ['oidc', 'password'] });
      return findSession(tx, idHash);
    });
    expect(session).toMatchObject({ isFresh: false });
  });

  it('goes on in a role for which it does, and sets up nothing here', async () => {
    const { actor, enter } = await linkedPerson();
    await addRole(actor, app.world.practice, 'coach');
    await app.database.sql(
      `UPDATE identity_provider SET acr_by_role = '{"referrer": ["substantial"], "coach": ["substantial"]}'`,
    );
    await demand(true);
    const client = await enter();
    const { items } = (await client.get('/sessions/current/memberships')).body as MembershipList;
    const membershipId = items.find(({ role }) => role === 'referrer')?.id;
    expect((await client.get('/sessions/current')).body).toMatchObject({ role: 'coach' });
    const answer = await client.post('/sessions/current/switch', { membershipId });
    await demand(null);
    expect(answer.body).toMatchObject({ me: { role: 'referrer' } });
  });
});

async function refusals(): Promise<number> {
  const rows = await app.database.sql<{ count: number }>(
    `SELECT count(*)::integer FROM audit_event WHERE event_id = 'session.refused' AND outcome <> 0`,
  );
  return rows[0]?.count ?? 0;
}
