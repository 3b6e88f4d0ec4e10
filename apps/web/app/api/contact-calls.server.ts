import type {
  ContactRequest,
  ContactResult,
  ContactTakenBack,
  ReciprocityRequest,
  ReciprocityView,
} from '@wor/contract';
import type { Call } from './call.server.js';

type Ask = <Data>(call: Call) => Promise<Data>;

interface Sent {
  readonly key: string;
  readonly version?: number;
}

const at = (referralId: string): string => `/referrals/${encodeURIComponent(referralId)}/contacts`;

/** Contacts with a client, and what a client answers. */
export function contactCalls(ask: Ask) {
  return {
    logContact: (referralId: string, body: Partial<ContactRequest>, { key, version }: Sent) =>
      ask<ContactResult>({
        ...{ method: 'POST', path: at(referralId), body, version },
        idempotencyKey: key,
      }),
    takeBackContact: (referralId: string, contactId: string) =>
      ask<ContactTakenBack>({
        ...{ method: 'POST', path: `${at(referralId)}/${encodeURIComponent(contactId)}/take-back` },
        body: {},
      }),
    noteReciprocity: (participationId: string, body: ReciprocityRequest) =>
      ask<ReciprocityView>({
        ...{ method: 'POST', body },
        path: `/participations/${encodeURIComponent(participationId)}/reciprocity`,
      }),
  };
}
