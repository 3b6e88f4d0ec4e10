import { listActivities } from '@wor/database';
import { defaultReasons } from '@wor/domain';
import { newId } from '@wor/platform';
import { HandOverService, PracticeService, WorkService } from '@wor/services';
import { refusalOf, type Caseload } from '../../support/caseload.js';
import { testKeys } from '../../support/database.js';
import { createFarRegion } from '../../support/far-region.js';
import { PostOffice } from '../post/office.js';

const { length } = defaultReasons;
const falling = { code: 'falling', label: 'Bang om te vallen', digit: '9', icpc: [] };
const ownReasons = [
  ...defaultReasons.map((each, at) =>
    at === length - 1 ? { ...each, digit: '', isRetired: true } : each,
  ),
  falling,
];

let office: PostOffice;
let caseload: Caseload;
let far: Awaited<ReturnType<typeof createFarRegion>>;
beforeAll(async () => {
  office = await PostOffice.open();
  ({ caseload } = office);
  await office.allow('call-coming-to-client');
  const { database, world } = caseload;
  far = await createFarRegion(database, world);
  await database.sql(`UPDATE region SET settings = settings || $2::jsonb WHERE id = $1`, [
    ...[world.region, JSON.stringify({ reasons: ownReasons })],
  ]);
});
beforeEach(() => caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => office.close());

const input = () => ({ teamId: far.team, freshConsent: true });
const leave = (id: string) => caseload.act(id, 'transfer', input(), caseload.world.lead);

describe('what a region says of a case that leaves it', () => {
  it('is the same reason where the other knows it, and shown as what it was where not', async () => {
    const { world, referrals } = caseload;
    const lonely = await caseload.refer('in_contact');
    const afraid = await caseload.refer('in_contact', { reasonCode: 'falling' });
    for (const id of [lonely, afraid]) await leave(id);
    const reasonOf = async (id: string) => (await referrals.read(far.coach, id)).side.reason;
    expect(await reasonOf(lonely)).toBe('Eenzaamheid / weinig contacten');
    expect(await reasonOf(afraid)).toBe('Bang om te vallen (Anders)');
    const work = await new WorkService(caseload.home).list(far.lead, { view: 'all', limit: 100 });
    const shown = work.items.find((item) => item.id === afraid);
    expect(shown?.reason).toBe('Bang om te vallen (Anders)');
    const { reasons } = await new PracticeService(caseload.home).overview(world.referrer);
    expect(reasons.map(({ key }) => key)).toContain('falling');
    await caseload.act(afraid, 'transfer', { ...input(), teamId: world.north }, far.lead);
    const back = await referrals.read(world.coach, afraid);
    expect(back.side).toMatchObject({
      ...{ reason: 'Bang om te vallen', referral: { reasonCode: 'falling', originReason: null } },
    });
  });

  it('is found by an index of the other region only, and counts once where the client lives', async () => {
    const { database } = caseload;
    const id = await caseload.refer('in_contact');
    const persons = async () =>
      database.sql(
        `SELECT count_persons('referred', 'GM9999', '2026-10-01', '2027-01-01') AS "persons"`,
      );
    const before = await persons();
    const index = () =>
      database.sql<{ index: Buffer; area: string; place: string }>(
        `SELECT c.person_index AS "index", c.neighbourhood_code AS area, r.neighbourhood_code AS place
         FROM referral r JOIN client c ON c.id = r.client_id WHERE r.id = $1`,
        [id],
      );
    const [old] = await index();
    await leave(id);
    const [fresh] = await index();
    expect(fresh).toMatchObject({ area: 'WK999901', place: 'WK999901' });
    expect(fresh?.index.equals(old?.index ?? Buffer.alloc(0))).toBe(false);
    expect(await persons()).toEqual(before);
  });

  it('does not lose where somebody lives when the receiver edits something else', async () => {
    const id = await caseload.refer('in_contact');
    await leave(id);
    const { side } = await caseload.referrals.read(far.coach, id);
    if (!('client' in side)) throw new Error('The other side was read');
    const { id: clientId, version } = side.client;
    await caseload.clients.edit(far.coach, {
      id: clientId,
      changes: { houseNumber: '14' },
      version,
    });
    const areas = await caseload.column(`SELECT municipality_code FROM client WHERE id = $1`, [
      clientId,
    ]);
    expect(areas).toEqual(['GM9999']);
  });

  it('keeps that an address is wrong, and sends nothing that the other does not send', async () => {
    const { database, clock, world } = caseload;
    clock.set('2026-11-19T19:30:00.000Z');
    const email = 'kapot@voorbeeld.example';
    const client = { email, phone: '+31612380001', contactPreference: 'mail' };
    const id = await caseload.refer('sent', { client });
    clock.pass(11);
    await office.work();
    await caseload.act(id, 'accept');
    const waiting = () =>
      caseload.column(`SELECT status FROM client_message WHERE referral_id = $1`, [id]);
    expect(await waiting()).toEqual(['planned']);
    await database.sql(
      `INSERT INTO address_mark (region_id, channel, address_index, reason, at) VALUES ($1, 'mail', $2, 'bounced', now())`,
      [world.region, testKeys.blindIndex(world.region, 'address-mail', email)],
    );
    await leave(id);
    expect(await waiting()).toEqual(['dropped']);
    const marks = await caseload.column<Buffer>(
      `SELECT address_index FROM address_mark WHERE region_id = $1`,
      [far.region],
    );
    expect(marks).toEqual([testKeys.blindIndex(far.region, 'address-mail', email)]);
    clock.set('2026-11-20T09:00:00.000Z');
    await office.work();
    expect(office.mailTo(email)).toEqual([]);
  });

  it('ends what a worker of the old region holds, and does it once in the new one', async () => {
    const { database, world } = caseload;
    const id = await caseload.refer('matching');
    await caseload.start(id);
    const rows = () =>
      database.sql<{ id: string; state: string; lease: string | null; place: string }>(
        `SELECT id, state, lease_token AS lease, region_id AS place FROM outbox
         WHERE referral_id = $1 AND kind = 'follow_up.due' AND state IN ('pending', 'leased')`,
        [id],
      );
    await database.sql(
      `UPDATE outbox SET state = 'leased', lease_token = gen_random_uuid(), lease_until = now() + interval '1 minute'
       WHERE referral_id = $1 AND kind = 'follow_up.due' AND state = 'pending'`,
      [id],
    );
    const held = await rows();
    await leave(id);
    expect(await rows()).toEqual(
      held.map((row) => ({ ...row, state: 'pending', lease: null, place: far.region })),
    );
    expect(held[0]?.place).toBe(world.region);
  });
});

describe('parties in two regions', () => {
  it('see each other by name, and in no list of what is offered at home', async () => {
    const { world, database, referrals } = caseload;
    const id = await caseload.refer('matching');
    await caseload.start(id, 5);
    await leave(id);
    const { teams } = await referrals.form(world.referrer);
    expect(teams.map((team) => team.id).toSorted()).toEqual(
      [world.north, world.south, world.east].toSorted(),
    );
    const order = {
      client: { name: 'M. Ver', birthDate: '1961-03-04', phone: '0612398765' },
      reasonCode: 'loneliness',
      consent: { given: true, textVersion: 'referral-1', how: 'spoken' },
      shareLevel: 'everything',
    } as const;
    const key = newId();
    expect(await refusalOf(referrals.refer(world.referrer, { order, key, teamId: far.team }))).toBe(
      'team.missing',
    );
    const offered = await database.app.transaction(far.coach, (tx) =>
      listActivities(tx, { after: null, limit: 50 }),
    );
    expect(offered).toEqual([]);
    const [taken = ''] = world.activities;
    const propose = caseload.participations.propose(far.coach, id, { activityId: taken });
    expect(await refusalOf(propose)).toBe('not_found');
  });

  it('stay known by name when the case goes on to another organisation there', async () => {
    const { world, database, referrals } = caseload;
    const id = await caseload.refer('in_contact');
    await leave(id);
    const [next, team] = [newId(), newId()];
    await database.sql(
      `INSERT INTO organisation (id, region_id, kind, name) VALUES ($1, $2, 'welfare', 'Welzijn Verder')`,
      [next, far.region],
    );
    await database.sql(
      `INSERT INTO team (id, region_id, organisation_id, name, phone, email)
       VALUES ($1, $2, $3, 'Team Verder', '+31301234568', 'verder@welzijn.example')`,
      [team, far.region, next],
    );
    const who = { organisationId: next, teamIds: [team], role: 'coach', name: 'Verder' } as const;
    const coach = await world.person(who, far.region);
    await caseload.act(id, 'transfer', { teamId: team, freshConsent: true }, far.lead);
    const read = await referrals.read(coach, id);
    expect(read.side).toMatchObject({ referrerName: 'Praktijk De Brug' });
    const seen = await referrals.read(world.referrer, id);
    expect(seen.side.team.name).toBe('Team Verder');
    expect(await refusalOf(referrals.read(far.coach, id))).toBe('not_found');
  });
});

describe('a transfer that leaves the region', () => {
  const refused = (id: string, change: object, actor = caseload.world.lead) =>
    refusalOf(caseload.act(id, 'transfer', { ...input(), ...change }, actor));

  it('is refused without fresh consent, to a coach, and when the referral is over', async () => {
    const { world } = caseload;
    const id = await caseload.refer('accepted');
    expect(await refused(id, { freshConsent: false })).toBe('transfer.consent');
    expect(await refused(id, {}, world.coach)).toBe('referral.action_not_possible');
    await caseload.act(id, 'withdraw', { reason: 'other' });
    expect(await refused(id, {})).toBe('referral.action_not_possible');
    const other = await caseload.refer('accepted');
    const reroute = { teamId: far.team, note: 'Past daar beter.' };
    const attempt = caseload.act(other, 'reroute', reroute, world.lead);
    expect(await refusalOf(attempt)).toBe('transfer.other_organisation');
  });

  it('is refused between a practice region and a real one, to whoever ended and to a provider', async () => {
    const { world, database } = caseload;
    const id = await caseload.refer('accepted');
    const real = await createFarRegion(database, world, { isPractice: false });
    expect(await refused(id, { teamId: real.team })).toBe('transfer.practice_region');
    const ended = await createFarRegion(database, world);
    await database.sql(`UPDATE organisation SET ended_at = now() WHERE id = $1`, [ended.welfare]);
    expect(await refused(id, { teamId: ended.team })).toBe('transfer.ended');
    const provider = await createFarRegion(database, world);
    await database.sql(`UPDATE organisation SET kind = 'provider' WHERE id = $1`, [
      provider.welfare,
    ]);
    expect(await refused(id, { teamId: provider.team })).toBe('transfer.not_welfare');
    const handOvers = new HandOverService(caseload.home);
    const offered = await handOvers.receivers(world.lead);
    const ids = [far, real, ended, provider].map((each) => each.team);
    const shown = offered.map(({ teamId }) => teamId).filter((each) => ids.includes(each));
    expect(shown).toEqual([far.team]);
    expect(await refusalOf(handOvers.receivers(world.coach))).toBe('permission.refused');
  });

  it('is nothing that a statement can do for who may not', async () => {
    const { world, database } = caseload;
    const id = await caseload.refer('accepted');
    const facts = `'{"code": "other"}', '[]'`;
    const text = `SELECT leave_region('${id}', '${far.team}', '2026-11-20', ${facts})`;
    for (const actor of [world.coach, world.otherCoach, world.referrer, far.lead]) {
      const attempt = database.app.transaction(actor, (tx) =>
        tx.query({ name: 'try-to-leave', text }),
      );
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    }
    const seen = await database.app.transaction(world.coach, (tx) =>
      tx.query({ name: 'try-to-list', text: 'SELECT * FROM list_receivers(9)' }),
    );
    expect(seen).toEqual([]);
  });
});
