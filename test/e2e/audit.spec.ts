import { TestApp } from '../support/app.js';

const password = 'een heel lang wachtwoord';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.create();
});
afterAll(() => app.close());

interface Row {
  readonly event_id: string;
  readonly outcome: number;
  readonly user_id: string | null;
  readonly organisation_id: string | null;
  readonly obj_id: string;
}

const rowsOf = (event: string): Promise<Row[]> =>
  app.database.sql<Row & Record<string, unknown>>(
    `SELECT event_id, outcome, user_id, organisation_id, obj_id FROM audit_event WHERE event_id = $1 ORDER BY at, id`,
    [event],
  );

describe('the audit trail of refusals (N-02)', () => {
  it('keeps what a role may not do, with the route and without any value', async () => {
    const { councillor } = app.world;
    const answer = await (await app.as(councillor)).get('/operations/queues');
    expect(answer.status).toBe(403);
    expect(await rowsOf('operations.read')).toEqual([
      {
        event_id: 'operations.read',
        outcome: 8,
        user_id: councillor.accountId,
        organisation_id: councillor.organisationId,
        obj_id: '/operations/queues',
      },
    ]);
  });

  it('keeps that a coach asked for the list of a practice', async () => {
    const answer = await (await app.as(app.world.coach)).get('/referrals?box=practice');
    expect(answer.status).toBe(403);
    expect(await rowsOf('referral.list')).toMatchObject([{ outcome: 8, obj_id: 'practice' }]);
  });

  it('keeps a refused login as refused, and a login under the person', async () => {
    const { practice, person } = app.world;
    const actor = await person({ organisationId: practice, role: 'referrer', name: 'Huisarts' });
    const email = await app.giveLogin(actor, password);
    const client = await app.as();
    const logIn = (secret: string) =>
      client.ask({ method: 'POST', path: '/sessions', body: { email, password: secret } });
    expect((await logIn('niet dit wachtwoord')).status).toBe(401);
    expect((await logIn(password)).status).toBe(201);
    expect(await rowsOf('session.refused')).toMatchObject([{ outcome: 8, user_id: null }]);
    expect(await rowsOf('session.begin')).toMatchObject([
      { outcome: 0, user_id: actor.accountId, organisation_id: actor.organisationId },
    ]);
  });
});
