import {
  findAudience,
  findEventCause,
  insertOutbox,
  listAdministrators,
  listLeads,
  type Colleague,
  type EventCause,
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
  const entries: OutboxEntry[] = [];
  for (const { code, to } of meant) {
    const recipients = await recipientsOf(tx, to, audience);
    const others = recipients.filter(({ organisationId }) => !isOwnDeed(to, cause, organisationId));
    entries.push(...others.map((recipient) => entryOf(event, code, recipient)));
  }
  await insertOutbox(tx, entries);
  return entries.length;
}

const isOwnDeed = (to: Audience, cause: EventCause, organisationId: string): boolean =>
  to !== 'new_team' &&
  cause.accountId !== engineAccountId &&
  cause.organisationId === organisationId;

/** A team without a lead and a referral without a coach: then the team itself hears it. */
async function recipientsOf(
  tx: Tx,
  to: Audience,
  audience: ReferralAudience,
): Promise<readonly Recipient[]> {
  const { welfareOrganisationId, teamId, coachId } = audience;
  const team = { organisationId: welfareOrganisationId, reference: { teamId }, id: teamId };
  switch (to) {
    case 'referrer':
      return isSelfReferred(audience)
        ? []
        : [account(audience.referrerOrganisationId, audience.referrerAccountId)];
    case 'team':
    case 'new_team':
      return [team];
    case 'coach':
      return [coachId === null ? team : account(welfareOrganisationId, coachId)];
    case 'lead': {
      const leads = await listLeads(tx, { organisationId: welfareOrganisationId, teamId });
      return leads.length === 0 ? [team] : leads.map(ofColleague);
    }
    case 'administrator':
      return (await listAdministrators(tx)).map(ofColleague);
  }
}

const ofColleague = ({ organisationId, accountId }: Colleague): Recipient =>
  account(organisationId, accountId);

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
