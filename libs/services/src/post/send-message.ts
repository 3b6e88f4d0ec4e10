import {
  findClientMessageRow,
  getReferral,
  insertContactMoment,
  insertInboundItem,
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

/** Everything that was asked when it was planned is asked again, just before it leaves. */
export async function readyMessage(tx: Tx, home: Home, messageId: string): Promise<Readiness> {
  const row = await findClientMessageRow(tx, messageId);
  const message = row === undefined ? undefined : findClientMessage(row.code);
  if (row === undefined || message === undefined || row.settledAt !== null) return { is: 'over' };
  const referral = await getReferral(tx, row.referralId);
  const choice = await currentSetting(tx, clientMessagesSetting);
  const isWanted = choice.send.includes(row.code) && isStillTrue(message, referral.status);
  if (!isWanted) return { is: 'over' };
  const reach = await readReach(tx, home.keys, referral.clientId);
  const to = reach.addresses[row.channel];
  if (to === undefined || !mayUse(reach, row.channel)) return { is: 'closed' };
  const now = home.clock.now();
  const until = outsideQuietHours(now, choice);
  if (until > now) return { is: 'early', until };
  const linkToken = home.keys.postToken('link', row.id);
  return { is: 'ready', message, to, linkToken, replyToken: home.keys.postToken('reply', row.id) };
}

/** How a message ended: it left, it was over, its way was closed, or its address is nobody's. */
export type SendOutcome = 'sent' | 'over' | 'closed' | 'bounced';

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
  if (outcome !== 'over') await planAnotherWay(tx, home, messageId);
}

/**
 * The address of this message is nobody's: nothing is sent there any more, and the team hears it.
 * False when the team heard it before.
 */
export async function markBounced(tx: Tx, home: Home, row: ClientMessageRow): Promise<boolean> {
  const { clientId } = await getReferral(tx, row.referralId);
  const { addresses } = await readReach(tx, home.keys, clientId);
  const { channel } = row;
  const address = addresses[channel];
  const at = home.clock.now();
  const reason = channel === 'letter' ? 'returned' : 'bounced';
  if (address !== undefined) {
    await markAddress(tx, { ...indexOf(tx, home.keys, { channel, address }), reason, at });
  }
  const source = hashOf(`${reason}:${row.id}`);
  const { referralId } = row;
  return insertInboundItem(tx, { id: newId(), referralId, kind: reason, body: null, source, at });
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
