import {
  findAudience,
  findEventCause,
  insertOutbox,
  type OutboxEntry,
  type ReferralAudience,
  type Tx,
} from '@wor/database';
import {
  engineAccountId,
  isSelfReferred,
  mailsOn,
  type Audience,
  type MailEvent,
} from '@wor/domain';

/** Somebody who gets a mail, and the organisation on whose behalf their address may be read. */
interface Recipient {
  readonly organisationId: string;
  readonly reference: { readonly accountId: string } | { readonly teamId: string };
  readonly id: string;
}

interface PlannedEvent extends MailEvent {
  /** By the domain clock: when the outside may hear of it. */
  readonly runAt: Date;
}

/**
 * Decides who hears of an event: one outbox row for each mail, in the transaction that marks the
 * event done. A repeat finds the rows by their dedupe key and adds nothing.
 * @returns how many mails it meant
 * @throws Error when the actor may not see the event, so that it is noticed and not skipped
 */
export async function planMails(tx: Tx, event: PlannedEvent): Promise<number> {
  const meant = mailsOn(event.type);
  if (meant.length === 0) return 0;
  const cause = await findEventCause(tx, event.eventId);
  const audience = await findAudience(tx, event.referralId);
  if (cause === undefined || audience === undefined) throw new Error('The event cannot be seen');
  const entries = meant.flatMap(({ code, to }): OutboxEntry[] => {
    const recipient = recipientOf(to, audience);
    const isOwnDeed =
      to !== 'new_team' &&
      cause.accountId !== engineAccountId &&
      cause.organisationId === recipient?.organisationId;
    return recipient === undefined || isOwnDeed ? [] : [entryOf(event, code, recipient)];
  });
  await insertOutbox(tx, entries);
  return entries.length;
}

function recipientOf(to: Audience, audience: ReferralAudience): Recipient | undefined {
  const { referrerOrganisationId, welfareOrganisationId, referrerAccountId, teamId, coachId } =
    audience;
  switch (to) {
    case 'referrer':
      return isSelfReferred(audience)
        ? undefined
        : account(referrerOrganisationId, referrerAccountId);
    case 'team':
    case 'new_team':
      return { organisationId: welfareOrganisationId, reference: { teamId }, id: teamId };
    case 'coach':
      return coachId === null ? undefined : account(welfareOrganisationId, coachId);
  }
}

function account(organisationId: string, accountId: string): Recipient {
  return { organisationId, reference: { accountId }, id: accountId };
}

function entryOf(event: PlannedEvent, code: string, recipient: Recipient): OutboxEntry {
  return {
    queue: 'mail',
    kind: code,
    dedupeKey: `mail:${code}:${event.eventId}:${recipient.id}`,
    referralId: event.referralId,
    reference: { eventId: event.eventId, ...recipient.reference },
    runAt: event.runAt,
    organisationId: recipient.organisationId,
  };
}
