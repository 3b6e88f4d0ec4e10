import { newId } from '@wor/platform';
import { ProviderDesk, type Place } from './provider-desk.js';

let desk: ProviderDesk;
let shared: Place;
let unshared: Place;
beforeAll(async () => {
  desk = await ProviderDesk.open();
  const activity = await desk.activity();
  shared = await desk.signUp(activity);
  unshared = await desk.propose(activity);
});
afterAll(() => desk.close());

const tables = [
  ...['client', 'referral', 'referral_letter', 'referral_party', 'consent', 'event', 'intake'],
  ...['note', 'contact_moment', 'measurement', 'follow_up', 'suggestion_list', 'feedback'],
];

describe('what the database gives a provider', () => {
  it.each(tables)('is no row of %s', async (table) => {
    expect(await desk.as(desk.provider, `SELECT 1 FROM ${table}`)).toBe(0);
  });

  it('is the participation, the extract and the key of who agreed, and of nobody else', async () => {
    const participation = `SELECT 1 FROM participation WHERE id = $1`;
    const share = `SELECT 1 FROM provider_share`;
    const key = `SELECT 1 FROM data_key`;
    expect(await desk.as(desk.provider, participation, [shared.id])).toBe(1);
    expect(await desk.as(desk.provider, participation, [unshared.id])).toBe(0);
    expect(await desk.as(desk.provider, share)).toBe(1);
    expect(await desk.as(desk.provider, key)).toBe(1);
    for (const text of [share, key, `SELECT 1 FROM participation`]) {
      expect(await desk.as(desk.otherProvider, text)).toBe(0);
    }
    // Of the same organisation, in another role.
    const clerk = { ...desk.provider, role: 'administrator' } as const;
    expect(await desk.as(clerk, share)).toBe(0);
    expect(await desk.as(clerk, `SELECT 1 FROM participation`)).toBe(0);
  });

  it('is nothing once the activity is somebody else’s', async () => {
    const activity = await desk.activity();
    const place = await desk.signUp(activity);
    const participation = `SELECT 1 FROM participation WHERE id = $1`;
    expect(await desk.as(desk.provider, participation, [place.id])).toBe(1);
    await desk.caseload.database.sql(`UPDATE activity SET organisation_id = $2 WHERE id = $1`, [
      ...[activity, desk.otherProvider.organisationId],
    ]);
    for (const actor of [desk.provider, desk.otherProvider]) {
      expect(await desk.as(actor, participation, [place.id])).toBe(0);
    }
  });

  it('is no participation to change, and no seat to count', async () => {
    const change = `UPDATE participation SET status = 'started', started_on = now() WHERE id = $1 RETURNING id`;
    expect(await desk.as(desk.provider, change, [shared.id])).toBe(0);
    const add = `INSERT INTO provider_share SELECT $1::uuid, referral_id, activity_id, organisation_id, consent_id,
      data_key_id, body, shared_by, shared_at FROM provider_share RETURNING 1`;
    expect(await desk.as(desk.provider, add, [unshared.id])).toBe('42501');
  });

  it('takes an answer about who agreed, in one’s own name', async () => {
    const answer = `INSERT INTO provider_answer (id, participation_id, organisation_id, answer, answered_by, answered_at)
      VALUES ($1, $2, $3, 'call', $4, now()) RETURNING id`;
    const { provider, otherProvider, caseload } = desk;
    const own = [provider.organisationId, provider.accountId];
    expect(await desk.as(provider, answer, [newId(), shared.id, ...own])).toBe(1);
    expect(await desk.as(provider, answer, [newId(), unshared.id, ...own])).toBe('42501');
    const foreign = [otherProvider.organisationId, otherProvider.accountId];
    expect(await desk.as(provider, answer, [newId(), shared.id, ...foreign])).toBe('42501');
    expect(await desk.as(otherProvider, answer, [newId(), shared.id, ...foreign])).toBe('42501');
    const { coach } = caseload.world;
    const asCoach = [coach.organisationId, coach.accountId];
    expect(await desk.as(coach, answer, [newId(), shared.id, ...asCoach])).toBe('42501');
  });

  it('gives the team of the client what the provider said, and no other team', async () => {
    const read = `SELECT 1 FROM provider_answer WHERE participation_id = $1`;
    const { coach, otherCoach, referrer } = desk.caseload.world;
    expect(await desk.as(coach, read, [shared.id])).toBeGreaterThan(0);
    expect(await desk.as(otherCoach, read, [shared.id])).toBe(0);
    expect(await desk.as(referrer, read, [shared.id])).toBe(0);
  });

  it('takes a share only of what belongs together and was agreed to', async () => {
    const { coach } = desk.caseload.world;
    const add = `INSERT INTO provider_share SELECT $1::uuid, $2::uuid, activity_id, organisation_id, consent_id, data_key_id,
      body, $3::uuid, shared_at FROM provider_share WHERE participation_id = $4 RETURNING 1`;
    const { accountId } = coach;
    const agreed = [unshared.referral, accountId, shared.id];
    expect(await desk.as(coach, add, [unshared.id, ...agreed])).toBe('42501');
    const mixed = [shared.referral, accountId, shared.id];
    expect(await desk.as(coach, add, [unshared.id, ...mixed])).toBe('42501');
  });

  it('lets it count the seats of its own activity and describe nothing', async () => {
    const activity = await desk.activity();
    const { provider, otherProvider } = desk;
    const seats = `UPDATE activity SET capacity = 5, version = version + 1 WHERE id = $1 RETURNING id`;
    const name = `UPDATE activity SET name = 'Anders', capacity = 6 WHERE id = $1 RETURNING id`;
    const closed = `UPDATE activity SET closes_on = now() WHERE id = $1 RETURNING id`;
    expect(await desk.as(provider, seats, [activity])).toBe(1);
    for (const text of [name, closed]) {
      expect(await desk.as(provider, text, [activity])).toBe('42501');
    }
    expect(await desk.as(otherProvider, seats, [activity])).toBe('42501');
  });
});
