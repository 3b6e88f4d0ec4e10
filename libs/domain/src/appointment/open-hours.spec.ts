import { DomainError } from '../error.js';
import { checkOpenHours, readPeriods, readTime, writePeriods } from './open-hours.js';

const read = (typed: string): string | undefined =>
  readPeriods(typed)
    ?.map(({ from, until }) => `${from}-${until}`)
    .join(', ');

describe('the hours in which a coach can be booked', () => {
  it.each([
    ['9:00-12:30, 13:00-17:00', '09:00-12:30, 13:00-17:00'],
    ['9-12', '09:00-12:00'],
    ['09.00 – 12.30 en 13 tot 17', '09:00-12:30, 13:00-17:00'],
    ['13-17; 9-12', '09:00-12:00, 13:00-17:00'],
    ['', ''],
  ])('%j are read as %j', (typed, hours) => {
    expect(read(typed)).toBe(hours);
  });

  it.each([
    'altijd',
    '9',
    '12-9',
    '9-9',
    '9-25',
    '9-12-15',
    '9-12, 11-14',
    '5-9',
    '9-23',
    '9:70-12',
    '9-10, 11-12, 13-14, 15-16',
    '9-12,',
  ])('%j are no hours', (typed) => {
    expect(read(typed)).toBeUndefined();
  });

  it('are written as they are read', () => {
    const hours = checkOpenHours({ tuesday: '9-12, 13-17', slotMinutes: 45 });
    expect([writePeriods(hours, 2), writePeriods(hours, 3)]).toEqual([
      '09:00-12:00, 13:00-17:00',
      '',
    ]);
    expect(hours.slotMinutes).toBe(45);
  });

  it('are refused with every problem at its day', () => {
    try {
      checkOpenHours({ monday: 'x', friday: '12-9', sunday: '', slotMinutes: 7 });
      throw new Error('nothing was refused');
    } catch (error) {
      const { details } = error as DomainError;
      expect(details.fields?.map(({ field, code }) => `${field} ${code}`)).toEqual([
        ...['slotMinutes open_hours.minutes', 'monday open_hours.times'],
        'friday open_hours.times',
      ]);
    }
  });

  it.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    [' 14:05 ', '14:05'],
    ['24:00', undefined],
    ['9:5', undefined],
    ['', undefined],
  ])('the time %j is %j', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});
