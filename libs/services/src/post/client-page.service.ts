import {
  findClientMessageRow,
  getClient,
  getReferral,
  getTeam,
  lockClient,
  recordEvent,
  updateClientNeeds,
  type ClientMessageRow,
  type Tx,
} from '@wor/database';
import { DomainError, engineOf, messageChannels, type MessageChannel } from '@wor/domain';
import { appointmentOf, linesOf } from '../appointment/about-message.js';
import { cipherOf, openParticulars, sealNeeds } from '../client/particulars.js';
import type { Home } from '../home.js';
import { rootOf } from '../person/root-of.js';
import { findLink } from './find-link.js';
import { readReach } from './reach.js';

/** What the link in a message opens: nothing that says whose it is. */
export interface ClientPage {
  readonly lines: readonly string[];
  readonly team: string;
  readonly phone: string;
  /** The way by which the message came; null once the client stopped it. */
  readonly channel: MessageChannel | null;
  /** True where there is an appointment for one's own calendar. */
  readonly hasCalendar: boolean;
}

/** The page behind the link of a message: for anybody who has the link, within two weeks. */
export class ClientPageService {
  constructor(private readonly home: Home) {}

  /** Opening it changes nothing. @throws DomainError `link.ended` */
  async look(token: string): Promise<ClientPage> {
    return this.open(token, async (tx, row) => {
      tx.note({ event: 'client_page.open', action: 'R', object: ofReferral(row) });
      return this.pageOf(tx, row);
    });
  }

  /**
   * No more messages by the way that this one came; what waits takes another way or none. Again
   * changes nothing.
   * @throws DomainError `link.ended`
   */
  async stop(token: string): Promise<ClientPage> {
    return this.open(token, async (tx, row) => {
      tx.note({ event: 'client_page.stop', action: 'U', object: ofReferral(row) });
      await this.refuse(tx, row);
      return this.pageOf(tx, row);
    });
  }

  private async open<Answer>(
    token: string,
    work: (tx: Tx, row: ClientMessageRow) => Promise<Answer>,
  ): Promise<Answer> {
    const { organisationId, regionId, clientMessageId } = await findLink(this.home, token);
    const engine = engineOf(organisationId, regionId);
    return this.home.database.transaction(engine, async (tx) => {
      const row = await findClientMessageRow(tx, clientMessageId);
      if (row === undefined) throw new DomainError('link.ended');
      return work(tx, row);
    });
  }

  private async pageOf(tx: Tx, row: ClientMessageRow): Promise<ClientPage> {
    const referral = await getReferral(tx, row.referralId);
    const { name: team, phone } = await getTeam(tx, referral.teamId);
    const { refused } = await readReach(tx, this.home.keys, referral.clientId);
    const channel = refused.includes(row.channel) ? null : row.channel;
    const lines = await linesOf(tx, this.home, row);
    const hasCalendar = (await appointmentOf(tx, row)) !== undefined;
    return { lines, team, phone, channel, hasCalendar };
  }

  /** Writes the wishes only: nothing else in the record may stand in the way of a refusal. */
  private async refuse(tx: Tx, { referralId, channel }: ClientMessageRow): Promise<void> {
    const { keys, clock } = this.home;
    const { clientId } = await getReferral(tx, referralId);
    const root = await rootOf(tx, await getClient(tx, clientId));
    const row = await lockClient(tx, root.id);
    const cipher = cipherOf(keys, row);
    const { needs: old } = openParticulars(cipher, row);
    if (old.noMessagesBy.includes(channel)) return;
    const now = clock.now();
    const isRefused = (each: string) => each === channel || old.noMessagesBy.includes(each);
    const needs = { ...old, noMessagesBy: messageChannels.filter(isRefused) };
    await updateClientNeeds(tx, { id: row.id, needs: sealNeeds(cipher, row.id, needs), now });
    const payload = { clientId: row.id, fields: 'noMessagesBy' };
    await recordEvent(tx, { type: 'client.edited', referralId, payload }, { at: now });
  }
}

const ofReferral = ({ referralId }: ClientMessageRow) =>
  ({ kind: 'referral', id: referralId }) as const;
