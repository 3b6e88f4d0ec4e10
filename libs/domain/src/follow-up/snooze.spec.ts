import { DomainError } from '../error.js';
import { checkSnooze, snoozeBounds, type SnoozeOrder } from './snooze.js';

const now = new Date('2027-03-27T23:30:00Z');
const order = (until: string, note = 'Is op reis'): SnoozeOrder => ({ until, note });

function refusal(given: SnoozeOrder, snoozes = 0): string {
  try {
    return `until ${checkSnooze(given, { snoozes, now })}`;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('putting off', () => {
  it.each([
    ['2027-03-29', 'until 2027-03-29'],
    ['2027-04-25', 'until 2027-04-25'],
    ['2027-04-26', 'snooze.date'],
    ['2027-03-28', 'snooze.date'],
    ['2027-02-30', 'snooze.date'],
    ['morgen', 'snooze.date'],
    ['', 'snooze.date'],
  ])('until %j on 28 March, when the clock goes forward: %s (R-17)', (until, answer) => {
    expect(refusal(order(until))).toBe(answer);
  });

  it('asks why', () => {
    expect(refusal(order('2027-03-29', '  '))).toBe('note.missing');
  });

  it('has an end', () => {
    expect(refusal(order('2027-03-29'), snoozeBounds.times - 1)).toBe('until 2027-03-29');
    expect(refusal(order('2027-03-29'), snoozeBounds.times)).toBe('follow_up.snoozed_out');
  });
});
