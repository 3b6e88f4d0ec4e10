import {
  outcomeOf,
  refusalOf,
  sampleActor,
  sampleAttempt,
  sampleReferral,
} from '../../../../test/support/referral-sample.js';
import { errorReasons } from '../region/index.js';
import { act } from './act.js';
import type { ActionInput } from './input.js';
import type { Action } from './lifecycle.js';
import type { Receiver } from './receiver.js';

const sentAt = new Date('2026-11-20T09:00:30.000Z');
const now = new Date('2026-11-23T10:00:00.000Z');

const talkAt = (at: string | undefined, action: Action = 'log_talk') => {
  const referral = sampleReferral({ status: 'accepted', sentAt });
  const input = { channel: 'phone', ...(at === undefined ? {} : { at }) } as const;
  return () => act(action, sampleAttempt({ referral, now, input }));
};

describe('the moment of a contact', () => {
  it('of the first talk is when they spoke, not when it was typed', () => {
    const at = '2026-11-20T14:30:00.000Z';
    expect(talkAt(at)().patch.spokenAt).toEqual(new Date(at));
    expect(talkAt(undefined)().patch.spokenAt).toEqual(now);
  });

  it.each<Action>(['log_talk', 'log_attempt'])('of %s is not before the sending', (action) => {
    expect(outcomeOf(talkAt('2026-11-20T09:00:00.000Z', action))).toBe('done');
    const refusal = refusalOf(talkAt('2026-11-20T08:59:59.000Z', action));
    expect(refusal?.code).toBe('attempt.before_sending');
    expect(refusal?.details.fields).toEqual([{ field: 'at', code: 'attempt.before_sending' }]);
  });
});

describe('who gets a referral', () => {
  const may = { organisationId: 'another', regionId: 'far', isSameWorld: true };
  const given = (change: Partial<Receiver> = {}, input: ActionInput = { freshConsent: true }) => {
    const receiver = { ...may, isWelfare: true, hasEnded: false, ...change };
    const facts = { receiver, targetOrganisationId: receiver.organisationId };
    const actor = sampleActor('lead');
    return () =>
      act('transfer', sampleAttempt({ actor, facts, input: { teamId: 'far', ...input } }));
  };

  it('may be a welfare organisation in another region, with fresh consent', () => {
    expect(outcomeOf(given())).toBe('done');
    expect(outcomeOf(given({}, {}))).toBe('transfer.consent');
  });

  it.each<[Partial<Receiver>, string]>([
    [{ isWelfare: false }, 'transfer.not_welfare'],
    [{ hasEnded: true }, 'transfer.ended'],
    [{ isSameWorld: false }, 'transfer.practice_region'],
    [{ isSameWorld: false, isWelfare: false, hasEnded: true }, 'transfer.practice_region'],
  ])('is refused at the team with %j: %s', (change, code) => {
    expect(refusalOf(given(change))).toMatchObject({
      ...{ code, details: { fields: [{ field: 'teamId', code }] } },
    });
  });
});

describe('the reason of an error', () => {
  const markedWith = (reason: string) => (): unknown =>
    act('enter_in_error', sampleAttempt({ actor: sampleActor('referrer'), input: { reason } }));

  it('stands in the list', () => {
    const codes = errorReasons.map(({ code }) => code);
    expect(codes.map((code) => outcomeOf(markedWith(code)))).toEqual(codes.map(() => 'done'));
    expect(outcomeOf(markedWith('mevrouw_de_wit'))).toBe('reason.missing');
  });
});
