/** How hard and how long the faults are; times in seconds. */
export interface Profile {
  readonly name: 'ci' | 'long';
  /** Kills of api and of worker, and flushes of Redis. */
  readonly kills: number;
  readonly flushes: number;
  /** How long the mail server refuses, hangs, and cuts the line. */
  readonly refusing: number;
  readonly hanging: number;
  readonly cutting: number;
  /** How often and how long Redis or PostgreSQL is away. */
  readonly outages: number;
  readonly outage: number;
  /** Connections to PostgreSQL that are ended one after the other. */
  readonly terminations: number;
  /** How long a table is locked, so that every connection of the pool waits. */
  readonly locking: number;
  /** How long each line is cut, and then silent: up to a second one by one, longer all at once. */
  readonly cuts: readonly number[];
  /** How long a process does not turn: longer than its lease and its offer together. */
  readonly stalling: number;
  readonly rolls: number;
  /** How long far too many people ask at once. */
  readonly overloading: number;
  /** Referrals whose mails come due in the same minute. */
  readonly herd: number;
  /** A row that has been due for longer than `stuck` when `settle` has passed is stuck (K7). */
  readonly settle: number;
  readonly stuck: number;
  /** What was cancelled may still be in flight for so long (K5). */
  readonly grace: number;
  /**
   * What the worker is told: how long offers and leases last, when to look for lost ones, when to
   * try again. `settle` must be longer than all of them one after the other.
   */
  readonly worker: Readonly<
    Record<
      'OFFER_SECONDS' | 'LEASE_SECONDS' | 'SWEEP_SECONDS' | 'RETRY_SECONDS' | 'MAILS_PER_SECOND',
      string
    >
  >;
}

export const profiles: Readonly<Record<Profile['name'], Profile>> = {
  ci: {
    name: 'ci',
    kills: 3,
    flushes: 3,
    refusing: 6,
    hanging: 3,
    cutting: 1,
    outages: 1,
    outage: 2,
    terminations: 15,
    locking: 4.5,
    cuts: [0.5],
    stalling: 9,
    rolls: 1,
    overloading: 5,
    herd: 150,
    settle: 30,
    stuck: 20,
    grace: 10,
    worker: {
      ...{ OFFER_SECONDS: '4', LEASE_SECONDS: '4', SWEEP_SECONDS: '2', RETRY_SECONDS: '2' },
      MAILS_PER_SECOND: '20',
    },
  },
  long: {
    name: 'long',
    kills: 30,
    flushes: 10,
    refusing: 60,
    hanging: 60,
    cutting: 10,
    outages: 10,
    outage: 5,
    terminations: 500,
    locking: 8,
    cuts: [1, 30, 300],
    stalling: 60,
    rolls: 20,
    overloading: 300,
    herd: 5000,
    settle: 300,
    stuck: 300,
    grace: 60,
    worker: {
      ...{ OFFER_SECONDS: '30', LEASE_SECONDS: '20', SWEEP_SECONDS: '30', RETRY_SECONDS: '20' },
      MAILS_PER_SECOND: '10',
    },
  },
};
