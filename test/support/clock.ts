import type { Clock } from '@wor/platform';

/** A clock that stands still until somebody moves it. */
export class FakeClock implements Clock {
  constructor(private at = new Date('2026-11-20T09:00:00.000Z')) {}

  now(): Date {
    return new Date(this.at);
  }

  set(at: string | Date): void {
    this.at = new Date(at);
  }

  /** @param minutes how far to move on */
  pass(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }
}
