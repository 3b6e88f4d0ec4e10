import {
  cancelOutbox,
  endParticipations,
  getFollowUpPast,
  getLetterKey,
  getPerson,
  getReferral,
  insertMessage,
  listReferralIdsOfClients,
  lockActivitiesOf,
  lockReferral,
  recordEvent,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  can,
  checkDeath,
  civilDateOf,
  deathMessage,
  DomainError,
  endedWithReferral,
  isOpen,
  isSelfReferred,
  type Actor,
  type DeathOrder,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { PersonCipher } from '../person-cipher.js';
import { carryOut } from '../referral/carry-out.js';
import { messagePlace } from '../referrer/read-messages.js';

interface Death {
  readonly referralId: string;
  readonly order: DeathOrder;
}

interface Stop {
  readonly actor: Actor;
  readonly referral: ReferralRow;
  readonly order: DeathOrder;
}

/** Somebody died: one action ends everything for them, in one transaction. */
export class DeathService {
  constructor(private readonly home: Home) {}

  /**
   * Withdraws every open referral of the person within the organisation, and ends all that is
   * planned for the closed ones: messages, follow-ups, places in activities. Every referrer hears it
   * once, unless they know. Again it does nothing.
   * @returns how many referrals it ended something for
   * @throws DomainError `not_found`, `death.unsure`
   */
  record(actor: Actor, { referralId, order }: Death): Promise<number> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'client.died', action: 'U', object: { kind: 'referral', id: referralId } });
      const { clientId } = await getReferral(tx, referralId);
      const { ids } = await getPerson(tx, clientId);
      const referrals: ReferralRow[] = [];
      for (const id of (await listReferralIdsOfClients(tx, ids)).toSorted()) {
        referrals.push(await lockReferral(tx, id));
      }
      const named = referrals.find(({ id }) => id === referralId);
      if (!can(actor, 'death.record', named)) throw new DomainError('not_found');
      checkDeath(order);
      // Of all of them at once, so that nobody waits for each other.
      await lockActivitiesOf(
        tx,
        referrals.map(({ id }) => id),
      );
      let stopped = 0;
      for (const referral of referrals) {
        if (await this.stop(tx, { actor, referral, order })) stopped += 1;
      }
      return stopped;
    });
  }

  private async stop(tx: Tx, { actor, referral, order }: Stop): Promise<boolean> {
    const { id } = referral;
    if ((await getFollowUpPast(tx, id)).hasDied === true) return false;
    const now = this.home.clock.now();
    tx.note({ event: 'client.died', action: 'U', object: { kind: 'referral', id } });
    const isOngoing = isOpen(referral.status);
    const after = isOngoing ? await this.withdraw(tx, actor, referral) : referral;
    // Also the mail about the withdrawal: the message below is the one that the referrer gets.
    await cancelOutbox(tx, id);
    await recordEvent(tx, { type: 'client.died', referralId: id, payload: {} }, { at: now });
    await endParticipations(tx, id, { on: civilDateOf(now), reason: endedWithReferral });
    await refreshFollowUps(tx, after, { now });
    if (order.isReferrerTold !== true) await this.tellReferrer(tx, actor, after);
    return true;
  }

  /** Also of another team: whoever died is nobody's client any more. */
  private withdraw(tx: Tx, actor: Actor, referral: ReferralRow): Promise<ReferralRow> {
    const everywhere = { ...actor, teamIds: [...actor.teamIds, referral.teamId] };
    return carryOut(tx, this.home, {
      ...{ referral, action: 'withdraw', actor: everywhere, input: { reason: 'died' } },
    });
  }

  private async tellReferrer(tx: Tx, actor: Actor, referral: ReferralRow): Promise<void> {
    if (isSelfReferred(referral)) return;
    const now = this.home.clock.now();
    const [id, key] = [newId(), await getLetterKey(tx, referral.id)];
    const body = PersonCipher.open(this.home.keys, key).seal(messagePlace(id), deathMessage);
    await insertMessage(tx, {
      ...{ id, referralId: referral.id, kind: 'message', side: 'welfare', keyId: key.id, body },
      ...{ writtenBy: actor.accountId, writtenAt: now },
    });
    const payload = { messageId: id, kind: 'message' };
    const event = { type: 'referral.message_sent', referralId: referral.id, payload } as const;
    await recordEvent(tx, event, { at: now });
  }
}
