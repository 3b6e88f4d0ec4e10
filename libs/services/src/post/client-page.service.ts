import {
  findClientMessageRow,
  findPostToken,
  getReferral,
  getTeam,
  lockClient,
  recordEvent,
  type ClientMessageRow,
  type PostTokenRow,
  type Tx,
} from '@wor/database';
import {
  addDays,
  civilDateOf,
  DomainError,
  dueMoment,
  engineOf,
  findClientMessage,
  type MessageChannel,
} from '@wor/domain';
import { hashOf } from '@wor/platform';
import { checkTyped, openTyped, storeTyped } from '../client/typed-client.js';
import type { Home } from '../home.js';
import { readReach, rootRecord } from './reach.js';

/** What the link in a message opens: nothing that says whose it is. */
export interface ClientPage {
  readonly lines: readonly string[];
  readonly team: string;
  readonly phone: string;
  /** The way by which the message came; null once the client stopped it. */
  readonly channel: MessageChannel | null;
}

const linkDays = 14;

interface Opened {
  readonly token: PostTokenRow;
  readonly row: ClientMessageRow;
}

/** The page behind the link of a message: for anybody who has the link, within two weeks. */
export class ClientPageService {
  constructor(private readonly home: Home) {}

  /** Opening it changes nothing. @throws DomainError `link.ended` */
  async look(token: string): Promise<ClientPage> {
    return this.open(token, async (tx, { row }) => {
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
    return this.open(token, async (tx, { row }) => {
      tx.note({ event: 'client_page.stop', action: 'U', object: ofReferral(row) });
      await this.refuse(tx, row);
      return this.pageOf(tx, row);
    });
  }

  private async open<Answer>(
    token: string,
    work: (tx: Tx, opened: Opened) => Promise<Answer>,
  ): Promise<Answer> {
    const { database, clock } = this.home;
    const since = dueMoment(addDays(civilDateOf(clock.now()), -linkDays));
    const found = await database.transaction(undefined, (tx) =>
      findPostToken(tx, hashOf(token), { purpose: 'link', since }),
    );
    if (found?.clientMessageId == null) throw new DomainError('link.ended');
    const { organisationId, regionId, clientMessageId } = found;
    return database.transaction(engineOf(organisationId, regionId), async (tx) => {
      const row = await findClientMessageRow(tx, clientMessageId);
      if (row === undefined) throw new DomainError('link.ended');
      return work(tx, { token: found, row });
    });
  }

  private async pageOf(tx: Tx, row: ClientMessageRow): Promise<ClientPage> {
    const message = findClientMessage(row.code);
    const referral = await getReferral(tx, row.referralId);
    const { name: team, phone } = await getTeam(tx, referral.teamId);
    const { refused } = await readReach(tx, this.home.keys, referral.clientId);
    const channel = refused.includes(row.channel) ? null : row.channel;
    return { lines: message?.lines ?? [], team, phone, channel };
  }

  private async refuse(tx: Tx, { referralId, channel }: ClientMessageRow): Promise<void> {
    const { keys, clock } = this.home;
    const { clientId } = await getReferral(tx, referralId);
    const root = await rootRecord(tx, clientId);
    const row = await lockClient(tx, root?.id ?? clientId);
    const old = openTyped(keys, row);
    if (old.noMessagesBy.includes(channel)) return;
    const now = clock.now();
    const checked = checkTyped({ ...old, noMessagesBy: [...old.noMessagesBy, channel] }, now);
    await storeTyped(tx, this.home, { row, checked, now });
    const payload = { clientId: row.id, fields: 'noMessagesBy' };
    await recordEvent(tx, { type: 'client.edited', referralId, payload }, { at: now });
  }
}

const ofReferral = ({ referralId }: ClientMessageRow) =>
  ({ kind: 'referral', id: referralId }) as const;
