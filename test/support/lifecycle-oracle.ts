import type { Action, Need, Role, Status } from '@wor/domain';

/** One row of the design decision "The lifecycle, action by action", copied by hand. */
export interface OracleRow {
  readonly action: Action;
  readonly from: readonly Status[];
  readonly to: Status | 'same' | 'held';
  readonly who: readonly Role[];
  readonly needs: readonly Need[];
}

const words = <Word extends string>(text: string): readonly Word[] =>
  text.split(' ').filter((word): word is Word => word !== '');

const row = (
  action: Action,
  from: string,
  to: OracleRow['to'],
  [who, needs = '']: readonly [who: string, needs?: string],
): OracleRow => ({
  action,
  from: words<Status>(from),
  to,
  who: words<Role>(who),
  needs: words<Need>(needs),
});

const fromContact = 'in_contact intake_done matching active follow_up';
const afterSent = `accepted ${fromContact}`;
const anyOpen = `sent ${afterSent} on_hold`;
const sideExits = 'declined withdrawn not_reached dropped_out redirected';

/** The oracle of the lifecycle: when a test fails on it, the design decides which of both is wrong. */
export const oracle: readonly OracleRow[] = [
  row('send', 'draft', 'sent', ['referrer client', 'consent reason reachable']),
  row('recall', 'sent', 'draft', ['referrer', 'recall_window']),
  row('accept', 'sent', 'accepted', ['coach lead']),
  row('decline', 'sent', 'declined', ['coach lead', 'team_reason']),
  row('reroute', 'sent accepted', 'sent', ['lead administrator', 'team note']),
  row('log_attempt', 'accepted in_contact', 'same', ['coach', 'attempt']),
  row('log_talk', 'accepted', 'in_contact', ['coach', 'attempt']),
  row('take_back_talk', 'in_contact', 'accepted', ['engine']),
  row('do_intake', 'in_contact', 'intake_done', ['coach', 'intake']),
  row('start_matching', 'intake_done', 'matching', ['coach']),
  row('start_activity', 'intake_done matching follow_up', 'active', [
    'coach',
    'started_participation',
  ]),
  row('begin_follow_up', 'active', 'follow_up', ['engine coach', 'due_follow_up']),
  row('complete', 'intake_done matching active follow_up', 'completed', [
    'coach',
    'outflow closing_reason letter',
  ]),
  row('hold', afterSent, 'on_hold', ['coach', 'wake_date']),
  row('resume', 'on_hold', 'held', ['coach']),
  row('close_not_reached', 'accepted in_contact', 'not_reached', [
    'coach engine',
    'exhausted_protocol',
  ]),
  row('drop_out', fromContact, 'dropped_out', ['coach', 'drop_out_reason']),
  row('redirect', fromContact, 'redirected', ['coach', 'redirected_to']),
  row('withdraw', anyOpen, 'withdrawn', ['referrer client coach', 'client_reason']),
  row('reopen', 'completed not_reached dropped_out', 'in_contact', ['coach lead', 'note']),
  row('transfer', anyOpen, 'same', ['lead administrator', 'team fresh_consent']),
  row('enter_in_error', 'draft sent', 'entered_in_error', ['referrer', 'error_reason']),
  row('enter_in_error', `${afterSent} on_hold completed ${sideExits}`, 'entered_in_error', [
    'lead',
    'error_reason',
  ]),
];

/** The states in which a referral has come to its end. */
export const ends: readonly Status[] = words(`completed ${sideExits} entered_in_error`);
