import {
  getLetterKey,
  insertMessage,
  markMessagesRead,
  recordEvent,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  checkMessage,
  checkRecordable,
  DomainError,
  messageSide,
  normsSetting,
  recallableUntil,
  type Actor,
  type MessageOrder,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { answerOnce } from '../answer-once.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { PersonCipher } from '../person-cipher.js';
import { currentSetting } from '../region/current-setting.js';
import { messagePlace, readMessages, type MessageRecord } from './read-messages.js';

export interface MessageRequest {
  readonly referralId: string;
  readonly order: MessageOrder;
  /** The Idempotency-Key under which a repeat sends nothing more. */
  readonly key?: string;
}

/** What referrer and team write to each other about a referral. */
export class MessageService {
  constructor(private readonly home: Home) {}

  /**
   * Sends a message, or adds to the letter. Whoever answers has read what was there.
   * @throws DomainError `not_found`, `referral.action_not_possible`, `idempotency.reused`, or what is
   *   wrong with the text at its field
   */
  async send(actor: Actor, { referralId, order, key }: MessageRequest): Promise<MessageRecord> {
    const { database, keys } = this.home;
    return database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId } as const;
      tx.note({ event: 'message.send', action: 'C', object });
      const referral = await lockOwnReferral(tx, referralId, 'message.write');
      const { id } = await answerOnce(tx, { key, request: { referralId, order } }, async () => ({
        id: await this.write(tx, referral, { actor, order }),
      }));
      const sent = (await readMessages(tx, keys, referralId)).find((each) => each.id === id);
      if (sent === undefined) throw new DomainError('not_found');
      return sent;
    });
  }

  /** What the other side wrote has been read. Again changes nothing. Gives how many that were. */
  async markRead(actor: Actor, referralId: string): Promise<number> {
    const { database, clock } = this.home;
    return database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId } as const;
      tx.note({ event: 'message.read', action: 'U', object });
      await lockOwnReferral(tx, referralId, 'message.write');
      const side = messageSide(actor.role);
      const reading = { referralId, side, readBy: actor.accountId, readAt: clock.now() };
      return markMessagesRead(tx, reading);
    });
  }

  private async write(
    tx: Tx,
    referral: ReferralRow,
    { actor, order }: { readonly actor: Actor; readonly order: MessageOrder },
  ): Promise<string> {
    const { keys, clock } = this.home;
    const { id: referralId, sentAt } = referral;
    const { kind } = order;
    const [now, side, id] = [clock.now(), messageSide(actor.role), newId()];
    const text = checkMessage(order, side);
    checkRecordable(kind, referral);
    const key = await getLetterKey(tx, referralId);
    const body = PersonCipher.open(keys, key).seal(messagePlace(id), text);
    const row = { id, referralId, kind, side, keyId: key.id, body };
    await insertMessage(tx, { ...row, writtenBy: actor.accountId, writtenAt: now });
    await markMessagesRead(tx, { referralId, side, readBy: actor.accountId, readAt: now });
    const payload = { messageId: id, kind };
    const event = { type: 'referral.message_sent', referralId, payload } as const;
    await recordEvent(tx, event, { at: now, tellFrom: await tellFrom(tx, now, sentAt) });
    return id;
  }
}

/** While a referral can still be recalled nobody outside hears of it, nor of what is added to it. */
async function tellFrom(tx: Tx, now: Date, sentAt: Date | null): Promise<Date> {
  if (sentAt === null) return now;
  const from = recallableUntil(sentAt, await currentSetting(tx, normsSetting));
  return from > now ? from : now;
}
