import * as fc from 'fast-check';
import { addDays, addWorkingDays, atLocalTime, civilDate, civilDateOf } from '../calendar/index.js';
import { practiceOverview, type OverviewCase } from './overview.js';

/** Sent so many days after the first of September, spoken so many working days later. */
function sample(
  day: number,
  spoken: number | null,
  change: Partial<OverviewCase> = {},
): OverviewCase {
  const sentOn = addDays(civilDate('2026-09-01'), day);
  const sentAt = atLocalTime(sentOn, '10:00');
  return {
    ...{ reasonCode: 'loneliness', status: 'in_contact', sentAt, startedAt: null },
    spokenAt:
      spoken === null ? null : atLocalTime(addWorkingDays(civilDateOf(sentAt), spoken), '11:00'),
    ...change,
  };
}

const cases = fc.array(
  fc
    .tuple(fc.nat(300), fc.option(fc.nat(20), { nil: null }), fc.boolean(), fc.boolean())
    .map(([day, spoken, isOpen, hasGrief]) =>
      sample(day, spoken, {
        status: isOpen ? 'active' : 'completed',
        reasonCode: hasGrief ? 'grief' : 'loneliness',
      }),
    ),
  { maxLength: 40 },
);

describe('the overview of a practice', () => {
  it('counts each month and reason, and half of the talks', () => {
    const started = { startedAt: new Date('2026-10-10T10:00:00Z'), status: 'active' };
    const { all, months, reasons } = practiceOverview([
      sample(0, 2),
      sample(1, 4, started),
      sample(2, 9, { reasonCode: 'grief', status: 'completed' }),
      sample(40, null, { reasonCode: 'grief', status: 'sent' }),
      sample(41, null, { status: 'not_reached' }),
    ]);
    expect(all).toEqual({
      ...{ key: 'all', sent: 5, spoken: 3, started: 1, openNow: 3, medianDays: 4 },
    });
    expect(months.map(({ key, sent, medianDays }) => [key, sent, medianDays])).toEqual([
      ['2026-10', 2, null],
      ['2026-09', 3, 4],
    ]);
    expect(reasons.map(({ key, sent }) => [key, sent])).toEqual([
      ['loneliness', 3],
      ['grief', 2],
    ]);
  });

  it('puts a referral of just after midnight into the month in the Netherlands', () => {
    const sentAt = new Date('2026-09-30T22:30:00Z');
    expect(practiceOverview([sample(0, null, { sentAt })]).months[0]?.key).toBe('2026-10');
  });

  it('is empty for nobody', () => {
    expect(practiceOverview([])).toMatchObject({ all: { sent: 0, medianDays: null }, months: [] });
  });

  it('adds up: the months and the reasons are the same people, counted once', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const { all: total, months, reasons } = practiceOverview(all);
        for (const rows of [months, reasons]) {
          for (const key of ['sent', 'spoken', 'started', 'openNow'] as const) {
            expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(total[key]);
          }
        }
      }),
    );
  });

  it('has a median that at least half do not exceed, and fewer than half stay below', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), (days) => {
        const median = practiceOverview(days.map((spoken) => sample(6, spoken))).all.medianDays;
        const upTo = days.filter((each) => each <= (median ?? -1)).length;
        const below = days.filter((each) => each < (median ?? -1)).length;
        expect(upTo * 2).toBeGreaterThanOrEqual(days.length);
        expect(below * 2).toBeLessThan(days.length);
      }),
    );
  });
});
