import fc from 'fast-check';
import { engineOf, type Actor } from '../access.js';
import {
  addDays,
  civilDate,
  civilDateOf,
  isWorkingDay,
  localTimeOf,
  dueMoment,
} from '../calendar/index.js';
import { DomainError } from '../error.js';
import { eventTypes } from '../event.js';
import { statuses, type Referral, type Status } from '../referral/index.js';
import { defaultNorms } from '../region/index.js';
import {
  actOnParticipation,
  findParticipationTransition,
  hasRunOut,
  mayBeOffered,
  mostUnanswered,
  offerUntil,
  participationActions,
  participationLifecycle,
  participationStatuses,
  participationSteps,
  possibleParticipationActions,
  stepAfterSilence,
  type ParticipationAction,
  type ParticipationState,
} from './index.js';

const coach: Actor = {
  ...{ accountId: 'coach', name: 'Coach', organisationId: 'welfare', regionId: 'region' },
  ...{ role: 'coach', teamIds: ['team'] },
};
const engine = engineOf('welfare', 'region');

const referral = (status: Status): Referral => ({
  ...{ id: 'referral', number: 'WR-4F7K2', regionId: 'region', status, heldFrom: null },
  ...{ wakeOn: null, episode: 1, version: 1, referrerOrganisationId: 'practice' },
  ...{ referrerAccountId: 'gp', welfareOrganisationId: 'welfare', teamId: 'team' },
  ...{ coachId: 'coach', clientId: 'client', reasonCode: 'loneliness', shareLevel: 'summary' },
  ...{ contactTarget: '2026-11-27', contactLimit: '2026-12-04', sentAt: null },
  ...{ acceptedAt: null, spokenAt: null, intakeAt: null, startedAt: null, closedAt: null },
  ...{ closingReason: null, outflow: null },
});

const today = civilDate('2026-11-20');

const place = (over: Partial<ParticipationState> = {}): ParticipationState => ({
  ...{ id: 'one', activityId: 'walking', status: 'held', startedOn: null, acceptedOn: null },
  ...over,
});

interface Tried {
  readonly actor?: Actor;
  readonly status?: Status;
  readonly participation?: ParticipationState;
  readonly input?: { readonly on?: typeof today; readonly reason?: string };
}

const decide = (action: ParticipationAction, tried: Tried = {}) =>
  actOnParticipation(action, {
    ...{ referral: referral(tried.status ?? 'matching'), actor: tried.actor ?? coach, today },
    ...{ participation: tried.participation ?? place(), input: tried.input ?? {} },
  });

const refusal = (action: ParticipationAction, tried: Tried = {}): string => {
  try {
    decide(action, tried);
    return 'done';
  } catch (error) {
    return error instanceof DomainError ? error.code : 'unexpected';
  }
};

const holds: readonly string[] = ['held', 'started'];

describe('the table of waiting lists', () => {
  it('takes a seat on every way in and frees it on every way out', () => {
    for (const { action, from, to, seat } of participationLifecycle) {
      for (const before of from) {
        const change = Number(holds.includes(to)) - Number(holds.includes(before));
        const expected = ['free', 'none', 'take'][change + 1];
        expect([action, before, seat]).toEqual([action, before, expected]);
      }
    }
  });

  it('counts the same seats whatever happens, one step after another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...participationActions), { maxLength: 30 }),
        (steps) => {
          let status: ParticipationState['status'] = 'none';
          let seats = 0;
          for (const action of steps) {
            const row = findParticipationTransition(action, status);
            if (row === undefined) continue;
            seats += { take: 1, free: -1, none: 0 }[row.seat];
            status = row.to;
          }
          return seats === Number(holds.includes(status));
        },
      ),
    );
  });

  it('records for each step an event that exists', () => {
    for (const { event } of participationLifecycle) expect(eventTypes).toContain(event);
  });

  it('shows exactly the steps that people take of a place that is there', () => {
    const ofPeople = participationLifecycle
      .filter(({ who, from }) => who.includes('coach') && !from.includes('none'))
      .map(({ action }) => action);
    expect([...new Set(ofPeople)].sort()).toEqual([...participationSteps].sort());
  });

  it('has no button that is refused, and none too few', () => {
    const input = { reason: 'client.time' };
    for (const from of participationStatuses) {
      for (const status of statuses) {
        const buttons = possibleParticipationActions(from, referral(status));
        const done = participationSteps.filter(
          (action) =>
            refusal(action, { status, participation: place({ status: from }), input }) === 'done',
        );
        expect(buttons).toEqual(done);
      }
    }
  });

  it('offers the list only without a free seat, and the answer only while it is open', () => {
    const buttons = (status: 'proposed' | 'held', isFull: boolean, isAccepted = false) =>
      possibleParticipationActions(status, referral('matching'), { isFull, isAccepted });
    expect(buttons('proposed', true)).toEqual(['join_list', 'stop']);
    expect(buttons('proposed', false)).toEqual(['start', 'offer', 'stop']);
    expect(buttons('held', true)).toEqual(['accept_offer', 'start', 'decline_offer', 'stop']);
    expect(buttons('held', true, true)).toEqual(['start', 'decline_offer', 'stop']);
  });
});

describe('an answer to an offer', () => {
  it('is given once', () => {
    expect(decide('accept_offer')).toMatchObject({ status: 'held', seat: 'none' });
    const participation = place({ acceptedOn: today });
    expect(refusal('accept_offer', { participation })).toBe('participation.action_not_possible');
    for (const action of ['expire_offer', 'leave_list', 'pass_over'] as const) {
      expect(refusal(action, { actor: engine })).toBe('done');
      expect(refusal(action, { actor: engine, participation })).not.toBe('done');
    }
  });

  it('that is no says why, and no step but a start and an end has a day of its own', () => {
    expect(refusal('decline_offer')).toBe('reason.missing');
    const input = { reason: 'client.time' };
    expect(decide('decline_offer', { input }).event.payload).toMatchObject(input);
    const on = civilDate('2026-11-19');
    expect(refusal('decline_offer', { input: { ...input, on } })).toBe('input.invalid');
    expect(refusal('start', { input: { on } })).toBe('done');
  });

  it('is no work of the engine, and silence is no work of people', () => {
    for (const action of ['accept_offer', 'decline_offer', 'start', 'stop'] as const) {
      expect(refusal(action, { actor: engine })).toBe('participation.action_not_possible');
    }
    for (const action of ['expire_offer', 'leave_list', 'pass_over'] as const) {
      expect(refusal(action)).toBe('participation.action_not_possible');
    }
  });
});

describe('an offer', () => {
  it('comes in the states in which a client can begin', () => {
    for (const status of statuses) {
      const participation = place({ status: 'proposed' });
      expect(mayBeOffered(referral(status))).toBe(
        refusal('start', { status, participation }) === 'done',
      );
    }
  });

  it('lasts until nine o’clock on a working day, after as many as the region says', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 1, max: 20 }), (after, offerWorkingDays) => {
        const from = addDays(today, after);
        const until = offerUntil(from, { offerWorkingDays }, {});
        expect(isWorkingDay(until)).toBe(true);
        expect(until > from).toBe(true);
        const end = dueMoment(until);
        expect([civilDateOf(end), localTimeOf(end)]).toEqual([until, '09:00']);
        expect(hasRunOut(until, new Date(end.getTime() - 1))).toBe(false);
        expect(hasRunOut(until, end)).toBe(true);
      }),
    );
    expect(offerUntil(today, defaultNorms, {})).toBe('2026-11-25');
  });

  it('without an answer goes to the end of the list, and at last off it', () => {
    const steps = Array.from({ length: mostUnanswered }, (_, unanswered) =>
      stepAfterSilence(unanswered, referral('matching')),
    );
    expect(steps).toEqual(['expire_offer', 'leave_list']);
    expect(stepAfterSilence(0, referral('on_hold'))).toBe('expire_offer');
    expect(stepAfterSilence(0, referral('completed'))).toBe('leave_list');
    for (const status of statuses) {
      const action = stepAfterSilence(0, referral(status));
      const isOver = ['draft', 'sent', 'declined'].includes(status);
      if (!isOver) expect(refusal(action, { status, actor: engine })).toBe('done');
    }
  });
});
