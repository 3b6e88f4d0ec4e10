import type { ActionInput } from '@wor/domain';
import { Caseload, refusalOf } from '../../support/caseload.js';
import { stateOf } from './journal.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
beforeEach(() => caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => caseload.close());

const canRead = async (id: string, actor = caseload.world.coach): Promise<boolean> =>
  (await refusalOf(caseload.referrals.read(actor, id))) === 'done';

const outbox = (id: string): Promise<string[]> =>
  caseload.column<string>(
    `SELECT kind || ' ' || state FROM outbox WHERE referral_id = $1 ORDER BY id`,
    [id],
  );

const followUps = (id: string): Promise<string[]> =>
  caseload.column<string>(`SELECT DISTINCT status FROM follow_up WHERE referral_id = $1`, [id]);

const consents = (id: string): Promise<boolean[]> =>
  caseload.column<boolean>(`SELECT withdrawn_at IS NOT NULL FROM consent WHERE referral_id = $1`, [
    id,
  ]);

/** How many transactions wrote the state, the ended effects and the ended consents; the talk ended its clock. */
const writersOf = (id: string): Promise<number[]> =>
  caseload.column<number>(
    `SELECT count(DISTINCT writer)::integer FROM (
       SELECT xmin::text AS writer FROM referral WHERE id = $1
       UNION ALL SELECT o.xmin::text FROM outbox o WHERE o.referral_id = $1 AND o.state = 'cancelled'
         AND NOT EXISTS (SELECT 1 FROM follow_up c WHERE o.id = c.id AND c.kind LIKE 'contact%')
       UNION ALL SELECT xmin::text FROM follow_up WHERE referral_id = $1 AND kind = 'follow_up'
       UNION ALL SELECT xmin::text FROM consent WHERE referral_id = $1) w`,
    [id],
  );

describe('a recall', () => {
  it('within ten minutes takes the referral away from the team, and what would have gone out', async () => {
    const { world, clock } = caseload;
    const id = await caseload.refer('sent');
    expect(await canRead(id)).toBe(true);
    clock.pass(10);
    await caseload.act(id, 'recall', {}, world.referrer);
    expect(await outbox(id)).toEqual([
      ...['referral.sent cancelled', 'follow_up.due cancelled', 'follow_up.due cancelled'],
      'referral.recalled pending',
    ]);
    expect(await canRead(id)).toBe(false);
    expect(await refusalOf(caseload.act(id, 'accept'))).toBe('not_found');
    const { items } = await caseload.referrals.list(world.coach, { box: 'inbox', limit: 100 });
    expect(items.map((item) => item.id)).not.toContain(id);
    const parties = await caseload.column<string>(
      `SELECT role || CASE WHEN until <= now() THEN ' until' ELSE '' END FROM referral_party
       WHERE referral_id = $1 ORDER BY role`,
      [id],
    );
    expect(parties).toEqual(['referrer', 'welfare until']);
  });

  it('hides the client and every record of the client too', async () => {
    const { world, database, referrals } = caseload;
    const id = await caseload.refer('sent');
    await caseload.act(id, 'recall', {}, world.referrer);
    const seen = await database.app.transaction(world.coach, async (tx) => {
      const text = `SELECT count(*)::integer AS n FROM client c JOIN referral_party p ON p.client_id = c.id WHERE p.referral_id = $1`;
      return tx.query<{ n: number }>({ name: 'count-clients', text }, [id]);
    });
    expect(seen).toEqual([{ n: 0 }]);
    expect((await referrals.read(world.referrer, id)).view).toBe('referrer');
  });

  it('can be sent again: the team sees it again, and the outside hears of it later', async () => {
    const { world, clock } = caseload;
    const id = await caseload.refer('sent');
    await caseload.act(id, 'recall', {}, world.referrer);
    clock.pass(60);
    await caseload.act(id, 'send', {}, world.referrer);
    expect(await canRead(id)).toBe(true);
    const waiting = await caseload.column<Date>(
      `SELECT run_at FROM outbox WHERE referral_id = $1 AND kind = 'referral.sent' AND state = 'pending'`,
      [id],
    );
    expect(waiting).toEqual([new Date(clock.now().getTime() + 10 * 60_000)]);
  });

  it('a millisecond after ten minutes is too late, and changes nothing', async () => {
    const { world, clock } = caseload;
    const id = await caseload.refer('sent');
    const before = await stateOf(caseload, id);
    clock.set(new Date(clock.now().getTime() + 10 * 60_000 + 1));
    expect(await refusalOf(caseload.act(id, 'recall', {}, world.referrer))).toBe('recall.too_late');
    expect(await stateOf(caseload, id)).toEqual(before);
  });

  it('is impossible once the team has accepted', async () => {
    const id = await caseload.refer('accepted');
    const attempt = caseload.act(id, 'recall', {}, caseload.world.referrer);
    expect(await refusalOf(attempt)).toBe('referral.action_not_possible');
  });
});

describe('a withdrawal', () => {
  it('of consent ends every effect, follow-up and consent in its own transaction', async () => {
    const id = await caseload.refer('matching');
    await caseload.start(id);
    await caseload.act(id, 'withdraw', { reason: 'consent' });
    const rows = await outbox(id);
    expect(rows.filter((row) => row.endsWith('pending'))).toEqual(['referral.withdrawn pending']);
    expect(rows.filter((row) => row.endsWith('cancelled'))).toHaveLength(rows.length - 1);
    expect(await followUps(id)).toEqual(['cancelled']);
    expect(await consents(id)).toEqual([true]);
    const active = await caseload.column(
      `SELECT 1 FROM follow_up WHERE referral_id = $1 AND status IN ('planned', 'due')`,
      [id],
    );
    expect(active).toEqual([]);
  });

  it('by the referrer ends the follow-ups too, of records that the referrer cannot see', async () => {
    const id = await caseload.refer('matching');
    await caseload.start(id);
    await caseload.act(id, 'withdraw', { reason: 'consent' }, caseload.world.referrer);
    expect(await followUps(id)).toEqual(['cancelled']);
    expect(await consents(id)).toEqual([true]);
    const rows = await outbox(id);
    expect(rows.filter((row) => row.endsWith('pending'))).toEqual(['referral.withdrawn pending']);
    expect(await writersOf(id)).toEqual([1]);
  });

  it('writes all of that at once, and nothing of it when its event cannot be written', async () => {
    const { database } = caseload;
    const id = await caseload.refer('intake_done');
    const before = [await stateOf(caseload, id), await followUps(id), await consents(id)];
    await database.sql(`REVOKE INSERT ON event FROM wor_app`);
    const attempt = caseload.act(id, 'withdraw', { reason: 'consent' });
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
    await database.sql(`GRANT INSERT ON event TO wor_app`);
    expect([await stateOf(caseload, id), await followUps(id), await consents(id)]).toEqual(before);
    await caseload.act(id, 'withdraw', { reason: 'consent' });
    expect(await writersOf(id)).toEqual([1]);
  });

  it('from a hold forgets the wake date', async () => {
    const id = await caseload.refer('matching');
    await caseload.act(id, 'hold', { wakeOn: '2026-12-01' });
    await caseload.act(id, 'withdraw', { reason: 'moved_away' });
    const rows = await caseload.database.sql(
      `SELECT status, held_from, wake_on, closing_reason FROM referral WHERE id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { status: 'withdrawn', held_from: null, wake_on: null, closing_reason: 'moved_away' },
    ]);
  });

  it('for another reason leaves the consent as it was given', async () => {
    const id = await caseload.refer('matching');
    await caseload.act(id, 'withdraw', { reason: 'solved' });
    expect(await consents(id)).toEqual([false]);
    expect(await followUps(id)).toEqual(['cancelled']);
  });
});

describe('a client who is not reached', () => {
  const attempt = async (
    id: string,
    at: string,
    channel: ActionInput['channel'],
  ): Promise<void> => {
    caseload.clock.set(at);
    await caseload.act(id, 'log_attempt', { channel, result: 'no_answer' });
  };
  const closeOn = (id: string, at: string): Promise<string> => {
    caseload.clock.set(at);
    return refusalOf(caseload.act(id, 'close_not_reached'));
  };

  async function tryInVain(id: string): Promise<void> {
    await attempt(id, '2026-11-23T09:00:00.000Z', 'phone');
    await attempt(id, '2026-11-24T14:00:00.000Z', 'visit');
    await attempt(id, '2026-11-25T09:00:00.000Z', 'phone');
    await attempt(id, '2026-11-26T09:00:00.000Z', 'message');
  }

  it('is closed after three attempts, the letter and ten working days, and not a day sooner', async () => {
    const id = await caseload.refer('accepted');
    await tryInVain(id);
    expect(await closeOn(id, '2026-12-09T22:59:00.000Z')).toBe('protocol.not_exhausted');
    expect(await closeOn(id, '2026-12-09T23:00:00.000Z')).toBe('done');
  });

  it('is not closed after a message alone: the attempts come first', async () => {
    const id = await caseload.refer('accepted');
    await attempt(id, '2026-11-23T09:00:00.000Z', 'message');
    expect(await closeOn(id, '2027-01-29T09:00:00.000Z')).toBe('protocol.not_exhausted');
  });

  it('is not closed by three calls on one day', async () => {
    const id = await caseload.refer('accepted');
    for (const hour of ['08', '13', '18']) {
      await attempt(id, `2026-11-23T${hour}:00:00.000Z`, 'phone');
    }
    await attempt(id, '2026-11-24T09:00:00.000Z', 'mail');
    expect(await closeOn(id, '2027-01-29T09:00:00.000Z')).toBe('protocol.not_exhausted');
  });

  it('gets the whole protocol again after a reopening, and after a talk', async () => {
    const { lead } = caseload.world;
    const reopened = await caseload.refer('accepted');
    await tryInVain(reopened);
    await closeOn(reopened, '2026-12-10T09:00:00.000Z');
    await caseload.act(reopened, 'reopen', { note: 'Belde terug.' }, lead);
    expect(await closeOn(reopened, '2026-12-11T09:00:00.000Z')).toBe('protocol.not_exhausted');
    caseload.clock.set('2026-11-20T09:00:00.000Z');
    const spoken = await caseload.refer('accepted');
    await tryInVain(spoken);
    caseload.clock.set('2026-11-27T09:00:00.000Z');
    await caseload.act(spoken, 'log_talk', { channel: 'phone' });
    expect(await closeOn(spoken, '2027-01-29T09:00:00.000Z')).toBe('protocol.not_exhausted');
  });
});

describe('an error', () => {
  it('is the referrer`s to mark before the team accepts, and the lead`s afterwards', async () => {
    const { referrer, lead } = caseload.world;
    const input = { reason: 'wrong_person' };
    const early = await caseload.refer('sent');
    const [byLead, byReferrer] = [
      await refusalOf(caseload.act(early, 'enter_in_error', input, lead)),
      await refusalOf(caseload.act(early, 'enter_in_error', input, referrer)),
    ];
    expect([byLead, byReferrer]).toEqual(['referral.action_not_possible', 'done']);
    const late = await caseload.refer('matching');
    const refused = caseload.act(late, 'enter_in_error', input, referrer);
    expect(await refusalOf(refused)).toBe('referral.action_not_possible');
    await caseload.act(late, 'enter_in_error', input, lead);
    expect((await outbox(late)).filter((row) => row.endsWith('pending'))).toEqual([
      'referral.entered_in_error pending',
    ]);
    expect(await followUps(late)).toEqual(['cancelled']);
    expect((await caseload.audited('referral.enter_in_error', late)).sort()).toEqual([0, 4]);
  });

  it('keeps no text as its reason', async () => {
    const id = await caseload.refer('sent');
    const input = { reason: 'Dit was mevrouw De Wit' };
    const attempt = caseload.act(id, 'enter_in_error', input, caseload.world.referrer);
    expect(await refusalOf(attempt)).toBe('reason.missing');
  });
});

describe('another team', () => {
  it('of the organisation takes over, and the first team sees no more of it', async () => {
    const { world } = caseload;
    const id = await caseload.refer('accepted');
    await caseload.act(id, 'reroute', { teamId: world.south, note: 'Past daar.' }, world.lead);
    expect(await canRead(id)).toBe(false);
    expect(await canRead(id, world.southCoach)).toBe(true);
    await caseload.act(id, 'accept', {}, world.southCoach);
    const [coach] = await caseload.column(`SELECT coach_id FROM referral WHERE id = $1`, [id]);
    expect(coach).toBe(world.southCoach.accountId);
  });

  it('may be chosen by an administrator of the organisation', async () => {
    const { world } = caseload;
    const who = { organisationId: world.welfare, role: 'administrator', name: 'Ria' } as const;
    const administrator = await world.person(who);
    const id = await caseload.refer('matching');
    const input = { teamId: world.south };
    await caseload.act(id, 'transfer', input, administrator);
    expect((await stateOf(caseload, id)).status).toBe('matching');
    expect(await canRead(id, world.southCoach)).toBe(true);
  });

  it('is not the same team, and none of another region', async () => {
    const { world } = caseload;
    const id = await caseload.refer('sent');
    for (const teamId of [world.north, world.otherPractice]) {
      const attempt = caseload.act(id, 'reroute', { teamId, note: 'x' }, world.lead);
      expect(await refusalOf(attempt)).toBe('team.missing');
    }
  });

  it('of another organisation is refused without fresh consent, and for a reroute', async () => {
    const { world } = caseload;
    const id = await caseload.refer('accepted');
    const before = await stateOf(caseload, id);
    const input = { teamId: world.east, note: 'Verhuisd.' };
    const tries: [string, Promise<unknown>][] = [
      ['transfer.consent', caseload.act(id, 'transfer', input, world.lead)],
      ['transfer.other_organisation', caseload.act(id, 'reroute', input, world.lead)],
    ];
    for (const [code, attempt] of tries) expect(await refusalOf(attempt)).toBe(code);
    expect(await stateOf(caseload, id)).toEqual(before);
    expect(await canRead(id, world.otherCoach)).toBe(false);
  });
});

describe('a reopening', () => {
  it('is a new episode with an intake of its own', async () => {
    const id = await caseload.refer('intake_done');
    const closing = { reason: 'stress', outflow: 'none', letter: 'Klaar.' };
    await caseload.act(id, 'complete', closing);
    await caseload.act(id, 'reopen', { note: 'Wil verder.' });
    await caseload.act(id, 'do_intake', { intake: { wishes: ['meeting'], dayParts: [] } });
    const rows = await caseload.database.sql(
      `SELECT episode, closed_at, closing_reason, outflow FROM referral WHERE id = $1`,
      [id],
    );
    expect(rows).toEqual([{ episode: 2, closed_at: null, closing_reason: null, outflow: null }]);
    const intakes = await caseload.column(
      `SELECT episode FROM intake WHERE referral_id = $1 ORDER BY 1`,
      [id],
    );
    expect(intakes).toEqual([1, 2]);
  });
});
