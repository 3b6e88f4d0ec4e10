/** One property of a calendar component, its value as it is written (RFC 5545, 3.1). */
export type Property = readonly [name: string, value: string];

/** Most octets of a line, without the line end. */
const longestLine = 75;

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** A value of the type TEXT: what would end it or begin something else is escaped (3.3.11). */
export function calendarText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** `20261208T130000Z`: a moment in UTC, so that no calendar has to know our summer time. */
export function calendarMoment(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

/** A content line, folded so that no line is longer than 75 octets and no character is cut (3.1). */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** A whole file: its own properties, then its events; every line ends in CRLF. */
export function writeCalendar(
  properties: readonly Property[],
  events: readonly (readonly Property[])[],
): string {
  const lines: readonly Property[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Welzijn op Recept//NL'],
    ['CALSCALE', 'GREGORIAN'],
    ...properties,
    ...events.flatMap((event): readonly Property[] => [
      ['BEGIN', 'VEVENT'],
      ...event,
      ['END', 'VEVENT'],
    ]),
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([name, value]) => `${foldLine(`${name}:${value}`)}\r\n`).join('');
}
