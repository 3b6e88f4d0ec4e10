import type { Actor, DraftField } from '@wor/domain';
import { newId } from '@wor/platform';
import { DraftService, ReferralService } from '@wor/services';
import { forgetDrafts } from '../../../apps/worker/src/schedule/forget-drafts.task.js';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { orderOf, requestOf } from '../../support/factories.js';
import { createWorld, type World } from '../../support/world.js';

let database: TestDatabase;
let world: World;
let drafts: DraftService;
let referrals: ReferralService;
let colleague: Actor;
const clock = new FakeClock();

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  const home = { database: database.app, clock, keys: testKeys };
  drafts = new DraftService(home);
  referrals = new ReferralService(home);
  colleague = await world.person({
    ...{ organisationId: world.practice, role: 'referrer', name: 'Collega' },
  });
});
afterAll(() => database.close());
afterEach(() => database.sql('DELETE FROM referral_draft'));

const typed = (name: DraftField['name'], ...values: string[]): DraftField => ({
  ...{ name, values, source: 'typed' },
});
const sample = [typed('client.name', 'Q. Kanariepiet'), typed('hope', 'Weer fietsen.')];
const keep = (key: string, fields: readonly DraftField[] = sample, actor = world.referrer) =>
  drafts.keep(actor, { key, fields });

describe('a draft', () => {
  it('comes back as it was left, with the key under which it will be sent', async () => {
    const key = newId();
    const { id } = await keep(key);
    await keep(key, [...sample, typed('client.barriers', 'hearing', 'sight')]);
    expect(await drafts.read(world.referrer, id)).toMatchObject({
      ...{ id, key, version: 2, replaces: null },
      fields: [...sample, typed('client.barriers', 'hearing', 'sight')],
    });
    expect(await drafts.list(world.referrer)).toHaveLength(1);
  });

  it('stores nothing readable of the person (S-50)', async () => {
    await keep(newId());
    const rows = await database.sql<{ row: string }>(
      `SELECT t::text AS row FROM referral_draft t UNION ALL SELECT t::text FROM audit_event t`,
    );
    const text = rows.map(({ row }) => row).join('\n');
    expect(text).not.toMatch(/kanarie|fietsen/i);
    expect(text).not.toContain(Buffer.from('Kanarie').toString('hex'));
  });

  it('is invisible to a colleague of the same practice, who can neither read nor remove it', async () => {
    const key = newId();
    const { id } = await keep(key);
    expect(await drafts.list(colleague)).toEqual([]);
    await expect(drafts.read(colleague, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(drafts.throwAway(colleague, id)).rejects.toMatchObject({ code: 'not_found' });
    const other = await keep(key, [typed('hope', 'van de collega')], colleague);
    expect(other.id).not.toBe(id);
    expect(await drafts.read(world.referrer, id)).toMatchObject({ fields: sample });
  });

  it('is invisible to the same person in another organisation', async () => {
    const { id } = await keep(newId());
    const elsewhere = { ...world.referrer, organisationId: world.siblingPractice };
    expect(await drafts.list(elsewhere)).toEqual([]);
    await expect(drafts.read(elsewhere, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps what came from the GP system apart from what was typed', async () => {
    const key = newId();
    const given: DraftField[] = [
      { name: 'client.name', values: ['J. de Vries'], source: 'his' },
      { name: 'client.phone', values: ['0612345678'], source: 'guessed' },
    ];
    const { id } = await keep(key, given);
    await keep(key, [typed('client.name', 'J. de Vries'), typed('client.phone', '0687654321')]);
    const { fields } = await drafts.read(world.referrer, id);
    expect(fields.map(({ source }) => source)).toEqual(['his', 'typed']);
  });

  it('leaves a citizen service number out and says so', async () => {
    const { id, leftOut } = await keep(newId(), [
      ...sample,
      typed('client.contactPerson', '111222333'),
    ]);
    expect(leftOut).toEqual(['client.contactPerson']);
    expect((await drafts.read(world.referrer, id)).fields).toEqual(sample);
  });

  it('refuses a screen that did not see the last change', async () => {
    const key = newId();
    const { version } = await keep(key);
    await keep(key);
    await expect(
      drafts.keep(world.referrer, { key, fields: sample, version }),
    ).rejects.toMatchObject({ code: 'draft.changed' });
  });

  it('is one draft when two requests of one form come at the same moment', async () => {
    const key = newId();
    const kept = await Promise.all(Array.from({ length: 6 }, () => keep(key)));
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
    expect(await drafts.list(world.referrer)).toHaveLength(1);
  });

  it('goes after two weeks without a change, and not before', async () => {
    const context = {
      ...{ database: database.worker, now: new Date(clock.now().getTime() + 13 * 24 * 3600_000) },
      asLeader: database.worker.transaction.bind(database.worker),
    };
    await keep(newId());
    expect(await forgetDrafts.run(context)).toBe(0);
    const now = new Date(clock.now().getTime() + 15 * 24 * 3600_000);
    expect(await forgetDrafts.run({ ...context, now })).toBe(1);
  });
});

describe('sending a form', () => {
  it('ends its draft in the same transaction, and no late save brings it back', async () => {
    const key = newId();
    await keep(key);
    await keep(newId());
    await referrals.refer(world.referrer, { ...requestOf(), key });
    expect(await drafts.list(world.referrer)).toHaveLength(1);
    await expect(keep(key)).rejects.toMatchObject({ code: 'draft.sent' });
  });

  it('leaves the draft when it was refused', async () => {
    const key = newId();
    await keep(key);
    const order = { ...orderOf(), reasonCode: '' };
    await expect(referrals.refer(world.referrer, { order, key })).rejects.toMatchObject({
      code: 'reason.missing',
    });
    expect(await drafts.list(world.referrer)).toHaveLength(1);
  });

  it('leaves the draft of a colleague, also one under the same key', async () => {
    const key = newId();
    await keep(key, sample, colleague);
    await referrals.refer(world.referrer, { ...requestOf(), key });
    const rows = await database.sql(`SELECT id FROM referral_draft`);
    expect(rows).toHaveLength(1);
  });
});

describe('a recalled referral', () => {
  const sendAndRecall = async (client = {}) => {
    const order = { ...orderOf(client), icpc: 'Z15' };
    const receipt = await referrals.refer(world.referrer, { order, key: newId() });
    await referrals.act(world.referrer, { id: receipt.id, action: 'recall', input: {} });
    return { receipt, order };
  };
  const statusOf = async (id: string): Promise<string | undefined> => {
    const rows = await database.sql<{ status: string }>(
      `SELECT status FROM referral WHERE id = $1`,
      [id],
    );
    return rows[0]?.status;
  };

  it('opens its form again with everything that was typed, and without the consent', async () => {
    const { receipt, order } = await sendAndRecall({
      ...{ email: 'a@b.example', contactPerson: 'Dochter, 06 11112222', barriers: ['hearing'] },
    });
    const { id } = await referrals.reopen(world.referrer, receipt.id);
    const { fields, replaces } = await drafts.read(world.referrer, id);
    expect(replaces).toBe(receipt.id);
    const values = Object.fromEntries(fields.map(({ name, values }) => [name, values]));
    expect(values).toEqual({
      'client.name': [order.client.name],
      'client.birthDate': ['01-02-1950'],
      'client.phone': [order.client.phone],
      'client.postcode': ['9991AB'],
      'client.houseNumber': ['12'],
      'client.email': ['a@b.example'],
      'client.language': ['nl'],
      'client.contactPerson': ['Dochter, 06 11112222'],
      'client.barriers': ['hearing'],
      ...{ reasonCode: ['loneliness'], icpc: ['Z15'], hope: [order.hope] },
    });
  });

  it('has one form, however often it is opened', async () => {
    const { receipt } = await sendAndRecall();
    const first = await referrals.reopen(world.referrer, receipt.id);
    expect(await referrals.reopen(world.referrer, receipt.id)).toEqual(first);
  });

  it('makes room for the mended one in the transaction that sends it', async () => {
    const { receipt, order } = await sendAndRecall();
    const { id } = await referrals.reopen(world.referrer, receipt.id);
    const { key } = await drafts.read(world.referrer, id);
    const sent = await referrals.refer(world.referrer, { order, key });
    expect(await statusOf(receipt.id)).toBe('entered_in_error');
    expect(await statusOf(sent.id)).toBe('sent');
    const [row] = await database.sql<{ reason: string }>(
      `SELECT payload->>'reason' AS reason FROM event WHERE referral_id = $1 AND type = 'referral.entered_in_error'`,
      [receipt.id],
    );
    expect(row?.reason).toBe('replaced');
    expect(await drafts.list(world.referrer)).toEqual([]);
  });

  it('opens no form before it is recalled', async () => {
    const { id } = await referrals.refer(world.referrer, requestOf());
    await expect(referrals.reopen(world.referrer, id)).rejects.toMatchObject({
      code: 'referral.action_not_possible',
    });
    expect(await drafts.list(world.referrer)).toEqual([]);
  });
});
