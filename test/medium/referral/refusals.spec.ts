import type { Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { Caseload, refusalOf } from '../../support/caseload.js';
import { stateOf } from './journal.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
afterAll(() => caseload.close());

const strangers = [
  'southCoach',
  'otherCoach',
  'siblingReferrer',
  'farReferrer',
  'councillor',
  'operator',
] as const;

describe('somebody without a part in a referral', () => {
  it.each(strangers)('finds nothing, changes nothing and is audited: %s', async (who) => {
    const id = await caseload.refer('sent');
    const before = await stateOf(caseload, id);
    const actor: Actor = caseload.world[who];
    for (const action of ['accept', 'withdraw', 'reroute', 'enter_in_error'] as const) {
      const attempt = caseload.act(id, action, { reason: 'other', note: 'x' }, actor);
      expect(await refusalOf(attempt)).toBe('not_found');
      expect(await caseload.audited(`referral.${action}`, id)).toEqual([8]);
    }
    expect(await stateOf(caseload, id)).toEqual(before);
  });

  it('gets the answer that a referral gets that does not exist', async () => {
    expect(await refusalOf(caseload.act(newId(), 'accept'))).toBe('not_found');
  });
});

describe('two people at once', () => {
  it('accept one referral exactly once (S-42)', async () => {
    const { world } = caseload;
    const id = await caseload.refer('sent');
    const people = await Promise.all(
      ['Anna', 'Bram', 'Carla'].map((name) =>
        world.person({
          ...{ organisationId: world.welfare, role: 'coach', name, teamIds: [world.north] },
        }),
      ),
    );
    const all = [world.coach, world.lead, ...people];
    const outcomes = await Promise.all(
      all.map((actor) => refusalOf(caseload.act(id, 'accept', {}, actor))),
    );
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'referral.action_not_possible')).toHaveLength(4);
    const { events, version } = await stateOf(caseload, id);
    expect([events, version]).toEqual([['referral.sent', 'referral.accepted'], 2]);
    const winner = all[outcomes.indexOf('done')];
    const [coach] = await caseload.column(`SELECT coach_id FROM referral WHERE id = $1`, [id]);
    expect(coach).toBe(winner?.accountId);
  });

  it('with one version change it once: the other hears that it changed', async () => {
    const { referrals, world } = caseload;
    const id = await caseload.refer('sent');
    const request = { id, action: 'accept', input: {}, version: 1 } as const;
    const outcomes = await Promise.all(
      [world.coach, world.lead].map((actor) => refusalOf(referrals.act(actor, request))),
    );
    expect(outcomes.sort()).toEqual(['done', 'referral.changed']);
  });

  it('withdraw and accept in either order, and the withdrawal stands', async () => {
    const { world } = caseload;
    const id = await caseload.refer('sent');
    await Promise.all([
      refusalOf(caseload.act(id, 'accept')),
      refusalOf(caseload.act(id, 'withdraw', { reason: 'consent' }, world.referrer)),
    ]);
    expect((await stateOf(caseload, id)).status).toBe('withdrawn');
  });
});

describe('a step that is refused', () => {
  it('on a stale version changes nothing and tells the version of now', async () => {
    const { referrals, world } = caseload;
    const id = await caseload.refer('accepted');
    const before = await stateOf(caseload, id);
    const request = { id, action: 'log_talk', input: { channel: 'phone' }, version: 1 } as const;
    await expect(referrals.act(world.coach, request)).rejects.toMatchObject({
      ...{ code: 'referral.changed', details: { version: 2 } },
    });
    expect(await stateOf(caseload, id)).toEqual(before);
    expect(await caseload.audited('referral.log_talk', id)).toEqual([4]);
  });

  it('skips no state (S-42)', async () => {
    const id = await caseload.refer('accepted');
    const input = { reason: 'loneliness', outflow: 'none', letter: 'Klaar.' };
    for (const action of ['do_intake', 'start_activity', 'complete', 'reopen'] as const) {
      const outcome = await refusalOf(caseload.act(id, action, input));
      expect(outcome).toBe('referral.action_not_possible');
    }
  });

  it('for a BSN in a note or a letter writes none of it', async () => {
    const id = await caseload.refer('accepted');
    const before = await stateOf(caseload, id);
    const note = 'Het nummer is 123 456 782.';
    const attempt = caseload.act(id, 'log_talk', { channel: 'phone', note });
    expect(await refusalOf(attempt)).toBe('text.bsn');
    expect(await stateOf(caseload, id)).toEqual(before);
    expect(
      await caseload.column(`SELECT id FROM contact_moment WHERE referral_id = $1`, [id]),
    ).toEqual([]);
  });

  it('for facts that are not there says which', async () => {
    const id = await caseload.refer('matching');
    expect(await refusalOf(caseload.act(id, 'start_activity'))).toBe('participation.not_started');
    const accepted = await caseload.refer('accepted');
    const close = caseload.act(accepted, 'close_not_reached');
    expect(await refusalOf(close)).toBe('protocol.not_exhausted');
  });

  it('names no coach from elsewhere in its body (S-03)', async () => {
    const { world } = caseload;
    const id = await caseload.refer('sent');
    for (const coachId of [world.otherCoach.accountId, world.farReferrer.accountId, newId()]) {
      expect(await refusalOf(caseload.act(id, 'accept', { coachId }))).toBe('input.invalid');
    }
    const colleague = world.coach.accountId;
    await caseload.act(id, 'accept', { coachId: colleague }, world.lead);
    expect(await caseload.column(`SELECT coach_id FROM referral WHERE id = $1`, [id])).toEqual([
      colleague,
    ]);
  });

  it('to a referrer`s note says so at the note, and an empty note is none', async () => {
    const { referrer } = caseload.world;
    const id = await caseload.refer('sent');
    const input = { reason: 'no_longer_wanted', note: 'Belde mij.' };
    expect(await refusalOf(caseload.act(id, 'withdraw', input, referrer))).toBe('input.invalid');
    const empty = caseload.act(id, 'withdraw', { ...input, note: ' ' }, referrer);
    expect(await refusalOf(empty)).toBe('done');
  });
});

describe('without the audit trail (N-04)', () => {
  beforeAll(() => caseload.database.sql(`REVOKE INSERT ON audit_event FROM wor_app`));
  afterAll(() => caseload.database.sql(`GRANT INSERT ON audit_event TO wor_app`));

  it('nothing is changed, and nothing is shown', async () => {
    await caseload.database.sql(`GRANT INSERT ON audit_event TO wor_app`);
    const id = await caseload.refer('sent');
    await caseload.database.sql(`REVOKE INSERT ON audit_event FROM wor_app`);
    const before = await stateOf(caseload, id);
    await expect(caseload.act(id, 'accept')).rejects.toMatchObject({ code: '42501' });
    expect(await stateOf(caseload, id)).toEqual(before);
    const { coach } = caseload.world;
    await expect(caseload.referrals.read(coach, id)).rejects.toMatchObject({ code: '42501' });
    const list = caseload.referrals.list(coach, { box: 'inbox', limit: 10 });
    await expect(list).rejects.toMatchObject({ code: '42501' });
    await expect(caseload.refer('sent')).rejects.toMatchObject({ code: '42501' });
  });

  it('even a refusal fails, because it could not be kept', async () => {
    const attempt = caseload.act(newId(), 'accept');
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });
});
