import type { Role } from '@wor/domain';
import { text } from '../text/index.js';

interface Face {
  readonly to: string;
  readonly label: string;
}

const referring: readonly Face[] = [
  { to: '/verwijs', label: text.menu.refer },
  { to: '/verwijzingen', label: text.menu.referrals },
];
const coaching: readonly Face[] = [
  { to: '/team', label: text.menu.inbox },
  { to: '/inwoners', label: text.menu.caseload },
];

/** The pages of each role, the first one is where it starts. */
const faces: Partial<Record<Role, readonly Face[]>> = {
  referrer: referring,
  coach: coaching,
  lead: coaching,
  municipality: [{ to: '/gemeente', label: text.menu.council }],
  operator: [{ to: '/beheer', label: text.menu.operations }],
};

/** The menu of a role; the caught mail is for whoever runs the practice region. */
export function facesOf(role: Role, hasMailbox: boolean): readonly Face[] {
  const own = faces[role] ?? [];
  const mailbox = { to: '/oefenpost', label: text.menu.mailbox };
  return hasMailbox && role === 'operator' ? [...own, mailbox] : own;
}

/** Where a role starts; the front page explains when it has no pages yet. */
export function homeOf(role: Role): string {
  return faces[role]?.[0]?.to ?? '/';
}
