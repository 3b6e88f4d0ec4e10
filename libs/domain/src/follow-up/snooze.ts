import { addDays, civilDateOf, isCivilDate, type CivilDate } from '../calendar/index.js';
import { DomainError } from '../error.js';

/** How often one contact may be put off, and for how many days at most each time. */
export const snoozeBounds = { times: 3, days: 28 } as const;

export interface SnoozeOrder {
  /** The day on which it comes due again. */
  readonly until: string;
  /** Why; for whoever reads the dossier. */
  readonly note: string;
}

interface Snoozed {
  readonly snoozes: number;
  readonly now: Date;
}

/**
 * The day until which a contact that is due may be put off.
 * @throws DomainError `follow_up.snoozed_out` after the last time, `snooze.date` at `until` for a day
 * that is not ahead or too far ahead, `note.missing` at `note`
 */
export function checkSnooze(order: SnoozeOrder, { snoozes, now }: Snoozed): CivilDate {
  if (snoozes >= snoozeBounds.times) throw new DomainError('follow_up.snoozed_out');
  const { until, note } = order;
  const today = civilDateOf(now);
  if (!isCivilDate(until) || until <= today || until > addDays(today, snoozeBounds.days)) {
    throw new DomainError('snooze.date', { fields: [{ field: 'until', code: 'snooze.date' }] });
  }
  if (note.trim() === '') {
    throw new DomainError('note.missing', { fields: [{ field: 'note', code: 'note.missing' }] });
  }
  return until;
}
