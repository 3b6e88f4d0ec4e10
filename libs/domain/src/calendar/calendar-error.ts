export type CalendarErrorCode =
  | 'calendar.date_impossible'
  | 'calendar.time_impossible'
  | 'calendar.quarter_unknown'
  | 'calendar.duration_unknown'
  | 'calendar.out_of_range';

/** Thrown by every calendar function on input that names no date, time, quarter or duration. */
export class CalendarError extends Error {
  constructor(
    readonly code: CalendarErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'CalendarError';
  }
}
