import { engineOf } from '@wor/domain';
import { FollowUpService, HandOverService, type TeamSide } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

const page = { after: undefined, limit: 100 };

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
beforeEach(() => caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => caseload.close());

const input = () => ({ teamId: caseload.world.east, freshConsent: true, note: 'Is verhuisd.' });
const transfer = (id: string) => caseload.act(id, 'transfer', input(), caseload.world.lead);

async function dossier(id: string): Promise<TeamSide> {
  const read = await caseload.referrals.read(caseload.world.otherCoach, id);
  if (read.view !== 'welfare') throw new Error('The other side was read');
  return read.side;
}

describe('a transfer to another welfare organisation', () => {
  it('gives the receiver the whole dossier, in the clear for them', async () => {
    const { coach } = caseload.world;
    const id = await caseload.refer('matching', {
      client: { name: 'Mevrouw Verhuisd' },
      hope: 'Weer onder de mensen komen.',
    });
    await caseload.measurements.record(coach, id, {
      ...{ instrument: 'ucla-3', moment: 'baseline', answers: [2, 2, 2] },
    });
    await caseload.start(id);
    await transfer(id);
    const side = await dossier(id);
    expect(side.client.name).toBe('Mevrouw Verhuisd');
    expect(side.hope).toBe('Weer onder de mensen komen.');
    expect(side.intake?.wishes).toEqual(['movement']);
    expect(side.measurements).toHaveLength(1);
    expect(side.timeline.map(({ note }) => note)).toContain('Is verhuisd.');
    expect(side.referral).toMatchObject({ coachId: null, status: 'active' });
  });

  it('takes it from the giver: the dossier, the client, the lists and the letters', async () => {
    const { world, referrals, clients } = caseload;
    const id = await caseload.refer('matching');
    const [clientId] = await caseload.column<string>(
      `SELECT client_id FROM referral WHERE id = $1`,
      [id],
    );
    await transfer(id);
    for (const actor of [world.coach, world.lead]) {
      expect(await refusalOf(referrals.read(actor, id))).toBe('not_found');
      const edit = { id: clientId ?? '', changes: {}, version: 1 };
      expect(await refusalOf(clients.edit(actor, edit))).toBe('not_found');
    }
    expect(await refusalOf(caseload.act(id, 'hold', { wakeOn: '2026-12-20' }))).toBe('not_found');
    const { items } = await referrals.list(world.lead, { box: 'caseload', limit: 100 });
    expect(items.map((item) => item.id)).not.toContain(id);
  });

  it('leaves the referrer where they were', async () => {
    const id = await caseload.refer('in_contact');
    await transfer(id);
    const read = await caseload.referrals.read(caseload.world.referrer, id);
    expect(read.side.team.id).toBe(caseload.world.east);
  });

  it('keeps every plan once, and the receiver carries it out', async () => {
    const { world, home, database, clock } = caseload;
    const id = await caseload.refer('matching');
    await caseload.start(id);
    const live = () =>
      caseload.column<string>(
        `SELECT kind || ' ' || moment FROM follow_up
         WHERE referral_id = $1 AND status IN ('planned', 'due') ORDER BY 1`,
        [id],
      );
    const before = await live();
    await transfer(id);
    expect(await live()).toEqual(before);
    const owners = await caseload.column<string>(
      `SELECT DISTINCT organisation_id FROM outbox
       WHERE referral_id = $1 AND state = 'pending' AND queue <> 'mail' AND organisation_id <> $2`,
      [id, world.practice],
    );
    expect(owners).toEqual([world.otherWelfare]);
    const [followUp] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND kind = 'follow_up' AND status = 'planned'`,
      [id],
    );
    clock.set('2027-03-10T09:00:00.000Z');
    const worker = new FollowUpService({ ...home, database: database.worker });
    const old = engineOf(world.welfare, world.region);
    const fresh = engineOf(world.otherWelfare, world.region);
    expect(await worker.comeDue(old, followUp ?? '')).toBe(false);
    expect(await worker.comeDue(fresh, followUp ?? '')).toBe(true);
  });

  it('lets the receiver put off what came due before, and it comes due again for them', async () => {
    const { world, home, database, clock } = caseload;
    const id = await caseload.refer('matching');
    await caseload.start(id);
    const [dueId = ''] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND kind = 'follow_up' AND status = 'planned'`,
      [id],
    );
    clock.set('2027-03-10T09:00:00.000Z');
    const worker = new FollowUpService({ ...home, database: database.worker });
    expect(await worker.comeDue(engineOf(world.welfare, world.region), dueId)).toBe(true);
    await database.sql(`UPDATE outbox SET state = 'done' WHERE id = $1`, [dueId]);
    await transfer(id);
    const order = { id: dueId, until: '2027-03-24', note: 'Is nog op reis.' };
    await new FollowUpService(home).snooze(world.otherCoach, order);
    const wakeUp = await database.sql(
      `SELECT state, organisation_id AS owner FROM outbox WHERE id = $1`,
      [dueId],
    );
    expect(wakeUp).toEqual([{ state: 'pending', owner: world.otherWelfare }]);
    clock.set('2027-03-24T09:00:00.000Z');
    const fresh = engineOf(world.otherWelfare, world.region);
    expect(await worker.comeDue(fresh, dueId)).toBe(true);
  });

  it('records the fresh consent, and is refused without it, to a provider and to another region', async () => {
    const { world } = caseload;
    const id = await caseload.refer('accepted');
    const bare = { teamId: world.east };
    expect(await refusalOf(caseload.act(id, 'transfer', bare, world.lead))).toBe(
      'transfer.consent',
    );
    expect(await refusalOf(caseload.act(id, 'transfer', input()))).toBe(
      'referral.action_not_possible',
    );
    await transfer(id);
    const scopes = await caseload.column<string>(
      `SELECT scope || ' ' || text_version FROM consent WHERE referral_id = $1 ORDER BY 1`,
      [id],
    );
    expect(scopes).toEqual(['referral referral-1', 'transfer transfer-1']);
  });

  it('can come back again', async () => {
    const { world } = caseload;
    const id = await caseload.refer('in_contact', { client: { name: 'Mevrouw Terug' } });
    await transfer(id);
    const own = { organisationId: world.otherWelfare, teamIds: [world.east] };
    const lead = await world.person({ ...own, role: 'lead', name: 'Bea Oost' });
    await caseload.act(id, 'transfer', { teamId: world.north, freshConsent: true }, lead);
    const read = await caseload.referrals.read(world.coach, id);
    expect(read.view === 'welfare' && read.side.client.name).toBe('Mevrouw Terug');
    expect(await refusalOf(caseload.referrals.read(lead, id))).toBe('not_found');
  });
});

describe('the function that moves a dossier', () => {
  it('moves nothing for a coach, a stranger or with a record that is not the receiver’s', async () => {
    const { world, database } = caseload;
    const id = await caseload.refer('accepted');
    const [clientId] = await caseload.column<string>(
      `SELECT client_id FROM referral WHERE id = $1`,
      [id],
    );
    const text = `SELECT move_dossier('${id}', '${clientId ?? ''}', '${world.east}', NULL, '[]')`;
    for (const actor of [world.coach, world.otherCoach, world.referrer, world.lead]) {
      const attempt = database.app.transaction(actor, (tx) =>
        tx.query({ name: 'try-to-move', text }),
      );
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('somebody without a coach after a move', () => {
  it('is seen by the new team, and taken once', async () => {
    const { world } = caseload;
    const id = await caseload.refer('in_contact');
    await transfer(id);
    const handOvers = new HandOverService(caseload.home);
    const seen = await handOvers.unassigned(world.otherCoach, page);
    expect(seen.items.map((item) => item.id)).toContain(id);
    const order = { toId: world.otherCoach.accountId, referralIds: [id] };
    expect(await refusalOf(handOvers.assign(world.coach, order))).toBe('permission.refused');
    expect(await handOvers.assign(world.otherCoach, order)).toBe(1);
    expect(await handOvers.assign(world.otherCoach, order)).toBe(0);
    const after = await handOvers.unassigned(world.otherCoach, page);
    expect(after.items.map((item) => item.id)).not.toContain(id);
  });
});
