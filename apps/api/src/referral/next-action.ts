import type { Dossier } from '@wor/contract';
import type { Referral, Status } from '@wor/domain';

interface DueItem {
  readonly status: string;
  readonly dueOn: string;
}

type NextAction = Dossier['nextAction'];

/** What a coach does next in each state; an end state has nothing left to do. */
const byStatus: Readonly<Record<Status, string>> = {
  draft: 'none',
  sent: 'accept',
  accepted: 'call',
  in_contact: 'intake',
  intake_done: 'match',
  matching: 'match',
  active: 'await_follow_up',
  follow_up: 'follow_up',
  on_hold: 'resume',
  completed: 'none',
  declined: 'none',
  withdrawn: 'none',
  not_reached: 'none',
  dropped_out: 'none',
  redirected: 'none',
  entered_in_error: 'none',
};

/** Always filled: the step that is next, and by when. */
export function nextActionOf(referral: Referral, followUps: readonly DueItem[]): NextAction {
  const code = byStatus[referral.status];
  const open = followUps.filter((each) => each.status === 'due' || each.status === 'planned');
  const dates: Readonly<Record<string, string | null>> = {
    accept: referral.contactTarget,
    call: referral.contactTarget,
    resume: referral.wakeOn,
  };
  return { code, dueOn: dates[code] ?? open.map(({ dueOn }) => dueOn).sort()[0] ?? null };
}
