import { deathMessage, engineOf } from '@wor/domain';
import { DeathService, FollowUpService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let deaths: DeathService;
beforeAll(async () => {
  caseload = await Caseload.create();
  deaths = new DeathService(caseload.home);
});
beforeEach(() => caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => caseload.close());

const order = { isSure: true };

const live = (id: string): Promise<string[]> =>
  caseload.column<string>(
    `SELECT kind FROM follow_up WHERE referral_id = $1 AND status IN ('planned', 'due')
     UNION ALL SELECT 'place' FROM participation WHERE referral_id = $1 AND status <> 'stopped'
     UNION ALL SELECT o.kind FROM outbox o WHERE o.referral_id = $1 AND o.state IN ('pending', 'leased')
       AND o.kind NOT IN ('referral.withdrawn', 'client.died', 'referral.message_sent')`,
    [id],
  );

const messages = async (id: string): Promise<string[]> =>
  (await caseload.referrals.read(caseload.world.referrer, id)).side.messages.map(
    ({ text }) => text,
  );

describe('a death', () => {
  it('ends an open referral and all that was planned, and tells the referrer once', async () => {
    const { coach } = caseload.world;
    const id = await caseload.refer('matching');
    await caseload.start(id);
    expect(await live(id)).not.toEqual([]);
    expect(await deaths.record(coach, { referralId: id, order })).toBe(1);
    expect(await live(id)).toEqual([]);
    const status = await caseload.column(
      `SELECT status || ' ' || closing_reason FROM referral WHERE id = $1`,
      [id],
    );
    expect(status).toEqual(['withdrawn died']);
    const waiting = await caseload.column<string>(
      `SELECT kind FROM outbox WHERE referral_id = $1 AND state = 'pending' ORDER BY kind`,
      [id],
    );
    expect(waiting).toEqual(['client.died', 'referral.message_sent']);
    expect(await messages(id)).toEqual([deathMessage]);
    expect(await deaths.record(coach, { referralId: id, order })).toBe(0);
    expect(await messages(id)).toHaveLength(1);
  });

  it('after closing ends the follow-ups, and none comes back or comes due', async () => {
    const { coach, welfare, region } = caseload.world;
    const { home, database, clock } = caseload;
    const id = await caseload.refer('matching');
    const place = await caseload.start(id);
    await caseload.act(id, 'complete', {
      ...{ reason: 'stress', outflow: 'none', letter: 'Klaar.' },
    });
    const [followUp] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND status = 'planned'`,
      [id],
    );
    await deaths.record(coach, { referralId: id, order });
    expect(await live(id)).toEqual([]);
    const stopped = await caseload.column(`SELECT status FROM participation WHERE id = $1`, [
      place,
    ]);
    expect(stopped).toEqual(['stopped']);
    clock.set('2027-03-10T09:00:00.000Z');
    const worker = new FollowUpService({ ...home, database: database.worker });
    expect(await worker.comeDue(engineOf(welfare, region), followUp ?? '')).toBe(false);
    expect(await live(id)).toEqual([]);
  });

  it('reaches every referral of the person, also in another team', async () => {
    const { coach, lead, south } = caseload.world;
    const client = { name: 'Mevrouw Twee', birthDate: '1944-05-06', phone: '0612000001' };
    const one = await caseload.refer('in_contact', { client });
    const two = await caseload.refer('in_contact');
    await caseload.database.sql(
      `UPDATE referral SET client_id = (SELECT client_id FROM referral WHERE id = $1) WHERE id = $2`,
      [one, two],
    );
    await caseload.act(two, 'transfer', { teamId: south }, lead);
    expect(await deaths.record(coach, { referralId: one, order })).toBe(2);
    expect(await live(two)).toEqual([]);
  });

  it('tells nobody who knows', async () => {
    const id = await caseload.refer('in_contact');
    const known = { ...order, isReferrerTold: true };
    await deaths.record(caseload.world.coach, { referralId: id, order: known });
    expect(await messages(id)).toEqual([]);
  });

  it('needs a second thought, and a coach of the team', async () => {
    const { world } = caseload;
    const id = await caseload.refer('in_contact');
    const by = (actor = world.coach, said: object = order) =>
      refusalOf(deaths.record(actor, { referralId: id, order: said }));
    expect(await by(world.coach, {})).toBe('death.unsure');
    for (const actor of [world.southCoach, world.otherCoach, world.referrer, world.operator]) {
      expect(await by(actor)).toBe('not_found');
    }
    const status = await caseload.column(`SELECT status FROM referral WHERE id = $1`, [id]);
    expect(status).toEqual(['in_contact']);
  });
});
