import {
  findClientMessageRow,
  findWrittenAddress,
  getReferral,
  insertContactMoment,
  insertInboundItem,
  keepWrittenAddress,
  lockReferral,
  markAddress,
  recordEvent,
  settleClientMessage,
  type ClientMessageRow,
  type Tx,
} from '@wor/database';
import {
  clientMessagesSetting,
  findClientMessage,
  isStillTrue,
  mayUse,
  outsideQuietHours,
  type ClientMessage,
  type MessageChannel,
} from '@wor/domain';
import { hashOf, newId } from '@wor/platform';
import { isStillAgreed } from '../appointment/about-message.js';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { currentSetting } from '../region/current-setting.js';
import { planAnotherWay } from './plan-message.js';
import { indexOf, readReach } from './reach.js';

/** What stands in the way of a message at the moment at which it would leave, or nothing. */
export type Readiness =
  | {
      readonly is: 'ready';
      readonly message: ClientMessage;
      readonly to: string;
      readonly linkToken: string;
      readonly replyToken: string;
    }
  | { readonly is: 'early'; readonly until: Date }
  /** Not true any more, or sent before. */
  | { readonly is: 'over' }
  /** Refused or broken by now: another way may be left. */
  | { readonly is: 'closed' };

/**
 * Everything that was asked when it was planned is asked again, just before it leaves; where it goes
 * to is kept, because an answer of a mail server may come after the client has another address.
 */
export async function readyMessage(tx: Tx, home: Home, messageId: string): Promise<Readiness> {
  const row = await findClientMessageRow(tx, messageId);
  const message = row === undefined ? undefined : findClientMessage(row.code);
  if (row === undefined || message === undefined || row.settledAt !== null) return { is: 'over' };
  const referral = await getReferral(tx, row.referralId);
  const choice = await currentSetting(tx, clientMessagesSetting);
  const now = home.clock.now();
  const isWanted =
    choice.send.includes(row.code) &&
    isStillTrue(message, referral.status) &&
    (await isStillAgreed(tx, { message, eventId: row.eventId, now }));
  if (!isWanted) return { is: 'over' };
  const reach = await readReach(tx, home.keys, referral.clientId);
  const to = reach.addresses[row.channel];
  if (to === undefined || !mayUse(reach, row.channel)) return { is: 'closed' };
  const until = outsideQuietHours(now, choice);
  if (until > now) return { is: 'early', until };
  const { index } = indexOf(tx, home.keys, { channel: row.channel, address: to });
  await keepWrittenAddress(tx, row.id, index);
  const linkToken = home.keys.postToken('link', row.id);
  return { is: 'ready', message, to, linkToken, replyToken: home.keys.postToken('reply', row.id) };
}

/**
 * How a message ended: it left, it was over, its way was closed, its address is nobody's, or it
 * could not be sent, which says nothing about the address.
 */
export type SendOutcome = 'sent' | 'over' | 'closed' | 'bounced' | 'failed';

/** Writes down how a message ended, together with the mark of its outbox row. */
export async function settleMessage(
  tx: Tx,
  home: Home,
  { messageId, outcome }: { readonly messageId: string; readonly outcome: SendOutcome },
): Promise<void> {
  const row = await findClientMessageRow(tx, messageId);
  if (row === undefined) return;
  await lockReferral(tx, row.referralId);
  const to = outcome === 'sent' ? 'sent' : 'dropped';
  const settled = { id: messageId, from: 'planned', to, at: home.clock.now(), by: null } as const;
  if (!(await settleClientMessage(tx, settled))) return;
  if (outcome === 'sent') return countContact(tx, home, { row, by: null });
  if (outcome === 'bounced') await markBounced(tx, home, row);
  if (outcome === 'failed') await tell(tx, home, { row, kind: 'bounced', what: 'failed' });
  if (outcome !== 'over') await planAnotherWay(tx, home, messageId);
}

/** By which index the client's present address for this message is known; undefined without one. */
async function presentIndex(
  tx: Tx,
  { keys }: Home,
  { referralId, channel }: ClientMessageRow,
): Promise<Buffer | undefined> {
  const { clientId } = await getReferral(tx, referralId);
  const address = (await readReach(tx, keys, clientId)).addresses[channel];
  return address === undefined ? undefined : indexOf(tx, keys, { channel, address }).index;
}

/** A letter goes in the post: where to is kept, for when it comes back. */
export async function keepLetterAddress(tx: Tx, home: Home, row: ClientMessageRow): Promise<void> {
  const index = await presentIndex(tx, home, row);
  if (index !== undefined) await keepWrittenAddress(tx, row.id, index);
}

/**
 * The address that this message went to is nobody's: nothing is sent there any more, and the team
 * hears it. False when the team heard it before.
 */
export async function markBounced(tx: Tx, home: Home, row: ClientMessageRow): Promise<boolean> {
  const { id, channel } = row;
  const reason = channel === 'letter' ? 'returned' : 'bounced';
  // What was sent before addresses were kept went to the present one, as far as anybody knows.
  const index = (await findWrittenAddress(tx, id)) ?? (await presentIndex(tx, home, row));
  if (index !== undefined) {
    await markAddress(tx, { channel, index, reason, at: home.clock.now() });
  }
  return tell(tx, home, { row, kind: reason, what: reason });
}

interface Telling {
  readonly row: ClientMessageRow;
  readonly kind: 'bounced' | 'returned';
  /** Once for each message. */
  readonly what: string;
}

/** Lays it with the team. False when they heard it before. */
function tell(tx: Tx, { clock }: Home, { row, kind, what }: Telling): Promise<boolean> {
  const { id, referralId } = row;
  const source = hashOf(`${what}:${id}`);
  return insertInboundItem(tx, {
    ...{ id: newId(), referralId, kind, body: null, source, at: clock.now() },
  });
}

const contactChannels: Readonly<Record<MessageChannel, string>> = {
  sms: 'message',
  mail: 'mail',
  letter: 'mail',
};

interface Sent {
  readonly row: ClientMessageRow;
  /** Who sent it; null for the platform itself. */
  readonly by: string | null;
}

/** A message that belongs to the no-contact protocol is one of its attempts: the wait begins. */
export async function countContact(tx: Tx, home: Home, { row, by }: Sent): Promise<void> {
  if (findClientMessage(row.code)?.isContact !== true) return;
  const { referralId } = row;
  const referral = await lockReferral(tx, referralId);
  const now = home.clock.now();
  const channel = contactChannels[row.channel];
  const contact = { id: newId(), referralId, recordedBy: by, channel, result: 'no_answer' };
  await insertContactMoment(tx, { ...contact, note: null, at: now });
  const payload = { channel, result: contact.result };
  await recordEvent(tx, { type: 'contact.logged', referralId, payload }, { at: now });
  await refreshFollowUps(tx, referral, { now });
  await refreshNextAction(tx, home, { referral });
}
