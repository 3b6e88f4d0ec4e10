/** The norms that a region starts with. Calendar days unless the name says otherwise. */
export interface Norms {
  readonly firstContactTargetWorkingDays: number;
  readonly firstContactLimitDays: number;
  /** Attempts, each on another day, before the letter goes out. */
  readonly attempts: number;
  /** Parts of the day over which those attempts are spread at least. */
  readonly attemptDayParts: number;
  /** Working days between the letter and closing as not reached. */
  readonly letterWaitWorkingDays: number;
  readonly recallMinutes: number;
  /** A client without any contact for longer stands under "Te lang stil". */
  readonly silentDays: number;
  readonly noOutflowDays: number;
  /** A directory entry that nobody confirmed for longer is marked as old. */
  readonly assuredDays: number;
  /** One that nobody confirmed for longer than this is suggested to nobody. */
  readonly hiddenDays: number;
  /** Working days for which an offered seat is kept free. */
  readonly offerWorkingDays: number;
}

export const defaultNorms: Norms = Object.freeze({
  firstContactTargetWorkingDays: 5,
  firstContactLimitDays: 14,
  attempts: 3,
  attemptDayParts: 2,
  letterWaitWorkingDays: 10,
  recallMinutes: 10,
  silentDays: 14,
  noOutflowDays: 90,
  assuredDays: 90,
  hiddenDays: 180,
  offerWorkingDays: 3,
});
