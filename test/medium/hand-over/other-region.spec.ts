import { defaultFollowUpPlan, engineOf, type Actor } from '@wor/domain';
import {
  AppointmentService,
  FollowUpService,
  MessageService,
  SafetyService,
  WorkService,
  type TeamSide,
} from '@wor/services';
import { refusalOf, type Caseload } from '../../support/caseload.js';
import { createFarRegion } from '../../support/far-region.js';
import { PostOffice } from '../post/office.js';

const [usual] = defaultFollowUpPlan;
const settings = {
  followUpPlan: [
    { ...usual, moment: '2w', wait: '+2w' },
    { ...usual, moment: '6m', wait: '+6m' },
  ],
  clientMessages: { quietFrom: '20:00', quietUntil: '08:30', send: ['call-coming-to-client'] },
};

let office: PostOffice;
let caseload: Caseload;
let far: Awaited<ReturnType<typeof createFarRegion>>;
beforeAll(async () => {
  office = await PostOffice.open();
  ({ caseload } = office);
  far = await createFarRegion(caseload.database, caseload.world, { settings });
});
beforeEach(() => caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => office.close());

const leave = (id: string) =>
  caseload.act(
    id,
    'transfer',
    { teamId: far.team, freshConsent: true, note: 'Is verhuisd.' },
    caseload.world.lead,
  );

async function dossier(id: string, actor: Actor = far.coach): Promise<TeamSide> {
  const read = await caseload.referrals.read(actor, id);
  if (read.view !== 'welfare') throw new Error('The other side was read');
  return read.side;
}

const wrote = (text: string) => ({ kind: 'message', text }) as const;

const live = (id: string) =>
  caseload.column<string>(
    `SELECT kind || '.' || moment || ' ' || due_on FROM follow_up
     WHERE referral_id = $1 AND status IN ('planned', 'due') ORDER BY due_at, 1`,
    [id],
  );

describe('a transfer to a team in another region', () => {
  it('gives the receiver the whole dossier, with the names of who worked on it', async () => {
    const { coach } = caseload.world;
    const id = await caseload.refer('matching', {
      client: { name: 'Mevrouw Verhuisd' },
      hope: 'Weer onder de mensen komen.',
    });
    await caseload.measurements.record(coach, id, {
      ...{ instrument: 'ucla-3', moment: 'baseline', answers: [2, 2, 2] },
    });
    await caseload.start(id);
    await leave(id);
    const side = await dossier(id);
    expect(side.client).toMatchObject({ name: 'Mevrouw Verhuisd', postcode: '9991AB' });
    expect(side.hope).toBe('Weer onder de mensen komen.');
    expect(side.intake?.wishes).toEqual(['movement']);
    expect(side.measurements).toHaveLength(1);
    expect(side.referrerName).toBe('Praktijk De Brug');
    const told = side.timeline.filter(({ note }) => note === 'Is verhuisd.');
    expect(told).toMatchObject([{ by: 'Els de Boer' }]);
    expect(side.participations).toMatchObject([
      { status: 'stopped', activity: { name: 'Activiteit 1' } },
    ]);
    expect(side.referral).toMatchObject({ regionId: far.region, coachId: null, status: 'active' });
    const work = await new WorkService(caseload.home).list(far.lead, { view: 'all', limit: 100 });
    expect(work.items.map((item) => item.id)).toEqual([id]);
  });

  it('shows nothing to the giver and to nobody of the old region but the referrer', async () => {
    const { world, referrals } = caseload;
    const id = await caseload.refer('in_contact');
    await leave(id);
    const others = [world.coach, world.lead, world.southCoach, world.otherCoach];
    for (const actor of [...others, world.siblingReferrer, world.farReferrer]) {
      expect(await refusalOf(referrals.read(actor, id))).toBe('not_found');
      expect(await refusalOf(caseload.act(id, 'withdraw', { reason: 'other' }, actor))).toBe(
        'not_found',
      );
    }
    for (const actor of [world.lead, world.coach]) {
      const { items } = await referrals.list(actor, { box: 'caseload', limit: 100 });
      expect(items.map((item) => item.id)).not.toContain(id);
    }
    const read = await referrals.read(world.referrer, id);
    expect(read.side.team).toMatchObject({ name: 'Team Ver', organisation: 'Welzijn Ver' });
    const { items } = await referrals.list(world.referrer, { box: 'practice', limit: 100 });
    expect(items.map((item) => item.id)).toContain(id);
  });

  it('leaves referrer and new team each other’s mail, both ways', async () => {
    const { world, home } = caseload;
    const id = await caseload.refer('in_contact');
    // From here on nobody waits for a referrer who may still take it back.
    caseload.clock.pass(11);
    await leave(id);
    await office.work();
    const messages = new MessageService(home);
    const toTeam = () => office.mailTo('ver@welzijn.example').length;
    const toReferrer = () => office.mailTo(`${world.referrer.accountId}@test.example`).length;
    const before = { team: toTeam(), referrer: toReferrer() };
    expect(before.team).toBeGreaterThan(0);
    await messages.send(world.referrer, { referralId: id, order: wrote('Belt u haar?') });
    await office.work();
    expect(toTeam()).toBe(before.team + 1);
    await messages.send(far.coach, { referralId: id, order: wrote('Morgen.') });
    await office.work();
    expect(toReferrer()).toBe(before.referrer + 1);
    const { side } = await caseload.referrals.read(world.referrer, id);
    expect(side.messages.map(({ text, by }) => `${text} ${by ?? ''}`)).toEqual([
      ...['Belt u haar? Huisarts Jansen', 'Morgen. Coach Ver'],
    ]);
    const lost = await caseload.column(
      `SELECT kind || coalesce(last_error, '') FROM outbox WHERE referral_id = $1 AND state NOT IN ('done', 'cancelled')
         AND run_at <= $2`,
      [id, caseload.clock.now()],
    );
    expect(lost).toEqual([]);
  });

  it('lets the referrer withdraw, and ends what was planned elsewhere', async () => {
    const id = await caseload.refer('matching');
    await caseload.start(id);
    await leave(id);
    await caseload.act(id, 'withdraw', { reason: 'other' }, caseload.world.referrer);
    expect(await live(id)).toEqual([]);
    expect((await dossier(id)).referral.status).toBe('withdrawn');
  });

  it('plans by the new region what is ahead, once, and the receiver carries it out', async () => {
    const { world, home, database, clock } = caseload;
    clock.set('2026-11-02T09:00:00.000Z');
    const id = await caseload.refer('matching');
    await caseload.start(id);
    expect(await live(id)).toEqual(['follow_up.3m 2027-02-02']);
    clock.set('2026-11-20T09:00:00.000Z');
    await leave(id);
    expect(await live(id)).toEqual(['follow_up.6m 2027-05-02']);
    const places = await caseload.column<string>(
      `SELECT DISTINCT organisation_id || ' ' || region_id FROM outbox
       WHERE referral_id = $1 AND state = 'pending' AND organisation_id <> $2`,
      [id, world.practice],
    );
    expect(places).toEqual([`${far.welfare} ${far.region}`]);
    const [followUp = ''] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND status = 'planned'`,
      [id],
    );
    clock.set('2027-05-03T09:00:00.000Z');
    const worker = new FollowUpService({ ...home, database: database.worker });
    expect(await worker.comeDue(engineOf(world.welfare, world.region), followUp)).toBe(false);
    const fresh = engineOf(far.welfare, far.region);
    expect(await worker.comeDue(fresh, followUp)).toBe(true);
    expect(await worker.comeDue(fresh, followUp)).toBe(false);
    expect((await dossier(id)).followUps).toMatchObject([{ moment: '6m', status: 'due' }]);
  });

  it('takes nothing from what waits for its coach, and loses no safety flag', async () => {
    const { clock, home, world } = caseload;
    clock.set('2026-08-03T09:00:00.000Z');
    const id = await caseload.refer('matching');
    await caseload.start(id);
    clock.set('2026-11-20T09:00:00.000Z');
    await new SafetyService(home).flag(world.coach, { referralId: id, note: 'Zij was bang.' });
    await office.work();
    await leave(id);
    expect(await live(id)).toEqual(
      expect.arrayContaining([
        ...['follow_up.3m 2026-11-03', 'follow_up.6m 2027-02-03', 'safety.flag_1 2026-11-20'],
      ]),
    );
    expect(await live(id)).not.toContainEqual(expect.stringContaining('follow_up.2w'));
    const row = await caseload.referrals.read(far.coach, id);
    expect(row.side.referral.nextAction).toBe('safety');
    expect(await refusalOf(caseload.referrals.read(world.coach, id))).toBe('not_found');
  });

  it('ends appointments and frees the seat in what the old region organises', async () => {
    const { world, home } = caseload;
    const id = await caseload.refer('matching');
    const taken = () =>
      caseload.column<number>(`SELECT taken FROM activity WHERE id = $1`, [world.activities[4]]);
    const [before = 0] = await taken();
    await caseload.start(id, 4);
    expect(await taken()).toEqual([before + 1]);
    const order = { day: '2026-12-08', time: '14:00', kind: 'office', place: 'De Linde' };
    await new AppointmentService(home).book(world.coach, { referralId: id, order });
    await leave(id);
    expect(await taken()).toEqual([before]);
    const side = await dossier(id);
    expect(side.appointments).toMatchObject([{ status: 'cancelled', place: 'De Linde' }]);
    expect(side.referral.nextAction).not.toBe('appointment');
    expect((await live(id)).join()).not.toContain('appointment');
  });

  it('can come back, with everything, and nobody of the other region sees it then', async () => {
    const { world } = caseload;
    const id = await caseload.refer('matching', { client: { name: 'Mevrouw Terug' } });
    await caseload.start(id);
    await leave(id);
    const home = { teamId: world.north, freshConsent: true };
    await caseload.act(id, 'transfer', home, far.lead);
    const side = await dossier(id, world.coach);
    expect(side.client.name).toBe('Mevrouw Terug');
    expect(side.referral.regionId).toBe(world.region);
    expect(await live(id)).toEqual(['follow_up.3m 2027-02-20']);
    for (const actor of [far.coach, far.lead]) {
      expect(await refusalOf(caseload.referrals.read(actor, id))).toBe('not_found');
    }
    const scopes = await caseload.column<string>(
      `SELECT text_version FROM consent WHERE referral_id = $1 AND scope = 'transfer' ORDER BY 1`,
      [id],
    );
    expect(scopes).toEqual(['transfer-region-1', 'transfer-region-1']);
  });
});
