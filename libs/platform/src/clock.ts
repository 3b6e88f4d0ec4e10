/** The domain clock: due dates, terms and retention take `now` from here, never from the machine. */
export interface Clock {
  now(): Date;
}

/**
 * The machine's time plus an offset. Between two settings of the offset it runs by itself: somebody
 * who turns the machine's clock meanwhile does not turn this one.
 */
export class AdjustableClock implements Clock {
  private began = machineTime() - elapsed();

  now(): Date {
    return new Date(this.began + elapsed());
  }

  /** @param milliseconds how far the domain clock runs ahead of the machine's time */
  setOffset(milliseconds: number): void {
    this.began = machineTime() - elapsed() + milliseconds;
  }
}

/** Milliseconds since 1970 by this machine's clock, which may be wrong: only to compare it with another. */
export function machineTime(): number {
  return Date.now();
}

/** Milliseconds since this process began, for durations in logs; unmoved by clock changes. */
export function elapsed(): number {
  return performance.now();
}
