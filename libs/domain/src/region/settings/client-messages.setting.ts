import { clientMessages } from '../../post/client-messages.js';
import type { QuietHours } from '../../post/quiet-hours.js';
import { defineSetting } from './define-setting.js';
import { checkKeys } from './read-fields.js';

/** What a region lets the platform write to clients by itself, and when never. */
export interface ClientMessageChoice extends QuietHours {
  /** Codes of the messages that are sent; none until a region says so. */
  readonly send: readonly string[];
}

const names = ['quietFrom', 'quietUntil', 'send'];

/** The earliest and the latest that a night may begin and end. */
const bounds = { quietFrom: ['17:00', '22:00'], quietUntil: ['07:00', '11:00'] } as const;

const timeForm = /^\d{2}:\d{2}$/;

function isWithin(time: unknown, [least, most]: readonly [string, string]): time is string {
  return typeof time === 'string' && timeForm.test(time) && time >= least && time <= most;
}

export const clientMessagesSetting = defineSetting<ClientMessageChoice>({
  kind: 'clientMessages',
  initial: { quietFrom: '20:00', quietUntil: '08:30', send: [] },
  check(given, { problems }) {
    const { quietFrom, quietUntil, send } = checkKeys(given, { at: 'body', names, problems });
    const codes = clientMessages.map(({ code }) => code);
    const chosen = Array.isArray(send) ? send : [];
    const isKnown = Array.isArray(send) && chosen.every((each) => codes.includes(String(each)));
    problems.add('body.quietFrom', !isWithin(quietFrom, bounds.quietFrom), 'quiet.range');
    problems.add('body.quietUntil', !isWithin(quietUntil, bounds.quietUntil), 'quiet.range');
    problems.add('body.send', !isKnown, 'input.invalid');
    return {
      quietFrom: String(quietFrom),
      quietUntil: String(quietUntil),
      send: codes.filter((code) => chosen.includes(code)),
    };
  },
});
