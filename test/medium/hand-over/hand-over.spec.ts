import type { LeasedRow } from '@wor/database';
import { engineOf, type Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { FollowUpService, HandOverService, WorkService } from '@wor/services';
import { ScheduleEffect } from '../../../apps/worker/src/processors/schedule.effect.js';
import { Caseload, refusalOf } from '../../support/caseload.js';

const page = { after: undefined, limit: 100 };

let caseload: Caseload;
let handOvers: HandOverService;
let tim: Actor;
let sara: Actor;

beforeAll(async () => {
  caseload = await Caseload.create();
  handOvers = new HandOverService(caseload.home);
});
beforeEach(async () => {
  caseload.clock.set('2026-11-23T09:00:00.000Z');
  tim = await colleague('Tim');
  sara = await colleague('Sara');
});
afterAll(() => caseload.close());

function colleague(name: string): Promise<Actor> {
  const { world } = caseload;
  const own = { organisationId: world.welfare, teamIds: [world.north] };
  return world.person({ ...own, role: 'coach', name });
}

const coachOf = async (referralId: string): Promise<string> => {
  const [id] = await caseload.column<string>(`SELECT coach_id FROM referral WHERE id = $1`, [
    referralId,
  ]);
  return id ?? '';
};

/** A referral in somebody's hands. */
async function carriedBy(coach: Actor): Promise<string> {
  const id = await caseload.refer('matching');
  await caseload.database.sql(`UPDATE referral SET coach_id = $2 WHERE id = $1`, [
    ...[id, coach.accountId],
  ]);
  return id;
}

const holiday = (toId: string) => ({ toId, reason: 'holiday', untilOn: '2026-11-27' });

/** The clock does what is due of a hand-over, as the worker does it. */
async function wake(id: string): Promise<void> {
  const { home, database, world, clock } = caseload;
  const due = await database.sql<LeasedRow & Record<string, unknown>>(
    `SELECT kind, reference FROM outbox
     WHERE reference ->> 'handOverId' = $1 AND state = 'pending' AND run_at <= $2`,
    [id, clock.now()],
  );
  const effect = new ScheduleEffect({ ...home, database: database.worker });
  const engine = engineOf(world.welfare, world.region);
  for (const row of due) {
    await database.worker.transaction(engine, (tx) => effect.commit(tx, row));
    await database.sql(
      `UPDATE outbox SET state = 'done' WHERE reference ->> 'handOverId' = $1 AND kind = $2`,
      [id, row.kind],
    );
  }
}

describe('a hand-over for a holiday', () => {
  it('moves everybody at once, and everybody comes back after the last day', async () => {
    const [one, two] = [await carriedBy(tim), await carriedBy(tim)];
    const done = await handOvers.make(tim, holiday(sara.accountId));
    expect(done.clients).toBe(2);
    expect([await coachOf(one), await coachOf(two)]).toEqual([sara.accountId, sara.accountId]);
    expect((await caseload.events(one)).at(-1)).toBe('referral.handed_over');
    caseload.clock.set('2026-11-27T22:59:00.000Z');
    await wake(done.id);
    expect(await coachOf(one)).toBe(sara.accountId);
    caseload.clock.set('2026-11-27T23:00:00.000Z');
    await wake(done.id);
    expect([await coachOf(one), await coachOf(two)]).toEqual([tim.accountId, tim.accountId]);
    expect((await caseload.events(one)).at(-1)).toBe('referral.handed_back');
  });

  it('that begins later takes along who came meanwhile', async () => {
    const one = await carriedBy(tim);
    const order = { ...holiday(sara.accountId), fromOn: '2026-11-25' };
    const { id } = await handOvers.make(tim, order);
    expect(await coachOf(one)).toBe(tim.accountId);
    const late = await carriedBy(tim);
    caseload.clock.set('2026-11-24T23:00:00.000Z');
    await wake(id);
    expect([await coachOf(one), await coachOf(late)]).toEqual([sara.accountId, sara.accountId]);
  });

  it('of some leaves the others', async () => {
    const [one, two] = [await carriedBy(tim), await carriedBy(tim)];
    const { clients } = await handOvers.make(tim, {
      ...holiday(sara.accountId),
      referralIds: [two, two],
    });
    expect(clients).toBe(1);
    expect([await coachOf(one), await coachOf(two)]).toEqual([tim.accountId, sara.accountId]);
  });

  it('can be ended early, once, by who gave and by the lead, not by who took', async () => {
    const one = await carriedBy(tim);
    const { id } = await handOvers.make(tim, holiday(sara.accountId));
    expect(await refusalOf(handOvers.end(sara, id))).toBe('not_found');
    await handOvers.end(caseload.world.lead, id);
    expect(await coachOf(one)).toBe(tim.accountId);
    expect(await refusalOf(handOvers.end(tim, id))).toBe('hand_over.ended');
    const states = await caseload.column(
      `SELECT state FROM outbox WHERE reference ->> 'handOverId' = $1`,
      [id],
    );
    expect(states).toEqual(['cancelled']);
  });

  it('is in the lists of both, and the work list is that of the colleague', async () => {
    const one = await carriedBy(tim);
    const { id } = await handOvers.make(tim, holiday(sara.accountId));
    const work = new WorkService(caseload.home);
    const ids = async (actor: Actor) =>
      (await work.list(actor, { view: 'all', limit: 100 })).items.map((item) => item.id);
    expect([await ids(tim), await ids(sara)]).toEqual([[], [one]]);
    for (const actor of [tim, sara, caseload.world.lead]) {
      const { handOvers: lines } = await handOvers.overview(actor);
      expect(lines.find((line) => line.id === id)).toMatchObject({ clients: 1, state: 'running' });
      expect((await handOvers.read(actor, id, page)).items.map((item) => item.id)).toEqual([one]);
    }
    expect(await refusalOf(handOvers.read(caseload.world.coach, id, page))).toBe('not_found');
  });

  it('passed on by the colleague comes back to the first coach on the first last day', async () => {
    const one = await carriedBy(tim);
    const els = await colleague('Els');
    const first = await handOvers.make(tim, holiday(sara.accountId));
    await handOvers.make(sara, { toId: els.accountId, reason: 'illness', untilOn: '2026-12-11' });
    expect(await coachOf(one)).toBe(els.accountId);
    caseload.clock.set('2026-11-28T00:00:00.000Z');
    await wake(first.id);
    expect(await coachOf(one)).toBe(tim.accountId);
  });

  it('leaves the client with the colleague when the coach works there no more', async () => {
    const one = await carriedBy(tim);
    const { id } = await handOvers.make(tim, holiday(sara.accountId));
    await caseload.database.sql(`UPDATE membership SET ended_at = now() WHERE account_id = $1`, [
      tim.accountId,
    ]);
    caseload.clock.set('2026-11-28T00:00:00.000Z');
    await wake(id);
    expect(await coachOf(one)).toBe(sara.accountId);
  });

  it('ends for a client who goes to another team meanwhile', async () => {
    const { lead, south } = caseload.world;
    const one = await carriedBy(tim);
    const { id } = await handOvers.make(tim, holiday(sara.accountId));
    await caseload.act(one, 'transfer', { teamId: south }, lead);
    caseload.clock.set('2026-11-28T00:00:00.000Z');
    await wake(id);
    const rows = await caseload.column(`SELECT coach_id FROM referral WHERE id = $1`, [one]);
    expect(rows).toEqual([null]);
  });
});

describe('a hand-over for good', () => {
  it('takes along a closed referral whose follow-up is still ahead, and no plan is lost or doubled', async () => {
    const one = await carriedBy(tim);
    await caseload.act(
      one,
      'complete',
      {
        ...{ reason: 'loneliness', outflow: 'none', letter: 'Het gaat goed.' },
      },
      tim,
    );
    const live = () =>
      caseload.column<string>(
        `SELECT id FROM follow_up WHERE referral_id = $1 AND status IN ('planned', 'due')`,
        [one],
      );
    const before = await live();
    expect(before).toHaveLength(1);
    await handOvers.make(tim, { toId: sara.accountId, reason: 'leaving' });
    expect(await coachOf(one)).toBe(sara.accountId);
    expect(await live()).toEqual(before);
    caseload.clock.set('2027-03-10T09:00:00.000Z');
    const { home, database, world } = caseload;
    const worker = new FollowUpService({ ...home, database: database.worker });
    await worker.comeDue(engineOf(world.welfare, world.region), before[0] ?? '');
    const answer = { stillActive: 'yes', wantsSupport: false } as const;
    await caseload.followUps.recordResult(sara, before[0] ?? '', answer);
  });

  it('makes the successor the one to whom lent clients come back', async () => {
    const one = await carriedBy(tim);
    const els = await colleague('Els');
    const { id } = await handOvers.make(tim, holiday(els.accountId));
    await carriedBy(tim);
    await handOvers.make(tim, { toId: sara.accountId, reason: 'leaving' });
    await handOvers.end(caseload.world.lead, id);
    expect(await coachOf(one)).toBe(sara.accountId);
  });

  it('is made by a lead for somebody who already left', async () => {
    const one = await carriedBy(tim);
    await caseload.database.sql(`UPDATE membership SET ended_at = now() WHERE account_id = $1`, [
      tim.accountId,
    ]);
    const { lead } = caseload.world;
    const { colleagues } = await handOvers.overview(lead);
    expect(colleagues.find(({ accountId }) => accountId === tim.accountId)?.isGone).toBe(true);
    const order = { fromId: tim.accountId, toId: sara.accountId, reason: 'leaving' };
    expect(await handOvers.make(lead, order)).toMatchObject({ clients: 1 });
    expect(await coachOf(one)).toBe(sara.accountId);
  });
});

describe('the list to hand over', () => {
  it('goes page by page, and what was closed comes last', async () => {
    const closed = await carriedBy(tim);
    const end = { reason: 'stress', outflow: 'none', letter: 'Klaar.' };
    await caseload.act(closed, 'complete', end, tim);
    const open = [await carriedBy(tim), await carriedBy(tim)];
    const seen: string[] = [];
    let after: Parameters<typeof handOvers.clientsOf>[2]['after'];
    do {
      const one = await handOvers.clientsOf(tim, tim.accountId, { after, limit: 1 });
      seen.push(...one.items.map((item) => item.id));
      after = one.next ?? undefined;
    } while (after !== undefined);
    expect(seen.slice(0, 2).toSorted()).toEqual(open.toSorted());
    expect(seen.slice(2)).toEqual([closed]);
  });
});

describe('a hand-over is refused', () => {
  it('towards who has no role in that team, and nothing has moved', async () => {
    const one = await carriedBy(tim);
    const { southCoach, otherCoach, referrer } = caseload.world;
    for (const { accountId } of [southCoach, otherCoach, referrer]) {
      expect(await refusalOf(handOvers.make(tim, holiday(accountId)))).toBe('hand_over.no_role');
    }
    expect(await coachOf(one)).toBe(tim.accountId);
    expect(await caseload.audited('hand_over.make', tim.accountId)).toEqual([4, 4, 4]);
  });

  it('of clients of somebody else, for a coach', async () => {
    const order = { ...holiday(tim.accountId), fromId: sara.accountId };
    expect(await refusalOf(handOvers.make(tim, order))).toBe('permission.refused');
    expect(await refusalOf(handOvers.clientsOf(tim, sara.accountId, page))).toBe('not_found');
  });

  it('of somebody who is not the coach’s client any more, and of nobody', async () => {
    const one = await carriedBy(sara);
    const some = { ...holiday(sara.accountId), referralIds: [one] };
    expect(await refusalOf(handOvers.make(tim, some))).toBe('hand_over.not_theirs');
    expect(await refusalOf(handOvers.make(tim, holiday(sara.accountId)))).toBe('hand_over.nobody');
  });

  it('the second time, when two hand over the same client at one moment', async () => {
    const one = await carriedBy(tim);
    const els = await colleague('Els');
    const { lead } = caseload.world;
    const order = { fromId: tim.accountId, reason: 'leaving', referralIds: [one] };
    const answers = await Promise.all([
      handOvers.make(tim, { ...order, toId: sara.accountId }).then(
        ({ clients }) => clients,
        () => 0,
      ),
      handOvers.make(lead, { ...order, toId: els.accountId }).then(
        ({ clients }) => clients,
        () => 0,
      ),
    ]);
    expect(answers.toSorted()).toEqual([0, 1]);
    const moves = (await caseload.events(one)).filter((type) => type === 'referral.handed_over');
    expect(moves).toHaveLength(1);
  });

  it('to a repeat under the same key, which gets the first answer', async () => {
    await carriedBy(tim);
    const key = newId();
    const first = await handOvers.make(tim, holiday(sara.accountId), key);
    expect(await handOvers.make(tim, holiday(sara.accountId), key)).toEqual(first);
  });
});

describe('the hours of a colleague', () => {
  it('are set by the lead and tell how full a week is', async () => {
    const { lead } = caseload.world;
    for (let count = 0; count < 4; count += 1) await carriedBy(sara);
    await handOvers.setHours(lead, sara.accountId, 16);
    const { colleagues } = await handOvers.overview(tim);
    expect(colleagues.find(({ accountId }) => accountId === sara.accountId)).toMatchObject({
      ...{ open: 4, hoursPerWeek: 16, perDay: 2 },
    });
  });

  it('are set by nobody else, for nobody elsewhere, and are no more than a week has', async () => {
    const { lead, otherCoach } = caseload.world;
    expect(await refusalOf(handOvers.setHours(tim, sara.accountId, 16))).toBe('permission.refused');
    expect(await refusalOf(handOvers.setHours(lead, otherCoach.accountId, 16))).toBe('not_found');
    for (const hours of [0, 41, 7.5, Number.NaN]) {
      expect(await refusalOf(handOvers.setHours(lead, sara.accountId, hours))).toBe(
        'hours.invalid',
      );
    }
  });
});
