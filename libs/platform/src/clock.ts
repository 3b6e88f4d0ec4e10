/** The domain clock: due dates, terms and retention take `now` from here, never from the machine. */
export interface Clock {
  now(): Date;
}

/** The machine's time plus an offset that only the practice region may set. */
export class AdjustableClock implements Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** @param milliseconds how far the domain clock runs ahead of the machine's time */
  setOffset(milliseconds: number): void {
    this.offset = milliseconds;
  }
}

/** Milliseconds since this process began, for durations in logs; unmoved by clock changes. */
export function elapsed(): number {
  return performance.now();
}
