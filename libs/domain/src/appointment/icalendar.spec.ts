import fc from 'fast-check';
import type { AppointmentStatus } from './appointment.js';
import { clientCalendar, feedCalendar, type CalendarEntry } from './calendar-file.js';
import { calendarMoment, calendarText, foldLine, writeCalendar } from './icalendar.js';

const octets = (text: string): number => new TextEncoder().encode(text).length;
const unfold = (text: string): string => text.replaceAll('\r\n ', '');
const unescape = (text: string): string =>
  text.replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));

const entry: CalendarEntry = {
  id: '01900000-0000-7000-8000-000000000001',
  startsAt: new Date('2026-12-08T13:00:00Z'),
  endsAt: new Date('2026-12-08T14:00:00Z'),
  ...{ kind: 'office', status: 'booked', sequence: 2 },
  changedAt: new Date('2026-11-20T09:30:15.123Z'),
};
const sender = { host: 'wor.example' };

describe('a calendar file', () => {
  it('has lines of 75 octets at most, with every character whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = `SUMMARY:${calendarText(text)}`;
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75);
        expect(folded.split('\r\n').some((part) => /^[ ]?[\uDC00-\uDFFF]/.test(part))).toBe(false);
        expect(unfold(folded)).toBe(line);
      }),
    );
  });

  it('holds any text, and no text ends its line or begins another', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const file = unfold(writeCalendar([['X-NOTE', calendarText(text)]], []));
        const lines = file.split('\r\n');
        expect(lines.filter((line) => line.startsWith('X-NOTE:'))).toHaveLength(1);
        expect(lines).toHaveLength(7);
        const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '');
        expect(unescape(lines[5 - 1]?.slice('X-NOTE:'.length) ?? '')).toBe(plain);
      }),
    );
  });

  it('ends every line in CRLF and none without', () => {
    const file = clientCalendar(entry, sender);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('tells a client a time in UTC and the word alone', () => {
    expect(clientCalendar(entry, sender).split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Welzijn op Recept//NL'],
      ...['CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT'],
      'UID:01900000-0000-7000-8000-000000000001@wor.example',
      ...['DTSTAMP:20261120T093015Z', 'SEQUENCE:2', 'DTSTART:20261208T130000Z'],
      ...['DTEND:20261208T140000Z', 'SUMMARY:Afspraak', 'STATUS:CONFIRMED', 'CLASS:PRIVATE'],
      ...['ORGANIZER:mailto:noreply@wor.example', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('says where only if that gives nothing away', () => {
    const where = (kind: CalendarEntry['kind']): string | undefined =>
      /^LOCATION:(.*)\r$/m.exec(clientCalendar({ ...entry, kind }, sender))?.[1];
    expect([where('phone'), where('office'), where('home')]).toEqual([
      ...['Telefoon', undefined, 'Bij u thuis'],
    ]);
  });

  it('keeps its id and takes itself out when the appointment is off', () => {
    const off = clientCalendar({ ...entry, status: 'cancelled', sequence: 3 }, sender);
    expect(off).toContain('METHOD:CANCEL\r\n');
    expect(off).toContain('STATUS:CANCELLED\r\n');
    expect(off).toContain('SEQUENCE:3\r\n');
    expect(/UID:\S+/.exec(off)?.[0]).toBe(/UID:\S+/.exec(clientCalendar(entry, sender))?.[0]);
  });

  it('for a coach holds numbers and times, no place at all', () => {
    const statuses: readonly AppointmentStatus[] = ['booked', 'kept'];
    const entries = statuses.map((status, at) => ({
      ...entry,
      ...{ id: `${entry.id}-${at}`, status, kind: 'home' as const, number: `WR-4F7K${at}` },
    }));
    const file = feedCalendar(entries, sender);
    expect(file.match(/^SUMMARY:.*(?=\r)/gm)).toEqual([
      ...['SUMMARY:Afspraak WR-4F7K0', 'SUMMARY:Afspraak WR-4F7K1'],
    ]);
    expect(file).not.toMatch(/LOCATION|ORGANIZER|ATTENDEE|DESCRIPTION/);
  });

  it('writes moments without milliseconds', () => {
    expect(calendarMoment(new Date('2027-01-01T00:00:00.999Z'))).toBe('20270101T000000Z');
  });
});
