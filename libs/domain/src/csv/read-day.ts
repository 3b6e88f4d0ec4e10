import { isCivilDate, type CivilDate } from '../calendar/index.js';

/** '2026-09-15', '15-09-2026' or '15/9/2026'; undefined when it is no day. */
export function readDay(text: string): CivilDate | undefined {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  const [, day = '', month = '', year = ''] = dutch ?? [];
  const day8 = dutch ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  return isCivilDate(day8) ? day8 : undefined;
}
