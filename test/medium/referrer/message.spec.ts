import type { Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { MessageService, type MessageRequest } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

describe('messages between referrer and team', () => {
  let caseload: Caseload;
  let messages: MessageService;
  let id: string;

  beforeAll(async () => {
    caseload = await Caseload.create();
    messages = new MessageService(caseload.home);
  });
  beforeEach(async () => {
    id = await caseload.refer('accepted');
  });
  afterAll(() => caseload.close());

  const send = (actor: Actor, text: string, more: Partial<MessageRequest> = {}) =>
    messages.send(actor, {
      ...{ referralId: id, order: { kind: 'message', text }, key: newId() },
      ...more,
    });
  const supplement = (text: string) => ({ order: { kind: 'supplement', text } }) as const;
  const seenBy = async (actor: Actor) => (await caseload.referrals.read(actor, id)).side.messages;

  it('go there and back, the same for both sides, with who wrote them', async () => {
    const { referrer, coach } = caseload.world;
    await send(referrer, 'Belt u liever in de middag?');
    caseload.clock.pass(5);
    await send(coach, 'Dat is goed.');
    const seen = await seenBy(referrer);
    expect(seen.map(({ side, text, by }) => [side, text, by])).toEqual([
      ['referrer', 'Belt u liever in de middag?', 'Huisarts Jansen'],
      ['welfare', 'Dat is goed.', 'Fatma Yilmaz'],
    ]);
    expect(await seenBy(coach)).toEqual(seen);
  });

  it('are unread until the other side says so, or answers', async () => {
    const { referrer, coach } = caseload.world;
    await send(referrer, 'Een vraag.');
    expect(await messages.markRead(referrer, id)).toBe(0);
    expect((await seenBy(coach))[0]?.readAt).toBe(null);
    expect(await messages.markRead(coach, id)).toBe(1);
    expect(await messages.markRead(coach, id)).toBe(0);
    await send(coach, 'Een antwoord.');
    await send(referrer, 'Dank u.');
    expect((await seenBy(coach)).map(({ readAt }) => readAt !== null)).toEqual([true, true, false]);
  });

  it('mark the line in the list of the other side, and not in one’s own', async () => {
    const { referrer, coach } = caseload.world;
    await send(coach, 'Nieuws voor u.');
    const markOf = async (actor: Actor, box: 'practice' | 'caseload') => {
      const { items } = await caseload.referrals.list(actor, { box, limit: 50 });
      return items.find((line) => line.id === id)?.hasUnreadMessage;
    };
    expect(await markOf(referrer, 'practice')).toBe(true);
    expect(await markOf(coach, 'caseload')).toBe(false);
    await messages.markRead(referrer, id);
    expect(await markOf(referrer, 'practice')).toBe(false);
  });

  it('tell the other side by mail that there is one, and oneself nothing', async () => {
    await send(caseload.world.coach, 'Nieuws.');
    const rows = await caseload.database.sql<{ kind: string; reference: object }>(
      `SELECT kind, reference FROM outbox WHERE referral_id = $1 AND kind = 'referral.message_sent'`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Nieuws');
  });

  it('leave for the outside only when the referral can no longer be recalled', async () => {
    const fresh = await caseload.refer('sent');
    await send(caseload.world.referrer, 'Nog iets.', { referralId: fresh });
    const [runAt] = await caseload.column<Date>(
      `SELECT run_at FROM outbox WHERE referral_id = $1 AND kind = 'referral.message_sent'`,
      [fresh],
    );
    expect(runAt).toEqual(new Date(caseload.clock.now().getTime() + 600_000));
  });

  it('are sent once for a key, and another text under it is refused', async () => {
    const { referrer } = caseload.world;
    const key = newId();
    const first = await send(referrer, 'Eén keer.', { key });
    expect(await send(referrer, 'Eén keer.', { key })).toEqual(first);
    expect(await seenBy(referrer)).toHaveLength(1);
    expect(await refusalOf(send(referrer, 'Iets anders.', { key }))).toBe('idempotency.reused');
  });

  it('lie in the database and its journal unreadable', async () => {
    await send(caseload.world.referrer, 'Kanariegeel bericht');
    for (const table of ['referral_message', 'event', 'outbox', 'idempotency', 'audit_event']) {
      const rows = await caseload.column<string>(`SELECT t::text FROM ${table} t`);
      expect(rows.filter((row) => row.includes('Kanariegeel'))).toEqual([]);
    }
  });

  it('add to the letter until the referral is closed; a question may come later', async () => {
    const { referrer, coach } = caseload.world;
    const added = await send(referrer, '', supplement('Haar zus heet Ans.'));
    expect(added).toMatchObject({ kind: 'supplement', text: 'Haar zus heet Ans.' });
    expect(await refusalOf(send(coach, '', supplement('Niet van mij.')))).toBe('input.invalid');
    await caseload.act(id, 'log_talk', { channel: 'phone' });
    await caseload.act(id, 'drop_out', { reason: 'personal', letter: 'Gestopt.' });
    const late = send(referrer, '', supplement('Te laat.'));
    expect(await refusalOf(late)).toBe('referral.action_not_possible');
    expect(await refusalOf(send(referrer, 'Waarom niet?'))).toBe('done');
  });

  it('end with the consent', async () => {
    const { referrer, coach } = caseload.world;
    await caseload.act(id, 'withdraw', { reason: 'consent' }, referrer);
    expect(await refusalOf(send(coach, 'Nog iets.'))).toBe('referral.action_not_possible');
  });

  it('are for the two parties only, in the code and in the database', async () => {
    const { world, database } = caseload;
    await send(world.referrer, 'Voor het team.');
    for (const other of [world.siblingReferrer, world.southCoach, world.otherCoach]) {
      expect(await refusalOf(send(other, 'Hallo.'))).toBe('not_found');
      expect(await refusalOf(messages.markRead(other, id))).toBe('not_found');
    }
    const ask = (actor: Actor, text: string) =>
      database.app.transaction(actor, (tx) =>
        tx.query<object>({ name: `probe-${text.length}`, text }, [id]),
      );
    const seen = (actor: Actor) =>
      ask(actor, 'SELECT id FROM referral_message WHERE referral_id = $1');
    expect(await seen(world.siblingReferrer)).toEqual([]);
    expect(await seen(world.otherCoach)).toEqual([]);
    const read = `UPDATE referral_message SET read_at = now() WHERE referral_id = $1 RETURNING id`;
    expect(await ask(world.referrer, read)).toEqual([]);
    const forged = `INSERT INTO referral_message (id, referral_id, kind, side, data_key_id, body, written_by, written_at)
      SELECT gen_random_uuid(), $1, 'message', 'welfare', data_key_id, body, written_by, now() FROM referral_message LIMIT 1`;
    await expect(ask(world.referrer, forged)).rejects.toThrow('row-level security');
  });
});
