import {
  findClientMessageRow,
  findPostToken,
  getClient,
  insertInboundItem,
  lockReferral,
  type PostTokenRow,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  bounceOf,
  DomainError,
  engineOf,
  isAutomatic,
  readableText,
  replyTokenIn,
  type InboundMail,
} from '@wor/domain';
import { hashOf, newId } from '@wor/platform';
import { cipherOf } from '../client/particulars.js';
import type { Home } from '../home.js';
import { inboundPlace, type InboundBody } from './read-post.js';
import { planAnotherWay } from './plan-message.js';
import { markBounced } from './send-message.js';

/** A mail that came in, and by what a second copy of it is recognised. */
export interface Incoming extends InboundMail {
  readonly messageId: string;
}

/**
 * What became of a mail. `kept`: it lies with the team. `known`: it lay there. `nobodys`: no address
 * of it has a token of ours. `automatic`: a machine wrote it. `waiting`: a mail server only says that
 * it still tries.
 */
type InboundOutcome = 'kept' | 'known' | 'nobodys' | 'automatic' | 'waiting';

const answerDays = 180;
const day = 24 * 3_600_000;

/** Mail that comes in: answers, and what mail servers say about what we sent. */
export class InboundService {
  constructor(private readonly home: Home) {}

  /** Finds the referral by the token in the address, and lays the mail with its team. Once. */
  async receive(mail: Incoming): Promise<InboundOutcome> {
    const token = replyTokenIn(mail.recipients);
    if (token === undefined) return 'nobodys';
    try {
      return await this.lay(mail, token);
    } catch (error) {
      // Its referral may have gone to another organisation meanwhile: then its token leads there now.
      if (!(error instanceof DomainError)) throw error;
      return this.lay(mail, token);
    }
  }

  private async lay(mail: Incoming, token: string): Promise<InboundOutcome> {
    const { database, clock } = this.home;
    const since = new Date(clock.now().getTime() - answerDays * day);
    const hash = hashOf(token);
    const found = await database.transaction(undefined, (tx) =>
      findPostToken(tx, hash, { purpose: 'reply', since }),
    );
    if (found === undefined) return 'nobodys';
    const { organisationId, regionId } = found;
    const source = hashOf(`${hash.toString('hex')}|${mail.messageId}|${mail.text}`);
    return database.transaction(engineOf(organisationId, regionId), async (tx) => {
      const object = { kind: 'referral', id: found.referralId } as const;
      tx.note({ event: 'inbound.receive', action: 'C', object });
      const referral = await lockReferral(tx, found.referralId);
      if (referral.welfareOrganisationId !== organisationId) throw new DomainError('not_found');
      const arrival = { found, referral, source };
      return mail.deliveryStatus === null
        ? this.keepAnswer(tx, mail, arrival)
        : this.readReport(tx, mail.deliveryStatus, arrival);
    });
  }

  private async keepAnswer(tx: Tx, mail: Incoming, arrival: Arrival): Promise<InboundOutcome> {
    if (isAutomatic(mail)) return 'automatic';
    const cipher = cipherOf(this.home.keys, await getClient(tx, arrival.referral.clientId));
    const id = newId();
    const written: InboundBody = {
      text: readableText(mail.text),
      attachments: Math.min(mail.attachments, 999),
    };
    const body = cipher.sealJson(inboundPlace(id), written);
    return this.keep(tx, arrival, { id, kind: 'reply', body });
  }

  private async readReport(tx: Tx, report: string, arrival: Arrival): Promise<InboundOutcome> {
    const bounce = bounceOf(report);
    if (bounce === 'waiting') return 'waiting';
    const { clientMessageId } = arrival.found;
    const row =
      clientMessageId === null ? undefined : await findClientMessageRow(tx, clientMessageId);
    if (bounce === 'failed' || row === undefined) {
      return this.keep(tx, arrival, { id: newId(), kind: 'bounced', body: null });
    }
    if (!(await markBounced(tx, this.home, row))) return 'known';
    await planAnotherWay(tx, this.home, row.id);
    return 'kept';
  }

  private async keep(
    tx: Tx,
    { found, source }: Arrival,
    item: { readonly id: string; readonly kind: 'reply' | 'bounced'; readonly body: Buffer | null },
  ): Promise<InboundOutcome> {
    const { referralId } = found;
    const at = this.home.clock.now();
    return (await insertInboundItem(tx, { ...item, referralId, source, at })) ? 'kept' : 'known';
  }
}

interface Arrival {
  readonly found: PostTokenRow;
  /** Locked. */
  readonly referral: ReferralRow;
  /** Two mails with one source are one. */
  readonly source: Buffer;
}
