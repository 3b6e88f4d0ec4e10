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

/** True when the provider vouched for enough; a login without any `acr` never is enough. */
export function isAssured(byRole: AcrByRole, role: Role, acr: string | undefined): boolean {
  return acr !== undefined && (byRole[role] ?? []).includes(acr);
}
