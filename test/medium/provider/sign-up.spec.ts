import { refusalOf } from '../../support/caseload.js';
import { ProviderDesk, type Place } from './provider-desk.js';

let desk: ProviderDesk;
beforeAll(async () => {
  desk = await ProviderDesk.open();
});
afterAll(() => desk.close());

const page = { limit: 100 };
const mine = async (place: Place) =>
  (await desk.signUps.list(desk.provider, page)).items.find(({ id }) => id === place.id);
const signals = async (place: Place): Promise<readonly string[]> => {
  const record = await desk.caseload.referrals.read(desk.caseload.world.coach, place.referral);
  if (record.view !== 'welfare') throw new Error('The coach sees signals');
  return record.side.signals.map(({ code }) => code);
};
const events = (place: Place) => desk.caseload.events(place.referral);

describe('who may come', () => {
  it('is shown by first name and practical needs, and by nothing else', async () => {
    const place = await desk.signUp(await desk.activity());
    const shown = await mine(place);
    expect(shown).toMatchObject({
      ...{ firstName: 'Anna', language: 'tr', needsInterpreter: true, barriers: ['mobility'] },
      ...{ status: 'proposed', isFull: false, answer: null },
      actions: ['welcome', 'decline', 'call'],
    });
    const [number] = await desk.caseload.column<string>(
      `SELECT number FROM referral WHERE id = $1`,
      [place.referral],
    );
    const text = JSON.stringify(shown);
    for (const secret of ['Kanarie', '1950', 'loneliness', '12345678', place.referral, number]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is nobody without consent, and nobody any more once it is withdrawn', async () => {
    const { coach } = desk.caseload.world;
    const place = await desk.propose(await desk.activity());
    expect(await mine(place)).toBeUndefined();
    expect(await refusalOf(desk.shares.share(coach, place.id, false))).toBe(
      'participation.not_agreed',
    );
    await desk.shares.share(coach, place.id, true);
    await desk.shares.share(coach, place.id, true);
    expect(await mine(place)).toMatchObject({ id: place.id });
    await desk.shares.unshare(coach, place.id);
    await desk.shares.unshare(coach, place.id);
    expect(await mine(place)).toBeUndefined();
    expect(await refusalOf(desk.say(place, 'welcome'))).toBe('not_found');
    expect((await events(place)).slice(-2)).toEqual([
      ...['participation.shared', 'participation.unshared'],
    ]);
  });

  it('is nobody any more when the case is closed before anything began', async () => {
    const place = await desk.signUp(await desk.activity());
    expect(await mine(place)).toMatchObject({ id: place.id });
    await desk.caseload.act(place.referral, 'drop_out', { reason: 'personal' });
    expect(await mine(place)).toBeUndefined();
  });

  it('is nobody any more when the activity goes to another provider, and does not come back', async () => {
    const activity = await desk.activity();
    const place = await desk.signUp(activity);
    const give = (organisationId: string) =>
      desk.caseload.database.sql(`UPDATE activity SET organisation_id = $2 WHERE id = $1`, [
        activity,
        organisationId,
      ]);
    await give(desk.otherProvider.organisationId);
    expect(await mine(place)).toBeUndefined();
    expect(await desk.signUps.list(desk.otherProvider, page)).toEqual({ items: [], next: null });
    await give(desk.provider.organisationId);
    expect(await mine(place)).toBeUndefined();
    await desk.shares.share(desk.caseload.world.coach, place.id, true);
    expect(await mine(place)).toMatchObject({ id: place.id });
  });

  it('is not there for another provider, and only the own team tells', async () => {
    const place = await desk.signUp(await desk.activity());
    const { signUps, otherProvider, shares, caseload } = desk;
    expect(await signUps.list(otherProvider, page)).toEqual({ items: [], next: null });
    expect(await refusalOf(signUps.read(otherProvider, place.id))).toBe('not_found');
    const said = { answer: 'welcome', key: undefined } as const;
    expect(await refusalOf(signUps.answer(otherProvider, place.id, said))).toBe('not_found');
    const { southCoach, otherCoach, referrer } = caseload.world;
    for (const actor of [southCoach, otherCoach, referrer, desk.provider]) {
      expect(await refusalOf(shares.share(actor, place.id, true))).toBe('not_found');
      expect(await refusalOf(shares.unshare(actor, place.id))).toBe('not_found');
    }
    expect(await mine(place)).toMatchObject({ id: place.id });
  });

  it('is read page by page, whoever waits longest first', async () => {
    await desk.signUp(await desk.activity());
    const all = (await desk.signUps.list(desk.provider, page)).items.map(({ id }) => id);
    const first = await desk.signUps.list(desk.provider, { limit: 1 });
    const after = first.next ?? '';
    const rest = await desk.signUps.list(desk.provider, { limit: 100, after });
    expect(all.length).toBeGreaterThan(1);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all);
    expect(rest.next).toBeNull();
  });

  it('is gone when the referral is withdrawn', async () => {
    const place = await desk.signUp(await desk.activity());
    await desk.caseload.act(place.referral, 'withdraw', { reason: 'consent' });
    expect(await mine(place)).toBeUndefined();
    const left = `SELECT 1 AS one FROM provider_share WHERE participation_id = $1`;
    expect(await desk.caseload.column(left, [place.id])).toEqual([]);
  });
});

describe('an answer', () => {
  it('of welcome keeps a seat, and the coach reads it', async () => {
    const activity = await desk.activity();
    const place = await desk.signUp(activity);
    await desk.say(place, 'welcome');
    expect(await mine(place)).toMatchObject({ answer: 'welcome', status: 'proposed' });
    expect(await desk.work()).toBe(1);
    expect(await desk.stored(place)).toEqual({ status: 'held', reason: null });
    expect((await events(place)).slice(-2)).toEqual([
      ...['participation.answered', 'participation.offered'],
    ]);
    const [next] = await desk.caseload.column(`SELECT next_action FROM referral WHERE id = $1`, [
      place.referral,
    ]);
    expect(next).toBe('offer');
    expect(await desk.caseload.audited('sign_up.answer', place.referral)).toEqual([0]);
  });

  it('of no stops it by the provider’s reason, frees the seat and stands out', async () => {
    const activity = await desk.activity(1);
    const place = await desk.signUp(activity);
    await desk.caseload.participations.act(desk.caseload.world.coach, place.id, {
      action: 'offer',
    });
    expect(await refusalOf(desk.say(place, 'decline'))).toBe('reason.missing');
    expect(await refusalOf(desk.say(place, 'decline', 'client_is_odd'))).toBe('reason.missing');
    await desk.say(place, 'decline', 'not_accessible');
    await desk.work();
    expect(await desk.stored(place)).toEqual({
      ...{ status: 'stopped', reason: 'provider.not_accessible' },
    });
    const taken = `SELECT taken FROM activity WHERE id = $1`;
    expect(await desk.caseload.column(taken, [activity])).toEqual([0]);
    expect(await signals(place)).toContain('provider_declined');
    expect(await mine(place)).toBeUndefined();
  });

  it('that asks for a call stands out and changes nothing else', async () => {
    const place = await desk.signUp(await desk.activity());
    await desk.say(place, 'call');
    await desk.work();
    expect(await desk.stored(place)).toEqual({ status: 'proposed', reason: null });
    expect(await signals(place)).toContain('provider_calls');
  });

  it('cannot be welcome where there is no seat, or who waits past the others', async () => {
    const activity = await desk.activity(1);
    const { coach } = desk.caseload.world;
    const { participations } = desk.caseload;
    const inside = await desk.propose(activity);
    const place = await desk.signUp(activity);
    await participations.act(coach, inside.id, { action: 'start' });
    expect(await mine(place)).toMatchObject({ isFull: true, actions: ['decline', 'call'] });
    expect(await refusalOf(desk.say(place, 'welcome'))).toBe('activity.full');
    await participations.act(coach, place.id, { action: 'join_list' });
    expect(await refusalOf(desk.say(place, 'welcome'))).toBe('participation.action_not_possible');
  });

  it('that comes too late is told and does no step', async () => {
    const place = await desk.signUp(await desk.activity());
    await desk.say(place, 'decline', 'full');
    await desk.caseload.participations.act(desk.caseload.world.coach, place.id, {
      action: 'start',
    });
    await desk.work();
    expect(await desk.stored(place)).toMatchObject({ status: 'started' });
    expect((await events(place)).at(-1)).toBe('participation.answered');
  });
});
