import { civilDate } from '../calendar/index.js';
import { DomainError } from '../error.js';
import { participationStatuses, stopReasons } from '../participation/index.js';
import { providerRefusals } from '../region/index.js';
import { firstNameOf } from './extract.js';
import {
  asStopReason,
  checkAttendanceDay,
  checkRefusal,
  extractOf,
  isShareable,
  possibleAnswers,
  recentDays,
  signUpStatuses,
  stepOfAnswer,
} from './index.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof DomainError ? error.code : 'unexpected';
  }
};

describe('what a provider can say', () => {
  it('follows from where somebody stands, and from a free seat', () => {
    const at = (isFull: boolean) =>
      participationStatuses.map((status) => [status, possibleAnswers(status, { isFull })]);
    expect(Object.fromEntries(at(false))).toEqual({
      proposed: ['welcome', 'decline', 'call'],
      waiting: ['decline', 'call'],
      held: ['welcome', 'decline', 'call'],
      ...{ started: [], stopped: [] },
    });
    expect(Object.fromEntries(at(true))).toMatchObject({
      ...{ proposed: ['decline', 'call'], held: ['welcome', 'decline', 'call'] },
    });
    expect(signUpStatuses).toEqual(['proposed', 'waiting', 'held']);
    expect(participationStatuses.filter(isShareable)).toEqual([
      ...['proposed', 'waiting', 'held', 'started'],
    ]);
  });

  it('is a step only where it still can be', () => {
    const stand: Parameters<typeof stepOfAnswer>[1] = {
      ...{ status: 'proposed', referral: { status: 'matching' }, isOpen: true },
      ...{ hasFreeSeat: true, isAccepted: false },
    };
    expect(stepOfAnswer('welcome', stand)).toBe('offer');
    expect(stepOfAnswer('decline', stand)).toBe('stop');
    expect(stepOfAnswer('call', stand)).toBeUndefined();
    expect(stepOfAnswer('welcome', { ...stand, hasFreeSeat: false })).toBeUndefined();
    expect(stepOfAnswer('welcome', { ...stand, isOpen: false })).toBeUndefined();
    expect(stepOfAnswer('welcome', { ...stand, referral: { status: 'on_hold' } })).toBeUndefined();
    expect(stepOfAnswer('welcome', { ...stand, status: 'held' })).toBeUndefined();
    expect(stepOfAnswer('decline', { ...stand, status: 'started' })).toBeUndefined();
  });

  it('gives one of the provider’s reasons for a refusal, and for nothing else', () => {
    for (const { code } of providerRefusals) {
      expect(checkRefusal('decline', code)).toBe(code);
      expect(stopReasons.map((reason) => reason.code)).toContain(asStopReason(code));
    }
    expect(checkRefusal('welcome', 'full')).toBeNull();
    expect(codeOf(() => checkRefusal('decline', undefined))).toBe('reason.missing');
    expect(codeOf(() => checkRefusal('decline', 'not_my_thing'))).toBe('reason.missing');
  });
});

describe('what a provider may know', () => {
  it.each([
    ['Anna van der Kanarie', 'Anna'],
    ['  Mevrouw Anna Kanarie ', 'Anna'],
    ['J. de Vries', 'J.'],
    ['mevr. Kanarie', 'K.'],
    ['Kanarie', 'K.'],
    ['De heer Ömer Kaya', 'Ömer'],
    ['Anne-Marie de Vries', 'Anne-Marie'],
    ['Mevrouw Bakker-de Vries', 'B.'],
    ['Mevrouw Bakker de Vries', 'B.'],
    ['Bakker-de Vries', 'B.'],
    ['Jansen, Piet', 'J.'],
    ['Jansen P.', 'J.'],
    ['Jansen P', 'J.'],
    ['mw. Jansen geb. Smit', 'J.'],
    ['mevr. van Dijk', 'D.'],
    ['van Dijk', 'D.'],
  ])('of %s is %s', (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });

  it('is codes alone besides that', () => {
    const needs = {
      ...{ needsInterpreter: true, barriers: ['hearing', 'Is bang voor honden', 'mobility'] },
      ...{ contactPerson: 'Dochter Els', bestTime: 'ochtend' },
    };
    expect(extractOf({ name: 'Anna Smit', language: 'tr', needs })).toEqual({
      ...{ firstName: 'Anna', language: 'tr', needsInterpreter: true },
      barriers: ['mobility', 'hearing'],
    });
  });
});

describe('the days of an activity', () => {
  const weekly: Parameters<typeof recentDays>[0][number] = {
    ...{ freq: 'WEEKLY', interval: 1, byday: 'TU', bymonthday: null, until: null },
    ...{ dtstart: civilDate('2026-01-06'), opensAt: '10:00', closesAt: null },
    ...{ exceptDates: [civilDate('2026-11-10')], skipsHolidays: true },
  };

  it('are those on which it was, today among them, the latest first', () => {
    const at = (now: string) => recentDays([weekly], { now: new Date(now), holidays: {} });
    expect(at('2026-11-20T09:00:00Z').slice(0, 3)).toEqual([
      ...['2026-11-17', '2026-11-03', '2026-10-27'],
    ]);
    // In the morning, before it begins.
    expect(at('2026-11-17T06:00:00Z')[0]).toBe('2026-11-17');
    expect(at('2026-11-20T09:00:00Z')).toHaveLength(6);
    expect(recentDays([], { now: new Date('2026-11-20T09:00:00Z'), holidays: {} })).toEqual([]);
  });

  it('can be ticked off until today, for sixty days', () => {
    const now = new Date('2026-11-20T09:00:00Z');
    const check = (day: string) => codeOf(() => checkAttendanceDay(civilDate(day), now));
    expect(check('2026-11-20')).toBe('done');
    expect(check('2026-09-21')).toBe('done');
    expect(check('2026-09-20')).toBe('attendance.day');
    expect(check('2026-11-21')).toBe('attendance.day');
  });
});
