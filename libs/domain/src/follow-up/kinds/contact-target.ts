import { addWorkingDays, civilDate } from '../../calendar/index.js';
import { firstContactFrom } from '../first-contact.js';
import { defineKind } from './define-kind.js';

/** Nobody spoke to the client within the target: the lead hears it on the next working day. */
export const contactTarget = defineKind({
  kind: 'contact_target',
  actor: 'lead',
  channel: 'mail',
  event: 'contact.target_passed',
  waits: false,
  wanted({ referral }, { holidays }) {
    const countsFrom = firstContactFrom(referral);
    if (countsFrom === undefined) return [];
    const dueOn = addWorkingDays(civilDate(referral.contactTarget), 1, holidays);
    return [{ moment: 'first', countsFrom, dueOn }];
  },
});
