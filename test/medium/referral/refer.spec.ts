import { ReferralService } from '@wor/services';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { orderOf, requestOf } from '../../support/factories.js';
import { createWorld, type World } from '../../support/world.js';

let database: TestDatabase;
let world: World;
let referrals: ReferralService;
const clock = new FakeClock();

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  referrals = new ReferralService({ database: database.app, clock, keys: testKeys });
});
afterAll(() => database.close());

const count = async (table: string): Promise<number> =>
  Number((await database.sql<{ count: string }>(`SELECT count(*) FROM ${table}`))[0]?.count);

describe('referring', () => {
  it('writes state, event, outbox row, consent, letter and audit row in one go', async () => {
    const tables = ['referral', 'event', 'consent', 'referral_letter', 'audit_event'];
    const ofClock = ['follow_up', 'outbox'];
    const before = await Promise.all([...tables, ...ofClock].map(count));
    const receipt = await referrals.refer(world.referrer, requestOf());
    const after = await Promise.all([...tables, ...ofClock].map(count));
    const added = after.map((each, index) => each - (before[index] ?? 0));
    expect(added).toEqual([1, 1, 1, 1, 1, 2, 3]);
    expect(receipt.status).toBe('sent');
    expect(receipt.team.name).toBe('Team Noord');
    expect(receipt.contactTarget).toBe('2026-11-27');
  });

  it('tells the outside only after the ten minutes in which it can be recalled', async () => {
    const { id } = await referrals.refer(world.referrer, requestOf());
    const [row] = await database.sql<{ run_at: Date }>(
      `SELECT run_at FROM outbox WHERE referral_id = $1 AND queue = 'event'`,
      [id],
    );
    expect(row?.run_at.getTime()).toBe(clock.now().getTime() + 10 * 60_000);
  });

  it('stores nothing readable of the person (S-50)', async () => {
    const name = 'Q. Kanariepiet';
    const { id } = await referrals.refer(
      world.referrer,
      requestOf(orderOf({ name, email: 'kanarie@piet.example' })),
    );
    for (const table of [
      'client',
      'referral',
      'referral_letter',
      'event',
      'outbox',
      'audit_event',
      'idempotency',
    ]) {
      const rows = await database.sql<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
      const text = rows.map(({ row }) => row).join('\n');
      expect(text).not.toMatch(/kanarie/i);
      expect(text).not.toContain(Buffer.from('Kanarie').toString('hex'));
    }
    expect(id).toHaveLength(36);
  });

  it('refuses without consent, stores nothing and keeps the refusal in the audit trail (L-04)', async () => {
    const before = await count('referral');
    const order = {
      ...orderOf(),
      consent: { given: false, textVersion: 'referral-1', how: 'spoken' as const },
    };
    await expect(referrals.refer(world.referrer, requestOf(order))).rejects.toMatchObject({
      code: 'consent.missing',
    });
    expect(await count('referral')).toBe(before);
    const rows = await database.sql(
      `SELECT outcome FROM audit_event WHERE event_id = 'referral.create' AND outcome <> 0`,
    );
    expect(rows).toEqual([{ outcome: 4 }]);
  });

  it('names every problem at its field', async () => {
    const order = {
      ...orderOf({ name: ' ', birthDate: '31-02-1950', phone: '123', postcode: 'x' }),
      reasonCode: 'nope',
      hope: 'BSN 999990019',
    };
    await expect(referrals.refer(world.referrer, requestOf(order))).rejects.toMatchObject({
      code: 'input.invalid',
      details: {
        fields: expect.arrayContaining([
          { field: 'client.name', code: 'name.missing' },
          { field: 'client.birthDate', code: 'birth_date.impossible' },
          { field: 'client.phone', code: 'phone.invalid' },
          { field: 'client.postcode', code: 'postcode.invalid' },
          { field: 'reasonCode', code: 'reason.missing' },
          { field: 'hope', code: 'text.bsn' },
        ]) as unknown,
      },
    });
  });

  it('warns of the same person with an open referral of the own practice, and lets them choose', async () => {
    const order = orderOf();
    const first = await referrals.refer(world.referrer, requestOf(order));
    await expect(referrals.refer(world.referrer, requestOf(order))).rejects.toMatchObject({
      code: 'referral.duplicate',
      details: { referralId: first.id },
    });
    await referrals.refer(world.siblingReferrer, requestOf(order));
    const second = await referrals.refer(
      world.referrer,
      requestOf(order, { isDuplicateAccepted: true }),
    );
    const [row] = await database.sql(`SELECT duplicate_of FROM referral WHERE id = $1`, [
      second.id,
    ]);
    expect(row).toEqual({ duplicate_of: first.id });
  });

  it('says so when nobody works in the postcode area', async () => {
    await expect(
      referrals.refer(world.referrer, requestOf(orderOf({ postcode: '1234 AB' }))),
    ).rejects.toMatchObject({
      code: 'postcode.outside_area',
    });
  });

  it('goes to the default team of the practice without a postcode', async () => {
    const receipt = await referrals.refer(
      world.referrer,
      requestOf(orderOf({ postcode: undefined })),
    );
    expect(receipt.team.id).toBe(world.north);
  });
});

describe('R-20 idempotency', () => {
  it('makes one referral out of 50 equal requests at once and gives all the same answer', async () => {
    const request = requestOf();
    const before = await count('referral');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => referrals.refer(world.referrer, request)),
    );
    expect(await count('referral')).toBe(before + 1);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('refuses another request under a used key', async () => {
    const request = requestOf();
    await referrals.refer(world.referrer, request);
    await expect(
      referrals.refer(world.referrer, { ...request, order: orderOf() }),
    ).rejects.toMatchObject({
      code: 'idempotency.reused',
    });
  });

  it('keeps the keys of two practices apart', async () => {
    const request = requestOf();
    const one = await referrals.refer(world.referrer, request);
    const other = await referrals.refer(world.siblingReferrer, request);
    expect(other.id).not.toBe(one.id);
  });
});
