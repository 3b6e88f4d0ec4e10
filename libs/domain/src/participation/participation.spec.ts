import type { Actor } from '../access.js';
import { civilDate } from '../calendar/index.js';
import { DomainError } from '../error.js';
import { statuses, type Referral, type Status } from '../referral/index.js';
import {
  actOnParticipation,
  checkRecordable,
  findParticipationTransition,
  mayRecord,
  participationActions,
  participationLifecycle,
  participationStatuses,
  possibleParticipationActions,
  stopReasons,
  type ParticipationAction,
  type ParticipationAttempt,
} from './index.js';

const coach: Actor = {
  accountId: 'coach',
  name: 'Coach',
  organisationId: 'welfare',
  regionId: 'region',
  role: 'coach',
  teamIds: ['team'],
};

const referral = (status: Status): Referral => ({
  ...{ id: 'referral', number: 'WR-4F7K2', regionId: 'region', status, heldFrom: null },
  ...{ wakeOn: null, episode: 1, version: 1, referrerOrganisationId: 'practice' },
  ...{ referrerAccountId: 'gp', welfareOrganisationId: 'welfare', teamId: 'team' },
  ...{ coachId: 'coach', clientId: 'client', reasonCode: 'loneliness', shareLevel: 'summary' },
  ...{ contactTarget: '2026-11-27', contactLimit: '2026-12-04', sentAt: null },
  ...{ acceptedAt: null, spokenAt: null, intakeAt: null, startedAt: null, closedAt: null },
  ...{ closingReason: null, outflow: null },
});

const attempt = (over: Partial<ParticipationAttempt> = {}): ParticipationAttempt => ({
  referral: referral('matching'),
  participation: {
    id: 'one',
    activityId: 'walking',
    status: 'proposed',
    startedOn: null,
    acceptedOn: null,
  },
  actor: coach,
  today: civilDate('2026-11-20'),
  input: {},
  ...over,
});

const refusal = (action: ParticipationAction, over: Partial<ParticipationAttempt>): string => {
  try {
    actOnParticipation(action, attempt(over));
    return 'done';
  } catch (error) {
    return error instanceof DomainError ? error.code : 'unexpected';
  }
};

describe('the table of participations', () => {
  it('has one row at most for an action in a status', () => {
    for (const action of participationActions) {
      for (const from of ['none', ...participationStatuses] as const) {
        const rows = participationLifecycle.filter(
          (row) => row.action === action && row.from.includes(from),
        );
        expect(rows.length).toBeLessThanOrEqual(1);
        expect(findParticipationTransition(action, from)).toBe(rows[0]);
      }
    }
  });

  it('gives back every seat that it takes', () => {
    const holders = ['held', 'started'] as const;
    for (const status of participationStatuses) {
      const seat = findParticipationTransition('stop', status)?.seat;
      const expected = holders.some((each) => each === status) ? 'free' : 'none';
      expect(status === 'stopped' ? undefined : expected).toBe(seat);
    }
  });

  it('refuses every step of which it has no row, in every state of the referral', () => {
    for (const status of statuses) {
      for (const action of ['start', 'stop'] as const) {
        const input = { reason: 'client.time' };
        const done = refusal(action, { referral: referral(status), input }) === 'done';
        const possible = possibleParticipationActions('proposed', referral(status));
        expect(done).toBe(possible.includes(action));
      }
    }
  });
});

describe('a step of a participation', () => {
  it('starts today unless the coach names another day, and takes the seat', () => {
    expect(actOnParticipation('start', attempt())).toEqual({
      status: 'started',
      seat: 'take',
      needs: 'free_seat',
      on: '2026-11-20',
      event: {
        type: 'participation.started',
        referralId: 'referral',
        payload: { participationId: 'one', activityId: 'walking', on: '2026-11-20', reason: null },
      },
    });
    const on = civilDate('2026-11-17');
    expect(actOnParticipation('start', attempt({ input: { on } })).on).toBe('2026-11-17');
  });

  it('does not happen on a day that is still to come, nor stops before it started', () => {
    expect(refusal('start', { input: { on: civilDate('2026-11-21') } })).toBe('input.invalid');
    const startedOn = civilDate('2026-11-10');
    const place = { id: 'one', activityId: 'a', startedOn, acceptedOn: null };
    const participation = { ...place, status: 'started' } as const;
    const input = { on: civilDate('2026-11-09'), reason: 'client.time' };
    expect(refusal('stop', { participation, input })).toBe('input.invalid');
  });

  it.each([undefined, '', 'because', 'Te druk, bel 0612345678'])(
    'stops only with a reason of the list, not with "%s"',
    (reason) => {
      expect(refusal('stop', { input: { reason } })).toBe('reason.missing');
    },
  );

  it('is not there for a coach of another team, a referrer or a lead of another organisation', () => {
    const others: Partial<Actor>[] = [
      { teamIds: ['other'] },
      { role: 'referrer', organisationId: 'practice' },
      { role: 'lead', organisationId: 'other' },
      { role: 'engine', organisationId: 'other' },
    ];
    for (const other of others) {
      expect(refusal('start', { actor: { ...coach, ...other } })).toBe('not_found');
    }
  });
});

describe('a provider', () => {
  const provider = { ...coach, role: 'provider', organisationId: 'club', teamIds: [] } as const;
  const at = (status: 'proposed' | 'held' | 'started') => ({
    actor: provider,
    participation: { id: 'one', activityId: 'walking', status, startedOn: null, acceptedOn: null },
    input: { reason: 'provider.full' },
  });

  it('keeps a seat, and ends what has not begun', () => {
    expect(refusal('offer', at('proposed'))).toBe('done');
    expect(refusal('stop', at('proposed'))).toBe('done');
    expect(refusal('stop', at('held'))).toBe('done');
  });

  it('begins nothing, answers for no client, and sends nobody away who takes part', () => {
    const impossible = 'participation.action_not_possible';
    expect(refusal('start', at('proposed'))).toBe(impossible);
    expect(refusal('accept_offer', at('held'))).toBe(impossible);
    expect(refusal('decline_offer', at('held'))).toBe(impossible);
    expect(refusal('stop', at('started'))).toBe(impossible);
  });
});

describe('the reasons to stop', () => {
  it('keep what lies with the client apart from what lies with the provider', () => {
    expect(stopReasons.filter(({ code, side }) => !code.startsWith(`${side}.`))).toEqual([]);
    expect(new Set(stopReasons.map(({ code }) => code)).size).toBe(stopReasons.length);
  });
});

describe('what a coach can write down', () => {
  it('is nothing before the first talk, nor after consent was withdrawn', () => {
    for (const status of ['draft', 'sent', 'accepted', 'withdrawn', 'entered_in_error'] as const) {
      expect(mayRecord('measurement', referral(status))).toBe(false);
      expect(mayRecord('follow_up_result', referral(status))).toBe(false);
      expect(mayRecord('suggestion', referral(status))).toBe(false);
    }
  });

  it('still is the follow-up after closing', () => {
    expect(mayRecord('follow_up_result', referral('completed'))).toBe(true);
    expect(() => checkRecordable('suggestion', referral('completed'))).toThrow(
      'referral.action_not_possible',
    );
  });
});
