import { addDays, atLocalTime, civilDateOf, localTimeOf } from '../calendar/index.js';

/** Times on the Dutch clock, `HH:MM`, between which no client gets a message; over midnight. */
export interface QuietHours {
  readonly quietFrom: string;
  readonly quietUntil: string;
}

/**
 * The first moment from `at` on at which a client may get a message: `at` itself by day, and else
 * the end of the night on the Dutch clock, also in the nights in which that clock is changed.
 */
export function outsideQuietHours(at: Date, { quietFrom, quietUntil }: QuietHours): Date {
  const time = localTimeOf(at);
  const today = civilDateOf(at);
  if (time < quietUntil) return atLocalTime(today, quietUntil);
  return time < quietFrom ? at : atLocalTime(addDays(today, 1), quietUntil);
}
