import type { Status } from './referral.js';

const steps: readonly Status[] = ['sent', 'accepted', 'in_contact', 'active', 'completed'];

/**
 * Where the referrer's five-step track stands: index into sent, received, spoken, started, closed.
 * States in between count as the last step that was reached; an end by a side exit counts as closed.
 */
export function trackStep(status: Status, heldFrom: Status | null): number {
  const effective = status === 'on_hold' && heldFrom !== null ? heldFrom : status;
  const between: Partial<Record<Status, Status>> = {
    intake_done: 'in_contact',
    matching: 'in_contact',
    follow_up: 'active',
  };
  const at = steps.indexOf(between[effective] ?? effective);
  if (effective === 'draft') return -1;
  return at === -1 ? steps.length - 1 : at;
}
