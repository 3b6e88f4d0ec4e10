import fc from 'fast-check';
import { addDays, atLocalTime, civilDate, type CivilDate } from '../calendar/index.js';
import { defaultNorms } from '../region/index.js';
import {
  changeFollowUps,
  wantedFollowUps,
  type StoredFollowUp,
  type WantedFollowUp,
} from './decide.js';
import type { FollowUpFacts, FollowUpRules } from './facts.js';
import { defaultFollowUpPlan, type FollowUpRule } from './plan.js';

const [usual] = defaultFollowUpPlan as [FollowUpRule];
const rule = (moment: string): FollowUpRule => ({ ...usual, moment, wait: `+${moment}` });
const rulesWith = (...moments: readonly string[]): FollowUpRules => ({
  ...{ norms: defaultNorms, plan: moments.map(rule), holidays: {} },
});

const startedOn = civilDate('2026-09-01');
const factsOf = (movedOn: CivilDate | null): FollowUpFacts => ({
  referral: {
    ...{ status: 'active', episode: 1, sentAt: new Date(0), spokenAt: new Date(0) },
    ...{ intakeAt: atLocalTime(startedOn, '10:00'), wakeOn: null },
    ...{ contactTarget: '2026-08-07', contactLimit: '2026-08-14' },
  },
  ...{ contacts: [], reopenedAt: [], resumedAt: [], firstStartedOn: startedOn, waiting: [] },
  movedOn,
});

let ids = 0;
const stored = (one: WantedFollowUp, more: Partial<StoredFollowUp> = {}): StoredFollowUp => {
  ids += 1;
  const { kind, moment, countsFrom, dueOn } = one;
  const state = { status: 'planned', cameDueAt: null, snoozes: 0 } as const;
  return { id: `row-${ids}`, kind, moment, countsFrom, dueOn, ...state, ...more };
};
const plannedBy = (rules: FollowUpRules): StoredFollowUp[] =>
  wantedFollowUps(factsOf(null), rules).map((one) => stored(one));
const named = (rows: readonly { moment: string; dueOn: string }[]): string[] =>
  rows.map(({ moment, dueOn }) => `${moment} ${dueOn}`);

describe('the plan of a case that comes from another region', () => {
  const moved = factsOf(civilDate('2026-11-20'));

  it('is that of the new region from the day of the move, and of nothing before', () => {
    const [old] = plannedBy(rulesWith('3m'));
    const rows = [old].filter((row) => row !== undefined);
    const change = changeFollowUps(rows, moved, rulesWith('2w', '1m', '6m'));
    expect(named(change.plan)).toEqual(['6m 2027-03-01']);
    expect(change.cancel).toEqual([old?.id]);
  });

  it('keeps what stood ahead where the new region would have had it before', () => {
    const ahead = plannedBy(rulesWith('3m')).map((row) => ({ ...row, moment: '1m' }));
    expect(changeFollowUps(ahead, moved, rulesWith('1m'))).toEqual({
      ...{ plan: [], cancel: [], answer: [] },
    });
  });

  it('leaves what waits for its coach, and tells others of it by the days of the new region', () => {
    const cameDueAt = atLocalTime(civilDate('2026-11-18'), '09:00');
    const [row] = plannedBy(rulesWith('2m'));
    const waiting = [row].flatMap((each) =>
      each === undefined ? [] : [{ ...each, status: 'due' as const, cameDueAt }],
    );
    const { plan, cancel } = changeFollowUps(waiting, moved, rulesWith('6m'));
    expect(cancel).toEqual([]);
    expect(plan.map(({ kind }) => kind)).toEqual([
      ...['reminder', 'to_lead', 'to_administrator', 'follow_up'],
    ]);
  });

  it('from any region to any other is planned once, on no day before the move, and then stands', () => {
    const plans = fc
      .uniqueArray(fc.constantFrom('2w', '1m', '2m', '3m', '6m', '9m', '12m'), { maxLength: 5 })
      .map((moments) => rulesWith(...moments));
    const days = fc.integer({ min: 0, max: 400 }).map((more) => addDays(startedOn, more));
    fc.assert(
      fc.property(plans, plans, days, (from, to, movedOn) => {
        const facts = factsOf(movedOn);
        const rows = plannedBy(from).filter(({ dueOn }) => dueOn >= movedOn);
        const { plan, cancel } = changeFollowUps(rows, facts, to);
        expect(plan.filter(({ dueOn }) => dueOn < movedOn)).toEqual([]);
        const live = [
          ...rows.filter(({ id }) => !cancel.includes(id)),
          ...plan.map((one) => stored(one)),
        ];
        const names = live.map(({ kind, moment }) => `${kind}.${moment}`);
        expect(new Set(names).size).toBe(names.length);
        expect(changeFollowUps(live, facts, to)).toEqual({ plan: [], cancel: [], answer: [] });
      }),
    );
  });
});
