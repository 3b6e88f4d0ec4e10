import { oracle } from '../../../../test/support/lifecycle-oracle.js';
import {
  fullFacts,
  fullInput,
  outcomeOf,
  refusalOf,
  sampleActor,
  sampleAttempt,
  sampleNow,
  sampleReferral,
} from '../../../../test/support/referral-sample.js';
import { can, roles, type Role } from '../access.js';
import type { ErrorCode } from '../error.js';
import { act } from './act.js';
import type { ActionInput } from './input.js';
import { actions, type Action } from './lifecycle.js';
import { needs, type Attempt, type Need } from './needs.js';
import { statuses, type Referral, type Status } from './referral.js';

const rowOf = (action: Action, status: Status) =>
  oracle.find((row) => row.action === action && row.from.includes(status));

function expected(action: Action, status: Status, role: Role): string {
  const actor = sampleActor(role);
  if (!can(actor, 'referral.act', sampleReferral())) return 'not_found';
  const isAllowed = rowOf(action, status)?.who.includes(role) === true;
  return isAllowed ? 'done' : 'referral.action_not_possible';
}

const attemptIn = (status: Status, role: Role, change: Partial<Attempt> = {}): Attempt =>
  sampleAttempt({ referral: sampleReferral({ status }), actor: sampleActor(role), ...change });

describe('every state, action and role', () => {
  it.each(actions)('%s goes exactly where the decision says, for each role', (action) => {
    for (const status of statuses) {
      for (const role of roles) {
        const outcome = outcomeOf(() => act(action, attemptIn(status, role)));
        expect([status, role, outcome]).toEqual([status, role, expected(action, status, role)]);
      }
    }
  });

  it.each(actions)('%s is not found by anybody of another organisation or team', (action) => {
    for (const status of statuses) {
      for (const role of roles) {
        const actor = sampleActor(role, 'elsewhere');
        const attempt = attemptIn(status, role, { actor });
        expect(outcomeOf(() => act(action, attempt))).toBe('not_found');
      }
      for (const role of ['coach', 'lead'] as const) {
        const attempt = attemptIn(status, role, { actor: sampleActor(role, 'other_team') });
        expect(outcomeOf(() => act(action, attempt))).toBe('not_found');
      }
    }
  });

  it('leads to the state that the decision names', () => {
    for (const { action, from, to, who } of oracle) {
      const role = who.find((each) => each !== 'client') ?? 'coach';
      for (const status of from) {
        const { patch, event } = act(action, attemptIn(status, role));
        const target = { same: status, held: 'matching' }[to as 'same' | 'held'] ?? to;
        expect(patch.status).toBe(target);
        expect(event.payload).toMatchObject({ from: status, to: target });
      }
    }
  });

  it('does not let a role act that the table names but the access table does not know yet', () => {
    const attempt = attemptIn('draft', 'client');
    expect(outcomeOf(() => act('send', attempt))).toBe('not_found');
  });
});

interface Lack {
  readonly action: Action;
  readonly input?: Partial<ActionInput>;
  readonly facts?: Partial<Attempt['facts']>;
  readonly referral?: Partial<Referral>;
  readonly code: ErrorCode;
  readonly field?: string;
}

const tooLate = new Date(sampleNow.getTime() - 10 * 60_000 - 1);

const lacks: Readonly<Record<Need, readonly Lack[]>> = {
  consent: [{ action: 'send', facts: { hasConsent: false }, code: 'consent.missing' }],
  reason: [{ action: 'send', referral: { reasonCode: ' ' }, code: 'reason.missing' }],
  reachable: [{ action: 'send', facts: { isReachable: false }, code: 'client.unreachable' }],
  recall_window: [
    { action: 'recall', referral: { sentAt: tooLate }, code: 'recall.too_late' },
    { action: 'recall', referral: { sentAt: null }, code: 'recall.too_late' },
  ],
  team_reason: [{ action: 'decline', ...reason('consent') }],
  client_reason: [{ action: 'withdraw', ...reason('no_capacity') }],
  closing_reason: [{ action: 'complete', ...reason('consent') }],
  drop_out_reason: [{ action: 'drop_out', ...reason('stress') }],
  error_reason: [
    { action: 'enter_in_error', ...reason('Dit was mevrouw De Wit') },
    { action: 'enter_in_error', ...reason('') },
  ],
  redirected_to: [field('redirect', { redirectedTo: 'moon' }, 'redirect.missing')],
  outflow: [field('complete', { outflow: 'moon' }, 'outflow.missing')],
  letter: [
    field('complete', { letter: ' ' }, 'letter.missing'),
    field('complete', { letter: '', noLetterReason: 'Geen zin' }, 'letter.missing'),
  ],
  team: [
    field('reroute', { teamId: ' ' }, 'team.missing'),
    field('reroute', { teamId: 'north' }, 'team.missing'),
    { ...field('reroute', {}, 'team.missing'), facts: { targetOrganisationId: undefined } },
  ],
  note: [field('reopen', { note: ' ' }, 'note.missing')],
  attempt: [
    field('log_talk', { channel: undefined }, 'attempt.missing'),
    field('log_attempt', { at: '2026-11-20T09:00:00.001Z' }, 'attempt.future'),
    field('log_attempt', { at: 'gisteren' }, 'input.invalid'),
  ],
  intake: [field('do_intake', { intake: undefined }, 'intake.missing')],
  started_participation: [
    {
      action: 'start_activity',
      facts: { hasStartedParticipation: false },
      code: 'participation.not_started',
    },
  ],
  due_follow_up: [
    { action: 'begin_follow_up', facts: { hasDueFollowUp: false }, code: 'follow_up.not_due' },
  ],
  exhausted_protocol: [
    {
      action: 'close_not_reached',
      facts: { isProtocolExhausted: false },
      code: 'protocol.not_exhausted',
    },
  ],
  wake_date: [
    field('hold', { wakeOn: '2026-11-20' }, 'wake_date.invalid'),
    field('hold', { wakeOn: '2026-02-30' }, 'wake_date.invalid'),
    field('hold', { wakeOn: undefined }, 'wake_date.invalid'),
  ],
  fresh_consent: [
    {
      ...field('transfer', { freshConsent: false }, 'transfer.consent'),
      facts: { targetOrganisationId: 'another' },
    },
  ],
};

function reason(text: string): Omit<Lack, 'action'> {
  return { input: { reason: text }, code: 'reason.missing', field: 'reason' };
}

function field(action: Action, input: Partial<ActionInput>, code: ErrorCode): Lack {
  const key = code === 'transfer.consent' ? 'freshConsent' : Object.keys(input)[0];
  const names: Partial<Record<ErrorCode, string>> = { 'team.missing': 'teamId' };
  return { action, input, code, field: names[code] ?? key };
}

function attemptFor({ action, input, facts, referral }: Lack): Attempt {
  const row = oracle.find((each) => each.action === action);
  const [status = 'sent', role = 'coach'] = [row?.from[0], row?.who[0]];
  return sampleAttempt({
    referral: sampleReferral({ status, ...referral }),
    actor: sampleActor(role),
    input: { ...fullInput, ...input },
    facts: { ...fullFacts, ...facts },
  });
}

describe('the needs', () => {
  it.each(needs)('%s refuses without, passes with, and says which field', (need) => {
    for (const lack of lacks[need]) {
      const { action, code } = lack;
      expect(outcomeOf(() => act(action, attemptFor({ action, code })))).toBe('done');
      const fields = lack.field === undefined ? {} : { fields: [{ field: lack.field, code }] };
      expect(refusalOf(() => act(action, attemptFor(lack)))).toMatchObject({
        code,
        details: fields,
      });
    }
  });

  it.each(['send', 'start_activity', 'begin_follow_up', 'close_not_reached', 'reroute'] as const)(
    '%s is refused while nobody has looked its facts up',
    (action) => {
      const attempt = attemptFor({ action, code: 'unexpected' });
      expect(outcomeOf(() => act(action, { ...attempt, facts: {} }))).not.toBe('done');
    },
  );

  it('lets the letter be replaced by why there is none', () => {
    const attempt = attemptFor({ action: 'complete', code: 'letter.missing' });
    const input = { ...fullInput, letter: '', noLetterReason: 'client_declines' };
    expect(outcomeOf(() => act('complete', { ...attempt, input }))).toBe('done');
  });

  it('asks no fresh consent for another team of the same organisation', () => {
    const attempt = attemptFor({ action: 'transfer', code: 'transfer.consent' });
    expect(act('transfer', attempt).patch).toMatchObject({ teamId: 'south', coachId: null });
  });
});

describe('the ten minutes in which sending can be recalled', () => {
  const recallAt = (sentAt: string, milliseconds: number): string => {
    const sent = new Date(sentAt);
    const now = new Date(sent.getTime() + milliseconds);
    return outcomeOf(() =>
      act(
        'recall',
        attemptIn('sent', 'referrer', { referral: sampleReferral({ sentAt: sent }), now }),
      ),
    );
  };
  const tenMinutes = 10 * 60_000;

  it.each([
    ['an ordinary day', '2026-11-20T09:00:00.000Z'],
    ['the hour that is skipped in spring (R-17)', '2027-03-28T00:55:00.000Z'],
    ['the hour that comes twice in autumn (R-17)', '2027-10-31T00:55:00.000Z'],
    ['the turn of the year', '2026-12-31T22:55:00.000Z'],
  ])('end after exactly ten minutes on %s', (_, sentAt) => {
    expect(recallAt(sentAt, 0)).toBe('done');
    expect(recallAt(sentAt, tenMinutes - 1)).toBe('done');
    expect(recallAt(sentAt, tenMinutes)).toBe('done');
    expect(recallAt(sentAt, tenMinutes + 1)).toBe('recall.too_late');
  });
});

describe('a wake date', () => {
  it('is later than today in the Netherlands, not in UTC (R-17)', () => {
    const now = new Date('2026-11-20T23:30:00.000Z');
    const holdUntil = (wakeOn: string): string =>
      outcomeOf(() => act('hold', attemptIn('matching', 'coach', { now, input: { wakeOn } })));
    expect(holdUntil('2026-11-21')).toBe('wake_date.invalid');
    expect(holdUntil('2026-11-22')).toBe('done');
  });
});

describe('what a step changes', () => {
  const patchOf = (action: Action, status: Status, change: Partial<Attempt> = {}) => {
    const role = rowOf(action, status)?.who[0] ?? 'coach';
    return act(action, attemptIn(status, role, change)).patch;
  };

  it('makes who accepts the coach, or the colleague who is named', () => {
    expect(patchOf('accept', 'sent').coachId).toBe('coach-account');
    expect(patchOf('accept', 'sent', { input: { coachId: 'colleague' } }).coachId).toBe(
      'colleague',
    );
  });

  it('counts the first-contact norm anew when a recalled referral is sent again', () => {
    const now = new Date('2026-12-24T10:00:00.000Z');
    expect(patchOf('send', 'draft', { now })).toEqual({
      ...{ status: 'sent', sentAt: now, contactTarget: '2027-01-04', contactLimit: '2027-01-07' },
    });
  });

  it('keeps the moment of the first talk and of the first start', () => {
    const first = new Date('2026-11-01T10:00:00.000Z');
    const referral = sampleReferral({ status: 'follow_up', startedAt: first });
    expect(patchOf('start_activity', 'follow_up', { referral }).startedAt).toEqual(first);
  });

  it('opens a new episode at reopening and forgets how the last one ended', () => {
    const referral = sampleReferral({ status: 'completed', closedAt: sampleNow, episode: 2 });
    expect(patchOf('reopen', 'completed', { referral })).toEqual({
      ...{ status: 'in_contact', episode: 3, closedAt: null, closingReason: null, outflow: null },
    });
  });

  it('takes a reason along only where one is asked for, because only there it was checked', () => {
    const input = { ...fullInput, reason: 'Mevrouw De Wit belde' };
    const { patch, event } = act('redirect', attemptIn('matching', 'coach', { input }));
    expect(patch.closingReason).toBeNull();
    expect(event.payload['reason']).toBeNull();
  });
});
