import type { LeasedRow } from '@wor/database';
import { engineOf, type Actor } from '@wor/domain';
import { planMails } from '@wor/mail';
import { HandOverService } from '@wor/services';
import { ScheduleEffect } from '../../../apps/worker/src/processors/schedule.effect.js';
import { Caseload } from '../../support/caseload.js';

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
  const { north, south } = caseload.world;
  tim = await colleague('Tim', [north, south]);
  sara = await colleague('Sara', [north, south]);
});
afterAll(() => caseload.close());

function colleague(name: string, teamIds: readonly string[]): Promise<Actor> {
  const organisationId = caseload.world.welfare;
  return caseload.world.person({ organisationId, role: 'coach', name, teamIds });
}

/** A referral of one of the two teams in somebody's hands. */
async function carriedBy(coach: Actor, postcode = '9991 AB'): Promise<string> {
  const until = postcode === '9991 AB' ? 'matching' : 'sent';
  const id = await caseload.refer(until, { client: { postcode } });
  if (until === 'sent') await caseload.act(id, 'accept', {}, coach);
  await caseload.database.sql(`UPDATE referral SET coach_id = $2 WHERE id = $1`, [
    ...[id, coach.accountId],
  ]);
  return id;
}

const coachesOf = (...ids: readonly string[]): Promise<string[]> =>
  caseload.column<string>(
    `SELECT r.coach_id FROM unnest($1::uuid[]) WITH ORDINALITY AS u (id, n)
       JOIN referral r ON r.id = u.id ORDER BY u.n`,
    [ids],
  );

const planned = (toId: string) => ({
  ...{ toId, reason: 'holiday', fromOn: '2026-11-25', untilOn: '2026-11-27' },
});

/** The first day dawns, as the worker does it. */
async function begin(id: string): Promise<void> {
  const { home, database, world, clock } = caseload;
  clock.set('2026-11-24T23:00:00.000Z');
  const [row] = await database.sql<LeasedRow & Record<string, unknown>>(
    `SELECT kind, reference FROM outbox WHERE reference ->> 'handOverId' = $1 AND state = 'pending'`,
    [id],
  );
  if (row === undefined) throw new Error('nothing waits');
  const effect = new ScheduleEffect({ ...home, database: database.worker });
  const engine = engineOf(world.welfare, world.region);
  await database.worker.transaction(engine, (tx) => effect.commit(tx, row));
}

async function mailedOf(referralId: string): Promise<string[]> {
  const { database, world, clock } = caseload;
  const type = 'referral.hand_over_failed';
  const events = await caseload.column<string>(
    `SELECT id FROM event WHERE referral_id = $1 AND type = $2`,
    [referralId, type],
  );
  const engine = engineOf(world.welfare, world.region);
  for (const eventId of events) {
    const event = { eventId, type, referralId, runAt: clock.now() } as const;
    await database.worker.transaction(engine, (tx) => planMails(tx, event));
  }
  return caseload.column<string>(
    `SELECT reference ->> 'accountId' FROM outbox WHERE referral_id = $1 AND kind = 'hand-over-failed-to-lead'`,
    [referralId],
  );
}

const losses: readonly (readonly [string, string])[] = [
  ['the membership', `UPDATE membership SET ended_at = now() WHERE account_id = $1`],
  ['the role', `UPDATE membership SET role = 'referrer' WHERE account_id = $1`],
  ['the account', `UPDATE account SET is_disabled = true WHERE id = $1`],
];

describe('a planned hand-over to somebody who meanwhile', () => {
  it.each(losses)(
    'lost %s is cancelled, nobody moves, and the lead gets one mail',
    async (_, loss) => {
      const [one, two] = [await carriedBy(tim), await carriedBy(tim)];
      const { id } = await handOvers.make(tim, planned(sara.accountId));
      await caseload.database.sql(loss, [sara.accountId]);
      await begin(id);
      expect(await coachesOf(one, two)).toEqual([tim.accountId, tim.accountId]);
      const rows = await caseload.database.sql(
        `SELECT state, cancelled_for AS why FROM hand_over WHERE id = $1`,
        [id],
      );
      expect(rows).toEqual([{ state: 'cancelled', why: 'no_role' }]);
      const told = [...(await mailedOf(one)), ...(await mailedOf(two))];
      expect(told).toEqual([caseload.world.lead.accountId]);
      const details = await caseload.column(
        `SELECT obj_detail FROM audit_event WHERE event_id = 'hand_over.cancel' AND obj_id = $1`,
        [id],
      );
      expect(details).toEqual([{ because: 'no_role' }]);
    },
  );

  it('stands in the list with its reason, and cannot be ended any more', async () => {
    await carriedBy(tim);
    const { id } = await handOvers.make(tim, planned(sara.accountId));
    await caseload.database.sql(`UPDATE membership SET ended_at = now() WHERE account_id = $1`, [
      sara.accountId,
    ]);
    await begin(id);
    const { handOvers: lines } = await handOvers.overview(tim);
    expect(lines.find((line) => line.id === id)).toMatchObject({
      ...{ state: 'cancelled', cancelledFor: 'no_role', mayEnd: false },
    });
  });

  it('coaches in one of two teams only goes on there, and the lead of the other hears it', async () => {
    const { lead, north } = caseload.world;
    const [own, other] = [await carriedBy(tim), await carriedBy(tim, '9992 AB')];
    const { id } = await handOvers.make(tim, planned(sara.accountId));
    await caseload.database.sql(`UPDATE membership SET team_ids = $2 WHERE account_id = $1`, [
      ...[sara.accountId, [north]],
    ]);
    await begin(id);
    expect(await coachesOf(own, other)).toEqual([sara.accountId, tim.accountId]);
    expect([await mailedOf(own), await mailedOf(other)]).toEqual([[], [lead.accountId]]);
    const states = await caseload.column(`SELECT state FROM hand_over WHERE id = $1`, [id]);
    expect(states).toEqual(['running']);
  });
});

describe('a coach who leaves while clients of two teams are lent', () => {
  it('has the successor get back those of the teams in which the successor coaches', async () => {
    const { north, south, lead } = caseload.world;
    const els = await colleague('Els', [north, south]);
    const noor = await colleague('Noor', [north]);
    const [own, other] = [await carriedBy(tim), await carriedBy(tim, '9992 AB')];
    const lent = await handOvers.make(tim, {
      ...{ toId: els.accountId, reason: 'holiday', untilOn: '2026-11-27' },
    });
    const stays = await carriedBy(tim);
    await handOvers.make(tim, { toId: noor.accountId, reason: 'leaving' });
    expect(await coachesOf(own, other, stays)).toEqual([
      ...[els.accountId, els.accountId, noor.accountId],
    ]);
    await handOvers.end(lead, lent.id);
    expect(await coachesOf(own, other)).toEqual([noor.accountId, tim.accountId]);
  });
});
