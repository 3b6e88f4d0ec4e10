import type { Role } from '@wor/domain';
import { text } from '../text/index.js';

interface Face {
  readonly to: string;
  readonly label: string;
}

interface Way {
  readonly to: string;
  readonly word: keyof typeof text.menu;
}

const referring: readonly Way[] = [
  { to: '/verwijs', word: 'refer' },
  { to: '/verwijzingen', word: 'referrals' },
  { to: '/praktijk', word: 'practice' },
];
const coaching: readonly Way[] = [
  { to: '/mijn-dag', word: 'day' },
  { to: '/team', word: 'inbox' },
  { to: '/inwoners', word: 'caseload' },
  { to: '/agenda', word: 'agenda' },
  { to: '/sociale-kaart', word: 'directory' },
  { to: '/post', word: 'post' },
];

/** The pages of each role, the first one is where it starts. */
const faces: Partial<Record<Role, readonly Way[]>> = {
  referrer: referring,
  coach: coaching,
  lead: coaching,
  provider: [
    { to: '/aanmeldingen', word: 'signUps' },
    { to: '/mijn-activiteiten', word: 'ownActivities' },
  ],
  municipality: [{ to: '/gemeente', word: 'council' }],
  administrator: [
    { to: '/regio', word: 'region' },
    { to: '/regio/organisaties', word: 'organisations' },
    { to: '/regio/mensen', word: 'people' },
    { to: '/sociale-kaart', word: 'directory' },
    { to: '/regio/importeren', word: 'imports' },
  ],
  operator: [{ to: '/beheer', word: 'operations' }],
};

/** What there is to see only where nothing is real. */
const practising: readonly Way[] = [
  { to: '/oefenpost', word: 'mailbox' },
  { to: '/ui-kit', word: 'kit' },
];

/** The menu of a role; the caught mail is for whoever runs the practice region. */
export function facesOf(role: Role, hasMailbox: boolean): readonly Face[] {
  const own = faces[role] ?? [];
  const ways = hasMailbox && role === 'operator' ? [...own, ...practising] : own;
  return ways.map(({ to, word }) => ({ to, label: text.menu[word] }));
}

/** Where a role starts; the front page explains when it has no pages yet. */
export function homeOf(role: Role): string {
  return faces[role]?.[0]?.to ?? '/';
}
