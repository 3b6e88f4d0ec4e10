import type { Database, LeasedRow, Tx } from '@wor/database';
import { clientLink, composeClientMail, composeSms, engineOf, mailTextsSetting } from '@wor/domain';
import { NobodysAddress, replyAddress, type Mailer, type SmsGateway } from '@wor/mail';
import type { Clock, KeyRing } from '@wor/platform';
import { currentSetting, readyMessage, settleMessage, type SendOutcome } from '@wor/services';
import {
  HopelessEffect,
  PrematureEffect,
  type Aftermath,
  type Effect,
  type Lease,
} from '../outbox/effect.js';

interface ClientMessageSettings {
  readonly database: Database;
  readonly clock: Clock;
  readonly keyRing: KeyRing;
  readonly mailer: Mailer;
  readonly gateway: SmsGateway;
  /** The public address of the web app. */
  readonly origin: string;
  /** Where answers go; without it nobody can answer. */
  readonly replyTo?: string | undefined;
}

type Ready = Extract<Awaited<ReturnType<typeof readyMessage>>, { is: 'ready' }>;

/** A message to a client that is ready, and the words that its region has for it. */
type Worded = Ready & { readonly body: string | undefined };

const endings = { over: 'over', closed: 'closed' } as const;

/** Sends one message to one client, by mail or SMS; asks once more whether it may leave. */
export class ClientMessageEffect implements Effect {
  constructor(private readonly settings: ClientMessageSettings) {}

  async perform(row: LeasedRow, lease: Lease): Promise<Aftermath> {
    const { clientMessageId } = row.reference;
    if (clientMessageId === undefined) throw new HopelessEffect('message.reference');
    const settle = (outcome: SendOutcome) => this.settled(clientMessageId, outcome);
    const found = await this.settings.database.transaction(
      engineOf(row.organisationId, row.regionId),
      (tx) => this.look(tx, row.kind, clientMessageId),
    );
    if (found.is === 'early') throw new PrematureEffect(found.until);
    if (found.is !== 'ready') return settle(endings[found.is]);
    try {
      await this.send(row, found, lease);
    } catch (error) {
      if (error instanceof NobodysAddress) return settle('bounced');
      throw error;
    }
    return settle('sent');
  }

  /** The team hears that it did not leave, and another way is looked for. */
  async bury(tx: Tx, { reference, referralId }: LeasedRow): Promise<void> {
    const { clientMessageId: messageId } = reference;
    if (messageId === undefined || referralId === null) return;
    const object = { kind: 'referral', id: referralId } as const;
    tx.note({ event: 'client_message.fail', action: 'U', object });
    await settleMessage(tx, this.home, { messageId, outcome: 'failed' });
  }

  private async look(tx: Tx, kind: string, messageId: string) {
    const ready = await readyMessage(tx, this.home, messageId);
    if (ready.is !== 'ready') return ready;
    const { [kind]: body } = await currentSetting(tx, mailTextsSetting);
    return { ...ready, body };
  }

  private async send(row: LeasedRow, ready: Worded, lease: Lease): Promise<void> {
    const { keyRing, mailer, gateway, origin, replyTo } = this.settings;
    const { message, to, linkToken, replyToken, body } = ready;
    const fingerprint = keyRing.messageId(row.id);
    const { signal } = lease;
    if (row.queue === 'sms') {
      const text = composeSms(message, clientLink(origin, linkToken));
      await lease.confirm(fingerprint);
      return gateway.send({ to, text, reference: fingerprint, signal });
    }
    const envelope = { origin, ...(body !== undefined && { body }) };
    const mail = composeClientMail(message, linkToken, envelope);
    const messageId = mailer.messageId(fingerprint);
    const answers = replyTo === undefined ? {} : { replyTo: replyAddress(replyTo, replyToken) };
    await lease.confirm(messageId);
    await mailer.send({ to, messageId, mail, signal, ...answers });
  }

  private settled(messageId: string, outcome: SendOutcome): Aftermath {
    return (tx) => settleMessage(tx, this.home, { messageId, outcome });
  }

  private get home() {
    const { database, clock, keyRing: keys } = this.settings;
    return { database, clock, keys };
  }
}
