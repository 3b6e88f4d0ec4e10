import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { addDays, addMonths, civilDate } from './civil-date.js';
import { atLocalTime, civilDateOf, dueMoment, localTimeOf } from './local-time.js';

const iso = (date: string, time: string, zone?: string): string =>
  atLocalTime(civilDate(date), time, zone).toISOString();

describe('local time in the Netherlands', () => {
  it('R-17 stays at 09:00 when 14 days pass over the change to summer time', () => {
    expect(dueMoment(civilDate('2027-03-20')).toISOString()).toBe('2027-03-20T08:00:00.000Z');
    expect(dueMoment(addDays(civilDate('2027-03-20'), 14)).toISOString()).toBe(
      '2027-04-03T07:00:00.000Z',
    );
  });

  it('R-17 stays at 09:00 when 14 days pass over the change to winter time', () => {
    expect(dueMoment(addDays(civilDate('2027-10-24'), 14)).toISOString()).toBe(
      '2027-11-07T08:00:00.000Z',
    );
  });

  it('R-17 gives 03:00 for a time that is skipped in spring', () => {
    expect(iso('2027-03-28', '02:30')).toBe('2027-03-28T01:00:00.000Z');
    expect(iso('2027-03-28', '02:00')).toBe('2027-03-28T01:00:00.000Z');
    expect(iso('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z');
    expect(iso('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z');
  });

  it('R-17 gives the first of the two when a time comes twice in autumn', () => {
    expect(iso('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z');
    expect(iso('2027-10-31', '03:00')).toBe('2027-10-31T02:00:00.000Z');
  });

  it('R-17 handles the leap day, the end of a year and the end of a month', () => {
    expect(iso('2028-02-29', '09:00')).toBe('2028-02-29T08:00:00.000Z');
    expect(civilDateOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
    expect(civilDateOf(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
    expect(civilDateOf(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    expect(dueMoment(addMonths(civilDate('2027-01-31'), 1)).toISOString()).toBe(
      '2027-02-28T08:00:00.000Z',
    );
  });

  it('knows other zones, also those with a gap of half an hour', () => {
    expect(iso('2027-01-15', '09:00', 'Pacific/Auckland')).toBe('2027-01-14T20:00:00.000Z');
    expect(iso('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:30:00.000Z');
  });

  it('agrees with a plain formatter at every hour of a year with its two changes', () => {
    const plain = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const start = Date.UTC(2027, 0, 1, 0, 30);
    const hours = Array.from({ length: 8760 }, (_, hour) => new Date(start + hour * 3_600_000));
    const wrong = hours.filter(
      (at) => plain.format(at) !== `${civilDateOf(at)} ${localTimeOf(at)}`,
    );
    expect(wrong).toEqual([]);
  });

  it('refuses a time that no clock shows', () => {
    expect(() => iso('2027-01-15', '24:00')).toThrow('HH:MM');
    expect(() => iso('2027-01-15', '9:00')).toThrow('HH:MM');
    expect(() => civilDateOf(new Date(Number.NaN))).toThrow('not an existing moment');
  });

  it('shows the date and time again that it was asked for, outside the spring gap', () => {
    const days = fc.integer({ min: 0, max: 15_000 });
    const minutes = fc.integer({ min: 0, max: 1439 }).filter((at) => at < 120 || at >= 180);
    fc.assert(
      fc.property(days, minutes, (day, minute) => {
        const date = addDays(civilDate('2005-01-01'), day);
        const time = new Date(minute * 60_000).toISOString().slice(11, 16);
        const instant = atLocalTime(date, time);
        expect([civilDateOf(instant), localTimeOf(instant)]).toEqual([date, time]);
      }),
    );
  });

  it.each(['UTC', 'Pacific/Auckland'])(
    'R-17 gives the same moments in a process whose own zone is %s',
    (zone) => {
      // Only a new process has another zone; the formatter options are those of local-time.ts.
      const script = `
        const source = require('node:fs').readFileSync(process.argv[1], 'utf8');
        const { transformSync } = require('@swc/core');
        const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' } },
          module: { type: 'commonjs' } });
        const module_ = { exports: {} };
        const civil = { civilDate: (text) => text };
        new Function('require', 'exports', code)(() => civil, module_.exports);
        const { atLocalTime, civilDateOf } = module_.exports;
        const moments = ['2027-03-28 02:30', '2027-10-31 02:30', '2028-02-29 09:00'].map((at) =>
          atLocalTime(...at.split(' ')).toISOString());
        console.log(JSON.stringify([process.env.TZ, new Date(0).getHours(), ...moments,
          civilDateOf(new Date('2026-12-31T23:30:00Z'))]));`;
      const ran = spawnSync(process.execPath, ['-e', script, require.resolve('./local-time.ts')], {
        env: { TZ: zone },
        encoding: 'utf8',
      });
      expect(ran.stderr).toBe('');
      expect(JSON.parse(ran.stdout)).toEqual([
        zone,
        zone === 'UTC' ? 0 : 12,
        '2027-03-28T01:00:00.000Z',
        '2027-10-31T00:30:00.000Z',
        '2028-02-29T08:00:00.000Z',
        '2027-01-01',
      ]);
    },
  );
});
