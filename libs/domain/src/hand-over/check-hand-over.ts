import { addDays, addMonths, atLocalTime, isCivilDate, type CivilDate } from '../calendar/index.js';
import { DomainError, refuseFields, type FieldProblem } from '../error.js';
import { findHandOverReason, type HandOverReasonCode } from './reasons.js';

/** What somebody asks for; dates are civil dates, both days included. */
export interface HandOverOrder {
  readonly fromId: string;
  readonly toId?: string;
  readonly reason?: string;
  /** Today when it is absent. */
  readonly fromOn?: string;
  /** The last day of the colleague; a permanent hand-over has none. */
  readonly untilOn?: string;
}

export interface CheckedHandOver {
  readonly fromId: string;
  readonly toId: string;
  readonly reason: HandOverReasonCode;
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate | null;
}

/** Months that a hand-over lies ahead or lasts at most. */
const furthest = 12;

/**
 * Checks all that can be known without looking anybody up.
 * @throws DomainError with every problem at once: `reason.missing`, `hand_over.to`, `hand_over.same`,
 *   `hand_over.from`, `hand_over.until`, `hand_over.until_leaving`
 */
export function checkHandOver(order: HandOverOrder, today: CivilDate): CheckedHandOver {
  const problems: FieldProblem[] = [];
  const reason = findHandOverReason(order.reason);
  const toId = order.toId ?? '';
  if (toId === '') problems.push({ field: 'toId', code: 'hand_over.to' });
  if (toId === order.fromId) problems.push({ field: 'toId', code: 'hand_over.same' });
  if (reason === undefined) problems.push({ field: 'reason', code: 'reason.missing' });
  const fromOn = orNull(order.fromOn) ?? today;
  if (!isWithin(fromOn, today)) problems.push({ field: 'fromOn', code: 'hand_over.from' });
  const untilOn = orNull(order.untilOn);
  const wrong =
    reason && untilProblem(reason.isTemporary, untilOn, isWithin(fromOn, today) ? fromOn : today);
  if (wrong !== undefined) problems.push({ field: 'untilOn', code: wrong });
  refuseFields(problems);
  if (reason === undefined || !isCivilDate(fromOn)) throw new DomainError('input.invalid');
  return {
    ...{ fromId: order.fromId, toId, reason: reason.code, fromOn },
    untilOn: untilOn !== null && isCivilDate(untilOn) ? untilOn : null,
  };
}

const orNull = (typed: string | undefined): string | null =>
  typed === undefined || typed.trim() === '' ? null : typed;

/** From this day on, at most a year ahead. */
function isWithin(date: string, day: CivilDate): date is CivilDate {
  return isCivilDate(date) && date >= day && date <= addMonths(day, furthest);
}

function untilProblem(isTemporary: boolean, untilOn: string | null, fromOn: CivilDate) {
  if (!isTemporary) return untilOn === null ? undefined : 'hand_over.until_leaving';
  return untilOn !== null && isWithin(untilOn, fromOn) ? undefined : 'hand_over.until';
}

/** The first moment of the first day. */
export function beginsAt({ fromOn }: Pick<CheckedHandOver, 'fromOn'>): Date {
  return atLocalTime(fromOn, '00:00');
}

/** The first moment after the last day; null when it is for good. */
export function endsAt({ untilOn }: Pick<CheckedHandOver, 'untilOn'>): Date | null {
  return untilOn === null ? null : atLocalTime(addDays(untilOn, 1), '00:00');
}
