import {
  findAudience,
  findEventCause,
  getRegionSettings,
  insertOutbox,
  type OutboxEntry,
  type Tx,
} from '@wor/database';
import { clientMessagesOn, clientMessagesSetting, settingOf, type MailEvent } from '@wor/domain';

interface PlannedEvent extends MailEvent {
  /** By the domain clock: when the outside may hear of it. */
  readonly runAt: Date;
}

/**
 * Decides which messages to the client an event asks for, where the region wants them: one row for
 * each, which the welfare organisation decides on when the outside may hear of it. A repeat adds
 * nothing.
 */
export async function planClientMessages(tx: Tx, event: PlannedEvent): Promise<void> {
  const meant = clientMessagesOn(event.type);
  if (meant.length === 0) return;
  const settings = await getRegionSettings(tx, clientMessagesSetting.kind);
  const { send } = settingOf(clientMessagesSetting, settings);
  const wanted = meant.filter(({ code }) => send.includes(code));
  if (wanted.length === 0) return;
  const cause = await findEventCause(tx, event.eventId);
  const audience = await findAudience(tx, event.referralId);
  if (cause === undefined || audience === undefined) throw new Error('The event cannot be seen');
  const { eventId, referralId, runAt } = event;
  const fitting = wanted.filter(
    ({ followUpKind }) => followUpKind === undefined || followUpKind === cause.followUpKind,
  );
  await insertOutbox(
    tx,
    fitting.map(({ code }): OutboxEntry => ({
      ...{ queue: 'schedule', kind: 'client.message', referralId, runAt },
      dedupeKey: `client-message:${code}:${eventId}`,
      reference: { eventId, code },
      organisationId: audience.welfareOrganisationId,
    })),
  );
}
