import fc from 'fast-check';
import { addDays, addMonths, atLocalTime, civilDate, localTimeOf } from '../calendar/index.js';
import { defaultNorms } from '../region/index.js';
import {
  clockState,
  defaultFollowUpPlan,
  firstContactClock,
  isProtocolExhausted,
  noContactProtocol,
  planFollowUps,
  type FollowUpRule,
} from './index.js';

const dates = fc
  .integer({ min: 0, max: 12_000 })
  .map((days) => addDays(civilDate('2020-01-01'), days));

const [threeMonths] = defaultFollowUpPlan as [FollowUpRule];
const at = (date: string, time: string): Date => atLocalTime(civilDate(date), time);

describe('the plan of follow-ups', () => {
  it('counts three months from the first started participation', () => {
    const [planned] = planFollowUps(defaultFollowUpPlan, {
      intakeOn: civilDate('2026-11-02'),
      firstStartedOn: civilDate('2026-11-30'),
    });
    expect(planned).toEqual({
      moment: '3m',
      anchor: 'first_participation_started',
      anchorDate: '2026-11-30',
      dueOn: '2027-02-28',
      dueAt: new Date('2027-02-28T08:00:00Z'),
      actor: 'coach',
      channel: 'phone',
    });
  });

  it('counts from the intake while no participation has started', () => {
    const planned = planFollowUps(defaultFollowUpPlan, { intakeOn: civilDate('2026-11-02') });
    expect(planned.map((one) => [one.anchor, one.dueOn])).toEqual([['intake', '2027-02-02']]);
  });

  it('plans nothing before the intake', () => {
    expect(planFollowUps(defaultFollowUpPlan, {})).toEqual([]);
  });

  it('keeps a moment that counts from the intake there when an activity starts', () => {
    const plan = [{ ...threeMonths, moment: '2w', after: 'intake', wait: '+2w' }, threeMonths];
    const planned = planFollowUps(plan as FollowUpRule[], {
      intakeOn: civilDate('2026-11-02'),
      firstStartedOn: civilDate('2026-12-01'),
    });
    expect(planned.map((one) => [one.moment, one.dueOn])).toEqual([
      ['2w', '2026-11-16'],
      ['3m', '2027-03-01'],
    ]);
  });

  it('R-17 gives one row a moment, at 09:00 local, the same each time it plans', () => {
    fc.assert(
      fc.property(dates, fc.option(dates, { nil: undefined }), (intakeOn, firstStartedOn) => {
        const facts = { intakeOn, ...(firstStartedOn && { firstStartedOn }) };
        const planned = planFollowUps(defaultFollowUpPlan, facts);
        expect(planned).toEqual(planFollowUps(defaultFollowUpPlan, facts));
        expect(planned.map((one) => one.moment)).toEqual(['3m']);
        expect(planned.map((one) => one.dueOn)).toEqual([addMonths(firstStartedOn ?? intakeOn, 3)]);
        expect(planned.map((one) => localTimeOf(one.dueAt))).toEqual(['09:00']);
      }),
    );
  });
});

describe('the first-contact clock', () => {
  it('sets a target in working days and a limit in calendar days', () => {
    expect(firstContactClock(new Date('2026-12-24T09:00:00Z'))).toEqual({
      target: '2027-01-04',
      limit: '2027-01-07',
    });
  });

  it('starts on the Dutch date of sending', () => {
    const clock = firstContactClock(new Date('2026-11-19T23:30:00Z'));
    expect(clock.target).toBe('2026-11-27');
  });

  it('counts the day of the target and of the limit as in time', () => {
    const clock = firstContactClock(new Date('2026-11-20T10:00:00Z'));
    expect(clockState(clock, civilDate('2026-11-27'))).toBe('within_target');
    expect(clockState(clock, civilDate('2026-11-28'))).toBe('past_target');
    expect(clockState(clock, civilDate('2026-12-04'))).toBe('past_target');
    expect(clockState(clock, civilDate('2026-12-05'))).toBe('past_limit');
  });
});

describe('the no-contact protocol', () => {
  const today = civilDate('2026-11-20');

  it('asks for three attempts on different days', () => {
    expect(noContactProtocol({ attempts: [], today })).toEqual({
      step: 'try_again',
      left: 3,
      notOn: [],
      dayParts: ['morning', 'afternoon', 'evening'],
    });
    const twice = [at('2026-11-17', '09:30'), at('2026-11-17', '15:00')];
    expect(noContactProtocol({ attempts: twice, today })).toMatchObject({
      left: 2,
      notOn: ['2026-11-17'],
    });
  });

  it('asks for another part of the day when all attempts were in the morning', () => {
    const mornings = ['2026-11-17', '2026-11-18', '2026-11-19'].map((date) => at(date, '10:00'));
    expect(noContactProtocol({ attempts: mornings, today })).toEqual({
      step: 'try_again',
      left: 1,
      notOn: [],
      dayParts: ['afternoon', 'evening'],
    });
    expect(
      noContactProtocol({ attempts: [...mornings, at('2026-11-19', '16:00')], today }),
    ).toEqual({ step: 'send_letter' });
  });

  it('waits ten working days after the letter and then closes', () => {
    const attempts = [at('2026-11-17', '10:00')];
    const letterSentOn = civilDate('2026-11-20');
    expect(noContactProtocol({ attempts, letterSentOn, today })).toEqual({
      step: 'wait',
      until: '2026-12-04',
    });
    const later = { attempts, letterSentOn, today: civilDate('2026-12-04') };
    expect(noContactProtocol(later)).toEqual({ step: 'close_not_reached' });
    expect(isProtocolExhausted(later)).toBe(true);
    expect(isProtocolExhausted({ attempts, today })).toBe(false);
  });

  it('does not depend on the order of the attempts, and each useful attempt brings it nearer', () => {
    const moments = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom('09:00', '14:00', '19:00'))
      .map(([day, time]) => atLocalTime(addDays(civilDate('2026-11-16'), day), time));
    fc.assert(
      fc.property(fc.array(moments, { maxLength: 6 }), (attempts) => {
        const step = noContactProtocol({ attempts, today });
        expect(noContactProtocol({ attempts: [...attempts].reverse(), today })).toEqual(step);
        const days = new Set(attempts.map((one) => one.toISOString().slice(0, 10))).size;
        if (step.step === 'send_letter') expect(days).toBeGreaterThanOrEqual(defaultNorms.attempts);
        if (step.step !== 'try_again') return;
        const [part] = step.dayParts;
        const time = { morning: '09:00', afternoon: '14:00', evening: '19:00' }[part ?? 'morning'];
        const next = atLocalTime(civilDate('2026-12-01'), time);
        const after = noContactProtocol({ attempts: [...attempts, next], today });
        expect(after.step === 'try_again' ? after.left : 0).toBe(step.left - 1);
      }),
    );
  });
});
