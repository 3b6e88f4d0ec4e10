import { insertOutbox, type OutboxEntry, type Tx } from '@wor/database';
import { accountEventTypes, accountMails, type AccountEventType } from '@wor/domain';

export function isAccountEvent(kind: string): kind is AccountEventType {
  return accountEventTypes.some((type) => type === kind);
}

interface AccountEvent {
  readonly type: AccountEventType;
  /** `linkId`: what the link's secret is made from; `accountId` for somebody who has one. */
  readonly reference: Readonly<Record<string, string>>;
  readonly runAt: Date;
}

/** One outbox row for each mail; a repeat finds the rows by their dedupe key and adds nothing. */
export async function planAccountMails(tx: Tx, event: AccountEvent): Promise<void> {
  const { type, reference, runAt } = event;
  const meant = accountMails.filter(({ on }) => on === type);
  await insertOutbox(
    tx,
    meant.map(({ code }): OutboxEntry => ({
      ...{ queue: 'mail', kind: code, dedupeKey: `mail:${code}:${reference.linkId ?? ''}` },
      ...{ referralId: null, reference, runAt },
    })),
  );
}
