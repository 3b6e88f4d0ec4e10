import fc from 'fast-check';
import { localTimeOf } from '../calendar/index.js';
import { outsideQuietHours } from './quiet-hours.js';

const hours = { quietFrom: '20:00', quietUntil: '08:30' };

const after = (at: string): string => outsideQuietHours(new Date(at), hours).toISOString();

describe('quiet hours', () => {
  it.each([
    ['by day a message leaves at once', '2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.000Z'],
    ['in the evening it waits', '2026-11-20T19:00:00.000Z', '2026-11-21T07:30:00.000Z'],
    ['after midnight it waits', '2026-11-20T23:30:00.000Z', '2026-11-21T07:30:00.000Z'],
    ['at the end of the night it leaves', '2026-11-20T07:30:00.000Z', '2026-11-20T07:30:00.000Z'],
    ['a minute before it does not', '2026-11-20T07:29:00.000Z', '2026-11-20T07:30:00.000Z'],
    ['in summer the same clock counts', '2026-07-01T18:00:00.000Z', '2026-07-02T06:30:00.000Z'],
    ['R-17: into summer time', '2027-03-27T20:00:00.000Z', '2027-03-28T06:30:00.000Z'],
    [
      'R-17: within the hour that is skipped',
      '2027-03-28T01:00:00.000Z',
      '2027-03-28T06:30:00.000Z',
    ],
    ['R-17: into winter time', '2026-10-24T19:00:00.000Z', '2026-10-25T07:30:00.000Z'],
    ['R-17: the hour that comes twice', '2026-10-25T00:30:00.000Z', '2026-10-25T07:30:00.000Z'],
    ['R-17: that hour once more', '2026-10-25T01:30:00.000Z', '2026-10-25T07:30:00.000Z'],
    ['over the end of a year', '2026-12-31T22:00:00.000Z', '2027-01-01T07:30:00.000Z'],
  ])('%s', (_title, at, leaves) => {
    expect(after(at)).toBe(leaves);
  });

  it('never lets a message leave at night, never early, and never later than the next morning', () => {
    const from = Date.parse('2026-01-01T00:00:00Z');
    const moment = fc.integer({ min: 0, max: 5 * 365 * 24 * 60 });
    fc.assert(
      fc.property(moment, (minutes) => {
        const at = new Date(from + minutes * 60_000);
        const leaves = outsideQuietHours(at, hours);
        const time = localTimeOf(leaves);
        expect(time >= hours.quietUntil && time < hours.quietFrom).toBe(true);
        expect(leaves >= at).toBe(true);
        expect(leaves.getTime() - at.getTime()).toBeLessThanOrEqual(13.5 * 3_600_000);
        expect(outsideQuietHours(leaves, hours)).toEqual(leaves);
      }),
    );
  });
});
