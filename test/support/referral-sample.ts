import {
  defaultNorms,
  DomainError,
  type ActionInput,
  type Actor,
  type Attempt,
  type ErrorCode,
  type Facts,
  type Referral,
  type Role,
} from '@wor/domain';

export const sampleNow = new Date('2026-11-20T09:00:00.000Z');

/** A referral that practice `practice` has just sent to team `north` of organisation `welfare`. */
export function sampleReferral(change: Partial<Referral> = {}): Referral {
  const isHeld = change.status === 'on_hold';
  return {
    ...{ id: 'referral', number: 'WR-4F7K2', regionId: 'region', status: 'sent' },
    ...{ heldFrom: isHeld ? 'matching' : null, wakeOn: isHeld ? '2026-12-01' : null },
    ...{ episode: 1, version: 1, referrerOrganisationId: 'practice', referrerAccountId: 'gp' },
    ...{ welfareOrganisationId: 'welfare', teamId: 'north', coachId: null, clientId: 'client' },
    ...{ reasonCode: 'loneliness', shareLevel: 'summary' },
    ...{ contactTarget: '2026-11-27', contactLimit: '2026-12-04', sentAt: sampleNow },
    ...{ acceptedAt: null, spokenAt: null, intakeAt: null, startedAt: null },
    ...{ closedAt: null, closingReason: null, outflow: null },
    ...change,
  };
}

/** Where somebody stands to the sample referral. */
export type Standing = 'own_team' | 'other_team' | 'elsewhere';

/** A person of a role; a referrer and a team belong to the organisation on their own side. */
export function sampleActor(role: Role, standing: Standing = 'own_team'): Actor {
  const own = role === 'referrer' ? 'practice' : 'welfare';
  return {
    ...{ accountId: `${role}-account`, name: role, role, regionId: 'region' },
    organisationId: standing === 'elsewhere' ? 'another' : own,
    teamIds: standing === 'own_team' ? ['north'] : ['south'],
  };
}

/** Meets every need that an input can meet: `other` stands in each of the lists. */
export const fullInput: ActionInput = {
  ...{ reason: 'other', note: 'Past daar beter.', teamId: 'south', channel: 'phone' },
  ...{ outflow: 'other', letter: 'Het gaat goed.', redirectedTo: 'other', wakeOn: '2026-12-01' },
  intake: { wishes: ['movement'], dayParts: ['morning'] },
};

/** Meets every need that is looked up. */
export const fullFacts: Facts = {
  ...{ hasConsent: true, isReachable: true, hasStartedParticipation: true },
  ...{ hasDueFollowUp: true, isProtocolExhausted: true, targetOrganisationId: 'welfare' },
};

/** An attempt that lacks nothing; override what the test is about. */
export function sampleAttempt(change: Partial<Attempt> = {}): Attempt {
  return {
    ...{ referral: sampleReferral(), actor: sampleActor('coach'), now: sampleNow },
    ...{ norms: defaultNorms, input: fullInput, facts: fullFacts },
    ...change,
  };
}

/** The error with which it refuses; undefined when it does not. */
export function refusalOf(work: () => unknown): DomainError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** The code with which it refuses; `done` when it does not. */
export function outcomeOf(work: () => unknown): ErrorCode | 'done' {
  return refusalOf(work)?.code ?? 'done';
}
