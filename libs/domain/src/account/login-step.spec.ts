import type { Role } from '../access.js';
import { nextLoginStep, type Progress } from './login-step.js';

interface Choice {
  readonly id: string;
  readonly role: Role;
  readonly demandsSecondFactor: boolean;
}

const free: Choice = { id: 'free', role: 'coach', demandsSecondFactor: false };
const strict: Choice = { id: 'strict', role: 'coach', demandsSecondFactor: true };
const provider: Choice = { id: 'provider', role: 'provider', demandsSecondFactor: true };

const next = (progress: Partial<Progress<Choice>>) =>
  nextLoginStep({
    ...{ factors: ['password'], isEnrolled: false, memberships: [free], membershipId: undefined },
    ...progress,
  });

describe('the next step of a login', () => {
  it('is none with one role: nothing is asked', () => {
    expect(next({})).toEqual({ kind: 'open', membership: free });
  });

  it('is the choice with several roles, until one is chosen', () => {
    const memberships = [free, { ...free, id: 'other' }];
    expect(next({ memberships })).toEqual({ kind: 'step', step: 'organisation' });
    expect(next({ memberships, membershipId: 'other' })).toMatchObject({ kind: 'open' });
  });

  it('is the second factor before anything tells for whom somebody works', () => {
    const step = next({ isEnrolled: true, memberships: [free, strict] });
    expect(step).toEqual({ kind: 'step', step: 'second_factor' });
  });

  it.each(['totp', 'recovery'])('is behind somebody who proved by %s', (factor) => {
    const progress = { isEnrolled: true, factors: ['password', factor], memberships: [strict] };
    expect(next(progress)).toEqual({ kind: 'open', membership: strict });
  });

  it('is setting up a second factor where the organisation demands one', () => {
    expect(next({ memberships: [strict] })).toEqual({ kind: 'step', step: 'enrolment' });
  });

  it('is never setting up or choosing for a login elsewhere (I-02)', () => {
    const factors = ['oidc', 'low'];
    expect(next({ factors, memberships: [strict] })).toMatchObject({ kind: 'open' });
    expect(next({ factors, memberships: [free, strict] })).toEqual({ kind: 'refused' });
  });

  it('is still the second factor when a provider calls its assurance one', () => {
    const step = next({ factors: ['oidc', 'totp'], isEnrolled: true });
    expect(step).toEqual({ kind: 'step', step: 'second_factor' });
  });

  it('leads nowhere without a role, and with the role of somebody else', () => {
    expect(next({ memberships: [] })).toEqual({ kind: 'refused' });
    expect(next({ membershipId: 'of somebody else' })).toEqual({ kind: 'refused' });
  });

  it('is none for a provider with a code in a mail, and the choice with two of them', () => {
    const factors = ['mail_code'];
    const open = { kind: 'open', membership: provider };
    expect(next({ factors, memberships: [provider] })).toEqual(open);
    const memberships = [provider, { ...provider, id: 'other' }];
    expect(next({ factors, memberships })).toEqual({ kind: 'step', step: 'organisation' });
  });

  it('leads nowhere with a code in a mail for who has another role as well', () => {
    const factors = ['mail_code'];
    expect(next({ factors, memberships: [free] })).toEqual({ kind: 'refused' });
    const both = { factors, memberships: [provider, free] };
    expect(next(both)).toEqual({ kind: 'refused' });
    expect(next({ ...both, membershipId: 'provider' })).toEqual({ kind: 'refused' });
  });

  it('is still the second factor for a provider who set one up', () => {
    const step = next({ factors: ['mail_code'], isEnrolled: true, memberships: [provider] });
    expect(step).toEqual({ kind: 'step', step: 'second_factor' });
  });
});
