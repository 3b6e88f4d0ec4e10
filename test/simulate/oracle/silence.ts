import { dateIn, hourIn, plusWorkingDays } from './civil.js';
import type { Happening } from './history.js';

const enough = { days: 3, parts: 2 };

/** What was tried since the last talk, as the checker keeps count. */
export class Silence {
  private calls: Date[] = [];
  private letterOn: string | undefined;
  private waitsFrom: string | undefined;

  hear({ type, at, payload }: Happening): void {
    if (['referral.sent', 'referral.spoken', 'referral.reopened'].includes(type)) {
      this.calls = [];
      this.letterOn = undefined;
      this.waitsFrom = undefined;
    }
    if (type === 'referral.resumed' && this.letterOn !== undefined) this.waitsFrom = dateIn(at);
    if (type !== 'referral.attempted') return;
    if (payload.channel === 'phone') this.calls.push(at);
    else if (this.isEnough && this.letterOn === undefined) {
      this.letterOn = dateIn(at);
      this.waitsFrom = this.letterOn;
    }
  }

  private get isEnough(): boolean {
    const parts = this.calls.map((at) => [12, 18].filter((hour) => hourIn(at) >= hour).length);
    const days = new Set(this.calls.map(dateIn));
    return days.size >= enough.days && new Set(parts).size >= enough.parts;
  }

  /** The day on which the letter is asked for; undefined when it is not. */
  get asksLetterOn(): string | undefined {
    const last = this.calls.at(-1);
    return this.isEnough && this.letterOn === undefined && last ? dateIn(last) : undefined;
  }

  /** The day on which the platform closes. */
  get closesOn(): string | undefined {
    return this.waitsFrom === undefined ? undefined : plusWorkingDays(this.waitsFrom, 10);
  }
}
