import { civilDate } from '../calendar/index.js';
import { wantedFollowUps, defaultFollowUpPlan, type FollowUpFacts } from '../follow-up/index.js';
import { decideNextAction } from '../referral/index.js';
import { defaultNorms, defaultSafety } from '../region/index.js';
import { safetyFlagOf, urgentNorms, urgentTarget } from './index.js';

const friday = new Date('2026-11-20T15:00:00.000Z');

describe('a safety flag', () => {
  it('is to be acted on within the working days of the region, and 0 is the same day', () => {
    expect(safetyFlagOf(friday, defaultSafety)).toEqual({ actor: 'coach', actBy: '2026-11-23' });
    const now = { ...defaultSafety, actor: 'lead', workingDays: 0 } as const;
    expect(safetyFlagOf(friday, now)).toEqual({ actor: 'lead', actBy: '2026-11-20' });
  });

  const facts: FollowUpFacts = {
    referral: {
      ...{ status: 'matching', episode: 1, sentAt: friday, spokenAt: friday, intakeAt: null },
      ...{ wakeOn: null, contactTarget: '2026-11-27', contactLimit: '2026-12-04' },
    },
    ...{ contacts: [], reopenedAt: [], resumedAt: [], firstStartedOn: null },
    waiting: [{ kind: 'safety', moment: 'flag_2', cameDueOn: civilDate('2026-11-20') }],
    safetyFlag: { number: 2, setOn: civilDate('2026-11-20'), actor: 'lead' },
  };
  const rules = { norms: defaultNorms, plan: defaultFollowUpPlan, holidays: {} };

  it('waits for whoever the region named, and others hear it on the day after the last one', () => {
    const wanted = wantedFollowUps(facts, rules).map(
      ({ kind, moment, dueOn, actor }) => `${kind} ${moment} ${dueOn} ${actor}`,
    );
    expect(wanted).toEqual([
      'safety flag_2 2026-11-20 lead',
      'reminder safety.flag_2 2026-11-23 coach',
      'to_lead safety.flag_2 2026-11-24 lead',
      'to_administrator safety.flag_2 2026-11-26 administrator',
    ]);
  });

  it('ends with the referral of somebody who withdrew, and with a death', () => {
    const withdrawn = { ...facts.referral, status: 'withdrawn' } as const;
    const kinds = (changed: FollowUpFacts) => wantedFollowUps(changed, rules).map((o) => o.kind);
    expect(kinds({ ...facts, referral: withdrawn, waiting: [] })).toEqual([]);
    expect(kinds({ ...facts, hasDied: true })).toEqual([]);
  });

  it('goes before everything else that is next, and nobody chooses another day for it', () => {
    const next = decideNextAction({
      referral: facts.referral,
      ...{ now: friday, protocol: null, followUps: [], isWaitingForActivity: false },
      ...{ actBy: civilDate('2026-11-23'), chosenOn: civilDate('2026-12-10') },
    });
    expect(next).toEqual({ code: 'safety', on: '2026-11-23' });
  });
});

describe('what is urgent', () => {
  it('is due sooner and never later than usual', () => {
    const slow = { ...defaultSafety, urgentWorkingDays: 10 };
    const target = (rule: typeof defaultSafety) =>
      urgentNorms(defaultNorms, rule).firstContactTargetWorkingDays;
    expect([target(defaultSafety), target(slow)]).toEqual([1, 5]);
    const planned = civilDate('2026-11-24');
    expect(urgentTarget(planned, { now: friday, rule: defaultSafety })).toBe('2026-11-23');
    expect(urgentTarget(planned, { now: friday, rule: slow })).toBe('2026-11-24');
  });
});
