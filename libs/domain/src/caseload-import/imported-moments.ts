import { atLocalTime, type CivilDate } from '../calendar/index.js';
import { findTransition } from '../referral/lifecycle.js';
import { statuses, type Referral, type Status } from '../referral/referral.js';

type Moments = Pick<
  Referral,
  'sentAt' | 'acceptedAt' | 'spokenAt' | 'intakeAt' | 'startedAt' | 'heldFrom'
>;

/** True for a case that waits for a day. */
export const isHeld = (stand: Status | undefined): boolean =>
  stand !== undefined && findTransition('resume', stand) !== undefined;

/**
 * The moments of a case that somebody took over: nobody wrote down when each step was, so what its
 * state says has happened counts from the day of the referral. Whoever waits goes on being called.
 */
export function importedMoments(status: Status, referredOn: CivilDate): Moments {
  const at = atLocalTime(referredOn, '09:00');
  const heldFrom: Status | null = isHeld(status) ? 'in_contact' : null;
  const reached = statuses.indexOf(heldFrom ?? status);
  const since = (step: Status): Date | null => (reached >= statuses.indexOf(step) ? at : null);
  return {
    ...{ sentAt: at, acceptedAt: at, heldFrom },
    spokenAt: since('in_contact'),
    intakeAt: since('intake_done'),
    startedAt: since('active'),
  };
}
