/** What the operator sees: counts and ids, never a person. */
export interface QueueState {
  readonly queues: readonly {
    readonly queue: string;
    readonly pending: number;
    readonly due: number;
    readonly leased: number;
    readonly dead: number;
  }[];
  readonly deadLetters: readonly DeadLetter[];
  /** What is wrong now, the longest lasting first; `isTold` when the operators have heard of it. */
  readonly alarms: readonly {
    readonly code: string;
    readonly since: string;
    readonly isTold: boolean;
  }[];
  readonly dueAndNotDone: number;
}

/** How long referring takes, from opening the form to sending it; of nobody in particular. */
export interface ReferTimesView {
  /** Over so many days until today. */
  readonly days: number;
  readonly count: number;
  /** Seconds that half of the referrals and nine in ten did not exceed; null when there is none. */
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface DeadLetter {
  readonly id: string;
  readonly queue: string;
  readonly kind: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
}

export interface Health {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly checks: Readonly<Record<string, { readonly isUp: boolean; readonly serves?: string }>>;
}
