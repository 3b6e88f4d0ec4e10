import fc from 'fast-check';
import { outcomeOf } from '../../../../test/support/referral-sample.js';
import { eventTypes, type EventType } from '../event.js';
import { civilDate } from '../calendar/index.js';
import { checkTakeBack, contactEvents, nextAgain, takeBackUntil } from './take-back.js';

type Stand = Parameters<typeof checkTakeBack>[0];

const loggedAt = new Date('2026-11-20T09:00:00.000Z');
const minutesLater = (minutes: number): Date => new Date(loggedAt.getTime() + minutes * 60_000);

const outcome = (change: Partial<Stand> = {}): string =>
  outcomeOf(() => {
    const stand = { loggedAt, now: minutesLater(1), isWhereItLeft: true, later: [], isTold: false };
    checkTakeBack({ ...stand, ...change });
  });

describe('taking back a contact', () => {
  it('can be done for ten minutes, and not a millisecond longer', () => {
    const end = takeBackUntil(loggedAt);
    expect(end).toEqual(minutesLater(10));
    expect(outcome({ now: end })).toBe('done');
    expect(outcome({ now: new Date(end.getTime() + 1) })).toBe('contact.too_late');
  });

  it('is refused once somebody heard of it', () => {
    expect(outcome({ isTold: true })).toBe('contact.told');
  });

  it('is refused in another state than the one that it left', () => {
    expect(outcome({ isWhereItLeft: false })).toBe('contact.followed_up');
  });

  it.each<EventType>([
    ...contactEvents,
    ...(['referral.intake_done', 'referral.held', 'referral.withdrawn'] as const),
    ...(['appointment.booked', 'follow_up.done', 'follow_up.snoozed', 'client.died'] as const),
  ])('is refused after %s, which builds on it', (type) => {
    expect(outcome({ later: ['feedback.read', type] })).toBe('contact.followed_up');
  });

  it.each<EventType>(['feedback.read', 'client.edited', 'follow_up.due', 'contact.target_passed'])(
    'can be done after %s, which has nothing to do with it',
    (type) => {
      expect(outcome({ later: [type] })).toBe('done');
    },
  );

  it('never can after a step of the lifecycle, whatever else came', () => {
    const steps = eventTypes.filter(
      (type) => type.startsWith('referral.') && type !== 'referral.message_sent',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...steps),
        fc.array(fc.constantFrom(...eventTypes)),
        (step, others) => {
          expect(outcome({ later: [...others, step] })).toBe('contact.followed_up');
        },
      ),
    );
  });
});

describe('what is next once a contact is taken back', () => {
  const intake = (on: string) => ({ code: 'intake', on: civilDate(on) }) as const;

  it('is on the day that stood there before, when that is earlier', () => {
    expect(nextAgain(intake('2026-11-27'), intake('2026-11-23'))).toEqual(intake('2026-11-23'));
    expect(nextAgain(intake('2026-11-20'), intake('2026-11-23'))).toEqual(intake('2026-11-20'));
  });

  it('is what the facts say now when that is something else', () => {
    const safety = { code: 'safety', on: civilDate('2026-11-24') } as const;
    expect(nextAgain(safety, intake('2026-11-23'))).toEqual(safety);
    const nothing = { code: 'none', on: null } as const;
    expect(nextAgain(nothing, nothing)).toEqual(nothing);
  });
});
