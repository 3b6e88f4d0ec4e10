import { civilDateOf, workingDaysBetween } from '@wor/domain';
import { Caseload } from '../../support/caseload.js';

describe('the expected first contact', () => {
  let caseload: Caseload;

  beforeAll(async () => {
    caseload = await Caseload.create();
  });
  afterAll(() => caseload.close());

  const seenBy = async (id: string, who: 'referrer' | 'coach') =>
    (await caseload.referrals.read(caseload.world[who], id)).side.expectation;

  /** Sets when these referrals were sent and spoken to, as if it had gone that way. */
  async function spread(ids: readonly string[], days: (at: number) => number): Promise<number[]> {
    const counted: number[] = [];
    for (const [at, id] of ids.entries()) {
      const sent = new Date(Date.UTC(2026, 8, 1 + at * 3, 22, 30));
      const spoken = new Date(sent.getTime() + days(at) * 86_400_000);
      await caseload.database.sql(
        `UPDATE referral SET sent_at = $2, spoken_at = $3, status = 'in_contact' WHERE id = $1`,
        [id, sent, spoken],
      );
      counted.push(workingDaysBetween(civilDateOf(sent), civilDateOf(spoken)));
    }
    return counted.sort((one, other) => one - other);
  }

  it('is silent at nineteen cases, and from the twentieth on the same for both sides', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 20; at += 1) ids.push(await caseload.refer('sent'));
    const fresh = await caseload.refer('accepted');
    await spread(ids.slice(0, 19), () => 3);
    expect(await seenBy(fresh, 'referrer')).toBe(undefined);
    const counted = await spread(ids, (at) => at % 13);
    const expected = { inTen: 8, workingDays: counted[15] };
    expect(await seenBy(fresh, 'referrer')).toEqual(expected);
    expect(await seenBy(fresh, 'coach')).toEqual(expected);
  });

  it('counts holidays and weekends as the calendar does, across a year', async () => {
    const ids = await caseload.column<string>(
      `SELECT id FROM referral WHERE status = 'in_contact'`,
    );
    for (const [at, id] of ids.entries()) {
      const sent = new Date(Date.UTC(2025, 11, 10 + at, 9));
      const spoken = new Date(Date.UTC(2026, 0, 9, 9));
      await caseload.database.sql(
        `UPDATE referral SET sent_at = $2, spoken_at = $3 WHERE id = $1`,
        [id, sent, spoken],
      );
    }
    const fresh = await caseload.refer('sent');
    const counted = ids
      .map((_, at) => civilDateOf(new Date(Date.UTC(2025, 11, 10 + at, 9))))
      .map((sentOn) => workingDaysBetween(sentOn, civilDateOf(new Date(Date.UTC(2026, 0, 9, 9)))))
      .sort((one, other) => one - other);
    expect((await seenBy(fresh, 'referrer'))?.workingDays).toBe(counted[15]);
  });

  it('counts people who were never spoken to as cases', async () => {
    await caseload.database.sql(
      `UPDATE referral SET spoken_at = NULL, status = 'not_reached'
       WHERE id IN (SELECT id FROM referral WHERE status = 'in_contact' LIMIT 7)`,
    );
    const fresh = await caseload.refer('sent');
    expect((await seenBy(fresh, 'referrer'))?.inTen).toBe(6);
  });

  it('tells nothing of a team of another region, and no row of anybody', async () => {
    const { world, database } = caseload;
    const asked = `SELECT * FROM count_first_contacts($1, '2026-11-20', '{}')`;
    const ask = (region: string) =>
      database.app.transaction({ ...world.siblingReferrer, regionId: region }, (tx) =>
        tx.query<object>({ name: 'ask-counts', text: asked }, [world.north]),
      );
    expect(await ask(world.otherRegion)).toEqual([]);
    const rows = await ask(world.region);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(
      new Set(['working_days', 'cases']),
    );
  });
});
