import {
  findClientMessageRow,
  insertClientMessage,
  insertInboundItem,
  insertOutbox,
  insertPostToken,
  listTriedChannels,
  lockReferral,
  type OutboxEntry,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  chooseChannel,
  clientMessagesSetting,
  findClientMessage,
  isStillTrue,
  outsideQuietHours,
  type MessageChannel,
} from '@wor/domain';
import { hashOf, newId } from '@wor/platform';
import { isStillAgreed } from '../appointment/about-message.js';
import type { Home } from '../home.js';
import { currentSetting } from '../region/current-setting.js';
import { readReach } from './reach.js';

/** A moment at which a client may be written to. */
export interface MessageMoment {
  readonly referralId: string;
  /** What set it going: one message a way for each. */
  readonly eventId: string;
  readonly code: string;
}

/**
 * Decides whether a client is written to and how, in the worker's own transaction as the engine of
 * the welfare organisation. Mail and SMS wait for the morning; a letter goes on the print list; when
 * no way is left the team hears that somebody has to call. Doing it again adds nothing.
 */
export async function planClientMessage(tx: Tx, home: Home, moment: MessageMoment): Promise<void> {
  await plan(tx, home, { ...moment, tried: [] });
}

interface Planning extends MessageMoment {
  /** The ways by which this very message went before. */
  readonly tried: readonly MessageChannel[];
}

async function plan(tx: Tx, home: Home, moment: Planning): Promise<void> {
  const message = findClientMessage(moment.code);
  if (message === undefined) throw new Error('No message has this code');
  const object = {
    kind: 'referral',
    id: moment.referralId,
    detail: { code: moment.code },
  } as const;
  tx.note({ event: 'client_message.plan', action: 'C', object });
  const referral = await lockReferral(tx, moment.referralId);
  const choice = await currentSetting(tx, clientMessagesSetting);
  if (!choice.send.includes(message.code) || !isStillTrue(message, referral.status)) return;
  const { eventId } = moment;
  if (!(await isStillAgreed(tx, { message, eventId, now: home.clock.now() }))) return;
  const reach = await readReach(tx, home.keys, referral.clientId);
  const refused = [...reach.refused, ...moment.tried];
  const { channel, why } = chooseChannel({ ...reach, refused });
  if (message.isUrgent === true && (channel === null || channel === 'letter')) return;
  if (channel === null) return tellNoWay(tx, home, moment);
  const id = newId();
  const plannedAt = home.clock.now();
  const { referralId, code } = moment;
  const row = { id, referralId, eventId, code, channel, why, plannedAt };
  if (!(await insertClientMessage(tx, row))) return;
  await insertTokens(tx, home, { referral, id, channel });
  if (channel === 'letter') return;
  const runAt = outsideQuietHours(plannedAt, choice);
  await insertOutbox(tx, [entryOf({ id, code, channel, referralId, runAt })]);
}

interface Sending {
  readonly id: string;
  readonly code: string;
  readonly channel: 'mail' | 'sms';
  readonly referralId: string;
  readonly runAt: Date;
}

const entryOf = ({ id, code, channel, referralId, runAt }: Sending): OutboxEntry => ({
  ...{ queue: channel, kind: code, dedupeKey: `client-message:${id}`, referralId, runAt },
  reference: { clientMessageId: id },
});

interface Tokens {
  readonly referral: ReferralRow;
  readonly id: string;
  readonly channel: MessageChannel;
}

async function insertTokens(tx: Tx, { keys, clock }: Home, given: Tokens): Promise<void> {
  const { referral, id, channel } = given;
  const { id: referralId, regionId, welfareOrganisationId: organisationId } = referral;
  const where = { regionId, organisationId, referralId, clientMessageId: id, madeAt: clock.now() };
  const hash = hashOf(keys.postToken('link', id));
  if (channel !== 'letter') await insertPostToken(tx, { ...where, purpose: 'link', hash });
  const answers = hashOf(keys.postToken('reply', id));
  if (channel === 'mail') await insertPostToken(tx, { ...where, purpose: 'reply', hash: answers });
}

async function tellNoWay(tx: Tx, { clock }: Home, moment: MessageMoment): Promise<void> {
  const { referralId, eventId, code } = moment;
  const source = hashOf(`unreachable:${eventId}:${code}`);
  const at = clock.now();
  await insertInboundItem(tx, {
    id: newId(),
    referralId,
    kind: 'unreachable',
    body: null,
    source,
    at,
  });
}

/** The same moment once more, after a way turned out not to be one: by a way that was not tried yet. */
export async function planAnotherWay(tx: Tx, home: Home, messageId: string): Promise<void> {
  const row = await findClientMessageRow(tx, messageId);
  if (row === undefined) return;
  const { referralId, eventId, code } = row;
  const tried = await listTriedChannels(tx, { eventId, code });
  await plan(tx, home, { referralId, eventId, code, tried });
}
