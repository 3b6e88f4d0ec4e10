import fc from 'fast-check';
import {
  addDays,
  atLocalTime,
  civilDate,
  civilDateOf,
  isWorkingDay,
  type CivilDate,
} from '../calendar/index.js';
import { noContactProtocol, silenceOf } from '../follow-up/index.js';
import { defaultNorms } from '../region/index.js';
import { isOpen } from './lifecycle.js';
import {
  decideNextAction,
  nextActionCodes,
  nextActionOn,
  waitingActions,
  type NextActionFacts,
} from './next-action.js';
import { statuses, type Status } from './referral.js';

const at = (date: string, time = '10:00'): Date => atLocalTime(civilDate(date), time);

const base = (status: Status, change: Partial<NextActionFacts> = {}): NextActionFacts => ({
  referral: { status, contactTarget: '2026-11-27', wakeOn: '2026-12-08' },
  // A Friday.
  now: at('2026-11-20'),
  ...{ protocol: null, followUps: [], isWaitingForActivity: false },
  ...change,
});

type ContactFact = Parameters<typeof silenceOf>[0]['contacts'][number];

const called = (date: string, time?: string): ContactFact => ({
  ...{ channel: 'phone', result: 'no_answer', at: at(date, time) },
});

/** What is next after these attempts, on a day. */
function afterAttempts(contacts: readonly ContactFact[], now: Date, chosenOn?: CivilDate) {
  const rules = { norms: defaultNorms, holidays: {} };
  const facts = { referral: { sentAt: at('2026-11-01') }, contacts, reopenedAt: [], resumedAt: [] };
  const { attempts, waitsFrom: letterSentOn } = silenceOf(facts, rules);
  const today = civilDateOf(now);
  const tried = { attempts, today, ...(letterSentOn === undefined ? {} : { letterSentOn }) };
  const protocol = noContactProtocol(tried, defaultNorms);
  return decideNextAction(base('accepted', { now, protocol, ...(chosenOn ? { chosenOn } : {}) }));
}

const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(civilDate('2026-01-01'), n));
const followUp = fc.record({
  status: fc.constantFrom('planned', 'due'),
  dueOn: days,
} as const);

describe('the next action', () => {
  it('is there for every open referral, on a day, and for no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.array(followUp, { maxLength: 3 }),
        fc.boolean(),
        fc.option(days, { nil: undefined }),
        (status, followUps, isWaitingForActivity, chosenOn) => {
          const chosen = chosenOn === undefined ? {} : { chosenOn };
          const facts = base(status, { followUps, isWaitingForActivity, ...chosen });
          const { code, on } = decideNextAction(facts);
          expect(nextActionCodes).toContain(code);
          expect([code !== 'none', on !== null]).toEqual([isOpen(status), isOpen(status)]);
        },
      ),
    );
  });

  it.each([
    ['sent', 'accept', '2026-11-27'],
    ['accepted', 'call', '2026-11-20'],
    ['in_contact', 'intake', '2026-11-27'],
    ['matching', 'match', '2026-11-27'],
    ['on_hold', 'resume', '2026-12-08'],
    ['active', 'complete', '2026-11-27'],
    ['completed', 'none', null],
  ] as const)('of somebody who is %s is %s', (status, code, on) => {
    expect(decideNextAction(base(status))).toEqual({ code, on });
  });

  it('is the follow-up that is due, before anything else', () => {
    const followUps = [
      { status: 'planned', dueOn: '2026-11-21' },
      { status: 'due', dueOn: '2026-11-19' },
    ] as const;
    for (const status of ['matching', 'active', 'follow_up'] as const) {
      const expected = { code: 'follow_up', on: '2026-11-19' };
      expect(decideNextAction(base(status, { followUps }))).toEqual(expected);
    }
  });

  it('waits for the planned follow-up and for an activity that has not begun', () => {
    const followUps = [{ status: 'planned', dueOn: '2027-02-28' }] as const;
    expect(decideNextAction(base('active', { followUps }))).toEqual({
      ...{ code: 'await_follow_up', on: '2027-02-28' },
    });
    expect(decideNextAction(base('matching', { isWaitingForActivity: true }))).toEqual({
      ...{ code: 'await_start', on: '2026-12-04' },
    });
  });

  it('after an attempt is the next day on which one counts', () => {
    const friday = at('2026-11-20', '10:05');
    expect(afterAttempts([called('2026-11-20')], friday)).toEqual({
      ...{ code: 'call', on: '2026-11-23' },
    });
    const attempts = [called('2026-11-18'), called('2026-11-19'), called('2026-11-20')];
    // Three days, all in the morning: one more part of the day is asked for, and today still has it.
    expect(afterAttempts(attempts, friday)).toEqual({ code: 'call', on: '2026-11-20' });
  });

  it('after enough attempts is the letter, then waiting, then closing', () => {
    const attempts = [called('2026-11-17'), called('2026-11-18', '15:00'), called('2026-11-19')];
    expect(afterAttempts(attempts, at('2026-11-19', '10:05')).code).toBe('letter');
    const letter: ContactFact = { channel: 'mail', result: 'no_answer', at: at('2026-11-20') };
    const waiting = afterAttempts([...attempts, letter], at('2026-11-20', '10:05'));
    expect(waiting).toEqual({ code: 'wait_reply', on: '2026-12-04' });
    expect(afterAttempts([...attempts, letter], at('2026-12-04')).code).toBe('close_not_reached');
    expect(nextActionOn('wait_reply', '2026-12-04', civilDate('2026-12-03'))).toBe('wait_reply');
    expect(nextActionOn('wait_reply', '2026-12-04', civilDate('2026-12-04'))).toBe(
      'close_not_reached',
    );
  });

  it('is on the day that the coach chose, moved to a working day', () => {
    const saturday = civilDate('2026-12-05');
    const chosen = decideNextAction(base('in_contact', { chosenOn: saturday }));
    expect(chosen).toEqual({ code: 'intake', on: '2026-12-07' });
    const attempt = afterAttempts([called('2026-11-20')], at('2026-11-20', '11:00'), saturday);
    expect(attempt).toEqual({ code: 'call', on: '2026-12-07' });
  });

  it('never waits longer because of a chosen day, and calls earlier when one is chosen', () => {
    const followUps = [{ status: 'planned', dueOn: '2027-02-26' }] as const;
    const earlier = base('active', { followUps, chosenOn: civilDate('2026-12-01') });
    expect(decideNextAction(earlier)).toEqual({ code: 'call', on: '2026-12-01' });
    const later = base('active', { followUps, chosenOn: civilDate('2027-03-01') });
    expect(decideNextAction(later)).toEqual({ code: 'await_follow_up', on: '2027-02-26' });
  });

  it('falls on a working day whenever it is ours to choose', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom<Status>('accepted', 'in_contact', 'matching'),
        (day, status) => {
          const { code, on } = decideNextAction(base(status, { now: at(day) }));
          expect(waitingActions).not.toContain(code);
          expect(on !== null && on >= day && isWorkingDay(on)).toBe(true);
        },
      ),
    );
  });

  it('is an offered seat, before a follow-up that is due and an appointment that comes', () => {
    const offerUntil = civilDate('2026-11-25');
    const late = { followUps: [{ status: 'due', dueOn: '2026-11-01' }] } as const;
    for (const status of ['intake_done', 'matching', 'active', 'follow_up'] as const) {
      const offered = { code: 'offer', on: '2026-11-20' };
      expect(decideNextAction(base(status, { offerUntil }))).toEqual(offered);
      expect(decideNextAction(base(status, { offerUntil, ...late }))).toEqual(offered);
      const later = { offerUntil, appointments: ['2026-11-24'], chosenOn: civilDate('2026-12-24') };
      expect(decideNextAction(base(status, later))).toEqual(offered);
    }
    expect(decideNextAction(base('on_hold', { offerUntil })).code).toBe('resume');
  });
});
