import { AdjustableClock } from '@wor/platform';

type Kind = 'step' | 'mail' | 'queue' | 'clock' | 'problem';

const signs: Readonly<Record<Kind, string>> = {
  step: '●',
  mail: '✉',
  queue: '↻',
  clock: '⏩',
  problem: '✗',
};

interface Moment {
  readonly kind: Kind;
  readonly who: string;
  readonly what: string;
  /** The referral's state after it, where that is known. */
  readonly state?: string;
}

/** Prints what happens, as it happens, by the clock of the practice region. */
export class Timeline {
  private readonly clock = new AdjustableClock();
  private readonly found: string[] = [];

  /** How far the region's clock runs ahead, in milliseconds. */
  setAhead(milliseconds: number): void {
    this.clock.setOffset(milliseconds);
  }

  /** By the region's clock. */
  now(): Date {
    return this.clock.now();
  }

  add({ kind, who, what, state }: Moment): void {
    const at = this.now().toISOString().replace('T', ' ').slice(0, 19);
    const end = state === undefined ? '' : ` → ${state}`;
    console.log(`${at}  ${signs[kind]} ${who.padEnd(12)} ${what}${end}`);
  }

  /** Something that is not as it must be; the story goes on and ends badly. */
  problem(what: string): void {
    this.found.push(what);
    this.add({ kind: 'problem', who: 'problem', what });
  }

  expect(holds: boolean, otherwise: string): void {
    if (!holds) this.problem(otherwise);
  }

  get problems(): readonly string[] {
    return this.found;
  }
}
