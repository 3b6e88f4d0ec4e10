import type { LoginAnswer, Me, OwnSessionView, ThemeView } from '@wor/contract';
import { settingOf, themeSetting } from '@wor/domain';
import type { LoginOutcome, OwnSession } from '@wor/services';

interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly organisationId: string;
  readonly teamIds: readonly string[];
  readonly organisationName: string;
  readonly organisationKind: string;
  readonly regionName: string;
  readonly isPractice: boolean;
  readonly isFresh: boolean;
  readonly hasOtherRoles: boolean;
  readonly theme: unknown;
}

/** Who is logged in, for the person in question. */
export function toMe(person: Person): Me {
  return {
    accountId: person.accountId,
    name: person.name,
    role: person.role,
    organisation: {
      id: person.organisationId,
      name: person.organisationName,
      kind: person.organisationKind,
    },
    region: { name: person.regionName, isPractice: person.isPractice, theme: themeIn(person) },
    teamIds: person.teamIds,
    isFresh: person.isFresh,
    hasOtherRoles: person.hasOtherRoles,
  };
}

/** What is stored is read with care: what no longer passes shows as the colours of nobody. */
function themeIn({ theme }: Pick<Person, 'theme'>): ThemeView | null {
  if (theme === null || theme === undefined) return null;
  const { wordmark, radius, light, dark } = settingOf(themeSetting, { theme });
  return { wordmark, radius, light: { ...light }, dark: { ...dark } };
}

/** One device on the caller's own list. */
export function toOwnSession(row: OwnSession, current: string): OwnSessionView {
  return {
    id: row.sessionId,
    isCurrent: row.sessionId === current,
    role: row.role,
    organisation: row.organisation,
    address: row.address,
    agent: row.agent,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  };
}

/** In, or what is still to do. */
export function toLoginAnswer(
  outcome: LoginOutcome & { readonly recoveryCodes?: readonly string[] },
): LoginAnswer {
  const { recoveryCodes } = outcome;
  const codes = recoveryCodes === undefined ? {} : { recoveryCodes };
  if (outcome.kind === 'paused') return { ticket: outcome.ticket, step: outcome.step, ...codes };
  const { token, session, device } = outcome;
  return { token, device, me: toMe(session), ...codes };
}
