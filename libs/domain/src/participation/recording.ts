import { DomainError } from '../error.js';
import type { Referral, Status } from '../referral/index.js';

const inWork = ['in_contact', 'intake_done', 'matching', 'active', 'follow_up'] as const;
const gone = ['dropped_out', 'redirected'] as const;
const planning = ['intake_done', 'matching', 'active', 'follow_up'] as const;

/** The states of a referral in which something can still be written down or given along. */
const recordable = {
  /** An attempt or a talk. */
  contact: ['accepted', ...inWork, 'on_hold'],
  measurement: [...inWork, 'on_hold', 'completed', 'dropped_out', 'redirected'],
  suggestion: planning,
  /** What was not found, also when somebody left because of it. */
  unmet_need: [...planning, 'on_hold', 'completed', ...gone],
  /** Questions and answers may come after the end, but not without the consent. */
  message: [
    ...([
      'sent',
      'accepted',
      ...inWork,
      'on_hold',
      'completed',
      'declined',
      'not_reached',
    ] as const),
    ...(['dropped_out', 'redirected'] as const),
  ],
  /** What adds to the letter. */
  supplement: ['sent', 'accepted', ...inWork, 'on_hold'],
  /** The card for the client: as long as somebody is going to call. */
  card: ['sent', 'accepted', ...inWork, 'on_hold'],
  /** Something is wrong, whatever was planned: also before the first call and after the end. */
  safety: ['sent', 'accepted', ...inWork, 'on_hold', 'completed', 'not_reached', ...gone],
  /** Whoever takes part goes on after the end. */
  reciprocity: [...inWork, 'on_hold', 'completed'],
  follow_up_result: [...inWork, 'on_hold', 'completed', 'dropped_out', 'redirected'],
} as const satisfies Record<string, readonly Status[]>;

export type Recording = keyof typeof recordable;

/** True when the state of the referral leaves room for it. */
export function mayRecord(what: Recording, referral: Pick<Referral, 'status'>): boolean {
  const states: readonly Status[] = recordable[what];
  return states.includes(referral.status);
}

/** Every state of a referral that leaves room for it, for who looks for several at once. */
export const statesWithRoomFor = (what: Recording): readonly Status[] => recordable[what];

/** @throws DomainError `referral.action_not_possible` when the state leaves no room for it */
export function checkRecordable(what: Recording, referral: Pick<Referral, 'status'>): void {
  if (mayRecord(what, referral)) return;
  const { status } = referral;
  throw new DomainError('referral.action_not_possible', { action: what, status });
}
