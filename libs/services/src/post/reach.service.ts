import { listClientMessages, unmarkAddress, type ClientMessageRow } from '@wor/database';
import {
  chooseChannel,
  DomainError,
  findClientMessage,
  isStillTrue,
  type Actor,
  type MessageChannel,
  type Reach,
  type Status,
} from '@wor/domain';
import type { Home } from '../home.js';
import { getOwnReferral } from '../own-referral.js';
import { indexOf, readReach } from './reach.js';

/** How a client is written to now and why, and what was written before. */
export interface ReachRecord {
  readonly channel: MessageChannel | null;
  readonly why: string;
  readonly ways: Reach['ways'];
  readonly messages: readonly ClientMessageRow[];
}

/** How one client can be written to. */
export class ReachService {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `not_found` */
  read(actor: Actor, referralId: string): Promise<ReachRecord> {
    const { database, keys } = this.home;
    return database.transaction(actor, async (tx) => {
      tx.note({ event: 'reach.read', action: 'R', object: { kind: 'referral', id: referralId } });
      const { clientId, status } = await getOwnReferral(tx, referralId, 'client.read');
      const reach = await readReach(tx, keys, clientId);
      const rows = await listClientMessages(tx, referralId);
      const messages = rows.map((row) => asItStands(row, status));
      return { ...chooseChannel(reach), ways: reach.ways, messages };
    });
  }

  /** Somebody knows that an address is right after all. @throws DomainError `not_found` */
  trust(actor: Actor, referralId: string, channel: MessageChannel): Promise<void> {
    const { database, keys } = this.home;
    return database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId, detail: { channel } } as const;
      tx.note({ event: 'reach.trust', action: 'U', object });
      const { clientId } = await getOwnReferral(tx, referralId, 'client.edit');
      const address = (await readReach(tx, keys, clientId)).addresses[channel];
      if (address === undefined) throw new DomainError('not_found');
      await unmarkAddress(tx, indexOf(tx, keys, { channel, address }));
    });
  }
}

/** What waits and is not true any more will not be sent: a withdrawal ends it without a word. */
function asItStands(row: ClientMessageRow, status: Status): ClientMessageRow {
  const message = findClientMessage(row.code);
  const isOver = row.settledAt === null && (message === undefined || !isStillTrue(message, status));
  return isOver ? { ...row, status: 'dropped' } : row;
}
