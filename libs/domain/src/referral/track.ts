import { statuses, type Status } from './referral.js';

/** Sent, received, spoken, started, closed: a state in between counts as the last step reached. */
const stepOf: Readonly<Record<Status, number>> = {
  draft: -1,
  sent: 0,
  accepted: 1,
  in_contact: 2,
  intake_done: 2,
  matching: 2,
  active: 3,
  follow_up: 3,
  on_hold: 1,
  completed: 4,
  declined: 4,
  withdrawn: 4,
  not_reached: 4,
  dropped_out: 4,
  redirected: 4,
  entered_in_error: 4,
};

/** Where the referrer's five-step track stands; -1 before sending. A hold stays where it began. */
export function trackStep(status: Status, heldFrom: Status | null): number {
  return stepOf[heldFrom ?? status];
}

/** The states that count as this step of the track; without a step all but a mistake. */
export function statusesOfStep(step: number | undefined): readonly Status[] {
  const real = statuses.filter((status) => status !== 'entered_in_error');
  return step === undefined ? real : real.filter((status) => trackStep(status, null) === step);
}
