import { settingOf, themeSetting, type Role } from '@wor/domain';
import type { RouterContextProvider } from 'react-router';
import { ownerField, ownerOf, proofField, proofOf } from './proof.server.js';
import {
  doorContext,
  postedContext,
  sessionContext,
  visitContext,
} from './request-context.server.js';
import { withoutSecrets } from './login/secret-fields.js';
import { themeAddress } from './theme.server.js';

/** What the frame around every page shows, and what its forms carry along. */
export interface FrameData {
  readonly me: {
    readonly name: string;
    readonly role: Role;
    readonly organisation: string;
    readonly isPractice: boolean;
    readonly hasOtherRoles: boolean;
  } | null;
  /** The region's own name and style sheet; null where it has chosen none. */
  readonly brand: string | null;
  readonly styles: string | null;
  readonly proof: string;
  readonly owner: string | null;
  readonly hasMailbox: boolean;
  readonly traceId: string;
  /** What was just posted, so that an error page can give it back. */
  readonly posted: Readonly<Record<string, readonly string[]>> | null;
}

export function frameOf(context: Readonly<RouterContextProvider>): FrameData {
  const { secret, mailbox } = context.get(doorContext);
  const session = context.get(sessionContext);
  const token = session.kind === 'nobody' ? undefined : session.token;
  const me = session.kind === 'somebody' ? session.me : null;
  const theme = me?.region.theme ?? null;
  return {
    brand: theme?.wordmark ?? null,
    styles: theme && themeAddress(settingOf(themeSetting, { theme })),
    me: me && {
      name: me.name,
      role: me.role as Role,
      organisation: me.organisation.name,
      isPractice: me.region.isPractice,
      hasOtherRoles: me.hasOtherRoles,
    },
    proof: proofOf(secret, token),
    owner: me && ownerOf(secret, me.accountId),
    hasMailbox: mailbox !== null,
    traceId: context.get(visitContext).trace.traceId,
    posted: withoutOurs(context),
  };
}

const ours: readonly string[] = [proofField, ownerField];

function withoutOurs(context: Readonly<RouterContextProvider>): FrameData['posted'] {
  const posted = context.get(postedContext);
  if (posted === null) return null;
  return Object.fromEntries(
    Object.entries(withoutSecrets(posted)).filter(([name]) => !ours.includes(name)),
  );
}
