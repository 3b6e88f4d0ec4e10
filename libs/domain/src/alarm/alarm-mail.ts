import { layOut, type ComposedMail } from '../mail/index.js';
import { alarms, type AlarmCode } from './alarms/index.js';
import type { Tidings } from './next-alarms.js';

/** What each alarm says, in Dutch. */
export const alarmSentences = Object.fromEntries(
  alarms.map(({ code, body }) => [code, body]),
) as Readonly<Record<AlarmCode, string>>;

/**
 * What an operator reads, with the code in the subject and the page that tells more.
 * @param origin the public address of the web app
 */
export function composeAlarmMail({ alarm, what }: Tidings, origin: string): ComposedMail {
  const { code, body } = alarm;
  const wording = {
    begun: { subject: `Storing: ${code}`, body },
    over: { subject: `Voorbij: ${code}`, body: 'Deze storing is voorbij.' },
  }[what];
  const link = new URL('/beheer', origin).href;
  return layOut({ code, ...wording, button: 'Kijk op de beheerpagina' }, link);
}
