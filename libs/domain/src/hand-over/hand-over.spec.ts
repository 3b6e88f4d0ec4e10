import { civilDate } from '../calendar/index.js';
import { DomainError } from '../error.js';
import {
  beginsAt,
  checkHandOver,
  clientsPerDay,
  endLoan,
  endsAt,
  type HandOverOrder,
} from './index.js';

const today = civilDate('2026-11-23');
const order: HandOverOrder = {
  fromId: 'fatma',
  toId: 'tim',
  reason: 'holiday',
  untilOn: '2026-12-04',
};

function problemsOf(change: Partial<HandOverOrder>): readonly string[] {
  try {
    checkHandOver({ ...order, ...change }, today);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return (error.details.fields ?? []).map(({ field, code }) => `${field} ${code}`);
  }
}

describe('a hand-over', () => {
  it('begins today when nobody says when', () => {
    expect(checkHandOver(order, today)).toEqual({
      ...{ fromId: 'fatma', toId: 'tim', reason: 'holiday' },
      ...{ fromOn: today, untilOn: '2026-12-04' },
    });
  });

  it('may last one day, and a year at most', () => {
    expect(problemsOf({ untilOn: '2026-11-23' })).toEqual([]);
    expect(problemsOf({ untilOn: '2027-11-23' })).toEqual([]);
    expect(problemsOf({ untilOn: '2027-11-24' })).toEqual(['untilOn hand_over.until']);
  });

  it('names every problem at once', () => {
    expect(problemsOf({ toId: '', reason: 'tired', fromOn: '2026-11-22' })).toEqual([
      ...['toId hand_over.to', 'reason reason.missing', 'fromOn hand_over.from'],
    ]);
  });

  it.each([
    ['to oneself', { toId: 'fatma' }, 'toId hand_over.same'],
    ['on a day that does not exist', { fromOn: '2026-02-30' }, 'fromOn hand_over.from'],
    ['without a last day', { untilOn: '' }, 'untilOn hand_over.until'],
    ['that ends before it begins', { fromOn: '2026-12-05' }, 'untilOn hand_over.until'],
    ['for good, with a last day', { reason: 'leaving' }, 'untilOn hand_over.until_leaving'],
  ])('is refused %s', (_what, change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  it('runs from midnight to midnight in the Netherlands, also when the clocks change between', () => {
    const span = checkHandOver({ ...order, fromOn: '2027-03-20', untilOn: '2027-03-28' }, today);
    expect(beginsAt(span).toISOString()).toBe('2027-03-19T23:00:00.000Z');
    expect(endsAt(span)?.toISOString()).toBe('2027-03-28T22:00:00.000Z');
  });

  it('for good never ends', () => {
    const leaving = { ...order, reason: 'leaving', untilOn: '' };
    expect(endsAt(checkHandOver(leaving, today))).toBeNull();
  });
});

describe('a client who was lent', () => {
  const first = { handOverId: 'to-tim', fromId: 'fatma', turn: 1 };
  const second = { handOverId: 'to-els', fromId: 'tim', turn: 2 };
  const everybody = () => true;

  it('comes back to whoever lent it', () => {
    expect(endLoan([first], 'to-tim', everybody)).toEqual({ coachId: 'fatma', ended: ['to-tim'] });
  });

  it('comes back one step when what was passed on ends first', () => {
    expect(endLoan([first, second], 'to-els', everybody)).toEqual({
      ...{ coachId: 'tim', ended: ['to-els'] },
    });
  });

  it('comes back all the way when the first loan ends first', () => {
    expect(endLoan([first, second], 'to-tim', everybody)).toEqual({
      ...{ coachId: 'fatma', ended: ['to-tim', 'to-els'] },
    });
  });

  it('stays where it is when whoever lent it coaches there no more', () => {
    expect(endLoan([first, second], 'to-tim', () => false)).toEqual({
      ...{ coachId: null, ended: ['to-tim'] },
    });
  });

  it('is not given back twice', () => {
    expect(endLoan([second], 'to-tim', everybody)).toBeUndefined();
  });
});

describe('how full a week is', () => {
  it('is told in clients for every working day', () => {
    expect(clientsPerDay(60, 36)).toBe(13.3);
    expect(clientsPerDay(10, 16)).toBe(5);
    expect(clientsPerDay(0, 8)).toBe(0);
  });

  it('is not known without hours', () => {
    expect(clientsPerDay(60, null)).toBeNull();
    expect(clientsPerDay(60, 0)).toBeNull();
  });
});
