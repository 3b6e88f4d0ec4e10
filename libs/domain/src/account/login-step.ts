import type { Role } from '../access.js';
import { factorsHere, isByMail, isElsewhere, isEnoughByMail } from '../identity/assurance.js';

/** What somebody who is coming in still has to do. */
export const loginSteps = ['second_factor', 'organisation', 'enrolment'] as const;

export type LoginStep = (typeof loginSteps)[number];

/** A role that can be chosen. */
interface Choice {
  readonly id: string;
  readonly role: Role;
  readonly demandsSecondFactor: boolean;
}

/** How far somebody has come. */
export interface Progress<Membership extends Choice> {
  /** What was proved: `password`, `mail_code`, `totp`, `recovery`, or how an issuer calls it. */
  readonly factors: readonly string[];
  readonly isEnrolled: boolean;
  readonly memberships: readonly Membership[];
  readonly membershipId: string | undefined;
}

/** Where that leads: another step, in by a role, or nowhere. */
export type NextStep<Membership> =
  | { readonly kind: 'step'; readonly step: LoginStep }
  | { readonly kind: 'open'; readonly membership: Membership }
  | { readonly kind: 'refused' };

const secondFactors: readonly string[] = ['totp', 'recovery', 'issuer.mfa'];

/**
 * The second factor comes before the choice, so that a stolen password does not even tell for whom
 * somebody works. Who has one is always asked for it; who has none sets it up where the role's
 * organisation demands it. Who began elsewhere chooses nothing and sets up nothing here: whether the
 * provider vouches enough for the role is the caller's to check (I-02). Who began with a code in a mail
 * has roles for which that is enough and no other, and sets up nothing (ADR 25).
 */
export function nextLoginStep<Membership extends Choice>(
  progress: Progress<Membership>,
): NextStep<Membership> {
  const { factors, isEnrolled, memberships, membershipId } = progress;
  const isFederated = isElsewhere(factors);
  const isMailed = isByMail(factors);
  const hasTwo = factorsHere(factors).some((factor) => secondFactors.includes(factor));
  if (memberships.length === 0) return { kind: 'refused' };
  if (isMailed && !isEnoughByMail(memberships.map(({ role }) => role))) return { kind: 'refused' };
  if (isEnrolled && !hasTwo) return { kind: 'step', step: 'second_factor' };
  const chosen = memberships.find(({ id }) => id === membershipId);
  if (chosen === undefined && membershipId !== undefined) return { kind: 'refused' };
  const membership = chosen ?? (memberships.length === 1 ? memberships[0] : undefined);
  if (membership === undefined) {
    return isFederated ? { kind: 'refused' } : { kind: 'step', step: 'organisation' };
  }
  if (membership.demandsSecondFactor && !hasTwo && !isFederated && !isMailed) {
    return { kind: 'step', step: 'enrolment' };
  }
  return { kind: 'open', membership };
}
