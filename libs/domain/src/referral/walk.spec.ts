import fc from 'fast-check';
import { ends } from '../../../../test/support/lifecycle-oracle.js';
import {
  fullFacts,
  sampleActor,
  sampleAttempt,
  sampleNow,
  sampleReferral,
} from '../../../../test/support/referral-sample.js';
import { roles, type Role } from '../access.js';
import { DomainError } from '../error.js';
import { eventTypes } from '../event.js';
import { act, type Decision } from './act.js';
import type { ActionInput } from './input.js';
import { actions, lifecycle, type Action } from './lifecycle.js';
import { statuses, type Referral } from './referral.js';

const shortcuts: readonly string[] = [...ends, 'draft', 'same'];

const canary = 'KANARIE mevrouw De Wit';

interface Move {
  readonly pick: number;
  readonly temper: 'patient' | 'any' | 'wild';
  readonly action: Action;
  readonly role: Role;
  readonly input: ActionInput;
  readonly minutes: number;
}

const texts = fc.oneof(fc.constantFrom('other', 'consent', 'stress', '', canary), fc.string());

const input: fc.Arbitrary<ActionInput> = fc.record(
  {
    reason: texts,
    note: fc.constantFrom(canary, `${canary}!`),
    letter: fc.constantFrom(canary, `${canary}?`),
    teamId: fc.constantFrom('north', 'south'),
    channel: fc.constantFrom('phone', 'visit', 'mail', 'message'),
    result: fc.constantFrom('no_answer', 'call_back', 'no_show', 'voicemail'),
    outflow: texts,
    redirectedTo: texts,
    noLetterReason: texts,
    wakeOn: fc.oneof(fc.constantFrom('2030-01-01', '2026-11-20', '2026-02-30'), fc.string()),
    intake: fc.constant({ wishes: ['movement'], dayParts: [], earlierSupport: canary }),
    freshConsent: fc.boolean(),
  },
  { requiredKeys: ['note', 'letter', 'channel', 'intake'] },
);

const move: fc.Arbitrary<Move> = fc.record({
  pick: fc.nat(1000),
  temper: fc.constantFrom('patient', 'patient', 'patient', 'any', 'wild'),
  action: fc.constantFrom(...actions),
  role: fc.constantFrom(...roles),
  input,
  minutes: fc.nat(30),
});

/** A step that the table knows for this state; a wild one may be anything, a patient one no end. */
function choose(referral: Referral, { pick, temper, action, role }: Move) {
  const known = lifecycle
    .filter(({ from }) => temper !== 'wild' && from.includes(referral.status))
    .filter(({ to }) => temper !== 'patient' || !shortcuts.includes(to))
    .flatMap((row) => row.who.map((who) => ({ action: row.action, role: who })));
  return known[pick % Math.max(1, known.length)] ?? { action, role };
}

interface Step {
  readonly before: Referral;
  readonly after: Referral;
  readonly action: Action;
  readonly decision: Decision;
}

/** What an accepted input would be: two of three moves meet the lists, the rest is as drawn. */
const helped = ({ input: drawn, pick }: Move): ActionInput =>
  pick % 3 === 0
    ? drawn
    : { ...drawn, reason: 'other', outflow: 'other', redirectedTo: 'other', wakeOn: '2030-01-01' };

function walk(moves: readonly Move[]): readonly Step[] {
  const steps: Step[] = [];
  let [referral, at] = [sampleReferral({ status: 'draft', sentAt: null }), sampleNow];
  for (const each of moves) {
    at = new Date(at.getTime() + each.minutes * 60_000);
    const { action, role } = choose(referral, each);
    const actor = { ...sampleActor(role), teamIds: ['north', 'south'] };
    const attempt = { referral, actor, now: at, input: helped(each), facts: fullFacts };
    try {
      const decision = act(action, sampleAttempt(attempt));
      const after = { ...referral, ...decision.patch, version: referral.version + 1 };
      steps.push({ before: referral, after, action, decision });
      referral = after;
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
    }
  }
  return steps;
}

const walks = fc.array(move, { maxLength: 40, size: 'max' });

/** Checks every step of many random lives. */
const always = (claim: (step: Step) => void): void => {
  fc.assert(
    fc.property(walks, (moves) => {
      for (const step of walk(moves)) claim(step);
    }),
    { numRuns: 60 },
  );
};

describe('any random life of a referral', () => {
  it('visits every state, so that the claims below say something', () => {
    const seen = new Set<string>();
    const sampled = fc.sample(walks, { numRuns: 200, seed: 1 });
    for (const step of sampled.flatMap(walk)) seen.add(step.after.status);
    expect([...seen].sort()).toEqual([...statuses].sort());
  });

  it('stays within the states and changes nothing that says whose referral it is', () => {
    always(({ before, after, decision }) => {
      expect(statuses).toContain(after.status);
      const { id, number, regionId, clientId, reasonCode, referrerOrganisationId } = before;
      expect(after).toMatchObject({
        ...{ id, number, regionId, clientId, reasonCode, referrerOrganisationId },
      });
      expect(decision.patch).not.toHaveProperty('version');
    });
  });

  it('knows where to return and when to wake exactly while it is on hold', () => {
    always(({ after }) => {
      const isHeld = after.status === 'on_hold';
      expect(after.heldFrom !== null).toBe(isHeld);
      expect(after.wakeOn !== null).toBe(isHeld);
    });
  });

  it('resumes where it was held', () => {
    always(({ before, after, action }) => {
      if (action === 'resume') expect(after.status).toBe(before.heldFrom);
    });
  });

  it('leaves an end by reopening or as an error only', () => {
    always(({ before, action }) => {
      if (ends.includes(before.status)) expect(['reopen', 'enter_in_error']).toContain(action);
    });
  });

  it('is closed exactly in its ends', () => {
    always(({ after }) => {
      expect(after.closedAt !== null).toBe(ends.includes(after.status));
    });
  });

  it('gets a new episode by reopening only, one at a time', () => {
    always(({ before, after, action }) => {
      expect(after.episode).toBe(before.episode + (action === 'reopen' ? 1 : 0));
    });
  });

  it('has a moment of sending in every state but the draft and the error', () => {
    always(({ after }) => {
      if (after.status === 'draft') expect(after.sentAt).toBeNull();
      else if (after.status !== 'entered_in_error') expect(after.sentAt).not.toBeNull();
    });
  });

  it('records one event of a known type, with codes and ids only (no text ever)', () => {
    always(({ before, after, decision: { event } }) => {
      expect(eventTypes).toContain(event.type);
      expect(event.referralId).toBe(before.id);
      expect(event.payload).toMatchObject({ from: before.status, to: after.status });
      for (const value of Object.values(event.payload)) {
        if (typeof value === 'string') expect(value).toMatch(/^[a-z0-9_]{1,40}$/);
      }
    });
  });

  it('keeps codes only in its own row too', () => {
    always(({ after }) => {
      for (const code of [after.closingReason, after.outflow]) {
        expect(code ?? 'none').toMatch(/^[a-z0-9_]{1,40}$/);
      }
    });
  });
});
