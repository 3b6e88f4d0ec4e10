import { engineOf, type Actor } from '@wor/domain';
import { planMails } from '@wor/mail';
import { FollowUpService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let engine: Actor;
let administrator: Actor;
let worker: FollowUpService;

beforeAll(async () => {
  caseload = await Caseload.create();
  const { world, home, database } = caseload;
  engine = engineOf(world.welfare, world.region);
  worker = new FollowUpService({ ...home, database: database.worker });
  administrator = await world.person({
    ...{ organisationId: world.office, role: 'administrator', name: 'Ria' },
  });
});
beforeEach(() => caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => caseload.close());

interface Row {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly due: string;
  readonly wakeUp: string;
}

/** What is live or was done, in order of date, with the state of what wakes it. */
const rows = (referralId: string): Promise<Row[]> =>
  caseload.database.sql(
    `SELECT f.id, f.kind || '.' || f.moment AS name, f.status, f.due_on::text AS due, o.state AS "wakeUp"
     FROM follow_up f JOIN outbox o ON o.id = f.id
     WHERE f.referral_id = $1 AND f.status <> 'cancelled' ORDER BY f.due_at, f.kind`,
    [referralId],
  );

const planned = async (referralId: string): Promise<string[]> =>
  (await rows(referralId))
    .filter(({ status }) => status === 'planned')
    .map(({ name, due }) => `${name} ${due}`);

/** What the worker does at a moment: everything that is due by then, oldest first. */
async function workUntil(referralId: string, at: string): Promise<void> {
  caseload.clock.set(at);
  for (const { id } of await rows(referralId)) await worker.comeDue(engine, id);
}

const told = async (referralId: string): Promise<string[]> =>
  (await caseload.events(referralId)).filter((type) => /^contact|^follow_up/.test(type));

/** To whom the mails of an event go, by the fan-out of ADR 2. */
async function hearersOf(
  referralId: string,
  type: Parameters<typeof planMails>[1]['type'],
): Promise<string[]> {
  const { database, world, clock } = caseload;
  const [eventId = ''] = await caseload.column<string>(
    `SELECT id FROM event WHERE referral_id = $1 AND type = $2`,
    [referralId, type],
  );
  const event = { eventId, type, referralId, runAt: clock.now() };
  await database.worker.transaction(engine, (tx) => planMails(tx, event));
  const accounts = await caseload.column<string>(
    `SELECT reference ->> 'accountId' FROM outbox WHERE queue = 'mail' AND reference ->> 'eventId' = $1
     ORDER BY kind`,
    [eventId],
  );
  const names = new Map([
    [world.lead.accountId, 'lead'],
    [world.coach.accountId, 'coach'],
    [administrator.accountId, 'administrator'],
  ]);
  return accounts.map((id) => names.get(id) ?? id);
}

async function callInVain(id: string): Promise<void> {
  const attempts = [
    ['2026-11-23T09:00:00.000Z', 'phone'],
    ['2026-11-24T14:00:00.000Z', 'visit'],
    ['2026-11-25T09:00:00.000Z', 'phone'],
  ] as const;
  for (const [at, channel] of attempts) {
    caseload.clock.set(at);
    await caseload.act(id, 'log_attempt', { channel, result: 'no_answer' });
  }
}

describe('the clock of the first contact', () => {
  it('runs from the moment of sending, planned in the statement that refers', async () => {
    const id = await caseload.refer('sent');
    expect(await planned(id)).toEqual([
      'contact_target.first 2026-11-30',
      'contact_limit.first 2026-12-07',
    ]);
  });

  it('is told to the lead after the target, and to the administrator too after the limit', async () => {
    const id = await caseload.refer('sent');
    await workUntil(id, '2026-11-30T07:59:59.000Z');
    expect(await told(id)).toEqual([]);
    await workUntil(id, '2026-11-30T08:00:00.000Z');
    await workUntil(id, '2026-11-30T08:00:00.000Z');
    expect(await told(id)).toEqual(['contact.target_passed']);
    expect(await hearersOf(id, 'contact.target_passed')).toEqual(['lead']);
    await workUntil(id, '2026-12-07T08:00:00.000Z');
    expect(await told(id)).toEqual(['contact.target_passed', 'contact.limit_passed']);
    expect(await hearersOf(id, 'contact.limit_passed')).toEqual(['lead', 'administrator']);
    expect(await planned(id)).toEqual([]);
  });

  it('is stopped by a talk and by nothing less', async () => {
    const id = await caseload.refer('accepted');
    await caseload.act(id, 'log_attempt', { channel: 'phone', result: 'voicemail' });
    expect(await planned(id)).toHaveLength(2);
    await caseload.act(id, 'log_talk', { channel: 'phone' });
    expect(await rows(id)).toEqual([]);
  });

  it('ends with a recall, for the referrer who sees none of it, and runs anew when sent again', async () => {
    const { world, clock } = caseload;
    const id = await caseload.refer('sent');
    await caseload.act(id, 'recall', {}, world.referrer);
    expect(await rows(id)).toEqual([]);
    clock.set('2026-11-24T09:00:00.000Z');
    await caseload.act(id, 'send', {}, world.referrer);
    expect(await planned(id)).toEqual([
      'contact_target.first 2026-12-02',
      'contact_limit.first 2026-12-09',
    ]);
    const [left] = await caseload.database.app.transaction(world.referrer, (tx) =>
      tx.query<{ count: string }>(
        { name: 'count-seen', text: 'SELECT count(*) FROM follow_up WHERE referral_id = $1' },
        [id],
      ),
    );
    expect(left).toEqual({ count: '0' });
  });

  it('skips the holidays that the region chose', async () => {
    const { world, database, clock } = caseload;
    const settings = { holidays: { goodFriday: true, liberationDay: false } };
    await database.sql(`UPDATE region SET settings = $2 WHERE id = $1`, [world.region, settings]);
    clock.set('2027-03-19T09:00:00.000Z');
    const id = await caseload.refer('sent');
    await database.sql(`UPDATE region SET settings = '{}' WHERE id = $1`, [world.region]);
    const [target] = await caseload.column(
      `SELECT contact_target::text FROM referral WHERE id = $1`,
      [id],
    );
    expect(target).toBe('2027-03-30');
    expect((await planned(id))[0]).toBe('contact_target.first 2027-03-31');
  });
});

describe('somebody who does not answer', () => {
  it('gets a letter, and ten working days later the engine closes and the referrer hears it', async () => {
    const id = await caseload.refer('accepted');
    await callInVain(id);
    await workUntil(id, '2026-11-25T09:01:00.000Z');
    expect((await rows(id)).filter(({ status }) => status === 'due')).toMatchObject([
      { name: 'letter.called' },
    ]);
    caseload.clock.set('2026-11-26T09:00:00.000Z');
    await caseload.act(id, 'log_attempt', { channel: 'message', result: 'no_answer' });
    const after = await rows(id);
    expect(after.find(({ name }) => name === 'letter.called')?.status).toBe('done');
    const closing = after.find(({ name }) => name === 'not_reached.close');
    expect(closing).toMatchObject({ status: 'planned', due: '2026-12-10' });
    await workUntil(id, '2026-12-10T07:59:59.000Z');
    expect(await caseload.events(id)).not.toContain('referral.not_reached');
    await workUntil(id, '2026-12-10T08:00:00.000Z');
    expect(await caseload.events(id)).toContain('referral.not_reached');
    expect(await planned(id)).toEqual([]);
    expect(await hearersOf(id, 'referral.not_reached')).toEqual([
      caseload.world.referrer.accountId,
    ]);
  });

  it('is not closed when a hold or a talk came in between, also by a worker that comes late', async () => {
    const id = await caseload.refer('accepted');
    await callInVain(id);
    caseload.clock.set('2026-11-26T09:00:00.000Z');
    await caseload.act(id, 'log_attempt', { channel: 'mail', result: 'no_answer' });
    const closing = (await rows(id)).find(({ name }) => name === 'not_reached.close');
    caseload.clock.set('2026-12-09T09:00:00.000Z');
    await caseload.act(id, 'hold', { wakeOn: '2026-12-14' });
    await workUntil(id, '2026-12-14T09:00:00.000Z');
    await caseload.act(id, 'resume');
    expect(await planned(id)).toContain('not_reached.close 2026-12-29');
    await caseload.act(id, 'log_talk', { channel: 'phone' });
    caseload.clock.set('2027-02-01T09:00:00.000Z');
    expect(await worker.comeDue(engine, closing?.id ?? '')).toBe(false);
    expect(await caseload.events(id)).not.toContain('referral.not_reached');
  });
});

describe('what waits for its coach', () => {
  async function waiting(): Promise<string> {
    const id = await caseload.refer('intake_done');
    await workUntil(id, '2027-02-22T09:00:00.000Z');
    return id;
  }

  it('is told to the coach, the lead and the administrator, once each, from the day it really came due', async () => {
    const id = await waiting();
    expect(await planned(id)).toEqual([
      'reminder.follow_up.3m 2027-02-25',
      'to_lead.follow_up.3m 2027-03-01',
      'to_administrator.follow_up.3m 2027-03-08',
    ]);
    for (const at of ['2027-02-25', '2027-03-01', '2027-03-08', '2027-04-01']) {
      await workUntil(id, `${at}T09:00:00.000Z`);
    }
    expect((await told(id)).slice(-3)).toEqual([
      ...['follow_up.reminded', 'follow_up.told_lead', 'follow_up.told_administrator'],
    ]);
    expect(await hearersOf(id, 'follow_up.reminded')).toEqual(['coach']);
    expect(await hearersOf(id, 'follow_up.told_lead')).toEqual(['lead']);
    expect(await hearersOf(id, 'follow_up.told_administrator')).toEqual(['administrator']);
  });

  it('is told to nobody any more once it was answered or the client withdrew', async () => {
    const { world, followUps } = caseload;
    const [answered, withdrawn] = [await waiting(), await waiting()];
    const due = (await rows(answered)).find(({ status }) => status === 'due');
    const result = { stillActive: 'yes', wantsSupport: false } as const;
    await followUps.recordResult(world.coach, due?.id ?? '', result);
    expect(await planned(answered)).toEqual([]);
    await caseload.act(withdrawn, 'withdraw', { reason: 'consent' }, world.referrer);
    expect(await rows(withdrawn)).toEqual([]);
    const open = await caseload.column(
      `SELECT id FROM outbox WHERE referral_id = $1 AND queue = 'schedule' AND state IN ('pending', 'leased')`,
      [withdrawn],
    );
    expect(open).toEqual([]);
  });

  it('can be put off: it comes due again on that day, and the others count from there', async () => {
    const { world, followUps } = caseload;
    const id = await waiting();
    const due = (await rows(id)).find(({ status }) => status === 'due');
    const order = { id: due?.id ?? '', until: '2027-03-15', note: 'Is op reis.' };
    const record = await followUps.snooze(world.coach, order);
    expect(record).toMatchObject({ id: order.id, status: 'planned', dueOn: '2027-03-15' });
    expect(await rows(id)).toMatchObject([{ name: 'follow_up.3m', wakeUp: 'pending' }]);
    await workUntil(id, '2027-03-15T07:59:00.000Z');
    expect((await rows(id))[0]?.status).toBe('planned');
    await workUntil(id, '2027-03-15T08:00:00.000Z');
    expect(await planned(id)).toContain('reminder.follow_up.3m 2027-03-18');
    const times = (await told(id)).filter((type) => type === 'follow_up.due');
    expect(times).toHaveLength(2);
    const [note] = await caseload.column<Buffer>(
      `SELECT body FROM note WHERE referral_id = $1 AND action = 'snooze'`,
      [id],
    );
    expect(note?.toString('latin1')).not.toContain('reis');
    expect(await caseload.audited('follow_up.snooze', id)).toEqual([0]);
  });

  it('is put off when it is due, by its own team, three times at most', async () => {
    const { world, followUps, clock } = caseload;
    const id = await caseload.refer('intake_done');
    const [row] = await rows(id);
    const put = (until: string, actor = world.coach): Promise<string> =>
      refusalOf(followUps.snooze(actor, { id: row?.id ?? '', until, note: 'Reis.' }));
    expect(await put('2026-11-30')).toBe('follow_up.not_due');
    await workUntil(id, '2027-02-22T09:00:00.000Z');
    for (const actor of [world.southCoach, world.otherCoach, world.referrer]) {
      expect(await put('2027-03-01', actor)).toBe('not_found');
    }
    expect(await put('2027-04-01')).toBe('snooze.date');
    const twice = await Promise.all([put('2027-03-01'), put('2027-03-01')]);
    expect(twice.sort()).toEqual(['done', 'follow_up.not_due']);
    for (const [turn, answer] of [
      ['second', 'done'],
      ['third', 'done'],
      ['fourth', 'follow_up.snoozed_out'],
    ] as const) {
      await workUntil(id, new Date(clock.now().getTime() + 9 * 86_400_000).toISOString());
      const later = new Date(clock.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
      expect([turn, await put(later)]).toEqual([turn, answer]);
    }
  });
});

describe('two at once', () => {
  it('never make two live rows of one name', async () => {
    const { world } = caseload;
    const id = await caseload.refer('matching');
    await Promise.all([
      refusalOf(caseload.act(id, 'hold', { wakeOn: '2026-12-01' })),
      caseload.start(id, 3).catch(() => undefined),
      refusalOf(caseload.act(id, 'hold', { wakeOn: '2026-12-04' }, world.coach)),
    ]);
    const names = (await rows(id)).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('of which one withdraws leave nothing that comes due', async () => {
    const id = await caseload.refer('intake_done');
    const [row] = await rows(id);
    caseload.clock.set('2027-02-22T09:00:00.000Z');
    await Promise.all([
      worker.comeDue(engine, row?.id ?? ''),
      caseload.act(id, 'withdraw', { reason: 'solved' }, caseload.world.referrer),
    ]);
    expect(await rows(id)).toEqual([]);
  });
});
