import type { LateWorkPage } from '@wor/contract';
import type { LateWork } from '@wor/services';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Numbers and days; the ids of the referrals stay inside. */
export function toLateWork({ teams, items, next }: LateWork): LateWorkPage {
  return {
    teams: teams.map(({ teamId, team, count }) => ({ teamId, team, count })),
    items: items.map(({ number, team, what, since, daysLate, ...told }) => ({
      ...{ number, team, since, daysLate },
      what: what.split('.')[0] ?? what,
      coachToldAt: iso(told.coachToldAt),
      leadToldAt: iso(told.leadToldAt),
      administratorToldAt: iso(told.administratorToldAt),
    })),
    next: next === null ? null : `${next.since} ${next.number} ${next.what}`,
  };
}
