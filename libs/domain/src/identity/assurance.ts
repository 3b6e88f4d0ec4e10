import type { Role } from '../access.js';

/**
 * What an identity provider must vouch for (`acr`) before somebody comes in with a role, best first.
 * A role that is not named cannot come in by this provider (I-02).
 */
export type AcrByRole = Readonly<Partial<Record<Role, readonly string[]>>>;

/** Every value that would do for some role, each once: what a login asks the provider for. */
export function acrValuesOf(byRole: AcrByRole): string[] {
  return [...new Set(Object.values(byRole).flat())];
}

const elsewhere = 'oidc';

/** What a login at an identity provider proves: that, and what the provider called it. */
export function factorsElsewhere(acr: string | undefined): readonly string[] {
  return [elsewhere, acr ?? 'none'];
}

/** True for what began at an identity provider, whatever was proved here afterwards. */
export function isElsewhere(factors: readonly string[]): boolean {
  return factors.includes(elsewhere);
}

/** What was proved here: a provider may call its own assurance as we call a factor. */
export function factorsHere(factors: readonly string[]): readonly string[] {
  const at = factors.indexOf(elsewhere);
  return factors.filter((_, index) => at === -1 || (index !== at && index !== at + 1));
}

/** What the provider vouched for; undefined for a login that began here. */
export function acrOf(factors: readonly string[]): string | undefined {
  return isElsewhere(factors) ? factors[factors.indexOf(elsewhere) + 1] : undefined;
}

/** True when the provider vouched for enough; a login without any `acr` never is enough. */
export function isAssured(byRole: AcrByRole, role: Role, acr: string | undefined): boolean {
  return acr !== undefined && (byRole[role] ?? []).includes(acr);
}

/** What a code in a mail proves: that somebody reads what is sent to an address, and no more. */
export const mailedCode = 'mail_code';

const enoughByMail: readonly Role[] = ['provider'];

/** True for what began with a code in a mail, whatever was proved afterwards. */
export function isByMail(factors: readonly string[]): boolean {
  return factorsHere(factors).includes(mailedCode);
}

/**
 * True when a code in a mail is enough for somebody with these roles: for one role alone, so that
 * nobody comes near a dossier by it, not even by changing to another role (ADR 25).
 */
export function isEnoughByMail(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => enoughByMail.includes(role));
}
