import { addWorkingDays, civilDate } from '../../calendar/index.js';
import { firstContactFrom } from '../first-contact.js';
import { defineKind } from './define-kind.js';

/** The hard limit of the first contact has passed: the lead and the administrator hear it. */
export const contactLimit = defineKind({
  kind: 'contact_limit',
  actor: 'administrator',
  channel: 'mail',
  event: 'contact.limit_passed',
  waits: false,
  wanted({ referral }, { holidays }) {
    const countsFrom = firstContactFrom(referral);
    if (countsFrom === undefined) return [];
    const dueOn = addWorkingDays(civilDate(referral.contactLimit), 1, holidays);
    return [{ moment: 'first', countsFrom, dueOn }];
  },
});
