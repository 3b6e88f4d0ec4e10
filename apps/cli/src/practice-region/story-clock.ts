import type { Clock } from '@wor/platform';

/** A domain clock that walks through one history; it never goes back. */
export class StoryClock implements Clock {
  private at = 0;

  now(): Date {
    return new Date(this.at);
  }

  moveTo(moment: Date): void {
    this.at = Math.max(this.at, moment.getTime());
  }
}
